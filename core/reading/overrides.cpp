#include "reading/overrides.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "base/nearest.hpp"
#include "reading/excerpt.hpp"
#include "reading/inherit.hpp"
#include "reading/schema.hpp"

namespace topset::reading {
namespace {

using Override = Library::Override;

// `with`, `note`
std::string keys_of(const Node& change) {
  std::string keys;
  for (const Member& member : change.members)
    if (member.key != "program" && member.key != "line")
      keys += fmt::format("{}`{}`", keys.empty() ? "" : ", ", member.key);
  return keys;
}

class Overriding {
 public:
  Overriding(const Document& program, const ProgramName& name, const Document& library,
             const std::string& athlete, const Override& wishes, const Catalogue& catalogue)
      : program_(program),
        name_(name),
        library_(library),
        athlete_(athlete),
        wishes_(wishes),
        catalogue_(catalogue) {}

  OverriddenProgram carry_out() {
    source_ = program_.others.size() + 1;
    program_.others.push_back(library_.source);
    known_ = names();
    change_lines();
    for (const Override::Named& skip : wishes_.skip) leave_out(skip);
    for (const Override::Replacement& replacement : wishes_.replace) replace(replacement);
    choose_warm_up();
    OverriddenProgram outcome;
    if (changed_ && !has_errors(findings_))
      append(findings_, validate(program_, *find_schema("program")));
    if (changed_ && !has_errors(findings_)) outcome.program = std::move(program_);
    outcome.findings = std::move(findings_);
    return outcome;
  }

 private:
  bool is_exercise(std::string_view text, std::string_view name) const {
    const Exercise* const exercise = catalogue_.find(text);
    const Exercise* const meant = catalogue_.find(name);
    return exercise && exercise == meant;
  }

  // A line or plan, by its own name or by its exercise.
  bool is_meant(const Node& line, std::string_view own_name, std::string_view name) const {
    const Node* const exercise = line.find("exercise");
    return own_name == name || (exercise && is_exercise(exercise->text, name));
  }

  static std::string_view id_of(const Node& line) {
    const Node* const id = line.find("id");
    return id ? std::string_view(id->text) : std::string_view();
  }

  // Calls visit(line, its own name) for every plan and line that is not a plan's.
  template <class Visit>
  void each_line(const Visit& visit) {
    if (Node* const plans = program_.root.find("plans"))
      for (Member& plan : plans->members) visit(plan.value, std::string_view(plan.key));
    for (Node& session : program_.root.find("sessions")->items)
      for (Node& line : session.find("exercises")->items)
        if (!line.find("plan")) visit(line, id_of(line));
  }

  // What may be meant in this program.
  std::vector<std::string> names() {
    std::vector<std::string> names;
    each_line([&](const Node& line, std::string_view own_name) {
      if (!own_name.empty()) names.emplace_back(own_name);
      if (const Node* const exercise = line.find("exercise")) names.push_back(exercise->text);
    });
    return names;
  }

  void tell(const Origin& place, std::string what) {
    changed_ = true;
    findings_.emplace_back(Rule::LIBR032, place, std::move(what));
  }

  // In a program that was named it is a mistake; another program may well have it.
  void report_no_match(const Override::Named& what, bool program_is_named) {
    const std::string nearest = nearest_word(what.name, known_);
    findings_.push_back(
        Diagnostic(Rule::LIBR031, what.origin,
                   fmt::format("{} has no line {} that could be different for {}",
                               in_ticks(name_.path), in_ticks(what.name), athlete_))
            .with_help(nearest.empty()
                           ? std::string("name an `id:` or exercise of the program")
                           : fmt::format("it has a line with a similar name: `{}`", nearest))
            .as(program_is_named ? Severity::warning : Severity::note));
  }

  const Node& written(std::string_view key) const {
    return *library_.root.find("overrides")->find(athlete_)->find(key);
  }

  void change_lines() {
    for (std::size_t i = 0; i < wishes_.change.size(); ++i) {
      const Override::Change& change = wishes_.change[i];
      const std::string& only_in = change.program.name;
      if (!only_in.empty() && only_in != name_.path && only_in != name_.stem) continue;
      Node keys = written("change").items[i];
      std::erase_if(keys.members, [](const Member& member) {
        return member.key == "program" || member.key == "line";
      });
      shift_source(keys, source_);
      bool met = false;
      std::size_t filled_in = 0;
      each_line([&](Node& line, std::string_view own_name) {
        if (!is_meant(line, own_name, change.line.name)) return;
        met = true;
        filled_in += count_values(keys);
        if (filled_in > kMostFilledIn) return;
        Node changed = keys;
        changed.span = line.span;
        changed.source = line.source;
        merge_line(changed, line);
        line = std::move(changed);
      });
      if (filled_in > kMostFilledIn)
        findings_.push_back(
            Diagnostic(Rule::YAML005, change.line.origin,
                       fmt::format("this change fills in more than {} values", kMostFilledIn))
                .with_help("write less in it, or name fewer lines"));
      if (met)
        tell(change.line.origin,
             fmt::format("`{}` is changed for {}: {}", change.line.name, athlete_, keys_of(keys)));
      else
        report_no_match(change.line, !only_in.empty());
    }
  }

