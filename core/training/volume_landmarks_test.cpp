#include "training/volume_landmarks.hpp"

#include <array>
#include <string_view>

#include "catch.hpp"

using namespace topset;

// Renaissance Periodization's classic series, hard sets a week: MEV (the lower figure of a range)
// and MRV.
TEST_CASE("landmarks are as they are in print") {
  struct Printed {
    std::string_view muscle;
    std::int32_t least;
    std::int32_t most;
  };
  constexpr std::array kPrinted = {
      Printed{"chest", 8, 22},      Printed{"back", 10, 25},      Printed{"quads", 8, 20},
      Printed{"hamstrings", 6, 20}, Printed{"glutes", 0, 16},     Printed{"front_delts", 0, 12},
      Printed{"side_delts", 8, 26}, Printed{"rear_delts", 6, 22}, Printed{"biceps", 8, 26},
      Printed{"triceps", 6, 18},    Printed{"calves", 8, 20},     Printed{"abs", 0, 25},
      Printed{"traps", 0, 26},      Printed{"forearms", 4, 20},
  };
  for (const Printed& printed : kPrinted) {
    INFO(std::string(printed.muscle));
    const auto muscle = parse_word<Muscle>(printed.muscle);
    REQUIRE(muscle);
    const VolumeLandmarks* const landmarks = landmarks_of(*muscle);
    REQUIRE(landmarks);
    CHECK(landmarks->least == printed.least);
    CHECK(landmarks->most == printed.most);
    CHECK(landmarks->beside_compounds() == (printed.least == 0));
  }
  CHECK(landmarks_of(Muscle::neck) == nullptr);
  CHECK(landmarks_of(Muscle::spinal_erectors) == nullptr);
}
