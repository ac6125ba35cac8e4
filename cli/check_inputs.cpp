#include "cli/check_inputs.hpp"

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "cli/library_files.hpp"
#include "topset_build_id.hpp"

namespace topset::cli {
namespace {

constexpr std::size_t kMostBytes = 64u << 20;

void add_folder(const FileSystem& files, const std::string& folder, int depth,
                std::vector<std::string>& found) {
  const auto names = files.list(folder);
  if (!names || depth > 2) return;
  for (const std::string& name : *names) {
    const std::string path = in_folder(folder, name);
    if (files.is_folder(path))
      add_folder(files, path, depth + 1, found);
    else
      found.push_back(path);
  }
}

// What a hash is made of: parts that can't run into each other.
void add_part(std::string& all, std::string_view part) {
  all += fmt::format("{}:", part.size());
  all += part;
}

// Whatever keeps a file from being read is no reason to believe that it is as it was.
std::string hash_of(const FileSystem& files, const std::string& path) {
  const auto text = files.read(path, kMostBytes);
  return fmt::format("{}{}", text ? sha256_hex(*text) : text.error().reason,
                     files.others_may_write(path) ? " open" : "");
}

}  // namespace

CheckInputs::CheckInputs(const World& world, const Crew& crew, const std::string& folder) {
  std::vector<std::string> paths = yaml_files(world.files, {folder});
  paths.push_back(in_folder(folder, "plugins.lock"));
  add_folder(world.files, in_folder(folder, "snapshots"), 0, paths);
  std::string all;
  // An empty folder asks for snapshots, too.
  add_part(all, world.files.is_folder(in_folder(folder, "snapshots")) ? "snapshots" : "");
  for (const std::string_view part :
       {std::string_view(kBuildId), std::string_view(world.bundled_strategies),
        std::string_view(world.share), std::string_view(world.worker), std::string_view(folder)})
    add_part(all, part);
  for (const std::string& plugins : world.strategy_folders) add_part(all, plugins);
  // Where that folder is made later, no other one of the inputs tells.
  const std::string own = world.home.strategies();
  add_part(all, world.files.is_folder(own) ? own : "");
  struct Hashed {
    std::string text, hash;
  };
  crew.in_order(
      paths.size(),
      [&](std::size_t i) {
        auto text = world.files.read(paths[i], kMostBytes);
        if (!text) return Hashed{{}, text.error().reason};
        std::string hash = sha256_hex(*text);
        return Hashed{std::move(*text), std::move(hash)};
      },
      [&](std::size_t i, Hashed hashed) {
        add_part(all, paths[i]);
        add_part(all, hashed.hash);
        texts_.emplace(paths[i], std::move(hashed.text));
      });
  key_ = sha256_hex(all);
}

const std::string* CheckInputs::text(const std::string& path) const {
  const auto found = texts_.find(path);
  return found == texts_.end() ? nullptr : &found->second;
}

std::string OutsideInputs::hash(const FileSystem& disk) const {
  std::string all;
  for (const std::string& file : files) {
    add_part(all, file);
    add_part(all, hash_of(disk, file));
  }
  for (const std::string& folder : folders) {
    add_part(all, folder);
    add_part(all, disk.others_may_write(folder) ? "open" : "");
    const auto names = disk.list(folder);
    if (!names) continue;
    for (const std::string& name : *names) {
      add_part(all, name);
      add_part(all, hash_of(disk, in_folder(folder, name)));
    }
  }
  return sha256_hex(all);
}

}  // namespace topset::cli
