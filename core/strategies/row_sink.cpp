#include "strategies/row_sink.hpp"

#include <exception>
#include <fmt/format.h>

#include "strategies/foreign_text.hpp"
#include "strategies/plan_limits.hpp"

namespace topset::strategies {

namespace {

// No exception of ours may cross into a plugin either: out of memory stops the plan.
template <class Call>
std::int32_t guarded(void* host, Call call) noexcept {
  RowSink& sink = *static_cast<RowSink*>(host);
  try {
    return call(sink);
  } catch (const std::exception&) {
    sink.break_off({Rule::PLUG607, "there was no memory left for its rows"});
    return TOPSET_STOP;
  }
}

}  // namespace

RowSink::RowSink(const SlotRequest& request, Keep keep)
    : request_(request), keep_(keep), rows_of_day_(request.occurrences.size(), 0) {
  slot_.rows.reserve(keep == Keep::rows ? 6 * request.occurrences.size() : 1);
  contract_.struct_size = sizeof contract_;
  contract_.abi_minor = TOPSET_ABI_MINOR;
  contract_.host = this;
  contract_.emit = [](void* host, const topset_row* row) {
    return guarded(host, [&](RowSink& sink) { return sink.emit(row); });
  };
  contract_.set_max = [](void* host, const topset_max* max) {
    return guarded(host, [&](RowSink& sink) { return sink.set_max(max); });
  };
  contract_.note = [](void* host, std::uint32_t level, const char* code, const char* text) {
    return guarded(host, [&](RowSink& sink) { return sink.note(level, code, text); });
  };
  contract_.refuse = [](void* host, const char* code, const char* text) {
    return guarded(host, [&](RowSink& sink) { return sink.refuse(code, text); });
  };
}

std::int32_t RowSink::emit(const topset_row* row) {
  if (breach_) return TOPSET_STOP;
  if (rows_ == kMaxRows) {
    break_off({Rule::PLUG607, fmt::format("it emitted more than {} rows", kMaxRows)});
    return TOPSET_STOP;
  }
  ++rows_;
  if (keep_ == Keep::nothing) slot_.rows.clear();
  EmittedRow& into = slot_.rows.emplace_back();
  if (std::optional<Breach> breach = read_row(row, {request_, rows_of_day_}, into)) {
    breach->text = fmt::format("row {}{}: {}", rows_, day(row), breach->text);
    break_off(std::move(*breach));
    return TOPSET_STOP;
  }
  into.number = rows_of_day_[static_cast<std::size_t>(into.occurrence)]++;
  return into.number;
}

std::int32_t RowSink::set_max(const topset_max* max) {
  if (breach_) return TOPSET_STOP;
  if (slot_.maxes.size() == kMaxRows) {
    break_off({Rule::PLUG607, fmt::format("it set more than {} maxes", kMaxRows)});
    return TOPSET_STOP;
  }
  EmittedMax& into = slot_.maxes.emplace_back();
  if (std::optional<Breach> breach = read_max(max, request_, into)) {
    breach->text = fmt::format("max {}: {}", slot_.maxes.size(), breach->text);
    break_off(std::move(*breach));
    return TOPSET_STOP;
  }
  return 0;
}

std::int32_t RowSink::note(std::uint32_t level, const char* code, const char* text) {
  StrategyNote into;
  if (breach_ || !count_note() || !copy_words("note", code, text, into)) return TOPSET_STOP;
  if (level > TOPSET_ERROR) {
    break_off({Rule::PLUG607, fmt::format("note {}: level is {}, outside 0 to 2", notes_, level)});
    return TOPSET_STOP;
  }
  into.level = static_cast<Severity>(level);
  slot_.notes.push_back(std::move(into));
  return 0;
}

std::int32_t RowSink::refuse(const char* code, const char* text) {
  StrategyNote into;
  if (breach_ || !count_note() || !copy_words("refusal", code, text, into)) return TOPSET_STOP;
  if (refused_) {
    break_off({Rule::PLUG607, "it refused the slot twice"});
    return TOPSET_STOP;
  }
  refused_ = true;
  into.level = Severity::warning;
  slot_.refusal = std::move(into);
  rows_ = 0;
  slot_.rows.clear();
  slot_.maxes.clear();
  rows_of_day_.assign(rows_of_day_.size(), 0);
  return 0;
}

void RowSink::break_off(Breach breach) {
  if (!breach_) breach_ = std::move(breach);
}

bool RowSink::count_note() {
  if (++notes_ <= kMaxNotes) return true;
  break_off({Rule::PLUG607, fmt::format("it gave more than {} notes", kMaxNotes)});
  return false;
}

bool RowSink::copy_words(const char* what, const char* code, const char* text, StrategyNote& into) {
  std::string fault = copy_text(code, kMaxId, Lines::one, into.code);
  if (fault.empty() && !is_note_code(into.code))
    fault = fmt::format("is `{}`, not letters a-z, digits, - and _", into.code);
  if (!fault.empty()) {
    break_off({Rule::PLUG607, fmt::format("{} {}: code {}", what, notes_, fault)});
    return false;
  }
  fault = copy_text(text, kMaxText, Lines::one, into.text);
  if (fault.empty() && into.text.empty()) fault = "is empty";
  if (!fault.empty()) {
    break_off({Rule::PLUG607, fmt::format("{} {}: text {}", what, notes_, fault)});
    return false;
  }
  return true;
}

std::string RowSink::day(const topset_row* row) const {
  if (row == nullptr || !TOPSET_HAS(topset_row, row, occurrence) ||
      row->occurrence >= request_.occurrences.size())
    return {};
  const Occurrence& when = request_.occurrences[row->occurrence];
  return fmt::format(" (week {}, session {})", when.week, when.session);
}

void RowSink::take_last_note(const char* status, PlanStatus outcome) {
  if (slot_.notes.empty()) {
    break_off({Rule::PLUG607, fmt::format("it returned {} without a note that says why", status)});
    return;
  }
  slot_.status = outcome;
  slot_.refusal = std::move(slot_.notes.back());
  slot_.refusal.level = Severity::error;
  slot_.notes.pop_back();
  slot_.rows.clear();
  slot_.maxes.clear();
}

PlannedSlot RowSink::conclude(topset_status status, const StrategyCard& card) && {
  if (!breach_) {
    switch (status) {
      case TOPSET_OK:
        if (refused_) break_off({Rule::PLUG607, "it refused the slot, and returned OK"});
        break;
      case TOPSET_REFUSED:
        if (!refused_) break_off({Rule::PLUG607, "it returned REFUSED without refusing the slot"});
        slot_.status = PlanStatus::refused;
        break;
      case TOPSET_BAD_PARAM:
        take_last_note("BAD_PARAM", PlanStatus::bad_parameter);
        if (!breach_ && card.find(slot_.refusal.code) == nullptr)
          break_off({Rule::PLUG607,
                     fmt::format("it returned BAD_PARAM for `{}`, which is no parameter of its",
                                 slot_.refusal.code)});
        break;
      case TOPSET_FAILED: take_last_note("FAILED", PlanStatus::failed); break;
      case TOPSET_STOPPED:
        break_off({Rule::PLUG607, "it returned STOPPED, and nothing had stopped it"});
        break;
      default:
        break_off({Rule::PLUG607, fmt::format("it returned {}, which is no status", status)});
        break;
    }
  }
  if (breach_) {
    slot_ = PlannedSlot{};
    slot_.status = PlanStatus::broken;
    slot_.refusal = {Severity::error, std::string(info(breach_->rule).slug),
                     std::move(breach_->text)};
  }
  return std::move(slot_);
}

}  // namespace topset::strategies
