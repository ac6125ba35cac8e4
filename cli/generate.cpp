#include <algorithm>
#include <expected>
#include <optional>

#include "cli/bindery.hpp"
#include "cli/block_maker.hpp"
#include "cli/block_stream.hpp"
#include "cli/bundled_program.hpp"
#include "cli/commands.hpp"
#include "cli/crew.hpp"
#include "cli/held_blocks.hpp"
#include "cli/jobs.hpp"
#include "cli/sheet_flags.hpp"
#include "cli/squad.hpp"
#include "cli/unknown_choice.hpp"
#include "reading/quantity_notation.hpp"

namespace topset::cli {
namespace {

class Generate {
 public:
  Generate(const Arguments& arguments, World& world)
      : arguments_(arguments), world_(world), report_(arguments, world) {}

  Exit run() {
    const auto threads = read_jobs(arguments_, world_);
    if (!threads) return mistake(threads.error());
    threads_ = *threads;
    auto wish = read_wish(arguments_, world_);
    if (!wish) return mistake(wish.error());
    wish_ = std::move(*wish);
    const std::string isolation = arguments_.get("isolation");
    if (const auto unknown = check_choice(arguments_, "isolation", kIsolations))
      return mistake(*unknown);
    workspace_.emplace(world_, places_of_the_library(), Locking::obeyed, isolation);
    filter_.emplace(workspace_->library().rules);
    maker_.emplace(*workspace_, *filter_);
    Diagnostics of_library = workspace_->take_findings();
    const bool broken = has_errors(of_library);
    if (const std::string library = workspace_->library_path(); !library.empty())
      if (const auto source = workspace_->source(library)) report_.add(filter_->see(*source));
    report_.add(filter_->filter(std::move(of_library)));
    if (broken) return report_.finish();  // no sheet with gyms or doses other than those written
    if (!wish_.from_stdin) {
      auto athletes = choose_athletes(wish_, world_, *workspace_, report_);
      if (!athletes) return mistake(athletes.error());
      wish_.athletes = std::move(*athletes);
    }
    if (const auto wrong = check_program_name(wish_.program, world_)) return mistake(*wrong);
    const SourcePtr program = workspace_->open(wish_.program, "programs");
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
    return wish_.from_stdin ? stream() : make_all();
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
    for (const SourcePtr& base : program_->bases()) report_.add(filter_->see(base));
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

  Exit stream() {
    if (program_is_usable_) {
      report_.tell_so_far();
      BlockStream(world_, *workspace_, *filter_, *maker_, *program_, options_, report_)
          .run(threads_);
    }
    report_.add(workspace_->host().close());
    return report_.finish();
  }

  // One athlete, from file to sheet; a mistake stays with this athlete.
  struct Made {
    std::expected<SourcePtr, ParseMistake> source;
    Diagnostics of_athlete, of_block;
    bool withheld = false;
    std::optional<Block> block;       // to be held until its strategies are verified
    std::optional<BoundBlock> bound;  // or done with
  };

  Exit make_all() {
    Progress progress(world_, wish_.athletes.size());
    Bindery bindery(wish_, world_, report_, progress);
    if (program_is_usable_ && !bindery.open()) return report_.finish();
    if (program_is_usable_)
      for (const std::string& stem : stems())
        report_.add(filter_->filter(program_->load_strategies_for(stem)));
    const bool in_order = program_->asks_workers();
    const Bindery* const at_once = in_order || wish_.one_book ? nullptr : &bindery;
    HeldBlocks held(
        workspace_->host(), report_,
        [&bindery](const Block& block, const SourcePtr& athlete) { bindery.add(block, athlete); });
    // What a worker answers may hang on what it was asked before: a fifth failure is its last.
    Crew(in_order ? 1 : threads_)
        .in_order(
            wish_.athletes.size(),
            [&](std::size_t i) { return make_one(wish_.athletes[i], at_once); },
            [&](std::size_t i, Made made) {
              progress.step(i, stem_of(wish_.athletes[i]));
              if (!made.source) progress.clear();
              take_one(wish_.athletes[i], std::move(made), held, bindery);
            });
    held.release();
    bindery.finish();
    report_.add(workspace_->host().close());
    return report_.finish();
  }

  // On any thread.
  Made make_one(const std::string& path, const Bindery* at_once) {
    Made made{workspace_->source(path, "athletes"), {}, {}, false, {}, {}};
    if (!made.source) return made;
    AthleteFile athlete = maker_->read_athlete(*made.source);
    made.of_athlete = std::move(athlete.findings);
    // Without a program the athlete's own mistakes are told all the same.
    if (!athlete.athlete || !program_is_usable_) return made;
    const std::string& stem = athlete.athlete->stem;
    made.withheld = logs_.is_broken(stem);
    if (made.withheld) return made;
    MadeBlock block = maker_->make(*program_, athlete, options_, logs_.find(stem));
    made.of_block = std::move(block.findings);
    made.withheld = !block.block;
    if (block.block && at_once)
      made.bound = at_once->bind(*block.block, *made.source);
    else
      made.block = std::move(block.block);
    filter_->forget(**made.source);
    return made;
  }

  void take_one(const std::string& path, Made made, HeldBlocks& held, Bindery& bindery) {
    if (!made.source) {
      usage_error(world_, made.source.error().message, made.source.error().help);
      report_.raise(Exit::usage);
      return;
    }
    report_.saw(path);
    report_.add(std::move(made.of_athlete));
    report_.add_block(wish_.program, path, std::move(made.of_block));
    if (made.withheld) report_.withheld(path);
    if (made.bound) bindery.tell(std::move(*made.bound));
    if (made.block) held.add(std::move(*made.block), std::move(*made.source), path);
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
  std::size_t threads_ = 1;
};

}  // namespace

Exit generate(const Arguments& arguments, World& world) { return Generate(arguments, world).run(); }

}  // namespace topset::cli
