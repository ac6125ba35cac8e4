#include "training/exercise.hpp"

#include <algorithm>
#include <set>

#include "catch.hpp"
#include "training/catalogue_data.hpp"

namespace topset {
namespace {

const Catalogue& bundled() { return Catalogue::bundled(); }

const Exercise& the(std::string_view word) {
  INFO(word);
  const Exercise* found = bundled().find(word);
  REQUIRE(found != nullptr);
  return *found;
}

std::vector<std::string> ids(const std::vector<const Exercise*>& exercises) {
  std::vector<std::string> result;
  for (const Exercise* exercise : exercises) result.push_back(exercise->id);
  return result;
}

bool is_snake_case(std::string_view id) {
  if (id.empty() || id.front() == '_' || id.back() == '_') return false;
  if (id.find("__") != std::string_view::npos) return false;
  return std::ranges::all_of(
      id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

std::string id_of(const Catalogue& catalogue, std::string_view word) {
  const Exercise* found = catalogue.find(word);
  return found != nullptr ? found->id : "(none)";
}

TEST_CASE("the bundled catalogue holds well over a hundred exercises, sorted by id") {
  CHECK(bundled().all().size() >= 120);
  CHECK(std::ranges::is_sorted(bundled().all(), {}, &Exercise::id));
}

TEST_CASE("no two bundled exercises share an id or an alias, and no alias is another's id") {
  std::set<std::string, std::less<>> words;
  for (const Exercise& exercise : bundled().all()) {
    INFO(exercise.id);
    CHECK(is_snake_case(exercise.id));
    CHECK(words.insert(exercise.id).second);
    for (const std::string& alias : exercise.aliases) {
      INFO(alias);
      CHECK(words.insert(alias).second);
    }
  }
}

TEST_CASE("every bundled exercise is found by its own words") {
  for (const Exercise& exercise : bundled().all()) {
    INFO(exercise.id);
    CHECK(bundled().find(exercise.id) == &exercise);
    CHECK(bundled().find(exercise.name) == &exercise);
    for (const std::string& alias : exercise.aliases) {
      INFO(alias);
      CHECK(bundled().find(alias) == &exercise);
    }
  }
}

TEST_CASE("every bundled exercise has a name and a primary muscle, and no muscle twice") {
  for (const Exercise& exercise : bundled().all()) {
    INFO(exercise.id);
    CHECK_FALSE(exercise.name.empty());
    CHECK_FALSE(exercise.primary.empty());
    std::set<Muscle> muscles(exercise.primary.begin(), exercise.primary.end());
    muscles.insert(exercise.secondary.begin(), exercise.secondary.end());
    CHECK(muscles.size() == exercise.primary.size() + exercise.secondary.size());
  }
}

TEST_CASE("every variation leads to a lift of its own that is in the catalogue") {
  for (const Exercise& exercise : bundled().all()) {
    INFO(exercise.id);
    const Exercise* at = &exercise;
    std::size_t steps = 0;
    while (at != nullptr && !at->variation_of.empty() && ++steps <= bundled().all().size()) {
      INFO(at->variation_of);
      const Exercise* next = bundled().find(at->variation_of);
      REQUIRE(next != nullptr);
      CHECK(next->id == at->variation_of);  // an id, not an alias
      at = next;
    }
    CHECK(steps < 4);
  }
}

TEST_CASE("a max is taken from another lift only for a barbell variation of it") {
  for (const Exercise& exercise : bundled().all()) {
    if (!exercise.max_from) continue;
    INFO(exercise.id);
    REQUIRE_FALSE(exercise.variation_of.empty());
    CHECK(exercise.implement == Implement::barbell);
    CHECK(the(exercise.variation_of).implement == Implement::barbell);
    CHECK(*exercise.max_from == Percent{10000});
  }
}

TEST_CASE("pauses, part pulls and Olympic pulls take the lift's max, a front squat does not") {
  for (const char* word : {"pause_squat", "pause_bench_press", "pause_deadlift", "block_pull",
                           "deficit_deadlift", "deadlift_to_knees", "snatch_pull", "clean_pull"}) {
    INFO(word);
    CHECK(the(word).max_from == Percent{10000});
  }
  for (const char* word : {"front_squat", "sumo_deadlift", "incline_bench_press", "power_clean",
                           "push_press", "romanian_deadlift", "dumbbell_bench_press"}) {
    INFO(word);
    CHECK_FALSE(the(word).max_from.has_value());
  }
}

TEST_CASE("back-off work is made for the big lifts and their barbell variations") {
  for (const char* word : {"squat", "front_squat", "deadlift", "block_pull", "bench_press",
                           "close_grip_bench_press", "overhead_press", "push_press"}) {
    INFO(word);
    CHECK(the(word).back_off == BackOffFit::made_for);
  }
  CHECK(the("hack_squat").back_off == BackOffFit::machine);
  CHECK(the("dumbbell_bench_press").back_off == BackOffFit::passes);
  CHECK(the("pull_up").back_off == BackOffFit::passes);
  CHECK(the("barbell_row").back_off == BackOffFit::passes);
  CHECK(the("barbell_curl").back_off == BackOffFit::isolation);
  CHECK(the("triceps_pushdown").back_off == BackOffFit::isolation);
}

TEST_CASE("how an exercise takes back-off work agrees with its movement and mechanic") {
  for (const Exercise& exercise : bundled().all()) {
    INFO(exercise.id);
    CHECK((exercise.movement == Movement::olympic) == (exercise.back_off == BackOffFit::olympic));
    CHECK((exercise.mechanic == Mechanic::isolation) ==
          (exercise.back_off == BackOffFit::isolation));
    if (exercise.back_off == BackOffFit::made_for) CHECK(exercise.implement == Implement::barbell);
  }
}

TEST_CASE("a load is a hand's for pairs, and each side counts for one leg or arm at a time") {
  const Exercise& bench = the("dumbbell_bench_press");
  CHECK(bench.hands == 2);
  CHECK_FALSE(bench.per_side);
  const Exercise& row = the("dumbbell_row");
  CHECK(row.hands == 1);
  CHECK(row.per_side);
  const Exercise& split_squat = the("bulgarian_split_squat");
  CHECK(split_squat.hands == 2);
  CHECK(split_squat.per_side);
  const Exercise& squat = the("squat");
  CHECK(squat.hands == 1);
  CHECK_FALSE(squat.per_side);
}

TEST_CASE("a barbell is one implement, whatever it is lifted with") {
  for (const Exercise& exercise : bundled().all()) {
    INFO(exercise.id);
    if (exercise.implement == Implement::barbell) CHECK(exercise.hands == 1);
  }
}

TEST_CASE("an exercise is found whatever the case, with hyphens, spaces or underscores") {
  CHECK(id_of(bundled(), "bench_press") == "bench_press");
  CHECK(id_of(bundled(), "Bench Press") == "bench_press");
  CHECK(id_of(bundled(), "BENCH-PRESS") == "bench_press");
  CHECK(id_of(bundled(), "close grip bench press") == "close_grip_bench_press");
}

TEST_CASE("an alias finds its exercise") {
  CHECK(id_of(bundled(), "back squat") == "squat");
  CHECK(id_of(bundled(), "OHP") == "overhead_press");
  CHECK(id_of(bundled(), "RDL") == "romanian_deadlift");
  CHECK(id_of(bundled(), "deadlift from boxes") == "block_pull");
}

TEST_CASE("an unknown word finds nothing, nor does half a word or an empty one") {
  CHECK(bundled().find("frobnicate") == nullptr);
  CHECK(bundled().find("squa") == nullptr);
  CHECK(bundled().find("") == nullptr);
}

TEST_CASE("a misspelt exercise has a nearest one, by id or by alias") {
  CHECK(bundled().nearest("sqaut") == "squat");
  CHECK(bundled().nearest("bench_pres") == "bench_press");
  CHECK(bundled().nearest("bakc_squat") == "squat");
  CHECK(bundled().nearest("Deadlfit") == "deadlift");
  CHECK(bundled().nearest("xylophone") == "");
}

TEST_CASE("searching for squat gives the squat first, then what is named after it") {
  const auto found = ids(bundled().search("squat"));
  REQUIRE(found.size() > 10);
  CHECK(found[0] == "squat");
  const auto place = [&](std::string_view id) { return std::ranges::find(found, id); };
  CHECK(place("pause_squat") < place("belt_squat"));  // the big lifts first
  CHECK(place("belt_squat") != found.end());
  CHECK(place("pause_squat") < place("leg_press"));  // a squat by movement alone
  CHECK(place("leg_press") != found.end());
  CHECK(place("bench_press") == found.end());
}

TEST_CASE("a search needs every word, in any order") {
  const auto found = ids(bundled().search("dumbbell row"));
  REQUIRE_FALSE(found.empty());
  CHECK(found[0] == "dumbbell_row");
  CHECK(ids(bundled().search("Row Dumbbell"))[0] == "dumbbell_row");
  CHECK(std::ranges::find(found, "barbell_row") == found.end());
}

TEST_CASE("a search by alias, muscle, implement or movement finds what has it") {
  CHECK(ids(bundled().search("rdl"))[0] == "romanian_deadlift");
  CHECK(ids(bundled().search("hex bar")) == std::vector<std::string>{"trap_bar_deadlift"});
  const auto calves = ids(bundled().search("calves"));
  CHECK(calves[0] == "dumbbell_calf_raise");
  CHECK(calves[1] == "seated_calf_raise");
  CHECK(calves[2] == "standing_calf_raise");
  CHECK(ids(bundled().search("hamstrings stack")) ==
        std::vector<std::string>{"cable_pull_through", "leg_curl", "seated_leg_curl", "leg_press",
                                 "reverse_hyper"});
}

TEST_CASE("a search finds words by their beginning before words that only hold it") {
  const auto found = ids(bundled().search("le"));
  const auto at = [&](std::string_view id) { return std::ranges::find(found, id); };
  CHECK(at("leg_curl") < at("cable_curl"));
  CHECK(at("cable_curl") != found.end());
  const auto press = ids(bundled().search("pres"));
  const auto place = [&](std::string_view id) { return std::ranges::find(press, id); };
  CHECK(place("leg_press") != press.end());
  CHECK(place("leg_press") < place("dip"));  // a press by movement alone
}

TEST_CASE("a search for nothing gives everything, one for nonsense gives nothing") {
  CHECK(bundled().search("").size() == bundled().all().size());
  CHECK(bundled().search("squat frobnicate").empty());
}

Exercise own(std::string id, std::vector<std::string> aliases) {
  Exercise exercise;
  exercise.id = std::move(id);
  exercise.name = "Own";
  exercise.aliases = std::move(aliases);
  exercise.primary = {Muscle::quads};
  return exercise;
}

TEST_CASE("a library's own exercise is found, and every other one still is") {
  Catalogue catalogue = bundled();
  catalogue.add(own("frog_stand_squat", {"frog_squat"}));
  CHECK(catalogue.all().size() == bundled().all().size() + 1);
  CHECK(std::ranges::is_sorted(catalogue.all(), {}, &Exercise::id));
  CHECK(id_of(catalogue, "Frog-stand squat") == "frog_stand_squat");
  CHECK(id_of(catalogue, "frog squat") == "frog_stand_squat");
  for (const Exercise& exercise : bundled().all())
    CHECK(id_of(catalogue, exercise.id) == exercise.id);
}

TEST_CASE("an own exercise of a bundled id replaces it, with its aliases") {
  Catalogue catalogue = bundled();
  catalogue.add(own("romanian_deadlift", {"romanian"}));
  CHECK(catalogue.all().size() == bundled().all().size());
  CHECK(catalogue.find("romanian_deadlift")->name == "Own");
  CHECK(id_of(catalogue, "romanian") == "romanian_deadlift");
  CHECK(id_of(catalogue, "rdl") == "(none)");
}

TEST_CASE("an own alias goes before a bundled one, and never before an id") {
  Catalogue catalogue = bundled();
  catalogue.add(own("zone_press", {"press", "squat"}));
  CHECK(id_of(catalogue, "press") == "zone_press");
  CHECK(id_of(catalogue, "squat") == "squat");
}

TEST_CASE("replacing an own exercise gives a bundled alias back") {
  Catalogue catalogue = bundled();
  catalogue.add(own("machine_press", {"press"}));
  catalogue.add(own("machine_press", {}));
  CHECK(id_of(catalogue, "press") == "overhead_press");
}

TEST_CASE("the table's words are written in the form they are compared in") {
  CHECK(std::ranges::is_sorted(catalogue_words(), {}, &CatalogueWord::text));
  for (const CatalogueWord& word : catalogue_words()) {
    INFO(word.text);
    CHECK(word.text.find_first_of(" -ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos);
  }
}

}  // namespace
}  // namespace topset
