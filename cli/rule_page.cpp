#include "cli/rule_page.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "output/page.hpp"

namespace topset::cli {
namespace {

constexpr std::size_t kWidest = 100;  // columns; longer lines are hard to read
constexpr std::string_view kFence = "```";
constexpr std::string_view kExampleIndent = "    ";

// `**error**` as `error`, `[one page](../set-notation.md)` as `one page`.
std::string without_marks(std::string_view text) {
  std::string plain;
  bool code = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '`') code = !code;
    if (!code && text.substr(at).starts_with("**")) {
      ++at;
      continue;
    }
    const std::size_t middle = text.find("](", at);
    if (!code && text[at] == '[' && middle != std::string_view::npos &&
        middle == text.find(']', at)) {
      plain += text.substr(at + 1, middle - at - 1);
      at = std::min(text.find(')', middle), text.size() - 1);
      continue;
    }
    plain += text[at];
  }
  return plain;
}

class Reader {
 public:
  explicit Reader(const output::Style& style)
      : painted_(style), plain_{.columns = std::min(style.columns, kWidest)}, page_(plain_) {}

  void line(std::string_view line) {
    if (line.starts_with(kFence)) {
      flush();
      in_example_ = !in_example_;
    } else if (in_example_) {
      page_.line(line.empty() ? std::string() : fmt::format("{}{}", kExampleIndent, line));
    } else if (line.starts_with("#")) {
      heading(line.substr(std::min(line.find_first_not_of("# "), line.size())));
    } else if (line.empty()) {
      flush();
      page_.line();
    } else {
      if (!paragraph_.empty()) paragraph_ += ' ';
      paragraph_ += line;
    }
  }

  std::string take() {
    flush();
    return page_.take();
  }

 private:
  void heading(std::string_view text) {
    std::string plain = without_marks(text);
    std::erase(plain, '`');
    page_.line(painted_.paint(output::Paint::strong, plain));
  }

  void flush() {
    if (!paragraph_.empty()) page_.wrapped("", without_marks(paragraph_));
    paragraph_.clear();
  }

  const output::Style& painted_;
  output::Style plain_;
  output::Page page_;
  std::string paragraph_;
  bool in_example_ = false;
};

}  // namespace

std::string for_terminal(std::string_view markdown, const output::Style& style) {
  Reader reader(style);
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find('\n'), markdown.size());
    reader.line(markdown.substr(0, end));
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
  }
  return reader.take();
}

std::string rule_text(const RuleInfo& rule, const output::Style& style) {
  const auto pages = rule_pages();
  const auto page = std::ranges::find(pages, rule.id, &RulePage::id);
  return for_terminal(page != pages.end()
                          ? std::string(page->text)
                          : fmt::format("# {} {}\n\nUsually {} **{}**: {}.\n", rule.id, rule.slug,
                                        rule.severity == Severity::error ? "an" : "a",
                                        name(rule.severity), rule.summary),
                      style);
}

}  // namespace topset::cli
