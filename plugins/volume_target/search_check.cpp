// search_check BRUTE_FORCE COUNT SEED: random cases, answered by the search here and by the brute
// force in the other program, must agree in every number. Prints the seed and how the cases ended;
// the first disagreement is printed whole and ends the run with 1.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "volume_target/search.hpp"

namespace {

using topset::volume_target::Fraction;
using topset::volume_target::Plan;
using topset::volume_target::Task;

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  // The same numbers on every standard library, which distributions are not.
  std::int64_t between(std::int64_t min, std::int64_t max) {
    return min + static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(max - min + 1));
  }
  bool one_in(std::int64_t n) { return between(1, n) == 1; }

 private:
  std::mt19937_64 engine_;
};

// Loadable loads around the max: regular steps or steps with gaps, now and then none.
std::vector<std::int64_t> loads(Dice& dice, std::int64_t one_rep_max) {
  static const std::int64_t kSteps[] = {500, 1000, 1250, 2500, 5000, 10000};
  const std::int64_t step = kSteps[dice.between(0, 5)];
  const bool gaps = dice.one_in(3);
  std::vector<std::int64_t> all;
  if (dice.one_in(40)) return all;
  const std::int64_t first = one_rep_max * dice.between(20, 70) / 100 / step * step;
  const std::int64_t last = one_rep_max * dice.between(80, 120) / 100;
  for (std::int64_t load = first; load <= last; load += step)
    if (!gaps || !dice.one_in(3)) all.push_back(load);
  return all;
}

// Round numbers, so that loads and volumes fall exactly on limits.
void make_round(Dice& dice, Task& task) {
  task.one_rep_max = 100000;
  task.counts_times = 1;
  task.loads.clear();
  const std::int64_t step = dice.one_in(2) ? 1000 : 5000;
  for (std::int64_t load = 50000; load <= 105000; load += step) task.loads.push_back(load);
  task.top_load = dice.between(14, 21) * 5000;
  task.top_volume = task.top_load;
  task.target = {task.top_volume + dice.between(1, 600) * 5000, 1};
  if (dice.one_in(2)) task.tolerance = Fraction{dice.between(0, 20) * 5000, 1};
  task.asked = {dice.between(12, 18) * 5000, 1};
  task.lightest = {dice.between(10, 16) * 5000, 1};
  task.heaviest = {task.lightest.numerator + dice.between(0, 8) * 5000, 1};
  for (std::int32_t& percent : task.ceiling) percent = percent / 500 * 500;
}

Task random_task(Dice& dice) {
  Task task;
  task.one_rep_max = dice.one_in(3) ? dice.between(20000, 300000) : dice.between(8, 120) * 2500;
  task.loads = loads(dice, task.one_rep_max);
  task.counts_times = dice.one_in(5) ? 2 * dice.between(1, 2) : 1;
  task.top_load = task.one_rep_max * dice.between(700, 1050) / 1000;
  task.top_volume = task.top_load * dice.between(0, 3) * task.counts_times;

  // Targets in reach, out of reach and passed already, as weights and as percents under a dose.
  const std::int64_t lifts = dice.between(dice.one_in(10) ? -1 : 1, dice.one_in(4) ? 90 : 30);
  const std::int64_t target =
      task.top_volume + lifts * task.one_rep_max * task.counts_times * dice.between(60, 90) / 100;
  task.target = dice.one_in(2) ? Fraction{target / 1000 * 1000, 1}
                               : Fraction{target * dice.between(9990, 10010), 10000};
  if (dice.one_in(4)) {
    task.target.numerator *= dice.between(1, 3);
    task.target.denominator *= 4;
  }
  if (dice.one_in(3)) {
    task.tolerance = dice.one_in(2) ? Fraction{dice.between(0, 200) * 500, 1}
                                    : Fraction{task.target.numerator * dice.between(0, 20),
                                               task.target.denominator * 100};
  }
  task.asked = dice.one_in(2) ? Fraction{task.top_load * dice.between(70, 95), 100}
                              : Fraction{task.one_rep_max * dice.between(6000, 9500), 10000};
  const std::int64_t low = dice.between(4000, 8000);
  task.lightest = {task.one_rep_max * low, 10000};
  task.heaviest = {task.one_rep_max * (low + dice.between(dice.one_in(20) ? -500 : 300, 4000)),
                   10000};
  task.min_sets = static_cast<std::int32_t>(dice.between(1, 3));
  task.max_sets = task.min_sets + static_cast<std::int32_t>(dice.between(0, 6));
  task.min_reps = static_cast<std::int32_t>(dice.between(1, 5));
  task.max_reps = task.min_reps + static_cast<std::int32_t>(dice.between(0, 6));
  std::int32_t most = static_cast<std::int32_t>(dice.between(8500, 10500));
  for (std::int64_t reps = dice.between(dice.one_in(20) ? 0 : 5, 12); reps > 0; --reps) {
    task.ceiling.push_back(dice.one_in(40) ? 0 : most);
    most -= static_cast<std::int32_t>(dice.between(0, 400));
  }
  if (dice.one_in(3)) make_round(dice, task);
  return task;
}

