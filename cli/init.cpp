#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/library_files.hpp"
#include "cli/library_template.hpp"
#include "cli/shell_word.hpp"
#include "cli/workspace.hpp"
#include "output/findings.hpp"
#include "reading/parameters.hpp"
#include "reading/schema.hpp"

namespace topset::cli {
namespace {

constexpr std::string_view kMain = "topset.yaml";

// By path in the library. The schema of programs has the parameters of every strategy that is
// installed, so that an editor completes them.
std::map<std::string, std::string> files_of_a_library(World& world) {
  std::map<std::string, std::string> files;
  for (const LibraryFile& file : library_template()) files.emplace(file.path, file.text);
  for (const std::string_view kind : {"athlete", "library", "log"})
    files.emplace(fmt::format(".vscode/{}.schema.json", kind), reading::schema_text(kind));
  Workspace workspace(world, {});
  const Diagnostics findings = workspace.host().load_all();
  world.err.print(output::findings_text(findings, world.err_style));
  std::vector<const StrategyCard*> cards;
  for (const auto* installed : workspace.host().installed()) cards.push_back(&installed->card);
  files.emplace(".vscode/program.schema.json", reading::program_schema_with(cards));
  return files;
}

// One file, unless something of its name is there. Gives whether it was made.
std::expected<bool, IoError> make(const std::string& path, std::string_view text, World& world) {
  if (world.files.is_file(path) || world.files.is_folder(path)) return false;
  auto done = world.files.make_folders(folder_of(path));
  if (done) done = world.files.write_atomically(path, text);
  if (!done) return std::unexpected(done.error());
  return true;
}

// The block of the program for the athlete, as it is accepted to begin with. What keeps it from
// being made is told by the first check.
void accept_the_first_block(const std::string& folder, World& world) {
  Silence silence;
  World here = unheard(world, silence);
  static_cast<void>(
      check({.words = {folder}, .flags = {{"accept", {""}}, {"no-cache", {""}}}}, here));
}

// The library that a new one in this folder would lie in; empty: none.
std::string library_around(const FileSystem& files, const std::string& folder) {
  std::string above = folder;
  while (!files.is_folder(above)) above = folder_of(above);
  above = files.resolved(above);
  // In a folder that is there already, the library would be the folder itself.
  if (files.is_folder(folder)) above = folder_of(above);
  for (; above != "/" && above != "."; above = folder_of(above))
    if (files.is_file(fmt::format("{}/{}", above, kMain))) return above;
  return {};
}

std::string next_steps(const std::string& folder, const std::vector<std::string>& kept) {
  std::string text =
      fmt::format("made a library {}; now\n\n", folder == "." ? "here" : "in " + folder);
  if (folder != ".") text += fmt::format("  cd {}\n", shell_word(folder));
  text += "  topset check\n  topset generate programs/first-block.yaml athletes/alex.yaml\n";
  if (!kept.empty())
    text += fmt::format("\nthere already, and left as it was: {}\n", fmt::join(kept, ", "));
  return text;
}

}  // namespace

Exit init(const Arguments& arguments, World& world) {
  std::string folder = arguments.words.empty() ? "." : arguments.words.front();
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  if (folder.empty())
    return usage_error(world, "the folder has no name",
                       "topset init FOLDER, or alone for this one");
  if (world.files.is_file(in_folder(folder, kMain)))
    return usage_error(world,
                       fmt::format("{} is there already: this is a library; nothing is changed",
                                   in_folder(folder, kMain)),
                       "topset check tells what is wrong with it");
  if (world.files.is_file(folder))
    return usage_error(world, fmt::format("{} is a file; nothing is changed", folder),
                       "name a folder; it is made when it is not there");
  if (const std::string around = library_around(world.files, folder); !around.empty())
    return usage_error(world,
                       fmt::format("{} lies in the library {}; nothing is changed", folder, around),
                       "add your files to that one, or name a folder outside of it");
  if (const auto made = world.files.make_folders(folder); !made)
    return usage_error(world, fmt::format("{}: {}", folder, made.error().reason),
                       "name a folder that you may write in");
  std::map<std::string, std::string> files = files_of_a_library(world);
  // The file that makes a folder a library comes last: until then the command can be run again.
  const auto main_file = files.extract(std::string(kMain));
  std::vector<std::string> kept;
  const auto fails = [&](const std::string& path, const std::string& text) {
    const auto made = make(in_folder(folder, path), text, world);
    if (made && !*made) kept.push_back(path);
    if (!made)
      usage_error(world, fmt::format("{}: {}", in_folder(folder, path), made.error().reason),
                  "what is made so far stays; run the command again when that is mended");
    return !made;
  };
  for (const auto& [path, text] : files)
    if (fails(path, text)) return Exit::usage;
  if (fails(main_file.key(), main_file.mapped())) return Exit::usage;
  accept_the_first_block(folder, world);
  world.out.print(escaped_for_terminal(next_steps(folder, kept), LineBreaks::kept));
  return Exit::ok;
}

}  // namespace topset::cli
