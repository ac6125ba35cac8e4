#include "testing/notation.hpp"

#include <charconv>
#include <string>

namespace topset_testing {

const char* const kKinds[] = {"warm_up", "ramp", "top", "back_off", "straight", "drop", "test"};

namespace {

// A text that is eaten from the front.
class Reader {
 public:
  explicit Reader(std::string_view text) : left_(text) {}

  bool take(std::string_view word) {
    spaces();
    if (left_.substr(0, word.size()) != word) return false;
    left_.remove_prefix(word.size());
    return true;
  }
  // A decimal with an optional sign, in thousandths.
  std::optional<std::int64_t> number() {
    spaces();
    const bool negative = left_.substr(0, 1) == "-";
    if (negative || left_.substr(0, 1) == "+") left_.remove_prefix(1);
    std::int64_t whole = 0;
    const auto [end, error] = std::from_chars(left_.data(), left_.data() + left_.size(), whole);
    if (error != std::errc()) return std::nullopt;
    left_.remove_prefix(static_cast<std::size_t>(end - left_.data()));
    std::int64_t thousandths = whole * 1000;
    if (left_.substr(0, 1) == ".") {
      left_.remove_prefix(1);
      for (std::int64_t place = 100; !left_.empty() && left_[0] >= '0' && left_[0] <= '9';
           place /= 10) {
        thousandths += (left_[0] - '0') * place;
        left_.remove_prefix(1);
      }
    }
    return negative ? -thousandths : thousandths;
  }
  bool range(std::int64_t& min, std::int64_t& max) {
    const auto first = number();
    if (!first) return false;
    min = max = *first;
    if (left_.substr(0, 1) == "-") {
      left_.remove_prefix(1);
      const auto second = number();
      if (!second) return false;
      max = *second;
    }
    return true;
  }
  // All that is left.
  std::string words() {
    spaces();
    const std::string out(left_);
    left_ = {};
    return out;
  }
  // Letters, digits and `_`, beginning with a letter.
  std::string name() {
    spaces();
    std::size_t end = 0;
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
    while (end < left_.size() &&
           (letter(left_[end]) || (end > 0 && left_[end] >= '0' && left_[end] <= '9')))
      ++end;
    std::string out(left_.substr(0, end));
    left_.remove_prefix(end);
    return out;
  }
  bool done() {
    spaces();
    return left_.empty();
  }

