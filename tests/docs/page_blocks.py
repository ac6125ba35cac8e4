"""Fenced blocks of a page, and the files that they are."""
import re


def lines(text):
    """(line, what it is of a fenced block: `begin`, `inside` or `end`, or nothing) of each line."""
    fence = None
    for line in text.split("\n"):
        mark = re.match(r"\s*(```+|~~~+)", line)
        if fence is None:
            fence = mark[1] if mark else None
            yield line, "begin" if mark else ""
        elif mark and mark[1].startswith(fence):
            fence = None
            yield line, "end"
        else:
            yield line, "inside"


def blocks(text):
    """(line, heading, language, text) of each fenced block."""
    heading = ""
    for number, (line, part) in enumerate(lines(text), 1):
        if part == "begin":
            language, begun, inside = line.strip().lstrip("`~").strip(), number, []
        elif part == "inside":
            inside.append(line)
        elif part == "end":
            yield begun, heading, language, "\n".join(inside) + "\n"
        elif line.startswith("## "):
            heading = line[3:].strip()


def file_in(language, text):
    mark = {"yaml": "# ", "lua": "-- ", "c": "// ", "cpp": "// "}.get(language)
    first, _, rest = text.partition("\n")
    if mark is None or not re.fullmatch(re.escape(mark) + r"\S+\.\S+", first):
        return None
    return first[len(mark):], rest if language == "yaml" else text
