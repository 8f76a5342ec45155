"""The wheel is complete: installed on its own, far from the checkout, it does the main job."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

import novex_desktop

CHECKOUT = Path(__file__).resolve().parents[1]
DATA_FOLDERS = ("database", "exports", "resources")
OVERVIEW = "Afspraken per regio"
REGIONS = (
    "Zuidwest-Nederland",
    "Zuid-Nederland",
    "Noord-Nederland",
    "Noordwest-Nederland",
    "Oost-Nederland",
)

# One worker builds and installs the wheel once for all tests here.
pytestmark = pytest.mark.xdist_group("wheel")


@dataclass(frozen=True)
class Installed:
    """A venv that holds the wheel and nothing else."""

    python: Path
    command: Path

    def run(self, arguments: list[str], folder: Path) -> str:
        """Run a command of this venv elsewhere, and return what it printed."""
        return run(arguments, folder)


def run(arguments: list[str], folder: Path) -> str:
    """Run a program, apart from this Python's own settings, and return what it printed."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    result = subprocess.run(
        arguments,
        cwd=folder,
        env=environment | {"PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the source archive, and the wheel from that archive, as a release is built."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder)]
    run([*command, str(CHECKOUT)], folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Install the wheel into an empty venv that borrows only the dependencies of this one.

    The borrowed folder stands in a .pth file, after the venv's own; the package itself is not
    in it, since tests run the checkout by its path.
    """
    folder = tmp_path_factory.mktemp("elsewhere") / "venv"
    venv.create(folder, with_pip=False)
    places = {"base": str(folder), "platbase": str(folder)}
    scripts = Path(sysconfig.get_path("scripts", "venv", places))
    site_packages = Path(sysconfig.get_path("purelib", "venv", places))
    python = scripts / Path(sys.executable).name
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (site_packages / "borrowed.pth").write_text("\n".join(sorted(borrowed)), encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    run([*pip, "--no-index", "--no-deps", str(wheel)], folder)
    return Installed(python, scripts / f"novex-desktop{'.exe' if os.name == 'nt' else ''}")


def list_tracked(folder: str) -> list[str]:
    """Return the files of a folder that belong to the project."""
    command = ["git", "ls-files", "-z", folder]
    listing = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=True)
    return [name for name in listing.stdout.split("\0") if name]


def test_the_wheel_carries_all_data_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    expected = {
        f"novex_desktop/_data/{name}" for folder in DATA_FOLDERS for name in list_tracked(folder)
    }
    carried = {name for name in names if name.startswith("novex_desktop/_data/")}
    assert expected - carried == set()
    assert {name for name in names if not name.startswith("novex_desktop/")} == set()
    assert not [name for name in names if name.endswith((".pyc", ".novex")) or "/tests/" in name]


def test_the_wheel_names_its_version_licence_and_commands(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        info = f"novex_desktop-{novex_desktop.__version__}.dist-info"
        metadata = archive.read(f"{info}/METADATA").decode()
        commands = archive.read(f"{info}/entry_points.txt").decode()
        licence = archive.read(f"{info}/licenses/LICENSE").decode()
    assert "\nLicense-Expression: EUPL-1.2\n" in metadata
    assert "\nRequires-Python: <3.16,>=3.11\n" in metadata
    assert "novex-desktop = novex_desktop.__main__:main" in commands
    assert licence == (CHECKOUT / "LICENSE").read_text(encoding="utf-8")


def test_the_installed_program_uses_its_own_code_and_data(
    installed: Installed, tmp_path: Path
) -> None:
    script = (
        "import novex_desktop.paths as p; print(p.__file__); print(p.get_data_folder());"
        "import importlib.metadata as m; print(m.version('novex-desktop'))"
    )
    lines = installed.run([str(installed.python), "-c", script], tmp_path).splitlines()
    home = installed.python.parents[1]
    assert Path(lines[0]).is_relative_to(home)
    assert Path(lines[1]).is_relative_to(home)
    assert lines[2] == novex_desktop.__version__


def test_the_installed_program_does_the_main_job(installed: Installed, tmp_path: Path) -> None:
    (starter,) = (CHECKOUT / "database" / "starter").glob("*.txt")
    command = str(installed.command)
    register = ["--register", "lijst.novex"]
    installed.run([command, "import", str(starter), *register, "--yes"], tmp_path)
    export = ["export", *register, "--overview", OVERVIEW, "--out", "overzicht.xlsx"]
    installed.run([command, *export], tmp_path)
    installed.run([command, "check", "lijst.novex"], tmp_path)

    dump = json.loads(installed.run([command, "dump", *register], tmp_path))
    assert len(dump["agreements"]) == 84
    assert list(dict.fromkeys(item["region"] for item in dump["agreements"])) == list(REGIONS)
    with CalamineWorkbook.from_path(str(tmp_path / "overzicht.xlsx")) as workbook:
        cells = {
            cell
            for name in workbook.sheet_names
            for row in workbook.get_sheet_by_name(name).to_python()
            for cell in row
        }
    missing = [item["number"] for item in dump["agreements"] if item["number"] not in cells]
    assert not missing
