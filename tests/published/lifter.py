"""A lifter's profile, the loads a bar can hold, and rounding: topset's rules told a second time.

Nothing here is shared with the program. Numbers are Fractions from the text of a file on. Only as
much YAML is read as the profiles in lifters/ use: nested maps, and flow maps on one line.
"""
import re
from fractions import Fraction

IMPLEMENTS = {"lat_pulldown": "stack", "dumbbell_row": "dumbbells"}  # the others: bar


def _scalar(text):
    text = text.strip()
    if text.startswith("["):
        return [_scalar(item) for item in text[1:-1].split(",")]
    if text.startswith("{"):
        inner, entries, depth, start = text[1:-1], [], 0, 0
        for i, c in enumerate(inner + ","):
            depth += (c in "{[") - (c in "}]")
            if c == "," and depth == 0:
                entries.append(inner[start:i])
                start = i + 1
        pairs = (entry.split(":", 1) for entry in entries if entry.strip())
        return {key.strip(): _scalar(value) for key, value in pairs}
    return Fraction(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else text


def read_profile(path):
    """The file as nested dicts; numbers as Fractions."""
    root, stack = {}, []
    for line in open(path, encoding="utf-8"):
        line = re.sub(r"(^|\s)#.*", "", line.rstrip("\n"))
        if not line.strip():
            continue
        indent = len(line) - len(line.lstrip())
        while stack and stack[-1][0] >= indent:
            stack.pop()
        inside = stack[-1][1] if stack else root
        key, value = line.strip().split(":", 1)
        if value.strip():
            inside[key] = _scalar(value)
        else:
            inside[key] = {}
            stack.append((indent, inside[key]))
    return root


def series(written):
    """`{from: 5, to: 120, step: 5}`, or a list."""
    if isinstance(written, list):
        return sorted(written)
    steps = int((written["to"] - written["from"]) / written["step"])
    return [written["from"] + i * written["step"] for i in range(steps + 1)]


class Lifter:
    def __init__(self, path):
        profile = read_profile(path)
        self.unit = profile["units"]
        self.lifts = profile["lifts"]
        equipment = profile["equipment"]
        self.rule = equipment["rounding"]
        sides = {Fraction(0)}
        for plate, owned in equipment["plates"].items():
            sides = {side + Fraction(plate) * pairs for side in sides for pairs in range(int(owned) // 2 + 1)}
        empty = equipment["bar"] + equipment["collars"]
        limit = 1000 if self.unit == "kg" else 2200
        self.loads = {name: series(equipment[name]) for name in ("stack", "dumbbells")}
        self.loads["bar"] = sorted({empty + 2 * side for side in sides})

    def one_rep_max(self, lift):
        return self.lifts[lift]["one_rep_max"]

    def training_max(self, lift):
        """Its own, or nine tenths of the 1RM (Wendler 2011)."""
        known = self.lifts[lift]
        return known.get("training_max", known["one_rep_max"] * Fraction(9, 10)
                         if "one_rep_max" in known else None)

    def rep_max(self, lift, reps):
        return self.lifts[lift]["rep_max"][str(reps)]

    def goal(self, lift):
        return self.lifts[lift]["goal_max"]

    def loadable(self, lift, target, rule=None, step=None):
        """What is loaded for an exact target: the bar's own loads, or the multiples of a step among
        them that lie within a step of the target. Under the lightest: the lightest."""
        loads = self.loads[IMPLEMENTS.get(lift, "bar")]
        rule = rule or self.rule
        if target < loads[0]:
            even = [load for load in loads if not step or load % step == 0]
            return even[0] if even else loads[0]
        near = [load for load in loads if step and load % step == 0 and abs(load - target) <= step]
        near = near or loads
        below = max((load for load in near if load <= target), default=None)
        above = min((load for load in near if load >= target), default=None)
        if above is None or below is None:
            assert near is not loads or above is not None, f"{float(target)} is past the plates owned"
            return below if above is None else above
        if rule == "down":
            return below
        if rule == "up":
            return above
        return above if target - below >= above - target else below
