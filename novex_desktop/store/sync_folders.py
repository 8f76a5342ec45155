"""Recognising folders that a register should not lie in: kept in step with a cloud, or shared.

A program that copies a database while it is written, or puts an older copy back, damages it or
makes two of it. Source: sqlite.org/howtocorrupt.html and sqlite.org/useovernet.html.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import PurePath

NETWORK = "een netwerkmap"
# Beginnings of a folder's name, in lower case, and whose it then is.
_SERVICES = (
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("mijn drive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("iclouddrive", "iCloud"),
    ("icloud drive", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("surfdrive", "SURFdrive"),
)
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_REMOTE = 4  # DRIVE_REMOTE of GetDriveTypeW


def find_shared_place(path: PurePath, environment: Mapping[str, str] = os.environ) -> str | None:
    """Return what keeps or shares the folder of a file ("OneDrive"), or None for a plain one."""
    text = str(path)
    if _is_on_network(text):
        return NETWORK
    for variable in _ONEDRIVE_VARIABLES:
        folder = environment.get(variable, "")
        if folder and _lies_in(text, folder):
            return "OneDrive"
    for part in path.parent.parts:
        for beginning, service in _SERVICES:
            if _is_named(part.lower(), beginning):
                return service
    return None


def _is_named(name: str, beginning: str) -> bool:
    """Whether a folder is called so: "OneDrive - Provincie" is, "Onedriver" is not."""
    rest = name.removeprefix(beginning)
    return rest != name and not rest[:1].isalnum()


def _is_on_network(text: str) -> bool:
    if text.startswith(("\\\\?\\UNC\\", "//?/UNC/")):
        return True
    if text.startswith(("\\\\?\\", "\\\\.\\", "//?/", "//./")):
        return False  # Windows' own way of writing a local path
    return text.startswith(("\\\\", "//")) or _is_mapped_drive(text)


def _is_mapped_drive(text: str) -> bool:
    """Whether a letter stands for a network folder; only Windows has those."""
    if sys.platform != "win32" or text[1:2] != ":":
        return False
    import ctypes

    return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{text[:2]}\\") == _REMOTE)


def _lies_in(text: str, folder: str) -> bool:
    inner, outer = (_fold(one) for one in (text, folder))
    return inner.startswith(outer.rstrip("/") + "/")


def _fold(text: str) -> str:
    return text.replace("\\", "/").lower()
