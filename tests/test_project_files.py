"""The project as a whole: what lies where, and what no file may hold."""

import ast
import importlib.metadata
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement

CHECKOUT = Path(__file__).resolve().parents[1]
TOP_LEVEL = {
    ".ci",
    ".github",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "database",
    "docs",
    "exports",
    "novex_desktop",
    "pyproject.toml",
    "requirements.txt",
    "resources",
    "tests",
}
LOCKS = ("requirements.txt", "tests/requirements.txt")
PINNED = re.compile(r"^([a-z0-9-]+)==([^ ]+)", re.MULTILINE)
# Put together here, so that this file does not hold what it looks for.
REGISTRY_HOSTS = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("debian", "org"),
        ("anaconda", "org"),
    )
)
MACHINE_PATHS = re.compile(
    "|".join(
        (
            r"(?<![\w.~-])/(work|root|tmp)/" + r"\w",
            r"(?<![\w.~-])/(home|Users)/" + r"\w",
            r"\b[A-Z]:\\" + r"Users",
        )
    )
)


def list_tracked_files() -> list[Path]:
    """Return the files of the project, without those that git ignores."""
    command = ["git", "ls-files", "-z"]
    listing = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=True)
    files = (CHECKOUT / name for name in listing.stdout.split("\0") if name)
    return [path for path in files if path.is_file()]


def read_text_files() -> dict[Path, str]:
    """Return the text of each file of the project that is text."""
    texts = {}
    for path in list_tracked_files():
        content = path.read_bytes()
        if b"\0" not in content[:8000]:
            texts[path] = content.decode("utf-8", errors="replace")
    return texts


def read_pins(lock: str) -> dict[str, str]:
    """Return the version of each package in a lock."""
    return dict(PINNED.findall((CHECKOUT / lock).read_text(encoding="utf-8")))


def test_the_top_level_holds_what_the_design_names() -> None:
    assert {path.relative_to(CHECKOUT).parts[0] for path in list_tracked_files()} == TOP_LEVEL


def test_no_file_names_the_host_of_a_package_registry() -> None:
    found = [
        f"{path.relative_to(CHECKOUT)}: {host}"
        for path, text in read_text_files().items()
        for host in REGISTRY_HOSTS
        if host in text
    ]
    assert not found


def test_no_file_holds_a_path_of_one_machine() -> None:
    found = [
        f"{path.relative_to(CHECKOUT)}: {match[0]}"
        for path, text in read_text_files().items()
        for match in MACHINE_PATHS.finditer(text)
    ]
    assert not found


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_hashes_for_each_package_and_no_address(lock: str) -> None:
    text = (CHECKOUT / lock).read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[a-z0-9-]+==)", text, flags=re.MULTILINE)[1:]
    assert len(blocks) == len(read_pins(lock)) > 20
    assert [block for block in blocks if "--hash=sha256:" not in block] == []
    assert "://" not in text
    assert not re.search(r"^\s*(-i|-f|--index|--extra-index|--find-links)", text, re.MULTILINE)


def test_the_lock_for_tests_holds_the_lock_for_running() -> None:
    running, testing = (read_pins(lock) for lock in LOCKS)
    assert {name: testing.get(name) for name in running} == running


def test_the_locks_fit_what_the_project_asks_for() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {
        "requirements.txt": project["dependencies"],
        "tests/requirements.txt": project["optional-dependencies"]["dev"],
    }
    for lock, requirements in asked.items():
        pins = read_pins(lock)
        for requirement in map(Requirement, requirements):
            assert requirement.specifier.contains(pins[requirement.name]), requirement


def list_imported_modules(source: str) -> Iterator[str]:
    """Return the top-level names that a source file imports, also inside functions."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def test_each_imported_library_is_a_dependency_of_the_project() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {Requirement(text).name for text in project["dependencies"]}
    # Parts of what was asked for: the one is pydantic's, the other PySide6's.
    asked |= {"pydantic-core", "shiboken6"}
    providers = importlib.metadata.packages_distributions()
    files = [*CHECKOUT.glob("novex_desktop/**/*.py"), *CHECKOUT.glob("database/**/*.py")]
    modules = {name for path in files for name in list_imported_modules(path.read_text("utf-8"))}
    foreign = modules - set(sys.stdlib_module_names) - {"novex_desktop"}
    assert {"openpyxl", "PySide6", "sqlmodel"} <= foreign
    unasked = {
        name
        for name in foreign
        if not asked & {provider.lower().replace("_", "-") for provider in providers.get(name, [])}
    }
    assert not unasked


def test_the_licence_is_whole() -> None:
    text = (CHECKOUT / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    articles = [int(number) for number in re.findall(r"^(\d{1,2})\.[A-Z]", text, re.MULTILINE)]
    assert articles == list(range(1, 16))
    assert text.index("Appendix\n\n‘Compatible Licences’") > text.index("15.Applicable Law")
    assert text.rstrip().endswith("require the production of a new EUPL version.")
