"""Tables of a strategy's parameters, for docs/strategies.md."""
import re

from page_blocks import blocks
from schema_tables import cell


def usual(parameter):
    """`80 %`, with those for whom it is another below."""
    if parameter.get("required"):
        return "must be written"
    found = {}  # for whom -> value
    for value in parameter.get("defaults", []):
        case = re.match(r"((?:[a-z_]+, )*[a-z_]+): (.*)", value)
        found[frozenset(case[1].split(", ")) if case else frozenset()] = case[2] if case else value
    by_value = {}
    for case, value in found.items():
        narrower = [other for other in found if other < case]
        if narrower and all(found[other] == value for other in narrower):
            continue  # follows from the others
        by_value.setdefault(value, []).append(case)
    lines = []
    for value, cases in sorted(by_value.items(), key=lambda entry: frozenset() not in entry[1]):
        words = [" + ".join(sorted(case)) for case in cases if case]
        if frozenset() in cases:
            words = []
        lines.append((", ".join(words) + ": " if words else "") + f"`{value}`")
    return "<br>".join(lines)


def table(card):
    lines = ["| parameter | what it is | takes | usual |", "|---|---|---|---|"]
    for parameter in card["parameters"]:
        takes = parameter.get("takes", "")
        for key in ("range", "choices"):
            if parameter.get(key):
                value = parameter[key]
                takes += ", " + (value if isinstance(value, str) else ", ".join(f"`{item}`" for item in value))
        if parameter.get("excludes"):
            takes += "; not together with " + ", ".join(f"`{other}`" for other in parameter["excludes"])
        doc = parameter["doc"][0].upper() + parameter["doc"][1:]
        lines.append(f"| `{parameter['id']}` | {cell(doc)} | {cell(takes)} | {cell(usual(parameter))} |")
    return "\n".join(lines) + "\n"


def faults(card, page):
    """What a strategy's section lacks: a program with every parameter it shows, and the sheet of it."""
    at = page.find(f"\n## {card['id']}\n")
    if at < 0:
        yield f"strategy `{card['id']}` has no section"
        return
    end = page.find("\n## ", at + 1)
    section = page[at:end if end >= 0 else len(page)]
    # Plain `sets:` is the strategy `table`.
    used = rf"\bstrategy: {re.escape(card['id'])}(?![\w-])" + (r"|\bsets:" if card["id"] == "table" else "")
    if not any(language == "yaml" and re.search(used, text) for _, _, language, text in blocks(section)):
        yield f"`{card['id']}` has no program"
    if "$ topset generate " not in section:
        yield f"`{card['id']}` shows no sheet"
    if "When to choose it" not in section:
        yield f"`{card['id']}` does not say when to choose it"
