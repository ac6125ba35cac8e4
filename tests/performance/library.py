"""How long a big library takes: one of 200 programs and 1,000 athletes is made of the bundled one, checked and planned.

library.py PROGRAM-FOLDER LIBRARY [--programs N] [--athletes N] [--keep FOLDER]

Prints a table; nothing here fails on a time. Each figure is the best of three, beside the time that sha256sum takes
for the same files; on a machine that does other things look at the processors' time.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

START = "2026-12-07"


def make_library(source, folder, programs, athletes):
    """Programs are bundled ones under other names, athletes bundled ones with other maxes; each program has its share."""
    (folder / "programs").mkdir(parents=True)
    (folder / "athletes").mkdir()
    profiles = [path.read_text(encoding="utf-8") for path in sorted((source / "athletes").glob("*.yaml"))]
    plans = [(path.stem, path.read_text(encoding="utf-8")) for path in sorted((source / "programs").glob("*.yaml"))]
    for number in range(athletes):
        text = profiles[number % len(profiles)]
        add = number // len(profiles) % 17
        text = re.sub(r"(one_rep_max: )([\d.]+)", lambda found: f"{found[1]}{float(found[2]) + 2.5 * add:g}", text)
        text = re.sub(r"(?m)^(name: .*)$", rf"\1 {number:04}", text, count=1)
        text = re.sub(r"(?m)^(groups|training_days): .*\n", "", text)
        (folder / "athletes" / f"athlete-{number:04}.yaml").write_text(text, encoding="utf-8")
    runs = []
    for number in range(programs):
        stem, text = plans[number % len(plans)]
        text = re.sub(r"(?m)^(name: .*)$", rf"\1 {number:03}", text, count=1)
        (folder / "programs" / f"{stem}-{number:03}.yaml").write_text(text, encoding="utf-8")
        squad = ", ".join(f"athlete-{athlete:04}" for athlete in range(number, athletes, programs))
        if squad:
            runs.append(f"  - {{program: programs/{stem}-{number:03}.yaml, athletes: [{squad}]}}\n")
    head = (source / "topset.yaml").read_text(encoding="utf-8").split("\nruns:")[0]
    head = re.sub(r"(?ms)^groups:.*?\n\n", "", head)
    (folder / "topset.yaml").write_text(head + "\nruns:\n" + "".join(runs), encoding="utf-8")


def run(words, folder):
    """Seconds by the clock and of the processors, the most memory in MB and the exit code of one run."""
    begin = time.monotonic()
    process = subprocess.Popen(words, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.monotonic() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, process.returncode


def best(words, folder, before=lambda: None, times=3):
    runs = []
    for _ in range(times):
        before()
        runs.append(run(words, folder))
    return min(runs)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("programs_folder")
    parser.add_argument("library")
    parser.add_argument("--programs", type=int, default=200)
    parser.add_argument("--athletes", type=int, default=1000)
    parser.add_argument("--keep", help="make the library here, and leave it")
    given = parser.parse_args()
    topset = str(pathlib.Path(given.programs_folder).resolve() / "topset")
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(given.keep or scratch) / "library"
        shutil.rmtree(folder, ignore_errors=True)
        make_library(pathlib.Path(given.library).resolve(), folder, given.programs, given.athletes)
        print(f"{given.programs} programs, {given.athletes} athletes, {given.athletes} blocks; {os.cpu_count()} cores")
        measure(topset, folder, given.athletes)


def measure(topset, folder, athletes):
    files = [path for path in folder.rglob("*") if path.is_file()]
    names = [str(path) for path in files]
    rows = []
    rows.append(("sha256sum of all files", best(["sha256sum", *names], folder), ""))
    hashed = rows[0][1][0]

    def show(name, result, blocks=0):
        seconds, worked, memory, code = result
        speed = f"{blocks / seconds:9.0f} blocks/s" if blocks else " " * 18
        print(f"{name:36}{seconds:8.3f} s{worked:8.3f} s CPU{speed}{memory:7.1f} MB{seconds / hashed:8.2f} x hashing  exit {code}", flush=True)

    show(*rows[0][:2])
    for jobs in ("1", "2"):
        show(f"check --no-cache -j {jobs}", best([topset, "check", "--no-cache", "-j", jobs], folder), athletes)
    cache = folder / ".topset-cache"
    show("check, empty cache", best([topset, "check"], folder, lambda: shutil.rmtree(cache, ignore_errors=True)), athletes)
    show("check, nothing changed", best([topset, "check"], folder), athletes)
    show("check, nothing changed, -j 1", best([topset, "check", "-j", "1"], folder), athletes)
    one = folder / "athletes" / "athlete-0000.yaml"
    text = one.read_text(encoding="utf-8")

    def touch():
        one.write_text(text + f"# {time.monotonic_ns()}\n", encoding="utf-8")

    show("check, one athlete changed", best([topset, "check"], folder, touch), athletes)
    one.write_text(text, encoding="utf-8")
    for jobs in ("1", "2"):
        for count in (athletes // 10, athletes):
            squad = [f"athletes/athlete-{number:04}.yaml" for number in range(count)]
            words = [topset, "generate", "strength-block", *squad, "-s", START, "-f", "json", "-j", jobs]
            show(f"generate {count} to JSON files, -j {jobs}", best([*words, "-o", str(folder.parent / "out")], folder), count)
            shutil.rmtree(folder.parent / "out")


if __name__ == "__main__":
    sys.exit(main())
