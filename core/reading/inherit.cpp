#include "reading/inherit.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "base/nearest.hpp"
#include "base/sha256.hpp"
#include "reading/excerpt.hpp"
#include "reading/path_names.hpp"
#include "reading/readers.hpp"
#include "reading/schema.hpp"

namespace topset::reading {
namespace {

// Takes a key out of a mapping.
std::optional<Member> take(Node& map, std::string_view key) {
  const auto found = std::ranges::find(map.members, key, &Member::key);
  if (found == map.members.end()) return std::nullopt;
  Member member = std::move(*found);
  map.members.erase(found);
  return member;
}

bool are_maps(const Node& a, const Node& b) {
  return a.is(Node::Kind::map) && b.is(Node::Kind::map);
}

// Parameters: an own one without a value takes the base's away.
void merge_parameters(Node& own, const Node& base) {
  for (const Member& member : base.members) {
    const Node* const mine = own.find(member.key);
    if (!mine)
      own.members.push_back(member);
    else if (mine->is(Node::Kind::null))
      take(own, member.key);
  }
}

// The keys of a base that a line's own stand for.
std::set<std::string_view> replaced_keys(const Node& own, const Node& base) {
  std::set<std::string_view> keys;
  const Node* const strategy = own.find("strategy");
  if (own.find("sets") || own.find("weekly_sets")) {
    keys.insert({"strategy", "with", "sets", "weekly_sets"});
  } else if (strategy) {
    keys.insert({"sets", "weekly_sets"});
    const Node* const other = base.find("strategy");
    if (other && other->text != strategy->text) keys.insert("with");
  }
  if (own.find("exercise") || own.find("rotate"))
    keys.insert({"exercise", "rotate", "alternatives"});
  return keys;
}

// Lines by name: plans, templates.
void merge_named_lines(Node& own, const Node& base) {
  for (const Member& member : base.members) {
    Member* const mine = own.member(member.key);
    if (!mine)
      own.members.push_back(member);
    else if (are_maps(mine->value, member.value))
      merge_line(mine->value, member.value);
  }
}

void merge_maps(Node& own, const Node& base) {
  for (const Member& member : base.members) {
    Member* const mine = own.member(member.key);
    if (!mine)
      own.members.push_back(member);
    else if (are_maps(mine->value, member.value))
      merge_maps(mine->value, member.value);
  }
}

// In the order of the base, new ones at the end. The n-th of a name meets the n-th of that name.
void merge_sessions(Node& own, const Node& base) {
  std::vector<Node> merged = base.items;
  std::map<std::string, std::size_t, std::less<>> met;
  for (Node& session : own.items) {
    const Node* const name = session.find("name");
    std::size_t& nth = met[name ? name->text : std::string()];
    std::size_t left = nth++;
    const auto same = std::find_if(merged.begin(),
                                   merged.begin() + static_cast<std::ptrdiff_t>(base.items.size()),
                                   [&](const Node& other) {
                                     const Node* const its = other.find("name");
                                     return name && its && its->text == name->text && left-- == 0;
                                   });
    if (same == merged.begin() + static_cast<std::ptrdiff_t>(base.items.size())) {
      merged.push_back(std::move(session));
      continue;
    }
    for (Member& member : same->members)
      if (!session.find(member.key)) session.members.push_back(std::move(member));
    *same = std::move(session);
  }
  own.items = std::move(merged);
}

void merge_program(Node& own, const Node& base) {
  for (const Member& member : base.members) {
    Member* const mine = own.member(member.key);
    if (!mine)
      own.members.push_back(member);
    else if (member.key == "sessions")
      merge_sessions(mine->value, member.value);
    else if (member.key == "plans" || member.key == "templates")
      merge_named_lines(mine->value, member.value);
    else if (are_maps(mine->value, member.value))
      merge_maps(mine->value, member.value);
  }
}

// Puts the programs under a program that it extends, one through the other.
class Bases {
 public:
  Bases(const FileOpener& open, Diagnostics& findings) : open_(open), findings_(findings) {}

