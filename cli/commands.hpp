// One function a command; each stands in the file of its name. What they take is in
// flags_table.cpp.
#pragma once

#include "cli/flags.hpp"

namespace topset::cli {

Exit check(const Arguments& arguments, World& world);
Exit generate(const Arguments& arguments, World& world);
Exit doctor(const Arguments& arguments, World& world);
Exit diff(const Arguments& arguments, World& world);
Exit explain(const Arguments& arguments, World& world);
Exit strategies(const Arguments& arguments, World& world);
Exit exercises(const Arguments& arguments, World& world);
Exit schema(const Arguments& arguments, World& world);
Exit one_rep_max(const Arguments& arguments, World& world);
Exit init(const Arguments& arguments, World& world);
Exit plugin_new(const Arguments& arguments, World& world);
Exit plugin_list(const Arguments& arguments, World& world);
Exit plugin_lock(const Arguments& arguments, World& world);
Exit plates(const Arguments& arguments, World& world);
Exit plugin_check(const Arguments& arguments, World& world);

}  // namespace topset::cli
