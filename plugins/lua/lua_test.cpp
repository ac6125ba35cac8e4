// What a strategy in Lua can say, against the library as it is shipped.
#include "lua/lua_source.hpp"

using namespace topset_testing;
using Lines = std::vector<std::string>;

TEST_CASE("waves in Lua are the waves of the C++ example") {
  const Library wave = lua_example("wave.lua");
  REQUIRE(wave.cards().size() == 1);
  const Card& card = wave.cards().front();
  CHECK(card.id == "acme.wave");
  CHECK(card.version == "1.0.0");
  CHECK(card.summary == "3-2-1 waves, each wave heavier");
  CHECK(card.parameter("start").kinds == TOPSET_PERCENT);
  CHECK(card.parameter("start").min == 6000);
  CHECK(card.parameter("start").max == 8000);
  CHECK(card.parameter("start").defaults.front().text == "75 %");
  CHECK(card.parameter("waves").kinds == TOPSET_INTEGER);
  CHECK(card.parameter("waves").defaults.front().text == "2");
  const Library compiled(TOPSET_EXAMPLE_DIR "/wave.so");
  Question question;
  question.weeks = 2;
  question.with("start", "72.5 %").with("waves", "3");
  const Answer answer = wave.ask("acme.wave", question);
  CHECK(answer.rows.size() == 18);
  CHECK(answer.rows[4] == "1.1 straight 1x2 @ 80.5 % rest 180");
  CHECK(answer.rows == compiled.ask("acme.wave", question).rows);
}

TEST_CASE("numbers become exact once, and stay so") {
  CHECK(notes("out:note('a', tostring(percent(82.5))) out:note('b', tostring(points(-2.5)))"
              "out:note('c', tostring(rpe(8.5))) out:note('d', tostring(load(142.5)))"
              "out:note('e', tostring(seconds(90)))") ==
        Lines{"note a: 82.5 %", "note b: -2.5 points", "note c: 8.5 rpe", "note d: 142.5 kg",
              "note e: 90 s"});
  CHECK(notes("out:note('sum', tostring(percent(82.5) + points(3) - percent(1)))"
              "out:note('times', tostring(2 * load(1.25) * 3))"
              "out:note('share', tostring(percent(89.1):of(load(144.5))))"
              "out:note('least', tostring(math.min(percent(90), percent(85))))"
              "out:note('same', tostring(percent(80) == percent(80)))"
              "out:note('other', tostring(percent(80) == points(80)))"
              "out:note('units', tostring(percent(0.1 + 0.2).units))") ==
        Lines{"note sum: 84.5 %", "note times: 7.5 kg", "note share: 128.75 kg", "note least: 85 %",
              "note same: true", "note other: false", "note units: 30"});
}

TEST_CASE("what does not go together is refused, with its line") {
  CHECK(failure("local x = percent(80) + load(20)") ==
        "error failed: test.lua:2: adding does not go with percent and weight");
  CHECK(failure("local x = percent(80) < 80") ==
        "error failed: test.lua:2: comparing does not go with percent and number: write "
        "the unit, as in percent(80)");
  CHECK(
      failure("\nlocal x = load(100) * 0.9") ==
      "error failed: test.lua:3: multiply by whole numbers; percent(90):of(load) takes a share of "
      "a load");
  CHECK(failure("local x = percent('80')") ==
        "error failed: test.lua:2: bad argument #1 to 'percent' (number expected, got string)");
  CHECK(failure("local x = percent(0/0)") ==
        "error failed: test.lua:2: bad argument #1 to 'percent' (it is no number to train with)");
  CHECK(failure("out:add(slot.days[1]):reps(2.5)") ==
        "error failed: test.lua:2: bad argument #1 to 'reps' (it must be a whole number, and no "
        "giant)");
}

TEST_CASE("a range of a load, which comes in two units, is refused with the parameter's name") {
  const std::string why =
      "a load takes no range, for it comes in kg and in lb; look at it in plan and tell with "
      "bad_parameter()";
  CHECK(complaint("return strategy {id = 'a.b', version = '1.0.0', summary = 's', parameters = {\n"
                  "  {'more', load(2.5), range = {0.5, 10}, doc = 'd'}},\n"
                  "  plan = function(slot, out, with) end}") == "test.lua: parameter more: " + why);
}

