// Text that came through the contract: measured, checked and copied before anything reads it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace topset::strategies {

enum class Lines {
  one,   // no control character at all
  many,  // newlines pass
};

// Copies a NUL-terminated text of at most `limit` bytes. Answers what is wrong with it, as the end
// of a sentence (`is null`, `is longer than 64 bytes`); empty: nothing, and `into` holds it.
std::string copy_text(const char* text, std::size_t limit, Lines lines, std::string& into);

// The breach that an exception is, with what it said as far as that can be shown.
std::string it_threw(const char* what);

// Shapes of ids in the contract. None takes an empty text.
bool is_snake_id(std::string_view text);     // [a-z][a-z0-9_]*: parameters, exercises
bool is_strategy_id(std::string_view text);  // [a-z][a-z0-9.-]*
bool is_note_code(std::string_view text);    // [a-z0-9_-]+

}  // namespace topset::strategies
