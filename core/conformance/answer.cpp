#include "conformance/answer.hpp"

#include <algorithm>
#include <cstring>
#include <exception>
#include <fmt/format.h>

#include "strategies/foreign_text.hpp"
#include "strategies/plan_limits.hpp"
#include "strategies/request_layout.hpp"
#include "strategies/row_check.hpp"

namespace topset::conformance {

namespace {

using strategies::copy_text;
using strategies::Lines;

std::string shown(const char* text) {
  std::string copy;
  const std::string fault = copy_text(text, strategies::kMaxText, Lines::many, copy);
  return fault.empty() ? copy : fmt::format("<{}>", fault);
}

std::string in_words(const topset_row& row) {
  return fmt::format(
      "row of day {} ({} bytes): kind {}, {}-{} sets of {}-{} unit {}, flags {:#x}, cap {}, base "
      "{} reps {} at {}/{}, percent {}-{}, points {}, load {}, add {}, rounding {}/{}, rpe {}-{}, "
      "rest {}-{}, "
      "stop {}/{}, pause {}, `{}` of `{}` `{}`, tempo `{}`, cue `{}`, note `{}`",
      row.occurrence, row.struct_size, row.kind, row.sets_min, row.sets_max, row.amount_min,
      row.amount_max, row.amount_unit, row.flags, row.amrap_cap, row.base, row.base_reps,
      row.base_occurrence, row.base_row, row.percent, row.percent_max, row.points, row.load,
      row.add, row.rounding, row.rounding_step, row.rpe_min, row.rpe_max, row.rest_min,
      row.rest_max, row.stop, row.stop_value, row.pause, shown(row.exercise),
      shown(row.base_exercise), shown(row.base_slot), shown(row.tempo), shown(row.cue),
      shown(row.note));
}

// Which kind of mistake the host's words are about.
Fault fault_of(std::string_view breach) {
  static constexpr std::pair<std::string_view, Fault> kBegins[] = {
      {"must_understand", Fault::must_understand},
      {"occurrence is", Fault::occurrence},
      {"load is", Fault::loadable},
      {"base_row", Fault::base},
      {"base_slot is", Fault::base},
      {"base_occurrence", Fault::base},
      {"it rests on", Fault::base}};
  for (const auto& [begin, fault] : kBegins)
    if (breach.starts_with(begin)) return fault;
  for (const std::string_view field :
       {"exercise ", "base_exercise ", "base_slot ", "tempo ", "cue ", "note "})
    if (breach.starts_with(field)) return Fault::text;
  return Fault::row;
}

class Sink {
 public:
  Sink(const strategies::SlotRequest& request, StopAt stop, Answer& answer)
      : request_(request),
        stop_(stop),
        answer_(answer),
        rows_of_day_(request.occurrences.size(), 0) {}

  bool stops(bool is_emit) {
    if (answer_.stopped) {
      ++answer_.calls_after_stop;
      return true;
    }
    ++calls_;
    if (is_emit) ++emits_;
    answer_.stopped = (stop_.call == StopAt::Call::emit && is_emit && emits_ >= stop_.number) ||
                      (stop_.call == StopAt::Call::any && calls_ >= stop_.number);
    return answer_.stopped;
  }

  bool over(std::size_t count, std::size_t most, const char* what) {
    if (count < most) return false;
    complain(Fault::limits, fmt::format("it {} more than {}", what, most));
    answer_.stopped = true;
    return true;
  }

  void complain(Fault fault, std::string text) {
    if (answer_.complaints.size() < 20) answer_.complaints.push_back({fault, std::move(text)});
  }

