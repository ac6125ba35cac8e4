// Several strategies in one library, with every type a parameter can have, every word a row knows,
// and the ways a plan can end.
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <topset/strategy.hpp>

namespace {

using topset::Kind;

// Says back what it was given, one note a parameter.
struct Types : topset::Strategy {
  int integer = 3;
  bool flag = true;
  topset::Percent share = topset::percent(82.5);
  topset::Points step = topset::points(-2.5);
  topset::Rpe effort = topset::rpe(8.5);
  topset::Seconds pause = topset::seconds(90);
  topset::Load weight = topset::load(2.5);
  std::string words = "slow";
  topset::ExerciseId other{"front_squat"};
  topset::Prescription work = topset::sets(4).reps(5).percent(80);
  topset::Range<int> reps{2, 5};
  topset::Range<topset::Percent> span{topset::percent(70), topset::percent(85)};
  topset::Range<topset::Rpe> efforts{topset::rpe(7), topset::rpe(8.5)};
  std::optional<int> absent;
  std::vector<int> list{1, 2};
  std::vector<std::vector<int>> lists{{1, 2}, {3}};
  topset::Nested<int> nested{{{7}}, 0};
  topset::Value any;

  static void describe(topset::Card& card) {
    card.id("sampler.types").version("1.0.0").summary("every type").whole_week();
    card.parameter("integer", &Types::integer).range(1, 9).doc("a whole number");
    card.parameter("flag", &Types::flag).doc("a yes or no");
    card.parameter("share", &Types::share).range(50, 100).doc("a percent");
    card.parameter("step", &Types::step).with_sign().doc("points");
    card.parameter("effort", &Types::effort).range(5, 10).doc("an RPE");
    card.parameter("pause", &Types::pause).doc("a time");
    card.parameter("weight", &Types::weight).default_text("2.5 kg", "5 lb").doc("a load");
    card.parameter("words", &Types::words).choices("slow fast").doc("a choice");
    card.parameter("other", &Types::other).doc("an exercise");
    card.parameter("work", &Types::work)
        .doc("sets")
        .default_for(topset::Goal::power, topset::sets(2, 3).reps(1).rpe(7, 8))
        .default_for(topset::Whom(topset::Goal::power).novices().movement("squat"), "3x3");
    card.parameter("reps", &Types::reps).doc("a range of reps");
    card.parameter("span", &Types::span).range(30, 100).doc("a range of percents");
    card.parameter("efforts", &Types::efforts).doc("a range of RPEs");
    card.parameter("absent", &Types::absent).doc("may be left out");
    card.parameter("list", &Types::list).doc("a list");
    card.parameter("lists", &Types::lists).doc("a list by week");
    card.parameter("nested", &Types::nested).exclusive_with("lists").doc("a list of any depth");
    card.parameter("any", &Types::any)
        .takes(Kind::points | Kind::weight)
        .required()
        .doc("points or a weight");
  }

  void plan(const topset::Slot& slot, topset::Sets& out) const {
    out.note("integer", std::to_string(integer));
    out.note("flag", flag ? "true" : "false");
    out.note("share", topset::text(share));
    out.note("step", topset::text(step));
    out.note("effort", topset::text(effort));
    out.note("pause", topset::text(pause));
    out.note("weight", topset::text(weight, slot.athlete().unit()));
    out.note("words", words);
    out.note("other", other.id);
    out.note("work", topset::text(work) + (work.is_written() ? ", written" : ""));
    out.note("reps", std::to_string(reps.min) + " to " + std::to_string(reps.max));
    out.note("span", topset::text(span.min) + " to " + topset::text(span.max));
    out.note("efforts", topset::text(efforts.min) + " to " + topset::text(efforts.max));
    out.note("absent", absent ? std::to_string(*absent) : "absent");
    out.note("list", std::to_string(list.size()) + " items");
    out.note("lists", std::to_string(lists.size()) + " weeks");
    out.note("nested", std::to_string(nested.lists[0].size()) + " items, depth " +
                           std::to_string(nested.depth));
    out.note("any", any.text + (slot.wrote("any") ? ", written" : ""));
  }
};

// Every word of a row.
struct Words : topset::Strategy {
  static void describe(topset::Card& card) {
    card.id("sampler.words").version("1.0.0").summary("every word");
  }
  void plan(const topset::Slot& slot, topset::Sets& out) const {
    const auto day = slot.occurrences()[0];
    const auto top = out.add(day).top().reps(2).percent(90).rest(120, 180);
    out.add(day).back_off().sets(2, 4).reps(6, 8).of(top).percent(88).tempo(std::string("31X0"));
    out.add(day).back_off().of(top).points(-10).stop_at_drop(5);
    out.add(day).straight().reps(5).amrap(10).percent(85).of_training_max();
    out.add(day).straight().reps(5).percent(95).of_rep_max(5);
    out.add(day).straight().reps(3).load(topset::load(100)).add(topset::load(-2.5));
    out.add(day).straight().seconds(30).each_side().note("plank");
    out.add(day).straight().metres(20).rpe(6, 7).stop_at_rpe(8);
    out.add(day).test().percent(102.5).written().dosed();
    if (const auto fit = slot.loadables().fit(101000)) out.add(day).ramp().loadable(*fit);
    out.set_training_max(day, topset::load(90), std::string("next cycle"));
  }
};

// Says what it sees of days and earlier slots, a note each, and rests its rows on other rows.
struct Sees : topset::Strategy {
  static void describe(topset::Card& card) {
    card.id("sampler.sees").version("1.0.0").summary("days, results and earlier slots");
  }

