"""Calendars as python3-icalendar reads them: valid, an event a session, every load in its description.

ics_events.py PROGRAM-FOLDER LIBRARY
"""
import datetime
import json
import os
import pathlib
import subprocess
import sys
import tempfile
from decimal import Decimal

import icalendar

START = "2026-12-07"


def generate(bin_folder, words, epoch=None):
    environment = {**os.environ, "TZ": "America/Lima", "LC_ALL": "C"}
    environment.pop("SOURCE_DATE_EPOCH", None)
    if epoch:
        environment["SOURCE_DATE_EPOCH"] = str(epoch)
    done = subprocess.run([bin_folder / "topset", "generate", *words], capture_output=True, text=True, env=environment)
    assert done.returncode in (0, 1), done.stderr


def read(path):
    raw = path.read_bytes()
    assert raw.endswith(b"END:VCALENDAR\r\n") and raw.count(b"\n") == raw.count(b"\r\n"), f"{path}: not CRLF"
    for line in raw.split(b"\r\n"):
        assert len(line) <= 75, f"{path}: a line of {len(line)} octets"
        line.decode("utf-8")  # no letter is cut in two
    calendar = icalendar.Calendar.from_ical(raw)
    assert not calendar.errors, calendar.errors
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"].startswith("-//topset//topset ")
    events = calendar.walk("VEVENT")
    for event in events:
        assert not event.errors, event.errors
        for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "SEQUENCE"):
            assert name in event, f"{path}: an event without {name}"
            assert not isinstance(event[name], list), f"{path}: an event with two {name}"
        assert event["DTSTAMP"].dt.tzinfo is not None, "DTSTAMP must be in UTC"
        assert event["DTEND"].dt > event["DTSTART"].dt
    uids = [str(event["UID"]) for event in events]
    assert len(set(uids)) == len(uids), f"{path}: two events with one UID"
    # What it writes back is the same calendar.
    again = icalendar.Calendar.from_ical(calendar.to_ical())
    assert [str(event["DESCRIPTION"]) for event in again.walk("VEVENT")] == \
        [str(event["DESCRIPTION"]) for event in events]
    return events


def number(value):
    return format(value.normalize(), "f")


def compare(block_path, events, at=None):
    block = json.loads(block_path.read_text(encoding="utf-8"), parse_float=Decimal, parse_int=Decimal)
    sessions = [session for week in block["weeks"] for session in week["sessions"]]
    assert len(sessions) == len(events), f"{block_path}: {len(sessions)} sessions, {len(events)} events"
    loads = 0
    for session, event in zip(sessions, events):
        date = datetime.date.fromisoformat(session["date"])
        if at is None:
            assert event["DTSTART"].dt == date and type(event["DTSTART"].dt) is datetime.date
            assert event["DTEND"].dt == date + datetime.timedelta(days=1)
        else:
            begin = datetime.datetime.combine(date, at)
            assert event["DTSTART"].dt == begin and event["DTSTART"].dt.tzinfo is None, "times are local"
            assert event["DTEND"].dt == begin + datetime.timedelta(minutes=int(session["minutes"]))
        assert session["name"] in event["SUMMARY"]
        text = str(event["DESCRIPTION"])
        for exercise in session["exercises"]:
            # From this exercise on, so that each load is looked for in its own place.
            begin = text.find(f"{exercise['label']}  {exercise['name']}\n")
            assert begin >= 0, f"{block_path}: {exercise['name']} is not in the event of {date}"
            text = text[begin:]
            for row in exercise["sets"]:
                load = row["load"] or {}
                for key in ("loadable", "loadable_max"):
                    if load.get(key):
                        assert number(load[key]) in text, f"{block_path}: {load[key]} of {exercise['name']}, {date}"
                        loads += 1
    return loads


def main():
    bin_folder, library = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    athletes = sorted((library / "athletes").glob("*.yaml"))
    loads = files = 0
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        for program in sorted((library / "programs").glob("*.yaml")):
            folder = scratch / program.stem
            words = [program, *athletes, "-s", START]
            generate(bin_folder, [*words, "-f", "ics,json", "-o", folder])
            generate(bin_folder, [*words, "-f", "ics", "--at", "18:30", "-o", folder / "evening"])
            for path in sorted(folder.glob("*.ics")):
                events = read(path)
                block = path.with_suffix(".json")
                loads += compare(block, events)
                evening = read(folder / "evening" / path.name)
                compare(block, evening, datetime.time(18, 30))
                assert [event["UID"] for event in events] == [event["UID"] for event in evening]
                files += 1
        # A week alone has the events it has in the whole; the same files give the same bytes.
        program = library / "programs" / "strength-block.yaml"
        athlete = next(path for path in athletes if (scratch / program.stem / f"{path.stem}.ics").exists())
        words = [program, athlete, "-s", START, "-f", "ics"]
        generate(bin_folder, [*words, "-o", scratch / "a"], epoch=1_796_601_600)
        generate(bin_folder, [*words, "-o", scratch / "b"], epoch=1_796_601_600)
        generate(bin_folder, [*words, "-o", scratch / "late"], epoch=1_796_605_200)
        generate(bin_folder, [*words, "-w", "2", "-o", scratch / "week"])
        name = f"{athlete.stem}.ics"
        assert (scratch / "a" / name).read_bytes() == (scratch / "b" / name).read_bytes()
        whole, late, week = (read(scratch / folder / name) for folder in ("a", "late", "week"))
        assert whole[0]["DTSTAMP"].dt.isoformat() == "2026-12-07T00:00:00+00:00", whole[0]["DTSTAMP"].dt
        assert [event["UID"] for event in whole] == [event["UID"] for event in late]
        assert late[0]["SEQUENCE"] == whole[0]["SEQUENCE"] + 60, "a later block must replace an earlier one"
        assert {event["UID"] for event in week} < {event["UID"] for event in whole}
    assert files > 100, f"only {files} calendars were written"
    print(f"{files} calendars are valid, with {loads} loads in them")


main()
