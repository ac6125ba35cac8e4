// Set notation: `4x5 @ 80 % rest 3:00`, as it stands on a whiteboard. The grammar stands in
// docs/set-notation.md. Parsing never guesses: what it can't read is an error at its place, with
// what to write.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "training/prescription.hpp"

namespace topset::reading {

// A mistake inside a text: where, what, and what to write.
struct NotationError {
  std::size_t offset = 0;  // bytes into the text
  std::size_t length = 0;
  Rule rule = Rule::PROG101;
  std::string message;
  std::string help;
  std::string meant = {};  // what to write in its place, where that is certain; empty: it isn't
};

// `origin` is that of the scalar the text stands in; the finding points into it when it is written
// on one line without escapes (`shift` is 1 for a quoted scalar).
Diagnostic to_diagnostic(const NotationError& error, const Origin& origin, std::size_t shift);

std::expected<Prescription, NotationError> parse_sets(std::string_view text);

// The shortest notation that parses to the same; parse(print(p)) == p.
std::string print_sets(const Prescription& sets);

}  // namespace topset::reading