  std::int32_t emit(const topset_row* foreign) {
    if (stops(true) || over(emits_ - 1, strategies::kMaxRows, "emitted rows,")) return TOPSET_STOP;
    strategies::EmittedRow read;
    if (const auto breach = strategies::read_row(foreign, {request_, rows_of_day_}, read)) {
      complain(fault_of(breach->text), fmt::format("row {}: {}", emits_, breach->text));
      answer_.calls.push_back("a row that is none: " + breach->text);
      return 0;
    }
    topset_row row = topset_row_init();
    std::memcpy(&row, foreign, std::min<std::size_t>(foreign->struct_size, sizeof row));
    answer_.calls.push_back(in_words(row));
    const std::size_t day = row.occurrence;
    answer_.rows.push_back({row.occurrence, row.kind, row.flags, row.sets_max, row.amount_max,
                            load_of(row), weight_of(row), shown(row.exercise)});
    return rows_of_day_[day]++;
  }

  std::int32_t set_max(const topset_max* foreign) {
    if (stops(false) || over(++maxes_, strategies::kMaxRows, "set maxes,")) return TOPSET_STOP;
    strategies::EmittedMax max;
    if (const auto breach = strategies::read_max(foreign, request_, max)) {
      complain(Fault::max, fmt::format("max {}: {}", maxes_, breach->text));
      answer_.calls.push_back("a max that is none: " + breach->text);
      return 0;
    }
    answer_.calls.push_back(fmt::format(
        "max of day {}: kind {} reps {} load {} projected {} `{}` `{}`", max.occurrence,
        static_cast<int>(max.kind), max.reps, max.load, max.projected, max.exercise, max.note));
    return 0;
  }

  std::int32_t note(std::uint32_t level, const char* code, const char* text) {
    if (stops(false) || over(++notes_, strategies::kMaxNotes, "gave notes,")) return TOPSET_STOP;
    const strategies::StrategyNote words = read_words("note", code, text);
    if (level > TOPSET_ERROR)
      complain(Fault::note, fmt::format("level of note {} is {}", notes_, level));
    answer_.calls.push_back(fmt::format("note {} {}: {}", level, words.code, words.text));
    answer_.notes.push_back(words);
    return 0;
  }

  std::int32_t refuse(const char* code, const char* text) {
    if (stops(false) || over(++notes_, strategies::kMaxNotes, "gave notes,")) return TOPSET_STOP;
    const strategies::StrategyNote words = read_words("refusal", code, text);
    if (answer_.refused) complain(Fault::status, "it refused the slot twice");
    answer_.calls.push_back(fmt::format("refuse {}: {}", words.code, words.text));
    answer_.notes.push_back(words);
    answer_.refused = true;
    answer_.rows.clear();
    rows_of_day_.assign(rows_of_day_.size(), 0);
    return 0;
  }

 private:
  strategies::StrategyNote read_words(const char* what, const char* code, const char* text) {
    strategies::StrategyNote words;
    std::string fault = copy_text(code, strategies::kMaxId, Lines::one, words.code);
    if (fault.empty() && !strategies::is_note_code(words.code))
      fault = fmt::format("is `{}`, not letters a-z, digits, - and _", words.code);
    if (!fault.empty()) complain(Fault::note, fmt::format("code of {} {} {}", what, notes_, fault));
    fault = copy_text(text, strategies::kMaxText, Lines::one, words.text);
    if (fault.empty() && words.text.empty()) fault = "is empty";
    if (!fault.empty()) complain(Fault::note, fmt::format("text of {} {} {}", what, notes_, fault));
    return words;
  }

  std::int64_t load_of(const topset_row& row) const {
    const strategies::Occurrence& day = request_.occurrences[row.occurrence];
    const std::int64_t added = row.add + day.one_rep_max * row.points / 10'000;
    switch (row.base) {
      case TOPSET_OF_ONE_REP_MAX: return day.one_rep_max * row.percent / 10'000 + added;
      case TOPSET_OF_TRAINING_MAX: return day.training_max * row.percent / 10'000 + added;
      case TOPSET_OF_LOAD:
      case TOPSET_OF_LOADABLE: return row.load * row.percent / 10'000 + added;
      default: return 0;
    }
  }

  // The load at the upper end, of a row that rests on another of the slot too.
  std::int64_t weight_of(topset_row row) const {
    if (row.percent_max != 0) row.percent = row.percent_max;
    if (row.base != TOPSET_OF_ROW) return *row.base_exercise == '\0' ? load_of(row) : 0;
    const SeenRow* base = base_of(row);
    if (base == nullptr || base->weight == 0 || base->exercise != shown(row.exercise)) return 0;
    return base->weight * row.percent / 10'000 + row.add +
           request_.occurrences[row.occurrence].one_rep_max * row.points / 10'000;
  }