  // False, and told: the program can't be put together.
  bool put_under(Document& program) {
    const std::optional<Member> extends = take(program.root, "extends");
    if (!extends) return true;
    chain_.push_back(plain_path(program.source->path()));
    const Node& name = extends->value;
    const Origin place = program.origin(name);
    const auto source = open_(*program.source, name.text);
    if (!source) return report_unopened(name, place, source.error());
    if (!may_extend(place, plain_path((*source)->path()))) return false;
    Outcome<Document> base = read_document(*source, "program");
    for (Diagnostic& finding : base.findings)
      if (finding.rule == Rule::LIBR001 || finding.rule == Rule::LIBR002 ||
          finding.rule == Rule::LIBR003)
        finding.labels.push_back({place, "a program is asked for here"});
    append(findings_, std::move(base.findings));
    if (!base.value || !put_under(*base.value)) return false;
    const std::size_t first = program.others.size() + 1;
    program.others.push_back(base.value->source);
    program.others.insert(program.others.end(), base.value->others.begin(),
                          base.value->others.end());
    shift_source(base.value->root, first);
    merge_program(program.root, base.value->root);
    return true;
  }

 private:
  bool report_unopened(const Node& name, const Origin& place, const Unopened& why) {
    findings_.push_back(
        Diagnostic(Rule::LIBR016, place,
                   fmt::format("{} can't be read: {}", in_ticks(name.text), why.reason))
            .with_help(
                why.nearest.empty()
                    ? std::string("write the path of a program from this file's folder")
                    : fmt::format("a program with a similar name exists: `{}`", why.nearest)));
    return false;
  }

  bool may_extend(const Origin& place, const std::string& path) {
    const auto met = std::ranges::find(chain_, path);
    if (met != chain_.end()) {
      Diagnostic finding =
          Diagnostic(Rule::PROG136, place, fmt::format("{} extends itself", in_ticks(path)))
              .with_help("let one of the programs stand on its own: write out what it takes");
      if (met + 1 != chain_.end())
        finding.notes.push_back(
            fmt::format("by way of {}", fmt::join(met + 1, chain_.end(), " and ")));
      findings_.push_back(std::move(finding));
      return false;
    }
    if (chain_.size() <= kMostBases) return true;
    findings_.push_back(
        Diagnostic(Rule::PROG136, place,
                   fmt::format("more than {} programs extend one another", kMostBases))
            .with_help("extend the first of them instead"));
    return false;
  }

  const FileOpener& open_;
  Diagnostics& findings_;
  std::vector<std::string> chain_;  // of paths, the program itself first
};

// Puts the templates under the lines that extend them.
class Templates {
 public:
  Templates(Document& program, Diagnostics& findings) : program_(program), findings_(findings) {
    std::optional<Member> written = take(program.root, "templates");
    if (written) templates_ = std::move(written->value);
  }

  bool extend_all() {
    // Each of them, so that a mistake in one that is not used is told too.
    for (Member& member : templates_.members) complete(member);
    Node& root = program_.root;
    if (Node* const plans = root.find("plans"))
      for (Member& plan : plans->members) extend(plan.value);
    if (Node* const sessions = root.find("sessions"))
      for (Node& session : sessions->items)
        if (Node* const lines = session.find("exercises"))
          for (Node& line : lines->items) extend(line);
    report_unused();
    return fits_;
  }

  bool changed_anything() const { return changed_; }

 private:
  void extend(Node& line) {
    const std::optional<Member> extends = take(line, "extends");
    if (!extends) return;
    changed_ = true;
    const Node* const base = named(extends->value);
    if (!base) return;
    filled_in_ += count_values(*base);
    if (filled_in_ <= kMostFilledIn) return merge_line(line, *base);
    if (fits_)
      findings_.push_back(
          Diagnostic(Rule::YAML005, program_.origin(extends->value),
                     fmt::format("templates fill in more than {} values", kMostFilledIn))
              .with_help("write less in them, or extend them less often"));
    fits_ = false;
  }

