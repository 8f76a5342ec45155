"""A disk that notes what is asked of it, for a program under test; see shim/disk_shim.c."""

import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).parent / "shim" / "disk_shim.c"


def why_not() -> str:
    """Return why the disk cannot be stood between here, or nothing."""
    if sys.platform != "linux":
        return "needs LD_PRELOAD of Linux"
    if shutil.which("cc") is None:
        return "needs a C compiler"
    return ""


def build(folder: Path) -> Path:
    """Compile the shim into a folder."""
    target = folder / "disk_shim.so"
    subprocess.run(
        ["cc", "-shared", "-fPIC", "-O2", "-o", target, SOURCE, "-ldl", "-lpthread"],
        check=True,
        capture_output=True,
    )
    return target


def make_environment(shim: Path, folder: Path, **settings: object) -> dict[str, str]:
    """Return the environment of a program whose files in a folder go through the shim."""
    own = {f"DISK_SHIM_{name.upper()}": str(value) for name, value in settings.items()}
    return {**os.environ, "LD_PRELOAD": str(shim), "DISK_SHIM_FOLDER": str(folder), **own}


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that was asked of the disk, in the order in which it was."""

    what: str  # C create, W write, S sync, T truncate, U remove, R rename
    path: str
    offset: int  # of a write; of a truncation the new size
    data: bytes  # of a renaming the new path


def read_trace(path: Path) -> Iterator[Event]:
    """Yield what a program asked of the disk."""
    content, at = path.read_bytes(), 0
    while at < len(content):
        what, length = struct.unpack_from("=cI", content, at)
        at += 5
        name = content[at : at + length].decode()
        at += length
        offset, size = struct.unpack_from("=QI", content, at)
        at += 12
        yield Event(what.decode(), name, offset, content[at : at + size])
        at += size
