#include "worker/sandbox.hpp"

#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstddef>
#include <cstring>
#include <fcntl.h>
#include <initializer_list>
#include <linux/landlock.h>
#include <memory>
#include <seccomp.h>
#include <string>
#include <string_view>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "strategies/worker_wire.hpp"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
// A strategy's crash is told by topset, as without a sanitizer.
extern "C" __attribute__((visibility("default"))) const char* __asan_default_options();  // NOLINT
extern "C" const char* __asan_default_options() {                                        // NOLINT
  return "handle_segv=0:handle_sigbus=0:handle_sigfpe=0:handle_sigill=0:handle_abort=0:"
         "detect_leaks=0";
}
#endif
#endif

namespace topset::worker {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif
#else
constexpr bool kSanitized = false;
#endif

constexpr rlim_t kProcessorSeconds = 600;
constexpr rlim_t kFiles = 64;

void limit(int resource, rlim_t most) {
  const rlimit limits{most, most};
  ::setrlimit(static_cast<__rlimit_resource_t>(resource), &limits);
}

// ---- what may not be done, in words

struct Forbidden {
  int call;
  std::string_view words;
};

constexpr std::array kForbidden = {
    Forbidden{SCMP_SYS(fork), "start a process"},
    Forbidden{SCMP_SYS(vfork), "start a process"},
    Forbidden{SCMP_SYS(clone), "start a process or a thread"},
    Forbidden{SCMP_SYS(clone3), "start a process or a thread"},
    Forbidden{SCMP_SYS(execve), "run a program"},
    Forbidden{SCMP_SYS(execveat), "run a program"},
    Forbidden{SCMP_SYS(socket), "open a socket"},
    Forbidden{SCMP_SYS(socketpair), "open a socket"},
    Forbidden{SCMP_SYS(connect), "open a connection"},
    Forbidden{SCMP_SYS(open), "open a file for writing"},
    Forbidden{SCMP_SYS(openat), "open a file for writing"},
    Forbidden{SCMP_SYS(openat2), "open a file for writing"},
    Forbidden{SCMP_SYS(creat), "open a file for writing"},
    Forbidden{SCMP_SYS(unlink), "remove a file"},
    Forbidden{SCMP_SYS(unlinkat), "remove a file"},
    Forbidden{SCMP_SYS(rmdir), "remove a folder"},
    Forbidden{SCMP_SYS(mkdir), "make a folder"},
    Forbidden{SCMP_SYS(mkdirat), "make a folder"},
    Forbidden{SCMP_SYS(rename), "rename a file"},
    Forbidden{SCMP_SYS(renameat), "rename a file"},
    Forbidden{SCMP_SYS(renameat2), "rename a file"},
    Forbidden{SCMP_SYS(truncate), "cut a file short"},
    Forbidden{SCMP_SYS(ftruncate), "cut a file short"},
    Forbidden{SCMP_SYS(chmod), "change a file's permissions"},
    Forbidden{SCMP_SYS(fchmod), "change a file's permissions"},
    Forbidden{SCMP_SYS(fchmodat), "change a file's permissions"},
    Forbidden{SCMP_SYS(kill), "send a signal"},
    Forbidden{SCMP_SYS(tkill), "send a signal"},
    Forbidden{SCMP_SYS(tgkill), "send a signal"},
    Forbidden{SCMP_SYS(ptrace), "look into another process"},
    Forbidden{SCMP_SYS(process_vm_readv), "look into another process"},
    Forbidden{SCMP_SYS(chdir), "change the working directory"},
    Forbidden{SCMP_SYS(fchdir), "change the working directory"},
};

int last_word_goes_to = -1;

// Async-signal-safe: nothing but copying and write().
void forbidden_call(int /*signal*/, siginfo_t* about, void* /*context*/) {
  std::string_view words = "make a system call";
  for (const Forbidden& forbidden : kForbidden)
    if (forbidden.call == about->si_syscall) words = forbidden.words;
  const auto length = static_cast<std::uint32_t>(words.size());
  const strategies::Frame frame{strategies::Message::refused,
                                static_cast<std::uint32_t>(sizeof length + length + 1), 0};
  std::array<char, 128> bytes{};
  std::memcpy(bytes.data(), &frame, sizeof frame);
  std::memcpy(bytes.data() + sizeof frame, &length, sizeof length);
  std::memcpy(bytes.data() + sizeof frame + sizeof length, words.data(), length);
  const std::size_t size = sizeof frame + sizeof length + length + 1;
  [[maybe_unused]] const ssize_t written = ::write(last_word_goes_to, bytes.data(), size);
  ::_exit(1);
}

void catch_forbidden_calls(int talk) {
  last_word_goes_to = talk;
  struct sigaction action{};
  action.sa_sigaction = forbidden_call;
  action.sa_flags = SA_SIGINFO;
  ::sigemptyset(&action.sa_mask);
  ::sigaction(SIGSYS, &action, nullptr);
}

// ---- seccomp

struct FreeFilter {
  void operator()(scmp_filter_ctx filter) const { ::seccomp_release(filter); }
};
using Filter = std::unique_ptr<void, FreeFilter>;

Filter new_filter() {
  Filter filter(::seccomp_init(SCMP_ACT_TRAP));
  if (filter) ::seccomp_attr_set(filter.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
  return filter;
}

// A call that this machine does not have is left out.
void answer_all(const Filter& filter, std::uint32_t action, std::initializer_list<int> calls) {
  for (const int call : calls) ::seccomp_rule_add(filter.get(), action, call, 0);
}

// Memory, time, its own signals, answering, ending.
void allow_computing(const Filter& filter) {
  answer_all(filter, SCMP_ACT_ALLOW,
             {SCMP_SYS(read),
              SCMP_SYS(write),
              SCMP_SYS(readv),
              SCMP_SYS(writev),
              SCMP_SYS(close),
              SCMP_SYS(lseek),
              SCMP_SYS(_llseek),
              SCMP_SYS(brk),
              SCMP_SYS(mmap),
              SCMP_SYS(mmap2),
              SCMP_SYS(munmap),
              SCMP_SYS(mremap),
              SCMP_SYS(mprotect),
              SCMP_SYS(madvise),
              SCMP_SYS(futex),
              SCMP_SYS(futex_time64),
              SCMP_SYS(clock_gettime),
              SCMP_SYS(clock_gettime64),
              SCMP_SYS(clock_getres),
              SCMP_SYS(gettimeofday),
              SCMP_SYS(time),
              SCMP_SYS(nanosleep),
              SCMP_SYS(clock_nanosleep),
              SCMP_SYS(pause),
              SCMP_SYS(sched_yield),
              SCMP_SYS(getrandom),
              SCMP_SYS(getpid),
              SCMP_SYS(getppid),
              SCMP_SYS(gettid),
              SCMP_SYS(getuid),
              SCMP_SYS(geteuid),
              SCMP_SYS(getgid),
              SCMP_SYS(getegid),
              SCMP_SYS(uname),
              SCMP_SYS(rt_sigprocmask),
              SCMP_SYS(rt_sigreturn),
              SCMP_SYS(rt_sigaction),
              SCMP_SYS(sigaltstack),
              SCMP_SYS(restart_syscall),
              SCMP_SYS(alarm),
              SCMP_SYS(setitimer),
              SCMP_SYS(poll),
              SCMP_SYS(ppoll),
              SCMP_SYS(sched_getaffinity),
              SCMP_SYS(sysinfo),
              SCMP_SYS(getcwd),
              SCMP_SYS(exit),
              SCMP_SYS(exit_group),
              SCMP_SYS(fstat),
              SCMP_SYS(fstat64),
              SCMP_SYS(getrlimit),
              SCMP_SYS(rseq),
              SCMP_SYS(set_robust_list)});
  // Sanitizers ask a pipe whether memory may be read.
  if (kSanitized) answer_all(filter, SCMP_ACT_ALLOW, {SCMP_SYS(pipe), SCMP_SYS(pipe2)});
  // abort() sends itself a signal; no other process may get one.
  const auto self = static_cast<scmp_datum_t>(::getpid());
  for (const int call : {SCMP_SYS(tgkill), SCMP_SYS(kill)})
    ::seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 1,
                       scmp_arg_cmp{0, SCMP_CMP_EQ, self, 0});
  // Asking for limits is fine, setting them is not.
  ::seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1,
                     scmp_arg_cmp{2, SCMP_CMP_EQ, 0, 0});
  // What a terminal is asked; there is none.
  ::seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(ENOTTY), SCMP_SYS(ioctl), 0);
}

