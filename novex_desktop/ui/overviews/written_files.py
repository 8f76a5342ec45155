"""Which files the program wrote and nobody changed since: those may be written again."""

import hashlib
import json
from pathlib import Path

from novex_desktop.ui.overviews.services import ExportWish
from novex_desktop.ui.settings import Settings

_MOST = 100


class WrittenFiles:
    """Knows a written file by what it shows, its size and the moment of its last change."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def keep(self, path: Path, wish: ExportWish) -> None:
        """Remember a file that was just written; the oldest of many is forgotten."""
        known = self._read()
        known.pop(str(path), None)
        known[str(path)] = _describe(path, wish)
        self._settings.export_written = json.dumps(dict(list(known.items())[-_MOST:]))

    def may_replace(self, path: Path, wish: ExportWish) -> bool:
        """Whether nothing is lost: there is no file, or the same one as this wish would make."""
        return not path.exists() or self._read().get(str(path)) == _describe(path, wish)

    def find_free(self, path: Path, wish: ExportWish) -> Path:
        """Return the path, or one like it where nothing is lost: "... (2).xlsx"."""
        number, free = 2, path
        while not self.may_replace(free, wish):
            free = path.with_name(f"{path.stem} ({number}){path.suffix}")
            number += 1
        return free

    def _read(self) -> dict[str, str]:
        try:
            known = json.loads(self._settings.export_written or "{}")
        except ValueError:  # the settings were edited by hand
            return {}
        return known if isinstance(known, dict) else {}


def _describe(path: Path, wish: ExportWish) -> str:
    period = (str(wish.since or ""), wish.until or "")
    parts = (*wish.overviews, wish.meeting_id or "", *wish.regions, *wish.parties, *period)
    shows = hashlib.sha256("\0".join((*parts, str(wish.is_public))).encode()).hexdigest()[:16]
    try:
        state = path.stat()
    except OSError:
        return ""
    return f"{shows}/{state.st_size}/{state.st_mtime_ns}"
