// The list for the wall: a session a page, all athletes of a group under each exercise, the
// lightest load first and those without a load last. It keeps a few words of each athlete's rows,
// not the blocks.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "output/rack_legend.hpp"
#include "output/session_key.hpp"
#include "output/sheet_options.hpp"
#include "training/block.hpp"

namespace topset::output::html {

class Rack {
 public:
  explicit Rack(const SheetOptions& options) : options_(options) {}

  void add(const Block& block);
  std::string finish();

 private:
  struct Entry {
    std::string athlete;
    std::optional<std::int64_t> load;  // thousandths of a kilogram; nothing: blank
    std::vector<std::string> cells;    // one a row, drawn
  };
  struct Exercise {
    std::string label, name;
    std::vector<std::string> heads;  // the kind of each row
    std::vector<Entry> entries;
  };
  struct Session {
    std::int32_t week = 0;
    std::int32_t number = 0;
    std::string title;
    std::string name;
    std::vector<Date> dates;  // of the athletes, each once
    std::vector<ExerciseKey> order;
    std::map<ExerciseKey, Exercise> exercises;
  };

  Session& session_of(const Block& block, const BlockWeek& week, const BlockSession& session);
  void add(const Block& block, const BlockExercise& exercise, Exercise& to) const;
  void draw(std::string& out, Exercise& exercise) const;

  SheetOptions options_;
  RackLegend legend_;
  std::vector<std::string> programs_;  // each once, in the order of the athletes
  std::vector<Session> sessions_;
};

}  // namespace topset::output::html
