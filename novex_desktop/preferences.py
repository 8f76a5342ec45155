"""Keeping what somebody chose for oneself: one small file, for the window and the command line."""

import json
from dataclasses import asdict, fields
from pathlib import Path

from novex_desktop.domain.preferences import Preferences


def read_preferences(path: Path) -> Preferences:
    """Return what was chosen; all is empty when nothing was, or the file cannot be read."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(kept, dict):
        return Preferences()
    known = {field.name for field in fields(Preferences)}
    return Preferences(**{name: str(kept[name]) for name in known & kept.keys()})


def write_preferences(path: Path, preferences: Preferences) -> None:
    """Keep what was chosen, whole or not at all.

    Raises:
        OSError: the file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.deel")
    text = json.dumps(asdict(preferences), ensure_ascii=False, indent=1)
    partial.write_text(text, encoding="utf-8")
    partial.replace(path)
