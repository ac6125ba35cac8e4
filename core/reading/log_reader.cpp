// Logs: what was done, by date. Which day of a block it belongs to is for planning to say.
#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "reading/equipment_reader.hpp"
#include "reading/node_values.hpp"
#include "reading/readers.hpp"

namespace topset::reading {
namespace {

class LogReader {
 public:
  LogReader(const Document& document, const Catalogue& catalogue, Diagnostics& findings)
      : document_(document), catalogue_(catalogue), values_(document, findings) {}

  Log read() {
    const Node& root = document_.root;
    log_.file = document_.source->path();
    log_.origin = document_.origin(root);
    if (const Node* athlete = root.find("athlete")) {
      log_.athlete = athlete->text;
      log_.origin = document_.origin(*athlete);
    }
    if (const Node* units = root.find("units"); units != nullptr && units->text == "lb")
      unit_ = Unit::lb;
    if (const Node* sessions = root.find("sessions"))
      for (const Node& node : sessions->items) add(node);
    for (auto& [date, session] : by_date_) log_.sessions.push_back(std::move(session));
    return std::move(log_);
  }

 private:
  void add(const Node& node) {
    const Node* when = node.find("date");
    std::vector<LoggedSet> sets = read_sets(node);
    if (when == nullptr || !values_.date(*when)) return;
    Date date;
    parse_date(when->text, date);
    const auto [at, is_new] = by_date_.try_emplace(date);
    LoggedSession& session = at->second;
    if (is_new) {
      session.date = date;
      session.origin = document_.origin(*when);
    } else {
      values_.findings().push_back(
          Diagnostic(Rule::ATHL211, document_.origin(*when),
                     fmt::format("{} has two sessions here: they count as one, in this order",
                                 to_text(date)))
              .with_label(session.origin, "first here")
              .with_help("write a day's sets under one date"));
    }
    std::ranges::move(sets, std::back_inserter(session.sets));
  }

  std::vector<LoggedSet> read_sets(const Node& session) {
    std::vector<LoggedSet> sets;
    const Node* nodes = session.find("sets");
    if (nodes == nullptr) return sets;
    for (const Node& node : nodes->items)
      if (std::optional<LoggedSet> set = read_set(node)) sets.push_back(std::move(*set));
    return sets;
  }

  std::optional<LoggedSet> read_set(const Node& node) {
    const Node* word = node.find("exercise");
    const Exercise* exercise =
        word ? find_exercise(word->text, document_.origin(*word), catalogue_, values_) : nullptr;
    if (exercise == nullptr) return std::nullopt;
    LoggedSet set;
    set.exercise = exercise->id;
    set.origin = document_.origin(*word);
    if (const Node* load = node.find("load"))
      if (const Load done = values_.load(*load, unit_); done.thousandths > 0) set.load = done;
    if (const Node* reps = node.find("reps")) set.reps = values_.integer(*reps);
    if (const Node* rpe = node.find("rpe"))
      set.rpe = Rpe{static_cast<std::int32_t>(values_.number(*rpe, 1))};
    if (const Node* kind = node.find("kind")) set.kind = values_.word(*kind, SetKind::straight);
    if (const Node* sets = node.find("sets")) set.sets = values_.integer(*sets);
    if (const Node* label = node.find("label")) set.label = label->text;
    return set;
  }

  const Document& document_;
  const Catalogue& catalogue_;
  NodeValues values_;
  Unit unit_ = Unit::kg;
  std::map<Date, LoggedSession> by_date_;
  Log log_;
};

}  // namespace

Outcome<Log> read_log(const Document& document, const Catalogue& catalogue) {
  Outcome<Log> outcome;
  Log log = LogReader(document, catalogue, outcome.findings).read();
  sort_and_deduplicate(outcome.findings);
  if (!has_errors(outcome.findings)) outcome.value = std::move(log);
  return outcome;
}

}  // namespace topset::reading
