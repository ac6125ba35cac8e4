#include <algorithm>

#include "cli/bindery.hpp"
#include "cli/block_maker.hpp"
#include "cli/bundled_program.hpp"
#include "cli/commands.hpp"
#include "cli/held_blocks.hpp"
#include "cli/sheet_flags.hpp"
#include "cli/squad.hpp"
#include "reading/quantity_notation.hpp"

namespace topset::cli {
namespace {

class Generate {
 public:
  Generate(const Arguments& arguments, World& world)
      : arguments_(arguments), world_(world), report_(arguments, world) {}

  Exit run() {
    auto wish = read_wish(arguments_, world_);
    if (!wish) return mistake(wish.error());
    wish_ = std::move(*wish);
    const std::string isolation = arguments_.get("isolation");
    if (const std::string why = Workspace::why_no_isolation(isolation); !why.empty())
      return usage_error(world_, why, "write `worker` or `none`");
    workspace_.emplace(world_, places_of_the_library(), Locking::obeyed, isolation);
    filter_.emplace(workspace_->library().rules);
    maker_.emplace(*workspace_, *filter_);
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
    report_.about(wish_.program);
    report_.saw(wish_.program);
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
    report_.add(filter_->see(source));
    Diagnostics findings;
    const bool usable = program_->read(std::move(source), stem_of(wish_.program), findings);
    report_.add(filter_->filter(std::move(findings)));
    return usable;
  }

  std::optional<ParseMistake> choose_weeks() {
    options_.start = wish_.start;
    options_.formulas =
        std::ranges::any_of(wish_.formats, [](Format format) { return info(format).has_formulas; });
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
    HeldBlocks held(
        workspace_->host(), report_,
        [&bindery](const Block& block, const SourcePtr& athlete) { bindery.add(block, athlete); });
    for (std::size_t i = 0; i < wish_.athletes.size(); ++i) {
      progress.step(i, stem_of(wish_.athletes[i]));
      make_one(wish_.athletes[i], held, progress);
    }
    held.release();
    bindery.finish();
    report_.add(workspace_->host().close());
    return report_.finish();
  }

  // One athlete, from file to sheet; a mistake stays with this athlete.
  void make_one(const std::string& path, HeldBlocks& held, Progress& progress) {
    if (!world_.files.is_file(path)) progress.clear();  // a mistake will be told here
    const SourcePtr source = workspace_->open(path);
    if (!source) {
      report_.raise(Exit::usage);
      return;
    }
    report_.saw(path);
    const AthleteFile athlete = maker_->read_athlete(source);
    report_.add(athlete.findings);
    // Without a program the athlete's own mistakes are told all the same.
    if (!athlete.athlete || !program_is_usable_) return;
    const std::string& stem = athlete.athlete->stem;
    if (logs_.is_broken(stem)) return report_.withheld(path);
    MadeBlock made = maker_->make(*program_, athlete, options_, logs_.find(stem));
    report_.add_block(wish_.program, path, std::move(made.findings));
    if (made.block)
      held.add(std::move(*made.block), source, path);
    else
      report_.withheld(path);
    filter_->forget(*source);
  }

  const Arguments& arguments_;
  World& world_;
  Report report_;
  Wish wish_;
  std::optional<Workspace> workspace_;
  std::optional<checking::FindingFilter> filter_;
  std::optional<BlockMaker> maker_;
  Logs logs_;
  std::optional<ProgramFile> program_;
  bool program_is_usable_ = false;
  planning::PlanOptions options_;
};

}  // namespace

Exit generate(const Arguments& arguments, World& world) { return Generate(arguments, world).run(); }

}  // namespace topset::cli
