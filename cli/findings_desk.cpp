#include "cli/findings_desk.hpp"

#include <algorithm>
#include <exception>
#include <fmt/format.h>

#include "base/utf8.hpp"
#include "cli/repository_paths.hpp"
#include "cli/rule_page.hpp"
#include "topset_version.hpp"

namespace topset::cli {
namespace {

constexpr std::string_view kFlag = "--findings";

// The values of --findings wherever they stand, before anything else of the line is looked at.
std::vector<std::string> values_in(const std::vector<std::string>& arguments) {
  std::vector<std::string> values;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    if (word == kFlag && i + 1 < arguments.size())
      values.push_back(arguments[++i]);
    else if (word.starts_with(kFlag) && word.substr(kFlag.size()).starts_with('='))
      values.push_back(word.substr(kFlag.size() + 1));
  }
  return values;
}

std::string_view page_of(Rule rule) {
  const auto pages = rule_pages();
  const auto page = std::ranges::find(pages, info(rule).id, &RulePage::id);
  return page == pages.end() ? std::string_view() : page->text;
}

}  // namespace

FindingsDesk::FindingsDesk(const std::vector<std::string>& arguments, World& world)
    : world_(world) {
  // A sheet may go to standard output; findings are all that `check` makes.
  stream_ = !arguments.empty() && arguments.front() == "check" ? &world.out : &world.err;
  const std::vector<std::string> values = values_in(arguments);
  auto order = read_findings_order(values);
  if (order) {
    order_ = std::move(*order);
    return;
  }
  order_mistake_ = order.error();
  // Who reads the part that is understood is told of the rest in it.
  for (const std::string& value : values)
    if (const auto alone = read_findings_order({value}); alone && alone->is_for_machines()) {
      order_.stream = alone->stream;
      return;
    }
}

Exit FindingsDesk::run(const std::function<Exit()>& command) {
  Exit exit = Exit::internal;
  try {
    exit = command();
  } catch (const std::exception& mistake) {
    mistakes_.push_back({fmt::format("internal error: {}", mistake.what()),
                         "this is a mistake in topset; please report it with the files it was "
                         "given"});
    const bool was_told = told_;
    if (!was_told) tell({}, {}, exit);
    if (was_told || !is_for_machines()) throw;
    return exit;
  }
  // Help, the answer to a mistake on the command line, or a command that finds nothing.
  if (!told_ && exit != Exit::ok) exit = tell({}, {}, exit);
  return exit;
}

bool FindingsDesk::take(std::string message, std::string help) {
  mistakes_.push_back({std::move(message), std::move(help)});
  return is_for_machines() && !told_;
}

Exit FindingsDesk::tell(const Diagnostics& findings, const Checked& checked, Exit exit) {
  told_ = true;
  if (!is_for_machines() && !writes_files()) return exit;
  RepositoryPaths paths(world_.files);
  std::vector<std::string> files;
  for (const std::string& file : checked.files) files.push_back(paths.of(file));
  std::vector<output::CheckedBlock> blocks;
  for (const output::CheckedBlock& block : checked.blocks)
    blocks.push_back({paths.of(block.program), paths.of(block.athlete), block.findings});
  const std::string main_file =
      checked.main_file.empty() ? std::string() : paths.of(checked.main_file);
  output::FindingsRun run{
      .findings = findings,
      .mistakes = mistakes_,
      .exit = static_cast<int>(exit),
      .strict = checked.strict,
      .files = files,
      .blocks = blocks,
      .outside_blocks = checked.outside_blocks,
      .version = kVersion,
      .docs_url = kDocsUrl,
      .main_file = main_file,
      .path = [&paths](const Source& source) { return paths.of(source.path()); },
      .rule_page = page_of,
  };
  exit = write_files(run, exit);
  if (!is_for_machines()) return exit;
  run.mistakes = mistakes_;  // a file may have failed
  run.exit = static_cast<int>(exit);
  stream_->print(order_.stream->render(run));
  return exit;
}

Exit FindingsDesk::write_files(const output::FindingsRun& run, Exit exit) {
  std::vector<output::Mistake> failed;
  for (const FindingsFile& file : order_.files) {
    const auto done = world_.files.write_atomically(file.path, file.format->render(run));
    if (done) continue;
    failed.push_back(
        {fmt::format("{}: {}", file.path, done.error().reason), "name a file that can be written"});
    exit = worst(exit, Exit::usage);
  }
  for (const output::Mistake& mistake : failed) {
    if (is_for_machines())
      mistakes_.push_back(mistake);
    else
      print_mistake(world_, mistake.message, mistake.help);
  }
  return exit;
}

}  // namespace topset::cli
