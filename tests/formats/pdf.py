"""PDF sheets as poppler reads them: every load of the block, page x of y, bookmarks, and pages that look as approved.

pdf.py PROGRAM-FOLDER LIBRARY [--accept]

Pages are compared as small grey pictures in approved/, in DejaVu alone, so that they look the same on every computer.
"""
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import numpy
from PIL import Image, ImageFilter

START = "2026-12-07"
# Kilos and pounds, estimated maxes, odd plates, dumbbells alone, Cyrillic.
ATHLETES = ("jana-novakova", "marcus-bell", "bjorn-halvorsen", "lucia-ferri", "olga-marchenko")
LAYOUTS = ("session", "week", "matrix", "card")
HERE = pathlib.Path(__file__).resolve().parent
DOTS = 48  # an inch

# name: program, athletes, flags, page
PICTURES = {
    "week": ("strength-block", ["jana-novakova"], [], 1),
    "week-pounds-letter": ("531-bbb", ["marcus-bell"], ["--paper", "letter"], 1),
    "week-without-loads": ("three-days", ["amina-diallo"], [], 1),
    "week-cyrillic": ("weightlifting-week", ["olga-marchenko"], ["--lang", "ru"], 1),
    "session": ("strength-block", ["jana-novakova"], ["--layout", "session"], 1),
    "session-landscape": ("dumbbells-at-home", ["lucia-ferri"], ["--layout", "session", "--landscape"], 1),
    "matrix": ("sheiko-29", ["bjorn-halvorsen"], ["--layout", "matrix"], 1),
    "rack": ("strength-block", ["jana-novakova", "wei-tan", "marcus-bell", "bjorn-halvorsen"], ["--layout", "rack"], 1),
    "card": ("strength-block", ["jana-novakova"], ["--layout", "card"], 2),
    "coach": ("strength-block", ["jana-novakova"], ["--for", "coach"], 1),
}

HOSTILE = {
    "markup": "<b>Bold</b> &amp; \"quoted\" %s =1+1",
    "wide": "M" * 100,
    "words": "a name of rather many words " * 3,
    "rtl": "محمد الأمين عبد الرحمن",
    "hebrew": "שלום עליכם",
    "han": "王小明",
    "emoji": "Jana 💪🏋️",
}


def generate(bin_folder, words, environment=None, codes=(0, 1)):
    done = subprocess.run([bin_folder / "topset", "generate", *map(str, words)], capture_output=True, text=True,
                          env={**os.environ, **(environment or {})})
    assert done.returncode in codes, done.stderr
    return done.stdout + done.stderr


def run(*words):
    return subprocess.run(list(map(str, words)), capture_output=True, check=True, text=True).stdout


def text_of(path):
    """Its words in the order they were drawn, with the signs of print as they are typed."""
    text = " ".join(run("pdftotext", "-raw", path, "-").split())
    return text.replace("–", "-").replace("−", "-").replace("×", "x")


def number(value):
    return format(value, "g") if isinstance(value, float) else str(value)


def loads_of(block):
    """How often each load must be there, as it is printed."""
    loads = collections.Counter()
    for week in block["weeks"]:
        for session in week["sessions"]:
            for exercise in session["exercises"]:
                for row in exercise["sets"]:
                    load = row["load"] or {}
                    low, high = load.get("loadable"), load.get("loadable_max")
                    if low is None or (low == 0 and not high):
                        continue  # blank, or the body alone
                    ends = number(low) if high in (None, low) else f"{number(low)}-{number(high)}"
                    loads[f"{ends} {load['unit']}"] += 1
    return loads


def check_loads(path, block):
    text = text_of(path)
    count = 0
    for load, times in loads_of(block).items():
        found = len(re.findall(r"(?<![\d.])" + re.escape(load) + r"\b", text))
        assert found >= times, f"{path}: {load} stands {found} times, not {times}"
        count += times
    return count


def check_pages(path, athletes=1):
    """Every page says which it is, of how many."""
    pages = int(re.search(r"Pages:\s+(\d+)", run("pdfinfo", path)).group(1))
    told = [tuple(map(int, pair)) for pair in re.findall(r"page (\d+) of (\d+)", text_of(path))]
    assert len(told) == pages, f"{path}: {pages} pages, {len(told)} of them numbered"
    if athletes == 1:
        assert told == [(page, pages) for page in range(1, pages + 1)], f"{path}: {told}"
    return pages


