#include "case_file.hpp"

#include <cstdlib>
#include <sstream>

namespace topset::tests {
namespace {

constexpr std::string_view kHeading = "== ";

}  // namespace

CaseFile parse_case(const std::string& text) {
  CaseFile file;
  std::istringstream lines(text);
  std::string line;
  while (std::getline(lines, line)) {
    if (line.starts_with(kHeading)) {
      const std::string rest = line.substr(kHeading.size());
      const std::size_t space = rest.find(' ');
      file.sections.push_back(
          {rest.substr(0, space), space == std::string::npos ? "" : rest.substr(space + 1), ""});
    } else {
      (file.sections.empty() ? file.comment : file.sections.back().body) += line + "\n";
    }
  }
  return file;
}

std::string print_case(const CaseFile& file) {
  std::string text = file.comment;
  for (const Section& section : file.sections) {
    text += std::string(kHeading) + section.word;
    if (!section.argument.empty()) text += " " + section.argument;
    text += "\n" + section.body;
  }
  return text;
}

std::string file_bytes(const Section& section) {
  std::string bytes = section.body;
  if (bytes.ends_with("\n\\\n"))
    bytes.resize(bytes.size() - 3);
  else if (bytes == "\\\n")
    bytes.clear();
  if (section.word != "bytes") return bytes;
  std::string decoded;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes.compare(i, 2, "\\x") == 0 && i + 3 < bytes.size()) {
      const std::string hex = bytes.substr(i + 2, 2);
      decoded += static_cast<char>(std::strtol(hex.c_str(), nullptr, 16));
      i += 3;
    } else {
      decoded += bytes[i];
    }
  }
  return decoded;
}

}  // namespace topset::tests
