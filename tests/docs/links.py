"""Links of the Markdown files: each leads somewhere, and from README.md they lead to every page."""
import pathlib
import re
import shutil
import subprocess

import page_blocks

looked_at = 0

# Pages that are read in their own place and need no way from README.md.
ALONE = re.compile(r"^(\.github/|tests/|cli/|plugins/sdk/|plugins/lua/|build/|library/snapshots/)")


def files(source):
    """Every file of the sources; where there is no git, whatever lies there and was not built."""
    listed = []
    if shutil.which("git"):
        asked = ["git", "-c", "core.quotepath=off", "ls-files", "-co", "--exclude-standard"]
        listed = subprocess.run(asked, cwd=source, capture_output=True, text=True, check=False).stdout.split("\n")
    found = [name for name in listed if name and (source / name).exists()]
    found = found or [str(path.relative_to(source)) for path in source.rglob("*") if path.is_file()]
    return sorted(name for name in found if not name.startswith((".git/", "build/", "out/")))


def markdown_files(source):
    return [name for name in files(source) if name.endswith(".md")]


def prose(text):
    """The text without fenced blocks and code, its lines where they were."""
    bare = "\n".join("" if part else line for line, part in page_blocks.lines(text))
    return re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", lambda code: "\n" * code[0].count("\n"), bare, flags=re.S)


def slug(words):
    """A heading as GitHub puts it into an address."""
    return re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", "-")


def anchors(text):
    """The names by which GitHub knows the headings of a page."""
    found = set()
    for line, part in page_blocks.lines(text):
        heading = None if part else re.match(r"#{1,6} +(.*?) *#*$", line)
        if not heading:
            continue
        name = slug(re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading[1]))
        number, unique = 0, name
        while unique in found:
            number += 1
            unique = f"{name}-{number}"
        found.add(unique)
    return found


def links_of(text):
    """(line, target) of each link and picture."""
    bare = prose(text)
    for link in re.finditer(r"\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)|^\[[^\]]+\]:\s*(\S+)", bare, re.MULTILINE):
        yield bare.count("\n", 0, link.start()) + 1, link[1] or link[2]


def faults(source):
    global looked_at
    names = markdown_files(source)
    texts = {name: (source / name).read_text(encoding="utf-8") for name in names}
    ways = {name: set() for name in names}
    for name in names:
        for line, target in links_of(texts[name]):
            looked_at += 1
            if re.match(r"[a-z]+:", target):
                continue
            path, _, anchor = target.partition("#")
            file = (source / name).parent / path if path else source / name
            if not file.exists():
                yield f"{name}:{line}", f"the link to `{target}` leads nowhere"
                continue
            to = str(file.resolve().relative_to(source.resolve()))
            if file.is_dir() and (file / "README.md").exists():
                to = str(pathlib.PurePath(to, "README.md"))
            if to in ways:
                ways[name].add(to)
            if anchor and to in texts and anchor not in anchors(texts[to]):
                yield f"{name}:{line}", f"`{path or name}` has no heading for `#{anchor}`"
    reached, waiting = set(), ["README.md"]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting.extend(ways.get(name, ()))
    for name in names:
        looked_at += 1
        if name not in reached and not ALONE.match(name):
            yield name, "is reached by no link from README.md"
