#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

#include "base/nearest.hpp"
#include "base/utf8.hpp"
#include "checking/check_block.hpp"
#include "cli/commands.hpp"
#include "cli/logs.hpp"
#include "cli/program_file.hpp"
#include "cli/report.hpp"
#include "cli/sheet_formats.hpp"
#include "cli/workspace.hpp"
#include "planning/plan_block.hpp"
#include "reading/quantity_notation.hpp"
#include "reading/readers.hpp"
#include "topset_version.hpp"

namespace topset::cli {
namespace {

// What the command line asks for, checked.
struct Wish {
  std::string program;
  bool program_is_bundled = false;  // named without a path
  std::vector<std::string> athletes;
  std::string group;
  std::string folder;  // empty: the terminal
  std::vector<Format> formats;
  output::SheetOptions sheet;
  std::optional<Date> start;
  std::string weeks;
};

class Generate {
 public:
  Generate(const Arguments& arguments, World& world)
      : arguments_(arguments), world_(world), report_(arguments, world) {}

  Exit run() {
    if (!report_.format_is_known())
      return usage_error(world_, report_.unknown_format(), "write `text` or `json`");
    if (const Exit mistake = read_wish(); mistake != Exit::ok) return mistake;
    workspace_.emplace(world_, places_of_the_library());
    Diagnostics of_library = workspace_->take_findings();
    const bool broken = has_errors(of_library);
    report_.add(std::move(of_library));
    if (broken) return report_.finish();  // no sheet with gyms or doses other than those written
    if (const Exit mistake = choose_athletes(); mistake != Exit::ok) return mistake;
    if (const Exit mistake = check_program_name(); mistake != Exit::ok) return mistake;
    const SourcePtr program = workspace_->open(wish_.program);
    if (!program) {
      report_.raise(Exit::usage);
      return report_.finish();
    }
    program_is_usable_ = read_program(program);
    if (!logs_.read(arguments_.all("log"), *workspace_, report_)) return report_.finish();
    if (!logs_.check(stems(), report_)) return report_.finish();
    if (program_is_usable_) {
      if (const Exit mistake = choose_weeks(); mistake != Exit::ok) return mistake;
      if (const Exit mistake = make_folder(); mistake != Exit::ok) return mistake;
    }
    for (const std::string& athlete : wish_.athletes) one(athlete);
    return report_.finish();
  }

 private:
  Exit read_wish() {
    wish_.sheet.version = kVersion;
    wish_.program = bundled_or_given(arguments_.words.front());
    wish_.program_is_bundled = wish_.program != arguments_.words.front();
    wish_.athletes.assign(arguments_.words.begin() + 1, arguments_.words.end());
    wish_.group = arguments_.get("group");
    wish_.folder = arguments_.get("output");
    wish_.weeks = arguments_.get("weeks");
    const std::string reader = arguments_.get("for", "athlete");
    if (reader != "athlete" && reader != "coach")
      return usage_error(world_, fmt::format("--for {} is no reader", reader),
                         "write `athlete` or `coach`");
    if (reader == "coach") wish_.sheet.reader = output::Reader::coach;
    if (arguments_.has("start")) {
      Date date;
      if (!parse_date(arguments_.get("start"), date))
        return usage_error(world_, fmt::format("--start {} is no date", arguments_.get("start")),
                           "write year-month-day, such as 2026-12-07");
      wish_.start = date;
    }
    return read_formats();
  }

  Exit read_formats() {
    const std::string list = arguments_.get("format", wish_.folder.empty() ? "text" : "text,json");
    std::set<Format> formats;
    for (std::size_t at = 0; at <= list.size();) {
      const std::size_t comma = std::min(list.find(',', at), list.size());
      const std::string word = list.substr(at, comma - at);
      const auto format = parse_format(word);
      if (!format)
        return usage_error(world_, fmt::format("--format {} is not known", word),
                           fmt::format("write one or more of {}", known_formats()));
      formats.insert(*format);
      at = comma + 1;
    }
    wish_.formats.assign(formats.begin(), formats.end());
    options_.formulas =
        std::ranges::any_of(wish_.formats, [](Format format) { return info(format).has_formulas; });
    if (wish_.folder.empty() && wish_.formats.size() > 1)
      return usage_error(world_, "two formats at once need a folder", "add -o DIR");
    if (wish_.folder.empty() && !info(wish_.formats.front()).on_terminal)
      return usage_error(world_, fmt::format("{} needs a folder", info(wish_.formats.front()).name),
                         "add -o DIR");
    return Exit::ok;
  }

  static std::string known_formats() {
    std::vector<std::string_view> names;
    for (const FormatInfo& format : all_formats()) names.push_back(format.name);
    return fmt::format("{}", fmt::join(names, ", "));
  }

