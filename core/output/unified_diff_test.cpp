#include "output/unified_diff.hpp"

#include <random>
#include <vector>

#include "catch.hpp"

using topset::output::unified_diff;

namespace {

// What a patch makes of a text: context and removed lines must be there.
std::string patched(const std::string& before, std::string_view diff) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < before.size();) {
    const std::size_t end = std::min(before.find('\n', at), before.size() - 1) + 1;
    lines.push_back(before.substr(at, end - at));
    at = end;
  }
  std::string out;
  std::size_t next = 0;
  while (!diff.empty()) {
    const std::size_t end = diff.find('\n') + 1;
    std::string_view line = diff.substr(0, end);
    diff.remove_prefix(end);
    if (line.starts_with("---") || line.starts_with("+++") || line[0] == '\\') continue;
    if (line.starts_with("@@ -")) {
      const std::size_t first = std::stoul(std::string(line.substr(4)));
      const bool is_of_none = line.substr(0, line.find(' ', 4)).ends_with(",0");
      const std::size_t until = is_of_none ? first : first - 1;
      REQUIRE(until >= next);
      while (next < until) out += lines.at(next++);
      continue;
    }
    std::string text(line.substr(1));
    if (diff.starts_with('\\')) text.pop_back();
    if (line[0] != '+') {
      CHECK(lines.at(next) == text);
      ++next;
    }
    if (line[0] != '-') out += text;
  }
  while (next < lines.size()) out += lines[next++];
  return out;
}

}  // namespace

TEST_CASE("a changed line stands among the three around it") {
  CHECK(unified_diff("a.yaml", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
        "--- a/a.yaml\n"
        "+++ b/a.yaml\n"
        "@@ -2,7 +2,7 @@\n"
        " 2\n"
        " 3\n"
        " 4\n"
        "-5\n"
        "+five\n"
        " 6\n"
        " 7\n"
        " 8\n");
}

TEST_CASE("a text without its last line break says so") {
  CHECK(unified_diff("/a", "x", "y\n") ==
        "--- /a\n"
        "+++ /a\n"
        "@@ -1 +1 @@\n"
        "-x\n"
        "\\ No newline at end of file\n"
        "+y\n");
}

TEST_CASE("changes that are far apart are hunks of their own, near ones are joined") {
  std::string before;
  for (int i = 0; i < 30; ++i) before += std::to_string(i) + "\n";
  std::string after = before;
  after.replace(after.find("\n5\n") + 1, 1, "five");
  after.replace(after.find("\n11\n") + 1, 2, "eleven");
  after.replace(after.find("\n25\n") + 1, 2, "twenty-five");
  const std::string diff = unified_diff("a", before, after);
  CHECK(diff.find("@@ -3,13 +3,13 @@\n") != std::string::npos);
  CHECK(diff.find("@@ -23,7 +23,7 @@\n") != std::string::npos);
}

TEST_CASE("where nothing changed there is nothing to tell") {
  CHECK(unified_diff("a", "x\n", "x\n").empty());
}

TEST_CASE("a patch of any two texts makes one of the other") {
  constexpr unsigned kSeed = 7;
  std::mt19937_64 random(kSeed);
  const auto text = [&] {
    std::string lines;
    for (std::uint64_t count = random() % 30; count > 0; --count) {
      lines += "abcd"[random() % 4];
      lines += '\n';
    }
    if (!lines.empty() && random() % 3 == 0) lines.pop_back();
    return lines;
  };
  for (int turn = 0; turn < 500; ++turn) {
    const std::string before = text();
    const std::string after = text();
    INFO("seed " << kSeed << ", turn " << turn);
    CHECK(patched(before, unified_diff("a", before, after)) == after);
  }
}

TEST_CASE("texts that have nothing in common are told in bounded time") {
  std::string before;
  std::string after;
  for (int i = 0; i < 3000; ++i) {
    before += "a" + std::to_string(i) + "\n";
    after += "b" + std::to_string(i) + "\n";
  }
  CHECK(patched(before, unified_diff("a", before, after)) == after);
}
