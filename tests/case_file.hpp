// A command case as text: what tests/README.md describes, read and written back byte for byte.
#pragma once

#include <string>
#include <vector>

namespace topset::tests {

// One `== word argument` heading and the lines under it.
struct Section {
  std::string word;      // `file`, `run`, `out`, ...
  std::string argument;  // a file's name, an exit code; empty: none
  std::string body;      // lines, each with its line break
};

struct CaseFile {
  std::string comment;  // the lines before the first heading
  std::vector<Section> sections;
};

CaseFile parse_case(const std::string& text);
std::string print_case(const CaseFile& file);

// A body as the bytes of a file: a last line `\` drops the line break before it; for `bytes`,
// `\xHH` is a byte.
std::string file_bytes(const Section& section);

}  // namespace topset::tests
