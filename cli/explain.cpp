#include <charconv>
#include <fmt/format.h>

#include "base/utf8.hpp"
#include "cli/commands.hpp"
#include "cli/report.hpp"
#include "cli/rule_page.hpp"
#include "cli/workspace.hpp"
#include "reading/readers.hpp"
#include "reading/suppressions.hpp"

namespace topset::cli {
namespace {

using reading::Node;

// `2`, `2.1`, `2.1.A`: a week, a session of it, an exercise of that.
struct Place {
  std::string week;
  std::string session;
  std::string label;
};

Place parse_place(std::string_view text) {
  Place place;
  std::string* parts[] = {&place.week, &place.session, &place.label};
  for (std::string* part : parts) {
    const std::size_t dot = std::min(text.find('.'), text.size());
    *part = std::string(text.substr(0, dot));
    text.remove_prefix(std::min(dot + 1, text.size()));
  }
  return place;
}

std::string scalar(const Node& node, std::string_view key) {
  const Node* value = node.find(key);
  return value && value->is_scalar() && !value->is(Node::Kind::null) ? value->text : std::string();
}

std::string range(const Node* node) {
  if (node == nullptr) return "";
  const std::string min = scalar(*node, "min");
  const std::string max = scalar(*node, "max");
  return min == max ? min : fmt::format("{}-{}", min, max);
}

class Explainer {
 public:
  Explainer(const Place& place, World& world) : place_(place), world_(world) {}

  void block(const Node& root) {
    const Node* weeks = root.find("weeks");
    for (const Node& week : weeks->items) {
      if (!place_.week.empty() && scalar(week, "week") != place_.week) continue;
      for (const Node& session : week.find("sessions")->items) {
        if (!place_.session.empty() && scalar(session, "session") != place_.session) continue;
        for (const Node& exercise : session.find("exercises")->items)
          if (place_.label.empty() ||
              equal_ignoring_ascii_case(scalar(exercise, "label"), place_.label))
            one(scalar(week, "week"), session, exercise);
      }
    }
  }

  bool found() const { return found_; }

 private:
  void one(const std::string& week, const Node& session, const Node& exercise) {
    found_ = true;
    const auto& style = world_.out_style;
    std::string text = style.paint(
        output::Paint::strong,
        escaped_for_terminal(fmt::format("{}.{}.{}  {} ({}, {})", week, scalar(session, "session"),
                                         scalar(exercise, "label"), scalar(exercise, "name"),
                                         scalar(session, "name"), scalar(exercise, "strategy"))));
    text += '\n';
    for (const Node& row : exercise.find("sets")->items) text += row_words(row);
    world_.out.print(text + "\n");
  }

  static std::string row_words(const Node& row) {
    const Node* amount = row.find("reps");
    std::string unit;
    if (amount == nullptr) {
      amount = row.find("seconds");
      unit = " s";
      if (amount == nullptr) {
        amount = row.find("metres");
        unit = " m";
      }
    }
    const bool amrap = amount != nullptr && scalar(*amount, "amrap") == "true";
    std::string kind = scalar(row, "kind");
    for (char& letter : kind)
      if (letter == '_') letter = '-';
    const bool is_optional = scalar(row, "optional") == "true";
    std::string text =
        fmt::format("  {} {}x{}{}{}{}\n", kind, range(row.find("sets")), range(amount),
                    amrap ? "+" : "", unit, is_optional ? ", optional" : "");
    const std::string why = scalar(row, "why");
    const std::string blank = scalar(row, "blank");
    if (!why.empty())
      text += fmt::format("      {}\n", why);
    else if (!blank.empty())
      text += fmt::format("      no load: {}\n", blank);
    else
      text += "      no load is asked for\n";
    if (scalar(row, "projected") == "true")
      text += "      projected: rests on results that are not in yet\n";
    if (const Node* rpe = row.find("rpe"); rpe != nullptr && rpe->is(Node::Kind::map))
      text +=
          fmt::format("      RPE {}, {}\n", range(rpe),
                      scalar(*rpe, "predicted") == "true" ? "predicted by the chart" : "asked for");
    if (const std::string stop = scalar(row, "stop"); !stop.empty())
      text += fmt::format("      {}\n", stop);
    return escaped_for_terminal(text, LineBreaks::kept);
  }

  const Place& place_;
  World& world_;
  bool found_ = false;
};

// A word that is no file: a rule by its id or slug, or by what may have been meant as one.
Exit explain_rule(const Arguments& arguments, World& world) {
  const std::string& word = arguments.words.front();
  const RuleInfo* const rule = reading::find_rule(word);
  if (rule == nullptr) {
    const std::string near = reading::nearest_rule(word);
    return usage_error(world, fmt::format("there is no rule and no block `{}`", word),
                       near.empty() ? "a rule stands in the brackets of a finding, such as "
                                      "SAFE509; a block is a .json file that generate wrote"
                                    : fmt::format("a rule with a similar name exists: `{}`", near));
  }
  if (arguments.words.size() > 1)
    return usage_error(world,
                       fmt::format("the rule {} has no place {}", rule->id, arguments.words[1]),
                       "only a block has weeks, sessions and letters");
  world.out.print(rule_text(*rule, world.out_style));
  return Exit::ok;
}

}  // namespace

Exit explain(const Arguments& arguments, World& world) {
  const std::string& path = arguments.words.front();
  if (path.find_first_of("./\\") == std::string::npos && !world.files.is_file(path))
    return explain_rule(arguments, world);
  Workspace workspace(world, {path});
  const SourcePtr source = workspace.open(path);
  if (!source) return Exit::usage;
  Report report(arguments, world);
  auto document = reading::read_document(source, "block");
  report.add(std::move(document.findings));
  if (!document.value) return report.finish();
  const Place place = arguments.words.size() > 1 ? parse_place(arguments.words[1]) : Place{};
  Explainer explainer(place, world);
  explainer.block(document.value->root);
  if (!explainer.found())
    return usage_error(world, fmt::format("the block has no {}", arguments.words[1]),
                       "write week.session.letter, such as 2.1.A");
  return report.finish();
}

}  // namespace topset::cli
