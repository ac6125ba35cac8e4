// Holds docs/rules/ to the table of rules and to the program: a page for each rule and a rule for
// each page, its head as the table says, its bad example with the whole message that it gives, its
// good example without. Files that an example leaves out are those of docs/rules.md.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/rules.hpp"
#include "page.hpp"
#include "scratch.hpp"

namespace topset::tests {

class RulePages {
 public:
  // Accepting writes heads and messages into the pages.
  RulePages(std::filesystem::path source, bool accept);

  // What is wrong, in the order of the rules.
  std::vector<std::string> check();
  // Likewise, of one rule's page alone.
  std::vector<std::string> check(const RuleInfo& rule);

  // How many examples were run.
  int tried() const { return tried_; }

 private:
  void check_page(const RuleInfo& rule);
  void check_head(const RuleInfo& rule, const std::filesystem::path& path);
  void check_test(const RuleInfo& rule, const Page& page);
  void check_bad(const RuleInfo& rule, const std::filesystem::path& path);
  void check_good(const RuleInfo& rule, const std::filesystem::path& path);
  void check_strays();

  Ran run(const Scratch& scratch, const std::filesystem::path& path, const Block& block);
  void fail(const std::string& where, const std::string& what);
  std::string where(const std::filesystem::path& path, const Block& block) const;

  std::filesystem::path source_;
  bool accept_;
  std::map<std::string, std::string> usual_files_;  // by name
  std::vector<std::string> complaints_;
  int tried_ = 0;
};

}  // namespace topset::tests