  void plan(const topset::Slot& slot, topset::Sets& out) const {
    out.note("slot", std::to_string(slot.week_count()) + " weeks of a cycle" +
                         (slot.has_step() ? ", stepped" : ""));
    for (const topset::Occurrence day : slot.occurrences()) {
      say_day(slot, day, out);
      plan_day(slot, day, out);
    }
    for (const topset::EarlierSlot before : slot.earlier()) say_earlier(before, out);
  }

 private:
  static std::string words(std::optional<topset::Load> weight) {
    return weight ? topset::text(*weight, topset::Unit::kg) : "unknown";
  }

  static void say_day(const topset::Slot& slot, const topset::Occurrence& day, topset::Sets& out) {
    out.note("day", std::to_string(day.week()) + "." + std::to_string(day.session()) + ": cycle " +
                        std::to_string(day.cycle()) + ", week " + std::to_string(day.cycle_week()) +
                        " of " + std::to_string(day.cycle_weeks()) + ", item " +
                        std::to_string(slot.week_index(day)) + ", maxes " +
                        words(day.one_rep_max()) + ", " + words(day.training_max()) + ", " +
                        words(day.goal_max()));
    for (const topset::Result done : day.results())
      out.note("done", words(done.load()) + " x " + std::to_string(done.reps()) +
                           (done.rpe() ? " @ " + topset::text(*done.rpe()) : "") +
                           (done.kind() == topset::SetKind::test ? ", a test" : ""));
  }

  static void plan_day(const topset::Slot& slot, const topset::Occurrence& day, topset::Sets& out) {
    out.add(day).top().reps(3).percent(70, 75);
    out.add(day).reps(5).of_top().percent(90);
    out.add(day).reps(5).of_last_top().add(topset::load(2.5)).projected();
    if (slot.earlier().empty()) return;
    out.add(day).reps(5).of_slot(slot.earlier()[0].id()).percent(80).optional();
  }

  static void say_earlier(const topset::EarlierSlot& before, topset::Sets& out) {
    out.note("earlier", std::string(before.id()) + ", " + before.exercise() + ", " +
                            std::to_string(before.rows().size()) + " rows");
    for (const topset::EarlierRow row : before.rows())
      out.note("row", std::to_string(row.week()) + "." + std::to_string(row.session()) + ": " +
                          topset::text(row.sets()) + ", " + words(row.load()) + ", " +
                          words(row.loadable()) +
                          (row.kind() == topset::SetKind::top ? ", the top set" : ""));
  }
};

// Ends as `how` says.
struct Endings : topset::Strategy {
  std::string how = "throw";

  static void describe(topset::Card& card) {
    card.id("sampler.endings").version("1.0.0").summary("every ending");
    card.parameter("how", &Endings::how)
        .choices("throw throw_int refuse taken_back rest_on_taken_back later itself bad fail flood")
        .doc("how it ends");
  }
  void plan(const topset::Slot& slot, topset::Sets& out) const {
    const auto day = slot.occurrences()[0];
    const auto before = out.add(day).reps(9);
    if (how == "throw") throw std::runtime_error("the bar is bent");
    if (how == "throw_int") throw 7;
    if (how == "refuse") {
      const auto row = out.refuse("not-today", "rest instead").add(day).sets(2).reps(10);
      out.add(day).of(row).percent(90);
      return;
    }
    if (how == "taken_back" || how == "rest_on_taken_back") {
      auto kept = before;
      auto row = out.refuse("not-today", "rest instead").add(day).sets(2).reps(10);
      if (how == "taken_back") kept.reps(1);
      row.of(kept).percent(90);
      return;
    }
    if (how == "later") {
      auto lighter = out.add(day).back_off();
      auto top = out.add(day).top().percent(90);
      lighter.of(top).percent(88);
      return;
    }
    if (how == "itself") {
      auto row = out.add(day);
      row.of_e1rm(row).percent(90);
      return;
    }
    if (how == "bad") return out.bad_parameter("how", "no one knows how");
    if (how == "fail") return out.fail("the gym is closed");
    for (;;) out.add(day).of(before);
  }
};

}  // namespace

TOPSET_PLUGINS(Types, Words, Endings, Sees)
