#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "base/nearest.hpp"
#include "reading/compiled_schema.hpp"
#include "reading/excerpt.hpp"
#include "reading/schema.hpp"
#include "reading/schema_examples.hpp"

namespace topset::reading {
namespace {

// What is read today: `athlete/1` and its like, in the words of the schemas themselves.
std::vector<std::string> known_kinds() {
  std::vector<std::string> kinds;
  for (const CompiledSchema& schema : bundled_schemas()) {
    const std::uint32_t key = property_schema(schema, 0, "topset");
    const std::uint32_t value = key == kNone ? kNone : schema.nodes[key].const_value;
    if (value != kNone) kinds.emplace_back(schema.text(schema.values[value].text));
  }
  return kinds;
}

// In JSON as in YAML, so that it can be pasted.
std::vector<std::string> ways(const Document& document, std::string_view wanted) {
  const bool json = document.root.is(Node::Kind::map) && document.source->text().starts_with('{');
  std::vector<std::string> lines;
  for (const std::string& kind : known_kinds())
    if (wanted.empty() || kind.starts_with(fmt::format("{}/", wanted)))
      lines.push_back(json ? fmt::format("`\"topset\": \"{}\"`", kind)
                           : fmt::format("`topset: {}`", kind));
  return lines;
}

// A spreadsheet's rows, saved as text.
bool looks_like_a_table(const Document& document) {
  if (!document.root.is(Node::Kind::text)) return false;
  const std::string_view text = document.source->text();
  const std::string_view line = text.substr(0, text.find('\n'));
  return std::ranges::count_if(
             line, [](char byte) { return byte == ',' || byte == ';' || byte == '\t'; }) >= 2;
}

// `athlete/1` taken apart; nothing for a text of another shape.
std::optional<FileKind> take_apart(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == 0 || slash == std::string_view::npos) return std::nullopt;
  FileKind kind{std::string(text.substr(0, slash)), 0};
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data() + slash + 1, end, kind.version);
  if (read.ec != std::errc() || read.ptr != end || kind.version < 1) return std::nullopt;
  return kind;
}

Diagnostic without_kind(const Document& document, std::string_view wanted) {
  const Node& root = document.root;
  const bool map = root.is(Node::Kind::map) && !root.members.empty();
  const Origin place = map ? document.key_origin(root.members.front()) : document.origin(root);
  Diagnostic finding(Rule::LIBR001, place, "the file does not say what it is");
  const Member* similar = nullptr;
  for (const Member& member : root.members)
    if (!similar && !nearest_word(member.key, std::vector<std::string_view>{"topset"}).empty())
      similar = &member;
  if (!similar) {
    const std::vector<std::string> lines = ways(document, wanted);
    if (wanted == "athlete" && looks_like_a_table(document))
      finding.notes.push_back("tables can't be read: each athlete is a file of its own");
    return std::move(finding).with_help(
        lines.size() == 1
            ? fmt::format("write {} as the first {}", lines.front(),
                          lines.front().starts_with("`\"") ? "key" : "line")
            : fmt::format("write one of these as the first line: {}", listed(lines, "or")));
  }
  finding.origin = document.key_origin(*similar);
  finding.message = "unknown key " + in_ticks(similar->key) + ", and no key `topset`";
  return std::move(finding).with_help("a key with a similar name exists: `topset`");
}

}  // namespace

std::optional<FileKind> file_kind(const Document& document, Diagnostics& findings,
                                  std::string_view wanted) {
  const Member* member = document.root.member("topset");
  if (!member) {
    findings.push_back(without_kind(document, wanted));
    return std::nullopt;
  }
  if (member != &document.root.members.front()) {
    findings.push_back(
        Diagnostic(Rule::LIBR001, document.key_origin(*member), "`topset` is not the first key")
            .with_help("move it to the first line of the file"));
    return std::nullopt;
  }
  const Node& value = member->value;
  auto kind = value.is(Node::Kind::text) ? take_apart(value.text) : std::nullopt;
  const Origin place = document.origin(value);
  if (kind) {
    const auto kinds = known_kinds();
    if (std::find(kinds.begin(), kinds.end(), value.text) != kinds.end()) return kind;
    for (const std::string& known : kinds)
      if (take_apart(known)->kind == kind->kind) {
        findings.push_back(Diagnostic(Rule::LIBR003, place,
                                      fmt::format("{} is of a version that this topset does not "
                                                  "read",
                                                  in_ticks(value.text)))
                               .with_help(fmt::format("this topset reads `{}`", known)));
        return std::nullopt;
      }
  }
  const std::string nearest =
      value.is(Node::Kind::text) ? nearest_word(value.text, known_kinds()) : std::string();
  findings.push_back(
      Diagnostic(Rule::LIBR001, place,
                 value.is(Node::Kind::null) ? std::string("the file does not say what it is")
                                            : fmt::format("{} is no kind of file", describe(value)))
          .with_help(nearest.empty() ? "write " + listed(ways(document, {}), "or")
                                     : fmt::format("a similar kind exists: `{}`", nearest)));
  return std::nullopt;
}

}  // namespace topset::reading
