"""Keep the English of the window complete: collect what is said, tell what is missing, compile.

`make translations` does all three. Every Dutch sentence of the window stands in
`resources/translations/novex_en.ts` with its English; Qt reads `novex_en.qm`, which is made of it.
Qt's own collector is not used: it knows neither our `_tr` functions nor the words of the domain.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "resources" / "translations" / "novex_en.ts"
TERMS = "Terms"
"""Context of the words of the domain (novex_desktop/ui/words.py)."""

MESSAGES = "Messages"
"""Context of what the layers below the window say; what they fill in is numbered: {1}, {2}."""

_MESSAGE_NAMES = frozenset({"_NOT_WELL_FORMED", "label", "message", "NOTE_FIGURE"})
"""Variables and arguments that hold such a text."""

_MESSAGE_TABLES = frozenset(
    {"_FIELD_LABELS", "_MESSAGES", "_SORTS", "ERASABLE", "NAMES", "TABLE_NAMES"}
)
_MESSAGE_CALLS = frozenset({"_broken", "change"})
_NOT_SHOWN = frozenset(
    {
        "ValueError",
        "TypeError",
        "RuntimeError",
        "LookupError",
        "FileNotFoundError",
        "UnloggedWriteError",
        "DatabaseError",
        "DeletedRowError",
    }
)
_NOT_SHOWN_FILES = frozenset(
    {"cli.py", "cli_language.py", "arguments.py"}
)  # the command line is Dutch

_SPEAKING_FILES = frozenset(
    {
        "accounting.py", "checking.py", "erasable.py", "erased_places.py", "erasing.py",
        "faults.py", "group_titles.py", "history.py", "name_erasing.py", "odd_signs.py",
        "perspectives.py", "recent_acts.py", "remarks.py", "restoring.py", "trash.py",
        "validation.py",
    }
)  # fmt: skip
"""Modules below the window of which every sentence is shown."""

_SPEAKING_FUNCTIONS = {
    "comparing.py": {"find_obstacle"},
    "layout_files.py": {"_explain", "_explain_value", "_place", "_show", "_suggest"},
    "plan.py": {"label"},
    "plan_making.py": {"_find_lost_words"},
}
"""Functions below the window that return what is shown, by their file."""

_SPEAKING_CHOICES = frozenset({"LeftoverKind"})
"""Choices below the window of which the values are shown."""

_SILENT_CALLS = frozenset({"compile", "execute", "executemany", "info", "TypeVar", "warning"})
_SENTENCE = re.compile(r"[A-ZÀ-Ý“{][^=<>_]*")
_BLANK = re.compile(r"\{\w*\}")
_WORD = re.compile(r"[a-zà-ÿ]{3}")

Entry = tuple[str, str]
"""Context and Dutch source."""


@dataclass
class Collected:
    """What the window says, and what could not be understood of the code."""

    entries: set[Entry] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)


def collect(package: Path = ROOT / "novex_desktop") -> Collected:
    """Read all sentences that go through `tr` or `translate`, and the words of the domain."""
    found = Collected()
    for path in sorted(package.rglob("*.py")):
        module = _Module(path, found)
        module.read()
        module.read_messages(is_window=package / "ui" in path.parents)
    for path in sorted((ROOT / "database" / "migrations" / "versions").glob("*.py")):
        _Module(path, found).read_messages(is_window=False)  # the labels of what they write
    sys.path.insert(0, str(ROOT))
    from novex_desktop.ui.words import list_terms

    found.entries |= {(TERMS, text) for text in list_terms()}
    return found


class _Module:
    """One file: who wraps `translate`, and which sentences it says."""

    def __init__(self, path: Path, found: Collected) -> None:
        self._path, self._found = path, found
        self._tree = ast.parse(path.read_text(encoding="utf-8"))
        self._wrappers = dict(_find_wrappers(self._tree))
        self._tables = dict(_find_tables(self._tree))

    def read(self) -> None:
        """Add all that is said here."""
        self._walk(self._tree, "")

    def read_messages(self, *, is_window: bool) -> None:
        """Add what this module of a lower layer says to people; of the window, what it refuses."""
        if self._path.name in _NOT_SHOWN_FILES:
            return
        for name in _MESSAGE_TABLES & self._tables.keys():
            self._found.entries |= {(MESSAGES, text) for text in self._tables[name]}
        if self._path.name in _SPEAKING_FILES and not is_window:
            texts = map(_to_template, _list_sentences(self._tree))
            self._found.entries |= {
                (MESSAGES, text)
                for text in texts
                if _SENTENCE.fullmatch(text) and _says_something(text)
            }
        speaking = set() if is_window else _SPEAKING_FUNCTIONS.get(self._path.name, set())
        for node in ast.walk(self._tree):
            returned: list[ast.expr] = []
            if isinstance(node, ast.FunctionDef) and node.name in speaking:
                returned += _list_returned(node)
            elif isinstance(node, ast.ClassDef) and node.name in _SPEAKING_CHOICES:
                returned += [line.value for line in node.body if isinstance(line, ast.Assign)]
            for said in (*returned, *_list_messages(node, is_window=is_window)):
                if _says_something(text := _to_template(said)):
                    self._found.entries.add((MESSAGES, text))

    def _walk(self, node: ast.AST, owner: str) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                self._read_call(child, owner)
            self._walk(child, child.name if isinstance(child, ast.ClassDef) else owner)

    def _read_call(self, call: ast.Call, owner: str) -> None:
        said = self._find_said(call, owner)
        if said is None:
            return
        context, argument = said
        if context == TERMS:  # words of the domain: see `list_terms`
            return
        texts = list(self._list_texts(argument))
        if not texts:
            self._found.problems.append(
                f"{self._path.name}:{call.lineno}: no sentence to translate: {ast.unparse(call)}"
            )
        self._found.entries |= {(context, text) for text in texts if text}

    def _find_said(self, call: ast.Call, owner: str) -> tuple[str, ast.expr] | None:
        """Return the context and the sentence of a call, when it translates one."""
        function = call.func
        if isinstance(function, ast.Name) and function.id in self._wrappers and call.args:
            return self._wrappers[function.id], call.args[0]
        if not isinstance(function, ast.Attribute) or not call.args:
            return None
        if function.attr == "tr" and isinstance(function.value, ast.Name):
            # Labels of acts are kept in the register, in Dutch, and translated where they show.
            return MESSAGES if owner.endswith("Edits") else owner, call.args[0]
        context = _get_context(call)
        if context is None or isinstance(call.args[1], ast.Name):  # a wrapper itself
            return None
        return context, call.args[1]

    def _list_texts(self, node: ast.expr) -> Iterator[str]:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.IfExp):
            yield from self._list_texts(node.body)
            yield from self._list_texts(node.orelse)
        elif isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
            yield from self._tables.get(node.value.id, ())


def _list_sentences(node: ast.AST) -> Iterator[ast.expr]:
    """Yield the texts of a module, but for docstrings, types, SQL and what goes into a log."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Constant | ast.JoinedStr):
            yield child
        elif isinstance(child, ast.AnnAssign):
            if child.value is not None:
                yield from _list_sentences(ast.Tuple([child.value]))
        elif not _is_silent(child):
            yield from _list_sentences(child)


