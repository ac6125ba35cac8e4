#include "cli/crew.hpp"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>

namespace topset::cli {
namespace {

using Task = std::function<void(std::size_t)>;

// One run of tasks: what has been begun, made and taken.
class Shift {
 public:
  Shift(std::size_t threads, std::size_t count, std::size_t ahead, const Task& make)
      : count_(count), ahead_(ahead), make_(make), made_(ahead, false) {
    threads_.reserve(threads);
    try {
      for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
      // The system gives no more: those that are there do it all.
    }
  }
  ~Shift() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    to_do_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  Shift(const Shift&) = delete;
  Shift& operator=(const Shift&) = delete;

  bool is_manned() const { return !threads_.empty(); }

  // Waits for a task; throws what any has thrown.
  void wait_for(std::size_t task) {
    std::unique_lock lock(mutex_);
    done_.wait(lock, [&] { return made_[task % ahead_] || thrown_; });
    if (thrown_) std::rethrow_exception(thrown_);
  }

  void was_taken(std::size_t task) {
    {
      const std::lock_guard lock(mutex_);
      made_[task % ahead_] = false;
      taken_ = task + 1;
    }
    to_do_.notify_one();
  }

 private:
  void work() {
    std::unique_lock lock(mutex_);
    while (true) {
      to_do_.wait(lock, [&] { return stopped_ || begun_ == count_ || begun_ < taken_ + ahead_; });
      if (stopped_ || begun_ == count_) return;
      const std::size_t task = begun_++;
      lock.unlock();
      std::exception_ptr thrown;
      try {
        make_(task);
      } catch (...) {
        thrown = std::current_exception();
      }
      lock.lock();
      if (thrown && !thrown_) thrown_ = thrown;
      made_[task % ahead_] = true;
      done_.notify_one();
      if (begun_ == count_) to_do_.notify_all();
    }
  }

  const std::size_t count_;
  const std::size_t ahead_;
  const Task& make_;
  std::mutex mutex_;
  std::condition_variable to_do_;
  std::condition_variable done_;
  std::vector<bool> made_;  // by number, as far as they may be ahead of what is taken
  std::size_t begun_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
  std::exception_ptr thrown_;
  std::vector<std::thread> threads_;
};

}  // namespace

void Crew::run(std::size_t count, const Task& make, const Task& take) const {
  std::optional<Shift> shift;
  if (const std::size_t threads = std::min(threads_, count); threads > 1)
    shift.emplace(threads, count, ahead(), make);
  const bool alone = !shift || !shift->is_manned();
  for (std::size_t i = 0; i < count; ++i) {
    if (alone)
      make(i);
    else
      shift->wait_for(i);
    take(i);
    if (!alone) shift->was_taken(i);
  }
}

}  // namespace topset::cli
