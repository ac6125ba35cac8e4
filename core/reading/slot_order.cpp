// Which slots are planned before which: `after:`, and names in set notation. What they then see of
// one another is planning's.
#include <algorithm>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "reading/program_reading.hpp"

namespace topset::reading {
namespace {

// A slot comes after another, since the coach pointed at it.
struct Edge {
  std::size_t from = 0;
  std::size_t to = 0;
  const Pointer* pointer = nullptr;
};

void report_unknown(ProgramReading& reading, const Pointer& pointer) {
  NearestWord nearest(pointer.id);
  for (const auto& [id, slots] : reading.ids) nearest.offer(id);
  std::string help = "give the exercise that comes first an `id:`";
  if (!nearest.best().empty()) help = fmt::format("a similar id exists: `{}`", nearest.best());
  reading.report(Rule::PROG112, pointer.origin,
                 fmt::format("no exercise of this program has the id `{}`", pointer.id),
                 std::move(help));
}

std::vector<Edge> find_edges(ProgramReading& reading) {
  std::vector<Edge> edges;
  for (const Pointer& pointer : reading.after) {
    const auto at = reading.ids.find(pointer.id);
    if (at == reading.ids.end()) {
      report_unknown(reading, pointer);
      continue;
    }
    if (reading.program.slots[pointer.slot].id == pointer.id) {
      reading.report(Rule::PROG128, pointer.origin,
                     fmt::format("`{}` comes after itself", pointer.id),
                     "write the id of another exercise, or leave it out");
      continue;
    }
    for (const std::size_t to : at->second) edges.push_back({pointer.slot, to, &pointer});
  }
  return edges;
}

class CircleFinder {
 public:
  CircleFinder(ProgramReading& reading, const std::vector<Edge>& edges)
      : reading_(reading), edges_(reading.program.slots.size()), states_(edges_.size()) {
    for (const Edge& edge : edges) edges_[edge.from].push_back(&edge);
  }

  void find() {
    for (std::size_t slot = 0; slot < states_.size(); ++slot)
      if (states_[slot] == State::unseen) visit(slot);
  }

 private:
  enum class State : std::uint8_t {
    unseen,
    on_the_way,
    done,
  };

  void visit(std::size_t slot) {
    states_[slot] = State::on_the_way;
    for (const Edge* const edge : edges_[slot]) {
      way_.push_back(edge);
      if (states_[edge->to] == State::on_the_way) report(edge->to);
      if (states_[edge->to] == State::unseen) visit(edge->to);
      way_.pop_back();
    }
    states_[slot] = State::done;
  }

  const std::string& id(std::size_t slot) const { return reading_.program.slots[slot].id; }

  // The way back to a slot that it has come through.
  void report(std::size_t slot) {
    auto first = way_.end();
    while ((*--first)->from != slot) {
    }
    std::string circle = fmt::format("`{}` comes after `{}`", id(slot), id((*first)->to));
    for (auto edge = first + 1; edge != way_.end(); ++edge)
      circle += fmt::format(",{} `{}` after `{}`", edge + 1 == way_.end() ? " and" : "",
                            id((*edge)->from), id((*edge)->to));
    Diagnostic finding(Rule::PROG128, (*first)->pointer->origin, std::move(circle));
    for (auto edge = first + 1; edge != way_.end(); ++edge)
      finding.labels.push_back(
          {(*edge)->pointer->origin,
           fmt::format("`{}` comes after `{}`", id((*edge)->from), id((*edge)->to))});
    reading_.findings.push_back(
        std::move(finding).with_help("take one of these out, so that one of them comes first"));
  }

  ProgramReading& reading_;
  std::vector<std::vector<const Edge*>> edges_;  // by the slot that comes after
  std::vector<State> states_;
  std::vector<const Edge*> way_;
};

}  // namespace

void order_slots(ProgramReading& reading) {
  const std::vector<Edge> edges = find_edges(reading);
  for (const Edge& edge : edges) reading.program.slots[edge.from].after.push_back(edge.to);
  for (Slot& slot : reading.program.slots) {
    std::ranges::sort(slot.after);
    slot.after.erase(std::unique(slot.after.begin(), slot.after.end()), slot.after.end());
  }
  CircleFinder(reading, edges).find();
}

}  // namespace topset::reading
