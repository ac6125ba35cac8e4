// What an athlete has done, as log/1 says: dated sets in the order they were done. Planning matches
// them with the days of a block by date, exercise and order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/origin.hpp"
#include "base/quantities.hpp"
#include "training/words.hpp"

namespace topset {

struct LoggedSet {
  std::string exercise;      // id
  std::optional<Load> load;  // nothing: the body alone
  std::int32_t reps = 0;     // 0: failed
  std::optional<Rpe> rpe;
  SetKind kind = SetKind::straight;
  std::int32_t sets = 1;  // how many were the same
  // Letter on the sheet (`B1`) of the exercise they belong to, where it comes more than once that
  // day; empty: unsaid.
  std::string label;
  Origin origin;
};

struct LoggedSession {
  Date date;
  std::vector<LoggedSet> sets;
  Origin origin;
};

struct Log {
  std::string file;  // path as shown
  std::string sha256;
  std::string athlete;                  // stem
  std::vector<LoggedSession> sessions;  // by date, each date once
  Origin origin;
};

}  // namespace topset
