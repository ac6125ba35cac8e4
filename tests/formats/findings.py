"""Findings in every format for machines, read by parsers that know nothing of topset: whole and valid whatever goes wrong,
all saying the same, with marks that outlive new lines and paths from the repository's root.

findings.py PROGRAM-FOLDER LIBRARY

The shapes are written down here from the formats' own specifications: SARIF 2.1.0 (OASIS), the JUnit XML that Jenkins and
GitLab read, GitHub's workflow commands, GitLab's Code Quality report.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as xml

FORMATS = ["json", "jsonl", "sarif", "junit", "github", "gitlab"]
HOSTILE = "“%0A::error::x]]>&<b> [a](javascript:1) ##[add-path]/x, ü"

LIBRARY = """topset: library/1
name: Club
runs:
  - {program: programs/heavy ü.yaml, athletes: [ana, ben, cy]}
"""
PROGRAM = """topset: program/1
name: Heavy
weeks: 1
sessions:
  - name: Monday
    exercises:
      - {exercise: squat, sets: 6x2 @ 92 %}
      - {exercise: deadlift, sets: 6x2 @ 92 %}
"""
ATHLETE = """topset: athlete/1
name: {name}
units: kg
equipment: {{bar: 20, plates: {{25: 8, 20: 2, 10: 2, 5: 2, 2.5: 2, 1.25: 2}}}}
experience: advanced
lifts:
  squat: {{one_rep_max: 140}}
  deadlift: {{one_rep_max: 170}}