  // The row of this slot that it rests on; null: another slot's, or the last time's.
  const SeenRow* base_of(const topset_row& row) const {
    if (*row.base_slot != '\0' || row.base_occurrence == TOPSET_LAST_TIME) return nullptr;
    const std::uint32_t day =
        row.base_occurrence == TOPSET_SAME_WEEK ? row.occurrence : row.base_occurrence;
    std::uint32_t number = 0;
    for (const SeenRow& seen : answer_.rows) {
      if (seen.occurrence != day) continue;
      const bool is_top = seen.kind == TOPSET_TOP || seen.kind == TOPSET_TEST;
      if (row.base_row == TOPSET_TOP_ROW ? is_top : row.base_row == number) return &seen;
      ++number;
    }
    return nullptr;
  }

  const strategies::SlotRequest& request_;
  StopAt stop_;
  Answer& answer_;
  std::vector<std::int32_t> rows_of_day_;
  std::uint32_t calls_ = 0;
  std::uint32_t emits_ = 0;
  std::uint32_t maxes_ = 0;
  std::uint32_t notes_ = 0;
};

// The contract's sink with its host pointer guarded, and longer than this topset knows it.
struct GuardedSink {
  static constexpr std::uint64_t kMark = 0x746f'7073'6574'2e31;

  topset_sink contract;
  std::uint64_t beyond[4];  // what a newer host would have there
  std::uint64_t mark = kMark;
  Sink* sink = nullptr;
  bool strayed = false;
};

// For calls whose host pointer is not the one they were given: such a pointer can't be followed.
thread_local GuardedSink* the_sink = nullptr;

template <class Call>
std::int32_t guarded(void* host, Call call) {
  if (host != the_sink) the_sink->strayed = true;
  return call(*the_sink->sink);
}

std::uint64_t bytes_of(std::uint64_t hash, const void* data, std::size_t size) {
  const auto* byte = static_cast<const unsigned char*>(data);
  for (std::size_t i = 0; i < size; ++i) hash = (hash ^ byte[i]) * 1'099'511'628'211U;
  return hash;
}

std::uint64_t table_bytes(std::uint64_t hash, topset_table table) {
  return table.count == 0 ? hash
                          : bytes_of(hash, table.data, std::size_t{table.count} * table.stride);
}

// All of a request that a strategy could write to.
std::uint64_t imprint(const topset_request& request) {
  std::uint64_t hash = bytes_of(14'695'981'039'346'656'037U, &request, sizeof request);
  hash = bytes_of(hash, request.athlete, sizeof *request.athlete);
  hash = bytes_of(hash, request.exercise, sizeof *request.exercise);
  hash = bytes_of(hash, request.limits, sizeof *request.limits);
  for (const topset_table& table : {request.occurrences, request.values, request.loadables,
                                    request.chart, request.earlier, request.athlete->rep_maxes})
    hash = table_bytes(hash, table);
  for (std::uint32_t i = 0; i < request.values.count; ++i) {
    const auto* value = static_cast<const topset_value*>(topset_at(request.values, i));
    if (value->sets != nullptr) hash = bytes_of(hash, value->sets, sizeof *value->sets);
  }
  return hash;
}

void judge_status(Answer& answer, const StrategyCard& card, Sink& sink) {
  if (answer.stopped) return;
  const bool said_why = !answer.notes.empty();
  switch (answer.status) {
    case TOPSET_OK:
      if (answer.refused) sink.complain(Fault::status, "it refused the slot, and returned OK");
      break;
    case TOPSET_REFUSED:
      if (!answer.refused)
        sink.complain(Fault::status, "it returned REFUSED without refusing the slot");
      break;
    case TOPSET_BAD_PARAM:
      if (!said_why)
        sink.complain(Fault::parameter_name, "it returned BAD_PARAM without a note that says why");
      else if (card.find(answer.notes.back().code) == nullptr)
        sink.complain(Fault::parameter_name,
                      fmt::format("it returned BAD_PARAM for `{}`, which is no parameter of its",
                                  answer.notes.back().code));
      break;
    case TOPSET_FAILED:
      if (!said_why)
        sink.complain(Fault::status, "it returned FAILED without a note that says why");
      break;
    case TOPSET_STOPPED:
      sink.complain(Fault::status, "it returned STOPPED, and nothing had stopped it");
      break;
    default:
      sink.complain(Fault::status,
                    fmt::format("it returned {}, which is no status", answer.status));
  }
}

}  // namespace

const Complaint* Answer::find(Fault fault) const {
  const auto found = std::ranges::find(complaints, fault, &Complaint::fault);
  return found == complaints.end() ? nullptr : &*found;
}

Answer plan_raw(const Plugin& plugin, const StrategyCard& card,
                const strategies::SlotRequest& asked, const topset_request& request,
                std::uint32_t sink_growth, StopAt stop) {
  Answer answer;
  Sink sink(asked, stop, answer);
  GuardedSink guard{};
  std::memset(guard.beyond, 0x5a, sizeof guard.beyond);
  guard.sink = &sink;
  guard.contract.struct_size = static_cast<std::uint32_t>(sizeof(topset_sink)) + sink_growth;
  guard.contract.abi_minor = TOPSET_ABI_MINOR + (sink_growth > 0 ? 1U : 0U);
  guard.contract.host = &guard;
  guard.contract.emit = [](void* host, const topset_row* row) {
    return guarded(host, [&](Sink& to) { return to.emit(row); });
  };
  guard.contract.set_max = [](void* host, const topset_max* max) {
    return guarded(host, [&](Sink& to) { return to.set_max(max); });
  };
  guard.contract.note = [](void* host, std::uint32_t level, const char* code, const char* text) {
    return guarded(host, [&](Sink& to) { return to.note(level, code, text); });
  };
  guard.contract.refuse = [](void* host, const char* code, const char* text) {
    return guarded(host, [&](Sink& to) { return to.refuse(code, text); });
  };
  const std::uint64_t before = imprint(request);
  the_sink = &guard;
  try {
    answer.status = plugin.descriptor().plan(plugin.source().c_str(), card.id.c_str(), &request,
                                             &guard.contract);
  } catch (const std::exception& error) {
    sink.complain(Fault::thrown, fmt::format("it threw an exception: {}", error.what()));
  } catch (...) {
    sink.complain(Fault::thrown, "it threw an exception");
  }
  answer.request_changed = imprint(request) != before;
  if (guard.strayed)
    sink.complain(Fault::host_pointer, "it called the sink with another pointer than sink->host");
  if (answer.find(Fault::thrown) == nullptr) judge_status(answer, card, sink);
  return answer;
}

Answer plan(const Plugin& plugin, const StrategyCard& card, const strategies::SlotRequest& request,
            StopAt stop) {
  const strategies::RequestLayout layout(request, plugin.source_name().c_str());
  return plan_raw(plugin, card, request, layout.request(), 0, stop);
}

Answer plan(const Plugin& plugin, const StrategyCard& card, const Shape& shape) {
  const Scenario scenario(shape, card);
  return plan(plugin, card, scenario.request());
}

std::vector<std::string> lines(const Answer& answer) {
  std::vector<std::string> all = {fmt::format("status {}", answer.status)};
  all.insert(all.end(), answer.calls.begin(), answer.calls.end());
  for (const Complaint& complaint : answer.complaints) all.push_back(complaint.text);
  return all;
}

std::string difference(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  const auto [left, right] = std::ranges::mismatch(one, other);
  if (left == one.end() && right == other.end()) return {};
  const auto word = [](auto at, auto end) { return at == end ? std::string("nothing") : *at; };
  return fmt::format("first `{}`, then `{}`", word(left, one.end()), word(right, other.end()));
}

}  // namespace topset::conformance
