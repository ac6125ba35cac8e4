#include <algorithm>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "reading/equipment_reader.hpp"
#include "reading/excerpt.hpp"
#include "reading/node_values.hpp"
#include "reading/path_names.hpp"
#include "reading/readers.hpp"
#include "reading/rpe_table_reader.hpp"

namespace topset::reading {
namespace {

class AthleteReader {
 public:
  AthleteReader(const Document& document, const Library& library, const Catalogue& catalogue,
                Diagnostics& findings)
      : document_(document),
        root_(document.root),
        library_(library),
        catalogue_(catalogue),
        values_(document, findings) {}

  Athlete read() {
    athlete_.file = document_.source->path();
    athlete_.stem = stem_of(athlete_.file);
    athlete_.origin = document_.origin(root_);
    if (const auto found = library_.overrides.find(athlete_.stem);
        found != library_.overrides.end())
      override_ = &found->second;
    if (const Node* name = root_.find("name")) athlete_.name = name->text;
    if (const Node* units = root_.find("units"))
      athlete_.unit = units->text == "lb" ? Unit::lb : Unit::kg;
    if (const Node* weight = root_.find("bodyweight"))
      athlete_.bodyweight = values_.load(*weight, athlete_.unit);
    if (const Node* experience = root_.find("experience"))
      athlete_.experience = values_.word(*experience, Experience::intermediate);
    if (const Node* meet = root_.find("meet")) {
      athlete_.meet = values_.date(*meet);
      athlete_.meet_origin = document_.origin(*meet);
    }
    if (const Node* formula = root_.find("formula")) read_formula(*formula);
    if (const Node* table = root_.find("rpe_table"))
      athlete_.chart = read_rpe_table(*table, values_);
    read_days();
    read_overridden_days();
    read_groups();
    read_gym();
    if (const Node* lifts = root_.find("lifts")) read_lifts(*lifts);
    if (const Node* recovery = root_.find("recovery")) read_recovery(*recovery);
    check_maxes();
    return std::move(athlete_);
  }

 private:
  void read_formula(const Node& node) {
    const auto known = formulas();
    const auto found = std::ranges::find(known, std::string_view(node.text), &FormulaInfo::id);
    if (found != known.end()) athlete_.formula = found->formula;
  }

  void read_days() {
    const Node* days = root_.find("training_days");
    if (days == nullptr) return;
    for (const Node& item : days->items) {
      Weekday day = Weekday::mon;
      if (parse_weekday(item.text, day)) athlete_.training_days.push_back(day);
    }
    std::ranges::sort(athlete_.training_days);
  }

  // What topset.yaml says comes before what stands here.
  void read_overridden_days() {
    if (!override_ || override_->training_days.empty()) return;
    athlete_.training_days = override_->training_days;
    std::string days;
    for (const Weekday day : athlete_.training_days)
      days += fmt::format("{}{}", days.empty() ? "" : ", ", name(day));
    values_.findings().emplace_back(Rule::LIBR032, override_->training_days_origin,
                                    fmt::format("{} trains on {}", athlete_.stem, days));
  }

  void read_groups() {
    const Node* groups = root_.find("groups");
    if (groups == nullptr) return;
    for (const Node& item : groups->items) {
      athlete_.groups.push_back(item.text);
      if (library_.groups.empty() || library_.groups.contains(item.text)) continue;
      unknown(Rule::LIBR015, item, "group", "groups", library_.groups);
    }
  }

  template <class Map>
  void unknown(Rule rule, const Node& node, std::string_view what, std::string_view key,
               const Map& known) {
    NearestWord nearest(node.text);
    for (const auto& [name, value] : known) nearest.offer(name);
    values_.report(rule, document_.origin(node),
                   fmt::format("topset.yaml names no {} {}", what, in_ticks(node.text)),
                   nearest.best().empty() ? fmt::format("name it under `{}:` in topset.yaml", key)
                                          : fmt::format("a {} with a similar name exists: `{}`",
                                                        what, nearest.best()));
  }

  void read_gym() {
    if (override_ && !override_->gym.name.empty()) {
      const auto& [gym, place] = override_->gym;
      athlete_.equipment = library_.gyms.find(gym)->second;
      values_.findings().emplace_back(Rule::LIBR032, place,
                                      fmt::format("{} trains in the gym `{}`", athlete_.stem, gym));
      check_units(place, "the gym `" + gym + "`");
    } else if (const Node* own = root_.find("equipment")) {
      athlete_.equipment = read_equipment(*own, athlete_.unit, catalogue_, values_);
      check_units(document_.origin(*own), "this equipment");
    } else if (const Node* gym = root_.find("gym")) {
      const auto found = library_.gyms.find(gym->text);
      if (found == library_.gyms.end() && library_.gyms.empty() && library_.root.empty())
        return values_.report(
            Rule::LIBR014, document_.origin(*gym),
            fmt::format("there is no topset.yaml that could name the gym {}", in_ticks(gym->text)),
            "write `equipment:` here, or name the gym in a topset.yaml at the library's root");
      if (found == library_.gyms.end())
        return unknown(Rule::LIBR014, *gym, "gym", "gyms", library_.gyms);
      athlete_.equipment = found->second;
      check_units(document_.origin(*gym), "the gym `" + found->first + "`");
    } else {
      athlete_.equipment = default_equipment(athlete_.unit);
      const Member* place = root_.member("name");
      values_.report(Rule::ATHL209, place ? document_.origin(place->value) : athlete_.origin,
                     "no equipment is given, so the usual is assumed: " + usual(),
                     "name a gym of topset.yaml with `gym:`, or list what there is under "
                     "`equipment:`");
    }
  }

