"""How long a squad takes in each format, and whether memory grows with it.

squad.py PROGRAM-FOLDER LIBRARY [ATHLETES]   prints a table; nothing here fails on a time
"""
import os
import pathlib
import sys
import tempfile
import time

FORMATS = ("text", "json", "csv", "markdown", "ics", "html", "xlsx", "pdf")


def run(words):
    """Seconds and the most memory of one run, in MB; never less than this script itself takes."""
    begin = time.monotonic()
    process = os.posix_spawn(words[0], words, os.environ,
                             file_actions=[(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0),
                                           (os.POSIX_SPAWN_OPEN, 2, "/dev/null", os.O_WRONLY, 0)])
    _, status, used = os.wait4(process, 0)
    return time.monotonic() - begin, used.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve() / "topset")
    library = pathlib.Path(sys.argv[2]).resolve()
    many = int(sys.argv[3]) if len(sys.argv) > 3 else 500
    profile = (library / "athletes" / "jana-novakova.yaml").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        (folder / "topset.yaml").write_text((library / "topset.yaml").read_text(encoding="utf-8"), encoding="utf-8")
        (folder / "athletes").mkdir()
        athletes = [str(folder / "athletes" / f"a{number:04}.yaml") for number in range(many)]
        for athlete in athletes:
            pathlib.Path(athlete).write_text(profile, encoding="utf-8")
        print(f"{'format':16}{'1 athlete':>22}{many // 10:>8} athletes{many:>12} athletes{'ms each':>10}")
        for form in FORMATS:
            for merge in ([], ["--merge"]):
                words = [program, "generate", "strength-block", "-s", "2026-12-07", "-f", form, *merge,
                         "-o", str(folder / "out")]
                runs = [run([*words, *athletes[:count]]) for count in (1, many // 10, many)]
                if runs[0][2] != 0:
                    continue  # not built, or one athlete's alone
                cells = "".join(f"{seconds:10.2f} s {memory:6.1f} MB" for seconds, memory, _ in runs)
                each = (runs[2][0] - runs[1][0]) / (many - many // 10) * 1000
                print(f"{form + (' --merge' if merge else ''):16}{cells}{each:10.1f}", flush=True)


main()
