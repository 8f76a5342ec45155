"""Changing a layout in the window: pure steps from one good layout to another, and keeping it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from novex_desktop.domain.errors import LayoutError
from novex_desktop.domain.kept_file import is_possible_name
from novex_desktop.exporting.column_look import ColumnFormat, list_value_formats
from novex_desktop.exporting.fields import FIELDS, show_text
from novex_desktop.exporting.layout import (
    ColumnLayout,
    OverviewLayout,
    Selection,
    SheetLayout,
)
from novex_desktop.exporting.layout_files import check_column, check_layout, read_layout
from novex_desktop.exporting.layout_writer import format_layout, rewrite_layout
from novex_desktop.exporting.line_up import select_records, split_records
from novex_desktop.exporting.records import OverviewMaterial, list_records
from novex_desktop.exporting.replacing_file import replacing_file
from novex_desktop.exporting.typeface import Typeface
from novex_desktop.store.queries.overview_rows import OverviewContext

_USUAL_WIDTHS = {
    "nummer": 14.0,
    "afspraak": 55.0,
    "lijsttekst": 55.0,
    "vastgestelde_tekst": 55.0,
    "titel": 22.0,
    "stand_van_zaken": 28.0,
    "oud": 40.0,
    "nieuw": 40.0,
}
_WIDTH = 14.0
_FORBIDDEN_IN_FILE = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """A field that a sheet may have as a column.

    Args:
        meaning: Dutch explanation.
        header: header it gets when nobody types another.
        width: width it gets when nobody gives another, in characters.
        can_sort: whether it orders rows in another way than the list does.
        formats: words of `opmaak` for its dates or numbers; none for text.
    """

    name: str
    meaning: str
    header: str
    width: float
    can_sort: bool
    formats: tuple[ColumnFormat, ...]


@dataclass(frozen=True, slots=True)
class PreviewSheet:
    """The first rows of a sheet, as text."""

    name: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: int  # rows on the sheet


def list_field_choices(sheet: SheetLayout) -> list[FieldChoice]:
    """Return the fields that the sheet may have, in the order of the guide."""
    return [
        FieldChoice(
            field.name,
            field.meaning,
            field.name.replace("_", " ").capitalize(),
            _USUAL_WIDTHS.get(field.name, _WIDTH),
            field.sort_key is not None,
            list_value_formats(holds_dates=field.holds_dates, holds_numbers=field.holds_numbers),
        )
        for field in FIELDS.values()
        if not field.sources or sheet.source in field.sources
    ]


def make_column(
    field: str, header: str = "", width: float | None = None, formats: Sequence[str] = ()
) -> ColumnLayout:
    """Return a column.

    Args:
        header: empty for the usual one.
        width: in characters; None for the usual one.
        formats: words of `opmaak`.

    Raises:
        LayoutError: it breaks a rule; in Dutch, with the remedy.
    """
    usual = field.replace("_", " ").capitalize()
    size = _USUAL_WIDTHS.get(field, _WIDTH) if width is None else width
    data = {"veld": field, "kop": header or usual, "breedte": size, "opmaak": tuple(formats)}
    return check_column(data)


def change_sheet(
    layout: OverviewLayout,
    place: int,
    *,
    columns: Sequence[ColumnLayout] | None = None,
    selection: Selection | None = None,
    order: Sequence[str] | None = None,
    groups: Sequence[str] | None = None,
) -> OverviewLayout:
    """Return the layout with another sheet; what is None stays as it is.

    Args:
        place: of the sheet, from 0.

    Raises:
        LayoutError: the outcome breaks a rule; in Dutch, with the remedy.
    """
    wished = {
        "columns": None if columns is None else tuple(columns),
        "selection": selection,
        "order": None if order is None else tuple(order),
        "groups": None if groups is None else tuple(groups),
    }
    changed = {name: value for name, value in wished.items() if value is not None}
    sheets = list(layout.sheets)
    sheets[place] = sheets[place].model_copy(update=changed)
    return _check(layout, layout.model_copy(update={"sheets": tuple(sheets)}))


def change_typeface(layout: OverviewLayout, typeface: Typeface) -> OverviewLayout:
    """Return the layout in another typeface.

    Raises:
        LayoutError: the outcome breaks a rule; in Dutch, with the remedy.
    """
    return _check(layout, layout.model_copy(update={"typeface": typeface}))


def rename_layout(layout: OverviewLayout, name: str, description: str = "") -> OverviewLayout:
    """Return the layout under another name, so that it stands beside the first.

    Raises:
        LayoutError: the name cannot be one; in Dutch, with the remedy.
    """
    changed = {"name": " ".join(name.split()), "description": description}
    return _check(layout, layout.model_copy(update=changed))


def save_layout(layout: OverviewLayout, folder: Path) -> OverviewLayout:
    """Keep a layout in the user's folder and return it, knowing its file.

    A file there with this name is replaced; the comments of the file that it was made from stay.

    Raises:
        LayoutError: the file would not say what the layout says, which is a mistake of ours.
        UserError: the folder cannot be written.
    """
    target = folder / f"{_file_stem(layout.name)}.toml"
    text = format_layout(layout)
    if layout.path is not None and layout.path.is_file():
        text = rewrite_layout(layout.path.read_text(encoding="utf-8-sig"), layout)
    with replacing_file(target, suffix=".toml") as temporary:
        temporary.write_text(text, encoding="utf-8", newline="\n")
        if not read_layout(temporary).says_same(layout):
            raise LayoutError(
                f"Het overzicht “{layout.name}” is niet bewaard, want het bestand zou iets anders"
                " zeggen. Meld dit, want dit is een fout in het programma."
            )
    return layout.from_file(target)


def preview_sheets(
    layout: OverviewLayout,
    material: OverviewMaterial,
    context: OverviewContext,
    most_rows: int = 20,
) -> list[PreviewSheet]:
    """Return the first rows of each sheet that has columns; of split sheets the first one."""
    previews = []
    for sheet in layout.sheets:
        if not sheet.kind.has_columns:
            continue
        records = select_records(sheet, list_records(sheet.source, material, context))
        parts = split_records(sheet, records)
        shown = parts[0] if parts else []
        fields = [(FIELDS[column.field], column.look) for column in sheet.columns]
        previews.append(
            PreviewSheet(
                sheet.name,
                tuple(column.header for column in sheet.columns),
                tuple(
                    tuple(show_text(field.read(record), look) for field, look in fields)
                    for record in shown[:most_rows]
                ),
                len(shown),
            )
        )
    return previews


def _check(before: OverviewLayout, after: OverviewLayout) -> OverviewLayout:
    """Return the layout when it keeps all rules: copies of pydantic are not checked."""
    checked = check_layout(after.model_dump(by_alias=True, mode="json", exclude_none=True))
    return checked if before.path is None else checked.from_file(before.path)


def _file_stem(name: str) -> str:
    plain = name.casefold().translate(str.maketrans("áàäâéèëêíìïîóòöôúùüû", "aaaaeeeeiiiioooouuuu"))
    stem = _FORBIDDEN_IN_FILE.sub("-", plain).strip("-")[:80]
    return stem if is_possible_name(stem) else f"overzicht-{stem}".rstrip("-")
