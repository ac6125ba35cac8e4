"""What each bundled published program must come out as, worked out from facts/ alone.

A block is {(week, session): [(lift, [Row, ...]), ...]}, sessions and rows in the order of the sheet.
Targets are Fractions; the loads beside them come from lifter.py.
"""
import json
import pathlib
from collections import namedtuple
from fractions import Fraction

HERE = pathlib.Path(__file__).parent
UPPER = {"bench_press", "overhead_press"}

# sets and reps as (min, max); target None: no load follows; rule and step: a rounding of its own
Row = namedtuple("Row", "sets reps amrap target rule step", defaults=(None, None))


def percent(value):
    return Fraction(str(value)) / 100


def facts(name):
    return json.loads((HERE / "facts" / f"{name}.json").read_text(encoding="utf-8"))


def span(value):
    return tuple(value) if isinstance(value, list) else (value, value)


def half(lift):
    return "upper" if lift in UPPER else "lower"


def amount(figures, unit):
    """`{"kg": 5, "lb": 10}` in the lifter's unit."""
    return Fraction(str(figures[unit]))


def row(entry, base, rule=None, step=None, unit="kg"):
    """One entry of facts on a base load (None: the entry has no percent)."""
    target = None
    if base is not None and entry.get("pct") is not None:
        target = base * percent(entry["pct"]) + Fraction(str(entry.get("add_" + unit, 0)))
    return Row(span(entry["sets"]), span(entry["reps"]), entry.get("amrap", False), target, rule, step)


def by_day(sessions):
    """Facts' sessions as {(week, day): [session, ...]}, in the order given."""
    days = {}
    for session in sessions:
        days.setdefault((session["week"], session["day"]), []).append(session)
    return days


def percents_of_max(name):
    """Programs that are nothing but percents of the 1RM."""
    base_of = {"front_squat": "squat", "block_pull": "deadlift", "deadlift_to_knees": "deadlift",
               "deficit_deadlift": "deadlift"}

    def block(lifter, _log):
        return {day: [(s["lift"], [row(entry, lifter.one_rep_max(base_of.get(s["lift"], s["lift"])),
                                       unit=lifter.unit) for entry in s["sets"]])
                      for s in sessions]
                for day, sessions in by_day(facts(name)["sessions"]).items()}
    return block


def wendler(supplemental):
    def block(lifter, log):
        data = facts("wendler_531")
        added, extra = data["added"], data["supplemental"][supplemental]
        weeks, out = data["weeks"], {}
        for cycle in range(added["cycles"]):
            for (week, day), (session,) in by_day(data["sessions"]).items():
                lift = session["lift"]
                step = amount(data["progression"]["per_cycle"][half(lift)], lifter.unit)
                training_max = lifter.training_max(lift) + step * cycle
                exercises = [(lift, [row(entry, training_max) for entry in session["sets"]])]
                if week in added["supplemental_weeks"]:
                    pct = extra.get("pct", session["sets"][0]["pct"])
                    exercises.append((lift, [row({**extra, "pct": pct}, training_max)]))
                out[cycle * weeks + week, day] = exercises
        return out
    return block


def coan_phillipi(lifter, _log):
    data = facts("coan_phillipi")
    rounding = ("up", Fraction(5) if lifter.unit == "lb" else Fraction(5, 2))
    circuit = ["stiff_leg_deadlift", "barbell_row", "lat_pulldown", "good_morning"]
    out = {}
    for (week, day), sessions in by_day(data["sessions"]).items():
        pull = [row(s["sets"][0], lifter.goal("deadlift"), *rounding)
                for s in sessions if s["lift"] == "deadlift"]
        exercises = [("deadlift", pull)]
        exercises += [("shrug", [row(s["sets"][0], lifter.one_rep_max("deadlift"), *rounding)])
                      for s in sessions if s["lift"] == "shrug"]
        for weeks, entry in data["assistance"].items():
            first, last = (int(n) for n in weeks.split("_")[1:])
            if first <= week <= last:
                exercises += [(lift, [row(entry, None)]) for lift in circuit]
        out[week, day] = exercises
    return out


def texas_method(lifter, _log):
    data = facts("texas_method")
    out = {}
    for week in range(1, data["added"]["weeks"] + 1):
        for (_, day), sessions in sorted(by_day(data["sessions"]).items()):
            exercises = []
            for session in sessions:
                lift, entry = session["lift"], session["sets"][0]
                step = Fraction(str(data["progression"]["per_week"][lift]["lb"] if lifter.unit == "lb"
                                    else data["added"]["per_week_kg"][lift]))
                friday = lifter.rep_max(lift, 5) + step * (week - 1)
                exercises.append((lift, [row(entry, friday, "down" if day == 3 else None)]))
            out[week, day] = exercises
    return out