def check_inside(path):
    """No word reaches over the edge of its page."""
    width = height = 0
    for line in run("pdftotext", "-bbox", path, "-").splitlines():
        if page := re.match(r'\s*<page width="([\d.]+)" height="([\d.]+)"', line):
            width, height = map(float, page.groups())
        if word := re.match(r'\s*<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)</word>',
                            line):
            left, top, right, bottom = map(float, word.groups()[:4])
            assert 0 <= left and right <= width and 0 <= top and bottom <= height, f"{path}: {word.group(5)} is cut off"


def every_program(bin_folder, library, scratch):
    athletes = [library / "athletes" / f"{name}.yaml" for name in ATHLETES]
    loads = files = pages = 0
    for program in sorted((library / "programs").glob("*.yaml")):
        for layout in LAYOUTS:
            folder = scratch / program.stem / layout
            generate(bin_folder, [program, *athletes, "-s", START, "-f", "pdf,json", "--layout", layout, "-o", folder])
            for path in sorted(folder.glob("*.pdf")):
                block = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
                loads += check_loads(path, block)
                count = check_pages(path)
                sessions = sum(len(week["sessions"]) for week in block["weeks"])
                least = {"session": sessions, "week": len(block["weeks"]), "matrix": 1, "card": 1}[layout]
                assert count >= least, f"{path}: {count} pages"
                check_inside(path)
                pages += count
                files += 1
    assert files > 150, f"only {files} sheets were written"
    return f"{files} sheets of {pages} pages hold all {loads} loads of their blocks"


def outline(path):
    xml = run("pdftohtml", "-xml", "-i", "-stdout", path)
    depth = 0
    for tag, page, title in re.findall(r'<(/?outline|item page="(\d+)">([^<]*)</item)>', xml):
        if tag == "outline":
            depth += 1
        elif tag == "/outline":
            depth -= 1
        else:
            yield depth, int(page), title


def one_book(bin_folder, library, scratch):
    names = ["jana-novakova", "wei-tan"]
    athletes = [library / "athletes" / f"{name}.yaml" for name in names]
    program = library / "programs" / "strength-block.yaml"
    generate(bin_folder, [program, *athletes, "-s", START, "-f", "pdf", "--merge", "-o", scratch / "book"])
    (book,) = (scratch / "book").glob("*.pdf")
    marks = list(outline(book))
    assert [title for depth, _, title in marks if depth == 1] == ["Jana Nováková", "Wei Tan"], marks
    assert [title for depth, _, title in marks if depth == 2][:4] == \
        ["Week 1, build", "Week 2, build", "Week 3, build", "Week 4, deload"], marks
    assert sum(depth == 3 for depth, _, _ in marks) == 2 * 16, marks
    pages = [page for _, page, _ in marks]
    assert pages == sorted(pages), "bookmarks must be in the order of pages"
    total = check_pages(book, athletes=2)
    starts = [page for depth, page, _ in marks if depth == 1]
    assert f"page 1 of {starts[1] - 1}" in text_of(book) and f"page 1 of {total - starts[1] + 1}" in text_of(book)


def hostile(bin_folder, library, scratch, pinned):
    folder = scratch / "hostile"
    folder.mkdir()
    for stem, name in HOSTILE.items():
        (folder / f"{stem}.yaml").write_text(
            f"topset: athlete/1\nname: {json.dumps(name, ensure_ascii=False)}\nunits: kg\nexperience: advanced\n"
            "lifts: {squat: {one_rep_max: 100}, bench_press: {one_rep_max: 80}, deadlift: {one_rep_max: 120}}\n", encoding="utf-8")
    program = library / "programs" / "strength-block.yaml"
    for layout in (*LAYOUTS, "rack"):
        out = scratch / f"hostile-{layout}"
        told = generate(bin_folder, [program, *sorted(folder.glob("*.yaml")), "-s", START, "-w", "1", "-f", "pdf",
                                     "--layout", layout, "-o", out])
        # Only the emoji may lack a font here.
        assert told.count("LIBR024") == told.count("no font here has: 💪 (U+1F4AA)\n"), told
        for path in out.glob("*.pdf"):
            check_inside(path)
            if path.stem in ("markup", "wide"):
                assert HOSTILE[path.stem].replace(" ", "") in text_of(path).replace(" ", ""), path
    # With one small font the letters it lacks are named, with the package that has them.
    told = generate(bin_folder, [program, folder / "han.yaml", "-s", START, "-w", "1", "-f", "pdf",
                                 "-o", scratch / "few"], pinned)
    assert "warning[LIBR024]: the PDF of 王小明 has letters that no font here has: 小 (U+5C0F), " in told, told
    assert "install fonts-noto-cjk" in told, told


