// The worker as a process: started by exec with the library's sealed bytes, asked one message at a
// time against a deadline, and killed when it has had its time. What it prints is kept, up to a
// point.
#pragma once

#include <chrono>
#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

#include "base/descriptor.hpp"
#include "strategies/worker_wire.hpp"

namespace topset::strategies {

// A file in memory that no one can change any more. Nothing: the system has no memory or no such
// files.
std::expected<Descriptor, std::string> sealed_copy(std::string_view bytes);

struct Reply {
  Message message{};
  std::string bytes;
};

class WorkerProcess {
 public:
  // Starts the program at `path` with the library as its descriptor 4; or says why not.
  static std::expected<std::unique_ptr<WorkerProcess>, std::string> start(const std::string& path,
                                                                          int library);
  ~WorkerProcess();
  WorkerProcess(const WorkerProcess&) = delete;
  WorkerProcess& operator=(const WorkerProcess&) = delete;

  // Queues a message that has no answer.
  void tell(Message message, std::string_view bytes);

  // Sends a message and waits for its answer. When there is none the process has ended, and this is
  // how: `it crashed (segmentation fault)`. The deadline is of the worker's own time: what it waits
  // for a processor on a busy machine does not count, up to a point.
  std::expected<Reply, std::string> ask(Message message, std::string_view bytes,
                                        std::chrono::milliseconds deadline);

  // What was printed since the last time, by line.
  std::vector<std::string> take_output();

 private:
  WorkerProcess(pid_t process, Descriptor talk, Descriptor output);

  enum class Step {
    done,
    ended,
    late,
    nonsense,
  };
  Step exchange(Reply& reply, std::chrono::milliseconds deadline);
  std::chrono::nanoseconds waited() const;
  bool is_late(std::chrono::steady_clock::time_point begin, std::chrono::milliseconds deadline,
               std::chrono::steady_clock::time_point& look);
  bool send_some();
  bool receive_some(std::string& into);
  void drain_output();
  std::string end(Step why);

  pid_t process_;
  Descriptor talk_;
  Descriptor output_;
  std::chrono::nanoseconds waited_before_{0};
  std::uint32_t number_ = 0;  // of the last message
  std::string outgoing_;
  std::size_t sent_ = 0;
  std::string printed_;
  bool printed_more_ = false;
};

}  // namespace topset::strategies
