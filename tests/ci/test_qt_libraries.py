import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / ".ci" / "qt_libraries.py"
LISTING = """\
libQt6Gui.so.6:
\tlinux-vdso.so.1 (0x00007ffd2a5f2000)
\tlibEGL.so.1 => not found
\tlibz.so.1 => /lib/x86_64-linux-gnu/libz.so.1 (0x00007f0e3c000000)
libqxcb.so:
\tlibxcb-cursor.so.0 => not found
\tlibEGL.so.1 => not found
\tlibunheard-of.so.9 => not found
"""


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("qt_libraries", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return module


def test_a_library_that_the_loader_cannot_find_is_missing_once(script: ModuleType) -> None:
    assert script.parse_missing(LISTING) == [
        "libEGL.so.1",
        "libunheard-of.so.9",
        "libxcb-cursor.so.0",
    ]


def test_nothing_is_missing_where_the_loader_finds_all(script: ModuleType) -> None:
    assert script.parse_missing("libz.so.1 => /lib/libz.so.1 (0x0)\n") == []


def test_the_remedy_names_libraries_and_the_command(script: ModuleType) -> None:
    remedy = script.describe_remedy(["libEGL.so.1", "libunheard-of.so.9"])
    assert "sudo apt-get install libegl1 libunheard-of.so.9" in remedy
    assert "sudo dnf install 'libEGL.so.1()(64bit)' 'libunheard-of.so.9()(64bit)'" in remedy


def test_missing_libraries_are_installed_where_that_is_allowed(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [["libEGL.so.1"], []]
    done: list[object] = []
    monkeypatch.setattr(script, "list_missing", lambda: answers.pop(0))
    monkeypatch.setattr(script, "install", done.append)
    monkeypatch.setattr(script, "check_window", lambda: done.append("window"))
    assert script.main("tests") == 0
    assert done == [["libEGL.so.1"], "window"]


@pytest.mark.parametrize(("purpose", "display", "code"), [("run", "", 0), ("run", ":0", 1)])
def test_only_a_machine_with_a_screen_needs_qt_to_run(
    script: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    purpose: str,
    display: str,
    code: int,
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.setattr(script, "list_missing", lambda: ["libEGL.so.1"])
    monkeypatch.setattr(script, "install", lambda missing: None)
    assert script.main(purpose) == code
    assert "libegl1" in capsys.readouterr().err


def test_the_tests_need_qt_also_without_a_screen(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(script, "list_missing", lambda: ["libEGL.so.1"])
    monkeypatch.setattr(script, "install", lambda missing: None)
    assert script.main("tests") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux leaves Qt's libraries to the user")
def test_each_library_of_this_machine_is_found_or_has_a_package(script: ModuleType) -> None:
    assert [name for name in script.list_missing() if name not in script.PACKAGES] == []
