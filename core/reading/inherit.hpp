// Programs and exercises that begin from others: `extends: base.yaml`, `templates:` and
// `extends: NAME`. Works on the tree, before anything is read from it: readers see a program as if
// it were written out, and each value still points at the file and line it stands on.
#pragma once

#include <cstddef>
#include <expected>
#include <functional>
#include <string>

#include "base/outcome.hpp"
#include "reading/tree.hpp"

namespace topset::reading {

// Why a file that another names can't be had.
struct Unopened {
  std::string reason;   // `no such file or directory`
  std::string nearest;  // a name that may have been meant, as it would be written; empty: none
};

// Opens the file that `from` names; paths are relative to the folder of `from`.
using FileOpener =
    std::function<std::expected<SourcePtr, Unopened>(const Source& from, const std::string& named)>;

// Programs that one may extend, one through the other.
inline constexpr std::size_t kMostBases = 8;

// Values that templates, or one change of topset.yaml, may add to a program.
inline constexpr std::size_t kMostFilledIn = 100'000;

// The program with everything it extends in it, held against its schema once more. A program that
// extends nothing comes back as it is.
Outcome<Document> inherit(Document program, const FileOpener& open);

// Gives a line, plan or template the keys of the one it begins from. Own keys win; `with:` merges
// key by key, and an own key without a value takes that parameter away; keys that stand for each
// other (strategy and with, sets, weekly_sets; exercise, rotate) are replaced together.
void merge_line(Node& own, const Node& base);

// How many values a tree holds, itself among them.
std::size_t count_values(const Node& node);

// Sets which of a document's files a node and all within it are from.
void shift_source(Node& node, std::size_t by);

// Of the file's bytes. Of a program that extends others: of the sha256 of each file, a line each,
// the program's own first.
std::string program_sha256(const Document& program);

}  // namespace topset::reading
