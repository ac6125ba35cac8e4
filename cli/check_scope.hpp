// What a check tells of, when it is not everything: its share of several that divide a library
// among them, and what hangs on files that have changed.
#pragma once

#include <cstddef>
#include <expected>
#include <optional>
#include <set>
#include <string>

#include "cli/flag_parser.hpp"

namespace topset::cli {

class CheckScope {
 public:
  // What --shard says; what has changed is added when the library is known.
  static std::expected<CheckScope, ParseMistake> read(const Arguments& arguments);

  bool is_everything() const { return shards_ == 1 && !changed_; }

  // Whether the file or block of this number is in this share. Each is in one.
  bool has_turn(std::size_t number) const { return number % shards_ == shard_; }

  // Full paths.
  void set_changed(std::set<std::string> paths) { changed_ = std::move(paths); }
  // Whether a file has changed; any has, where nothing is said of changes.
  bool has_changed(const std::string& path) const { return !changed_ || changed_->contains(path); }
  // The same of any file in a folder.
  bool has_changed_under(const std::string& folder) const;
  // All files count as changed from here on.
  void widen() { changed_.reset(); }

 private:
  std::size_t shard_ = 0;  // from 0
  std::size_t shards_ = 1;
  std::optional<std::set<std::string>> changed_;
};

}  // namespace topset::cli