  void leave_out(const Override::Named& skip) {
    std::set<std::string> plans;
    bool met = false;
    if (Node* const all = program_.root.find("plans")) {
      std::erase_if(all->members, [&](const Member& plan) {
        return is_meant(plan.value, plan.key, skip.name) && plans.insert(plan.key).second;
      });
      if (all->members.empty())
        std::erase_if(program_.root.members,
                      [](const Member& member) { return member.key == "plans"; });
      met = !plans.empty();
    }
    Node& sessions = *program_.root.find("sessions");
    for (Node& session : sessions.items)
      std::erase_if(session.find("exercises")->items, [&](Node& line) {
        const Node* const plan = line.find("plan");
        const bool whole =
            plan ? plans.contains(plan->text) : is_meant(line, id_of(line), skip.name);
        const bool gone = whole || (!plan && leave_out_of_turns(line, skip.name, met));
        met = met || gone;
        return gone;
      });
    if (!met) return report_no_match(skip, false);
    tell(skip.origin, fmt::format("{} leaves out `{}`", athlete_, skip.name));
    std::erase_if(sessions.items,
                  [](const Node& session) { return session.find("exercises")->items.empty(); });
    if (sessions.items.empty())
      findings_.push_back(Diagnostic(Rule::PROG122, skip.origin,
                                     fmt::format("nothing of the program is left for {}", athlete_))
                              .with_help("leave out less"));
  }

  // Of exercises that take turns. True: none is left.
  bool leave_out_of_turns(Node& line, std::string_view name, bool& met) const {
    Member* const turns = line.member("rotate");
    if (!turns) return false;
    std::vector<Node>& items = turns->value.items;
    met =
        std::erase_if(items, [&](const Node& item) { return is_exercise(item.text, name); }) > 0 ||
        met;
    if (items.size() == 1) {
      const Node only = items.front();
      turns->key = "exercise";
      turns->value = only;
    }
    return turns->key == "rotate" && items.empty();
  }

  void replace(const Override::Replacement& replacement) {
    Node by;
    for (const Member& member : written("replace").members)
      if (is_exercise(member.key, replacement.exercise)) by = member.value;
    shift_source(by, source_);
    bool met = false;
    const auto exchange = [&](Node& exercise) {
      if (!is_exercise(exercise.text, replacement.exercise)) return;
      exercise = by;
      met = true;
    };
    each_line([&](Node& line, std::string_view) {
      if (Node* const exercise = line.find("exercise")) exchange(*exercise);
      if (Node* const turns = line.find("rotate"))
        for (Node& exercise : turns->items) exchange(exercise);
    });
    if (met)
      tell(replacement.origin, fmt::format("{} does `{}` instead of `{}`", athlete_, replacement.by,
                                           replacement.exercise));
    else
      report_no_match({replacement.exercise, replacement.origin}, false);
  }

  void choose_warm_up() {
    const auto& [scheme, place] = wishes_.warm_up;
    if (scheme.empty()) return;
    Node chosen = written("warm_up");
    shift_source(chosen, source_);
    std::erase_if(program_.root.members,
                  [](const Member& member) { return member.key == "warm_up"; });
    program_.root.members.push_back({"warm_up", chosen.span, std::move(chosen)});
    tell(place, fmt::format("{} warms up by `{}`", athlete_, scheme));
  }

  Document program_;
  const ProgramName& name_;
  const Document& library_;
  const std::string& athlete_;
  const Override& wishes_;
  const Catalogue& catalogue_;
  std::size_t source_ = 0;          // of topset.yaml among the program's files
  std::vector<std::string> known_;  // names of the program's lines, as it was
  bool changed_ = false;
  Diagnostics findings_;
};

}  // namespace

OverriddenProgram override_program(const Document& program, const ProgramName& name,
                                   const Document& library, const std::string& athlete,
                                   const Library::Override& wishes, const Catalogue& catalogue) {
  if (wishes.change.empty() && wishes.skip.empty() && wishes.replace.empty() &&
      wishes.warm_up.name.empty())
    return {};
  return Overriding(program, name, library, athlete, wishes, catalogue).carry_out();
}

Diagnostics check_overrides(const Library& library, const std::vector<std::string>& athletes,
                            const std::function<bool(const std::string&)>& is_file) {
  Diagnostics findings;
  for (const auto& [athlete, wishes] : library.overrides) {
    if (!athletes.empty() && std::ranges::find(athletes, athlete) == athletes.end()) {
      const std::string nearest = nearest_word(athlete, athletes);
      findings.push_back(
          Diagnostic(Rule::LIBR030, wishes.origin,
                     fmt::format("the library has no athlete {}", in_ticks(athlete)))
              .with_help(
                  nearest.empty()
                      ? std::string("name an athlete's file without its folder and `.yaml`")
                      : fmt::format("an athlete with a similar name exists: `{}`", nearest)));
    }
    for (const Override::Change& change : wishes.change) {
      const std::string& path = change.program.name;
      if (path.empty() || path.find_first_of("/.") == path.npos || is_file(path)) continue;
      findings.push_back(Diagnostic(Rule::LIBR031, change.program.origin,
                                    fmt::format("the library has no program {}", in_ticks(path)))
                             .with_help("write the path of a program from this file's folder"));
    }
  }
  return findings;
}

}  // namespace topset::reading
