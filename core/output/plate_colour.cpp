#include "output/plate_colour.hpp"

#include <algorithm>
#include <span>

namespace topset::output {
namespace {

struct Known {
  std::int64_t plate;
  PlateColour colour;
};

// IWF Technical and Competition Rules 3.3.3 (2020): discs of 10 kg and more, and change plates of
// the same order of colours; 1.25 kg and less of the IPF's sets are left to the maker.
constexpr Known kKilos[] = {
    {50'000, PlateColour::green},  {25'000, PlateColour::red},   {20'000, PlateColour::blue},
    {15'000, PlateColour::yellow}, {10'000, PlateColour::green}, {5'000, PlateColour::white},
    {2'500, PlateColour::red},     {2'000, PlateColour::blue},   {1'500, PlateColour::yellow},
    {1'000, PlateColour::green},   {500, PlateColour::white}};

// Bumper plates in pounds, as makers colour them after the IWF's kilos.
constexpr Known kPounds[] = {{100'000, PlateColour::black}, {55'000, PlateColour::red},
                             {45'000, PlateColour::blue},   {35'000, PlateColour::yellow},
                             {25'000, PlateColour::green},  {15'000, PlateColour::black},
                             {10'000, PlateColour::white},  {5'000, PlateColour::red}};

}  // namespace

PlateColour plate_colour(std::int64_t plate, Unit unit) {
  const std::span<const Known> known = unit == Unit::kg ? std::span<const Known>(kKilos) : kPounds;
  const auto found = std::ranges::find(known, plate, &Known::plate);
  return found == known.end() ? PlateColour::steel : found->colour;
}

}  // namespace topset::output