// Opening without a thought of writing.
constexpr scmp_datum_t kWriting = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
void answer_reading(const Filter& filter, std::uint32_t action) {
  ::seccomp_rule_add(filter.get(), action, SCMP_SYS(open), 1,
                     scmp_arg_cmp{1, SCMP_CMP_MASKED_EQ, kWriting, 0});
  ::seccomp_rule_add(filter.get(), action, SCMP_SYS(openat), 1,
                     scmp_arg_cmp{2, SCMP_CMP_MASKED_EQ, kWriting, 0});
  answer_all(filter, action,
             {SCMP_SYS(stat), SCMP_SYS(stat64), SCMP_SYS(lstat), SCMP_SYS(lstat64),
              SCMP_SYS(newfstatat), SCMP_SYS(fstatat64), SCMP_SYS(statx), SCMP_SYS(access),
              SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(readlink), SCMP_SYS(readlinkat),
              SCMP_SYS(getdents64), SCMP_SYS(pread64), SCMP_SYS(fcntl), SCMP_SYS(fcntl64),
              SCMP_SYS(fadvise64), SCMP_SYS(statfs), SCMP_SYS(fstatfs)});
}

// ---- Landlock, by its three system calls: the C library has no names for them

// As linux/landlock.h has it from its sixth version on; older kernels take a shorter one.
struct Ruleset {
  std::uint64_t files;
  std::uint64_t network;
  std::uint64_t scopes;
};

