#include "cli/completion_place.hpp"

#include <fmt/format.h>
#include <vector>

#include "cli/completion.hpp"
#include "cli/shell_word.hpp"

namespace topset::cli {
namespace {

constexpr std::size_t kMostBytes = 1u << 20;

// Where each shell looks by itself. Debian's zsh has its own folder for packages.
std::vector<std::string> places(const Home& home) {
  std::vector<std::string> all;
  std::vector<std::string> data = home.shared_data;
  if (!home.data.empty()) data.insert(data.begin(), home.data);
  for (const std::string& folder : data) {
    if (home.shell == "bash") all.push_back(folder + "/bash-completion/completions/topset");
    if (home.shell == "fish") all.push_back(folder + "/fish/vendor_completions.d/topset.fish");
    if (home.shell == "zsh")
      for (const std::string_view part : {"vendor-completions", "site-functions"})
        all.push_back(fmt::format("{}/zsh/{}/_topset", folder, part));
  }
  if (home.shell == "fish" && !home.config.empty())
    all.push_back(home.config + "/fish/completions/topset.fish");
  return all;
}

// The person's own folder of them, as it can be typed.
std::string own_of_fish(const Home& home) {
  if (home.config.empty() || home.config == home.folder + "/.config")
    return "~/.config/fish/completions";
  return shell_word(home.config + "/fish/completions");
}

// bash looks nowhere by itself: the package bash-completion does it for it.
bool has_loader(const World& world) {
  if (world.home.shell != "bash") return true;
  for (const std::string& folder : world.home.shared_data)
    if (world.files.is_file(folder + "/bash-completion/bash_completion")) return true;
  return false;
}

}  // namespace

CompletionPlace completion_place(const World& world) {
  const Home& home = world.home;
  CompletionPlace place;
  place.is_known = find_choice(kShells, home.shell) != nullptr;
  if (!place.is_known) return place;
  const std::string start =
      home.folder.empty() ? "" : fmt::format("{}/.{}rc", home.folder, home.shell);
  const std::string asked = fmt::format("topset help --completion {}", home.shell);
  if (const auto text = world.files.read(start, kMostBytes);
      text && text->find(asked) != std::string::npos)
    place.path = start;
  else if (has_loader(world))
    for (const std::string& path : places(home))
      if (place.path.empty() && world.files.is_file(path)) place.path = path;
  if (home.shell == "fish")
    place.help = fmt::format("mkdir -p {0} && {1} > {0}/topset.fish", own_of_fish(home), asked);
  else
    place.help = fmt::format("write this into ~/.{}rc: source <({})", home.shell, asked);
  return place;
}

}  // namespace topset::cli