TEST_CASE("every word of a row") {
  CHECK(rows("local day = slot.days[1]\n"
             "local top = out:add(day):top():reps(2):percent(90):rest(120, 180)\n"
             "out:add(day):back_off():sets(2, 4):reps(from_to(6, "
             "8)):of(top):percent(88):tempo('31X0')\n"
             "out:add(day):back_off():of(top):points(-10):stop_at_drop(5)\n"
             "out:add(day):reps(5):amrap(10):percent(85):of_training_max()\n"
             "out:add(day):reps(5):percent(95):of_rep_max(5)\n"
             "out:add(day):reps(3):load(100):add(load(-2.5))\n"
             "out:add(day):seconds(30):each_side():note('plank')\n"
             "out:add(day):metres(20):rpe(6, 7):stop_at_rpe(8)\n"
             "out:add(day):test():percent(102.5):written():dosed()\n"
             "out:add(day):ramp():loadable(slot:fit(101))\n"
             "out:add(day):reps(3):percent(70, 75)\n"
             "out:add(day):reps(5):of_last_top():add(2.5):projected()\n"
             "out:add(day):reps(5):of_slot('main'):percent(80):optional()\n"
             "out:add(day, sets(4):reps(5):percent(80)):of_kind('drop')") ==
        Lines{"1.1 top 1x2 @ 90 % rest 120-180",
              "1.1 back_off 2-4x6-8 @ 88 % of row 0.0 tempo 31X0",
              "1.1 back_off 1x1 @ 100 % of row 0.0 -10 points until -5 %",
              "1.1 straight 1x5+ @ 85 % of training_max", "1.1 straight 1x5 @ 95 % of 5rm",
              "1.1 straight 1x3 @ 100 -2.5", "1.1 straight 1x30 s + plank",
              "1.1 straight 1x20 m rpe 6-7 until rpe 8", "1.1 test 1x1 @ 102.5 % [written] [dosed]",
              "1.1 ramp 1x1 @ exactly 100", "1.1 straight 1x3 @ 70-75 %",
              "1.1 straight 1x5 @ 100 % of row last.top +2.5 [projected]",
              "1.1 straight 1x5 @ 80 % of row day.top of main [optional]", "1.1 drop 4x5 @ 80 %"});
}

TEST_CASE("a word on sets gives new sets, on a row it changes the row") {
  CHECK(rows("local work = sets(4):reps(5):percent(80)\n"
             "work:percent(70)\n"
             "out:add(slot.days[1], work)\n"
             "out:add(slot.days[1], work:percent(60))") ==
        Lines{"1.1 straight 4x5 @ 80 %", "1.1 straight 4x5 @ 60 %"});
}

TEST_CASE("a slot shows its days, results, maxes and earlier slots") {
  Question question;
  question.weeks = 4;
  question.cycles = 2;
  question.deload_week = 2;
  question.goal = TOPSET_HYPERTROPHY;
  question.slot = "light";
  question.earlier.push_back({"main",
                              "squat",
                              {{1, 1, TOPSET_TOP, "1x5 @ 85 %", 85000, 85000}},
                              {{TOPSET_MAX_TRAINING, 0, 92500}}});
  question.done(1, 1, {"top 100x5 rpe 8.5", "80x5"});
  CHECK(
      notes("out:note('slot', slot.id .. ' ' .. slot.goal .. ' ' .. slot.weeks .. ' ' .. "
            "slot.week_count .. ' ' .. #slot.days)\n"
            "for day in slot:days() do out:note('day', string.format('%d %d.%d cycle %d, %d of %d, "
            "item %d, %s, %s, %s', day.index, day.week, day.session, day.cycle, day.cycle_week, "
            "day.cycle_weeks, slot:week_index(day), day.phase_kind, day:volume(true), "
            "day.training_max)) end\n"
            "for done in slot.days[1]:results() do out:note('done', done.kind .. ' ' .. "
            "tostring(done.load) .. ' ' .. done.reps .. ' ' .. tostring(done.rpe)) end\n"
            "for other in slot:earlier() do for row in other:rows() do out:note('row', other.id .. "
            "' ' .. row.kind .. ' ' .. tostring(row.sets) .. ' ' .. tostring(row.load)) end\n"
            "for max in other:maxes() do out:note('max', max.kind .. ' ' .. tostring(max.load)) "
            "end end\n"
            "local a = slot.athlete\n"
            "out:note('athlete', a.unit .. ' ' .. a.experience .. ' ' .. a.technique .. ' ' .. "
            "tostring(a.one_rep_max) .. ' ' .. tostring(a:rep_max(5)) .. ' ' .. "
            "tostring(a.bodyweight))\n"
            "out:note('chart', tostring(slot:chart(5, 8)) .. ' ' .. tostring(slot:chart(40, 8)))\n"
            "out:note('fit', tostring(slot:fit(percent(89.1), load(144.5))) .. ' ' .. "
            "tostring(slot.loadables[1]))\n"
            "out:note('exercise', slot.exercise.id .. ' ' .. slot.exercise.movement .. ' ' .. "
            "tostring(slot.exercise.is_compound) .. ' ' .. slot.exercise.hands)",
            question) ==
      Lines{"note slot: light hypertrophy 4 2 4",
            "note day: 1 1.1 cycle 0, 1 of 2, item 1, loading, 100 %, 90 kg",
            "note day: 2 2.1 cycle 0, 2 of 2, item 2, deload, 50 %, 90 kg",
            "note day: 3 3.1 cycle 1, 1 of 2, item 1, loading, 100 %, 90 kg",
            "note day: 4 4.1 cycle 1, 2 of 2, item 2, deload, 50 %, 90 kg",
            "note done: top 100 kg 5 8.5 rpe", "note done: straight 80 kg 5 nil",
            "note row: main top 1x5 @ 85 % 85 kg", "note max: training_max 92.5 kg",
            "note athlete: kg intermediate solid 100 kg 86.3 kg nil", "note chart: 81.1 % nil",
            "note fit: 127.5 kg 20 kg", "note exercise: squat squat true 1"});
}

