#include "cli/block_stream.hpp"

#include <fmt/format.h>
#include <optional>
#include <utility>

#include "cli/held_blocks.hpp"
#include "output/block_json.hpp"
#include "topset_version.hpp"

namespace topset::cli {
namespace {

constexpr std::string_view kName = "stdin";
constexpr std::size_t kBatch = 64;  // athletes a thread, before any are told of

// The athlete's text where it stands in the whole input, for findings to point at.
SourcePtr in_the_stream(const StreamedAthlete& athlete) {
  return std::make_shared<const Source>(std::string(kName),
                                        std::string(athlete.line - 1, '\n') + athlete.text);
}

}  // namespace

struct BlockStream::Made {
  SourcePtr source;
  std::optional<Block> block;  // to be held until its strategies are verified
  std::string line;            // or printed already
  Diagnostics findings;
};

BlockStream::BlockStream(World& world, Workspace& workspace, checking::FindingFilter& filter,
                         const BlockMaker& maker, const ProgramFile& program,
                         const planning::PlanOptions& options, Report& report)
    : world_(world),
      workspace_(workspace),
      filter_(filter),
      maker_(maker),
      program_(program),
      options_(options),
      report_(report) {}

void BlockStream::run(std::size_t threads) {
  if (world_.in == nullptr) return;
  const Crew crew(program_.asks_workers() ? 1 : threads);
  AthleteStream stream(*world_.in);
  HeldBlocks held(workspace_.host(), report_,
                  [this](const Block& block, const SourcePtr&) { print(block); });
  while (true) {
    const auto athletes = stream.next(kBatch * crew.threads());
    if (athletes.empty()) return;
    crew.in_order(
        athletes.size(), [&](std::size_t i) { return make(athletes[i]); },
        [&](std::size_t i, Made made) {
          world_.out.print(made.line);
          if (made.block) held.add(std::move(*made.block), made.source, made.source->path());
          tell(athletes[i], std::move(made.findings));
        });
    held.release();
    report_.tell_so_far();
    world_.out.flush();
  }
}

BlockStream::Made BlockStream::make(const StreamedAthlete& athlete) const {
  Made made;
  // A name of its own, since comments are known by their file's.
  made.source = std::make_shared<const Source>(fmt::format("{}:{}", kName, athlete.line),
                                               athlete.text, std::string(kName));
  AthleteFile file = maker_.read_athlete(made.source);
  made.findings = std::move(file.findings);
  if (file.athlete) {
    MadeBlock block = maker_.make(program_, file, options_, nullptr);
    append(made.findings, std::move(block.findings));
    if (block.block && program_.asks_workers())
      made.block = std::move(block.block);
    else if (block.block)
      made.line = output::block_json(*block.block, kVersion, JsonLayout::compact);
  }
  filter_.forget(*made.source);
  return made;
}

void BlockStream::tell(const StreamedAthlete& athlete, Diagnostics findings) {
  if (findings.empty()) return;
  const SourcePtr stream = in_the_stream(athlete);
  const auto move = [&](Origin& origin) {
    if (!origin.source || origin.source->library_path() != kName) return;
    origin.source = stream;
    origin.span.begin.line += athlete.line - 1;
    origin.span.end.line += athlete.line - 1;
  };
  for (Diagnostic& finding : findings) {
    move(finding.origin);
    for (Label& label : finding.labels) move(label.origin);
  }
  report_.add(std::move(findings));
  report_.tell_so_far();
}

void BlockStream::print(const Block& block) {
  world_.out.print(output::block_json(block, kVersion, JsonLayout::compact));
}

}  // namespace topset::cli
