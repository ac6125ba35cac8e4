// What topset.yaml at a library's root says: gyms, groups, own exercises, warm-up schemes, dose
// table, plugin paths, which programs run for which athletes, what is different for one of them,
// how serious a finding is. All parts are optional.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/origin.hpp"
#include "base/quantities.hpp"
#include "base/rules.hpp"
#include "training/dose_table.hpp"
#include "training/equipment.hpp"
#include "training/exercise.hpp"
#include "training/warm_up.hpp"

namespace topset {

// How serious a rule's findings are in this library.
struct RuleSetting {
  std::optional<Severity> severity;  // nothing: they are ignored
  std::string reason;                // empty: none is given
  Origin origin;
  std::optional<std::int32_t> limit = {};  // of rules that have one, see rule_limits.hpp
};

struct Library {
  std::string root;  // folder of topset.yaml; empty: there is none
  std::string name;
  std::map<std::string, Equipment, std::less<>> gyms;
  std::map<std::string, std::vector<std::string>, std::less<>>
      groups;  // name -> athletes' stems listed by hand
  std::vector<Exercise> exercises;
  std::vector<WarmUpScheme> warm_ups;
  std::string warm_up;  // id of the scheme used where nothing says otherwise
  DoseTable dose;
  std::vector<std::string> plugins;  // folders and files, relative to root
  struct Run {
    std::string program;                // path, relative to root
    std::vector<std::string> athletes;  // stems or paths
    std::vector<std::string> groups;
    Origin origin;
  };
  std::vector<Run> runs;
  // What is different for one athlete, whatever their file and the program say.
  struct Override {
    // What it is about, and where that stands; an empty name: unsaid.
    struct Named {
      std::string name;
      Origin origin;
    };
    struct Replacement {
      std::string exercise;  // id
      std::string by;        // id
      Origin origin;
    };
    // Keys of a line of a program; they are kept in the file's tree.
    struct Change {
      Named program;  // path, relative to root; unsaid: any
      Named line;     // id of a line or plan, or an exercise
    };
    Named gym;
    std::vector<Weekday> training_days;  // sorted; empty: unsaid
    Origin training_days_origin;
    Named warm_up;
    std::vector<Replacement> replace;
    std::vector<Named> skip;     // ids of lines or plans, or exercises
    std::vector<Change> change;  // in the order of the file
    Origin origin;
  };
  std::map<std::string, Override, std::less<>> overrides;  // by athlete's stem
  std::map<Rule, RuleSetting> rules;
  // Whether blocks are held to snapshots; nothing: where the library has a folder of them.
  std::optional<bool> snapshots;
  Origin origin;
};

}  // namespace topset