def _is_silent(node: ast.AST) -> bool:
    """Whether a node of the code says nothing to people."""
    if isinstance(node, ast.arg) or (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    ):
        return True
    if not isinstance(node, ast.Call):
        return False
    function = node.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name in _SILENT_CALLS or name in _NOT_SHOWN


def _list_messages(node: ast.AST, *, is_window: bool) -> Iterator[ast.expr]:
    """Yield the expressions of a node that hold a sentence for people."""
    if isinstance(node, ast.Call):
        function = node.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        if node.args and name.endswith("Error") and name not in _NOT_SHOWN:
            yield node.args[0]
        if name == "progress":
            yield from node.args[2:3]
        if is_window:
            return
        if node.args and name in _MESSAGE_CALLS:
            yield node.args[0]
        yield from (key.value for key in node.keywords if key.arg in _MESSAGE_NAMES)
    elif isinstance(node, ast.Assign) and len(node.targets) == 1 and not is_window:
        target = node.targets[0]
        if isinstance(target, ast.Name) and target.id in _MESSAGE_NAMES:
            yield node.value


def _list_returned(function: ast.FunctionDef) -> Iterator[ast.expr]:
    """Yield what a function may return, both of a choice."""
    for node in ast.walk(function):
        waiting = [node.value] if isinstance(node, ast.Return) else []
        while waiting:
            value = waiting.pop()
            if isinstance(value, ast.IfExp):
                waiting += [value.body, value.orelse]
            elif value is not None:
                yield value


