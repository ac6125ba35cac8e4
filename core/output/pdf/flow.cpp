#include "output/pdf/flow.hpp"

#include <algorithm>

namespace topset::output::pdf {
namespace {

class Flow {
 public:
  Flow(double first, double room) : left_(first), room_(room) { leaves_.emplace_back(); }

  void add(const Section& section) {
    const double whole = height_of(section);
    const double gap = is_fresh() ? 0 : section.gap;
    if (gap + whole > left_ && whole <= room_ && !is_fresh())
      turn();
    else if (gap + begin_of(section) > left_ && !is_fresh())
      turn();
    else
      skip(gap);
    put_parted(section.heading, {});
    for (const Group& group : section.groups) {
      if (const double height = height_of(group);
          height > left_ && height + height_of(section.continued) <= room_) {
        turn();
        put(section.continued);
      }
      put_parted(group, section.continued);
    }
  }

  std::vector<Leaf> take() { return std::move(leaves_); }

 private:
  // What must not be parted from its heading: the first group, or of a long one the first piece.
  double begin_of(const Section& section) const {
    const double heading = height_of(section.heading);
    if (heading > room_ / 2) return section.heading.front().height;
    if (section.groups.empty() || section.groups.front().empty()) return heading;
    const double group = height_of(section.groups.front());
    return heading + (heading + group <= room_ ? group : section.groups.front().front().height);
  }

  // What is longer than a page goes on overleaf, below `continued`.
  void put_parted(const Group& group, const Group& continued) {
    for (const Piece& piece : group) {
      if (piece.height > left_ && !is_fresh()) {
        turn();
        put(continued);
      }
      put(piece);
    }
  }

  bool is_fresh() const { return leaves_.back().pieces.empty(); }

  void turn() {
    leaves_.emplace_back();
    left_ = room_;
  }

  void skip(double height) {
    leaves_.back().height += height;
    left_ -= height;
  }

  void put(const Group& group) {
    for (const Piece& piece : group) put(piece);
  }

  void put(const Piece& piece) {
    leaves_.back().pieces.push_back({{0, leaves_.back().height}, piece});
    skip(piece.height);
  }

  std::vector<Leaf> leaves_;
  double left_;
  double room_;
};

}  // namespace

std::vector<Leaf> flow(std::span<const Section> sections, double first, double room) {
  Flow pages(first, room);
  for (const Section& section : sections) pages.add(section);
  return pages.take();
}

double height_of(std::span<const Section> sections) {
  double height = 0;
  for (const Section& section : sections) height += section.gap + height_of(section);
  return sections.empty() ? 0 : height - sections.front().gap;
}

}  // namespace topset::output::pdf
