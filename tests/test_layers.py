"""The layers of STYLE hold: contracts in pyproject.toml, and what the first picture may load."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
LINT_IMPORTS = "from importlinter.cli import lint_imports_command as run; run(['--no-cache'])"


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the contracts of the project in this folder, as `make lint` does."""
    return subprocess.run(
        [sys.executable, "-c", LINT_IMPORTS],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the package and its contracts that a test may spoil."""
    skip = shutil.ignore_patterns("__pycache__")
    shutil.copytree(CHECKOUT / "novex_desktop", tmp_path / "novex_desktop", ignore=skip)
    shutil.copyfile(CHECKOUT / "pyproject.toml", tmp_path / "pyproject.toml")
    return tmp_path


def test_imports_point_down_only() -> None:
    result = lint_imports(CHECKOUT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("domain", "import novex_desktop.store", "Imports point down only"),
        ("importing", "import novex_desktop.exporting", "Imports point down only"),
        ("store", "import PySide6.QtCore", "Nothing below ui reaches PySide6"),
        ("ui", "import sqlite3", "The window holds no SQL"),
    ],
)
def test_a_forbidden_import_breaks_a_contract(
    copy: Path, module: str, line: str, contract: str
) -> None:
    with (copy / "novex_desktop" / module / "__init__.py").open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    result = lint_imports(copy)
    assert result.returncode == 1
    assert any(
        contract in text and text.endswith("BROKEN") for text in result.stdout.splitlines()
    ), result.stdout
