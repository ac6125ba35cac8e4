#include "wave/places.hpp"

namespace topset::wave {

namespace {

// Walks from week to week of the waves.
class Walk {
 public:
  explicit Walk(const Shape& shape) : shape_(shape) {}

  // The week that comes next, and on.
  Place take() {
    const Place here = next();
    wave_ = here.wave;
    week_ = here.item % shape_.wave + 1;
    return here;
  }
  Place next() const {
    std::size_t wave = wave_, week = week_;
    if (week >= weeks_of(wave)) {
      ++wave;
      week = 0;
    }
    const std::size_t lists = shape_.listed / shape_.wave;
    const bool last = week + 1 == shape_.wave;
    return {wave, (wave % lists) * shape_.wave + week, last && shape_.last_is_light, false};
  }
  // A cycle begins: what is left of the wave is dropped.
  void start_anew() {
    if (week_ == 0) return;
    ++wave_;
    week_ = 0;
  }

 private:
  std::size_t weeks_of(std::size_t wave) const {
    const bool whole = shape_.deload != 0 && (wave + 1) % shape_.deload == 0;
    return whole ? shape_.wave : shape_.wave - 1;
  }

  Shape shape_;
  std::size_t wave_ = 0;
  std::size_t week_ = 0;  // of the wave, the next one; may be past its end
};

}  // namespace

std::vector<Place> places(const Slot& slot, const Shape& shape) {
  // A list longer than a cycle goes on through the cycles.
  const bool cycles_begin_waves = !shape.by_session && shape.listed <= slot.week_count();
  Walk walk(shape);
  std::vector<Place> out;
  Place last = walk.next();
  last.paused = true;
  for (const Occurrence day : slot.occurrences()) {
    const bool first = day.index() == 0;
    const Occurrence before = slot.occurrences()[first ? 0 : day.index() - 1];
    const bool moves = first || shape.by_session || day.week() != before.week();
    if (!first && day.cycle() != before.cycle() && cycles_begin_waves) walk.start_anew();
    if (moves) {
      if (day.phase_kind() == PhaseKind::deload && !walk.next().deload) {
        last.paused = true;
      } else {
        last = walk.take();
      }
    }
    out.push_back(last);
  }
  return out;
}

}  // namespace topset::wave
