#include "training/volume_landmarks.hpp"

#include <algorithm>
#include <array>

namespace topset {
namespace {

// MEV and MRV in hard sets a week. Later editions move single figures (chest in 2024: 4-6 and
// 16-24).
constexpr std::array kLandmarks = {
    VolumeLandmarks{Muscle::chest, 8, 22},      VolumeLandmarks{Muscle::back, 10, 25},
    VolumeLandmarks{Muscle::quads, 8, 20},      VolumeLandmarks{Muscle::hamstrings, 6, 20},
    VolumeLandmarks{Muscle::glutes, 0, 16},     VolumeLandmarks{Muscle::front_delts, 0, 12},
    VolumeLandmarks{Muscle::side_delts, 8, 26}, VolumeLandmarks{Muscle::rear_delts, 6, 22},
    VolumeLandmarks{Muscle::biceps, 8, 26},     VolumeLandmarks{Muscle::triceps, 6, 18},
    VolumeLandmarks{Muscle::calves, 8, 20},     VolumeLandmarks{Muscle::abs, 0, 25},
    VolumeLandmarks{Muscle::traps, 0, 26},      VolumeLandmarks{Muscle::forearms, 4, 20},
};

}  // namespace

const VolumeLandmarks* landmarks_of(Muscle muscle) {
  const auto found = std::ranges::find(kLandmarks, muscle, &VolumeLandmarks::muscle);
  return found == kLandmarks.end() ? nullptr : &*found;
}

}  // namespace topset