TEST_CASE("parameters of every kind, as the card has them and as they arrive") {
  const Library every = lua(planning(
      "out:note('a', with.whole .. ' ' .. tostring(with.yes) .. ' ' .. tostring(with.step) .. ' ' "
      ".. "
      "with.pace .. ' ' .. with.other .. ' ' .. tostring(with.work) .. ' ' .. with.reps.min .. ' ' "
      ".. "
      "with.reps.max .. ' ' .. tostring(with.span.max) .. ' ' .. tostring(with.absent))\n"
      "out:note('b', #with.list .. ' ' .. #with.weeks[1] .. ' ' .. with.nested.depth .. ' ' .. "
      "with.any.kind .. ' ' .. tostring(slot:wrote('any')))",
      "{'whole', 3, range = {1, 9}}, {'yes', true}, {'step', points(-2.5), with_sign = true},"
      "{'pace', 'slow', choices = 'slow fast'}, {'other', 'front_squat', takes = 'exercise'},"
      "{'work', sets(4):reps(5):percent(80), defaults = {{goal = 'power', experience = 'novice', "
      "sets(3):reps(3):rpe(8)}}}, {'reps', from_to(2, 5)}, {'span', from_to(percent(70), "
      "percent(85)), range = {30, 100}}, {'absent', takes = 'integer'}, {'list', {1, 2}},"
      "{'weeks', {{1, 2}, {3}}, weekly = true}, {'nested', 7, nested = true, group = 'g'},"
      "{'any', takes = 'points weight', required = true}, "
      "{'bar', load(2.5), default_lb = '5 lb'}"));
  const Card& card = every.cards().front();
  CHECK(card.parameter("step").flags == TOPSET_PARAM_SIGNED);
  CHECK(card.parameter("pace").kinds == TOPSET_CHOICE);
  CHECK(card.parameter("pace").choices == "slow fast");
  CHECK(card.parameter("other").kinds == TOPSET_EXERCISE);
  CHECK(card.parameter("work").defaults[0].goal == TOPSET_POWER);
  CHECK(card.parameter("work").defaults[0].experience == "novice");
  CHECK(card.parameter("work").defaults[0].text == "3x3 @ rpe 8");
  CHECK(card.parameter("work").defaults[1].text == "4x5 @ 80 %");
  CHECK(card.parameter("reps").kinds == (TOPSET_INTEGER | TOPSET_REP_COUNT));
  CHECK(card.parameter("span").defaults[0].text == "70-85 %");
  CHECK(card.parameter("span").max == 10000);
  CHECK(card.parameter("absent").defaults.empty());
  CHECK(card.parameter("list").defaults[0].text == "[1, 2]");
  CHECK(card.parameter("weeks").defaults[0].text == "[[1, 2], [3]]");
  CHECK(card.parameter("weeks").flags == (TOPSET_PARAM_LIST | TOPSET_PARAM_LISTS));
  CHECK(card.parameter("nested").group == "g");
  CHECK(card.parameter("any").kinds == (TOPSET_POINTS | TOPSET_WEIGHT));
  CHECK(card.parameter("any").flags == TOPSET_PARAM_REQUIRED);
  CHECK(card.parameter("bar").defaults[0].text_lb == "5 lb");
  CHECK(every.ask("a.b", Question().with("any", "2.5 kg")).notes ==
        Lines{"note a: 3 true -2.5 points slow front_squat 4x5 @ 80 % 2 5 85 % nil",
              "note b: 2 2 0 weight true"});
}

