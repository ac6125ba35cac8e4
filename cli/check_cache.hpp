// What earlier checks of a library found, kept in its folder .topset-cache, or, where that can't be
// written to, in a folder of the person who checks: a check of the same bytes is told again rather
// than done again. Whatever is wrong with what is kept, it is as if
// there were none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/check_account.hpp"
#include "cli/check_inputs.hpp"

namespace topset::cli {

class CheckCache {
 public:
  // Of the library in this folder. All must outlive this.
  CheckCache(const World& world, const CheckInputs& inputs, const std::string& folder);

  // What was found in these inputs, if that is known.
  std::optional<CheckAccount> find() const;

  // Keeps what was found; other runs that do so at the same time may be lost, but nothing is mixed.
  void keep(const CheckAccount& account, const OutsideInputs& outside);

 private:
  struct Entry {
    std::string key;      // of the inputs
    std::string hash;     // of all else and of the key
    std::string outside;  // OutsideInputs, and their hash at the time
    std::string account;
  };

  void read(const std::string& folder);
  bool write(const std::string& folder, std::string_view bytes) const;
  static std::string hash_of(const Entry& entry);
  bool is_committed() const;
  bool is_as_it_was(const Entry& entry) const;
  SourcePtr open(const std::string& path) const;

  const World& world_;
  const CheckInputs& inputs_;
  std::string library_;
  std::string folder_;
  std::string other_;           // that of the person; empty: there is none
  std::vector<Entry> entries_;  // the newest first
};

}  // namespace topset::cli
