#include "cli/check_walls.hpp"

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <fcntl.h>
#include <initializer_list>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace topset::cli {
namespace {

#if defined(TOPSET_INSTRUMENTED) || !(defined(__x86_64__) || defined(__aarch64__))
void raise_walls(Threads) {}
#else

#if defined(__x86_64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#else
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#endif

// A classic BPF program over one system call: its number, then, where that matters, its arguments.
class Filter {
 public:
  explicit Filter(std::uint32_t on_breach) : on_breach_(on_breach) {
    load(offsetof(seccomp_data, arch));
    jump(BPF_JEQ, kArchitecture, 1, 0);
    answer(SECCOMP_RET_KILL_PROCESS);
    load(offsetof(seccomp_data, nr));
  }

  void forbid(std::initializer_list<long> calls) {
    for (const long call : calls) {
      jump(BPF_JEQ, number(call), 0, 1);
      answer(on_breach_);
    }
  }

  // The C library falls back to a call whose arguments can be read here.
  void deny_existence(long call) {
    jump(BPF_JEQ, number(call), 0, 1);
    answer(SECCOMP_RET_ERRNO | ENOSYS);
  }

  void forbid_with_bits(long call, int argument, std::uint32_t bits) {
    about_argument(call, argument, BPF_JSET, bits, on_breach_, SECCOMP_RET_ALLOW);
  }
  void forbid_without_bits(long call, int argument, std::uint32_t bits, std::uint32_t with_bits) {
    about_argument(call, argument, BPF_JSET, bits, with_bits, on_breach_);
  }
  void forbid_unless(long call, int argument, std::uint32_t value) {
    about_argument(call, argument, BPF_JEQ, value, SECCOMP_RET_ALLOW, on_breach_);
  }

  void raise() {
    answer(SECCOMP_RET_ALLOW);
    const sock_fprog program{static_cast<unsigned short>(code_.size()), code_.data()};
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    // A kernel without it checks without it: a plugin that gets through is a plugin of one's own.
    ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
  }

 private:
  static std::uint32_t number(long call) { return static_cast<std::uint32_t>(call); }

  void load(std::size_t offset) {
    code_.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset)));
  }
  void answer(std::uint32_t what) { code_.push_back(BPF_STMT(BPF_RET | BPF_K, what)); }
  // Steps over so many instructions.
  void jump(std::uint16_t kind, std::uint32_t value, std::uint8_t when_so, std::uint8_t otherwise) {
    code_.push_back(
        sock_filter{static_cast<std::uint16_t>(BPF_JMP | kind | BPF_K), when_so, otherwise, value});
  }

  // The low half of an argument, which all that is asked of here fits in.
  void about_argument(long call, int argument, std::uint16_t kind, std::uint32_t value,
                      std::uint32_t when_so, std::uint32_t otherwise) {
    jump(BPF_JEQ, number(call), 0, 4);
    load(offsetof(seccomp_data, args) + sizeof(__u64) * static_cast<std::size_t>(argument));
    jump(kind, value, 0, 1);
    answer(when_so);
    answer(otherwise);
  }

  std::uint32_t on_breach_;
  std::vector<sock_filter> code_;
};

std::uint32_t on_thread(Threads threads) {
  switch (threads) {
    case Threads::refused: return SECCOMP_RET_ERRNO | EAGAIN;
    case Threads::told: return SECCOMP_RET_KILL_PROCESS;
    case Threads::allowed: return SECCOMP_RET_ALLOW;
  }
  return SECCOMP_RET_KILL_PROCESS;
}

void raise_walls(Threads threads) {
  constexpr std::uint32_t kWriting = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
  const auto self = static_cast<std::uint32_t>(::getpid());
  // Where a thread ends the process nothing else does, so that it is known what did.
  Filter filter(threads == Threads::told ? SECCOMP_RET_ERRNO | EPERM : SECCOMP_RET_KILL_PROCESS);
  filter.forbid({SYS_execve, SYS_execveat, SYS_ptrace, SYS_socket, SYS_connect, SYS_mkdirat,
                 SYS_unlinkat, SYS_renameat, SYS_renameat2, SYS_linkat, SYS_symlinkat, SYS_truncate,
                 SYS_fchmodat});
#if defined(__x86_64__)
  filter.forbid({SYS_fork, SYS_vfork, SYS_creat, SYS_mkdir, SYS_rmdir, SYS_unlink, SYS_rename,
                 SYS_link, SYS_symlink, SYS_chmod});
  filter.forbid_with_bits(SYS_open, 1, kWriting);
#endif
  filter.forbid_with_bits(SYS_openat, 2, kWriting);
  filter.deny_existence(SYS_openat2);
  filter.forbid_without_bits(SYS_clone, 0, CLONE_THREAD, on_thread(threads));
  filter.deny_existence(SYS_clone3);
  filter.forbid_unless(SYS_kill, 0, self);
  filter.forbid_unless(SYS_tgkill, 0, self);
  filter.raise();
}

#endif

}  // namespace

std::expected<std::unique_ptr<strategies::Library>, std::string> WalledLoader::load(
    const std::string& path) const {
  static const bool raised = (raise_walls(threads_), true);
  static_cast<void>(raised);
  return strategies::NativeLoader().load(path);
}

}  // namespace topset::cli