  // A bundled program may be named without a path.
  std::string bundled_or_given(const std::string& word) const {
    if (world_.files.is_file(word) || word.find('/') != std::string::npos) return word;
    const std::string bundled = fmt::format("{}/library/programs/{}.yaml", world_.share, word);
    return world_.files.is_file(bundled) ? bundled : word;
  }

  // A word that is neither a file nor looks like one was meant as a bundled program.
  Exit check_program_name() const {
    const std::string& word = wish_.program;
    if (world_.files.is_file(word) || world_.files.is_folder(word) ||
        word.find_first_of("/.") != std::string::npos)
      return Exit::ok;
    const auto files = world_.files.list(world_.share + "/library/programs");
    if (!files) return Exit::ok;
    NearestWord nearest(word);
    std::vector<std::string> names;
    for (const std::string& file : *files) {
      if (!file.ends_with(".yaml")) continue;
      names.push_back(stem_of(file));
      nearest.offer(names.back());
    }
    return usage_error(
        world_, fmt::format("there is no program `{}`", word),
        nearest.best().empty()
            ? fmt::format("name a file, or one of the bundled programs: {}", fmt::join(names, ", "))
            : fmt::format("a bundled program with a similar name exists: `{}`", nearest.best()));
  }

  // A bundled program is planned with the gyms and groups of the library it is used in.
  std::vector<std::string> places_of_the_library() const {
    std::vector<std::string> near = wish_.athletes;
    near.insert(wish_.program_is_bundled ? near.end() : near.begin(), wish_.program);
    if (wish_.program_is_bundled) near.insert(near.end() - 1, "topset.yaml");
    return near;
  }

  Exit make_folder() {
    if (wish_.folder.empty()) return Exit::ok;
    const auto made = world_.files.make_folders(wish_.folder);
    if (made) return Exit::ok;
    return usage_error(world_, fmt::format("{}: {}", wish_.folder, made.error().reason),
                       "name another folder after -o");
  }

  Exit choose_athletes() {
    if (!wish_.group.empty()) {
      if (const Exit mistake = choose_group(); mistake != Exit::ok) return mistake;
    }
    if (wish_.athletes.empty())
      return usage_error(world_, "generate needs an athlete",
                         "usage: topset generate PROGRAM ATHLETE...");
    if (wish_.folder.empty() && wish_.athletes.size() > 1)
      return usage_error(world_, "several athletes need a folder to write to", "add -o DIR");
    drop_collisions();
    return Exit::ok;
  }

  Exit choose_group() {
    const Library& library = workspace_->library();
    if (library.root.empty())
      return usage_error(
          world_, fmt::format("no topset.yaml is here that could name a group `{}`", wish_.group),
          "groups belong to a library: a folder with a topset.yaml at its root");
    const std::vector<std::string> members = workspace_->athletes_of_group(wish_.group);
    wish_.athletes.insert(wish_.athletes.end(), members.begin(), members.end());
    if (!members.empty()) return Exit::ok;
    NearestWord nearest(wish_.group);
    for (const auto& [name, listed] : library.groups) nearest.offer(name);
    return usage_error(
        world_, fmt::format("no athlete is in a group `{}`", wish_.group),
        nearest.best().empty()
            ? fmt::format("write `groups: [{}]` in a file of the library's athletes/", wish_.group)
            : fmt::format("a group with a similar name exists: `{}`", nearest.best()));
  }

  // Two athletes whose files would have the same name: neither is written.
  void drop_collisions() {
    std::map<std::string, std::vector<std::string>> by_stem;
    for (const std::string& athlete : wish_.athletes) {
      std::vector<std::string>& same = by_stem[stem_of(athlete)];
      const bool listed_twice =
          std::any_of(same.begin(), same.end(), [&](const std::string& other) {
            return world_.files.resolved(other) == world_.files.resolved(athlete);
          });
      if (!listed_twice) same.push_back(athlete);
    }
    std::set<std::string> kept;
    for (const auto& [stem, same] : by_stem) {
      if (same.size() == 1) {
        kept.insert(same.front());
        continue;
      }
      report_.add(
          {Diagnostic(Rule::LIBR018, {},
                      fmt::format("{} would both be written to {}", fmt::join(same, " and "),
                                  fmt::format("{}{}", stem, info(wish_.formats.front()).suffix)))
               .with_help("rename one of the files")});
    }
    std::vector<std::string> athletes;
    for (const std::string& athlete : wish_.athletes)
      if (kept.erase(athlete) > 0) athletes.push_back(athlete);
    wish_.athletes = std::move(athletes);
  }

  bool read_program(SourcePtr source) {
    program_.emplace(*workspace_);
    Diagnostics findings;
    const bool usable = program_->read(std::move(source), stem_of(wish_.program), findings);
    report_.add(std::move(findings));
    return usable;
  }

