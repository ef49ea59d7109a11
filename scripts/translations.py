"""The window's words in other languages: `update` the catalogues, tell what is `missing`, `take` words, `compile`.

Qt's own extractor does not know this project's short names for `translate`, so the words are gathered from the syntax
tree: `self.tr("...")` under the name of its class, `_tr("...")` of a module under the context that its `_tr` names,
`say("...")` of a report's language under "report", and the sentences of errors and refusals under "sentences".
"""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree  # only files of this project are read

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "osteoviewer"
CATALOGUES = ROOT / "resources" / "translations"
LANGUAGES = ("ar", "de", "es", "fr")
SENTENCES, REPORT = "sentences", "report"
_ERRORS = SOURCE / "errors.py"
_OTHER_SENTENCES = ("Refusal", "Problem")


@dataclass(frozen=True, order=True)
class Words:
    """What is to be translated.

    Attributes
    ----------
    context : str
        Class or table that they belong to.
    text : str
        In English.
    """

    context: str
    text: str


def gather() -> list[Words]:
    """Return all words of the program, sorted, each once."""
    speakers = _errors() | set(_OTHER_SENTENCES)
    found: set[Words] = set()
    for path in sorted(SOURCE.rglob("*.py")):
        found.update(_of_module(ast.parse(path.read_text(encoding="utf-8")), speakers))
    return sorted(found)


def _errors() -> set[str]:
    tree = ast.parse(_ERRORS.read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.ClassDef)}


def _of_module(tree: ast.Module, speakers: set[str]) -> Iterator[Words]:
    yield from _of_node(_with_constants(tree), "", _short_name_context(tree), speakers)


def _with_constants(tree: ast.Module) -> ast.Module:
    """Return a module with the texts themselves where it names them: a sentence may be said in several places."""
    named = {
        node.targets[0].id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and _constant(node.value)
    }

    class Resolved(ast.NodeTransformer):
        def visit_Name(self, node: ast.Name) -> ast.expr:
            return named.get(node.id, node) if isinstance(node.ctx, ast.Load) else node

    resolved: ast.Module = Resolved().visit(tree)
    return resolved


def _short_name_context(tree: ast.Module) -> str:
    """Return the context that a module's `_tr` names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == "_tr":
            for call in ast.walk(node):
                if isinstance(call, ast.Call) and _called(call) == "translate":
                    return _constant(call.args[0]) or ""
    return ""


def _of_node(node: ast.AST, owner: str, short: str, speakers: set[str]) -> Iterator[Words]:
    if isinstance(node, ast.ClassDef):
        owner = node.name
    if isinstance(node, ast.Call):
        yield from _of_call(node, owner, short, speakers)
    for child in ast.iter_child_nodes(node):
        yield from _of_node(child, owner, short, speakers)


def _of_call(call: ast.Call, owner: str, short: str, speakers: set[str]) -> Iterator[Words]:
    name, texts = _called(call), [_constant(argument) for argument in call.args]
    if name == "tr" and texts and texts[0]:
        yield Words(owner, texts[0])
    elif name == "_tr" and texts and texts[0]:
        yield Words(short, texts[0])
    elif name == "say" and texts and texts[0]:
        yield Words(REPORT, texts[0])
    elif name == "translate" and len(texts) > 1 and texts[0] and texts[1]:
        yield Words(texts[0], texts[1])
    elif name in speakers:
        said = (*texts, *(_constant(keyword.value) for keyword in call.keywords if keyword.arg in ("message", "hint")))
        yield from (Words(SENTENCES, text) for text in said if text and " " in text)


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def _constant(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def catalogue(language: str) -> Path:
    """Return where a language's words are."""
    return CATALOGUES / f"osteoviewer_{language}.ts"


def read(language: str) -> dict[Words, str]:
    """Return the words that are translated."""
    path = catalogue(language)
    if not path.exists():
        return {}
    known = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            text = message.findtext("translation", "")
            if text:
                known[Words(name, message.findtext("source", ""))] = text
    return known


def write(language: str, known: Mapping[Words, str]) -> None:
    """Write a catalogue of all words of the program, with what is translated of them."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    for words in gather():
        if words.context not in contexts:
            contexts[words.context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[words.context], "name").text = words.context
        message = ElementTree.SubElement(contexts[words.context], "message")
        ElementTree.SubElement(message, "source").text = words.text
        translation = ElementTree.SubElement(message, "translation")
        translation.text = known.get(words)
        if words not in known:
            translation.set("type", "unfinished")
    ElementTree.indent(root)
    CATALOGUES.mkdir(parents=True, exist_ok=True)
    text = ElementTree.tostring(root, encoding="unicode")
    catalogue(language).write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def compile_all() -> None:
    """Make of every catalogue what the program loads, with Qt's own compiler."""
    for language in LANGUAGES:
        source = catalogue(language)
        command = [Path(sys.executable).with_name("pyside6-lrelease"), "-silent", source]
        subprocess.run([*map(str, command), "-qm", str(source.with_suffix(".qm"))], check=True)


def main(arguments: list[str]) -> int:
    """Do what is asked: ``update``, ``missing LANGUAGE``, ``take LANGUAGE FILE.json`` or ``compile``."""
    match arguments:
        case ["update"]:
            for language in LANGUAGES:
                write(language, read(language))
        case ["missing", language]:
            known = read(language)
            rest: dict[str, list[str]] = {}
            for words in gather():
                if words not in known:
                    rest.setdefault(words.context, []).append(words.text)
            json.dump(rest, sys.stdout, ensure_ascii=False, indent=1)
        case ["take", language, file]:
            given = json.loads(Path(file).read_text(encoding="utf-8"))
            new = {Words(context, text): said for context, all_ in given.items() for text, said in all_.items()}
            write(language, read(language) | new)
        case ["compile"]:
            compile_all()
        case _:
            print(main.__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
