"""Names that would be markup, formulas, events or commands of a terminal, through the whole command into every flat
format: each file stays what it is, and shows the name.

hostile_names.py PROGRAM-FOLDER LIBRARY
"""
import csv
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import icalendar

NAMES = [
    "=cmd|' /C calc'!A0",
    "+1-1",
    "-2+3",
    "@SUM(A1:A9)",
    'the "bull", jr; \\ esq.',
    "<script>alert(1)</script>",
    "</td></tr></table><img src=x onerror=alert(1)>",
    "a|b|c",
    "`code` *bold* _it_ ~~no~~ $x$",
    "[link](javascript:alert(1))",
    "# heading",
    "1. item",
    "https://example.org www.example.org @someone #12",
    "END:VEVENT",
    "BEGIN:VALARM;X=1,2",
    "علي رضا",
    "דוד כהן",
    "日本語の名前",
    "🏋️‍♀️ Ann",
    "e\u0301" * 30,
    "x" * 100,
    "%s %n {0} {}",
    "'; DROP TABLE athletes; --",
]
WORD_JOINER = "\u2060"


def main():
    program = pathlib.Path(sys.argv[1]).resolve() / "topset"
    tried = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        for number, name in enumerate(NAMES):
            write_files(folder, name)
            out = folder / f"out{number}"
            done = subprocess.run(
                [program, "generate", folder / "p.yaml", folder / "a.yaml", "-s", "2026-12-07", "-o", out,
                 "--for", "coach", "-f", "text,csv,markdown,ics,json"], capture_output=True, text=True)
            assert done.returncode == 0, f"{name!r}: {done.stderr}"
            block = json.loads((out / "a.json").read_text(encoding="utf-8"))
            assert block["athlete"]["name"] == name
            check_text((out / "a.txt").read_text(encoding="utf-8"), name)
            check_csv((out / "a.csv").read_bytes().decode("utf-8"), name)
            check_markdown((out / "a.md").read_text(encoding="utf-8"), name)
            check_calendar((out / "a.ics").read_bytes(), name)
            tried += 1
        check_too_long(program, folder)
    print(f"{tried} names stay names in text, CSV, Markdown and calendars")


def write_files(folder, name):
    quoted = json.dumps(name, ensure_ascii=False)
    short = json.dumps(name[:50], ensure_ascii=False)
    (folder / "a.yaml").write_text(
        f"topset: athlete/1\nname: {quoted}\nunits: kg\nlifts:\n"
        f"  squat: {{one_rep_max: 140, tested: 2026-10-12, cue: {quoted}}}\n", encoding="utf-8")
    (folder / "p.yaml").write_text(
        f"topset: program/1\nname: {quoted}\nnote: {quoted}\nweeks: 1\nphases:\n"
        f"  - {{name: {short}, weeks: 1, kind: loading}}\nsessions:\n  - name: {short}\n    day: mon\n    exercises:\n"
        f"      - {{exercise: squat, strategy: fixed-percent-backoff, note: {quoted}}}\n", encoding="utf-8")


def check_text(text, name):
    assert "\x1b" not in text
    for line in text.splitlines():
        assert len(line) <= 80 or not line.isascii(), f"a line of {len(line)} columns"
    assert name[:20] in text, f"{name!r} is not on the text sheet"


def check_csv(text, name):
    lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert len({len(line) for line in lines}) == 1, "lines of different lengths"
    columns = {heading: number for number, heading in enumerate(lines[0])}
    for line in lines[1:]:
        for cell in line:
            is_number = re.fullmatch(r"-?[0-9.]+", cell) is not None
            assert is_number or not cell.lstrip().startswith(("=", "+", "-", "@")), f"a formula: {cell!r}"
        assert line[columns["athlete"]] in (name, "'" + name)


def check_markdown(text, name):
    for line in text.splitlines():
        shown = re.sub(r"\\.", "", line)
        assert "<" not in shown.replace("<br>", ""), f"HTML: {line}"
        assert "`" not in shown or shown.startswith("sheet `"), f"code: {line}"
        assert not re.search(r"\]\(|://|www\.|[@#]\w", shown), f"a link: {line}"
        if line.startswith("| "):
            assert shown.count("|") in (10, 11, 12), f"a table of other cells: {line}"
    plain = re.sub(r"\\(.)", r"\1", text).replace(WORD_JOINER, "")
    for entity, letter in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        plain = plain.replace(entity, letter)
    assert plain.startswith(f"# {name}: {name}\n"), plain[:200]


def check_calendar(raw, name):
    calendar = icalendar.Calendar.from_ical(raw)
    assert not calendar.errors
    assert [part.name for part in calendar.walk()] == ["VCALENDAR", "VEVENT"]
    event = calendar.walk("VEVENT")[0]
    assert not event.errors
    assert str(event["SUMMARY"]).startswith(name[:50])
    assert str(event["DESCRIPTION"]).count(name) == 2, "cue and note"
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))


def check_too_long(program, folder):
    """10,000 characters are no name: told, and nothing is written."""
    (folder / "a.yaml").write_text(f"topset: athlete/1\nname: {'x' * 10_000}\nunits: kg\n", encoding="utf-8")
    out = folder / "long"
    done = subprocess.run([program, "generate", folder / "p.yaml", folder / "a.yaml", "-o", out, "-f", "csv"],
                          capture_output=True, text=True)
    assert done.returncode == 1 and "LIBR009" in done.stderr, done.stderr
    assert not list(out.glob("*")), "a file was written"


main()
