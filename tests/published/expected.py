"""What each bundled published program must come out as, worked out from facts/ alone.

A block is {(week, session): [(lift, [Row, ...]), ...]}, sessions and rows in the order of the sheet.
Targets are Fractions; the loads beside them come from lifter.py. A log is {(week, session, lift): reps
of the last set of the row that counts}; what is not in it was done as asked.
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


def thousandths(load):
    """Half up, as a max that isn't a percent of another is kept."""
    return Fraction((2000 * load + 1).__floor__() // 2, 1000)


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
    """A training max that rises after each cycle, but for lifts that missed reps in it."""
    def block(lifter, log):
        data = facts("wendler_531")
        added, extra = data["added"], data["supplemental"][supplemental]
        weeks, out, risen = data["weeks"], {}, {}
        for cycle in range(added["cycles"]):
            missed = set()
            for (week, day), (session,) in by_day(data["sessions"]).items():
                lift, now = session["lift"], cycle * weeks + week
                training_max = lifter.training_max(lift) + risen.get(lift, 0)
                rows = [row(entry, training_max) for entry in session["sets"]]
                if week in added["supplemental_weeks"]:
                    pct = extra.get("pct", session["sets"][0]["pct"])
                    rows.append(row({**extra, "pct": pct}, training_max))
                out[now, day] = [(lift, rows)]
                if log.get((now, day, lift), 99) < session["sets"][-1]["reps"]:
                    missed.add(lift)
            for lift in {session["lift"] for session in data["sessions"]} - missed:
                step = amount(data["progression"]["per_cycle"][half(lift)], lifter.unit)
                risen[lift] = risen.get(lift, 0) + step
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


def texas_method(lifter, log):
    """A lift's step is taken after each week but those in which its last set of the week was missed."""
    data = facts("texas_method")
    out, base = {}, {lift: lifter.rep_max(lift, 5) for lift in ("squat", "bench_press", "deadlift")}
    last_day = {"squat": 3, "bench_press": 3, "deadlift": 1}
    for week in range(1, data["added"]["weeks"] + 1):
        for (_, day), sessions in sorted(by_day(data["sessions"]).items()):
            exercises = []
            for session in sessions:
                lift, entry = session["lift"], session["sets"][0]
                if entry["pct"] is None:
                    press = {**entry, "pct": data["added"]["press"]["pct"]}
                    exercises.append((lift, [row(press, lifter.one_rep_max(lift))]))
                else:
                    exercises.append((lift, [row(entry, base[lift], "down" if day == 3 else None)]))
            out[week, day] = exercises
        for lift, day in last_day.items():
            if log.get((week, day, lift), 5) >= 5:
                base[lift] += Fraction(str(data["progression"]["per_week"][lift]["lb"] if lifter.unit == "lb"
                                           else data["added"]["per_week_kg"][lift]))
    return out


def madcow(lifter, log):
    """The top set grows after each week but those in which Monday's was missed."""
    data = facts("madcow_5x5")
    growth = 1 + percent(data["progression"]["per_week_pct"])
    out = {}
    top = lifter.one_rep_max("squat") * percent(data["added"]["first_top"]["pct"])
    for week in range(1, data["added"]["weeks"] + 1):
        for (_, day), (session,) in by_day(data["sessions"]).items():
            rows = [row(entry, top * growth if "add" in entry else top) for entry in session["sets"]]
            out[week, day] = [(session["lift"], rows)]
        if log.get((week, 1, "squat"), 5) >= 5:
            top *= growth
    return out


def juggernaut(lifter, log):
    """The training max of the next wave moves by the reps over or under the standard. It never rises
    past nine tenths of the 1RM that the set shows (Epley 1985), and that alone never lowers it."""
    data = facts("juggernaut_2")
    rule = data["progression"]
    out = {}
    for day, lift in enumerate(["overhead_press", "deadlift", "bench_press", "squat"], 1):
        training_max = following = lifter.training_max(lift)
        for session in data["sessions"]:
            week = session["week"]
            rows = [row(entry, training_max) for entry in session["sets"]]
            out[week, day] = [(lift, rows)]
            if week in rule["weeks"]:
                standard = rule["standard_reps"][str(week)]
                reps = log.get((week, day, lift), standard)
                extra = min(reps - standard, rule["extra_reps_at_most"])
                shown = lifter.loadable(lift, rows[-1].target) * (1 + Fraction(reps, 30))
                following = training_max + amount(rule["per_extra_rep"][half(lift)], lifter.unit) * extra
                if extra > 0:
                    most = thousandths(shown * percent(rule["cap"]["pct"]))
                    following = max(training_max, min(following, most))
            if session["phase"] == "deload":
                training_max = following
    return dict(sorted(out.items()))


def with_last_set(stage, amrap, target):
    """`5x3+` in facts: four sets of three, then one of as many as possible."""
    sets, reps = stage["sets"], stage["reps"]
    if not amrap:
        return [Row((sets, sets), (reps, reps), False, target)]
    return [Row((sets - 1, sets - 1), (reps, reps), False, target), Row((1, 1), (reps, reps), True, target)]


class Tier:
    """One lift of GZCLP in one tier: its load and stage, day after day."""

    def __init__(self, tier, load, step, restart):
        self.tier, self.load, self.step, self.restart = tier, load, step, restart
        self.stage, self.last_first_stage = 0, load

    def day(self, reps=None):
        """The day's rows, and on to the next; reps: those of the last set, where they are known."""
        waits_for = self.tier.get("step_when_last_set_has", 0)
        asked = self.tier["stages"][self.stage]["reps"]
        reps = asked if reps is None else reps
        rows = with_last_set(self.tier["stages"][self.stage], self.tier["last_set_amrap"], self.load)
        if self.stage == 0:
            self.last_first_stage = self.load
        if reps >= max(asked, waits_for):
            self.load += self.step
        elif reps >= asked:
            pass
        elif self.stage + 1 < len(self.tier["stages"]):
            self.stage += 1
        elif self.restart:
            self.stage, self.load = 0, self.restart(self)
        return rows


def gzclp_tier(name, lift, data, lifter, log):
    """A lift at its start."""
    tier, added, unit = data["tiers"][name], data["added"], lifter.unit
    if name == "T3":
        start = lifter.rep_max(lift, 12) * percent(added["T3_start"]["pct"])
        return Tier(tier, start, amount({**added["T3_step_kg"], **tier["step"]}, unit), None)
    step = amount(tier["step"][half(lift)], unit)
    if name == "T1":
        share = percent(tier["start"]["pct"])
        return Tier(tier, lifter.rep_max(lift, 5) * share, step, lambda _: log["5rm", lift] * share)
    over = amount({**added["T2_restart_kg"][half(lift)], **tier["after_the_last_stage"]["add"][half(lift)]}, unit)
    start = lifter.rep_max(lift, 5) * percent(added["T2_start"]["pct"])
    return Tier(tier, start, step, lambda at: at.last_first_stage + over)


def gzclp(lifter, log):
    """In the log ("5rm", lift) is what a new one came to. A lift goes its own way in each tier."""
    data, state, out = facts("gzclp"), {}, {}
    for week in range(1, data["added"]["weeks"] + 1):
        for (_, day), sessions in by_day(data["sessions"]).items():
            lifts = [(session["lift"], session["tier"]) for session in sessions]
            lifts.append((data["added"]["T3_lifts"][day - 1], "T3"))
            for lift, name in lifts:
                if (name, lift) not in state:
                    state[name, lift] = gzclp_tier(name, lift, data, lifter, log)
                rows = state[name, lift].day(log.get((week, day, lift)))
                out.setdefault((week, day), []).append((lift, rows))
    return out


def is_projected(program, week, session, lift, logged):
    """Whether a row's load rests on results that are not in yet, when the first `logged` weeks are."""
    if program in ("531-bbb", "531-fsl", "juggernaut"):
        waves_before = (week - 1) // 4
        return waves_before > 0 and logged < 4 * waves_before - 1  # the last week of a wave is a deload
    if program in ("gzclp", "madcow") or program == "texas-method" and lift != "overhead_press":
        same_week = program == "gzclp" and session > 2 and lift in ("lat_pulldown", "dumbbell_row")
        return week > logged + (0 if same_week else 1)
    return False


# By the program's file name in library/programs.
PROGRAMS = {
    "531-bbb": wendler("BBB"),
    "531-fsl": wendler("FSL"),
    "coan-phillipi": coan_phillipi,
    "gzclp": gzclp,
    "juggernaut": juggernaut,
    "madcow": madcow,
    "russian-squat-routine": percents_of_max("russian_squat_routine"),
    "sheiko-29": percents_of_max("sheiko_29"),
    "smolov-jr": percents_of_max("smolov_jr"),
    "texas-method": texas_method,
}
