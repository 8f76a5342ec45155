"""The project as a whole: what lies where, and what no file may hold."""

import ast
import importlib.metadata
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

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
PYTHONS = ("3.11", "3.12", "3.13", "3.14", "3.15")
PINNED = re.compile(r"^([a-z0-9-]+)==([^ ]+)(?: ; ([^\\\n]+))?", re.MULTILINE)
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


def read_pins(lock: str, python: str = PYTHONS[0]) -> dict[str, str]:
    """Return the version of each package that a lock has for a Python on Windows."""
    place = {
        "python_version": python, "python_full_version": f"{python}.0",
        "sys_platform": "win32", "platform_system": "Windows", "os_name": "nt",
        "platform_machine": "AMD64",
    }  # fmt: skip
    return {
        name: version
        for name, version, marker in PINNED.findall((CHECKOUT / lock).read_text(encoding="utf-8"))
        if not marker or Marker(marker).evaluate(place)
    }


def read_project() -> dict[str, Any]:
    text = (CHECKOUT / "pyproject.toml").read_text(encoding="utf-8")
    project: dict[str, Any] = tomllib.loads(text)["project"]
    return project


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
    assert len(blocks) == len(PINNED.findall(text)) > 20
    assert [block for block in blocks if "--hash=sha256:" not in block] == []
    assert "://" not in text
    assert not re.search(r"^\s*(-i|-f|--index|--extra-index|--find-links)", text, re.MULTILINE)


@pytest.mark.parametrize("python", PYTHONS)
def test_the_lock_for_tests_holds_the_lock_for_running(python: str) -> None:
    running, testing = (read_pins(lock, python) for lock in LOCKS)
    assert {name: testing.get(name) for name in running} == running


@pytest.mark.parametrize("python", PYTHONS)
def test_the_locks_fit_what_the_project_asks_for(python: str) -> None:
    project = read_project()
    asked = {
        "requirements.txt": project["dependencies"],
        "tests/requirements.txt": project["optional-dependencies"]["dev"],
    }
    for lock, requirements in asked.items():
        pins = read_pins(lock, python)
        for requirement in map(Requirement, requirements):
            if requirement.marker and not requirement.marker.evaluate({"python_version": python}):
                continue
            assert requirement.specifier.contains(pins[requirement.name]), requirement


def test_every_place_names_the_same_pythons() -> None:
    project = read_project()
    asked = SpecifierSet(project["requires-python"])
    tried = [f"3.{minor}" for minor in range(8, 25)]
    assert [python for python in tried if f"{python}.1" in asked] == [*PYTHONS]
    classified = [
        found[1]
        for text in project["classifiers"]
        if (found := re.fullmatch(r"Programming Language :: Python :: (3\.\d+)", text))
    ]
    assert classified == [*PYTHONS]
    said = f"Python {', '.join(PYTHONS[:-1])} or {PYTHONS[-1]} is needed"
    set_up = (CHECKOUT / ".ci/set_up").read_text(encoding="utf-8")
    assert said in set_up
    assert said in (CHECKOUT / "README.md").read_text(encoding="utf-8")
    first, last = (tuple(map(int, python.split("."))) for python in (PYTHONS[0], PYTHONS[-1]))
    assert f"not {first} <= sys.version_info[:2] < {(last[0], last[1] + 1)})" in set_up
    assert " ".join(f"python{python}" for python in reversed(PYTHONS)) in set_up
    workflow = (CHECKOUT / ".github/workflows/tests.yml").read_text(encoding="utf-8")
    matrix = ", ".join(f'"{python}"' for python in PYTHONS)
    assert f"python: [{matrix}]" in workflow
    for python in PYTHONS:  # tests/test_pyside_none.py tells why
        is_below = read_pins(LOCKS[0], python)["pyside6-essentials"].startswith("6.11.")
        assert is_below == (python == "3.11")


def list_imported_modules(source: str) -> Iterator[str]:
    """Return the top-level names that a source file imports, also inside functions."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def test_each_imported_library_is_a_dependency_of_the_project() -> None:
    project = read_project()
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
