// One line of a .gitignore file, and what it matches: exactly what git makes of it (gitignore(5)),
// byte for byte, on a system that tells capitals from small letters. Where such files lie and which
// line has the last word is in ignored_files.hpp.
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace topset::cli {

class IgnorePattern {
 public:
  // Nothing for an empty line or a comment. `line` is without its line break.
  static std::optional<IgnorePattern> read(std::string_view line);

  // `path` from the folder of the .gitignore, such as `out/jana.yaml`. Takes time in proportion to
  // both lengths, whatever the pattern.
  bool matches(std::string_view path, bool is_folder) const;

  // `!out/` takes back what a line before it ignored.
  bool is_negated() const { return is_negated_; }

 private:
  struct Token {
    enum class Kind : std::uint8_t {
      byte,     // exactly this one
      set,      // one of these, never a slash
      star,     // any bytes but slashes
      all,      // any bytes
      folders,  // nothing, or any bytes up to a slash
      nothing,  // what can't be matched
    };
    Kind kind;
    char byte = 0;
    std::uint32_t set = 0;  // in sets_
  };
  using Set = std::bitset<256>;

  void read_glob(std::string_view glob);
  // A set that begins behind `[`; the offset behind it, or nothing when it is never closed.
  std::optional<std::size_t> read_set(std::string_view glob, std::size_t at, Set& set);
  bool matches_tokens(std::string_view text) const;
  void reach(std::vector<bool>& states, std::size_t state) const;

  std::string prefix_;  // stands before the first wildcard as it is
  std::vector<Token> tokens_;
  std::vector<Set> sets_;
  bool is_negated_ = false;
  bool only_folders_ = false;
  bool only_name_ = false;  // no slash: matched against the last part of a path
};

}  // namespace topset::cli
