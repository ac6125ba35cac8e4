// A number of threads that do numbered tasks. What they make is taken one by one in the order of
// the numbers, on the thread that asked, so that nothing shows how many there were.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

namespace topset::cli {

class Crew {
 public:
  // One thread: everything is done on the thread that asks.
  explicit Crew(std::size_t threads) : threads_(threads) {}

  std::size_t threads() const { return threads_; }

  // `make(i)` on any thread, for each i below `count`; then `take(i, made)` on this one. Results
  // that wait to be taken are few, however many tasks there are. What a task throws is thrown here,
  // once the others have ended.
  template <class Make, class Take>
  void in_order(std::size_t count, const Make& make, const Take& take) const {
    using Made = std::invoke_result_t<const Make&, std::size_t>;
    std::vector<std::optional<Made>> waiting(ahead());
    run(
        count, [&](std::size_t i) { waiting[i % waiting.size()].emplace(make(i)); },
        [&](std::size_t i) {
          take(i, std::move(*waiting[i % waiting.size()]));
          waiting[i % waiting.size()].reset();
        });
  }

 private:
  using Task = std::function<void(std::size_t)>;

  // How many tasks may be begun before the first of them has been taken.
  std::size_t ahead() const { return threads_ * 8; }
  void run(std::size_t count, const Task& make, const Task& take) const;

  std::size_t threads_;
};

}  // namespace topset::cli