def same_bytes(bin_folder, library, scratch):
    words = [library / "programs" / "gzclp.yaml", library / "athletes" / "wei-tan.yaml", "-s", START, "-f", "pdf"]
    for folder, environment in (("a", {}), ("b", {"TZ": "America/Lima", "LC_ALL": "C", "LANG": "de_DE.UTF-8"})):
        generate(bin_folder, [*words, "-o", scratch / folder], environment)
    assert (scratch / "a" / "wei-tan.pdf").read_bytes() == (scratch / "b" / "wei-tan.pdf").read_bytes()
    assert "Date" not in run("pdfinfo", scratch / "a" / "wei-tan.pdf")
    generate(bin_folder, [*words, "-o", scratch / "dated"], {"SOURCE_DATE_EPOCH": "1796601600", "TZ": "UTC"})
    assert "CreationDate:    Mon Dec  7 00:00:00 2026" in run("pdfinfo", scratch / "dated" / "wei-tan.pdf")


def pinned_fonts(scratch):
    """DejaVu and nothing else, wherever this computer has more."""
    folder = pathlib.Path("/usr/share/fonts/truetype/dejavu")
    assert (folder / "DejaVuSans.ttf").is_file(), "the package fonts-dejavu-core is missing"
    config = scratch / "fonts.conf"
    config.write_text(f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{folder}</dir>
  <cachedir>{scratch / "fonts"}</cachedir>
  <selectfont>
    <acceptfont><glob>{folder}/DejaVuSans.ttf</glob><glob>{folder}/DejaVuSans-Bold.ttf</glob></acceptfont>
    <rejectfont><glob>*</glob></rejectfont>
  </selectfont>
</fontconfig>
""")
    return {"FONTCONFIG_FILE": str(config)}


def difference(seen, approved):
    """How unlike two pages look: the worst 24 x 24 patch, of 255, after a blur that forgives a moved hairline."""
    if seen.size != approved.size:
        return 255
    a, b = (numpy.asarray(page.convert("L").filter(ImageFilter.GaussianBlur(2)), float) for page in (seen, approved))
    away = numpy.abs(a - b)
    return max(away[y:y + 24, x:x + 24].mean() for y in range(0, away.shape[0], 24) for x in range(0, away.shape[1], 24))


def pictures(bin_folder, library, scratch, pinned, accept):
    worst = 0
    for name, (program, athletes, flags, page) in PICTURES.items():
        out = scratch / "pictures" / name
        generate(bin_folder, [library / "programs" / f"{program}.yaml",
                              *(library / "athletes" / f"{athlete}.yaml" for athlete in athletes),
                              "-s", START, "-f", "pdf", *flags, "-o", out], pinned)
        (path,) = out.glob("*.pdf")
        run("pdftoppm", "-gray", "-r", DOTS, "-f", page, "-l", page, "-singlefile", "-png", path, out / "page")
        seen = Image.open(out / "page.png")
        approved = HERE / "approved" / f"pdf-{name}.png"
        if accept:
            # Sixteen greys are enough to compare with.
            seen.convert("L").quantize(16).save(approved, optimize=True)
            continue
        assert approved.is_file(), f"{approved} is not there; look at the page and run with --accept"
        away = difference(seen, Image.open(approved))
        worst = max(worst, away)
        if away > 12:
            kept = pathlib.Path(tempfile.gettempdir()) / f"pdf-{name}.png"
            seen.save(kept)
            raise AssertionError(f"{name} looks other than approved ({away:.1f} of 255): see {kept}, "
                                 "and run with --accept if it is right")
    return f"{len(PICTURES)} pages look as approved (worst patch {worst:.1f} of 255)"


def main():
    bin_folder, library = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    accept = "--accept" in sys.argv
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        pinned = pinned_fonts(scratch)
        told = pictures(bin_folder, library, scratch, pinned, accept)
        if accept:
            return print(f"{len(PICTURES)} pages are approved as they are now")
        print(told)
        same_bytes(bin_folder, library, scratch)
        one_book(bin_folder, library, scratch)
        hostile(bin_folder, library, scratch, pinned)
        print(every_program(bin_folder, library, scratch))


main()
