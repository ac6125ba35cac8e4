#include "testing/library.hpp"

#include <algorithm>
#include <climits>
#include <cstddef>
#include <deque>
#include <dlfcn.h>
#include <stdexcept>

#include "testing/notation.hpp"

namespace topset_testing {
namespace {

template <class T>
topset_table table(const std::vector<T>& rows) {
  return {rows.data(), static_cast<std::uint32_t>(rows.size()),
          static_cast<std::uint32_t>(sizeof(T))};
}

std::int32_t take_card(void* host, const topset_card* card) {
  Card out{card->id, card->version, card->summary, card->flags, {}};
  for (std::uint32_t i = 0; i < card->parameters.count; ++i) {
    const auto& from = *static_cast<const topset_parameter*>(topset_at(card->parameters, i));
    Parameter parameter{from.id,    from.doc, from.choices, from.group, from.kinds,
                        from.flags, from.min, from.max,     {}};
    for (std::uint32_t d = 0; d < from.defaults.count; ++d) {
      const auto& one = *static_cast<const topset_default*>(topset_at(from.defaults, d));
      parameter.defaults.push_back({one.goal, one.movement, one.experience, one.text, one.text_lb});
    }
    out.parameters.push_back(parameter);
  }
  static_cast<std::vector<Card>*>(host)->push_back(out);
  return 0;
}

// The most telling default that fits: experience counts 4, goal 2, movement 1.
const Default* best_default(const Parameter& parameter, const Question& question) {
  static const char* const kExperience[] = {"novice", "intermediate", "advanced"};
  const Default* best = nullptr;
  int most = -1;
  for (const Default& one : parameter.defaults) {
    int score = 0;
    if (!one.experience.empty()) {
      if (one.experience != kExperience[question.experience]) continue;
      score += 4;
    }
    if (one.goal != TOPSET_NO_GOAL) {
      if (one.goal != question.goal) continue;
      score += 2;
    }
    if (!one.movement.empty()) {
      if (one.movement != question.movement) continue;
      score += 1;
    }
    if (score > most) {
      best = &one;
      most = score;
    }
  }
  return best;
}

// The values of a request, and the memory they point into.
class Values {
 public:
  Values(const Card& card, const Question& question) : card_(card), unit_(question.unit) {
    for (const Question::Written& written : question.written) {
      const Parameter& parameter = card.parameter(written.id);
      for (std::size_t o = 0; o < written.lists.size(); ++o)
        for (std::size_t i = 0; i < written.lists[o].size(); ++i)
          add(parameter, written.lists[o][i], TOPSET_VALUE_WRITTEN, o, i, written.depth,
              written.row_kind);
    }
    for (const Parameter& parameter : card.parameters) {
      if (is_written(question, parameter)) continue;
      if (const Default* one = best_default(parameter, question))
        add_default(parameter,
                    unit_ == TOPSET_LB && !one->text_lb.empty() ? one->text_lb : one->text);
    }
  }
  topset_table view() const { return table(values_); }

 private:
  bool is_written(const Question& question, const Parameter& parameter) const {
    for (const Question::Written& written : question.written) {
      const Parameter& other = card_.parameter(written.id);
      if (other.id == parameter.id) return true;
      if (!other.group.empty() && other.group == parameter.group) return true;
    }
    return false;
  }

  // `4x5 @ 80 %`, `[1, 2]` or `[[1, 2], [3]]`.
  void add_default(const Parameter& parameter, const std::string& text) {
    if (text.front() != '[') return add(parameter, text, 0, 0, 0, 0, TOPSET_STRAIGHT);
    const bool deep = text.substr(0, 2) == "[[";
    std::size_t outer = 0, inner = 0;
    std::string item;
    for (std::size_t at = deep ? 2 : 1; at < text.size(); ++at) {
      if (text[at] != ',' && text[at] != ']') {
        if (text[at] != '[' && (text[at] != ' ' || !item.empty())) item += text[at];
        continue;
      }
      if (!item.empty()) add(parameter, item, 0, outer, inner, deep ? 2 : 1, TOPSET_STRAIGHT);
      item.clear();
      const bool next_list = !deep || text[at] == ']';
      outer += next_list ? 1 : 0;
      inner = next_list ? 0 : inner + 1;
      if (deep && text[at] == ']') ++at;  // the comma or bracket after a list
    }
  }

