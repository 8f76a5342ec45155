"""Whether the disk is encrypted, as far as it can be read; never guessed."""

import os
import sys
from pathlib import Path

import pytest

from novex_desktop import disk_encryption
from novex_desktop.disk_encryption import (
    DiskEncryption,
    describe_disk_encryption,
    judge_bitlocker,
    read_disk_encryption,
)

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="reads /sys of Linux")


def make_device(tmp_path: Path, file: Path, *layers: str) -> Path:
    """Return a folder as /sys/dev/block: the disk of a file on layers, each named by its uuid."""
    number = file.stat().st_dev
    devices = tmp_path / "block"
    devices.mkdir()
    layer = devices / f"{os.major(number)}:{os.minor(number)}"
    for place, uuid in enumerate(layers):
        (layer / "dm").mkdir(parents=True)
        (layer / "dm" / "uuid").write_text(uuid)
        (layer / "slaves").mkdir()
        below = tmp_path / f"dm-{place}"
        below.mkdir()
        (layer / "slaves" / below.name).symlink_to(below)
        layer = below
    layer.mkdir(exist_ok=True)
    return devices


@linux_only
@pytest.mark.parametrize(
    ("layers", "expected"),
    [
        ((), DiskEncryption.OFF),
        (("LVM-abc",), DiskEncryption.OFF),
        (("CRYPT-LUKS2-abc-luks",), DiskEncryption.ON),
        (("LVM-abc", "CRYPT-LUKS2-abc-luks"), DiskEncryption.ON),
    ],
)
def test_luks_is_found_below_other_layers(
    tmp_path: Path, layers: tuple[str, ...], expected: DiskEncryption
) -> None:
    file = tmp_path / "register.novex"
    file.touch()
    devices = make_device(tmp_path, file, *layers)
    assert disk_encryption._read_linux(file, devices) is expected


@linux_only
def test_a_disk_without_a_device_is_not_guessed(tmp_path: Path) -> None:
    assert disk_encryption._read_linux(tmp_path, tmp_path / "leeg") is DiskEncryption.UNKNOWN


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (0, DiskEncryption.UNKNOWN),
        (1, DiskEncryption.ON),
        (2, DiskEncryption.OFF),
        (3, DiskEncryption.PARTLY),
        (5, DiskEncryption.PARTLY),
        (6, DiskEncryption.ON),
        (99, DiskEncryption.UNKNOWN),
    ],
)
def test_what_windows_says_is_told(state: int, expected: DiskEncryption) -> None:
    assert judge_bitlocker(state) is expected


def test_a_file_that_is_not_there_and_another_system_are_told_as_unknown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read_disk_encryption(tmp_path / "weg") is DiskEncryption.UNKNOWN
    monkeypatch.setattr(sys, "platform", "darwin")
    assert "niet te lezen" in describe_disk_encryption(tmp_path)


def test_every_outcome_has_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for outcome in DiskEncryption:
        monkeypatch.setattr(disk_encryption, "read_disk_encryption", lambda _p, o=outcome: o)
        assert describe_disk_encryption(tmp_path).endswith(".")
