#!/usr/bin/env python3
"""Seeds each mistake of mutants.txt in a copy of the sources, builds, and runs the unit tests of both rooms.

    python3 tests/mutants/run.py            every mutant
    python3 tests/mutants/run.py 3 7        these, by number

A mutant dies when a test fails or the build does not finish; one that lives is a hole in the tests, and the exit
code is 1. Takes about half a minute each on two cores.
"""
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "mutants"
TARGETS = ["training_test", "planning_test"]  # the unit tests alone must notice
TESTS = ["training", "planning"]


def read_mutants():
    """[(what it does, file, old, new)]; old and new may have several lines, as many each."""
    text = (pathlib.Path(__file__).parent / "mutants.txt").read_text()
    for paragraph in text.split("\n\n"):
        lines = [line for line in paragraph.strip("\n").split("\n") if not line.startswith("#")]
        if len(lines) < 4:
            continue
        body = lines[2:]
        half = len(body) // 2
        yield lines[0], lines[1], "\n".join(body[:half]), "\n".join(body[half:])


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, **options)


def build():
    return run("cmake", "--build", str(WORK / "out"), "--parallel", str(os.cpu_count()), "--target", *TARGETS)


def main():
    source = WORK / "source"
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir(parents=True)
    for name in run("git", "-C", str(ROOT), "ls-files").stdout.splitlines():
        target = source / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, target)
    environment = dict(os.environ, CMAKE_CXX_COMPILER_LAUNCHER="ccache", CMAKE_C_COMPILER_LAUNCHER="ccache")
    configured = run("cmake", "-S", str(source), "-B", str(WORK / "out"), "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug",
                     "-DTOPSET_WERROR=OFF", env=environment)
    if configured.returncode or build().returncode:
        sys.exit("the sources do not build without a mutant")
    chosen = {int(word) for word in sys.argv[1:]}
    lived = []
    for number, (what, name, old, new) in enumerate(read_mutants(), 1):
        if chosen and number not in chosen:
            continue
        path = source / name
        original = path.read_text()
        if original.count(old) != 1:
            sys.exit(f"mutant {number}: {name} has it {original.count(old)} times, not once:\n{old}")
        path.write_text(original.replace(old, new))
        built = build().returncode == 0
        tests = run("ctest", "--test-dir", str(WORK / "out"), "-R", "^(" + "|".join(TESTS) + ")$")
        died = not built or tests.returncode != 0
        path.write_text(original)
        print(f"{number:3} {'died ' if died else 'LIVED'} {what}", flush=True)
        if not died:
            lived.append(number)
    build()
    if lived:
        sys.exit(f"{len(lived)} lived")


if __name__ == "__main__":
    main()
