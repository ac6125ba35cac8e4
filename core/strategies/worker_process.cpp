#include "strategies/worker_process.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include "base/utf8.hpp"
#include "strategies/worker_build_id.hpp"

namespace topset::strategies {

namespace {

constexpr int kTalk = 3;  // the worker's own numbers
constexpr int kLibrary = 4;
constexpr int kAbove = 10;                   // ours are moved out of the way of those
constexpr std::size_t kMostPrinted = 4'000;  // bytes kept between two answers
constexpr std::size_t kMostLines = 20;
constexpr int kMostDeadlines = 60;  // however busy the machine is

using Clock = std::chrono::steady_clock;

std::string system_words() { return ::strerrordesc_np(errno); }

Descriptor moved_up(int number) {
  Descriptor low(number);
  return Descriptor(number < 0 ? -1 : ::fcntl(number, F_DUPFD_CLOEXEC, kAbove));
}

std::string signal_words(int signal) {
  switch (signal) {
    case SIGSEGV: return "segmentation fault";
    case SIGBUS: return "bus error";
    case SIGILL: return "illegal instruction";
    case SIGFPE: return "division by zero or the like";
    case SIGABRT: return "it aborted";
    default: break;
  }
  const char* const name = ::sigdescr_np(signal);
  return name == nullptr ? fmt::format("signal {}", signal) : std::string(name);
}

}  // namespace

std::expected<Descriptor, std::string> sealed_copy(std::string_view bytes) {
  Descriptor file = moved_up(::memfd_create("strategy", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (!file) return std::unexpected(system_words());
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return std::unexpected(system_words());
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::fcntl(file.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) !=
      0)
    return std::unexpected(system_words());
  return file;
}

WorkerProcess::WorkerProcess(pid_t process, Descriptor talk, Descriptor output)
    : process_(process), talk_(std::move(talk)), output_(std::move(output)) {}

std::expected<std::unique_ptr<WorkerProcess>, std::string> WorkerProcess::start(
    const std::string& path, int library) {
  std::array<int, 2> sockets{-1, -1};
  std::array<int, 2> pipe{-1, -1};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0)
    return std::unexpected(system_words());
  Descriptor ours = moved_up(sockets[0]);
  const Descriptor theirs = moved_up(sockets[1]);
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return std::unexpected(system_words());
  Descriptor read_end = moved_up(pipe[0]);
  const Descriptor write_end = moved_up(pipe[1]);
  if (!ours || !theirs || !read_end || !write_end) return std::unexpected(system_words());
  ::fcntl(read_end.get(), F_SETFL, O_NONBLOCK);

  // Its environment is empty: neither locale nor time zone nor a library to preload reaches a
  // plugin.
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  sigset_t none;
  sigset_t defaults;
  ::sigemptyset(&none);
  ::sigfillset(&defaults);
  ::posix_spawn_file_actions_init(&files);
  ::posix_spawnattr_init(&attributes);
  ::posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_adddup2(&files, write_end.get(), STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&files, write_end.get(), STDERR_FILENO);
  ::posix_spawn_file_actions_adddup2(&files, theirs.get(), kTalk);
  ::posix_spawn_file_actions_adddup2(&files, library, kLibrary);
  ::posix_spawnattr_setflags(
      &attributes,
      static_cast<short>(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF));
  ::posix_spawnattr_setsigmask(&attributes, &none);
  ::posix_spawnattr_setsigdefault(&attributes, &defaults);
  std::string name = "topset-worker";
  std::string build = kWorkerBuildId;
  std::array<char*, 3> words{name.data(), build.data(), nullptr};
  std::array<char*, 1> environment{nullptr};
  pid_t process = -1;
  const int failed =
      ::posix_spawn(&process, path.c_str(), &files, &attributes, words.data(), environment.data());
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&files);
  if (failed != 0) {
    errno = failed;
    return std::unexpected(system_words());
  }
  return std::unique_ptr<WorkerProcess>(
      new WorkerProcess(process, std::move(ours), std::move(read_end)));
}

WorkerProcess::~WorkerProcess() {
  if (process_ > 0) end(Step::late);
}

void WorkerProcess::tell(Message message, std::string_view bytes) {
  const Frame frame{message, static_cast<std::uint32_t>(bytes.size()), ++number_};
  std::array<char, sizeof frame> head{};
  std::memcpy(head.data(), &frame, sizeof frame);
  outgoing_.append(head.data(), head.size());
  outgoing_.append(bytes);
}

