#include "reading/yaml.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "reading/excerpt.hpp"
#include "reading/text_check.hpp"
#include "reading/tree_builder.hpp"
#include "reading/value_end.hpp"
#include "reading/yaml_scan.hpp"
#include "reading/yaml_syntax.hpp"

namespace topset::reading {
namespace {

std::size_t offset(const YAML::Mark& mark) {
  return static_cast<std::size_t>(std::max(mark.pos, 0));
}

// yaml-cpp's events for the builder.
class Events : public YAML::EventHandler {
 public:
  explicit Events(TreeBuilder& builder) : builder_(builder) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    builder_.null(offset(mark), anchor);
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    builder_.alias(offset(mark), anchor);
  }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                const std::string& value) override {
    builder_.scalar(offset(mark), anchor, value);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    builder_.open(offset(mark), anchor, Node::Kind::list);
  }
  void OnSequenceEnd() override { builder_.close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    builder_.open(offset(mark), anchor, Node::Kind::map);
  }
  void OnMapEnd() override { builder_.close(); }

 private:
  TreeBuilder& builder_;
};

// Stops at the beginning of a second document: there is no safe way to read on.
class SecondDocument : public YAML::EventHandler {
 public:
  struct Begins {
    std::size_t at;
  };
  void OnDocumentStart(const YAML::Mark& mark) override { throw Begins{offset(mark)}; }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

SyntaxError error_kind(const std::string& message) {
  namespace Msg = YAML::ErrorMsg;
  struct Row {
    const char* begins;
    SyntaxError error;
  };
  static const std::array kRows = {
      Row{Msg::UNKNOWN_TOKEN, SyntaxError::unknown_token},
      Row{Msg::MAP_VALUE, SyntaxError::map_value},
      Row{Msg::MAP_KEY, SyntaxError::map_key},
      Row{Msg::BLOCK_ENTRY, SyntaxError::block_entry},
      Row{Msg::END_OF_MAP_FLOW, SyntaxError::not_in_braces},
      Row{Msg::END_OF_SEQ_FLOW, SyntaxError::not_in_brackets},
      Row{Msg::END_OF_MAP, SyntaxError::not_in_map},
      Row{Msg::END_OF_SEQ, SyntaxError::not_in_list},
      Row{Msg::FLOW_END, SyntaxError::flow_end},
      Row{Msg::DOC_IN_SCALAR, SyntaxError::open_scalar},
      Row{Msg::EOF_IN_SCALAR, SyntaxError::open_scalar},
      Row{Msg::TAB_IN_INDENTATION, SyntaxError::tab},
      Row{Msg::CHAR_IN_SCALAR, SyntaxError::tab},
      Row{Msg::INVALID_ESCAPE, SyntaxError::escape},
      Row{Msg::INVALID_HEX, SyntaxError::escape},
      Row{Msg::INVALID_UNICODE, SyntaxError::escape},
      Row{Msg::ALIAS_NOT_FOUND, SyntaxError::anchor},
      Row{Msg::ANCHOR_NOT_FOUND, SyntaxError::anchor},
      Row{Msg::CHAR_IN_ALIAS, SyntaxError::anchor},
      Row{Msg::CHAR_IN_ANCHOR, SyntaxError::anchor},
      Row{Msg::UNKNOWN_ANCHOR, SyntaxError::anchor},
      Row{Msg::TAG_WITH_NO_SUFFIX, SyntaxError::tag},
      Row{Msg::END_OF_VERBATIM_TAG, SyntaxError::tag},
      Row{Msg::CHAR_IN_TAG_HANDLE, SyntaxError::tag},
      Row{Msg::CHAR_IN_BLOCK, SyntaxError::block_scalar},
      Row{Msg::ZERO_INDENT_IN_BLOCK, SyntaxError::block_scalar},
      Row{Msg::BAD_FILE, SyntaxError::depth},
  };
  for (const Row& row : kRows)
    if (message.starts_with(row.begins)) return row.error;
  return SyntaxError::other;
}

class Reader {
 public:
  Reader(SourcePtr source, const Budgets& budgets)
      : source_(std::move(source)),
        budgets_(budgets),
        shift_(byte_order_mark(source_->text())),
        text_(std::string_view(source_->text()).substr(shift_)) {}

  Outcome<Document> read() {
    Outcome<Document> outcome;
    outcome.findings = check_text(source_, budgets_.bytes);
    if (outcome.findings.empty()) {
      if (skip_blank(text_, 0) == text_.size()) {
        report_empty();
      } else {
        scan_ = scan_yaml(text_, budgets_.depth);
        report_scan();
        if (syntax_.empty()) parse();
      }
      append(outcome.findings, std::move(syntax_));
      append(outcome.findings, std::move(values_));
    }
    sort_and_deduplicate(outcome.findings);
    if (outcome.findings.empty()) outcome.value = Document{source_, std::move(root_)};
    return outcome;
  }

 private:
  Origin origin(std::size_t begin, std::size_t end) const {
    return {source_, {source_->position(begin + shift_), source_->position(end + shift_)}};
  }

