#include "cli/squad.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>

#include "base/nearest.hpp"

namespace topset::cli {
namespace {

std::optional<ParseMistake> add_group(const std::string& group, Workspace& workspace,
                                      std::vector<std::string>& athletes) {
  const Library& library = workspace.library();
  if (library.root.empty())
    return ParseMistake{fmt::format("no topset.yaml is here that could name a group `{}`", group),
                        "groups belong to a library: a folder with a topset.yaml at its root"};
  const std::vector<std::string> members = workspace.athletes_of_group(group);
  athletes.insert(athletes.end(), members.begin(), members.end());
  if (!members.empty()) return std::nullopt;
  NearestWord nearest(group);
  for (const auto& [name, listed] : library.groups) nearest.offer(name);
  return ParseMistake{
      fmt::format("no athlete is in a group `{}`", group),
      nearest.best().empty()
          ? fmt::format("write `groups: [{}]` in a file of the library's athletes/", group)
          : fmt::format("a group with a similar name exists: `{}`", nearest.best())};
}

// Two athletes whose files would have the same name: neither is written. In one book they would
// have the same logs and the same events, so that it is no better there.
std::vector<std::string> without_collisions(const std::vector<std::string>& athletes,
                                            const Wish& wish, const World& world, Report& report) {
  std::map<std::string, std::vector<std::string>> by_stem;
  for (const std::string& athlete : athletes) {
    std::vector<std::string>& same = by_stem[stem_of(athlete)];
    const bool listed_twice = std::any_of(same.begin(), same.end(), [&](const std::string& other) {
      return world.files.resolved(other) == world.files.resolved(athlete);
    });
    if (!listed_twice) same.push_back(athlete);
  }
  std::set<std::string> kept;
  for (const auto& [stem, same] : by_stem) {
    if (same.size() == 1) {
      kept.insert(same.front());
      continue;
    }
    const std::string what = wish.one_book ? fmt::format("would both stand as {} in one file", stem)
                                           : fmt::format("would both be written to {}{}", stem,
                                                         info(wish.formats.front()).suffix);
    report.add({Diagnostic(Rule::LIBR018, {}, fmt::format("{} {}", fmt::join(same, " and "), what))
                    .with_help("rename one of the files")});
  }
  std::vector<std::string> left;
  for (const std::string& athlete : athletes)
    if (kept.erase(athlete) > 0) left.push_back(athlete);
  return left;
}

}  // namespace

std::expected<std::vector<std::string>, ParseMistake> choose_athletes(const Wish& wish,
                                                                      const World& world,
                                                                      Workspace& workspace,
                                                                      Report& report) {
  std::vector<std::string> athletes = wish.athletes;
  if (!wish.group.empty())
    if (auto mistake = add_group(wish.group, workspace, athletes)) return std::unexpected(*mistake);
  if (athletes.empty())
    return std::unexpected(
        ParseMistake{"generate needs an athlete",
                     "name an athlete's file after the program, or a group with --group"});
  if (wish.folder.empty() && athletes.size() > 1 && !wish.one_book)
    return std::unexpected(ParseMistake{"several athletes need a folder to write to",
                                        "add -o and a folder to write to, such as -o sheets"});
  return without_collisions(athletes, wish, world, report);
}

}  // namespace topset::cli