std::expected<Reply, std::string> WorkerProcess::ask(Message message, std::string_view bytes,
                                                     std::chrono::milliseconds deadline) {
  if (process_ <= 0) return std::unexpected("it has ended");
  tell(message, bytes);
  Reply reply;
  const Step step = exchange(reply, deadline);
  drain_output();
  if (step == Step::done && reply.message != Message::refused) {
    outgoing_.clear();
    sent_ = 0;
    return reply;
  }
  if (step == Step::done) {  // the plugin tried what it may not, and the worker said what
    WireReader reader(reply.bytes);
    const std::string_view tried = reader.bytes();
    std::string words(reader.ok() && !first_bad_utf8(tried) ? tried : "make a forbidden call");
    end(Step::late);
    return std::unexpected(fmt::format("it tried to {}, which a strategy may not do", words));
  }
  std::string how = end(step);
  if (step == Step::late)
    how = fmt::format("it gave no answer within {:g} seconds",
                      static_cast<double>(deadline.count()) / 1000.0);
  return std::unexpected(std::move(how));
}

// How long it has been ready to run, and no processor was free for it. Zero where the kernel does
// not say.
std::chrono::nanoseconds WorkerProcess::waited() const {
  const std::string path = fmt::format("/proc/{}/schedstat", process_);
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  std::array<char, 128> text{};
  const ssize_t size = file ? ::read(file.get(), text.data(), text.size()) : -1;
  if (size <= 0) return {};
  const char* const end = text.data() + size;
  const char* const second = std::find(text.data(), text.data() + size, ' ');
  std::int64_t waited = 0;
  if (second != end) std::from_chars(second + 1, end, waited);
  return std::chrono::nanoseconds(waited);
}

// Whether the deadline has passed; else `look` becomes when to look again. Waiting from before the
// question counts too when no one has looked at it yet: that only makes us more patient.
bool WorkerProcess::is_late(Clock::time_point begin, std::chrono::milliseconds deadline,
                            Clock::time_point& look) {
  const Clock::time_point now = Clock::now();
  const std::chrono::nanoseconds waited_now = waited();
  const auto own = now - begin - (waited_now - waited_before_);
  if (own >= deadline || now - begin >= kMostDeadlines * deadline) {
    waited_before_ = waited_now;
    return true;
  }
  look = now + (deadline - own);
  return false;
}

WorkerProcess::Step WorkerProcess::exchange(Reply& reply, std::chrono::milliseconds deadline) {
  const Clock::time_point begin = Clock::now();
  Clock::time_point look = begin + deadline;
  std::string received;
  Frame frame{};
  bool has_frame = false;
  bool output_open = true;
  bool looked_late = false;
  if (!send_some()) return Step::ended;
  while (true) {
    const Clock::time_point now = Clock::now();
    // Once it has passed, what has come meanwhile is looked at first: we may have waited ourselves.
    if (now >= look && std::exchange(looked_late, true) && is_late(begin, deadline, look))
      return Step::late;
    const auto left = std::max(std::chrono::ceil<std::chrono::milliseconds>(look - now),
                               std::chrono::milliseconds(0));
    std::array<pollfd, 2> ready{};
    ready[0] = {talk_.get(), POLLIN, 0};
    if (sent_ < outgoing_.size()) ready[0].events |= POLLOUT;
    ready[1] = {output_open ? output_.get() : -1, POLLIN, 0};
    const int count = ::poll(ready.data(), ready.size(), static_cast<int>(left.count()));
    if (count < 0 && errno != EINTR) return Step::ended;
    if (count <= 0) continue;
    if ((ready[1].revents & POLLIN) != 0) drain_output();
    if ((ready[1].revents & (POLLHUP | POLLERR)) != 0 && (ready[1].revents & POLLIN) == 0)
      output_open = false;  // the plugin closed it: no mistake of its own
    if ((ready[0].revents & POLLOUT) != 0 && !send_some()) return Step::ended;
    if ((ready[0].revents & (POLLIN | POLLHUP | POLLERR)) == 0) continue;
    if (!receive_some(received)) return Step::ended;
    if (!has_frame && received.size() >= sizeof frame) {
      std::memcpy(&frame, received.data(), sizeof frame);
      if (frame.size > kMaxAnswer) return Step::nonsense;
      if (frame.number != number_ && frame.message != Message::refused) return Step::nonsense;
      has_frame = true;
      received.reserve(sizeof frame + frame.size);
    }
    if (!has_frame || received.size() < sizeof frame + frame.size) continue;
    if (received.size() > sizeof frame + frame.size) return Step::nonsense;
    reply.message = frame.message;
    received.erase(0, sizeof frame);
    reply.bytes = std::move(received);
    return Step::done;
  }
}