"""


def make_library(folder):
    (folder / "programs").mkdir(parents=True)
    (folder / "athletes").mkdir()
    (folder / "topset.yaml").write_text(LIBRARY)
    (folder / "programs" / "heavy ü.yaml").write_text(PROGRAM)
    (folder / "programs" / "broken.yaml").write_text(PROGRAM.replace("squat", "sqaut").replace("heavy", "broken"))
    (folder / "athletes" / "ana.yaml").write_text(ATHLETE.format(name="Ana"))
    (folder / "athletes" / "ben.yaml").write_text(ATHLETE.format(name=json.dumps(HOSTILE)))
    (folder / "athletes" / "cy.yaml").write_text(ATHLETE.format(name="Cy") + "shoe_size: 44\n")


class Topset:
    def __init__(self, bin_folder):
        self.program = bin_folder / "topset"

    def __call__(self, words, folder):
        return subprocess.run([self.program, *words], capture_output=True, cwd=folder)


# ---- shapes: required and allowed members, exactly

def members(value, required, optional=()):
    assert isinstance(value, dict), value
    missing = [name for name in required if name not in value]
    unknown = [name for name in value if name not in required and name not in optional]
    assert not missing and not unknown, f"missing {missing}, unknown {unknown} in {value}"


def no_twice(pairs):
    names = [name for name, _ in pairs]
    assert len(set(names)) == len(names), f"a member twice in {names}"
    return dict(pairs)


def load(raw):
    return json.loads(raw.decode("utf-8"), object_pairs_hook=no_twice)


def position(value):
    members(value, ["line", "column"])
    assert value["line"] >= 1 and value["column"] >= 1


def finding(value, with_kind):
    members(value, ["rule", "slug", "severity", "message", "fingerprint"] + (["topset"] if with_kind else []),
            ["file", "begin", "end", "labels", "notes", "help"])
    assert re.fullmatch(r"[A-Z]{3,4}\d{3}", value["rule"]) and value["severity"] in ("error", "warning", "note")
    assert re.fullmatch(r"[0-9a-f]{32}", value["fingerprint"])
    assert ("file" in value) == ("begin" in value) == ("end" in value)
    if "file" in value:
        position(value["begin"]), position(value["end"])


COUNTS = ["topset", "made_by", "exit", "errors", "warnings", "notes"]


def read_json(raw):
    document = load(raw)
    members(document, COUNTS + ["mistakes", "findings"])
    assert document["topset"] == "findings/1"
    for one in document["findings"]:
        finding(one, False)
    for one in document["mistakes"]:
        members(one, ["message"], ["help"])
    return summary(document["findings"], document["exit"], document["mistakes"])


def read_jsonl(raw):
    assert raw.endswith(b"\n")
    lines = [load(line) for line in raw.splitlines()]
    last = lines.pop()
    members(last, COUNTS)
    assert last["topset"] == "findings/1"
    findings = [line for line in lines if line["topset"] == "finding/1"]
    mistakes = [line for line in lines if line["topset"] == "mistake/1"]
    assert len(findings) + len(mistakes) == len(lines)
    for one in findings:
        finding(one, True)
    for one in mistakes:
        members(one, ["topset", "message"], ["help"])
    return summary(findings, last["exit"], mistakes)


def summary(findings, exit_code, mistakes):
    return {"levels": collections.Counter(one["severity"] for one in findings), "exit": exit_code,
            "mistakes": len(mistakes), "marks": [one["fingerprint"] for one in findings],
            "rules": collections.Counter(one["rule"] for one in findings)}


def text(value):
    members(value, ["text"])
    assert value["text"]


def region(value):
    members(value, ["startLine", "startColumn", "endLine", "endColumn"])
    assert (value["startLine"], value["startColumn"]) <= (value["endLine"], value["endColumn"])
    assert min(value.values()) >= 1


def location(value, folder):
    members(value, ["physicalLocation"], ["message"])
    physical = value["physicalLocation"]
    members(physical, ["artifactLocation"], ["region"])
    artifact = physical["artifactLocation"]
    members(artifact, ["uri"], ["uriBaseId"])
    uri = artifact["uri"]
    assert re.fullmatch(r"[A-Za-z0-9\-._~/!$&'()*+,;=@%]+", uri), uri
    assert artifact["uriBaseId"] == "%SRCROOT%" and not uri.startswith(("/", "../")), uri
    path = folder / urllib.parse.unquote(uri, errors="strict")
    assert path.is_file(), f"{path} is not there"
    if "region" in physical:
        region(physical["region"])
        lines = path.read_text().split("\n")
        assert physical["region"]["endColumn"] <= len(lines[physical["region"]["endLine"] - 1]) + 1
    if "message" in value:
        text(value["message"])


def read_sarif(raw, folder):
    log = load(raw)
    members(log, ["$schema", "version", "runs"])
    assert log["version"] == "2.1.0" and len(log["runs"]) == 1
    run = log["runs"][0]
    members(run, ["tool", "invocations", "columnKind", "originalUriBaseIds", "results"])
    assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
    members(run["tool"], ["driver"])
    driver = run["tool"]["driver"]
    members(driver, ["name", "semanticVersion", "rules"], ["informationUri"])
    rules = driver["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        members(rule, ["id", "name", "shortDescription", "help", "defaultConfiguration", "properties"], ["helpUri"])
        text(rule["shortDescription"])
        members(rule["help"], ["text", "markdown"])  # every rule has a page
        assert rule["help"]["markdown"].startswith(f"# {rule['id']}")
        members(rule["defaultConfiguration"], ["level"])
    (invocation,) = run["invocations"]
    members(invocation, ["executionSuccessful", "exitCode", "toolConfigurationNotifications"])
    for told in invocation["toolConfigurationNotifications"]:
        members(told, ["level", "message"])
        text(told["message"])
    for result in run["results"]:
        members(result, ["ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints"],
                ["relatedLocations"])
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("none", "note", "warning", "error")
        text(result["message"])
        assert not re.search(r"(?<!\\)\[[^\]\\]*\]\(", result["message"]["text"]), "a link in a message"
        assert len(result["locations"]) == 1
        for place in result["locations"] + result.get("relatedLocations", []):
            location(place, folder)
    return {"levels": collections.Counter(result["level"] for result in run["results"]),
            "exit": invocation["exitCode"], "mistakes": len(invocation["toolConfigurationNotifications"]),
            "marks": [result["partialFingerprints"]["topset/v1"] for result in run["results"]],
            "rules": collections.Counter(result["ruleId"] for result in run["results"])}


def read_junit(raw):
    root = xml.fromstring(raw)
    assert root.tag == "testsuites" and set(root.attrib) == {"name", "tests", "failures", "errors"}
    cases, failures, errors = [], 0, 0
    for suite in root:
        assert suite.tag == "testsuite" and set(suite.attrib) == {"name", "tests", "failures", "errors"}
        failed = errored = 0
        for case in suite:
            assert case.tag == "testcase" and set(case.attrib) - {"file"} == {"classname", "name"}
            kinds = [child.tag for child in case]
            # The order and number that Jenkins' schema allows.
            assert kinds in ([], ["failure"], ["error"], ["system-out"], ["failure", "system-out"]), kinds
            failed += "failure" in kinds
            errored += "error" in kinds
            cases.append(case)
        assert (int(suite.get("tests")), int(suite.get("failures")), int(suite.get("errors"))) == \
            (len(suite), failed, errored)
        failures, errors = failures + failed, errors + errored
    assert (int(root.get("tests")), int(root.get("failures")), int(root.get("errors"))) == \
        (len(cases), failures, errors)
    names = [(case.get("classname"), case.get("name")) for case in cases]
    assert len(set(names)) == len(names), "two cases of one name"
    return names, failures, errors


def unescape(value, in_property):
    for code, letter in ([("%2C", ","), ("%3A", ":")] if in_property else []) + [("%0A", "\n"), ("%0D", "\r"), ("%25", "%")]:
        value = value.replace(code, letter)
    return value


def read_github(raw):
    """As the runner reads its log: commands where it looks for them, and the rest as text."""
    commands, waiting = [], None
    for line in raw.decode("utf-8").split("\n"):
        if waiting is not None:
            waiting = None if line == f"::{waiting}::" else waiting
            continue
        assert "##[" not in line or line.startswith("::"), line
        if not line.startswith("::"):
            assert line == "", line
            continue
        name, _, rest = line[2:].partition("::")
        name, _, properties = name.partition(" ")
        if name == "stop-commands":
            waiting = rest
            continue
        assert name in ("error", "warning", "notice", "group", "endgroup"), line
        if name in ("group", "endgroup"):
            continue
        pairs = dict(pair.split("=", 1) for pair in properties.split(","))
        assert set(pairs) <= {"file", "line", "endLine", "col", "endColumn", "title"}, pairs
        assert "title" in pairs and ("file" in pairs) == ("line" in pairs)
        commands.append((name, {key: unescape(value, True) for key, value in pairs.items()}, unescape(rest, False)))
    assert waiting is None, "commands stay stopped"
    order = [("error", "warning", "notice").index(name) for name, _, _ in commands]
    assert order == sorted(order), "not by severity"
    return commands


def read_gitlab(raw, folder):
    issues = load(raw)
    assert isinstance(issues, list)
    for issue in issues:
        members(issue, ["check_name", "severity", "description", "fingerprint", "location"])
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        members(issue["location"], ["path", "lines"])
        members(issue["location"]["lines"], ["begin", "end"])
        assert 1 <= issue["location"]["lines"]["begin"] <= issue["location"]["lines"]["end"]
        if folder:
            assert (folder / issue["location"]["path"]).is_file(), issue["location"]["path"]
    marks = [issue["fingerprint"] for issue in issues]
    assert len(set(marks)) == len(marks)
    return issues


# ---- what is tried

def same_in_all(topset, folder, repository, words):
    """One run in every format: the same findings in each. Gives their marks."""
    raw = {name: topset([*words, "--findings", name], folder) for name in FORMATS}
    codes = {done.returncode for done in raw.values()}
    assert len(codes) == 1, codes
    out = {name: done.stdout for name, done in raw.items()}
    whole = read_json(out["json"])
    assert codes == {whole["exit"]}
    assert whole == read_jsonl(out["jsonl"]) == read_sarif(out["sarif"], repository)
    assert len(set(whole["marks"])) == len(whole["marks"])
    levels = whole["levels"]
    issues = read_gitlab(out["gitlab"], repository)
    assert sorted(issue["fingerprint"] for issue in issues) == sorted(whole["marks"])
    assert collections.Counter(issue["severity"] for issue in issues) == \
        collections.Counter({"major": levels["error"], "minor": levels["warning"], "info": levels["note"]})
    told = collections.Counter(name for name, _, _ in read_github(out["github"]))
    for ours, theirs in (("error", "error"), ("warning", "warning"), ("note", "notice")):
        assert told[theirs] == min(levels[ours], 10), (told, levels)
    for _, properties, _ in read_github(out["github"]):
        assert "file" not in properties or (repository / properties["file"]).is_file()
    names, failures, errors = read_junit(out["junit"])
    assert errors == 0 and (failures > 0) == (levels["error"] > 0)
    return whole, names


def early_mistakes(topset, folder):
    tried = 0
    for words, code in ((["check", "--nonsense"], 2), (["check", "gone.yaml"], 2), (["check", "programs", "gone"], 2),
                        (["chekc"], 2), (["generate"], 2), (["generate", "gone", "athletes/ana.yaml"], 2),
                        (["generate", "programs/heavy ü.yaml", "athletes/ana.yaml", "--start", "soon"], 2),
                        (["explain", "gone.json"], 2), (["explain", "SAFE5O9"], 2), (["--strict", "check"], 2),
                        (["check", "--findings", "xml"], 2)):
        for name in FORMATS:
            done = topset([*words, "--findings", name], folder)
            assert done.returncode == code, (words, done)
            raw, other = (done.stdout, done.stderr) if words[0] == "check" else (done.stderr, done.stdout)
            assert other == b"", (words, other)
            if name in ("json", "jsonl", "sarif"):
                told = {"json": read_json, "jsonl": read_jsonl, "sarif": lambda raw: read_sarif(raw, folder)}[name](raw)
                assert told["exit"] == code and told["mistakes"] == 1, (words, raw)
            elif name == "junit":
                assert read_junit(raw)[2] == 1
            elif name == "github":
                assert [command for command, _, _ in read_github(raw)] == ["error"]
            else:
                assert [issue["severity"] for issue in read_gitlab(raw, None)] == ["blocker"]
            tried += 1
    return tried


def main():
    topset = Topset(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as scratch:
        repository = pathlib.Path(scratch)
        (repository / ".git").mkdir()
        club = repository / "the club"
        make_library(club)
        whole, names = same_in_all(topset, club, repository, ["check"])
        assert whole["levels"]["error"] >= 2 and whole["levels"]["warning"] >= 4, whole
        assert ("topset.blocks", "the club/programs/heavy ü.yaml for the club/athletes/ana.yaml") in names
        assert ("topset.files", "the club/programs/broken.yaml") in names
        # From another folder of the library: the same marks and paths.
        assert same_in_all(topset, club / "programs", repository, ["check"]) == (whole, names)
        # Lines above a finding leave its mark alone.
        program = club / "programs" / "heavy ü.yaml"
        program.write_text("# a comment\n\n" + PROGRAM.replace("weeks: 1", "goal: strength\nweeks: 1"))
        assert same_in_all(topset, club, repository, ["check"])[0]["marks"] == whole["marks"]
        program.write_text(PROGRAM)
        # More than GitHub shows.
        many = club / "programs" / "many.yaml"
        many.write_text(PROGRAM + "".join(f"      - {{exercise: sqaut{i}, sets: 3x5 @ 75 %}}\n" for i in range(25)))
        levels = same_in_all(topset, club, repository, ["check"])[0]["levels"]
        assert levels["error"] > 25
        last = [words for name, _, words in read_github(topset(["check", "--findings", "github"], club).stdout)
                if name == "error"][-1]
        assert last == f"{levels['error'] - 9} more errors are in the log of this step; GitHub shows ten of a kind", last
        # Into a file beside the text for people.
        done = topset(["check", "--findings", "sarif:../a.sarif", "--findings", "junit:../a.xml"], club)
        assert done.stderr.startswith(b"error[") and done.stdout.startswith(b"checked "), done
        assert read_sarif((repository / "a.sarif").read_bytes(), repository)["levels"] == levels
        read_junit((repository / "a.xml").read_bytes())
        done = topset(["check", "--findings", "json", "--findings", "sarif:gone/a.sarif"], club)
        told = load(done.stdout)
        assert told["exit"] == done.returncode == 2 and "gone/a.sarif" in told["mistakes"][0]["message"]
        many.unlink()
        tried = early_mistakes(topset, club)
        # The bundled library, and a sheet with its findings apart.
        library = pathlib.Path(sys.argv[2]).resolve()
        done = topset(["check", "--findings", "json"], library)
        assert read_json(done.stdout)["levels"]["error"] == 0 and done.returncode == 0
        done = topset(["generate", "programs/heavy ü.yaml", "athletes/ana.yaml", "--findings", "json"], club)
        assert done.stdout.startswith(b"Ana ") and read_json(done.stderr)["rules"]["SAFE509"] == 2
    print(f"{len(FORMATS)} formats of {sum(whole['levels'].values())} findings agree; {tried} mistakes are told whole")


main()