def _says_something(text: str) -> bool:
    """Whether there is a word in it besides what is filled in."""
    return _WORD.search(_BLANK.sub("", text)) is not None


def _to_template(node: ast.expr) -> str:
    """Return a sentence with numbers for what is filled in; empty when it is none."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return ""
    parts, number = [], 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            parts.append(str(part.value))
        else:
            number += 1
            parts.append(f"{{{number}}}")
    return "".join(parts)


def _get_context(call: ast.Call) -> str | None:
    """Return the context of `QCoreApplication.translate("Context", …)`."""
    function = call.func
    is_ours = (
        isinstance(function, ast.Attribute)
        and function.attr == "translate"
        and isinstance(function.value, ast.Name)
        and function.value.id == "QCoreApplication"
    )
    first = call.args[0] if is_ours and len(call.args) > 1 else None
    if isinstance(first, ast.Constant) and isinstance(first.value, str):
        return first.value
    return None


def _find_wrappers(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Find functions like `def _tr(text): return QCoreApplication.translate("X", text)`."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            for inner in ast.walk(node):
                if isinstance(inner, ast.Call) and (context := _get_context(inner)):
                    passed = inner.args[1]
                    if isinstance(passed, ast.Name) and passed.id in {
                        a.arg for a in node.args.args
                    }:
                        yield node.name, context


def _find_tables(tree: ast.Module) -> Iterator[tuple[str, list[str]]]:
    """Find dictionaries and tuples of sentences, from which one is chosen."""
    for node in tree.body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        value = getattr(node, "value", None)
        if isinstance(target, ast.Name) and isinstance(value, ast.Dict | ast.Tuple):
            listed = value.values if isinstance(value, ast.Dict) else value.elts
            texts = [
                each.value
                for each in listed
                if isinstance(each, ast.Constant) and isinstance(each.value, str)
            ]
            yield target.id, texts


def read_catalogue(path: Path = CATALOGUE) -> dict[Entry, str]:
    """Return the English by context and source; empty where there is none yet."""
    if not path.is_file():
        return {}
    found: dict[Entry, str] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            is_done = translation is not None and translation.get("type") != "unfinished"
            text = (translation.text or "") if translation is not None and is_done else ""
            found[name, message.findtext("source") or ""] = text
    return found


def write_catalogue(
    entries: Iterable[Entry], known: dict[Entry, str], path: Path = CATALOGUE
) -> None:
    """Write all sentences with their English; a sentence known elsewhere is taken over."""
    by_source = {source: text for (_, source), text in known.items() if text}
    root = ElementTree.Element("TS", version="2.1", language="en_GB", sourcelanguage="nl_NL")
    last, context = None, root
    for name, source in sorted(entries):
        if name != last:
            context = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(context, "name").text = name
            last = name
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = source
        text = known.get((name, source)) or by_source.get(source, "")
        translation = ElementTree.SubElement(message, "translation")
        translation.text = text or None
        if not text:
            translation.set("type", "unfinished")
    ElementTree.indent(root, "    ")
    body = ElementTree.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{head}{body}\n", encoding="utf-8")


def compile_catalogue(path: Path = CATALOGUE) -> None:
    """Make the file that Qt reads."""
    target = path.with_suffix(".qm")
    command = ["pyside6-lrelease", "-silent", str(path), "-qm", str(target)]
    found = Path(sys.executable).with_name(command[0])
    subprocess.run([str(found) if found.exists() else command[0], *command[1:]], check=True)


def main() -> int:
    """Collect, tell what is missing, and compile; 1 when something is missing."""
    collected = collect()
    write_catalogue(collected.entries, read_catalogue())
    missing = sorted({source for (_, source), text in read_catalogue().items() if not text})
    for problem in collected.problems:
        print(problem)
    for source in missing:
        print(f"no English yet: {source}")
    compile_catalogue()
    print(f"{len(collected.entries)} sentences, {len(missing)} without English")
    return 1 if missing or collected.problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