  void add(const Parameter& parameter, const std::string& words, std::uint32_t flags,
           std::size_t outer, std::size_t inner, std::uint32_t depth, std::uint32_t row_kind) {
    topset_value value = TOPSET_ZERO;
    value.struct_size = static_cast<std::uint32_t>(sizeof value);
    value.flags = flags;
    value.outer = static_cast<std::uint32_t>(outer);
    value.inner = static_cast<std::uint32_t>(inner);
    value.depth = depth;
    value.id = keep(parameter.id);
    value.text = keep(words);
    const auto quantity = read_quantity(words, unit_);
    if (quantity && (parameter.kinds & quantity->kind) != 0) {
      value.kind = quantity->kind;
      value.number = quantity->number;
      value.number_max = quantity->number_max;
      if (quantity->number != quantity->number_max) value.flags |= TOPSET_VALUE_RANGE;
      if (parameter.min <= parameter.max && value.kind != TOPSET_WEIGHT &&
          (value.number < parameter.min || value.number_max > parameter.max))
        throw std::runtime_error(parameter.id + " is out of its range: " + words);
    } else if ((parameter.kinds & TOPSET_CHOICE) != 0) {
      if ((" " + parameter.choices + " ").find(" " + words + " ") == std::string::npos)
        throw std::runtime_error(parameter.id + " has no such choice: " + words);
      value.kind = TOPSET_CHOICE;
    } else if ((parameter.kinds & TOPSET_BOOLEAN) != 0 && (words == "true" || words == "false")) {
      value.kind = TOPSET_BOOLEAN;
      value.number = value.number_max = words == "true" ? 1 : 0;
    } else if ((parameter.kinds & TOPSET_EXERCISE) != 0) {
      value.kind = TOPSET_EXERCISE;
    } else if (const auto row = read_sets(words, texts_);
               row && (parameter.kinds & TOPSET_SETS) != 0) {
      rows_.push_back(*row);
      rows_.back().kind = row_kind;
      value.kind = TOPSET_SETS;
      value.sets = &rows_.back();
    } else if ((parameter.kinds & TOPSET_WORDS) != 0) {
      value.kind = TOPSET_WORDS;
    } else {
      throw std::runtime_error(parameter.id + " does not take: " + words);
    }
    values_.push_back(value);
  }

  const char* keep(const std::string& text) {
    texts_.push_back(text);
    return texts_.back().c_str();
  }

  const Card& card_;
  std::uint32_t unit_;
  std::vector<topset_value> values_;
  std::deque<topset_row> rows_;
  std::deque<std::string> texts_;
};

void set_maxes(topset_occurrence& day, const Question& question) {
  Question::Maxes maxes{1, question.one_rep_max, question.training_max, question.goal_max};
  for (const Question::Maxes& later : question.moved)
    if (later.from_week <= day.week) maxes = later;
  day.one_rep_max = maxes.one_rep_max;
  day.training_max = maxes.training_max != 0 ? maxes.training_max : maxes.one_rep_max * 9 / 10;
  day.goal_max = maxes.goal_max;
}

// The phase of a week of the cycle; its name stays the question's.
struct PhaseView {
  const char* name = "";
  std::uint32_t kind = TOPSET_LOADING;
  std::uint32_t volume = 10000;
  std::uint32_t intensity = 10000;
  std::int32_t rpe = 0;
};
PhaseView phase_of(const Question& question, std::uint32_t cycle_week) {
  for (const Question::Phase& phase : question.phases)
    if (phase.weeks.count(cycle_week) != 0)
      return {phase.name.c_str(), phase.kind, phase.volume, phase.intensity, phase.rpe};
  if (cycle_week != question.deload_week) return {};
  return {"deload", TOPSET_DELOAD, question.deload_volume, question.deload_intensity,
          question.deload_rpe};
}

std::vector<topset_occurrence> occurrences(const Question& question) {
  std::vector<topset_occurrence> days;
  const std::uint32_t cycle_weeks = question.weeks / question.cycles;
  std::uint32_t loading = 0;
  std::uint32_t before = 0;  // loading weeks before this one
  for (std::uint32_t week = 1; week <= question.weeks; ++week) {
    const std::uint32_t cycle_week = (week - 1) % cycle_weeks + 1;
    const PhaseView phase = phase_of(question, cycle_week);
    // A deload or taper stands at the last loading week's value.
    if (cycle_week == 1) before = 0;
    const bool loads = phase.kind == TOPSET_LOADING;
    loading = loads ? before : std::max(before, 1u) - 1;
    before += loads ? 1 : 0;
    if (question.absent_weeks.count(week) != 0) continue;
    for (std::uint32_t session = 1; session <= question.sessions; ++session) {
      topset_occurrence day = TOPSET_ZERO;
      day.struct_size = static_cast<std::uint32_t>(sizeof day);
      day.week = week;
      day.session = session;
      day.date = INT32_MIN;
      day.exposure = static_cast<std::uint32_t>(days.size());
      day.loading_week = loading;
      day.cycle = (week - 1) / cycle_weeks;
      day.cycle_week = cycle_week;
      day.cycle_weeks = cycle_weeks;
      day.phase_kind = phase.kind;
      day.phase_volume = phase.volume;
      day.phase_intensity = phase.intensity;
      day.phase_rpe = phase.rpe;
      day.volume = phase.volume != 10000 ? phase.volume : question.volume;
      day.intensity = phase.intensity != 10000 ? phase.intensity : question.intensity;
      if (question.accessories_volume != 10000)
        day.volume = phase.volume * question.accessories_volume / 10000;
      day.sessions = question.sessions + question.other_sessions;
      day.phase = phase.name;
      set_maxes(day, question);
      if (const auto done = question.results.find({week, session}); done != question.results.end())
        day.results = table(done->second);
      days.push_back(day);
    }
  }
  return days;
}

// The earlier slots of a request, and the memory they point into.
class EarlierSlots {
 public:
  explicit EarlierSlots(const Question& question) {
    for (const Question::Earlier& slot : question.earlier) add(slot);
  }
  topset_table view() const { return table(slots_); }

