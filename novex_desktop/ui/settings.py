"""All settings of the window, declared once: name, type and default."""

import contextlib
import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Generic, TypeVar, overload

from PySide6.QtCore import QByteArray, QSettings

_PLACES_KEPT = 20

Value = TypeVar("Value", str, int, bool)


class Setting(Generic[Value]):
    """One setting, read and written as a typed attribute of `Settings`.

    Args:
        name: its key in the file.
        default: what holds until the user chooses; also gives the type.
    """

    def __init__(self, name: str, default: Value) -> None:
        self.name = name
        self.default: Value = default

    @overload
    def __get__(self, owner: None, kind: type) -> "Setting[Value]": ...
    @overload
    def __get__(self, owner: "Settings", kind: type) -> Value: ...
    def __get__(self, owner: "Settings | None", kind: type) -> "Setting[Value] | Value":
        if owner is None:
            return self
        stored: object = owner.store.value(self.name, self.default)
        return self._read(stored)

    def _read(self, stored: object) -> Value:
        """Read a value as the .ini file gives it back: everything is text there."""
        if isinstance(self.default, bool):
            return str(stored).lower() in ("true", "1")
        if isinstance(self.default, int):
            try:
                return int(str(stored))
            except ValueError:  # the file was edited by hand
                return self.default
        return str(stored)

    def __set__(self, owner: "Settings", value: Value) -> None:
        owner.store.setValue(self.name, value)


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody was in one register."""

    node: str = ""  # "<kind>:<id>" of the chosen node of the tree
    agreement: str = ""  # id of the agreement in the form
    field: str = ""  # object name of the field that had the cursor
    pane: str = ""  # object name of the pane that had the focus
    unfolded: tuple[str, ...] = ()  # nodes that were open
    perspective: str = ""  # what the tree was ordered by


class Settings:
    """What the window remembers between two starts, in one readable file.

    Args:
        path: an .ini file in the user's own folder; made when absent.
    """

    register_path = Setting("window/register", "")
    is_maximized = Setting("window/maximized", False)
    appearance = Setting("view/appearance", "system")
    text_percent = Setting("view/text_percent", 100)
    language = Setting("view/language", "nl")
    shows_tree = Setting("view/tree", True)
    shows_timeline = Setting("deadlines/timeline", True)
    example_notice_closed = Setting("notice/example_closed", False)
    register_folder = Setting("folders/registers", "")
    import_folder = Setting("folders/import", "")
    csv_folder = Setting("folders/csv", "")
    files_folder = Setting("folders/files", "")
    calendar_folder = Setting("folders/calendar", "")
    export_folder = Setting("folders/export", "")
    export_overviews = Setting("export/overviews", "")
    export_meeting = Setting("export/meeting", "")
    export_regions = Setting("export/regions", "")
    export_parties = Setting("export/parties", "")
    export_since = Setting("export/since", "")
    export_is_public = Setting("export/public", False)
    export_per_party = Setting("export/per_party", False)
    export_written = Setting("export/written", "")
    export_classification = Setting("export/classification", "")
    default_classification = Setting("export/default_classification", "")
    export_version = Setting("export/version", "0.1")
    export_is_final = Setting("export/final", False)
    meeting_shown = Setting("meeting/shown", "")
    table_columns = Setting("table/columns", "")
    table_order = Setting("table/order", "")
    table_view = Setting("table/view", "")
    table_views = Setting("table/views", "")
    shows_filter_row = Setting("table/filter_row", False)
    my_parties = Setting("table/my_parties", "")
    note_kind = Setting("form/note_kind", "intern")

    def __init__(self, path: Path) -> None:
        with contextlib.suppress(OSError):  # then nothing is remembered, and all else works
            path.parent.mkdir(parents=True, exist_ok=True)
        self.folder = path.parent
        self.store = QSettings(str(path), QSettings.Format.IniFormat)

    def save(self) -> None:
        """Write to the file now; closing does it too."""
        self.store.sync()

    def get_bytes(self, name: str) -> QByteArray:
        """Return a geometry or a state as Qt gave it, or nothing."""
        stored = self.store.value(f"state/{name}")
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def set_bytes(self, name: str, state: QByteArray) -> None:
        """Keep a geometry or a state of Qt."""
        self.store.setValue(f"state/{name}", state)

    def get_place(self, register: Path) -> Place:
        """Return where somebody was in a register; an empty place when it is new."""
        kept = self._places().get(str(register))
        if not isinstance(kept, dict):
            return Place()
        values: dict[str, Any] = {
            field.name: kept[field.name]
            for field in fields(Place)
            if isinstance(kept.get(field.name), str)
        }
        if isinstance(kept.get("unfolded"), list):
            values["unfolded"] = tuple(str(item) for item in kept["unfolded"])
        elif "unfolded" in values:
            del values["unfolded"]
        return Place(**values)

    def set_place(self, register: Path, place: Place) -> None:
        """Remember where somebody is in a register; the oldest of many is forgotten."""
        places = self._places()
        places.pop(str(register), None)
        places[str(register)] = asdict(place)
        kept = dict(list(places.items())[-_PLACES_KEPT:])
        self.store.setValue("window/places", json.dumps(kept))

    def get_seen(self, register: Path) -> str:
        """Return the stored moment up to which the changes of a register were seen; or nothing."""
        return self._seen().get(str(register), "")

    def set_seen(self, register: Path, moment: str) -> None:
        """Remember up to which moment the changes of a register were seen."""
        seen = self._seen()
        seen.pop(str(register), None)
        seen[str(register)] = moment
        self.store.setValue("start/seen", json.dumps(dict(list(seen.items())[-_PLACES_KEPT:])))

    def _seen(self) -> dict[str, str]:
        return {key: str(value) for key, value in self._load("start/seen").items()}

    def _places(self) -> dict[str, Any]:
        return self._load("window/places")

    def _load(self, name: str) -> dict[str, Any]:
        try:
            stored = json.loads(str(self.store.value(name, "{}")))
        except (ValueError, RecursionError):  # the file was edited by hand
            return {}
        return stored if isinstance(stored, dict) else {}
