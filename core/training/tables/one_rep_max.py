#!/usr/bin/env python3
"""Writes one_rep_max.inc: the 1RM formulas with a power or an exponential, as integers.

Libraries of mathematics differ in their last digits from one system to the next, and a load on a
sheet must not. So the multipliers 1RM / load are worked out here with fifty digits, and kept as
billionths, half up. Run it again after a change of a formula:

    core/training/tables/one_rep_max.py > core/training/tables/one_rep_max.inc
"""

from decimal import ROUND_HALF_UP, Decimal, getcontext

getcontext().prec = 50
REPS = 20


def billionths(value):
    return int((value * 10**9).to_integral_value(ROUND_HALF_UP))


FORMULAS = {
    # Lombardi 1989: r^0.10
    "kLombardi": lambda r: (r.ln() * Decimal("0.10")).exp(),
    # Mayhew et al. 1992: 100 / (52.2 + 41.9 e^(-0.055 r))
    "kMayhew": lambda r: 100 / (Decimal("52.2") + Decimal("41.9") * (Decimal("-0.055") * r).exp()),
    # Wathan 1994: 100 / (48.8 + 53.8 e^(-0.075 r))
    "kWathan": lambda r: 100 / (Decimal("48.8") + Decimal("53.8") * (Decimal("-0.075") * r).exp()),
    # Berger: 1 / (1.0261 e^(-0.0262 r))
    "kBerger": lambda r: 1 / (Decimal("1.0261") * (Decimal("-0.0262") * r).exp()),
    # Naclerio: 1 / (0.951 e^(-0.021 r))
    "kNaclerio": lambda r: 1 / (Decimal("0.951") * (Decimal("-0.021") * r).exp()),
}

print("// Made by tables/one_rep_max.py: 1RM / load in billionths, for 1 to 20 reps.")
for name, formula in FORMULAS.items():
    values = [billionths(formula(Decimal(r))) for r in range(1, REPS + 1)]
    print(f"constexpr std::array<std::int64_t, {REPS}> {name} = {{")
    for i in range(0, REPS, 5):
        print("    " + " ".join(f"{v}," for v in values[i : i + 5]))
    print("};")
