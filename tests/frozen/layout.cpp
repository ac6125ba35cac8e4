// Holds the plugin contract to what was frozen. It speaks no C: it reads the header line by line,
// as the header is written to be read.
//
//   layout program HEADER OUT     writes a C program that prints the header's layout: every
//   struct's
//                                 size, every field's place, size and declaration, every constant
//   layout compare FROZEN NOW     fails, and says how, where something frozen moved or changed; the
//                                 same minor version must have nothing more, either
#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Lines = std::vector<std::string>;

std::string read(const char* path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) fmt::print(stderr, "{} can't be read\n", path);
  return {std::istreambuf_iterator<char>(file), {}};
}

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream from(text);
  for (std::string line; std::getline(from, line);) lines.push_back(line);
  return lines;
}

// The header without comments and with one space where there were several.
std::string plain(const std::string& header) {
  std::string out;
  bool comment = false;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const std::string_view rest = std::string_view(header).substr(i, 2);
    if (!comment && rest == "/*") comment = true;
    if (comment) {
      if (rest != "*/") continue;
      comment = false;
      ++i;
      continue;
    }
    const char letter = header[i];
    if (letter == ' ' && (out.empty() || out.back() == ' ' || out.back() == '\n')) continue;
    if (letter == '\n')
      while (!out.empty() && out.back() == ' ') out.pop_back();
    out += letter;
  }
  return out;
}

bool is_word(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || letter == '_';
}

// `uint32_t week` -> week, `int32_t (*add)(void* host, ...)` -> add.
std::string field_name(const std::string& declaration) {
  const std::size_t function = declaration.find("(*");
  std::size_t end =
      function == std::string::npos ? declaration.size() : declaration.find(')', function);
  std::size_t begin = end;
  while (begin > 0 && is_word(declaration[begin - 1])) --begin;
  return declaration.substr(begin, end - begin);
}

std::string joined(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  text.erase(0, text.find_first_not_of(' '));
  return text;
}

// The text between `open` and `close` after `from`, which moves past it.
std::string between(const std::string& text, std::size_t& from, std::string_view open,
                    std::string_view close) {
  const std::size_t begin = text.find(open, from);
  if (begin == std::string::npos) {
    from = begin;
    return {};
  }
  const std::size_t end = text.find(close, begin);
  from = end;
  return text.substr(begin + open.size(), end - begin - open.size());
}

void write_struct(std::string& out, const std::string& name, const std::string& body) {
  out += fmt::format("  printf(\"{0}: %zu bytes\\n\", sizeof({0}));\n", name);
  std::size_t begin = 0;
  for (std::size_t end = body.find(';'); end != std::string::npos; end = body.find(';', begin)) {
    const std::string declaration = joined(body.substr(begin, end - begin));
    out += fmt::format(
        "  printf(\"{0}.{1}: %zu bytes at %zu, {2}\\n\", sizeof((({0}*)0)->{1}), "
        "offsetof({0}, {1}));\n",
        name, field_name(declaration), declaration);
    begin = end + 1;
  }
}

void write_constant(std::string& out, std::string_view name) {
  out += fmt::format("  printf(\"{0}: %lld\\n\", (long long){0});\n", name);
}

int write_program(const std::string& header, const char* into) {
  const std::string text = plain(header);
  std::string out =
      "#include <stddef.h>\n#include <stdio.h>\n#include <topset/strategy.h>\n\n"
      "int main(void) {\n";
  std::size_t at = 0;
  for (std::size_t from = 0; (at = text.find("typedef struct ", from)) != std::string::npos;) {
    from = at;
    const std::string body = between(text, from, "{\n", "\n} ");
    const std::size_t begin = from + 3;
    write_struct(out, text.substr(begin, text.find(';', begin) - begin), body);
  }
  for (std::size_t from = 0; from != std::string::npos;) {
    std::string body = between(text, from, "enum {", "}");
    std::ranges::replace(body, ',', '\n');
    for (const std::string& line : lines_of(body))
      if (const std::size_t equals = line.find(" ="); equals != std::string::npos)
        write_constant(out, joined(line.substr(0, equals)));
  }
  static const std::set<std::string> kNoNumbers = {"TOPSET_STRATEGY_H", "TOPSET_HAS",
                                                   "TOPSET_EXPORT"};
  for (const std::string& line : lines_of(text))
    if (line.starts_with("#define TOPSET_"))
      if (const std::string name = line.substr(8, line.find_first_of(" (", 8) - 8);
          !kNoNumbers.contains(name))
        write_constant(out, name);
  out += "  return 0;\n}\n";
  std::ofstream file(into, std::ios::binary);
  file << out;
  return file.flush() ? 0 : 1;
}

std::map<std::string, std::string> by_name(const std::string& dump) {
  std::map<std::string, std::string> places;
  for (const std::string& line : lines_of(dump))
    if (const std::size_t colon = line.find(": "); colon != std::string::npos)
      places[line.substr(0, colon)] = line.substr(colon + 2);
  return places;
}

// A struct may grow, and the numbers of versions and of known bits with it.
bool has_grown(const std::string& name, const std::string& was, const std::string& is) {
  static const std::set<std::string> kNumbers = {"TOPSET_ABI_MINOR",
                                                 "TOPSET_KNOWN_MUST_UNDERSTAND"};
  const bool is_struct = name.starts_with("topset_") && name.find('.') == std::string::npos;
  return (kNumbers.contains(name) || (is_struct && name != "topset_table")) &&
         std::stol(was) < std::stol(is);
}

int compare(const char* frozen_path, const std::string& frozen_dump, const std::string& now_dump) {
  const auto frozen = by_name(frozen_dump);
  const auto now = by_name(now_dump);
  if (frozen.empty() || now.empty()) {
    fmt::print(stderr, "a layout is empty\n");
    return 1;
  }
  const bool same_minor = frozen.at("TOPSET_ABI_MINOR") == now.at("TOPSET_ABI_MINOR");
  int differences = 0;
  const auto differs = [&](const std::string& name, const std::string* was, const std::string* is) {
    if (differences++ == 0) fmt::print("--- {}\n+++ this topset\n", frozen_path);
    if (was != nullptr) fmt::print("-{}: {}\n", name, *was);
    if (is != nullptr) fmt::print("+{}: {}\n", name, *is);
  };
  for (const auto& [name, place] : frozen) {
    const auto found = now.find(name);
    if (found == now.end())
      differs(name, &place, nullptr);
    else if (found->second != place && (same_minor || !has_grown(name, place, found->second)))
      differs(name, &place, &found->second);
  }
  if (same_minor)
    for (const auto& [name, place] : now)
      if (!frozen.contains(name)) differs(name, nullptr, &place);
  if (differences == 0) return 0;
  fmt::print(
      "{} of what plugins were built against differ: they would be misread.\n"
      "What was added to the contract needs a minor version of its own; tests/frozen/README.md "
      "says how.\n",
      differences);
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view command = argc > 1 ? argv[1] : "";
  if (command == "program" && argc == 4) return write_program(read(argv[2]), argv[3]);
  if (command == "compare" && argc == 4) return compare(argv[2], read(argv[2]), read(argv[3]));
  fmt::print(stderr, "usage: layout program HEADER OUT | layout compare FROZEN NOW\n");
  return 2;
}
