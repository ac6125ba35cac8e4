#include "cli/findings_formats.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "cli/choice.hpp"
#include "output/findings_github.hpp"
#include "output/findings_gitlab.hpp"
#include "output/findings_json.hpp"
#include "output/findings_junit.hpp"
#include "output/findings_sarif.hpp"

namespace topset::cli {
namespace {

constexpr FindingsFormat kFormats[] = {
    {"text", nullptr},
    {"json", output::findings_json},
    {"jsonl", output::findings_json_lines},
    {"sarif", output::findings_sarif},
    {"junit", output::findings_junit},
    {"github", output::findings_github},
    {"gitlab", output::findings_gitlab},
};

using Mistaken = std::unexpected<ParseMistake>;

}  // namespace

std::expected<FindingsOrder, ParseMistake> read_findings_order(
    const std::vector<std::string>& values) {
  FindingsOrder order;
  std::set<std::string> paths;
  for (const std::string& value : values) {
    const std::size_t colon = std::min(value.find(':'), value.size());
    const std::string word = value.substr(0, colon);
    const auto format = std::ranges::find(kFormats, word, &FindingsFormat::name);
    if (format == std::end(kFormats)) {
      std::vector<std::string_view> names;
      for (const FindingsFormat& known : kFormats) names.push_back(known.name);
      return Mistaken(unknown_choice("findings", word, names));
    }
    if (colon == value.size()) {
      if (order.stream != nullptr)
        return Mistaken(
            {fmt::format("--findings {} and {} would be printed into each other",
                         order.stream->name, format->name),
             fmt::format("name a file for one of them: `--findings {}:FILE`", format->name)});
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
