#include "cli/bindery.hpp"

#include <fmt/format.h>
#include <utility>

#include "base/utf8.hpp"
#include "cli/workspace.hpp"

namespace topset::cli {

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
    books_.push_back({open_book(format)});
    if (!books_.back().book) return false;
  }
  return true;
}

output::BookPtr Bindery::open_book(Format format) {
  auto book = cli::open_book(format, world_, wish_.sheet,
                             wish_.folder.empty() ? world_.out_style : output::Style{});
  if (book) return std::move(*book);
  report_.add({book.error()});
  return nullptr;
}

void Bindery::add(const Block& block, const SourcePtr& athlete) {
  for (std::size_t i = 0; i < wish_.formats.size(); ++i) {
    if (wish_.one_book) {
      if (add_findings(books_[i].book->add(block), athlete)) ++books_[i].blocks;
      continue;
    }
    const output::BookPtr book = open_book(wish_.formats[i]);
    if (!book) continue;
    if (!add_findings(book->add(block), athlete)) continue;
    deliver(wish_.formats[i], block.athlete_stem, *book);
  }
}

void Bindery::finish() {
  progress_.clear();
  for (std::size_t i = 0; i < books_.size(); ++i)
    if (books_[i].blocks > 0) deliver(wish_.formats[i], stem_of(wish_.program), *books_[i].book);
  if (counts_ && written_ > 0)
    world_.out.print(
        fmt::format("wrote {} files to {}\n", written_, escaped_for_terminal(wish_.folder)));
}

// A format knows no files: what it can't show is told with the one that has it.
bool Bindery::add_findings(Diagnostics findings, const SourcePtr& athlete) {
  const bool usable = !has_errors(findings);
  for (Diagnostic& finding : findings)
    if (!finding.origin.source) finding.origin.source = athlete;
  report_.add(std::move(findings));
  return usable;
}

void Bindery::deliver(Format format, const std::string& stem, output::Book& book) {
  const std::string path = fmt::format("{}{}{}{}", wish_.folder, wish_.folder.empty() ? "" : "/",
                                       stem, info(format).suffix);
  const auto failed = [&](const std::string& reason) {
    report_.add({Diagnostic(Rule::LIBR017, {}, fmt::format("{} can't be written: {}", path, reason))
                     .with_help("what was there before is unchanged")});
  };
  const auto parts = book.finish();
  if (!parts) return failed(parts.error());
  if (wish_.folder.empty()) {
    for (const std::string_view part : parts->views()) world_.out.print(part);
    return;
  }
  if (const auto written = world_.files.write_parts_atomically(path, parts->views()); !written)
    return failed(written.error().reason);
  ++written_;
  if (counts_) return;
  progress_.clear();
  world_.out.print(fmt::format("wrote {}\n", escaped_for_terminal(path)));
}

}  // namespace topset::cli
