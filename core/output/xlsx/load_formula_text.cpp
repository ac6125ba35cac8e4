#include "output/xlsx/load_formula_text.hpp"

#include <fmt/format.h>
#include <numeric>

namespace topset::output::xlsx {
namespace {

// Whole numbers of fifteen digits are told apart by every spreadsheet; more are not.
constexpr Int128 kMost = 999'999'999'999'999;
constexpr Int128 kLargestFactor = Int128{1} << 60;

Int128 gcd(Int128 a, Int128 b) {
  while (b != 0) {
    const Int128 rest = a % b;
    a = b;
    b = rest;
  }
  return a < 0 ? -a : a;
}

// The twofold of (numerator + something) / divisor, halved where the divisor allows it.
struct Doubled {
  std::string numerator;
  std::int64_t divisor = 1;
};

std::string key_text(const Doubled& doubled, Key key) {
  if (doubled.divisor == 1)
    return key == Key::both ? fmt::format("2*({})", doubled.numerator) : doubled.numerator;
  std::string floor = fmt::format("INT(({})/{})", doubled.numerator, doubled.divisor);
  std::string ceiling = fmt::format("-INT(-({})/{})", doubled.numerator, doubled.divisor);
  switch (key) {
    case Key::floor: return floor;
    case Key::ceiling: return ceiling;
    case Key::both: return floor + ceiling;
  }
  return floor;
}

std::string find_text(const std::string& key, const LookupReference& table) {
  return fmt::format("INDEX({},MATCH({},{},1))", table.loads, key, table.keys);
}

}  // namespace

std::optional<WholeSum> whole_sum(const LoadFormula& formula,
                                  const std::vector<MaxReference>& maxes) {
  // Shares are of thousandths; a cell counts `scale` to a thousandth.
  std::vector<Rational> shares;
  Int128 divisor = formula.constant.denominator();
  for (const MaxShare& share : formula.shares) {
    shares.push_back(share.share * Rational::of(1, maxes[share.cell].scale));
    const Int128 other = shares.back().denominator();
    const Int128 common = gcd(divisor, other);
    if (common == 0) return std::nullopt;  // No denominator is 0.
    divisor = divisor / common * other;
    if (shares.back().was_rounded() || divisor > kMost) return std::nullopt;
  }
  WholeSum sum;
  const Int128 constant = formula.constant.numerator() * (divisor / formula.constant.denominator());
  Int128 largest = constant < 0 ? -constant : constant;
  sum.may_be_negative = constant < 0;
  if (largest > kMost) return std::nullopt;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const Int128 factor = shares[i].numerator() * (divisor / shares[i].denominator());
    if (factor > kLargestFactor || factor < -kLargestFactor) return std::nullopt;
    const std::size_t cell = formula.shares[i].cell;
    largest += (factor < 0 ? -factor : factor) * maxes[cell].most;
    sum.may_be_negative = sum.may_be_negative || factor < 0;
    sum.terms.push_back({cell, static_cast<std::int64_t>(factor)});
  }
  // Keys are of the twofold.
  if (2 * largest > kMost || formula.constant.was_rounded()) return std::nullopt;
  sum.constant = static_cast<std::int64_t>(constant);
  sum.divisor = static_cast<std::int64_t>(divisor);
  return sum;
}

std::string sum_text(const WholeSum& sum, const std::vector<MaxReference>& maxes) {
  std::string text;
  for (const WholeSum::Term& term : sum.terms) {
    if (!text.empty() && term.factor >= 0) text += '+';
    if (term.factor == -1) text += '-';
    if (term.factor != 1 && term.factor != -1) text += fmt::format("{}*", term.factor);
    text += maxes[term.cell].cell;
  }
  if (sum.constant != 0 || text.empty())
    text += fmt::format("{}{}", sum.constant >= 0 && !text.empty() ? "+" : "", sum.constant);
  return text;
}

std::string lookup_text(const WholeSum& sum, const std::vector<MaxReference>& maxes,
                        const LookupReference& table) {
  WholeSum twice = sum;
  if (twice.divisor % 2 == 0) {
    twice.divisor /= 2;
  } else {
    twice.constant *= 2;
    for (WholeSum::Term& term : twice.terms) term.factor *= 2;
  }
  std::string numerator = sum_text(twice, maxes);
  if (sum.may_be_negative) numerator = fmt::format("MAX(0,{})", numerator);
  return find_text(key_text({numerator, twice.divisor}, table.key), table);
}

std::optional<std::string> load_text(const LoadFormula& exact, std::int64_t add,
                                     const std::vector<MaxReference>& maxes,
                                     const LookupReference& table) {
  const std::optional<WholeSum> sum = whole_sum(exact, maxes);
  if (!sum || sum->terms.empty()) return std::nullopt;
  std::string text = lookup_text(*sum, maxes, table);
  if (add != 0) {
    // The load without what is added may be past the heaviest: a dash, and so is the result.
    const std::string moved = find_text(
        key_text(
            {fmt::format("MAX(0,2*ROUND(1000*{},0){}{})", text, add < 0 ? "" : "+", 2 * add), 1},
            table.key),
        table);
    text = fmt::format("IFERROR({},{})", moved, text);
  }
  std::string known;
  for (const WholeSum::Term& term : sum->terms)
    known += fmt::format("{}{}>0", known.empty() ? "" : ",", maxes[term.cell].cell);
  if (sum->terms.size() > 1) known = fmt::format("AND({})", known);
  return fmt::format("IF({},{},\"\")", known, text);
}

}  // namespace topset::output::xlsx
