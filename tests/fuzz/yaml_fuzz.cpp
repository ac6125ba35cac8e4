// libFuzzer: whatever the bytes, a file is read or told about, and every place lies in its text.
//   clang++-19 -std=c++23 -fsanitize=fuzzer,address,undefined -Icore ...
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "reading/yaml.hpp"
#include "reading/yaml_scan.hpp"

namespace {

using namespace topset;
using namespace topset::reading;

void check_span(const Source& source, Span span) {
  const Position end = source.position(source.text().size());
  if (span.begin > span.end || span.end > end) std::abort();
}

void check_node(const Source& source, const Node& node) {
  check_span(source, node.span);
  for (const Node& item : node.items) check_node(source, item);
  for (const Member& member : node.members) {
    check_span(source, member.key_span);
    check_node(source, member.value);
  }
}

bool same(const Node& a, const Node& b) {
  return a.kind == b.kind && a.text == b.text &&
         std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same) &&
         std::equal(a.members.begin(), a.members.end(), b.members.begin(), b.members.end(),
                    [](const Member& x, const Member& y) {
                      return x.key == y.key && same(x.value, y.value);
                    });
}

// What the scan takes for comments is what yaml-cpp drops: without them the values are the same.
void check_comments(const Source& source, const Node& root) {
  std::string text = source.text();
  for (const std::size_t hash : scan_yaml(text, 1000).comments) {
    if (hash >= text.size() || text[hash] != '#') std::abort();
    text.erase(hash, std::min(text.find_first_of("\r\n", hash), text.size()) - hash);
    text.insert(hash, source.text().size() - text.size(), ' ');
  }
  const Outcome<Document> again =
      read_yaml(std::make_shared<const Source>("fuzz.yaml", std::move(text)));
  if (!again || !same(root, again.value->root)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto source = std::make_shared<const Source>(
      "fuzz.yaml", std::string(reinterpret_cast<const char*>(data), size));
  const Outcome<Document> outcome = read_yaml(source);
  if (outcome.value.has_value() != outcome.findings.empty()) std::abort();
  if (outcome) check_node(*source, outcome.value->root);
  if (outcome) check_comments(*source, outcome.value->root);
  for (const Diagnostic& finding : outcome.findings) {
    if (finding.message.empty()) std::abort();
    check_span(*source, finding.origin.span);
    for (const Label& label : finding.labels) check_span(*source, label.origin.span);
  }
  return 0;
}