  void report_empty() {
    syntax_.push_back(Diagnostic(Rule::YAML011, origin(0, 0), "the file is empty")
                          .with_help("begin with what it is, such as `topset: athlete/1`"));
  }

  // What the parser must not see, or would explain badly.
  void report_scan() {
    if (scan_.too_deep)
      syntax_.push_back(
          Diagnostic(Rule::YAML004, origin(*scan_.too_deep, *scan_.too_deep + 1),
                     fmt::format("values are nested more than {} deep", budgets_.depth))
              .with_help("write it with fewer brackets or less indent"));
    if (!scan_.tabs.empty()) {
      const std::size_t tab = scan_.tabs.front();
      Diagnostic finding =
          Diagnostic(Rule::YAML008, origin(tab, tab + 1), "a tab indents this line")
              .with_help("indent with spaces");
      const std::size_t more = scan_.tabs.size() - 1;
      if (more > 0)
        finding.notes.push_back(fmt::format("and {} more {}", more, more == 1 ? "line" : "lines"));
      syntax_.push_back(std::move(finding));
    }
    for (const std::size_t line : scan_.directives) {
      if (text_.substr(line).starts_with("%YAML 1.")) continue;
      const std::size_t end = std::min(text_.find_first_of("\r\n", line), text_.size());
      syntax_.push_back(
          Diagnostic(Rule::YAML009, origin(line, end), "no line may begin with `%`")
              .with_help("write a text that begins with `%` in quotes, or indent it"));
    }
  }

  // Reads on after a mistake, with the culprit taken for a letter, until nothing more is found or
  // enough was read.
  void parse() {
    std::string patched = std::string(text_);
    patched += text_.empty() || text_.ends_with('\n') ? "...\n" : "\n...\n";
    constexpr std::size_t kRereadBytes = 262'144;
    std::size_t read = 0;
    do {
      values_.clear();
      read += patched.size();
    } while (parse_once(patched) && read < kRereadBytes);
  }

  // True: something was patched, and another reading may find more.
  bool parse_once(std::string& patched) {
    TreeBuilder builder(source_, shift_, budgets_, values_);
    std::istringstream stream(patched);
    try {
      YAML::Parser parser(stream);
      Events events(builder);
      parser.HandleNextDocument(events);
      root_ = builder.take_root();
      SecondDocument second;
      parser.HandleNextDocument(second);
      if (builder.root_is_absent() && values_.empty() && syntax_.empty()) report_empty();
    } catch (const TreeBuilder::Stop&) {
    } catch (const SecondDocument::Begins& begins) {
      report_second(builder, begins.at);
    } catch (const YAML::Exception& exception) {
      return report(builder, error_kind(exception.msg), offset(exception.mark), patched);
    } catch (const std::exception&) {
      return report(builder, SyntaxError::other, builder.last_end(), patched);
    }
    return false;
  }

  void report_second(const TreeBuilder& builder, std::size_t at) {
    const std::size_t end =
        std::min(text_.find_first_of("\r\n", std::min(at, text_.size())), text_.size());
    at = std::min(at, end);
    if (builder.root_is_absent() || text_.substr(at).starts_with("---")) {
      syntax_.push_back(Diagnostic(Rule::YAML010, origin(at, end), "a second document begins here")
                            .with_help("write one document a file: delete the `---`, or move what "
                                       "follows to a file of its own"));
      return;
    }
    SyntaxPlace place{SyntaxError::not_in_map, at, builder.blocks(), builder.last_begin(),
                      builder.last_end()};
    add(explain(text_, place, scan_));
  }

  bool report(const TreeBuilder& builder, SyntaxError error, std::size_t at, std::string& patched) {
    const SyntaxPlace place{error, std::min(at, text_.size()), builder.blocks(),
                            builder.last_begin(), builder.last_end()};
    const Explanation explanation = explain(text_, place, scan_);
    add(explanation);
    if (!explanation.patch || *explanation.patch >= text_.size()) return false;
    char& culprit = patched[*explanation.patch];
    if (culprit == '_') return false;
    culprit = '_';
    return true;
  }

  void add(const Explanation& explanation) {
    syntax_.push_back(Diagnostic(explanation.rule, origin(explanation.begin, explanation.end),
                                 explanation.message)
                          .with_help(explanation.help));
    for (Fix way : explanation.fixes) {
      for (Edit& edit : way) {
        edit.begin += shift_;
        edit.end += shift_;
      }
      syntax_.back().fixes.push_back(std::move(way));
    }
  }

  SourcePtr source_;
  const Budgets& budgets_;
  std::size_t shift_;
  std::string_view text_;
  YamlScan scan_;
  Diagnostics syntax_;  // of all readings
  Diagnostics values_;  // of the last one
  Node root_;
};

}  // namespace

Outcome<Document> read_yaml(SourcePtr source, const Budgets& budgets) {
  return Reader(std::move(source), budgets).read();
}

}  // namespace topset::reading
