// A small host for tests: loads a plugin, keeps its cards, asks it about one slot and writes down
// what it answers. It fills in defaults and binds notation as the real host does.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <topset/strategy.h>
#include <utility>
#include <vector>

namespace topset_testing {

struct Default {
  std::uint32_t goal = TOPSET_NO_GOAL;
  std::string movement;
  std::string experience;
  std::string text;
  std::string text_lb;  // empty: as text
};

struct Parameter {
  std::string id;
  std::string doc;
  std::string choices;
  std::string group;
  std::uint32_t kinds = 0;
  std::uint32_t flags = 0;
  std::int64_t min = 0;
  std::int64_t max = 0;
  std::vector<Default> defaults;
};

struct Card {
  std::string id;
  std::string version;
  std::string summary;
  std::uint32_t flags = 0;
  std::vector<Parameter> parameters;

  const Parameter& parameter(const std::string& id) const;  // throws when there is none
};

// What a strategy is asked, in words. Every field has a plain answer: an intermediate lifter with a
// 1RM of 100 kg who squats with a barbell in 2.5 kg steps, one week, no goal, nothing logged. Loads
// are thousandths of `unit`.
struct Question {
  std::uint32_t unit = TOPSET_KG;
  std::uint32_t goal = TOPSET_NO_GOAL;
  std::uint32_t experience = TOPSET_INTERMEDIATE;
  std::uint32_t technique = TOPSET_SOLID;
  std::int64_t one_rep_max = 100000;
  std::int64_t training_max = 0;  // 0: 90 % of the 1RM
  std::int64_t goal_max = 0;
  std::map<std::uint32_t, std::int64_t> rep_maxes;  // by reps, as the profile gives them
  std::string exercise = "squat";
  std::string movement = "squat";
  std::string implement = "barbell";
  std::uint32_t exercise_flags = TOPSET_EXERCISE_COMPOUND;
  std::uint32_t hands = 1;
  std::int64_t lightest = 20000;
  std::int64_t step = 2500;
  std::int64_t heaviest = 400000;        // 0: the implement is not owned
  std::uint32_t weeks = 1;               // of the block
  std::uint32_t cycles = 1;              // that the weeks are divided into
  std::uint32_t sessions = 1;            // a week
  std::uint32_t other_sessions = 0;      // of the lift in a week, in other slots
  std::uint32_t deload_week = 0;         // of each cycle; 0: none
  std::set<std::uint32_t> absent_weeks;  // in which the slot does not come
  std::uint32_t volume = 10000;          // dose of what the strategy chose, in every week
  std::uint32_t intensity = 10000;
  std::uint32_t accessories_volume = 10000;  // on top of the phase's, in every week
  std::uint32_t deload_volume = 5000;
  std::uint32_t deload_intensity = 9000;
  std::int32_t deload_rpe = 0;
  std::uint32_t row_limit = 1000;
  std::string slot;                // its id; empty: none
  std::int64_t rounding_step = 0;  // 0: what the implement holds
  bool has_step = false;           // the coach wrote `step:`

  // The lift's maxes from a week on, where the program moves them.
  struct Maxes {
    std::uint32_t from_week = 1;
    std::int64_t one_rep_max = 0;
    std::int64_t training_max = 0;  // 0: 90 % of the 1RM
    std::int64_t goal_max = 0;
  };
  std::vector<Maxes> moved;  // by week

  // A phase of the program over weeks of the cycle; deload_week is short for one.
  struct Phase {
    std::string name;
    std::set<std::uint32_t> weeks;
    std::uint32_t kind = TOPSET_LOADING;
    std::uint32_t volume = 10000;
    std::uint32_t intensity = 10000;
    std::int32_t rpe = 0;
  };
  std::vector<Phase> phases;

  // A slot this one comes after, planned already.
  struct Earlier {
    struct Row {
      std::uint32_t week = 1;
      std::uint32_t session = 1;
      std::uint32_t kind = TOPSET_STRAIGHT;
      std::string sets;           // `5x5 @ 80 %`
      std::int64_t load = 0;      // exact; 0: none
      std::int64_t loadable = 0;  // 0: none
    };
    struct Max {
      std::uint32_t kind = TOPSET_MAX_TRAINING;
      std::uint32_t occurrence = 0;
      std::int64_t load = 0;
    };
    std::string id;
    std::string exercise = "squat";
    std::vector<Row> rows;  // in order of time
    std::vector<Max> maxes;
  };
  std::vector<Earlier> earlier;

  struct Written {
    std::string id;
    std::vector<std::vector<std::string>> lists;
    std::uint32_t depth = 0;
    std::uint32_t row_kind = TOPSET_STRAIGHT;
  };
  std::vector<Written> written;

  // Sets that were done, by week and session.
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<topset_result>> results;

  Question& with(const std::string& id, const std::string& text);
  Question& with_list(const std::string& id, const std::vector<std::string>& items);
  Question& with_lists(const std::string& id, const std::vector<std::vector<std::string>>& lists);
  // What was done on a day, in order: `100x5`, `2x60x5` for two sets alike, `100x5 rpe 9`, a kind
  // before it (`test 100x5`). Throws when it can't be read.
  Question& done(std::uint32_t week, std::uint32_t session, const std::vector<std::string>& sets);
};

struct Answer {
  topset_status status = TOPSET_OK;
  std::vector<std::string> rows;   // `1.1 top 1x2 @ 90 % rest 180`: week.session, kind, sets
  std::vector<std::string> notes;  // `warning target-missed: ...`, in order
  std::string refusal;             // `technique-learning: ...`
  std::vector<std::string> maxes;  // `1 from 4: 131000 why`: kind, occurrence, load, note
  std::vector<topset_row> raw;     // texts cut to ""
};

class Library {
 public:
  explicit Library(const std::string& path);  // throws with the loader's words
  // An interpreter with a source; throws with its words when that is no strategy.
  Library(const std::string& path, std::string source, std::string source_name);
  ~Library();
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

  const topset_plugin& plugin() const { return *plugin_; }
  const std::vector<Card>& cards() const { return cards_; }
  const Card& card(const std::string& id) const;  // throws when there is none

  // Throws when a value can't be read, or when the card does not take it.
  Answer ask(const std::string& strategy, const Question& question) const;

 private:
  void* handle_;
  const topset_plugin* plugin_;
  std::string source_;
  std::string source_name_;
  std::vector<Card> cards_;
};

// The chart every question carries: Tuchscherer's (Reactive Training Systems).
std::vector<topset_chart_entry> chart();

}  // namespace topset_testing