  std::string usual() const {
    const Equipment& usual = athlete_.equipment;
    std::string bar =
        usual.bars.empty() ? "" : to_text(Load{usual.bars.front().weight, usual.unit});
    return fmt::format(
        "a {} bar and steps of {}", bar,
        to_text(Load{usual.plates.empty() ? 0 : usual.plates.begin()->first * 2, usual.unit}));
  }

  // kg and lb are never mixed on one sheet.
  void check_units(Origin place, std::string what) {
    if (athlete_.equipment.unit == athlete_.unit) return;
    values_.report(
        Rule::PROG120, std::move(place),
        fmt::format("{} is in {}, but this athlete's loads are in {}", what,
                    name(athlete_.equipment.unit), name(athlete_.unit)),
        fmt::format("write the athlete's loads in {0} and `units: {0}`, or the equipment in {1}",
                    name(athlete_.equipment.unit), name(athlete_.unit)));
  }

  void read_lifts(const Node& lifts) {
    for (const Member& member : lifts.members) {
      const Origin key = document_.key_origin(member);
      const Exercise* exercise = find_exercise(member.key, key, catalogue_, values_);
      if (exercise == nullptr) continue;
      Lift lift = read_lift(member.value);
      lift.exercise = exercise->id;
      lift.origin = key;
      const auto [place, is_new] = athlete_.lifts.emplace(exercise->id, lift);
      if (is_new) continue;
      values_.findings().push_back(
          Diagnostic(
              Rule::LIBR019, key,
              fmt::format("{} is `{}`, which is given already", in_ticks(member.key), exercise->id))
              .with_label(place->second.origin, "here first")
              .with_help("write all that is known of the lift in one place"));
    }
  }

  Lift read_lift(const Node& node) {
    Lift lift;
    const auto load = [&](std::string_view key, std::optional<Load>& target) {
      if (const Node* found = node.find(key)) target = values_.load(*found, athlete_.unit);
    };
    load("one_rep_max", lift.one_rep_max);
    load("training_max", lift.training_max);
    load("goal_max", lift.goal_max);
    if (const Node* tested = node.find("tested")) {
      lift.tested = values_.date(*tested);
      lift.tested_origin = document_.origin(*tested);
    }
    if (const Node* best = node.find("best_set")) lift.best_set = read_best_set(*best);
    if (const Node* maxes = node.find("rep_max"))
      for (const Member& member : maxes->members)
        lift.rep_max[static_cast<std::int32_t>(scaled_number(member.key, 0).value_or(1))] =
            values_.load(member.value, athlete_.unit);
    if (const Node* of = node.find("percent_of"))
      if (const Exercise* other =
              find_exercise(of->text, document_.origin(*of), catalogue_, values_))
        lift.percent_of = other->id;
    if (const Node* percent = node.find("percent"))
      lift.percent = values_.percent(*percent).value_or(lift.percent);
    if (const Node* technique = node.find("technique"))
      lift.technique = values_.word(*technique, Technique::solid);
    if (const Node* cue = node.find("cue")) lift.cue = cue->text;
    return lift;
  }

  BestSet read_best_set(const Node& node) {
    BestSet best;
    best.origin = document_.origin(node);
    if (const Node* load = node.find("load")) best.load = values_.load(*load, athlete_.unit);
    if (const Node* reps = node.find("reps")) best.reps = values_.integer(*reps);
    if (const Node* rpe = node.find("rpe"))
      best.rpe = Rpe{static_cast<std::int32_t>(values_.number(*rpe, 1))};
    return best;
  }

  // Low soreness and fatigue are good, low motivation is bad.
  void read_recovery(const Node& node) {
    const Node* as_of = node.find("as_of");
    const std::optional<Date> date = as_of ? values_.date(*as_of) : std::nullopt;
    if (!date) return;
    Recovery recovery;
    recovery.origin = document_.origin(node);
    recovery.as_of = *date;
    const auto mark = [&](std::string_view key, std::string_view good, Mark& target) {
      const Node* found = node.find(key);
      if (found == nullptr || found->text == "normal") return;
      target = found->text == good ? Mark::good : Mark::bad;
    };
    mark("soreness", "low", recovery.soreness);
    mark("fatigue", "low", recovery.fatigue);
    mark("motivation", "high", recovery.motivation);
    athlete_.recovery = recovery;
  }

  // What resolving the maxes for a block would find wrong, found here for every lift. Its notes on
  // estimates belong to a block.
  void check_maxes() {
    if (has_errors(values_.findings())) return;
    Diagnostics found;
    for (const auto& [id, lift] : athlete_.lifts)
      if (const Exercise* exercise = catalogue_.find(id))
        resolve_maxes(athlete_, catalogue_, *exercise, found);
    std::erase_if(found,
                  [](const Diagnostic& finding) { return finding.severity == Severity::note; });
    append(values_.findings(), std::move(found));
  }

  const Document& document_;
  const Node& root_;
  const Library& library_;
  const Catalogue& catalogue_;
  NodeValues values_;
  Athlete athlete_;
  const Library::Override* override_ = nullptr;  // null: topset.yaml has none
};

}  // namespace

Outcome<Athlete> read_athlete(const Document& document, const Library& library,
                              const Catalogue& catalogue) {
  Outcome<Athlete> outcome;
  Athlete athlete = AthleteReader(document, library, catalogue, outcome.findings).read();
  sort_and_deduplicate(outcome.findings);
  if (!has_errors(outcome.findings)) outcome.value = std::move(athlete);
  return outcome;
}

}  // namespace topset::reading
