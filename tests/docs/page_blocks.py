"""Fenced blocks of a page, and the files that they are."""
import re


def blocks(text):
    """(line, heading, language, text) of each fenced block."""
    heading, language, begun, inside = "", None, 0, []
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("```"):
            if language is None:
                language, begun, inside = line[3:].strip(), number, []
            else:
                yield begun, heading, language, "\n".join(inside) + "\n"
                language = None
        elif language is not None:
            inside.append(line)
        elif line.startswith("## "):
            heading = line[3:].strip()


def file_in(language, text):
    mark = {"yaml": "# ", "lua": "-- ", "c": "// ", "cpp": "// "}.get(language)
    first, _, rest = text.partition("\n")
    if mark is None or not re.fullmatch(re.escape(mark) + r"\S+\.\S+", first):
        return None
    return first[len(mark):], rest if language == "yaml" else text
