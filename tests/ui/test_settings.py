from pathlib import Path

from PySide6.QtCore import QByteArray

from novex_desktop.ui.settings import Place, Settings


def test_values_come_back_with_their_type_after_a_restart(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.ini"
    first = Settings(file)
    first.text_percent, first.is_maximized, first.export_version = 130, True, "0.10"
    first.set_bytes("panes", QByteArray(b"\x00\x01"))
    first.save()
    second = Settings(file)
    assert (second.text_percent, second.is_maximized, second.export_version) == (130, True, "0.10")
    assert second.get_bytes("panes") == QByteArray(b"\x00\x01")


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    assert settings.appearance == "system"
    assert settings.shows_tree is True
    assert settings.get_bytes("window").isEmpty()


def test_a_hand_edited_file_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    file.write_text("[view]\ntext_percent=groot\n[window]\nplaces=kapot{\n", encoding="utf-8")
    settings = Settings(file)
    assert settings.text_percent == 100
    assert settings.get_place(Path("a.novex")) == Place()


def test_each_register_has_its_own_place(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    here = Place(node="region:m/r", agreement="a", field="fieldStatus", unfolded=("meeting:m",))
    settings.set_place(Path("a.novex"), here)
    settings.set_place(Path("b.novex"), Place(node="meeting:x"))
    settings.save()
    again = Settings(tmp_path / "settings.ini")
    assert again.get_place(Path("a.novex")) == here
    assert again.get_place(Path("b.novex")).node == "meeting:x"


def test_the_oldest_of_many_places_is_forgotten(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    for number in range(21):
        settings.set_place(Path(f"{number}.novex"), Place(node=f"meeting:{number}"))
    assert settings.get_place(Path("0.novex")) == Place()
    assert settings.get_place(Path("20.novex")).node == "meeting:20"
