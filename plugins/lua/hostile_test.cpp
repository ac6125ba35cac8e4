// Files that mean harm, or go wrong badly: each ends in one line, and soon.
#include <clocale>

#include "lua/lua_source.hpp"

using namespace topset_testing;
using Lines = std::vector<std::string>;

namespace {

const std::string kEndless = "it takes more than ten million steps: is there a loop without an end";

}  // namespace

TEST_CASE("a loop without an end is stopped, and nothing in Lua holds that up") {
  CHECK(complaint("while true do end") == "test.lua:1: " + kEndless);
  CHECK(failure("while true do end") == "error failed: test.lua:2: " + kEndless);
  SECTION("a pcall around it, around it again, and in a loop") {
    CHECK(failure("while true do pcall(function() while true do end end) end") ==
          "error failed: test.lua:2: " + kEndless);
    CHECK(
        failure("local function spin() while true do pcall(spin) end end\nspin()").substr(0, 29) ==
        "error failed: test.lua:2: it ");
    CHECK(failure("while true do\npcall(error)\nend").substr(0, 23) == "error failed: test.lua:");
  }
  SECTION("closing values") {
    CHECK(
        failure("local x <close> = setmetatable({}, {__close = function() while true do end end})\n"
                "while true do end") == "error failed: test.lua:3: " + kEndless);
  }
  SECTION("metamethods") {
    CHECK(failure("local t = setmetatable({}, {__index = function(t, k) while true do end end})\n"
                  "return t.x") == "error failed: test.lua:2: " + kEndless);
    CHECK(failure("return #setmetatable({}, {__len = function() while true do end end})") ==
          "error failed: test.lua:2: " + kEndless);
  }
  SECTION("a function that sorts, and one that says what a thing is") {
    CHECK(failure("table.sort({1, 2}, function() while true do end end)") ==
          "error failed: test.lua:2: " + kEndless);
    CHECK(failure("tostring(setmetatable({}, {__tostring = function() while true do end end}))") ==
          "error failed: test.lua:2: " + kEndless);
  }
  SECTION("an iterator") {
    CHECK(failure("for _ in function() return 1 end do end") ==
          "error failed: test.lua:2: " + kEndless);
  }
}

TEST_CASE("memory has an end as well") {
  CHECK(failure("local t = {}\nwhile true do t[#t + 1] = {} end") ==
        "error failed: test.lua:3: it needs more than 32 MB");
  CHECK(failure("local t = {}\nfor i = 1, 1e9 do t[i] = i end") ==
        "error failed: test.lua:3: it needs more than 32 MB");
  SECTION("which pcall does not hold up") {
    CHECK(failure(
              "while true do\npcall(function() local t = {} while true do t[#t + 1] = {} end end)\n"
              "end") ==
          "error failed: test.lua:3: it needs more than 32 MB, or a text longer than 4 kB");
  }
  SECTION("texts") {
    CHECK(failure("local s = 'x' while true do s = s .. s end") ==
          "error failed: test.lua:2: a text is longer than 4 kB");
    CHECK(failure("local s = ('x'):rep(1e9)") ==
          "error failed: test.lua:2: a text is longer than 4 kB");
    CHECK(failure("local s = string.rep('', 1e15)").substr(0, 47) ==
          "error failed: test.lua:2: it takes more than te");
    CHECK(failure("local t = {} for i = 1, 5000 do t[i] = 'x' end\nlocal s = table.concat(t)") ==
          "error failed: test.lua:3: a text is longer than 4 kB");
    Question many;
    many.row_limit = 100000;
    CHECK(failure("local day = slot.days[1] local long = ('x'):rep(4000)\n"
                  "while true do out:add(day):note(long) end",
                  many)
              .substr(0, 24) == "error failed: test.lua:3");
  }
  SECTION("copies without end") {
    CHECK(failure("local long = ('x'):rep(2000) local s\nwhile true do s = long .. 'y' end")
              .substr(0, 24) == "error failed: test.lua:3");
  }
}

TEST_CASE("recursion without an end is an error like another") {
  CHECK(failure("local function deep() return 1 + deep() end\ndeep()") ==
        "error failed: test.lua:2: it needs more than 32 MB");
  CHECK(failure("local function deep() pcall(deep) end\ndeep() error('so')").substr(0, 14) ==
        "error failed: ");
  CHECK(failure("local t = {} t = setmetatable(t, {__index = function(_, k) return t[k] end})\n"
                "return t.x")
            .substr(0, 26) == "error failed: test.lua:2: ");
  CHECK(
      complaint("return " + std::string(5000, '(') + "1" + std::string(5000, ')')).substr(0, 14) ==
      "test.lua: C st");
  CHECK(complaint("return " + std::string(5000, '{') + std::string(5000, '}')).substr(0, 14) ==
        "test.lua: C st");
}

