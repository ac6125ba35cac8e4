#include <algorithm>
#include <iterator>

#include "checking/check_block.hpp"
#include "cli/bindery.hpp"
#include "cli/bundled_program.hpp"
#include "cli/commands.hpp"
#include "cli/logs.hpp"
#include "cli/program_file.hpp"
#include "cli/sheet_flags.hpp"
#include "cli/squad.hpp"
#include "planning/plan_block.hpp"
#include "reading/quantity_notation.hpp"
#include "reading/readers.hpp"

namespace topset::cli {
namespace {

class Generate {
 public:
  Generate(const Arguments& arguments, World& world)
      : arguments_(arguments), world_(world), report_(arguments, world) {}

  Exit run() {
    if (!report_.format_is_known())
      return usage_error(world_, report_.unknown_format(), "write `text` or `json`");
    auto wish = read_wish(arguments_, world_);
    if (!wish) return mistake(wish.error());
    wish_ = std::move(*wish);
    workspace_.emplace(world_, places_of_the_library());
    Diagnostics of_library = workspace_->take_findings();
    const bool broken = has_errors(of_library);
    report_.add(std::move(of_library));
    if (broken) return report_.finish();  // no sheet with gyms or doses other than those written
    auto athletes = choose_athletes(wish_, world_, *workspace_, report_);
    if (!athletes) return mistake(athletes.error());
    wish_.athletes = std::move(*athletes);
    if (const auto wrong = check_program_name(wish_.program, world_)) return mistake(*wrong);
    const SourcePtr program = workspace_->open(wish_.program);
    if (!program) {
      report_.raise(Exit::usage);
      return report_.finish();
    }
    program_is_usable_ = read_program(program);
    if (!logs_.read(arguments_.all("log"), *workspace_, report_)) return report_.finish();
    if (!logs_.check(stems(), report_)) return report_.finish();
    if (!read_sheet_files(arguments_, world_, report_, wish_.sheet)) return report_.finish();
    if (program_is_usable_)
      if (const auto wrong = choose_weeks()) return mistake(*wrong);
    return make_all();
  }

 private:
  Exit mistake(const ParseMistake& what) { return usage_error(world_, what.message, what.help); }

  // A bundled program is planned with the gyms and groups of the library it is used in.
  std::vector<std::string> places_of_the_library() const {
    std::vector<std::string> near = wish_.athletes;
    near.insert(wish_.program_is_bundled ? near.end() : near.begin(), wish_.program);
    if (wish_.program_is_bundled) near.insert(near.end() - 1, "topset.yaml");
    return near;
  }

  bool read_program(SourcePtr source) {
    program_.emplace(*workspace_);
    Diagnostics findings;
    const bool usable = program_->read(std::move(source), stem_of(wish_.program), findings);
    report_.add(std::move(findings));
    return usable;
  }

  std::optional<ParseMistake> choose_weeks() {
    options_.start = wish_.start;
    if (wish_.weeks.empty()) return std::nullopt;
    const auto weeks = reading::parse_weeks(wish_.weeks, program_->program().weeks);
    if (!weeks)
      return ParseMistake{"--weeks " + wish_.weeks + ": " + weeks.error().message,
                          weeks.error().help};
    options_.weeks = *weeks;
    return std::nullopt;
  }

  std::vector<std::string> stems() const {
    std::vector<std::string> all;
    for (const std::string& athlete : wish_.athletes) all.push_back(stem_of(athlete));
    return all;
  }

  Exit make_all() {
    Progress progress(world_, wish_.athletes.size());
    Bindery bindery(wish_, world_, report_, progress);
    if (program_is_usable_ && !bindery.open()) return report_.finish();
    for (std::size_t i = 0; i < wish_.athletes.size(); ++i) {
      progress.step(i, stem_of(wish_.athletes[i]));
      make_one(wish_.athletes[i], bindery, progress);
    }
    bindery.finish();
    return report_.finish();
  }

  // One athlete, from file to sheet; a mistake stays with this athlete.
  void make_one(const std::string& path, Bindery& bindery, Progress& progress) {
    if (!world_.files.is_file(path)) progress.clear();  // a mistake will be told here
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
    }
    const bool withheld = !outcome.value || has_errors(outcome.findings);
    report_.add(std::move(outcome.findings));
    if (withheld)
      report_.withheld(path);
    else
      bindery.add(*outcome.value, source);
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
    if (const Log* log = logs_.find(block.athlete_stem)) {
      block.log_file = log->file;
      block.log_sha256 = log->sha256;
    }
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
