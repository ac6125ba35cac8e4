#include "cli/check_cache.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "base/sha256.hpp"
#include "cli/account_bytes.hpp"
#include "cli/library_files.hpp"
#include "cli/workspace.hpp"
#include "strategies/worker_wire.hpp"

namespace topset::cli {
namespace {

constexpr std::string_view kHead = "topset-cache/1\n";
constexpr std::size_t kMostBytes = 64u << 20;
constexpr std::size_t kShortHash = 32;
constexpr std::size_t kMostEntries = 8;  // checks from other folders, of other branches

std::string outside_bytes(const OutsideInputs& outside, const FileSystem& disk) {
  strategies::WireWriter wire;
  for (const auto* const paths : {&outside.files, &outside.folders}) {
    wire.number(static_cast<std::uint32_t>(paths->size()));
    for (const std::string& path : *paths) wire.bytes(path);
  }
  wire.bytes(outside.hash(disk));
  return wire.str();
}

}  // namespace

CheckCache::CheckCache(const World& world, const CheckInputs& inputs, const std::string& folder)
    : world_(world),
      inputs_(inputs),
      library_(folder),
      folder_(in_folder(folder, ".topset-cache")) {
  if (const std::string kept = world.home.kept(); !kept.empty())
    other_ = fmt::format("{}/check/{}", kept,
                         sha256_hex(world.files.resolved(folder)).substr(0, kShortHash));
  // What the person keeps comes first: there is some only where the library's folder can't be
  // written, and what lies there then stays as it is. A folder that others can write to may hold
  // what was put there to be believed.
  if (!other_.empty() && world_.files.is_file(other_ + "/check") &&
      !world_.files.others_may_write(other_) && !world_.files.others_may_write(other_ + "/check"))
    read(other_);
  if (world_.files.is_file(folder_ + "/check") && !is_committed()) read(folder_);
}

// Only the entry that is asked for is held against its hash: the others may be long.
void CheckCache::read(const std::string& folder) {
  const auto file = world_.files.read(folder + "/check", kMostBytes);
  if (!file || !file->starts_with(kHead)) return;
  strategies::WireReader wire(std::string_view(*file).substr(kHead.size()));
  std::vector<Entry> entries;
  while (!wire.at_end() && wire.ok()) {
    Entry entry;
    for (std::string* const part : {&entry.key, &entry.hash, &entry.outside, &entry.account})
      *part = wire.bytes();
    entries.push_back(std::move(entry));
  }
  if (!wire.ok()) return;
  entries_.insert(entries_.end(), std::make_move_iterator(entries.begin()),
                  std::make_move_iterator(entries.end()));
}

std::string CheckCache::hash_of(const Entry& entry) {
  return sha256_hex(
      fmt::format("{} {} {}{}", entry.key, entry.outside.size(), entry.outside, entry.account));
}

// What lies in the repository may have been put there to be believed. The names of an index stand
// in it as they are (gitformat-index), but for what they share with the name before.
bool CheckCache::is_committed() const {
  constexpr int kHighest = 32;
  std::string folder = world_.files.resolved(library_);
  for (int i = 0; i < kHighest; ++i) {
    std::string git = in_folder(folder == "/" ? "" : folder, ".git");
    if (world_.files.is_file(git)) {
      const auto link = world_.files.read(git, 1u << 16);
      constexpr std::string_view kWord = "gitdir: ";
      if (!link || !link->starts_with(kWord)) return true;
      const std::string path =
          link->substr(kWord.size(), link->find_last_not_of(" \r\n") + 1 - kWord.size());
      git = path.starts_with('/') ? path : in_folder(folder, path);
    }
    if (world_.files.is_folder(git)) {
      if (!world_.files.is_file(git + "/index")) return false;
      const auto index = world_.files.read(git + "/index", 1u << 30);
      return !index || index->find("topset-cache/") != std::string::npos;
    }
    if (folder == "/") return false;
    folder = folder_of(folder);
  }
  return false;
}

bool CheckCache::is_as_it_was(const Entry& entry) const {
  if (hash_of(entry) != entry.hash) return false;
  strategies::WireReader wire(entry.outside);
  OutsideInputs outside;
  for (auto* const paths : {&outside.files, &outside.folders})
    for (std::size_t i = wire.number(); i > 0 && wire.ok(); --i)
      paths->insert(std::string(wire.bytes()));
  const std::string_view hash = wire.bytes();
  return wire.ok() && outside.hash(world_.files) == hash;
}

SourcePtr CheckCache::open(const std::string& path) const {
  if (const std::string* const text = inputs_.text(path)) {
    const std::size_t root = library_ == "." ? 0 : library_.size() + 1;
    return std::make_shared<const Source>(path, *text, path.substr(root));
  }
  auto other = world_.files.read(path, kMostBytes);
  if (!other) return nullptr;
  return std::make_shared<const Source>(path, std::move(*other), file_name_of(path));
}

std::optional<CheckAccount> CheckCache::find() const {
  const auto found = std::ranges::find_if(entries_, [&](const Entry& entry) {
    return entry.key == inputs_.key() && is_as_it_was(entry);
  });
  if (found == entries_.end()) return std::nullopt;
  return read_account(found->account, [this](const std::string& path) { return open(path); });
}

void CheckCache::keep(const CheckAccount& account, const OutsideInputs& outside) {
  std::erase_if(entries_, [&](const Entry& entry) { return entry.key == inputs_.key(); });
  Entry entry{inputs_.key(), {}, outside_bytes(outside, world_.files), account_bytes(account)};
  entry.hash = hash_of(entry);
  entries_.insert(entries_.begin(), std::move(entry));
  if (entries_.size() > kMostEntries) entries_.resize(kMostEntries);
  strategies::WireWriter wire;
  for (const Entry& kept : entries_)
    for (const std::string* const part : {&kept.key, &kept.hash, &kept.outside, &kept.account})
      wire.bytes(*part);
  if (wire.size() + kHead.size() > kMostBytes) return;
  const std::string bytes = fmt::format("{}{}", kHead, wire.str());
  if (write(folder_, bytes) || (!other_.empty() && write(other_, bytes))) return;
  entries_.clear();  // there is no such file: the next run finds everything again
}

bool CheckCache::write(const std::string& folder, std::string_view bytes) const {
  if (!world_.files.make_folders(folder)) return false;
  const std::string ignored = folder + "/.gitignore";
  if (!world_.files.is_file(ignored) &&
      !world_.files.write_atomically(ignored,
                                     "# What topset check has found; may be deleted.\n*\n"))
    return false;
  return world_.files.write_atomically(folder + "/check", bytes).has_value();
}

}  // namespace topset::cli
