"""Half-done work beside the settings: what is erased from a register leaves it, too."""

import json
from pathlib import Path

import pytest

from novex_desktop.store.half_work import forget_half_work, name_half_work

SECRET = "Mevrouw Veenhuizen-Wierdsma belt terug"


@pytest.mark.parametrize(
    ("kind", "purpose"), [("typed", ""), ("typed", "vergadering"), ("review", "")]
)
def test_half_done_work_with_the_text_goes_and_other_work_stays(
    tmp_path: Path, kind: str, purpose: str
) -> None:
    register = tmp_path / "a.novex"
    held = tmp_path / name_half_work(kind, register, purpose)
    # A list may break its lines elsewhere than the register does.
    held.write_text(
        json.dumps({"blocks": [{"text": "Mevrouw Veenhuizen-"}, "Wierdsma\nbelt terug"]})
    )
    other = tmp_path / name_half_work(kind, tmp_path / "b.novex", purpose)
    other.write_text(json.dumps([SECRET]))
    assert forget_half_work(tmp_path, register, [SECRET]) == 1
    assert not held.exists()
    assert other.exists()


def test_half_done_work_without_the_text_stays(tmp_path: Path) -> None:
    register = tmp_path / "a.novex"
    held = tmp_path / name_half_work("review", register)
    held.write_text(json.dumps({"blocks": ["De provincie belt terug"]}))
    assert forget_half_work(tmp_path, register, [SECRET, "", "de"]) == 0
    assert held.exists()


def test_half_done_work_that_cannot_be_read_goes(tmp_path: Path) -> None:
    register = tmp_path / "a.novex"
    part = tmp_path / name_half_work("review", register).replace(".json", ".part")
    part.write_text(f'{{"blocks": ["{SECRET[:20]}')
    assert forget_half_work(tmp_path, register, [SECRET]) == 1
    assert not part.exists()
