// A Lua strategy under test, from a text or from one of the examples.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "catch.hpp"
#include "testing/library.hpp"

namespace topset_testing {

inline Library lua(const std::string& source, const std::string& name = "test.lua") {
  return Library(TOPSET_STRATEGY_DIR "/lua.so", source, name);
}

inline Library lua_example(const std::string& name) {
  std::ifstream file(TOPSET_PLUGIN_SOURCE_DIR "/lua/examples/" + name);
  REQUIRE(file);
  return lua({std::istreambuf_iterator<char>(file), {}}, name);
}

// Line 1 is the strategy's head, `body` begins on line 2 of its plan.
inline std::string planning(const std::string& body, const std::string& parameters = "") {
  return "return strategy {id = 'a.b', version = '1', summary = 's', parameters = {" + parameters +
         "}, plan = function(slot, out, with)\n" + body + "\nend}";
}

// What is wrong with a source that is no strategy.
inline std::string complaint(const std::string& source) {
  try {
    lua(source);
  } catch (const std::exception& error) {
    return error.what();
  }
  return "nothing";
}

// What plan() failed with.
inline std::string failure(const std::string& body, const Question& question = {}) {
  const Answer answer = lua(planning(body)).ask("a.b", question);
  CHECK(answer.status == TOPSET_FAILED);
  return answer.notes.empty() ? "nothing" : answer.notes.back();
}

// The notes of a plan that has to succeed.
inline std::vector<std::string> notes(const std::string& body, const Question& question = {}) {
  const Answer answer = lua(planning(body)).ask("a.b", question);
  INFO((answer.notes.empty() ? "" : answer.notes.back()));
  CHECK(answer.status == TOPSET_OK);
  return answer.notes;
}

inline std::vector<std::string> rows(const std::string& body, const Question& question = {}) {
  const Answer answer = lua(planning(body)).ask("a.b", question);
  INFO((answer.notes.empty() ? "" : answer.notes.back()));
  CHECK(answer.status == TOPSET_OK);
  return answer.rows;
}

}  // namespace topset_testing