 private:
  void spaces() {
    while (!left_.empty() && left_[0] == ' ') left_.remove_prefix(1);
  }
  std::string_view left_;
};

std::uint32_t whole(std::int64_t thousandths) {
  return static_cast<std::uint32_t>(thousandths / 1000);
}
std::int32_t basis_points(std::int64_t thousandths) {
  return static_cast<std::int32_t>(thousandths / 10);
}

// What comes after a row: `-10 %`, `+2.5 kg`, `-10 points`.
bool read_change(Reader& in, topset_row& row) {
  const auto change = in.number();
  if (!change) return true;
  if (in.take("%")) {
    row.percent = 10000 + basis_points(*change);
  } else if (in.take("points") || in.take("point")) {
    row.points = basis_points(*change);
  } else if (in.take("kg") || in.take("lb")) {
    row.add = *change;
  } else {
    return false;
  }
  return true;
}

// `top`, `last top`, `row 2`, each `of` a slot or of this one; a slot's name alone is its top row.
bool read_row_base(Reader& in, topset_row& row, std::deque<std::string>& texts) {
  row.base = TOPSET_OF_ROW;
  row.base_occurrence = in.take("last") ? TOPSET_LAST_TIME : TOPSET_SAME_WEEK;
  row.base_row = TOPSET_TOP_ROW;
  bool named = false;
  if (in.take("row")) {
    const auto place = in.number();
    if (!place || *place < 1000) return false;
    row.base_row = whole(*place) - 1;
    named = in.take("of ");
  } else {
    named = !in.take("top") || in.take("of ");
  }
  if (named) {
    texts.push_back(in.name());
    row.base_slot = texts.back().c_str();
    return !texts.back().empty();
  }
  return true;
}

bool read_percent_base(Reader& in, topset_row& row, std::deque<std::string>& texts) {
  row.base = TOPSET_OF_ONE_REP_MAX;
  if (!in.take("of ")) return true;
  if (in.take("training_max")) {
    row.base = TOPSET_OF_TRAINING_MAX;
  } else if (in.take("goal")) {
    row.base = TOPSET_OF_GOAL;
  } else if (in.take("e1rm")) {
    const bool named = in.take("of ");
    row.base = TOPSET_OF_E1RM;
    row.base_occurrence = TOPSET_SAME_WEEK;
    row.base_row = TOPSET_TOP_ROW;
    if (named) {
      texts.push_back(in.name());
      row.base_slot = texts.back().c_str();
    }
  } else if (const auto reps = in.number()) {
    row.base = TOPSET_OF_REP_MAX;
    row.base_reps = whole(*reps);
    return in.take("rm");
  } else {
    return read_row_base(in, row, texts);
  }
  return true;
}

bool read_load(Reader& in, topset_row& row, std::deque<std::string>& texts) {
  if (in.take("rpe")) {
    std::int64_t min = 0, max = 0;
    if (!in.range(min, max)) return false;
    row.flags |= TOPSET_ROW_HAS_RPE;
    row.rpe_min = static_cast<std::uint32_t>(min / 100);
    row.rpe_max = static_cast<std::uint32_t>(max / 100);
    return true;
  }
  Reader ahead = in;
  if (!ahead.number()) return read_row_base(in, row, texts) && read_change(in, row);
  std::int64_t min = 0, max = 0;
  if (!in.range(min, max)) return false;
  if (in.take("kg") || in.take("lb")) {
    row.base = TOPSET_OF_LOAD;
    row.load = min;
    return min == max;
  }
  if (!in.take("%") || !read_percent_base(in, row, texts)) return false;
  row.percent = basis_points(min);
  if (max != min) row.percent_max = basis_points(max);
  const auto add = in.number();
  if (!add) return true;
  row.add = *add;
  return in.take("kg") || in.take("lb");
}

std::string decimal(std::int64_t number, std::int64_t unit) {
  std::string out = number < 0 ? "-" : "";
  if (number < 0) number = -number;
  out += std::to_string(number / unit);
  std::string rest = std::to_string(unit + number % unit).substr(1);
  while (!rest.empty() && rest.back() == '0') rest.pop_back();
  return rest.empty() ? out : out + "." + rest;
}

std::string span(std::uint32_t min, std::uint32_t max, std::int64_t unit = 1) {
  return min == max ? decimal(min, unit) : decimal(min, unit) + "-" + decimal(max, unit);
}

// `row 2.0`, `row day.top of main`.
std::string row_words(const topset_row& row) {
  const std::string day = row.base_occurrence == TOPSET_SAME_WEEK ? "day"
                          : row.base_occurrence == TOPSET_LAST_TIME
                              ? "last"
                              : decimal(row.base_occurrence, 1);
  return "row " + day + "." + (row.base_row == TOPSET_TOP_ROW ? "top" : decimal(row.base_row, 1)) +
         (row.base_slot[0] == '\0' ? "" : std::string(" of ") + row.base_slot);
}

std::string with_sign(std::int64_t number, std::int64_t unit) {
  return (number < 0 ? "" : "+") + decimal(number, unit);
}

}  // namespace

std::optional<Quantity> read_quantity(std::string_view text, std::uint32_t unit) {
  if (const std::size_t slash = text.find('/'); slash != std::string_view::npos) {
    const char* const wanted = unit == TOPSET_LB ? "lb" : "kg";
    const std::string_view first = text.substr(0, slash);
    text = first.find(wanted) != std::string_view::npos ? first : text.substr(slash + 1);
  }
  Reader in(text);
  Quantity out;
  const bool rpe_first = in.take("rpe");
  if (!in.range(out.number, out.number_max)) return std::nullopt;
  const auto scale = [&](std::uint32_t kind, std::int64_t divisor) {
    out.kind = kind;
    out.number /= divisor;
    out.number_max /= divisor;
  };
  if (rpe_first || in.take("rpe")) {
    scale(TOPSET_RPE, 100);
  } else if (in.take("%")) {
    scale(TOPSET_PERCENT, 10);
  } else if (in.take("points") || in.take("point")) {
    scale(TOPSET_POINTS, 10);
  } else if (in.take("kg") || in.take("lb")) {
    scale(TOPSET_WEIGHT, 1);
  } else if (in.take("s")) {
    scale(TOPSET_TIME, 1000);
  } else {
    scale(TOPSET_INTEGER, 1000);
  }
  return in.done() ? std::optional<Quantity>(out) : std::nullopt;
}

std::optional<Done> read_done(std::string_view text) {
  Reader in(text);
  Done out;
  out.result.struct_size = static_cast<std::uint32_t>(sizeof out.result);
  out.result.kind = TOPSET_STRAIGHT;
  out.result.exercise = "";
  for (std::uint32_t kind = TOPSET_WARM_UP; kind <= TOPSET_TEST; ++kind)
    if (in.take(kKinds[kind])) out.result.kind = kind;
  const auto first = in.number();
  const auto second = in.take("x") ? in.number() : std::nullopt;
  if (!first || !second) return std::nullopt;
  out.result.load = *first;
  out.result.amount = whole(*second);
  if (in.take("x")) {
    const auto third = in.number();
    if (!third) return std::nullopt;
    out.sets = whole(*first);
    out.result.load = *second;
    out.result.amount = whole(*third);
  }
  if (in.take("rpe")) {
    const auto effort = in.number();
    if (!effort) return std::nullopt;
    out.result.rpe = static_cast<std::uint32_t>(*effort / 100);
  }
  return in.done() ? std::optional<Done>(out) : std::nullopt;
}

std::optional<topset_row> read_sets(std::string_view text, std::deque<std::string>& texts) {
  Reader in(text);
  topset_row row = topset_row_init();
  std::int64_t min = 0, max = 0;
  if (!in.range(min, max) || !in.take("x")) return std::nullopt;
  row.sets_min = whole(min);
  row.sets_max = whole(max);
  if (!in.range(min, max)) return std::nullopt;
  row.amount_min = whole(min);
  row.amount_max = whole(max);
  if (in.take("+")) row.flags |= TOPSET_ROW_AMRAP;
  if (in.take("s")) row.amount_unit = TOPSET_SECONDS;
  if (in.take("@") && !read_load(in, row, texts)) return std::nullopt;
  if (in.take("rest")) {
    if (!in.range(min, max) || !in.take("s")) return std::nullopt;
    row.rest_min = whole(min);
    row.rest_max = whole(max);
  }
  if (in.take("optional")) row.flags |= TOPSET_ROW_OPTIONAL;
  if (in.take("+")) {
    texts.push_back(in.words());
    row.note = texts.back().c_str();
  }
  return in.done() ? std::optional<topset_row>(row) : std::nullopt;
}

std::string write_sets(const topset_row& row) {
  std::string out = span(row.sets_min, row.sets_max) + "x" + span(row.amount_min, row.amount_max);
  if ((row.flags & TOPSET_ROW_AMRAP) != 0) out += "+";
  if (row.amount_unit == TOPSET_SECONDS) out += " s";
  if (row.amount_unit == TOPSET_METRES) out += " m";
  const std::string percent = decimal(row.percent, 100) +
                              (row.percent_max == 0 ? "" : "-" + decimal(row.percent_max, 100)) +
                              " %";
  switch (row.base) {
    case TOPSET_OF_NOTHING: break;
    case TOPSET_OF_ONE_REP_MAX: out += " @ " + percent; break;
    case TOPSET_OF_TRAINING_MAX: out += " @ " + percent + " of training_max"; break;
    case TOPSET_OF_ROW: out += " @ " + percent + " of " + row_words(row); break;
    case TOPSET_OF_E1RM: out += " @ " + percent + " of e1rm of " + row_words(row); break;
    case TOPSET_OF_REP_MAX:
      out += " @ " + percent + " of " + std::to_string(row.base_reps) + "rm";
      break;
    case TOPSET_OF_GOAL: out += " @ " + percent + " of goal"; break;
    case TOPSET_OF_LOAD: out += " @ " + decimal(row.load, 1000); break;
    case TOPSET_OF_LOADABLE: out += " @ exactly " + decimal(row.load, 1000); break;
    default: out += " @ " + percent + " of base " + std::to_string(row.base); break;
  }
  if (row.points != 0) out += " " + with_sign(row.points, 100) + " points";
  if (row.add != 0) out += " " + with_sign(row.add, 1000);
  if ((row.flags & TOPSET_ROW_HAS_RPE) != 0) out += " rpe " + span(row.rpe_min, row.rpe_max, 10);
  if (row.rest_max != 0) out += " rest " + span(row.rest_min, row.rest_max);
  if (row.stop == TOPSET_STOP_RPE) out += " until rpe " + decimal(row.stop_value, 10);
  if (row.stop == TOPSET_STOP_E1RM) out += " until -" + decimal(row.stop_value, 100) + " %";
  if (row.tempo[0] != '\0') out += std::string(" tempo ") + row.tempo;
  if (row.note[0] != '\0') out += std::string(" + ") + row.note;
  if ((row.flags & TOPSET_ROW_WRITTEN) != 0) out += " [written]";
  if ((row.flags & TOPSET_ROW_DOSED) != 0) out += " [dosed]";
  if ((row.flags & TOPSET_ROW_OPTIONAL) != 0) out += " [optional]";
  if ((row.flags & TOPSET_ROW_PROJECTED) != 0) out += " [projected]";
  return out;
}

}  // namespace topset_testing
