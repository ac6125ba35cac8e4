#include "training/load_formula.hpp"

#include <algorithm>

namespace topset {

LoadFormula operator+(const LoadFormula& a, const LoadFormula& b) {
  LoadFormula sum = a;
  sum.constant = a.constant + b.constant;
  for (const MaxShare& share : b.shares) {
    const auto at =
        std::lower_bound(sum.shares.begin(), sum.shares.end(), share.cell,
                         [](const MaxShare& one, std::size_t cell) { return one.cell < cell; });
    if (at == sum.shares.end() || at->cell != share.cell)
      sum.shares.insert(at, share);
    else
      at->share = at->share + share.share;
  }
  std::erase_if(sum.shares, [](const MaxShare& share) { return share.share == Rational(0); });
  return sum;
}

LoadFormula operator*(const LoadFormula& formula, const Rational& factor) {
  if (factor == Rational(0)) return {};
  LoadFormula product = formula;
  product.constant = product.constant * factor;
  for (MaxShare& share : product.shares) share.share = share.share * factor;
  return product;
}

std::optional<Rational> proportion(const LoadFormula& part, const LoadFormula& whole) {
  if (whole.shares.empty() || part.shares.size() != whole.shares.size()) return std::nullopt;
  const Rational factor = part.shares.front().share / whole.shares.front().share;
  if (whole * factor != part) return std::nullopt;
  return factor;
}

std::optional<LoadFormula> not_negative(LoadFormula formula) {
  const Rational nothing(0);
  if (formula.constant < nothing) return std::nullopt;
  for (const MaxShare& share : formula.shares)
    if (share.share < nothing) return std::nullopt;
  return formula;
}

}  // namespace topset
