#include <fmt/format.h>

#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/plugin_name.hpp"
#include "cli/plugin_templates.hpp"
#include "cli/unknown_choice.hpp"
#include "cli/workspace.hpp"

namespace topset::cli {
namespace {

// What to type next, in the new folder.
std::string next_steps(const std::string& folder, const std::string& id, bool built) {
  std::string text =
      fmt::format("made {} with the strategy {}; now\n\n  cd {}\n", folder, id, folder);
  if (built) text += "  cmake -B build && cmake --build build\n";
  return text + "  topset generate program.yaml athlete.yaml\n";
}

}  // namespace

Exit plugin_new(const Arguments& arguments, World& world) {
  const auto name = plugin_name(arguments.words.front());
  if (!name) return usage_error(world, name.error().message, name.error().help);
  const std::string language = arguments.get("lang", "cpp");
  if (const auto mistake = check_choice(arguments, "lang", kPluginLanguages))
    return usage_error(world, mistake->message, mistake->help);
  const std::string folder = arguments.get("output", name->file);
  if (folder.empty()) return usage_error(world, "-o names no folder", "write -o DIR");
  if (world.files.is_folder(folder) || world.files.is_file(folder))
    return usage_error(world, fmt::format("{} is there already; nothing is changed", folder),
                       "name another folder with -o, or move that one away");
  if (const auto made = world.files.make_folders(folder); !made)
    return usage_error(world, fmt::format("{}: {}", folder, made.error().reason),
                       "name a folder that you may write in with -o");

  bool built = false;
  for (const TemplateFile& file : plugin_templates()) {
    if (file.language != language) continue;
    built = built || file.path == "CMakeLists.txt";
    const std::string path = fmt::format("{}/{}", folder, with_name(file.path, *name));
    auto done = world.files.make_folders(folder_of(path));
    if (done) done = world.files.write_atomically(path, with_name(file.text, *name));
    if (!done)
      return usage_error(world, fmt::format("{}: {}", path, done.error().reason),
                         fmt::format("what is in {} so far is not whole: remove it", folder));
  }
  world.out.print(escaped_for_terminal(next_steps(folder, name->id, built), LineBreaks::kept));
  return Exit::ok;
}

}  // namespace topset::cli
