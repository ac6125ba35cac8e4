// The sheet for the wall: one session, everybody who trains it, each exercise sorted by load so
// that the bar only gets heavier; those without a load last. Of the blocks it keeps words alone.
#pragma once

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "output/pdf/cell.hpp"
#include "output/pdf/compose.hpp"
#include "output/pdf/kit.hpp"
#include "output/rack_legend.hpp"
#include "output/session_key.hpp"

namespace topset::output::pdf {

class Rack {
 public:
  void add(const Kit& kit, const Block& block);

  const RackLegend& legend() const { return legend_; }

  // The pages of each session, in the order of weeks and sessions.
  std::vector<std::vector<Sheet>> sheets(const Kit& kit, Size room) const;

 private:
  struct RowWords {
    CellWords words;
    std::string rpe;
    std::vector<std::int64_t> plates;
  };
  struct Line {
    std::string athlete;
    Unit unit = Unit::kg;
    std::optional<std::int64_t> heaviest;  // grams, whatever the unit; nothing: no load
    std::vector<RowWords> rows;
  };
  struct Exercise {
    std::string label;
    std::string name;
    std::vector<Line> lines;
  };
  struct Session {
    std::string program;
    std::string name;
    std::string week;
    std::optional<Date> first;
    std::optional<Date> last;
    std::vector<ExerciseKey> order;
    std::map<ExerciseKey, Exercise> exercises;
  };
  struct Place {
    std::string program;
    std::int32_t week = 0;
    SessionKey session;
    auto operator<=>(const Place&) const = default;
  };

  void add(const Kit& kit, const std::string& athlete, const BlockSession& from, Session& to);
  static Section section(const Kit& kit, const Exercise& exercise, double width);
  // `most_rows` of any athlete of the exercise, so that they stand under each other.
  static Group pieces(const Kit& kit, const Line& line, std::size_t most_rows, double width);

  std::map<std::string, std::map<std::int32_t, std::vector<SessionKey>>> order_;
  std::vector<std::string> programs_;  // as they came
  std::map<Place, Session> sessions_;
  RackLegend legend_;
};

}  // namespace topset::output::pdf
