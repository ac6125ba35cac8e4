#include "cli/bundled_program.hpp"

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "cli/meant_path.hpp"
#include "cli/workspace.hpp"

namespace topset::cli {

std::string bundled_or_given(const std::string& word, const World& world) {
  if (world.files.is_file(word) || word.find('/') != std::string::npos) return word;
  const std::string bundled = fmt::format("{}/library/programs/{}.yaml", world.share, word);
  return world.files.is_file(bundled) ? bundled : word;
}

std::optional<ParseMistake> check_program_name(const std::string& word, const World& world) {
  if (world.files.is_file(word) || world.files.is_folder(word) ||
      word.find_first_of("/.") != std::string::npos)
    return std::nullopt;
  const auto files = world.files.list(world.share + "/library/programs");
  if (!files) return std::nullopt;
  if (const std::string found = in_library(world.files, {{}, {}, "programs"}, word); !found.empty())
    return ParseMistake{fmt::format("there is no bundled program `{}`", word),
                        fmt::format("a file of that name exists: `{}`", found)};
  NearestWord nearest(word);
  std::vector<std::string> names;
  for (const std::string& file : *files) {
    if (!file.ends_with(".yaml")) continue;
    names.push_back(stem_of(file));
    nearest.offer(names.back());
  }
  return ParseMistake{
      fmt::format("there is no program `{}`", word),
      nearest.best().empty()
          ? fmt::format("name a file, or one of the bundled programs: {}", fmt::join(names, ", "))
          : fmt::format("a bundled program with a similar name exists: `{}`", nearest.best())};
}

}  // namespace topset::cli