  Exit choose_weeks() {
    options_.start = wish_.start;
    if (wish_.weeks.empty()) return Exit::ok;
    const auto weeks = reading::parse_weeks(wish_.weeks, program_->program().weeks);
    if (!weeks)
      return usage_error(world_, fmt::format("--weeks {}: {}", wish_.weeks, weeks.error().message),
                         weeks.error().help);
    options_.weeks = *weeks;
    return Exit::ok;
  }

  std::vector<std::string> stems() const {
    std::vector<std::string> all;
    for (const std::string& athlete : wish_.athletes) all.push_back(stem_of(athlete));
    return all;
  }

  // One athlete, from file to sheet; a mistake stays with this athlete.
  void one(const std::string& path) {
    const SourcePtr source = workspace_->open(path);
    if (!source) {
      report_.raise(Exit::usage);
      return;
    }
    auto document = reading::read_document(source, "athlete");
    report_.add(std::move(document.findings));
    if (!document.value) return;
    auto athlete =
        reading::read_athlete(*document.value, workspace_->library(), workspace_->catalogue());
    const bool broken = has_errors(athlete.findings);
    Diagnostics overrides = overrides_among(athlete.findings);
    report_.add(std::move(athlete.findings));
    if (!athlete.value || broken) return;
    athlete.value->file = source->library_path();
    athlete.value->stem = stem_of(path);
    if (!program_is_usable_) return;  // the athlete's own mistakes are told all the same
    if (logs_.is_broken(athlete.value->stem)) return report_.withheld(path);
    std::optional<Program> own;
    Diagnostics overridden;
    const Program* const program = program_->for_athlete(athlete.value->stem, own, overridden);
    append(overrides, overrides_among(overridden));
    report_.add(std::move(overridden));
    if (!program) return report_.withheld(path);
    auto outcome = planning::plan_block({*program, *athlete.value, workspace_->library(),
                                         workspace_->catalogue(), workspace_->host(), options_,
                                         logs_.find(athlete.value->stem)});
    if (outcome.value) {
      Diagnostics checked = checking::check_block({*outcome.value, *program, *athlete.value,
                                                   workspace_->library(), workspace_->catalogue()});
      append(outcome.value->findings, checked);
      append(outcome.value->findings, std::move(overrides));
      sort_and_deduplicate(outcome.value->findings);
      append(outcome.findings, std::move(checked));
      fill_hashes(*outcome.value);
      if (const Log* log = logs_.find(outcome.value->athlete_stem)) {
        outcome.value->log_file = log->file;
        outcome.value->log_sha256 = log->sha256;
      }
    }
    const bool withheld = !outcome.value || has_errors(outcome.findings);
    report_.add(std::move(outcome.findings));
    if (withheld)
      report_.withheld(path);
    else
      deliver(*outcome.value);
  }

  // What a block was planned with that neither program nor athlete says.
  static Diagnostics overrides_among(const Diagnostics& findings) {
    Diagnostics overrides;
    std::ranges::copy_if(findings, std::back_inserter(overrides),
                         [](const Diagnostic& finding) { return finding.rule == Rule::LIBR032; });
    return overrides;
  }

  void fill_hashes(Block& block) {
    for (UsedStrategy& strategy : block.strategies)
      if (const strategies::InstalledStrategy* installed = workspace_->host().find(strategy.id))
        strategy.sha256 = installed->sha256;
  }

  void deliver(const Block& block) {
    for (const Format format : wish_.formats) {
      auto book = open_book(format, world_, wish_.sheet,
                            wish_.folder.empty() ? world_.out_style : output::Style{});
      if (!book) {
        report_.add({book.error()});
        continue;
      }
      report_.add((*book)->add(block));
      if (wish_.folder.empty())
        world_.out.print((*book)->finish());
      else
        write(fmt::format("{}/{}{}", wish_.folder, block.athlete_stem, info(format).suffix),
              (*book)->finish());
    }
  }

  void write(const std::string& path, std::string_view bytes) {
    const auto written = world_.files.write_atomically(path, bytes);
    if (written)
      world_.out.print(fmt::format("wrote {}\n", escaped_for_terminal(path)));
    else
      report_.add({Diagnostic(Rule::LIBR017, {},
                              fmt::format("{} can't be written: {}", path, written.error().reason))
                       .with_help("what was there before is unchanged")});
  }

  const Arguments& arguments_;
  World& world_;
  Report report_;
  Wish wish_;
  std::optional<Workspace> workspace_;
  Logs logs_;
  std::optional<ProgramFile> program_;
  bool program_is_usable_ = false;
  planning::PlanOptions options_;
};

}  // namespace

Exit generate(const Arguments& arguments, World& world) { return Generate(arguments, world).run(); }

}  // namespace topset::cli