  void complete(Member& member) {
    if (!done_.insert(member.key).second) return;
    open_.push_back(member.key);
    extend(member.value);
    open_.pop_back();
  }

  // The template of a name, with what it extends itself. Null, and told: there is none.
  const Node* named(const Node& name) {
    Member* const member = templates_.member(name.text);
    if (!member) return report_unknown(name);
    used_.insert(member->key);
    const auto met = std::ranges::find(open_, member->key);
    if (met != open_.end()) return report_circle(name, {met + 1, open_.end()});
    complete(*member);
    return &member->value;
  }

  const Node* report_unknown(const Node& name) {
    fits_ = false;
    NearestWord nearest(name.text);
    for (const Member& member : templates_.members) nearest.offer(member.key);
    findings_.push_back(
        Diagnostic(Rule::PROG135, program_.origin(name),
                   fmt::format("unknown template {}", in_ticks(name.text)))
            .with_help(
                nearest.best().empty()
                    ? std::string("name it under `templates:`")
                    : fmt::format("a template with a similar name exists: `{}`", nearest.best())));
    return nullptr;
  }

  const Node* report_circle(const Node& name, const std::vector<std::string>& between) {
    fits_ = false;
    Diagnostic finding = Diagnostic(Rule::PROG136, program_.origin(name),
                                    fmt::format("the template `{}` extends itself", name.text))
                             .with_help("let one of the templates stand on its own");
    if (!between.empty())
      finding.notes.push_back(fmt::format("by way of `{}`", fmt::join(between, "` and `")));
    findings_.push_back(std::move(finding));
    return nullptr;
  }

  // Those of a program that was extended are for others too.
  void report_unused() {
    for (const Member& member : templates_.members)
      if (member.value.source == 0 && !used_.contains(member.key))
        findings_.push_back(
            Diagnostic(Rule::PROG137, program_.key_origin(member),
                       fmt::format("no exercise extends the template `{}`", member.key))
                .with_help(fmt::format("write `extends: {}` where it is for, or leave it out",
                                       member.key)));
  }

  Document& program_;
  Diagnostics& findings_;
  Node templates_;
  std::vector<std::string> open_;  // being completed, one through the other
  std::set<std::string> done_;
  std::set<std::string> used_;
  std::size_t filled_in_ = 0;  // values, in all lines
  bool fits_ = true;
  bool changed_ = false;
};

}  // namespace

void merge_line(Node& own, const Node& base) {
  const std::set<std::string_view> replaced = replaced_keys(own, base);
  for (const Member& member : base.members) {
    if (replaced.contains(member.key)) continue;
    Member* const mine = own.member(member.key);
    if (!mine)
      own.members.push_back(member);
    else if (member.key == "with" && are_maps(mine->value, member.value))
      merge_parameters(mine->value, member.value);
  }
}

std::size_t count_values(const Node& node) {
  std::size_t count = 1;
  for (const Node& item : node.items) count += count_values(item);
  for (const Member& member : node.members) count += count_values(member.value);
  return count;
}

void shift_source(Node& node, std::size_t by) {
  node.source = static_cast<std::uint16_t>(node.source + by);
  for (Node& item : node.items) shift_source(item, by);
  for (Member& member : node.members) shift_source(member.value, by);
}

Outcome<Document> inherit(Document program, const FileOpener& open) {
  Outcome<Document> outcome;
  const bool extends = program.root.find("extends") != nullptr;
  if (extends && !Bases(open, outcome.findings).put_under(program)) return outcome;
  Templates templates(program, outcome.findings);
  if (!templates.extend_all()) return outcome;
  if (extends || templates.changed_anything())
    append(outcome.findings, validate(program, *find_schema("program")));
  if (!has_errors(outcome.findings)) outcome.value = std::move(program);
  return outcome;
}

std::string program_sha256(const Document& program) {
  std::string own = sha256_hex(program.source->text());
  if (program.others.empty()) return own;
  std::string lines = std::move(own) + "\n";
  for (const SourcePtr& base : program.others) lines += sha256_hex(base->text()) + "\n";
  return sha256_hex(lines);
}

}  // namespace topset::reading
