#include "output/block_json.hpp"

#include "base/sha256.hpp"
#include "output/findings.hpp"

namespace topset::output {
namespace {

class Writer {
 public:
  Writer(const Block& block, JsonWriter& json) : block_(block), json_(json) {}

  void write(std::string_view version) {
    json_.begin_object().key("topset").string("block/1");
    json_.key("program").begin_object();
    text("name", block_.program_name);
    text("file", block_.program_file);
    text("sha256", block_.program_sha256);
    json_.end_object();
    json_.key("athlete").begin_object();
    text("name", block_.athlete_name);
    text("file", block_.athlete_file);
    text("units", name(block_.unit));
    json_.end_object();
    if (!block_.log_file.empty()) {
      json_.key("log").begin_object();
      text("file", block_.log_file);
      text("sha256", block_.log_sha256);
      json_.end_object();
    }
    made_by(version);
    if (block_.goal != Goal::none) text("goal", name(block_.goal));
    text("rpe_chart", block_.chart);
    maxes();
    json_.key("weeks").begin_array();
    for (const BlockWeek& each : block_.weeks) week(each);
    json_.end_array();
    totals(block_.totals);
    json_.key("findings").begin_array();
    for (const Diagnostic& finding : block_.findings)
      write_finding(json_, finding, Paths::in_library);
    json_.end_array().end_object();
  }

 private:
  void text(std::string_view key, std::string_view value) { json_.key(key).string(value); }
  void text_or_null(std::string_view key, std::string_view value) {
    json_.key(key);
    if (value.empty())
      json_.null();
    else
      json_.string(value);
  }

  void made_by(std::string_view version) {
    json_.key("made_by").begin_object();
    text("topset", version);
    json_.key("strategies").begin_array();
    for (const UsedStrategy& strategy : block_.strategies) {
      json_.on_one_line().begin_object();
      text("id", strategy.id);
      text("version", strategy.version);
      if (!strategy.sha256.empty()) text("sha256", strategy.sha256);
      json_.end_object();
    }
    json_.end_array().end_object();
  }

  void maxes() {
    json_.key("maxes").begin_array();
    for (const UsedMax& max : block_.maxes) {
      json_.on_one_line().begin_object();
      text("exercise", max.exercise);
      json_.key("one_rep_max");
      if (max.known && max.maxes.one_rep_max > 0)
        json_.thousandths(max.maxes.one_rep_max);
      else
        json_.null();
      if (const std::int64_t training = max.training_max.value_or(max.maxes.training_max))
        json_.key("training_max").thousandths(training);
      text("unit", name(block_.unit));
      text("from", max.maxes.from);
      json_.end_object();
    }
    json_.end_array();
  }

  void week(const BlockWeek& week) {
    json_.begin_object().key("week").integer(week.week);
    if (week.cycle > 0)
      json_.key("cycle").integer(week.cycle).key("cycle_week").integer(week.cycle_week);
    text_or_null("phase", week.phase);
    json_.key("sessions").begin_array();
    for (const BlockSession& each : week.sessions) session(each);
    json_.end_array();
    totals(week.totals);
    json_.key("hard_sets").on_one_line().begin_object();
    for (const MuscleSets& muscle : week.muscles)
      json_.key(name(muscle.muscle)).integer(muscle.hard_sets);
    json_.end_object().end_object();
  }

  void session(const BlockSession& session) {
    json_.begin_object().key("session").integer(session.session);
    text("name", session.name);
    text_or_null("date", session.date ? to_text(*session.date) : std::string());
    json_.key("minutes").integer(session.minutes);
    json_.key("exercises").begin_array();
    for (const BlockExercise& each : session.exercises) exercise(each);
    json_.end_array();
    totals(session.totals);
    json_.end_object();
  }

  void exercise(const BlockExercise& exercise) {
    json_.begin_object().key("slot").integer(exercise.slot);
    text("label", exercise.label);
    text("exercise", exercise.exercise);
    text("name", exercise.name);
    text("strategy", exercise.strategy);
    if (!exercise.refusal.empty())
      json_.key("refused").boolean(true).key("refusal").string(exercise.refusal);
    if (!exercise.note.empty()) text("note", exercise.note);
    if (exercise.last) last(*exercise.last);
    if (!exercise.warm_ups.empty()) warm_ups(exercise.warm_ups);
    json_.key("sets").begin_array();
    for (const PlannedRow& each : exercise.rows) row(each);
    json_.end_array();
    if (exercise.autoregulation) autoregulation(*exercise.autoregulation);
    if (!exercise.missed_top.empty()) text("missed_top", exercise.missed_top);
    totals(exercise.totals);
    json_.end_object();
  }

