// One bundled strategy under test: its library as it is shipped, loaded once and asked often.
#pragma once

#include <string>
#include <vector>

#include "catch.hpp"
#include "testing/library.hpp"

namespace topset_testing {

using Lines = std::vector<std::string>;

class Bundled {
 public:
  explicit Bundled(const std::string& id)
      : id_(id), library_(TOPSET_STRATEGY_DIR "/" + id + ".so") {}

  Answer ask(const Question& question) const { return library_.ask(id_, question); }

  // The rows of a plan that has to succeed.
  Lines rows(const Question& question) const {
    const Answer answer = ask(question);
    INFO((answer.notes.empty() ? "" : answer.notes.front()));
    CHECK(answer.status == TOPSET_OK);
    return answer.rows;
  }

  // What is said of a parameter that can't be used; nothing is planned then.
  Lines refused_parameter(const Question& question) const {
    const Answer answer = ask(question);
    CHECK(answer.status == TOPSET_BAD_PARAM);
    CHECK(answer.rows == Lines{});
    return answer.notes;
  }

  const Card& card() const { return library_.card(id_); }

 private:
  std::string id_;
  Library library_;
};

}  // namespace topset_testing
