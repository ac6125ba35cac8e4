// topset-worker: runs one plugin's code, so that whatever it does, topset goes on. It is started by
// topset with a socket as descriptor 3 and the library's sealed bytes as descriptor 4, and answers
// one message at a time.
#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <exception>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <optional>
#include <poll.h>
#include <span>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
#include <vector>

#include "base/heap.hpp"
#include "strategies/native_library.hpp"
#include "strategies/plan_limits.hpp"
#include "strategies/plugin_descriptor.hpp"
#include "strategies/plugin_runner.hpp"
#include "strategies/worker_answer.hpp"
#include "strategies/worker_build_id.hpp"
#include "strategies/worker_load.hpp"
#include "strategies/worker_request.hpp"
#include "worker/sandbox.hpp"
#include "worker/surroundings.hpp"

namespace {

using namespace topset;
using namespace topset::strategies;

constexpr int kTalk = 3;
constexpr int kLibrary = 4;
constexpr std::size_t kMaxQuestion = std::size_t{1} << 28;

[[noreturn]] void leave(int code) { ::_exit(code); }

// All of it; false when topset has gone.
bool receive(char* into, std::size_t size) {
  while (size > 0) {
    const ssize_t got = ::read(kTalk, into, size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    into += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

void answer(const Frame& question, Message message, std::string_view bytes) {
  std::fflush(nullptr);  // what the plugin printed is there before the answer is
  const Frame frame{message, static_cast<std::uint32_t>(bytes.size()), question.number};
  std::string whole(sizeof frame, '\0');
  std::memcpy(whole.data(), &frame, sizeof frame);
  whole.append(bytes);
  for (std::size_t at = 0; at < whole.size();) {
    const ssize_t sent = ::write(kTalk, whole.data() + at, whole.size() - at);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) leave(0);
    at += static_cast<std::size_t>(sent);
  }
}

// Once a second, whatever the plugin is at: should topset have gone, no one else would end it.
void look_for_topset(int /*signal*/) {
  const int kept = errno;
  pollfd talk{kTalk, 0, 0};
  if (::poll(&talk, 1, 0) > 0 && (talk.revents & (POLLHUP | POLLERR)) != 0) leave(0);
  errno = kept;
}

void watch_topset() {
  struct sigaction action{};
  action.sa_handler = look_for_topset;
  action.sa_flags = SA_RESTART;
  ::sigemptyset(&action.sa_mask);
  ::sigaction(SIGALRM, &action, nullptr);
  const itimerval each_second{{1, 0}, {1, 0}};
  ::setitimer(ITIMER_REAL, &each_second, nullptr);
}

class Worker {
 public:
  void run() {
    while (next()) {
      switch (frame_.message) {
        case Message::load: load(); break;
        case Message::source: take_source(); break;
        case Message::describe: describe(); break;
        case Message::plan: plan(); break;
        case Message::close: close(); break;
        default: leave(2);
      }
    }
  }

 private:
  bool next() {
    std::array<char, sizeof(Frame)> head{};
    if (!receive(head.data(), head.size())) return false;
    std::memcpy(&frame_, head.data(), sizeof frame_);
    if (frame_.size > kMaxQuestion) return false;
    body_.resize(frame_.size);
    return receive(body_.data(), body_.size());
  }

  void take_source() {
    WireReader told({body_.data(), body_.size()});
    const std::uint32_t number = told.number();
    const std::string_view name = told.bytes();
    const std::string_view text = told.bytes();
    if (!told.ok()) leave(2);
    sources_[number] = {std::string(text), std::string(name)};
  }

  void load() {
    WireReader wish({body_.data(), body_.size()});
    if (wish.bytes() != kWorkerBuildId) {
      answer(frame_, Message::mismatch, kWorkerBuildId);
      leave(0);
    }
    const std::uint64_t memory = wish.long_number();
    if (!wish.ok()) leave(2);
    watch_topset();
    const worker::Walls walls = worker::enter_sandbox(memory, kTalk);
    LoadedPlugin loaded;
    loaded.system_calls = walls.system_calls;
    loaded.files = walls.files;
    const worker::Surroundings before;
    load_library(loaded);
    if (const std::string changed = before.changed();
        !changed.empty() && loaded.outcome == LoadedPlugin::Outcome::ready) {
      loaded.outcome = LoadedPlugin::Outcome::meddled;
      loaded.words = changed;
    }
    WireWriter reply;
    write_loaded(reply, loaded);
    worker::tighten_sandbox();
    answer(frame_, Message::loaded, reply.str());
  }

  void load_library(LoadedPlugin& loaded) {
    auto library = NativeLoader().load(fmt::format("/proc/self/fd/{}", kLibrary));
    ::close(kLibrary);
    if (!library) {
      loaded.outcome = LoadedPlugin::Outcome::not_opened;
      loaded.words = std::move(library.error());
      return;
    }
    library_ = std::move(*library);
    const void* const symbol = library_->symbol(symbol_of(TOPSET_ABI_MAJOR).c_str());
    if (symbol == nullptr) {
      loaded.outcome = LoadedPlugin::Outcome::no_symbol;
      loaded.other_major = other_abi_major(*library_).value_or(-1);
      return;
    }
    const auto& foreign = *static_cast<const topset_plugin*>(symbol);
    const std::size_t size = std::min<std::size_t>(foreign.struct_size, sizeof plugin_);
    std::memcpy(&plugin_, &foreign, size);
    loaded.descriptor = {static_cast<const char*>(symbol), std::max<std::size_t>(size, 4)};
    if (foreign.abi_major != TOPSET_ABI_MAJOR) return;  // its fields may lie elsewhere
    loaded.built_with = plugin_.built_with;
    loaded.suffix = plugin_.suffix;
    loaded.has_describe = plugin_.describe != nullptr;
    loaded.has_plan = plugin_.plan != nullptr;
  }

  void describe() {
    const PluginSource& source = this->source();
    CardRecorder recorder(source.name.c_str());
    try {
      recorder.returned(plugin_.describe(source.text.c_str(), recorder.contract()));
    } catch (const std::exception& error) {
      recorder.threw(error.what());
    } catch (...) {
      recorder.threw("");
    }
    answer(frame_, Message::cards, recorder.answer());
  }

  void plan() {
    const PluginSource& source = this->source();
    const auto question = unpack_request(std::span(body_).subspan(2 * sizeof(std::uint32_t)));
    if (!question) leave(2);
    SinkFrame frame;
    fill_sink_frame(*question->request, frame);
    RowRecorder recorder(frame.request);
    try {
      recorder.returned(plugin_.plan(source.text.c_str(), question->strategy, question->request,
                                     recorder.contract()));
    } catch (const std::exception& error) {
      recorder.threw(error.what());
    } catch (...) {
      recorder.threw("");
    }
    answer(frame_, Message::answer, recorder.answer());
  }

  void close() {
    library_.reset();
    answer(frame_, Message::closed, {});
    leave(0);
  }

  // A question begins with the number of the source it is about, and four bytes of nothing.
  const PluginSource& source() const {
    std::uint32_t number = 0;
    if (body_.size() < 2 * sizeof number) leave(2);
    std::memcpy(&number, body_.data(), sizeof number);
    const auto source = sources_.find(number);
    if (source == sources_.end()) leave(2);
    return source->second;
  }

  Frame frame_{};
  std::vector<char> body_;
  std::map<std::uint32_t, PluginSource> sources_;
  std::unique_ptr<Library> library_;
  topset_plugin plugin_{};
};

}  // namespace

int main(int argc, char** /*argv*/) {
  int type = 0;
  socklen_t size = sizeof type;
  if (argc != 2 || ::getsockopt(kTalk, SOL_SOCKET, SO_TYPE, &type, &size) != 0) {
    std::fputs("topset-worker is run by topset, for strategies that are not its own\n", stderr);
    return 2;
  }
  keep_freed_memory();
  ::close_range(kLibrary + 1, ~0U, 0);
  if (::chdir("/") != 0) leave(2);
  try {
    Worker().run();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    std::fflush(stderr);
    leave(2);
  }
  leave(0);
}
