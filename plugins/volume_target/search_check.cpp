// search_check BRUTE_FORCE COUNT SEED: random days and random weeks, answered by the search here
// and by the brute force in the other program, must agree in every number; and a week that is
// reached is passed by less than its last session allows. Prints the seed and how the cases ended;
// the first disagreement is printed whole and ends the run with 1.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "volume_target/search.hpp"
#include "volume_target/week.hpp"

namespace {

using topset::volume_target::Fraction;
using topset::volume_target::Plan;
using topset::volume_target::Task;
using topset::volume_target::WeekTarget;
using topset::volume_target::Wide;

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

// What the brute force says to these cases, line by line.
class BruteForce {
 public:
  BruteForce(const std::string& program, const std::filesystem::path& folder, const char* mode)
      : command_("'" + program + "' " + mode),
        cases_((folder / "cases").string()),
        answers_((folder / "answers").string()),
        out_(cases_) {}
  void ask(const std::string& line) { out_ << line << '\n'; }
  bool run() {
    out_.close();
    const std::string command = command_ + " < '" + cases_ + "' > '" + answers_ + "'";
    if (!out_ || std::system(command.c_str()) != 0) {
      std::fprintf(stderr, "can't run %s\n", command.c_str());
      return false;
    }
    in_.open(answers_);
    return true;
  }
  std::string next() {
    std::string line;
    std::getline(in_, line);
    return line;
  }

 private:
  std::string command_, cases_, answers_;
  std::ofstream out_;
  std::ifstream in_;
};

bool agree(const Plan& plan, const std::string& expected, const std::string& asked,
           std::uint64_t seed) {
  if (text(plan) == expected) return true;
  std::fprintf(stderr, "seed %llu: the search says %s, the brute force %s, for\n%s\n",
               static_cast<unsigned long long>(seed), text(plan).c_str(), expected.c_str(),
               asked.c_str());
  return false;
}

bool check_days(BruteForce brute_force, std::int64_t count, std::uint64_t seed) {
  Dice dice(seed);
  std::vector<Task> tasks;
  for (std::int64_t i = 0; i < count; ++i) {
    tasks.push_back(random_task(dice));
    brute_force.ask(text(tasks.back()));
  }
  if (!brute_force.run()) return false;
  std::int64_t reached = 0, below = 0, alone = 0;
  for (const Task& task : tasks) {
    const Plan plan = topset::volume_target::search(task);
    if (!agree(plan, brute_force.next(), text(task), seed)) return false;
    (plan.sets == 0 ? alone : plan.reached ? reached : below) += 1;
  }
  std::printf(
      "seed %llu, %lld cases agree: %lld reach the target, %lld stay below, %lld are the top "
      "set alone\n",
      static_cast<unsigned long long>(seed), static_cast<long long>(count),
      static_cast<long long>(reached), static_cast<long long>(below),
      static_cast<long long>(alone));
  // A run in which one kind never comes proves too little.
  return count < 1000 || (reached >= count / 20 && below >= count / 20 && alone >= count / 50);
}

// A week of one to five sessions, each with a top set of its own.
struct RandomWeek {
  Fraction whole;
  std::vector<std::int64_t> weights;
  std::vector<Task> sessions;
};

RandomWeek random_week(Dice& dice) {
  RandomWeek week;
  const std::int64_t sessions = dice.between(1, 5);
  const std::int64_t rule = dice.between(1, 3);
  const Task base = random_task(dice);
  Wide whole = 0;
  for (std::int64_t i = 0; i < sessions; ++i) {
    week.weights.push_back(rule == 1 ? 1 : rule == 2 ? sessions - i : dice.between(i == 0, 6000));
    Task& task = week.sessions.emplace_back(base);
    task.top_load = std::max<std::int64_t>(base.top_load - i * base.one_rep_max / 20, 1000);
    task.top_volume = task.top_load * dice.between(1, 2) * task.counts_times;
    task.asked = {task.top_load * dice.between(75, 95), 100};
    whole += Wide{base.target.numerator} * dice.between(70, 120) / 100;
  }
  week.whole = topset::volume_target::reduced(whole, base.target.denominator);
  return week;
}

std::string text(const RandomWeek& week) {
  std::string out = std::to_string(week.whole.numerator) + " " +
                    std::to_string(week.whole.denominator) + " " +
                    std::to_string(week.weights.size());
  for (const std::int64_t weight : week.weights) out += " " + std::to_string(weight);
  for (const Task& task : week.sessions) out += " " + text(task);
  return out;
}

// Reached: the week is passed by less than one rep of its last back-off sets, or by no more than
// the tolerance. Where the last top set alone is too much, nothing less was to be had.
bool is_passed_by_little(const RandomWeek& week, const WeekTarget& lifted, const Plan& last) {
  const Task& task = week.sessions.back();
  const Wide over = Wide{lifted.done()} * week.whole.denominator - week.whole.numerator;
  if (last.sets == 0) return over >= 0;
  if (task.tolerance)
    return over * task.tolerance->denominator <=
           Wide{task.tolerance->numerator} * week.whole.denominator;
  return over < Wide{last.load} * task.counts_times * week.whole.denominator;
}

bool check_weeks(BruteForce brute_force, std::int64_t count, std::uint64_t seed) {
  Dice dice(seed + 1);
  std::vector<RandomWeek> weeks;
  for (std::int64_t i = 0; i < count; ++i) {
    weeks.push_back(random_week(dice));
    brute_force.ask(text(weeks.back()));
  }
  if (!brute_force.run()) return false;
  std::int64_t reached = 0, exact = 0, several = 0;
  for (const RandomWeek& week : weeks) {
    WeekTarget lifted(week.whole, week.weights);
    Plan last;
    for (Task task : week.sessions) {
      task.target = lifted.next();
      last = topset::volume_target::search(task);
      if (!agree(last, brute_force.next(), text(week), seed)) return false;
      lifted.add(last.volume);
    }
    if (lifted.is_reached() != last.reached ||
        (last.reached && !is_passed_by_little(week, lifted, last))) {
      std::fprintf(stderr, "seed %llu: the week comes to %lld for\n%s\n",
                   static_cast<unsigned long long>(seed), static_cast<long long>(lifted.done()),
                   text(week).c_str());
      return false;
    }
    reached += lifted.is_reached() ? 1 : 0;
    exact += Wide{lifted.done()} * week.whole.denominator == week.whole.numerator ? 1 : 0;
    several += lifted.is_reached() && week.sessions.size() > 1 ? 1 : 0;
  }
  std::printf(
      "seed %llu, %lld weeks agree: %lld reach the target, %lld of them in several sessions, "
      "%lld exactly\n",
      static_cast<unsigned long long>(seed), static_cast<long long>(count),
      static_cast<long long>(reached), static_cast<long long>(several),
      static_cast<long long>(exact));
  return count < 1000 || (several >= count / 20 && reached <= count * 19 / 20);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: search_check BRUTE_FORCE COUNT SEED\n");
    return 2;
  }
  std::string name = (std::filesystem::temp_directory_path() / "topset-search-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) return 2;
  const std::int64_t count = std::strtoll(argv[2], nullptr, 10);
  const std::uint64_t seed = std::strtoull(argv[3], nullptr, 10);
  const bool agreed = check_days(BruteForce(argv[1], name, ""), count, seed) &&
                      check_weeks(BruteForce(argv[1], name, "weeks"), count, seed);
  std::filesystem::remove_all(name);
  return agreed ? 0 : 1;
}
