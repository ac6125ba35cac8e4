"""CSV as Python's own reader sees it: every set of block/1 is a line, with its load, reps, percent, RPE and plates.

csv_lines.py PROGRAM-FOLDER LIBRARY
"""
import csv
import json
import pathlib
import subprocess
import sys
import tempfile
from decimal import Decimal

START = "2026-12-07"


def generate(bin_folder, words, folder):
    done = subprocess.run([bin_folder / "topset", "generate", *words, "-s", START, "-o", folder],
                          capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    return done


def text(value):
    """A number of block/1 as a cell: 127.5, 100; nothing is empty."""
    return "" if value is None else format(value.normalize(), "f") if isinstance(value, Decimal) else str(value)


def yes(value):
    return "yes" if value else ""


def sets_of(exercise):
    """The lines that an exercise of block/1 must have, as the columns that both know."""
    for warm_up in exercise.get("warm_up", []):
        for number in range(1, int(warm_up["sets"]) + 1):
            yield {"row": "", "set": str(number), "kind": "warm_up", "reps_min": text(warm_up["reps"]),
                   "reps_max": text(warm_up["reps"]), "load": text(warm_up["load"]), "optional": ""}
    for number, row in enumerate(exercise["sets"], 1):
        unit = next(unit for unit in ("reps", "seconds", "metres") if unit in row)
        load = row["load"] or {}
        rpe = row["rpe"] or {}
        loaded = load.get("loadable") is not None
        for one in range(1, int(row["sets"]["max"]) + 1):
            yield {"row": str(number), "set": str(one), "sets": text(row["sets"]["max"]), "kind": row["kind"],
                   "optional": yes(row.get("optional") or one > row["sets"]["min"]),
                   "reps_min": text(row[unit]["min"]), "reps_max": text(row[unit]["max"]), "amount_unit": unit,
                   "amrap": yes(row[unit]["amrap"]), "each_side": yes(row.get("each_side")),
                   "load": text(load.get("loadable")), "load_max": text(load.get("loadable_max")) if loaded else "",
                   "unit": load["unit"] if loaded else "", "projected": yes(loaded and row.get("projected")),
                   "percent": text(row["percent"]), "percent_max": text(row.get("percent_max")),
                   "base": text(row["of"]), "rpe_min": text(rpe.get("min")), "rpe_max": text(rpe.get("max")),
                   "rpe_predicted": yes(rpe.get("predicted")), "rest_min": text(row.get("rest")),
                   "rest_max": text(row.get("rest_max", row.get("rest"))), "tempo": row.get("tempo", ""),
                   "cue": row.get("cue", "")}


def expected(block):
    for week in block["weeks"]:
        for session in week["sessions"]:
            for exercise in session["exercises"]:
                for line in sets_of(exercise):
                    yield {"athlete": block["athlete"]["name"], "program": block["program"]["name"],
                           "week": text(week["week"]), "phase": text(week["phase"]), "date": text(session["date"]),
                           "session": text(session["session"]), "session_name": session["name"],
                           "label": exercise["label"], "exercise_name": exercise["name"],
                           "strategy": exercise["strategy"], **line}


def read(path):
    raw = path.read_bytes()
    assert raw.endswith(b"\r\n") and raw.count(b"\n") == raw.count(b"\r\n"), f"{path}: lines do not end in CRLF"
    assert not raw.startswith(b"\xef\xbb\xbf"), f"{path}: begins with a byte order mark"
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def plain(cell):
    """Without the apostrophe that keeps a spreadsheet from reading a formula."""
    return cell[1:] if cell[:1] == "'" else cell


def compare(block_path, lines):
    block = json.loads(block_path.read_text(encoding="utf-8"), parse_float=Decimal, parse_int=Decimal)
    wanted = list(expected(block))
    assert len(wanted) == len(lines), f"{block_path}: {len(wanted)} sets, {len(lines)} lines"
    for number, (want, line) in enumerate(zip(wanted, lines), 2):
        for column, value in want.items():
            assert plain(line[column]) == value, \
                f"{block_path}, line {number}: {column} is {line[column]!r} instead of {value!r}"
    return len(wanted)


def main():
    bin_folder, library = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    athletes = sorted((library / "athletes").glob("*.yaml"))
    sets = files = 0
    with tempfile.TemporaryDirectory() as scratch:
        for program in sorted((library / "programs").glob("*.yaml")):
            folder = pathlib.Path(scratch) / program.stem
            generate(bin_folder, [program, *athletes, "-f", "csv,json"], folder)
            generate(bin_folder, [program, *athletes, "-f", "csv", "--merge"], folder / "all")
            merged = read(folder / "all" / f"{program.stem}.csv")
            for athlete in athletes:
                path = folder / f"{athlete.stem}.csv"
                if not path.exists():
                    continue  # a block with an error is withheld
                lines = read(path)
                sets += compare(folder / f"{athlete.stem}.json", lines)
                files += 1
                assert merged[:len(lines)] == lines, f"{program.stem}: merged, {athlete.stem} differs"
                merged = merged[len(lines):]
            assert not merged, f"{program.stem}: {len(merged)} lines of no one"
    assert files > 100, f"only {files} blocks were written"
    print(f"{sets} sets of {files} blocks are lines as block/1 has them")


main()