def madcow(lifter, _log):
    data = facts("madcow_5x5")
    growth = 1 + percent(data["progression"]["per_week_pct"])
    out = {}
    for week in range(1, data["added"]["weeks"] + 1):
        for (_, day), (session,) in by_day(data["sessions"]).items():
            lift = session["lift"]
            top = lifter.one_rep_max(lift) * percent(data["added"]["first_top"]["pct"]) * growth ** (week - 1)
            rows = [row(entry, top * growth if "add" in entry else top) for entry in session["sets"]]
            out[week, day] = [(lift, rows)]
    return out


def juggernaut(lifter, log):
    """The training max rises by the reps over the standard, never past nine tenths of the 1RM that
    the set shows (Epley 1985), and never falls."""
    data = facts("juggernaut_2")
    rule = data["progression"]
    out = {}
    for day, lift in enumerate(["overhead_press", "deadlift", "bench_press", "squat"], 1):
        training_max = lifter.training_max(lift)
        for session in data["sessions"]:
            week = session["week"]
            rows = [row(entry, training_max) for entry in session["sets"]]
            out[week, day] = [(lift, rows)]
            if week in rule["weeks"]:
                standard = rule["standard_reps"][str(week)]
                reps = log.get((week, lift), standard)
                extra = max(0, min(reps - standard, rule["extra_reps_at_most"]))
                shown = rows[-1].target * (1 + Fraction(reps, 30))
                risen = training_max + amount(rule["per_extra_rep"][half(lift)], lifter.unit) * extra
                training_max = max(training_max, min(risen, shown * percent(rule["cap"]["pct"])))
    return dict(sorted(out.items()))


def with_last_set(stage, amrap, target):
    """`5x3+` in facts: four sets of three, then one of as many as possible."""
    sets, reps = stage["sets"], stage["reps"]
    if not amrap:
        return [Row((sets, sets), (reps, reps), False, target)]
    return [Row((sets - 1, sets - 1), (reps, reps), False, target), Row((1, 1), (reps, reps), True, target)]


class Tier:
    """One lift of GZCLP in one tier: its load and stage, day after day."""

    def __init__(self, tier, lift, load, lifter, restart):
        self.tier, self.load, self.stage = tier, load, 0
        self.step = amount(tier["step"][half(lift)], lifter.unit)
        self.restart, self.last_first_stage = restart, load

    def day(self, failed):
        rows = with_last_set(self.tier["stages"][self.stage], self.tier["last_set_amrap"], self.load)
        if self.stage == 0:
            self.last_first_stage = self.load
        if not failed:
            self.load += self.step
        elif self.stage + 1 < len(self.tier["stages"]):
            self.stage += 1
        else:
            self.stage, self.load = 0, self.restart(self)
        return rows


def gzclp(lifter, log):
    """log: {(week, lift, tier)} of the days that failed, and under "5rm" what a new one came to."""
    data = facts("gzclp")
    added, tiers, state, out = data["added"], data["tiers"], {}, {}
    for week in range(1, added["weeks"] + 1):
        for (_, day), sessions in by_day(data["sessions"]).items():
            exercises = []
            for session in sessions:
                lift, name = session["lift"], session["tier"]
                tier, five = tiers[name], lifter.rep_max(lift, 5)
                if (lift, name) not in state:
                    if name == "T1":
                        start = percent(tier["start"]["pct"])
                        state[lift, name] = Tier(tier, lift, five * start, lifter,
                                                 lambda _, lift=lift, start=start: log["5rm"][lift] * start)
                    else:
                        more = (tier["after_the_last_stage"]["add"][half(lift)]["lb"] if lifter.unit == "lb"
                                else added["T2_restart_kg"][half(lift)])
                        state[lift, name] = Tier(tier, lift, five * percent(added["T2_start"]["pct"]), lifter,
                                                 lambda t, more=more: t.last_first_stage + Fraction(str(more)))
                exercises.append((lift, state[lift, name].day((week, lift, name) in log)))
            out[week, day] = exercises
    return out


# By the program's file name in library/programs.
PROGRAMS = {
    "russian-squat-routine": percents_of_max("russian_squat_routine"),
    "sheiko-29": percents_of_max("sheiko_29"),
}
