// Weeks that miss their target, told to the coach in as few lines as there are ways to miss it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <topset/strategy.hpp>

namespace topset::volume_target {

// Misses of the target, one line however many weeks they come in.
class Misses {
 public:
  void add(int week, const std::string& what) {
    const std::string number = std::to_string(week);
    for (auto& [words, weeks] : all_) {
      if (words != what) continue;
      weeks.back() == number ? void() : weeks.push_back(number);
      return;
    }
    all_.push_back({what, {number}});
  }
  void tell(Sets& out) const {
    for (const auto& [words, weeks] : all_) {
      std::string line = weeks.size() == 1 ? "week " : "weeks ";
      for (const std::string& week : weeks) line += (&week == &weeks.front() ? "" : ", ") + week;
      out.warn("target-missed", line + ": " + words);
    }
  }

 private:
  std::vector<std::pair<std::string, std::vector<std::string>>> all_;
};

}  // namespace topset::volume_target
