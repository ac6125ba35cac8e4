#include "cli/findings_formats.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "cli/unknown_choice.hpp"
#include "output/findings_github.hpp"
#include "output/findings_gitlab.hpp"
#include "output/findings_json.hpp"
#include "output/findings_junit.hpp"
#include "output/findings_sarif.hpp"

namespace topset::cli {
namespace {

constexpr FindingsFormat kFormats[] = {
    {"text", "for people (usual)", nullptr},
    {"json", "findings/1", output::findings_json},
    {"jsonl", "findings/1, a finding a line", output::findings_json_lines},
    {"sarif", "for code scanning and editors", output::findings_sarif},
    {"junit", "for test reports", output::findings_junit},
    {"github", "annotations of GitHub", output::findings_github},
    {"gitlab", "code quality of GitLab", output::findings_gitlab},
};

using Mistaken = std::unexpected<ParseMistake>;

}  // namespace

std::span<const FindingsFormat> all_findings_formats() { return kFormats; }

std::expected<FindingsOrder, ParseMistake> read_findings_order(
    const std::vector<std::string>& values) {
  FindingsOrder order;
  std::set<std::string> paths;
  for (const std::string& value : values) {
    const std::size_t colon = std::min(value.find(':'), value.size());
    const std::string word = value.substr(0, colon);
    const auto format = std::ranges::find(kFormats, word, &FindingsFormat::word);
    if (format == std::end(kFormats))
      return Mistaken(unknown_choice("findings", word, words_of(kFormats)));
    if (colon == value.size()) {
      if (order.stream != nullptr)
        return Mistaken(
            {fmt::format("--findings {} and {} would be printed into each other",
                         order.stream->word, format->word),
             fmt::format("name a file for one of them: `--findings {}:FILE`", format->word)});
      order.stream = format;
      continue;
    }
    const std::string path = value.substr(colon + 1);
    if (path.empty())
      return Mistaken({fmt::format("--findings {} names no file", value),
                       fmt::format("write `{0}:FILE`, or `{0}` alone to print", word)});
    if (format->render == nullptr)
      return Mistaken({"--findings text is for a terminal and can't be a file",
                       "redirect standard error, or choose another format"});
    if (!paths.insert(path).second)
      return Mistaken({fmt::format("two --findings would be written to {}", path),
                       "name another file for one of them"});
    order.files.push_back({format, path});
  }
  return order;
}

}  // namespace topset::cli
