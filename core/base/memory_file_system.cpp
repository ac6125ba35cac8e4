#include "base/memory_file_system.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "base/io_error.hpp"

namespace topset {
namespace {

std::unexpected<IoError> failed(int error_number) {
  return std::unexpected(io_error(error_number));
}

std::string absolute(const std::string& path) {
  std::string clean = (std::filesystem::path("/") / path).lexically_normal().string();
  if (clean.size() > 1 && clean.ends_with('/')) clean.pop_back();
  return clean;
}

std::string folder_of(const std::string& clean) {
  return clean.substr(0, std::max<std::size_t>(clean.rfind('/'), 1));
}

// `folder/` as the beginning of all that lies in it.
std::string beginning(const std::string& folder) { return folder == "/" ? folder : folder + "/"; }

}  // namespace

void MemoryFileSystem::add_file(const std::string& path, std::string bytes) {
  const std::string clean = absolute(path);
  add_folder(folder_of(clean));
  files_[clean] = std::move(bytes);
}

void MemoryFileSystem::add_folder(const std::string& path) {
  for (std::string folder = absolute(path); folder != "/"; folder = folder_of(folder))
    folders_.insert(folder);
}

void MemoryFileSystem::remove(const std::string& path) {
  const std::string clean = absolute(path);
  const auto inside = [&](const std::string& other) {
    return other == clean || other.starts_with(beginning(clean));
  };
  std::erase_if(files_, [&](const auto& file) { return inside(file.first); });
  std::erase_if(folders_,
                [&](const std::string& folder) { return folder != "/" && inside(folder); });
}

void MemoryFileSystem::make_read_only(const std::string& folder) {
  read_only_.insert(absolute(folder));
}

void MemoryFileSystem::let_others_write(const std::string& path) {
  open_to_others_.insert(absolute(path));
}

void MemoryFileSystem::refuse_to_read(const std::string& path, IoError error) {
  unreadable_.insert_or_assign(absolute(path), std::move(error));
}

void MemoryFileSystem::fail_write(int nth, IoError error) {
  failing_writes_.insert_or_assign(writes_ + nth, std::move(error));
}

std::optional<std::string> MemoryFileSystem::content(const std::string& path) const {
  const auto file = files_.find(absolute(path));
  if (file == files_.end()) return std::nullopt;
  return file->second;
}

std::vector<std::string> MemoryFileSystem::files() const {
  std::vector<std::string> paths;
  for (const auto& [path, bytes] : files_) paths.push_back(path);
  return paths;
}

std::expected<std::string, IoError> MemoryFileSystem::read(const std::string& path,
                                                           std::size_t limit) const {
  const std::string clean = absolute(path);
  if (const auto refused = unreadable_.find(clean); refused != unreadable_.end())
    return std::unexpected(refused->second);
  if (folders_.contains(clean)) return failed(EISDIR);
  const auto file = files_.find(clean);
  if (file == files_.end()) return failed(ENOENT);
  if (file->second.size() > limit) return std::unexpected(too_large(limit));
  return file->second;
}

std::expected<void, IoError> MemoryFileSystem::write_parts_atomically(
    const std::string& path, std::span<const std::string_view> parts) {
  ++writes_;
  if (const auto failing = failing_writes_.find(writes_); failing != failing_writes_.end())
    return std::unexpected(failing->second);
  const std::string clean = absolute(path);
  const std::string folder = folder_of(clean);
  if (folders_.contains(clean)) return failed(EISDIR);
  if (!folders_.contains(folder)) return failed(files_.contains(folder) ? ENOTDIR : ENOENT);
  if (read_only_.contains(folder)) return failed(EACCES);
  std::string& bytes = files_[clean];
  bytes.clear();
  for (const std::string_view part : parts) bytes += part;
  return {};
}

std::expected<void, IoError> MemoryFileSystem::remove_file(const std::string& path) {
  const std::string clean = absolute(path);
  if (folders_.contains(clean)) return failed(EISDIR);
  if (!files_.contains(clean)) return {};
  if (read_only_.contains(folder_of(clean))) return failed(EACCES);
  files_.erase(clean);
  return {};
}

std::expected<void, IoError> MemoryFileSystem::make_folders(const std::string& path) {
  if (path.empty()) return failed(ENOENT);
  const std::string clean = absolute(path);
  for (std::size_t slash = 0; slash < clean.size();) {
    slash = std::min(clean.find('/', slash + 1), clean.size());
    const std::string folder = clean.substr(0, slash);
    if (folders_.contains(folder)) continue;
    if (files_.contains(folder)) return failed(ENOTDIR);
    if (read_only_.contains(folder_of(folder))) return failed(EACCES);
    folders_.insert(folder);
  }
  return {};
}

std::expected<std::vector<std::string>, IoError> MemoryFileSystem::list(
    const std::string& folder) const {
  const std::string clean = absolute(folder);
  if (files_.contains(clean)) return failed(ENOTDIR);
  if (!folders_.contains(clean)) return failed(ENOENT);
  std::vector<std::string> names;
  const std::string inside = beginning(clean);
  const auto add = [&](const std::string& path) {
    if (path.size() > inside.size() && path.starts_with(inside) &&
        path.find('/', inside.size()) == std::string::npos)
      names.push_back(path.substr(inside.size()));
  };
  for (const auto& [path, bytes] : files_) add(path);
  for (const std::string& path : folders_) add(path);
  std::sort(names.begin(), names.end());
  return names;
}

bool MemoryFileSystem::is_file(const std::string& path) const {
  return files_.contains(absolute(path));
}

bool MemoryFileSystem::is_folder(const std::string& path) const {
  return folders_.contains(absolute(path));
}

bool MemoryFileSystem::others_may_write(const std::string& path) const {
  return (!is_file(path) && !is_folder(path)) || open_to_others_.contains(absolute(path));
}

std::string MemoryFileSystem::resolved(const std::string& path) const {
  return is_file(path) || is_folder(path) ? absolute(path) : path;
}

}  // namespace topset
