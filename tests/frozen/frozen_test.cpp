// A plugin of version 1.0 answers as it did: asked by this topset, by one a minor version ahead,
// and by one that knows no more than 1.0.
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>

#include "base/posix_file_system.hpp"
#include "catch.hpp"
#include "conformance/other_host.hpp"
#include "conformance/subject.hpp"

using namespace topset;
using namespace topset::conformance;

namespace {

using Lines = std::vector<std::string>;

const std::string kFrozen = TOPSET_FROZEN "/v1.0/";

Lines read_lines(const std::string& path) {
  std::ifstream file(path);
  Lines lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

// What a plugin is asked: every part of the request shows in one of these.
std::vector<Shape> shapes() {
  std::vector<Shape> all(7);
  all[1].logged = Logged::first_week;
  all[2].logged = Logged::zero_reps;
  all[3].unit = Unit::lb;
  all[3].one_rep_max = 315'000;
  all[4].technique = Technique::learning;
  all[5].owns_loads = false;
  all[5].dated = false;
  all[6].sessions = 3;
  all[6].deload_week = 4;
  all[6].goal = Goal::power;
  return all;
}

using Ask = Answer (*)(const Plugin& plugin, const StrategyCard& card, const Shape& shape);

Lines answers(const Subject& subject, Ask ask) {
  Lines all;
  for (const StrategyCard& card : subject.cards)
    for (const Shape& shape : shapes()) {
      const std::string unlike = describe(shape);
      all.push_back(fmt::format("{}: {}", card.id, unlike.empty() ? "a plain slot" : unlike));
      for (std::string& line : lines(ask(subject.plugin, card, shape)))
        all.push_back(std::move(line));
    }
  return all;
}

Subject opened(const std::string& library) {
  static const PosixFileSystem kDisk;
  static const strategies::NativeLoader kLoader;
  const Question question{.path = library,
                          .library = library,
                          .source = {},
                          .strategy = {},
                          .files = kDisk,
                          .loader = kLoader};
  auto subject = Subject::open(question);
  INFO(library);
  INFO((subject ? std::string() : subject.error()));
  REQUIRE(subject.has_value());
  return std::move(*subject);
}

void answers_as_it_did(const std::string& kind) {
  const Subject subject = opened(fmt::format("{}/v1.0/{}/steady.so", TOPSET_FROZEN_BUILT, kind));
  CHECK(subject.plugin.descriptor().abi_major == 1);
  CHECK(subject.plugin.descriptor().abi_minor == 0);
  const Lines now = answers(subject, [](const Plugin& plugin, const StrategyCard& card,
                                        const Shape& shape) { return plan(plugin, card, shape); });
  const std::string seen = fmt::format("{}/v1.0/answers_of_{}.txt", TOPSET_FROZEN_BUILT, kind);
  std::ofstream(seen) << fmt::format("{}\n", fmt::join(now, "\n"));
  INFO("to see what changed: diff " << kFrozen << "answers.txt " << seen);
  CHECK(difference(read_lines(kFrozen + "answers.txt"), now) == "");
  CHECK(now.size() > 100);
}

// 16 bytes stand behind every struct and row, and they are zeros, ones or anything.
template <OtherHost kHost>
void bears_another_host(const std::string& kind) {
  const Subject subject = opened(fmt::format("{}/v1.0/{}/steady.so", TOPSET_FROZEN_BUILT, kind));
  const Lines usual = read_lines(kFrozen + "answers.txt");
  const auto ask = [](auto fill) -> Ask {
    return [](const Plugin& plugin, const StrategyCard& card, const Shape& shape) {
      return plan(plugin, card, shape, kHost, decltype(fill)::value);
    };
  };
  CHECK(difference(usual, answers(subject, ask(std::integral_constant<int, 0>()))) == "");
  CHECK(difference(usual, answers(subject, ask(std::integral_constant<int, 0xff>()))) == "");
  CHECK(difference(usual, answers(subject, ask(std::integral_constant<int, 0x5a>()))) == "");
}

}  // namespace

TEST_CASE("the library of v1.0 answers as it did") { answers_as_it_did("library"); }
TEST_CASE("the source of v1.0 answers as it did") { answers_as_it_did("source"); }

TEST_CASE("the library of v1.0 bears a host that is one minor version ahead") {
  bears_another_host<OtherHost::ahead>("library");
}
TEST_CASE("the source of v1.0 bears a host that is one minor version ahead") {
  bears_another_host<OtherHost::ahead>("source");
}

TEST_CASE("the library of v1.0 reads nothing past a struct_size") {
  bears_another_host<OtherHost::behind>("library");
}
TEST_CASE("the source of v1.0 reads nothing past a struct_size") {
  bears_another_host<OtherHost::behind>("source");
}
