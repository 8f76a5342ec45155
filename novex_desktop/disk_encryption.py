"""Whether the disk with a register is encrypted, as far as that can be read without rights.

Nothing is started for it, no shell and no other program: it is asked of the system by its own
files and functions, and where that does not answer, so it says.
"""

import os
import sys
from enum import Enum
from pathlib import Path

_BITLOCKER_PROPERTY = "System.Volume.BitLockerProtection"
_ON, _OFF, _ENCRYPTING, _DECRYPTING, _SUSPENDED, _LOCKED = 1, 2, 3, 4, 5, 6
_MOST_LAYERS = 16


class DiskEncryption(Enum):
    """What could be read about a disk."""

    ON = "on"
    OFF = "off"
    PARTLY = "partly"  # being encrypted or decrypted, or protection suspended
    UNKNOWN = "unknown"


def read_disk_encryption(path: Path) -> DiskEncryption:
    """Return whether the disk that a file lies on is encrypted."""
    try:
        if sys.platform == "win32":
            return _read_windows(path)
        if sys.platform == "linux":
            return _read_linux(path)
    except (OSError, ValueError, AttributeError):
        pass
    return DiskEncryption.UNKNOWN


def describe_disk_encryption(path: Path) -> str:
    """Return in Dutch whether the disk that a register lies on is encrypted."""
    return {
        DiskEncryption.ON: "De schijf met het register is versleuteld.",
        DiskEncryption.OFF: (
            "De schijf met het register is niet versleuteld, voor zover te lezen. Wie de computer "
            "vindt, kan het lezen. Vraag de beheerder om schijfversleuteling (BitLocker)."
        ),
        DiskEncryption.PARTLY: (
            "De versleuteling van de schijf met het register is nog bezig of staat even uit."
        ),
        DiskEncryption.UNKNOWN: (
            "Of de schijf met het register is versleuteld, is hier niet te lezen. Vraag het de "
            "beheerder."
        ),
    }[read_disk_encryption(path)]


def judge_bitlocker(state: int) -> DiskEncryption:
    """Return what a value of System.Volume.BitLockerProtection means.

    Microsoft names the property and not its values; these are what Explorer was seen to show.
    """
    if state in (_ON, _LOCKED):
        return DiskEncryption.ON
    if state == _OFF:
        return DiskEncryption.OFF
    if state in (_ENCRYPTING, _DECRYPTING, _SUSPENDED):
        return DiskEncryption.PARTLY
    return DiskEncryption.UNKNOWN


def _read_linux(path: Path, devices: Path = Path("/sys/dev/block")) -> DiskEncryption:
    """Follow the layers of a disk down: one that dm-crypt (LUKS) made encrypts all above it."""
    number = path.stat().st_dev
    device = devices / f"{os.major(number)}:{os.minor(number)}"
    if not device.exists():
        return DiskEncryption.UNKNOWN  # btrfs, overlay and the like have no device of their own
    waiting, seen = [device.resolve()], set[Path]()
    while waiting and len(seen) < _MOST_LAYERS:
        layer = waiting.pop()
        seen.add(layer)
        uuid = layer / "dm" / "uuid"
        if uuid.is_file() and uuid.read_text().startswith("CRYPT-"):
            return DiskEncryption.ON
        below = layer / "slaves"
        if below.is_dir():
            waiting += [one.resolve() for one in below.iterdir()]
    # Below may be a disk that encrypts itself, which cannot be seen from here.
    return DiskEncryption.OFF


def _read_windows(path: Path) -> DiskEncryption:
    """Ask the shell for the property of the drive that Explorer shows as a padlock.

    By COM, through the functions of Windows itself. Not tried on a Windows computer: whatever
    goes otherwise than documented is told as unknown.
    """
    import ctypes
    from uuid import UUID

    windll = ctypes.windll  # type: ignore[attr-defined,unused-ignore]  # on Windows alone

    class PropertyKey(ctypes.Structure):
        _fields_ = (("format", ctypes.c_byte * 16), ("id", ctypes.c_ulong))

    drive = path.absolute().drive
    if len(drive) != 2:
        return DiskEncryption.UNKNOWN  # a network path has no drive
    windll.ole32.CoInitialize(None)
    key = PropertyKey()
    if windll.propsys.PSGetPropertyKeyFromName(_BITLOCKER_PROPERTY, ctypes.byref(key)) != 0:
        return DiskEncryption.UNKNOWN
    interface = UUID("7e9fb0d3-919f-4307-ab2e-9b1860310c93").bytes_le  # IShellItem2
    item = ctypes.c_void_p()
    made = windll.shell32.SHCreateItemFromParsingName(
        f"{drive}\\", None, ctypes.c_char_p(interface), ctypes.byref(item)
    )
    if made != 0 or item.value is None:
        return DiskEncryption.UNKNOWN
    table = ctypes.cast(item, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p))).contents
    # IUnknown has 3 functions, IShellItem 5 more; of IShellItem2 GetInt32 is the eighth.
    release = ctypes.WINFUNCTYPE(ctypes.c_ulong, ctypes.c_void_p)(table[2])  # type: ignore[attr-defined,unused-ignore]
    ask = ctypes.WINFUNCTYPE(  # type: ignore[attr-defined,unused-ignore]
        ctypes.c_long,
        ctypes.c_void_p,
        ctypes.POINTER(PropertyKey),
        ctypes.POINTER(ctypes.c_int),
    )(table[15])
    state = ctypes.c_int()
    try:
        if ask(item, ctypes.byref(key), ctypes.byref(state)) != 0:
            return DiskEncryption.UNKNOWN
        return judge_bitlocker(state.value)
    finally:
        release(item)
