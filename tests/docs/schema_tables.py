"""Tables of every key of a JSON Schema, for docs/file-formats.md."""
import json
import re

from links import slug


def flow(value):
    """A value as a coach would write it in YAML, on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(item) for item in value) + "]"
    if isinstance(value, str):
        plain = re.fullmatch(r"[\w+./~(*-][^:#,\[\]{}\"']*", value) and not re.match(r"[-*] ", value)
        return value if plain and value == value.strip() else json.dumps(value, ensure_ascii=False)
    return json.dumps(value)


# What a shared shape is called where it is told of once, above the tables.
SHAPES = {
    "date": "[date](#words-of-the-tables)",
    "set_notation": "[set notation](set-notation.md)",
    "exercise_name": "[exercise](#words-of-the-tables)",
    "exercise_id": "[name](#words-of-the-tables)",
    "id": "[name](#words-of-the-tables)",
    "weeks": "[weeks](#words-of-the-tables)",
    "rounding": "[rounding](#words-of-the-tables)",
    "step": "[step](#words-of-the-tables)",
    "load": "[load](#words-of-the-tables)",
    "percent": "[percent](#words-of-the-tables)",
}


def lower(title):
    return title if title[1:2].isupper() else title[0].lower() + title[1:]


def cell(text):
    return text.replace("|", "\\|").replace("\n", " ")


def code(text):
    return f"`{text}`"


def shortened(text, most=90):
    return text if len(text) <= most else None


class Tables:
    def __init__(self, name, schema):
        self.kind = schema["properties"]["topset"]["const"] if "topset" in schema["properties"] else name
        self.schema = schema
        self.definitions = schema.get("definitions", {})
        self.waiting = []
        self.seen = set()

    def heading_of(self, title):
        return f"{self.kind}: {lower(title)}"

    def resolved(self, node):
        """(node, reference): allOf of one reference is that reference with other words."""
        reference = node.get("$ref")
        whole = node.get("allOf", [])
        if reference is None and whole and "$ref" in whole[0]:
            reference = whole[0]["$ref"]
        if reference is None:
            return node, None
        name = reference.rsplit("/", 1)[1]
        return self.definitions[name], name

    def object_link(self, node, title):
        heading = self.heading_of(title)
        if heading not in self.seen:
            self.seen.add(heading)
            self.waiting.append((heading, node))
        return f"[{lower(title)}](#{slug(heading)})"

    @staticmethod
    def is_object(node):
        return "properties" in node

    def values(self, node, title):
        target, name = self.resolved(node)
        if name in SHAPES and not self.is_object(target):
            return SHAPES[name]
        if name is not None:
            return self.values_of(target, target.get("title", name))
        return self.values_of(node, title)

    def values_of(self, node, title):
        if "$ref" in node or ("allOf" in node and "type" not in node and "properties" not in node):
            return self.values(node, title)
        if "const" in node:
            return code(node["const"])
        if "enum" in node:
            words = [code(flow(value)) for value in node["enum"]]
            return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " or " + words[-1]
        if self.is_object(node):
            return self.object_link(node, title)
        if "if" in node:
            return self.values_of(node["then"], title) + " or " + self.values_of(node["else"], title)
        for either in ("anyOf", "oneOf"):
            if either in node:
                words = []
                for item in node[either]:
                    word = self.values(item, title)
                    if word not in words:
                        words.append(word)
                return "; or ".join(words)
        kind = node.get("type")
        if isinstance(kind, list):
            others = [self.values_of({**node, "type": item}, title) for item in kind]
            return " or ".join(others)
        return {"string": self.text, "integer": self.number, "number": self.number, "boolean": self.boolean,
                "array": self.list, "object": self.mapping, "null": lambda *_: "`null`"}[kind](node, title)

    @staticmethod
    def text(node, _):
        least, most = node.get("minLength", 0), node.get("maxLength")
        words = "text" if most is None else f"text, {least or 'up'} to {most} characters"
        if "pattern" in node and node.get("examples"):
            words = f"text such as {code(node['examples'][0])}"
            if len(node["examples"][0]) == 64:
                words = "64 hexadecimal digits"
        return words

    @staticmethod
    def boolean(_, __):
        return "`true` or `false`"

    @staticmethod
    def number(node, _):
        words = "whole number" if node["type"] == "integer" else "number"
        least, more, most = node.get("minimum"), node.get("exclusiveMinimum"), node.get("maximum")
        if more is not None:
            words += f", more than {more}"
        if least is not None:
            words += f", {least}" if most is not None else f", {least} or more"
        if most is not None:
            words += f" to {most}" if least is not None or more is not None else f", at most {most}"
        if "multipleOf" in node:
            words += ", to three decimals" if node["multipleOf"] == 0.001 else f", in steps of {node['multipleOf']}"
        return words

    @staticmethod
    def how_many(node, least, most):
        least, most = node.get(least), node.get(most)
        if least and most:
            return f" ({least} to {most})" if least != most else f" ({least})"
        if most:
            return f" (up to {most})"
        return f" ({least} or more)" if least else ""

    def list(self, node, title):
        items = self.values(node["items"], node["items"].get("title", self.one_of(title))) if "items" in node else "anything"
        return f"list{self.how_many(node, 'minItems', 'maxItems')} of: {items}"

    @staticmethod
    def one_of(title):
        return "One of " + lower(title)

    def mapping(self, node, title):
        rest = node.get("additionalProperties", True)
        many = self.how_many(node, "minProperties", "maxProperties")
        if "patternProperties" in node:
            rest = next(iter(node["patternProperties"].values()))
        if rest is True:
            return f"keys and values{many}"
        names = node.get("propertyNames", {})
        key = " of your own"
        if "enum" in names:
            key = " such as " + code(names["enum"][0])
        elif names.get("examples"):
            key = f" such as {code(names['examples'][0])}"
        elif "$ref" in names:
            key = f" such as {code(self.resolved(names)[0]['examples'][0])}"
        return f"keys{key}{many}, each with: {self.values(rest, rest.get('title', self.one_of(title)))}"

    def example(self, node):
        target, _ = self.resolved(node)
        for example in node.get("examples", []) + target.get("examples", []):
            if shortened(flow(example)):
                return code(cell(flow(example)))
        return ""

    def table(self, node):
        needed = node.get("required", [])
        lines = ["| key | what it is | values | example |", "|---|---|---|---|"]
        for key, value in node["properties"].items():
            title = value.get("title", key)
            star = " (needed)" if key in needed else ""
            about = value.get("description", self.resolved(value)[0].get("description", ""))
            if "default" in value and "nsaid" not in about and "nless" not in about:
                about += f" Unsaid: {flow(value['default'])}."
            lines.append(f"| `{key}`{star} | {cell(about)} | {cell(self.values(value, title))} | {self.example(value)} |")
        for value in node.get("patternProperties", {}).values():
            keys = ", ".join(code(key) for key in self.keys_like(node))
            lines.append(f"| {keys} | {cell(value.get('description', ''))} | {cell(self.values(value, value.get('title', '')))} |"
                         f" {self.example(value)} |")
        together = list(self.together(node))
        return "\n".join(lines) + "\n" + ("\n" + " ".join(together) + "\n" if together else "")

    def keys_like(self, node):
        """Some keys of a pattern, out of the examples of whatever holds them."""
        found = []

        def walk(whole):
            if isinstance(whole, dict):
                if whole is node or self.resolved(whole)[0] is node:
                    for example in whole.get("examples", []) + node.get("examples", []):
                        found.extend(key for key in example if key not in node["properties"] and key not in found)
                for part in whole.values():
                    walk(part)
            elif isinstance(whole, list):
                for part in whole:
                    walk(part)

        walk(self.schema)
        return found or ["..."]

    def together(self, node):
        """What holds of several keys at once, in words."""
        def names(keys, word):
            return f" {word} ".join(code(key) for key in keys)

        for rule in [node] + node.get("allOf", []):
            if "required" in rule.get("not", {}):
                yield f"Not together: {names(rule['not']['required'], 'and')}."
        either = [rule["required"] for rule in node.get("anyOf", node.get("oneOf", [])) if set(rule) == {"required"}]
        if either:
            yield "At least one of " + ", ".join(names(keys, "with") for keys in either) + "."
        for key, others in node.get("dependencies", {}).items():
            if isinstance(others, list):
                yield f"{code(key)} stands only beside {names(others, 'and')}."
        if "required" in node.get("if", {}) and "required" in node.get("else", {}):
            yield f"Without {names(node['if']['required'], 'and')} these are needed: {names(node['else']['required'], 'and')}."

    def written(self):
        parts = [self.table(self.schema)]
        while self.waiting:
            heading, node = self.waiting.pop(0)
            about = node.get("description", "")
            parts.append(f"### {heading}\n\n" + (about + "\n\n" if about else "") + self.table(node))
        return "\n".join(parts)


def tables(name, path):
    with open(path, encoding="utf-8") as file:
        return Tables(name, json.load(file)).written()


def all_keys(path):
    """Every key under any `properties` of a schema."""
    keys = set()

    def walk(node):
        if isinstance(node, dict):
            if isinstance(node.get("properties"), dict) and "type" in node:
                keys.update(node["properties"])
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    with open(path, encoding="utf-8") as file:
        walk(json.load(file))
    return keys
