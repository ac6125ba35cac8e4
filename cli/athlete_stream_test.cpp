// Where one athlete of a stream ends and the next begins.
#include "cli/athlete_stream.hpp"

#include <algorithm>

#include "catch.hpp"

namespace topset::cli {
namespace {

// Gives what it has in pieces of a size, as a pipe does.
class Pieces : public Input {
 public:
  Pieces(std::string text, std::size_t size) : text_(std::move(text)), size_(size) {}
  std::string read(std::size_t most) override {
    ++reads;
    std::string piece = text_.substr(0, std::min(most, size_));
    text_.erase(0, piece.size());
    return piece;
  }

  int reads = 0;

 private:
  std::string text_;
  std::size_t size_;
};

std::vector<std::string> athletes_of(const std::string& text, std::size_t piece) {
  Pieces in(text, piece);
  AthleteStream stream(in);
  std::vector<std::string> all;
  for (auto some = stream.next(3); !some.empty(); some = stream.next(3))
    for (const StreamedAthlete& athlete : some)
      all.push_back(std::to_string(athlete.line) + ":" + athlete.text);
  return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a line that begins with a brace is an athlete") {
  for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{1000}}) {
    INFO("in pieces of " << piece);
    CHECK(athletes_of("{\"a\": 1}\n\n{\"a\": 2}\r\n{\"a\": 3}\n{\"a\": 4}", piece) ==
          Texts{"1:{\"a\": 1}", "3:{\"a\": 2}\r", "4:{\"a\": 3}", "5:{\"a\": 4}"});
  }
}

TEST_CASE("documents of YAML have three dashes between them") {
  for (const std::size_t piece : {std::size_t{1}, std::size_t{7}, std::size_t{1000}}) {
    INFO("in pieces of " << piece);
    CHECK(athletes_of("---\na: 1\nb:\n  {c: 2}\n--- # next\n\n# of ben\na: 2\n...\n---\n---\na: 3",
                      piece) == Texts{"2:a: 1\nb:\n  {c: 2}\n", "7:# of ben\na: 2\n", "12:a: 3\n"});
  }
}

TEST_CASE("a JSON object over several lines begins and ends with a brace alone") {
  CHECK(athletes_of("{\n  \"a\": {\n  }\n}\n{\n}\n{1}\n{\n\n", 1000) ==
        Texts{"1:{\n  \"a\": {\n  }\n}\n", "5:{\n}\n", "7:{1}", "8:{\n\n"});
}

TEST_CASE("a brace inside a document, and dashes that are text, end nothing") {
  CHECK(athletes_of("a:\n{b: 1}\n---x\n----\n", 1000) == Texts{"1:a:\n{b: 1}\n---x\n----\n"});
  CHECK(athletes_of("", 1000).empty());
  CHECK(athletes_of("\n---\n\n", 1000).empty());
}

TEST_CASE("athletes that have come are not held until more come") {
  Pieces in("{1}\n{2}\n{3", 8);
  AthleteStream stream(in);
  CHECK(stream.next(100).size() == 2);
  CHECK(in.reads == 1);
  CHECK(stream.next(100).size() == 1);
  CHECK(stream.next(100).empty());
}

TEST_CASE("a line without an end takes no more memory than the reader's budget") {
  std::string text = "{" + std::string(5u << 20, 'x') + "\n{2}\n";
  for (const std::size_t piece : {std::size_t{60'000}, std::size_t{64u << 10}}) {
    Pieces in(text, piece);
    AthleteStream stream(in);
    const auto athletes = stream.next(1);
    REQUIRE(athletes.size() == 1);
    CHECK(athletes[0].text.size() == (1u << 20) + 1);
    const auto rest = stream.next(1);
    REQUIRE(rest.size() == 1);
    CHECK(rest[0].text == "{2}");
    CHECK(rest[0].line == 2);
  }
}

}  // namespace topset::cli