  void last(const LastTime& last) {
    json_.key("last").begin_object();
    text("date", to_text(last.date));
    json_.key("sets").begin_array();
    for (const DoneSets& done : last.sets) {
      json_.on_one_line().begin_object();
      text("kind", name(done.kind));
      json_.key("sets").integer(done.sets).key("reps").integer(done.reps);
      if (done.load) json_.key("load").thousandths(*done.load);
      if (done.rpe) json_.key("rpe").thousandths(std::int64_t{done.rpe->tenths} * 100);
      json_.end_object();
    }
    json_.end_array().end_object();
  }

  void warm_ups(const std::vector<WarmUpSet>& sets) {
    json_.key("warm_up").begin_array();
    for (const WarmUpSet& set : sets) {
      json_.on_one_line().begin_object();
      json_.key("sets").integer(set.sets).key("reps").integer(set.reps);
      json_.key("load").thousandths(set.load).end_object();
    }
    json_.end_array();
  }

  void range(std::string_view key, const Range<std::int32_t>& value) {
    json_.key(key).on_one_line().begin_object();
    json_.key("min").integer(value.min).key("max").integer(value.max).end_object();
  }

  void amount(const Prescription& sets) {
    static constexpr std::string_view kKeys[] = {"reps", "seconds", "metres"};
    json_.key(kKeys[static_cast<std::size_t>(sets.amount_unit)]).on_one_line().begin_object();
    json_.key("min").integer(sets.amount.min).key("max").integer(sets.amount.max);
    json_.key("amrap").boolean(sets.amrap);
    if (sets.amrap_cap > 0) json_.key("cap").integer(sets.amrap_cap);
    json_.end_object();
  }

  void row(const PlannedRow& row) {
    const Prescription& sets = row.written;
    json_.begin_object();
    text("kind", name(row.kind));
    if (!row.exercise.empty()) text("exercise", row.exercise);
    range("sets", sets.sets);
    amount(sets);
    if (sets.each_side) json_.key("each_side").boolean(true);
    base(sets);
    load(row);
    rpe(row);
    if (sets.rest.max > 0) {
      json_.key("rest").integer(sets.rest.min);
      if (sets.rest.max != sets.rest.min) json_.key("rest_max").integer(sets.rest.max);
    }
    if (!sets.tempo.empty()) text("tempo", sets.tempo);
    if (sets.pause > 0) json_.key("pause").integer(sets.pause);
    if (!row.cue.empty()) text("cue", row.cue);
    if (!row.stop.empty()) text("stop", row.stop);
    if (row.optional_row) json_.key("optional").boolean(true);
    if (row.projected) json_.key("projected").boolean(true);
    text_or_null("note", sets.note);
    text_or_null("blank", row.blank);
    text_or_null("why", row.why);
    json_.end_object();
  }

  // What the load is a percent of; null for loads that are no percent.
  void base(const Prescription& sets) {
    const bool percent =
        sets.base != Base::nothing && sets.base != Base::load && sets.base != Base::loadable;
    json_.key("percent");
    if (percent)
      json_.thousandths(std::int64_t{sets.percent.basis_points} * 10);
    else
      json_.null();
    if (percent && sets.percent_max > sets.percent)
      json_.key("percent_max").thousandths(std::int64_t{sets.percent_max.basis_points} * 10);
    text_or_null("of", percent ? name(sets.base) : std::string_view());
    if (sets.base == Base::rep_max) json_.key("of_reps").integer(sets.base_reps);
    if (!sets.base_exercise.empty()) text("of_exercise", sets.base_exercise);
    if (!sets.base_slot.empty()) text("of_slot", sets.base_slot);
    if (sets.base_row > 0) json_.key("of_row").integer(sets.base_row);
    if (percent && sets.base_time == RowTime::last_time) json_.key("of_last_time").boolean(true);
    if (sets.points != 0) json_.key("points").thousandths(std::int64_t{sets.points} * 10);
    if (sets.add != 0) json_.key("add").thousandths(sets.add);
  }

  void load(const PlannedRow& row) {
    json_.key("load");
    if (!row.exact) {
      json_.null();
      return;
    }
    json_.on_one_line().begin_object();
    number_.clear();
    append_decimal(number_, *row.exact);
    json_.key("exact").number(number_);
    json_.key("loadable");
    if (row.loadable)
      json_.thousandths(*row.loadable);
    else
      json_.null();
    if (row.exact_max) upper_end(row);
    text("unit", name(block_.unit));
    if (row.plating) plates(*row.plating, "per_side", "plates");
    if (row.plating_max) plates(*row.plating_max, "per_side_max", "plates_max");
    json_.end_object();
  }

  // Of a percent range.
  void upper_end(const PlannedRow& row) {
    number_.clear();
    append_decimal(number_, *row.exact_max);
    json_.key("exact_max").number(number_);
    json_.key("loadable_max");
    if (row.loadable_max)
      json_.thousandths(*row.loadable_max);
    else
      json_.null();
  }

