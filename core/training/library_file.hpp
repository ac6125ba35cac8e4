// What topset.yaml at a library's root says: gyms, groups, own exercises, warm-up schemes, dose
// table, plugin paths, which programs run for which athletes. All parts are optional.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/origin.hpp"
#include "training/dose_table.hpp"
#include "training/equipment.hpp"
#include "training/exercise.hpp"
#include "training/warm_up.hpp"

namespace topset {

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
  Origin origin;
};

}  // namespace topset
