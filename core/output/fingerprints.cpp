#include "output/fingerprints.hpp"

#include <fmt/format.h>
#include <map>

#include "base/sha256.hpp"

namespace topset::output {
namespace {

constexpr std::size_t kDigits = 32;

// The marked text on the first line of a finding's place.
std::string_view marked(const Origin& origin) {
  const std::string_view line = origin.source->line(origin.span.begin.line);
  const std::size_t begin = std::min<std::size_t>(origin.span.begin.column - 1, line.size());
  if (origin.span.end.line > origin.span.begin.line) return line.substr(begin);
  const std::size_t end = std::min<std::size_t>(origin.span.end.column - 1, line.size());
  return line.substr(begin, end > begin ? end - begin : 0);
}

}  // namespace

std::vector<std::string> fingerprints(const Diagnostics& findings,
                                      const std::function<std::string(const Source&)>& path) {
  std::vector<std::string> marks;
  std::map<std::string, std::size_t> seen;
  for (const Diagnostic& finding : findings) {
    // Parts are parted by a byte that none of them holds.
    std::string all = fmt::format("{}{}{}{}", info(finding.rule).id, '\0', finding.message, '\0');
    if (finding.origin.source)
      all += fmt::format("{}{}{}", path(*finding.origin.source), '\0', marked(finding.origin));
    for (const std::string& note : finding.notes) all += fmt::format("{}{}", '\0', note);
    const std::size_t before = seen[all]++;
    if (before > 0) all += fmt::format("{}{}", '\0', before);
    marks.push_back(sha256_hex(all).substr(0, kDigits));
  }
  return marks;
}

}  // namespace topset::output