  void plates(const Plating& plating, std::string_view of_bar, std::string_view of_belt) {
    json_.key(plating.bar > 0 ? of_bar : of_belt).begin_array();
    for (const std::int64_t plate : plating.plates) json_.thousandths(plate);
    json_.end_array();
  }

  void rpe(const PlannedRow& row) {
    json_.key("rpe");
    if (!row.rpe) {
      json_.null();
      return;
    }
    const auto tenths = [&](Rpe value) {
      json_.thousandths(std::int64_t{(row.rpe_predicted ? to_halves(value) : value).tenths} * 100);
    };
    json_.on_one_line().begin_object().key("min");
    tenths(row.rpe->min);
    json_.key("max");
    tenths(row.rpe->max);
    json_.key("predicted").boolean(row.rpe_predicted).end_object();
  }

  void autoregulation(const AutoregulationTable& table) {
    json_.key("autoregulation").begin_object();
    json_.key("reps").integer(table.reps);
    json_.key("planned_rpe").number(to_text(table.planned));
    json_.key("felt").on_one_line().begin_array();
    for (const Rpe felt : table.felt) json_.number(to_text(felt));
    json_.end_array();
    json_.key("tops").on_one_line().begin_array();
    for (const std::int64_t top : table.tops) json_.thousandths(top);
    json_.end_array();
    json_.key("back_offs").begin_array();
    for (const AutoregulationTable::BackOff& back_off : table.back_offs) {
      json_.begin_object();
      text("sets", back_off.label);
      json_.key("loads").begin_array();
      for (const auto& line : back_off.loads) {
        json_.on_one_line().begin_array();
        for (const auto& load : line) {
          if (load)
            json_.thousandths(*load);
          else
            json_.null();
        }
        json_.end_array();
      }
      json_.end_array().end_object();
    }
    json_.end_array().end_object();
  }

  void volume(std::string_view key, const Range<std::int64_t>& value) {
    json_.key(key).on_one_line().begin_object();
    json_.key("min").thousandths(value.min).key("max").thousandths(value.max).end_object();
  }

  void totals(const Totals& totals) {
    json_.key("totals").begin_object();
    volume("load_volume", totals.volume);
    volume("without_back_offs", {totals.volume.min - totals.back_off_volume.min,
                                 totals.volume.max - totals.back_off_volume.max});
    text("unit", name(block_.unit));
    range("lifts", totals.lifts);
    range("heavy_lifts", totals.heavy_lifts);
    json_.key("average_intensity");
    if (const auto average = average_intensity(totals)) {
      const auto percent = [&](Percent value) {
        json_.thousandths(std::int64_t{value.basis_points} * 10);
      };
      json_.on_one_line().begin_object().key("min");
      percent(average->min);
      json_.key("max");
      percent(average->max);
      json_.end_object();
    } else {
      json_.null();
    }
    inol(totals);
    json_.key("zones").on_one_line().begin_object();
    for (std::size_t i = 0; i < totals.zones.size(); ++i)
      json_.key(prilepin_zones()[i].name).integer(totals.zones[i].max);
    json_.end_object();
    json_.key("sets").integer(totals.sets);
    json_.key("unloaded_sets").integer(totals.unloaded_sets);
    json_.end_object();
  }

  void inol(const Totals& totals) {
    const auto thousandths = [](const FineSum& sum) {
      return (Rational(sum) * Rational(1000)).half_up();
    };
    json_.key("inol").on_one_line().begin_object();
    json_.key("min").thousandths(thousandths(totals.inol.min));
    json_.key("max").thousandths(thousandths(totals.inol.max));
    json_.end_object();
  }

  const Block& block_;
  JsonWriter& json_;
  std::string number_;  // one buffer for all of them
};

// About what a block takes in the pretty layout, so that the text is seldom moved as it grows.
std::size_t usual_size(const Block& block) {
  constexpr std::size_t kRow = 800;
  constexpr std::size_t kExercise = 1000;
  std::size_t size = 4096;
  for (const BlockWeek& week : block.weeks)
    for (const BlockSession& session : week.sessions)
      for (const BlockExercise& exercise : session.exercises)
        size += kExercise + kRow * exercise.rows.size();
  return size;
}

}  // namespace

std::string block_json(const Block& block, std::string_view topset_version, JsonLayout layout) {
  std::string out;
  out.reserve(usual_size(block));
  JsonWriter json(out, layout);
  Writer(block, json).write(topset_version);
  out += '\n';
  return out;
}

std::string sheet_id(const Block& block, std::string_view topset_version) {
  constexpr std::size_t kLength = 8;  // hex digits
  return sha256_hex(block_json(block, topset_version, JsonLayout::compact)).substr(0, kLength);
}

}  // namespace topset::output
