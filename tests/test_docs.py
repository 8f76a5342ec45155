"""What the pages say about the project is so: links, dependencies, licences and proofs."""

import importlib.metadata
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

CHECKOUT = Path(__file__).resolve().parents[1]
DOCS = CHECKOUT / "docs"
PAGES = sorted([*CHECKOUT.glob("*.md"), *DOCS.rglob("*.md")])
LINK = re.compile(r"\]\(([^)#]+)(?:#[^)]*)?\)")
TABLE_LINE = re.compile(r"^\| ([a-z0-9][a-z0-9-]*) \| ", re.MULTILINE)
PROOF = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
# How the metadata of a package, in one of three places, writes the licences that we accept.
LICENCES = {
    "Apache-2.0": ("Apache-2.0",),
    "BSD-2-Clause": ("BSD-2-Clause",),
    "BSD-3-Clause": ("BSD-3-Clause", "BSD License"),
    "BSD-3-Clause AND Apache-2.0": ("BSD-3-Clause, Apache-2.0",),
    "ISC": ("ISC License",),
    "LGPL-3.0-only": ("LGPL-3.0-only",),
    "MIT": ("MIT",),
    "PSF-2.0": ("PSF-2.0", "PSFL"),
}


def read_lock() -> dict[str, str]:
    """Return the version of each locked package."""
    text = (CHECKOUT / "requirements.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ]+)", text, re.MULTILINE))


def read_page_lines() -> dict[str, list[str]]:
    """Return the cells of each package's line in the page on dependencies."""
    text = (DOCS / "dependencies.md").read_text(encoding="utf-8")
    lines = [line.strip("| ").split(" | ") for line in text.splitlines() if TABLE_LINE.match(line)]
    return {cells[0]: cells[1:] for cells in lines if cells[0] != "package"}


def list_stated_licences(package: str) -> str:
    """Return all that the installed metadata says about the licence."""
    metadata = importlib.metadata.metadata(package)
    stated = [
        *metadata.get_all("License-Expression", []),
        *(text[:80] for text in metadata.get_all("License", [])),  # some hold the whole text
        *(text for text in metadata.get_all("Classifier", []) if text.startswith("License")),
    ]
    return " | ".join(stated)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_link_of_a_page_leads_to_a_file(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_page_on_dependencies_names_each_locked_package() -> None:
    assert set(read_page_lines()) == set(read_lock())


def test_the_page_on_dependencies_names_the_oldest_version_allowed() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = read_page_lines()
    for requirement in map(Requirement, project["dependencies"]):
        (lowest,) = (spec.version for spec in requirement.specifier if spec.operator == ">=")
        assert lines[requirement.name][0] == lowest, requirement.name


def is_installed_as_locked(package: str, version: str) -> bool:
    """Tell whether this version is here; colorama, say, belongs to Windows only."""
    try:
        return importlib.metadata.version(package) == version
    except importlib.metadata.PackageNotFoundError:
        return False


def test_each_locked_package_has_the_licence_that_the_page_names() -> None:
    lines = read_page_lines()
    packages = [
        name for name, version in read_lock().items() if is_installed_as_locked(name, version)
    ]
    for package in packages:
        (named,) = (cell for cell in lines[package][:2] if cell in LICENCES)
        stated = list_stated_licences(package)
        assert any(text in stated for text in LICENCES[named]), f"{package}: {stated}"
    if not packages:
        pytest.skip("no package is installed in the version that is locked")


def test_each_proof_of_a_promise_is_a_test() -> None:
    proofs = PROOF.findall((DOCS / "promises.md").read_text(encoding="utf-8"))
    assert proofs
    for file, name in proofs:
        source = (CHECKOUT / file).read_text(encoding="utf-8")
        assert re.search(rf"^\s*def {name}\(", source, re.MULTILINE), f"{file}::{name}"