TEST_CASE("a plan ends in words") {
  const std::string head = "out:add(slot.days[1]):reps(9)\n";
  SECTION("refusing, with something else instead") {
    const Answer answer =
        lua(planning(head + "out:refuse('not-today', 'rest instead'):add(slot.days[1]):sets(2)"))
            .ask("a.b", {});
    CHECK(answer.status == TOPSET_REFUSED);
    CHECK(answer.refusal == "not-today: rest instead");
    CHECK(answer.rows == Lines{"1.1 straight 2x1"});
  }
  SECTION("a bad parameter") {
    const Answer answer =
        lua(planning(head + "return out:bad_parameter('how', 'no one knows how')")).ask("a.b", {});
    CHECK(answer.status == TOPSET_BAD_PARAM);
    CHECK(answer.notes == Lines{"error how: no one knows how"});
    CHECK(answer.rows.empty());
  }
  SECTION("failing") {
    CHECK(failure("out:fail('the gym is closed')") == "error failed: the gym is closed");
  }
  SECTION("an error of one's own") {
    CHECK(failure("\n\nerror('no bar')") == "error failed: test.lua:4: no bar");
  }
  SECTION("maxes") {
    CHECK(lua(planning("out:set_training_max(slot.days[1], load(90), 'next cycle', true)"
                       "out:set_rep_max(slot.days[1], 5, 80) out:set_goal_max(slot.days[1], 120)"))
              .ask("a.b", {})
              .maxes ==
          Lines{"1 from 0: 90000 next cycle [projected]", "2 from 0: 80000 ", "3 from 0: 120000 "});
  }
}

TEST_CASE("a slip of the pen is told with its line") {
  const Answer answer =
      lua(planning("local x = with.strat", "{'start', percent(75)}")).ask("a.b", {});
  CHECK(answer.notes ==
        Lines{"error failed: test.lua:2: there is no parameter `strat`, but `start`"});
  CHECK(failure("local x = slot.dyas") ==
        "error failed: test.lua:2: a slot has no `dyas`, but `days`");
  CHECK(failure("pritn(1)") == "error failed: test.lua:2: nothing is called `pritn` here");
  CHECK(failure("out:add(1)") ==
        "error failed: test.lua:2: bad argument #1 to 'add' (day expected, got number)");
  CHECK(failure("local day = slot.days[2]\nout:add(slot.days[1]):off(day)") ==
        "error failed: test.lua:3: a row has no `off`, but `of`");
  CHECK(complaint("return strategy {\n  id = 'a.b',\n  version = '1', sumary = 's'}") ==
        "test.lua:1: a strategy has no `sumary`");
  CHECK(complaint("return strategy {id = 'a.b', version = '1'}") ==
        "test.lua:1: strategy: summary is missing");
  CHECK(complaint("local a = {\n}\nlocal b = = 2") == "test.lua:3: unexpected symbol near '='");
  CHECK(complaint("") == "test.lua: the file must end with `return strategy {...}`");
  CHECK(complaint("return 1") == "test.lua: the file must end with `return strategy {...}`");
  CHECK(
      complaint(planning("", "{'a', 1.5}")) ==
      "test.lua: parameter a: a default is a whole number, a text, true or false, sets, or made by "
      "percent(), points(), load(), rpe(), seconds() or from_to()");
  CHECK(complaint(planning("", "{'a'}")) ==
        "test.lua: parameter a: it has no default to tell what it takes; write takes = \"integer\" "
        "or "
        "another kind");
  CHECK(complaint(planning("", "{'a', 1, docs = 's'}")) == "test.lua: parameter a has no `docs`");
}

TEST_CASE("one file may hold several strategies") {
  const std::string two =
      "local function one(id) return strategy {id = id, version = '1', summary = 's', plan = "
      "function(slot, out) out:add(slot.days[1]):note(id) end} end\n"
      "return one('a.one'), one('a.two')";
  const Library both = lua(two);
  REQUIRE(both.cards().size() == 2);
  CHECK(both.ask("a.two", {}).rows == Lines{"1.1 straight 1x1 + a.two"});
}