constexpr std::uint64_t kReadAndRun =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

std::size_t ruleset_for(long version, Ruleset& ruleset) {
  // 13 rights in the first version, then one more each in the second, third and fifth.
  const int rights = version >= 5 ? 16 : version >= 3 ? 15 : version >= 2 ? 14 : 13;
  ruleset.files = (std::uint64_t{1} << rights) - 1;
  ruleset.network = 3;  // bind and connect TCP
  ruleset.scopes = 3;   // abstract sockets and signals
  if (version >= 6) return sizeof ruleset;
  return version >= 4 ? offsetof(Ruleset, scopes) : offsetof(Ruleset, network);
}

void allow_beneath(int rules, const char* path, std::uint64_t access) {
  const int folder = ::open(path, O_PATH | O_CLOEXEC);
  if (folder < 0) return;
  landlock_path_beneath_attr rule{};
  rule.allowed_access = access;
  rule.parent_fd = folder;
  ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  ::close(folder);
}

// Where an unpacked tarball has the libraries that its system may lack: beside this program.
std::string folder_of_own_libraries() {
  std::array<char, PATH_MAX> path{};
  const ssize_t size = ::readlink("/proc/self/exe", path.data(), path.size());
  if (size <= 0 || static_cast<std::size_t>(size) == path.size()) return {};
  const std::string_view program(path.data(), static_cast<std::size_t>(size));
  return std::string(program.substr(0, program.rfind('/'))) + "/libraries";
}

bool fence_files() {
  const long version =
      ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return false;
  Ruleset ruleset{};
  const std::size_t size = ruleset_for(version, ruleset);
  const auto rules = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &ruleset, size, 0));
  if (rules < 0) return false;
  for (const char* folder :
       {"/lib", "/lib64", "/lib32", "/usr/lib", "/usr/lib64", "/usr/lib32", "/usr/local/lib"})
    allow_beneath(rules, folder, kReadAndRun);
  const std::string own = folder_of_own_libraries();
  if (!own.empty()) allow_beneath(rules, own.c_str(), kReadAndRun);
  allow_beneath(rules, "/etc/ld.so.cache", LANDLOCK_ACCESS_FS_READ_FILE);
  const bool fenced = ::syscall(SYS_landlock_restrict_self, rules, 0) == 0;
  ::close(rules);
  return fenced;
}

bool has_filter = false;

}  // namespace

Walls enter_sandbox(std::uint64_t memory, int talk) {
  // Sanitizers map terabytes.
  if (memory > 0 && !kSanitized) limit(RLIMIT_AS, memory);
  limit(RLIMIT_CPU, kProcessorSeconds);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NOFILE, kFiles);
  limit(RLIMIT_NPROC, 0);
  limit(RLIMIT_CORE, 0);
  Walls walls;
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return walls;
  walls.files = fence_files();
  catch_forbidden_calls(talk);
  const Filter filter = new_filter();
  if (!filter) return walls;
  allow_computing(filter);
  answer_reading(filter, SCMP_ACT_ALLOW);
  // For the second filter.
  answer_all(filter, SCMP_ACT_ALLOW, {SCMP_SYS(prctl), SCMP_SYS(seccomp), SCMP_SYS(arch_prctl)});
  walls.system_calls = has_filter = ::seccomp_load(filter.get()) == 0;
  return walls;
}

void tighten_sandbox() {
  if (!has_filter) return;
  const Filter filter = new_filter();
  if (!filter) return;
  allow_computing(filter);
  answer_reading(filter, SCMP_ACT_ERRNO(EACCES));
  ::seccomp_load(filter.get());
}

}  // namespace topset::worker
