"""Keeping what somebody chose for oneself: one small file, for the window and the command line."""

import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from novex_desktop.domain.preferences import Preferences


def read_preferences(path: Path) -> Preferences:
    """Return what was chosen; all is empty when nothing was, or the file cannot be read."""
    kept = _read(path)
    known = {field.name for field in fields(Preferences)}
    return Preferences(**{name: kept[name] for name in known if _is_usable(kept.get(name))})


def write_preferences(path: Path, preferences: Preferences) -> None:
    """Keep what was chosen, whole or not at all; what a newer version keeps there stays.

    Raises:
        OSError: the file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.deel")
    text = json.dumps({**_read(path), **asdict(preferences)}, ensure_ascii=False, indent=1)
    partial.write_text(text, encoding="utf-8")
    partial.replace(path)


def _read(path: Path) -> dict[str, Any]:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _is_usable(value: object) -> bool:
    """Whether a value can be a name or a folder: one with a NUL is neither to any system."""
    return isinstance(value, str) and value.isprintable()