 private:
  void add(const Question::Earlier& slot) {
    std::vector<topset_earlier_row>& rows = rows_.emplace_back();
    std::uint32_t occurrence = 0, number = 0;
    for (const Question::Earlier::Row& row : slot.rows) {
      if (!rows.empty() && (rows.back().week != row.week || rows.back().session != row.session)) {
        ++occurrence;
        number = 0;
      }
      const auto sets = read_sets(row.sets, texts_);
      if (!sets) throw std::runtime_error("no set notation: " + row.sets);
      sets_.push_back(*sets);
      sets_.back().kind = row.kind;
      sets_.back().occurrence = occurrence;
      rows.push_back(
          {row.week, row.session, number++, occurrence, row.load, row.loadable, &sets_.back()});
    }
    std::vector<topset_max>& maxes = maxes_.emplace_back();
    for (const Question::Earlier::Max& one : slot.maxes) {
      topset_max max = TOPSET_ZERO;
      max.struct_size = static_cast<std::uint32_t>(sizeof max);
      max.kind = one.kind;
      max.occurrence = one.occurrence;
      max.load = one.load;
      max.exercise = max.note = "";
      maxes.push_back(max);
    }
    topset_earlier_slot out = TOPSET_ZERO;
    out.struct_size = static_cast<std::uint32_t>(sizeof out);
    out.id = slot.id.c_str();
    out.exercise = slot.exercise.c_str();
    out.rows = table(rows);
    out.maxes = table(maxes);
    slots_.push_back(out);
  }

