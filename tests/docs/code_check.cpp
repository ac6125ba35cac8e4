#include "code_check.hpp"

#include <fmt/format.h>

#include "code_example.hpp"
#include "scratch.hpp"

namespace topset::tests {
namespace {

namespace fs = std::filesystem;

std::string build_line(const std::string& file, const fs::path& source) {
  return fmt::format(
      "{} -Wall -Wextra -Wpedantic -Werror -O1 -shared -fPIC -fvisibility=hidden -I '{}' "
      "-Wl,--version-script='{}' {} -o mine/it.so",
      file.ends_with(".cpp") ? TOPSET_CXX " -std=c++17" : TOPSET_CC " -std=c17",
      (source / "plugins/sdk/include").string(),
      (source / "plugins/sdk/cmake/topset-plugin.map").string(), file);
}

// Built as an author's is, judged, and a block is planned with it.
std::string try_strategy(const CodeExample& example, const fs::path& source) {
  const Scratch scratch(source);
  // Not the current folder itself: strategies are not taken from there.
  const std::string plugin = example.type == ".lua" ? "mine/it.lua" : "mine/it.so";
  const std::string file = example.type == ".lua" ? plugin : "it" + example.type;
  write_file(scratch.folder() / file, example.text);
  fs::create_directories(scratch.folder() / "mine");
  std::string wrong;
  const auto runs = [&](std::string_view what, const std::string& command,
                        const std::string& wanted) {
    const Ran ran = scratch.run(command);
    if (ran.exit == 0 && ran.printed.find(wanted) != std::string::npos) return true;
    wrong = fmt::format("{}:\n{}\nof\n{}", what, ran.printed, example.text);
    return false;
  };
  if (plugin != file && !runs("it is not built", build_line(file, source), "")) return wrong;
  if (example.id.empty()) return wrong;
  if (!runs("it is not judged perfect", fmt::format("topset plugin check {}", plugin),
            ": perfect "))
    return wrong;
  write_file(scratch.folder() / "it.yaml",
             fmt::format("topset: program/1\nname: It\nweeks: 4\nsessions:\n  - name: Monday\n"
                         "    exercises: [{{exercise: squat, strategy: {}}}]\n",
                         example.id));
  runs("it plans no block",
       "TOPSET_PLUGIN_PATH=mine topset generate it.yaml library/athletes/jana-novakova.yaml",
       "Week 4");
  return wrong;
}

// A whole CMakeLists.txt builds the strategy that `topset plugin new` makes under its name, and its
// tests pass.
std::string try_cmake(const std::string& text, const std::string& name, const fs::path& source) {
  const Scratch scratch(source);
  if (const Ran made = scratch.run("topset plugin new " + name); made.exit != 0)
    return made.printed;
  write_file(scratch.folder() / name / "CMakeLists.txt", text);
  const Ran ran = scratch.run(
      fmt::format("cd {} && cmake -B build >log 2>&1 && cmake --build build >>log 2>&1 && ctest "
                  "--test-dir build >>log 2>&1 || {{ cat log; exit 1; }}",
                  name));
  return ran.exit == 0 ? std::string()
                       : fmt::format("it does not build {}:\n{}", name, ran.printed);
}

}  // namespace

std::optional<std::string> why_code_fails(const Block& block, const fs::path& source) {
  if (const auto example = code_example(block)) return try_strategy(*example, source);
  constexpr std::string_view kProject = "project(";
  const std::size_t at = block.text.find(kProject);
  if (block.language != "cmake" || at == std::string::npos) return std::nullopt;
  const std::size_t begin = at + kProject.size();
  return try_cmake(block.text,
                   block.text.substr(begin, block.text.find_first_of(" )", begin) - begin), source);
}

}  // namespace topset::tests