std::string text(const Task& task) {
  std::string out = std::to_string(task.loads.size());
  const auto put = [&](std::int64_t number) { out += " " + std::to_string(number); };
  const auto put_fraction = [&](const Fraction& one) {
    put(one.numerator);
    put(one.denominator);
  };
  for (const std::int64_t load : task.loads) put(load);
  for (const std::int64_t number :
       {task.one_rep_max, task.top_load, task.top_volume, task.counts_times})
    put(number);
  put_fraction(task.target);
  put(task.tolerance ? 1 : 0);
  put_fraction(task.tolerance.value_or(Fraction{}));
  put_fraction(task.asked);
  put_fraction(task.lightest);
  put_fraction(task.heaviest);
  for (const std::int32_t number : {task.min_sets, task.max_sets, task.min_reps, task.max_reps})
    put(number);
  put(static_cast<std::int64_t>(task.ceiling.size()));
  for (const std::int32_t percent : task.ceiling) put(percent);
  return out;
}

std::string text(const Plan& plan) {
  return std::to_string(plan.sets) + " " + std::to_string(plan.reps) + " " +
         std::to_string(plan.load) + " " + std::to_string(plan.volume) + " " +
         (plan.reached ? "1" : "0");
}

int check(const std::string& brute_force, std::int64_t count, std::uint64_t seed,
          const std::filesystem::path& folder) {
  const std::string cases = (folder / "cases").string();
  const std::string answers = (folder / "answers").string();
  Dice dice(seed);
  std::vector<Task> tasks;
  std::ofstream out(cases);
  for (std::int64_t i = 0; i < count; ++i) {
    tasks.push_back(random_task(dice));
    out << text(tasks.back()) << '\n';
  }
  out.close();
  const std::string command = "'" + brute_force + "' < '" + cases + "' > '" + answers + "'";
  if (!out || std::system(command.c_str()) != 0) {
    std::fprintf(stderr, "can't run %s\n", command.c_str());
    return 1;
  }
  std::ifstream in(answers);
  std::int64_t reached = 0, below = 0, alone = 0;
  for (const Task& task : tasks) {
    const Plan plan = topset::volume_target::search(task);
    std::string expected;
    std::getline(in, expected);
    if (text(plan) != expected) {
      std::fprintf(stderr, "seed %llu: the search says %s, the brute force %s, for\n%s\n",
                   static_cast<unsigned long long>(seed), text(plan).c_str(), expected.c_str(),
                   text(task).c_str());
      return 1;
    }
    (plan.sets == 0 ? alone : plan.reached ? reached : below) += 1;
  }
  std::printf(
      "seed %llu, %lld cases agree: %lld reach the target, %lld stay below, %lld are the top "
      "set alone\n",
      static_cast<unsigned long long>(seed), static_cast<long long>(count),
      static_cast<long long>(reached), static_cast<long long>(below),
      static_cast<long long>(alone));
  // A run in which one kind never comes proves too little.
  return count >= 1000 && (reached < count / 20 || below < count / 20 || alone < count / 50) ? 1
                                                                                             : 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: search_check BRUTE_FORCE COUNT SEED\n");
    return 2;
  }
  std::string name = (std::filesystem::temp_directory_path() / "topset-search-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) return 2;
  const int result =
      check(argv[1], std::strtoll(argv[2], nullptr, 10), std::strtoull(argv[3], nullptr, 10), name);
  std::filesystem::remove_all(name);
  return result;
}