TEST_CASE("what a strategy has no business with is not there") {
  for (const std::string name :
       {"io", "os", "require", "package", "dofile", "loadfile", "print", "debug", "next",
        "collectgarbage", "xpcall", "coroutine", "utf8", "loadstring", "warn"})
    CHECK(failure("local x = " + name) ==
          "error failed: test.lua:2: a strategy's Lua has no `" + name + "`");
  for (const std::string name : {"find", "match", "gmatch", "gsub", "dump", "pack", "unpack"})
    for (const char* place : {"string.", "('')."})
      CHECK(failure("local x = " + std::string(place) + name) ==
            "error failed: test.lua:2: a strategy's Lua has no `string." + name + "`");
  for (const std::string name : {"random", "randomseed", "sin", "exp", "log", "sqrt"})
    CHECK(failure("local x = math." + name) ==
          "error failed: test.lua:2: a strategy's Lua has no `math." + name + "`");
  // `load` is a weight here, and makes no code.
  CHECK(failure("load('return 1')") ==
        "error failed: test.lua:2: bad argument #1 to 'load' (number expected, got string)");
  CHECK(complaint("\x1bLua") != "nothing");
}

TEST_CASE("metatables that reach too far are refused") {
  CHECK(failure("setmetatable({}, {__gc = function() while true do end end})") ==
        "error failed: test.lua:2: a strategy's metatable has no `__gc`");
  CHECK(failure("setmetatable({}, {__mode = 'k'})") ==
        "error failed: test.lua:2: a strategy's metatable has no `__mode`");
  CHECK(notes("out:note('a', tostring(getmetatable('')) .. tostring(getmetatable(slot)) .. "
              "tostring(getmetatable(with)) .. tostring(getmetatable(percent(1))))") ==
        Lines{"note a: falsefalsefalsefalse"});
  CHECK(failure("setmetatable(_ENV, {})") ==
        "error failed: test.lua:2: cannot change a protected metatable");
  CHECK(failure("slot.id = 'x'") == "error failed: test.lua:2: a slot can't be changed like this");
}

TEST_CASE("a method on the wrong thing is an error, not a crash") {
  for (const std::string call : {"out.add({}, slot.days[1])",
                                 "slot.wrote(out, 'x')",
                                 "slot.days[1].volume(slot)",
                                 "out:add(slot)",
                                 "out:add(slot.days[1]):of(slot)",
                                 "percent(1).of(slot, out)",
                                 "slot:week_index(slot)",
                                 "slot:unfit({1})",
                                 "out:add(slot.days[1], {})",
                                 "sets(4).moved(slot, points(1))",
                                 "sets(4):moved(seconds(1))",
                                 "slot:fit(-1)",
                                 "slot:fit(1e8)",
                                 "sets(4):moved(load(1e9), 1000)",

                                 "ipairs()",
                                 "pairs(1)",
                                 "select('#')()",
                                 "table.insert({}, 5, 1)",
                                 "table.unpack(slot.days, 1, 1e8)()",
                                 "('x'):rep()",
                                 "string.format('%p', {})",
                                 "string.format('%d', 'x')",
                                 "from_to(5, 2)",
                                 "out:note('a')",
                                 "out:note('a\\0b', 'c')",
                                 "error()",
                                 "error(nil)",
                                 "error(slot)"})
    CHECK((call + " > " + failure(call)).substr(0, call.size() + 26) ==
          call + " > error failed: test.lua:");
}

TEST_CASE("a row from before a refusal is gone") {
  CHECK(failure("local row = out:add(slot.days[1])\nout:refuse('a', 'b')\nrow:reps(5)") ==
        "error failed: test.lua:4: this row was taken back by refuse()");
}

TEST_CASE("a row that rests on one added after it, or on itself, says so") {
  CHECK(failure("local day = slot.days[1]\nlocal lighter = out:add(day):back_off()\n"
                "local top = out:add(day):top():percent(90)\nlighter:of(top):percent(88)") ==
        "error failed: test.lua:5: row 1 rests on row 2, which comes after it");
  CHECK(failure("local row = out:add(slot.days[1])\nrow:of_e1rm(row)") ==
        "error failed: test.lua:3: row 1 rests on itself");
}

