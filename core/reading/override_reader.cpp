#include "reading/override_reader.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "reading/equipment_reader.hpp"
#include "reading/excerpt.hpp"
#include "reading/path_names.hpp"
#include "reading/warm_up_reader.hpp"

namespace topset::reading {
namespace {

class OverrideReader {
 public:
  OverrideReader(const Catalogue& catalogue, const Library& library, NodeValues& values)
      : catalogue_(catalogue), library_(library), values_(values) {}

  Library::Override read(const Member& athlete) {
    Library::Override made;
    made.origin = values_.document().key_origin(athlete);
    const Node& node = athlete.value;
    if (const Node* gym = node.find("gym")) read_gym(*gym, made);
    if (const Member* days = node.member("training_days")) read_days(*days, made);
    if (const Node* scheme = node.find("warm_up")) {
      made.warm_up = named(*scheme);
      append(values_.findings(),
             check_warm_up_choice(scheme->text, made.warm_up.origin, library_.warm_ups));
    }
    if (const Node* replace = node.find("replace"))
      for (const Member& member : replace->members) read_replacement(member, made);
    if (const Node* skip = node.find("skip"))
      for (const Node& item : skip->items) made.skip.push_back(named(item));
    if (const Node* change = node.find("change"))
      for (const Node& item : change->items) {
        made.change.push_back({{}, named(*item.find("line"))});
        if (const Node* program = item.find("program"))
          made.change.back().program = {plain_path(program->text), origin(*program)};
      }
    return made;
  }

 private:
  Origin origin(const Node& node) const { return values_.document().origin(node); }
  Library::Override::Named named(const Node& node) const { return {node.text, origin(node)}; }

  void read_gym(const Node& node, Library::Override& made) {
    if (library_.gyms.contains(node.text)) {
      made.gym = named(node);
      return;
    }
    NearestWord nearest(node.text);
    for (const auto& [name, gym] : library_.gyms) nearest.offer(name);
    values_.report(Rule::LIBR014, origin(node),
                   fmt::format("topset.yaml names no gym {}", in_ticks(node.text)),
                   nearest.best().empty()
                       ? std::string("name it under `gyms:`")
                       : fmt::format("a gym with a similar name exists: `{}`", nearest.best()));
  }

  void read_days(const Member& days, Library::Override& made) {
    made.training_days_origin = values_.document().key_origin(days);
    for (const Node& item : days.value.items) {
      Weekday day = Weekday::mon;
      if (parse_weekday(item.text, day)) made.training_days.push_back(day);
    }
    std::ranges::sort(made.training_days);
  }

  void read_replacement(const Member& member, Library::Override& made) {
    const Origin key = values_.document().key_origin(member);
    const Exercise* const exercise = find_exercise(member.key, key, catalogue_, values_);
    const Exercise* const by =
        find_exercise(member.value.text, origin(member.value), catalogue_, values_);
    if (!exercise || !by) return;
    const auto earlier =
        std::ranges::find(made.replace, exercise->id, &Library::Override::Replacement::exercise);
    if (earlier == made.replace.end()) {
      made.replace.push_back({exercise->id, by->id, key});
      return;
    }
    values_.findings().push_back(Diagnostic(Rule::LIBR019, key,
                                            fmt::format("{} is `{}`, which is replaced already",
                                                        in_ticks(member.key), exercise->id))
                                     .with_label(earlier->origin, "here first")
                                     .with_help("leave one of them out"));
  }

  const Catalogue& catalogue_;
  const Library& library_;
  NodeValues& values_;
};

}  // namespace

void read_overrides(const Node& node, const Catalogue& catalogue, Library& library,
                    NodeValues& values) {
  OverrideReader reader(catalogue, library, values);
  for (const Member& athlete : node.members)
    library.overrides.emplace(athlete.key, reader.read(athlete));
}

}  // namespace topset::reading
