#include "cli/bindery.hpp"

#include <fmt/format.h>
#include <utility>

#include "base/utf8.hpp"
#include "cli/workspace.hpp"

namespace topset::cli {
namespace {

// False: with an error, so that this block is not written in this format. A format knows no files:
// what it can't show is told with the one that has it.
bool add_to(output::Book& book, const Block& block, const SourcePtr& athlete,
            Diagnostics& findings) {
  Diagnostics found = book.add(block);
  const bool usable = !has_errors(found);
  for (Diagnostic& finding : found)
    if (!finding.origin.source) finding.origin.source = athlete;
  append(findings, std::move(found));
  return usable;
}

}  // namespace

Bindery::Bindery(const Wish& wish, World& world, Report& report, Progress& progress)
    : wish_(wish),
      world_(world),
      report_(report),
      progress_(progress),
      // A line for each would scroll away with the bar; a pipe or file gets every one.
      counts_(progress.is_on() && world.out_is_terminal && !wish.one_book) {}

bool Bindery::open() {
  if (!wish_.folder.empty()) {
    if (const auto made = world_.files.make_folders(wish_.folder); !made) {
      usage_error(world_, fmt::format("{}: {}", wish_.folder, made.error().reason),
                  "name another folder after -o");
      report_.raise(Exit::usage);
      return false;
    }
  }
  if (!wish_.one_book) return true;
  for (const Format format : wish_.formats) {
    Diagnostics findings;
    books_.push_back({open_book(format, findings)});
    report_.add(std::move(findings));
    if (!books_.back().book) return false;
  }
  return true;
}

output::BookPtr Bindery::open_book(Format format, Diagnostics& findings) const {
  auto book = cli::open_book(format, world_, wish_.sheet,
                             wish_.folder.empty() ? world_.out_style : output::Style{});
  if (book) return std::move(*book);
  findings.push_back(book.error());
  return nullptr;
}

void Bindery::add(const Block& block, const SourcePtr& athlete) {
  if (!wish_.one_book) return tell(bind(block, athlete));
  for (OneBook& one : books_) {
    Diagnostics findings;
    if (add_to(*one.book, block, athlete, findings)) ++one.blocks;
    report_.add(std::move(findings));
  }
}

BoundBlock Bindery::bind(const Block& block, const SourcePtr& athlete) const {
  BoundBlock bound;
  for (const Format format : wish_.formats) {
    const output::BookPtr book = open_book(format, bound.findings);
    if (book && add_to(*book, block, athlete, bound.findings))
      deliver(format, block.athlete_stem, *book, bound);
  }
  return bound;
}

void Bindery::finish() {
  progress_.clear();
  for (std::size_t i = 0; i < books_.size(); ++i) {
    if (books_[i].blocks == 0) continue;
    BoundBlock bound;
    deliver(wish_.formats[i], stem_of(wish_.program), *books_[i].book, bound);
    tell(std::move(bound));
  }
  if (counts_ && written_ > 0)
    world_.out.print(
        fmt::format("wrote {} files to {}\n", written_, escaped_for_terminal(wish_.folder)));
}

void Bindery::deliver(Format format, const std::string& stem, output::Book& book,
                      BoundBlock& bound) const {
  std::string path = fmt::format("{}{}{}{}", wish_.folder, wish_.folder.empty() ? "" : "/", stem,
                                 info(format).suffix);
  const auto failed = [&](const std::string& reason) {
    bound.findings.push_back(
        Diagnostic(Rule::LIBR017, {}, fmt::format("{} can't be written: {}", path, reason))
            .with_help("what was there before is unchanged"));
  };
  const auto parts = book.finish();
  if (!parts) return failed(parts.error());
  if (wish_.folder.empty()) {
    bound.printed += parts->joined();
    return;
  }
  if (const auto written = world_.files.write_parts_atomically(path, parts->views()); !written)
    return failed(written.error().reason);
  bound.written.push_back(std::move(path));
}

void Bindery::tell(BoundBlock bound) {
  report_.add(std::move(bound.findings));
  if (!bound.printed.empty()) world_.out.print(bound.printed);
  written_ += bound.written.size();
  if (counts_) return;
  for (const std::string& path : bound.written) {
    progress_.clear();
    world_.out.print(fmt::format("wrote {}\n", escaped_for_terminal(path)));
  }
}

}  // namespace topset::cli