// False: the other end is gone.
bool WorkerProcess::send_some() {
  while (sent_ < outgoing_.size()) {
    const ssize_t sent = ::send(talk_.get(), outgoing_.data() + sent_, outgoing_.size() - sent_,
                                MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return true;
    // A worker that has ended may have left a last word to read.
    if (sent < 0) {
      sent_ = outgoing_.size();
      return true;
    }
    sent_ += static_cast<std::size_t>(sent);
  }
  return true;
}

bool WorkerProcess::receive_some(std::string& into) {
  constexpr std::size_t kChunk = std::size_t{64} * 1024;
  std::array<char, kChunk> chunk;
  const ssize_t got = ::recv(talk_.get(), chunk.data(), chunk.size(), MSG_DONTWAIT);
  if (got > 0) into.append(chunk.data(), static_cast<std::size_t>(got));
  return got > 0 || (got < 0 && (errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK));
}

void WorkerProcess::drain_output() {
  std::array<char, 4096> chunk;
  for (int reads = 0; reads < 64; ++reads) {
    const ssize_t got = ::read(output_.get(), chunk.data(), chunk.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return;
    const std::size_t kept =
        std::min(static_cast<std::size_t>(got), kMostPrinted - printed_.size());
    printed_.append(chunk.data(), kept);
    printed_more_ = printed_more_ || kept < static_cast<std::size_t>(got);
  }
}

std::vector<std::string> WorkerProcess::take_output() {
  std::vector<std::string> lines;
  std::string_view left = printed_;
  while (!left.empty() && lines.size() < kMostLines) {
    const std::size_t end = std::min(left.find('\n'), left.size());
    std::string_view line = left.substr(0, end);
    if (const auto bad = first_bad_utf8(line)) line = line.substr(0, *bad);
    if (!line.empty()) lines.push_back(fmt::format("it printed: {}", line));
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  if (printed_more_ || !left.empty()) lines.emplace_back("it printed more than is shown");
  printed_.clear();
  printed_more_ = false;
  return lines;
}

// Makes sure that it has ended, and says how it did.
std::string WorkerProcess::end(Step why) {
  if (why != Step::ended) ::kill(-process_, SIGKILL);
  const auto until = Clock::now() + std::chrono::seconds(1);
  siginfo_t info{};
  // One that only closed its end may still be running.
  while (info.si_pid == 0) {
    if (::waitid(P_PID, static_cast<id_t>(process_), &info, WEXITED | WNOHANG | WNOWAIT) != 0 &&
        errno != EINTR)
      break;
    if (info.si_pid != 0) break;
    if (Clock::now() > until) ::kill(-process_, SIGKILL);
    ::poll(nullptr, 0, 1);
  }
  ::kill(-process_, SIGKILL);  // whatever it may have started; its number is still its own
  int status = 0;
  pid_t waited = 0;
  while ((waited = ::waitpid(process_, &status, 0)) < 0 && errno == EINTR) {
  }
  process_ = -1;
  drain_output();
  if (why == Step::nonsense) return "its worker answered what no worker writes";
  if (waited < 0) return "it ended";
  if (WIFEXITED(status))
    return fmt::format("it ended the process (exit code {})", WEXITSTATUS(status));
  const int signal = WTERMSIG(status);
  // The worker itself could not say which: signals were blocked, as the C library does before it
  // starts anything.
  if (signal == SIGSYS)
    return "it made a system call that a strategy may not make, probably to start a process or a "
           "thread";
  if (signal == SIGXCPU) return "it used up its processor time";
  if (signal == SIGKILL) return "it was killed, perhaps for want of memory";
  return fmt::format("it crashed ({})", signal_words(signal));
}

}  // namespace topset::strategies