  std::deque<std::vector<topset_earlier_row>> rows_;
  std::deque<std::vector<topset_max>> maxes_;
  std::deque<topset_row> sets_;
  std::deque<std::string> texts_;
  std::vector<topset_earlier_slot> slots_;
};

// Rep maxes as the profile has them, else as the chart estimates them, as the host does.
std::vector<topset_rep_load> rep_loads(const Question& question,
                                       const std::vector<topset_chart_entry>& chart) {
  std::vector<topset_rep_load> loads;
  for (std::uint32_t reps = 1; reps <= 12 && question.one_rep_max != 0; ++reps) {
    const auto given = question.rep_maxes.find(reps);
    const std::int64_t percent = topset_chart_percent(table(chart), reps, 100);
    if (given != question.rep_maxes.end())
      loads.push_back({reps, 1, given->second});
    else
      loads.push_back({reps, 0, (question.one_rep_max * percent + 5000) / 10000});
  }
  return loads;
}

// Where describe puts its cards, or why it has none.
struct Shelf {
  std::vector<Card>* cards;
  std::string why;
};

// What a sink writes into.
struct Record {
  Answer* answer;
  const std::vector<topset_occurrence>* days;
  std::vector<std::int32_t> rows_of_day;
  std::uint32_t limit;
};

std::int32_t take_row(void* host, const topset_row* row) {
  auto& record = *static_cast<Record*>(host);
  if (record.answer->rows.size() >= record.limit) return TOPSET_STOP;
  const topset_occurrence& day = record.days->at(row->occurrence);
  record.answer->rows.push_back(std::to_string(day.week) + "." + std::to_string(day.session) + " " +
                                kKinds[row->kind] + " " + write_sets(*row));
  topset_row copy = *row;
  copy.exercise = copy.base_exercise = copy.base_slot = copy.tempo = copy.cue = copy.note = "";
  record.answer->raw.push_back(copy);
  return record.rows_of_day[row->occurrence]++;
}

std::int32_t take_max(void* host, const topset_max* max) {
  static_cast<Record*>(host)->answer->maxes.push_back(
      std::to_string(max->kind) + " from " + std::to_string(max->occurrence) + ": " +
      std::to_string(max->load) + " " + max->note + (max->projected != 0 ? " [projected]" : ""));
  return 0;
}

std::int32_t take_note(void* host, std::uint32_t level, const char* code, const char* text) {
  static const char* const kLevels[] = {"note", "warning", "error"};
  static_cast<Record*>(host)->answer->notes.push_back(std::string(kLevels[level]) + " " + code +
                                                      ": " + text);
  return 0;
}

std::int32_t take_refusal(void* host, const char* code, const char* text) {
  auto& record = *static_cast<Record*>(host);
  record.answer->refusal = std::string(code) + ": " + text;
  record.answer->rows.clear();
  record.answer->raw.clear();
  for (std::int32_t& rows : record.rows_of_day) rows = 0;
  return 0;
}

}  // namespace

const Parameter& Card::parameter(const std::string& wanted) const {
  for (const Parameter& parameter : parameters)
    if (parameter.id == wanted) return parameter;
  throw std::runtime_error(id + " has no parameter " + wanted);
}

Question& Question::with(const std::string& id, const std::string& text) {
  written.push_back({id, {{text}}, 0, TOPSET_STRAIGHT});
  return *this;
}
Question& Question::with_list(const std::string& id, const std::vector<std::string>& items) {
  Written list{id, {}, 1, TOPSET_STRAIGHT};
  for (const std::string& item : items) list.lists.push_back({item});
  written.push_back(list);
  return *this;
}
Question& Question::with_lists(const std::string& id,
                               const std::vector<std::vector<std::string>>& lists) {
  written.push_back({id, lists, 2, TOPSET_STRAIGHT});
  return *this;
}

Question& Question::done(std::uint32_t week, std::uint32_t session,
                         const std::vector<std::string>& sets) {
  for (const std::string& set : sets) {
    const auto one = read_done(set);
    if (!one) throw std::runtime_error("nothing done: " + set);
    auto& day = results[{week, session}];
    day.insert(day.end(), one->sets, one->result);
  }
  return *this;
}

Library::Library(const std::string& path) : Library(path, "", "") {}

Library::Library(const std::string& path, std::string source, std::string source_name)
    : handle_(dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL)),
      source_(std::move(source)),
      source_name_(std::move(source_name)) {
  if (handle_ == nullptr) throw std::runtime_error(dlerror());
  plugin_ = static_cast<const topset_plugin*>(dlsym(handle_, "topset_plugin_v1"));
  if (plugin_ == nullptr) throw std::runtime_error(path + " exports no topset_plugin_v1");
  topset_catalogue catalogue = TOPSET_ZERO;
  catalogue.struct_size = static_cast<std::uint32_t>(sizeof catalogue);
  catalogue.abi_minor = TOPSET_ABI_MINOR;
  Shelf shelf{&cards_, {}};
  catalogue.host = &shelf;
  catalogue.add = [](void* host, const topset_card* card) {
    return take_card(static_cast<Shelf*>(host)->cards, card);
  };
  catalogue.source_name = source_name_.c_str();
  catalogue.reject = [](void* host, const char* text) { static_cast<Shelf*>(host)->why = text; };
  if (plugin_->describe(source_.c_str(), &catalogue) != TOPSET_OK)
    throw std::runtime_error(shelf.why.empty() ? path + " does not describe itself" : shelf.why);
}
Library::~Library() { dlclose(handle_); }