TEST_CASE("an error that is no text says so") {
  CHECK(failure("error({})") ==
        "error failed: test.lua: it raised an error that is no text, but a table");
  CHECK(failure("error()") ==
        "error failed: test.lua: it raised an error that is no text, but a nil");
  CHECK(failure("error('\\xff\\27[2J\\n\\u{202e}x', 0)") == "error failed: test.lua: ??[2J ?x");
  CHECK(failure("error(('x'):rep(3000), 0)").size() < 500);
}

TEST_CASE("more rows than the host takes are shown to it, so that it says which limit") {
  Question question;
  question.row_limit = 20;
  const Answer answer =
      lua(planning("while true do pcall(function() out:add(slot.days[1]) end) end"))
          .ask("a.b", question);
  CHECK(answer.status == TOPSET_STOPPED);
  CHECK(answer.rows.size() == 20);
}

TEST_CASE("the same text gives the same answer, whatever lies where in memory") {
  const std::string body =
      "local t = {zebra = 1, ape = 2, [3] = 'c', [1] = 'a', [true] = 'y', [0.5] = 'h', ox = 4}\n"
      "local words = {}\n"
      "for key, value in pairs(t) do table.insert(words, tostring(key) .. '=' .. tostring(value)) "
      "end\n"
      "out:note('a', table.concat(words, ' '))\n"
      "out:note('b', tostring({}) .. ' ' .. tostring(pairs) .. ' ' .. tostring(slot) .. ' ' .. "
      "string.format('%s', out))";
  for (int i = 0; i < 20; ++i)
    REQUIRE(notes(body) == Lines{"note a: 0.5=h 1=a 3=c ape=2 ox=4 zebra=1 true=y",
                                 "note b: table function slot plan"});
  CHECK(failure("for k in pairs({[{}] = 1}) do end") ==
        "error failed: test.lua:2: pairs has no order for keys that are a table");
  CHECK(notes("local t = {a = 1, b = 2, c = 3} local n = 0\n"
              "for k in pairs(t) do t.b = nil n = n + 1 end out:note('n', tostring(n))") ==
        Lines{"note n: 2"});
}

TEST_CASE("sorting keeps the order of what is equal") {
  CHECK(notes("local t = {} for i = 1, 200 do t[i] = {i % 3, i} end\n"
              "table.sort(t, function(a, b) return a[1] < b[1] end)\n"
              "local fine = true for i = 2, 200 do fine = fine and (t[i-1][1] < t[i][1] or "
              "(t[i-1][1] == t[i][1] and t[i-1][2] < t[i][2])) end\n"
              "out:note('fine', tostring(fine))\n"
              "local n = {3, 1, 2} table.sort(n) out:note('n', table.concat(n, ' '))") ==
        Lines{"note fine: true", "note n: 1 2 3"});
}

TEST_CASE("the locale of the host changes nothing") {
  const char* const before = std::setlocale(LC_ALL, nullptr);
  const std::string kept = before == nullptr ? "C" : before;
  for (const char* locale : {"C", "de_DE.UTF-8", "tr_TR.UTF-8"}) {
    if (std::setlocale(LC_ALL, locale) == nullptr) continue;
    CHECK(notes("out:note('a', tostring(1.5) .. ' ' .. string.format('%.2f', 2.5) .. ' ' .. "
                "('title'):upper() .. ' ' .. tostring(tonumber('1.5')) .. ' ' .. "
                "tostring('a' < 'B'))") == Lines{"note a: 1.5 2.50 TITLE 1.5 false"});
  }
  std::setlocale(LC_ALL, kept.c_str());
}

TEST_CASE("nothing is left over from one call to the next") {
  const Library counting =
      lua(planning("n = (rawget(_ENV, 'n') or 0) + 1 out:note('n', tostring(n))"));
  CHECK(counting.ask("a.b", {}).notes == Lines{"note n: 1"});
  CHECK(counting.ask("a.b", {}).notes == Lines{"note n: 1"});
}

TEST_CASE("ids and words that are no UTF-8 are the host's to refuse, unchanged") {
  const Library odd =
      lua("return strategy {id = 'a\\xffb', version = '1', summary = 's', plan = function() end}");
  CHECK(odd.cards().front().id ==
        "a\xff"
        "b");
}
