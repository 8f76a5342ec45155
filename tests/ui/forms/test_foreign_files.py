"""Files in a register of somebody else: looked at under a safe name, never run, never elsewhere."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from novex_desktop.domain.source_document import Attachment, AttachmentContent
from novex_desktop.safety_acts import check_all
from novex_desktop.ui.forms.file_wishes import FileWishes
from novex_desktop.ui.forms.web_mark import mark_as_foreign

if TYPE_CHECKING:
    from novex_desktop.ui.main_window import MainWindow
    from novex_desktop.ui.workspace import Workspace


class Plant(Protocol):
    """What puts a file in the register as no form of ours would, and returns its key."""

    def __call__(self, name: str, content: bytes = ...) -> str: ...


UNSAFE = {
    "../../../x.txt": "x.txt",
    "/x/absolute.txt": "absolute.txt",
    "../naast.pdf": "naast.pdf",
    "..\\..\\x.txt": "x.txt",
    "C:\\Windows\\x.txt": "x.txt",
    "\\\\server\\map\\x.txt": "x.txt",
    "C:x.txt": "C_x.txt",
    "brief.txt:verborgen": "brief.txt_verborgen",
    "CON.txt": "bestand CON.txt",
    "brief\u202etxt.pdf": "brieftxt.pdf",
    "een\nregel.txt": "eenregel.txt",
    "nul\x00.txt": "bestand nul.txt",
    "..": "bestand",
    "": "bestand",
    f"{'a' * 400}.pdf": f"{'a' * 116}.pdf",
}
PROGRAMS = (
    "rapport.exe",
    "../rapport.exe",
    "rapport.exe. .",
    "Rapport.PDF.lnk",
    "uitleg.chm",
    "pagina.html",
    "tekening.svg",
    "schijf.iso",
    "schijf.vhdx",
    "instelling.settingcontent-ms",
    "opdracht.appref-ms",
    "zoek.search-ms",
    "map.library-ms",
    "hulp.diagcab",
    "start.jnlp",
    "vraag.iqy",
    "blad.slk",
    "notities.one",
    "beheer.msc",
    "x.txt:rapport.exe",
)


@pytest.fixture
def panes(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


@pytest.fixture
def handed_on(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return what was given to the system to open."""
    given: list[Path] = []

    def take(url: QUrl) -> bool:
        given.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return given


@pytest.fixture
def plant(window: MainWindow, panes: Workspace) -> Plant:
    """Return what puts a file in the register as no form of ours would, and returns its key."""

    def put(name: str, content: bytes = b"%PDF-1.7 inhoud") -> str:
        sha256 = hashlib.sha256(content).hexdigest()
        assert window._database is not None
        assert window._edits is not None
        with window._database.change("Van een ander") as act:
            row = Attachment(
                sha256=sha256,
                name=name,
                media_type="text/plain",
                size_bytes=len(content),
                agreement_id=panes.form.agreement_id,
            )
            act.session.add(row)
            if act.session.get(AttachmentContent, sha256) is None:
                act.session.add(AttachmentContent(sha256=sha256, content=content))
            key = row.id
        window._edits.tell(act.changes)
        return key

    return put


def _wishes(panes: Workspace) -> FileWishes:
    found = panes.form.findChild(FileWishes)
    assert found is not None
    return found


def _list_all(folder: Path) -> set[Path]:
    return set(folder.rglob("*"))


@pytest.mark.parametrize(("name", "safe"), UNSAFE.items())
def test_a_name_that_leads_elsewhere_is_opened_in_the_folder_of_copies(
    panes: Workspace, plant: Plant, handed_on: list[Path], tmp_path: Path, name: str, safe: str
) -> None:
    key = plant(name)
    before = _list_all(tmp_path)
    _wishes(panes).open_file(key)
    [copy] = handed_on
    assert copy.name == safe
    folder = _wishes(panes).opened.folder
    new = {path for path in _list_all(tmp_path) - before if path.is_file()}
    assert all(path.is_relative_to(folder) for path in new)
    assert copy in new
    [row] = panes.form.files.rows
    assert row.item.name == safe
    assert "de naam is onveilig" in row.name.accessibleDescription()
    assert "\u202e" not in row.item.about


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_of_somebody_else_is_not_opened_and_can_be_saved(
    panes: Workspace,
    plant: Plant,
    handed_on: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    key = plant(name)
    before = _list_all(tmp_path)
    panes.form.files.rows[0].name.setFocus()
    QTest.keyClick(panes.form.files.rows[0].name, Qt.Key.Key_Return)
    assert handed_on == []
    assert _list_all(tmp_path) == before
    assert "is een programma en wordt niet geopend" in panes.form.files.message.text()
    target = tmp_path / "bekeken.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    _wishes(panes).save_file(key)
    assert target.read_bytes() == b"%PDF-1.7 inhoud"


@pytest.mark.parametrize(
    "content", [b"MZ\x90\x00", b"\x7fELF", b"#!/bin/sh\n", b"L\0\0\0\x01\x14\x02\0"]
)
def test_a_program_under_the_name_of_a_document_is_not_opened(
    panes: Workspace, plant: Plant, handed_on: list[Path], content: bytes
) -> None:
    _wishes(panes).open_file(plant("rapport.pdf", content))
    assert handed_on == []
    assert "is een programma en wordt niet geopend" in panes.form.files.message.text()


def test_saving_proposes_a_safe_name_in_the_folder_of_the_user(
    panes: Workspace, plant: Plant, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    proposed: list[Path] = []

    def ask(_parent: object, _title: str, place: str) -> tuple[str, str]:
        proposed.append(Path(place))
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    _wishes(panes).save_file(plant("../../x.txt", b"tekst"))
    [place] = proposed
    assert place.name == "x.txt"
    assert ".." not in place.parts


def test_the_check_names_each_unsafe_file(
    window: MainWindow, panes: Workspace, plant: Plant
) -> None:
    plant("../../x.txt", b"tekst")
    plant("rapport.exe", b"niets")
    plant("goed.pdf", b"MZ")
    number = panes.form.number
    assert window._database is not None
    faults = [fault for outcome in check_all(window._database) for fault in outcome.faults]
    assert faults == [
        f"De naam “../../x.txt” van een bestand bij {number} is onveilig.",
        f"Het bestand “goed.pdf” bij {number} is een programma.",
        f"Het bestand “rapport.exe” bij {number} is een programma.",
    ]


def test_a_file_of_a_document_is_shown_under_a_safe_name(panes: Workspace, plant: Plant) -> None:
    plant("../../x.txt", b"tekst")
    assert [row.item.name for row in panes.form.files.rows] == ["x.txt"]


def test_windows_learns_that_a_copy_came_from_outside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"x")
    mark_as_foreign(path)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["brief.pdf"]
    monkeypatch.setattr(sys, "platform", "win32")
    mark_as_foreign(path)
    mark = tmp_path / "brief.pdf:Zone.Identifier"  # elsewhere than on Windows a file beside it
    assert mark.read_bytes() == b"[ZoneTransfer]\r\nZoneId=3\r\n"