const Card& Library::card(const std::string& id) const {
  for (const Card& card : cards_)
    if (card.id == id) return card;
  throw std::runtime_error("no strategy " + id);
}

Answer Library::ask(const std::string& strategy, const Question& question) const {
  const Values values(card(strategy), question);
  const std::vector<topset_occurrence> days = occurrences(question);
  const std::vector<topset_chart_entry> entries = chart();
  const std::vector<topset_rep_load> rep_maxes = rep_loads(question, entries);
  const EarlierSlots earlier(question);
  std::vector<std::int64_t> loads;
  for (std::int64_t load = question.lightest; load <= question.heaviest; load += question.step)
    loads.push_back(load);

  topset_exercise exercise = TOPSET_ZERO;
  exercise.struct_size = static_cast<std::uint32_t>(sizeof exercise);
  exercise.flags = question.exercise_flags;
  exercise.id = exercise.name = question.exercise.c_str();
  exercise.movement = question.movement.c_str();
  exercise.implement = question.implement.c_str();
  exercise.variation_of = "";
  exercise.hands = question.hands;

  topset_athlete athlete = TOPSET_ZERO;
  athlete.struct_size = static_cast<std::uint32_t>(sizeof athlete);
  athlete.unit = question.unit;
  athlete.experience = question.experience;
  athlete.technique = question.technique;
  athlete.one_rep_max = question.one_rep_max;
  athlete.training_max = question.training_max;
  athlete.goal_max = question.goal_max;
  athlete.rep_maxes = table(rep_maxes);
  athlete.cue = "";

  topset_limits limits = TOPSET_ZERO;
  limits.struct_size = static_cast<std::uint32_t>(sizeof limits);
  limits.rows = question.row_limit;
  limits.sets = limits.reps = 100;
  limits.text = 1000;
  limits.notes = 100;

  topset_request request = TOPSET_ZERO;
  request.struct_size = static_cast<std::uint32_t>(sizeof request);
  request.goal = question.goal;
  request.weeks = question.weeks;
  request.rounding = TOPSET_ROUND_NEAREST;
  request.slot = question.slot.c_str();
  request.exercise = &exercise;
  request.athlete = &athlete;
  request.limits = &limits;
  request.occurrences = table(days);
  request.values = values.view();
  request.loadables = table(loads);
  request.chart = table(entries);
  request.earlier = earlier.view();
  request.rounding_step = question.rounding_step;
  request.has_step = question.has_step ? 1 : 0;
  request.source_name = source_name_.c_str();

  Answer answer;
  Record record{&answer, &days, std::vector<std::int32_t>(days.size()), question.row_limit};
  topset_sink sink = TOPSET_ZERO;
  sink.struct_size = static_cast<std::uint32_t>(sizeof sink);
  sink.abi_minor = TOPSET_ABI_MINOR;
  sink.host = &record;
  sink.emit = take_row;
  sink.set_max = take_max;
  sink.note = take_note;
  sink.refuse = take_refusal;
  answer.status = plugin_->plan(source_.c_str(), strategy.c_str(), &request, &sink);
  return answer;
}

std::vector<topset_chart_entry> chart() {
  // Rows from RPE 10 down by halves, percents of one to twelve reps. Each half point moves along
  // one of two ladders: whole points skip a rung.
  static const std::uint32_t kWhole[] = {10000, 9550, 9220, 8920, 8630, 8370, 8110, 7860, 7620,
                                         7390,  7070, 6800, 6530, 6260, 5990, 5720, 0};
  static const std::uint32_t kHalf[] = {9780, 9390, 9070, 8780, 8500, 8240, 7990, 7740, 7510,
                                        7230, 6940, 6670, 6400, 6130, 5860, 0,    0};
  std::vector<topset_chart_entry> entries;
  for (std::uint32_t step = 0; step <= 10; ++step)
    for (std::uint32_t reps = 1; reps <= 12; ++reps) {
      const std::uint32_t rung = reps - 1 + step / 2;
      const std::uint32_t percent = rung > 16 ? 0 : (step % 2 == 0 ? kWhole[rung] : kHalf[rung]);
      if (percent != 0) entries.push_back({100 - 5 * step, reps, percent});
    }
  return entries;
}

}  // namespace topset_testing
