"""What the window asks about layouts: listing them, changing one, and keeping it as one's own."""

import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

from novex_desktop import paths
from novex_desktop.domain.errors import ExportError, LayoutError
from novex_desktop.store.database import Database
from novex_desktop.store.faults import describe_fault
from novex_desktop.store.queries.overview_changes import (
    ChangePeriod,
    find_default_period,
    find_last_state,
    make_period,
)
from novex_desktop.ui.overviews.services import (
    ColumnDraft,
    DraftPreview,
    FieldOption,
    LayoutDraft,
    OverviewChoice,
    OverviewMenu,
    SheetDraft,
)

if TYPE_CHECKING:
    from novex_desktop.exporting.layout import OverviewLayout, SheetLayout
    from novex_desktop.exporting.records import OverviewMaterial
    from novex_desktop.store.queries.overview_rows import OverviewContext

    _Read = tuple[OverviewMaterial, OverviewContext]

_PREVIEW_ROWS = 12
_REMOVED_FOLDER = "verwijderd"  # within the user's folder of layouts; nothing in it is offered
_COMPARED_CHARS = 60
_LONG_AGO = date(2000, 1, 1)


def list_overview_menu() -> OverviewMenu:
    """Return the overviews that can be made, and what is wrong with the others."""
    layouts, problems = _list_layouts()
    return OverviewMenu(
        tuple(_describe(layout) for layout in layouts),
        tuple(problem.message for problem in problems),
    )


def list_good_layouts() -> list["OverviewLayout"]:
    """Return all layouts that can be used.

    Raises:
        LayoutError: there is none, because of a mistake.
    """
    layouts, problems = _list_layouts()
    if problems and not layouts:
        raise problems[0]
    return layouts


def start_draft(name: str) -> LayoutDraft:
    """Return an overview as it can be edited.

    Raises:
        LayoutError: there is none of that name.
    """
    from novex_desktop.exporting.column_look import LETTER_FORMATS, SIDES
    from novex_desktop.exporting.layout import Selection
    from novex_desktop.exporting.paper import Paper
    from novex_desktop.exporting.typeface import Typeface

    layout = _find(name)
    return LayoutDraft(
        base=layout,
        name=layout.name,
        is_own=_is_own(layout),
        sheets=tuple(
            _draft_sheet(place, sheet)
            for place, sheet in enumerate(layout.sheets)
            if sheet.kind.has_columns
        ),
        typeface=layout.typeface.value,
        selections=tuple(selection.value for selection in Selection),
        papers=tuple(paper.value for paper in Paper),
        typefaces=tuple(typeface.value for typeface in Typeface),
        sides=tuple(side.value for side in SIDES),
        letters=tuple(word.value for word in LETTER_FORMATS),
    )


def open_preview(database: Database) -> Callable[[LayoutDraft, SheetDraft], DraftPreview]:
    """Return what tells the first rows that a sheet under edit would have.

    What was read is kept until the register changes: a key in the header of a column must not
    read thousands of agreements.
    """
    kept: dict[ChangePeriod | None, _Read] = {}

    def read(layout: "OverviewLayout", sheet: SheetDraft) -> "_Read":
        from novex_desktop.exporting.export_job import ExportOrder, read_order

        period = _find_period(database, sheet)
        with database.read() as connection:
            last = find_last_state(connection)
        if period not in kept or kept[period][0].last_change != last:
            kept.clear()
            order = ExportOrder(layout, Path(), date.today(), period=period)
            kept[period] = read_order(database, order)
        return kept[period]

    return lambda draft, sheet: _preview(draft, sheet, read)


def _preview(
    draft: LayoutDraft, sheet: SheetDraft, read: Callable[["OverviewLayout", SheetDraft], "_Read"]
) -> DraftPreview:
    """Return the first rows that a sheet under edit would have.

    Raises:
        UserError: the sheet breaks a rule, or there is no list in the register.
    """
    from novex_desktop.exporting.layout_editing import make_column, preview_sheets

    layout = _apply(draft, [sheet])
    changed = layout.sheets[sheet.place]
    bands = tuple(make_column(name) for name in changed.groups)
    alone = layout.model_copy(
        # The bands ride along as columns, so that they are read with the same rows.
        update={"sheets": (changed.model_copy(update={"columns": (*changed.columns, *bands)}),)}
    )
    material, context = read(alone, sheet)
    preview = preview_sheets(alone, material, context, _PREVIEW_ROWS)[0]
    count = len(changed.columns)
    return DraftPreview(
        headers=preview.headers[:count],
        rows=tuple(row[:count] for row in preview.rows),
        bands=tuple(row[count:] for row in preview.rows),
        total=preview.total,
        note=_describe_paper(changed),
    )


def save_draft(draft: LayoutDraft, name: str, sheets: Sequence[SheetDraft]) -> OverviewChoice:
    """Keep what was edited in the user's folder, under this name.

    Raises:
        UserError: a rule is broken, the name is taken, or the folder cannot be written.
    """
    base = cast("OverviewLayout", draft.base)
    return _describe(_save(_apply(draft, sheets), name, replaces=base))


def rename_overview(name: str, new_name: str) -> OverviewChoice:
    """Give an own overview another name.

    Raises:
        UserError: the name is taken or cannot be one, or the folder cannot be written.
    """
    layout = _find(name)
    saved = _save(layout, new_name, replaces=layout)
    if layout.path is not None and _is_own(layout) and layout.path != saved.path:
        _unlink(layout.path)
    return _describe(saved)


def remove_overview(name: str) -> Path:
    """Take an own overview away and return where it is kept, so that it can be put back.

    Raises:
        UserError: it is none of the user's, or the folder cannot be written.
    """
    layout = _find(name)
    if layout.path is None or not _is_own(layout):
        raise ExportError(
            f"“{name}” hoort bij het programma en kan niet weg. Alleen eigen overzichten kunt u"
            " weghalen."
        )
    folder = layout.path.parent / _REMOVED_FOLDER
    kept = folder / layout.path.name
    try:
        folder.mkdir(exist_ok=True)
        layout.path.replace(kept)
    except OSError as error:
        raise ExportError(describe_fault(error, layout.path) or str(error)) from error
    return kept


def restore_overview(kept: Path) -> None:
    """Put an overview back that was taken away.

    Raises:
        ExportError: another one has its place by now.
    """
    target = kept.parent.parent / kept.name
    if target.exists():
        raise ExportError(
            f"Er staat alweer een overzicht in “{target.name}”. Geef dat eerst een andere naam."
        )
    try:
        kept.replace(target)
    except OSError as error:
        raise ExportError(describe_fault(error, target) or str(error)) from error


def _find_period(database: Database, sheet: SheetDraft) -> ChangePeriod | None:
    """Return a time to tell changes of; without a milestone all that ever changed."""
    if not sheet.tells_changes:
        return None
    with database.read() as connection:
        usual = find_default_period(connection, date.today())
    return usual or make_period(_LONG_AGO, date.today())


def _list_layouts() -> tuple[list["OverviewLayout"], list[LayoutError]]:
    from novex_desktop.exporting.layout_files import list_layouts

    problems: list[LayoutError] = []
    return list_layouts(paths.list_layout_folders(), problems), problems


def _find(name: str) -> "OverviewLayout":
    from novex_desktop.exporting.layout_files import find_layout

    return find_layout(list_good_layouts(), name)


def _is_own(layout: "OverviewLayout") -> bool:
    return layout.path is not None and layout.path.parent == paths.get_user_layouts_folder()


def _describe(layout: "OverviewLayout") -> OverviewChoice:
    from novex_desktop.exporting.records import Source

    return OverviewChoice(
        layout.name,
        layout.description,
        is_own=_is_own(layout),
        tells_changes=any(sheet.source is Source.CHANGES for sheet in layout.sheets),
        is_internal=layout.is_internal,
        can_edit=any(sheet.kind.has_columns for sheet in layout.sheets),
    )


def _draft_sheet(place: int, sheet: "SheetLayout") -> SheetDraft:
    from novex_desktop.exporting.layout import SheetKind
    from novex_desktop.exporting.layout_editing import list_field_choices
    from novex_desktop.exporting.records import Source

    return SheetDraft(
        place=place,
        name=sheet.name,
        columns=tuple(
            ColumnDraft(c.field, c.header, c.width, tuple(word.value for word in c.formats))
            for c in sheet.columns
        ),
        selection=sheet.selection.value,
        groups=sheet.groups,
        order=sheet.order,
        paper=sheet.paper.value,
        can_group=sheet.kind is SheetKind.READING,
        tells_changes=sheet.source is Source.CHANGES,
        fields=tuple(
            FieldOption(
                name=field.name,
                meaning=field.meaning,
                header=field.header,
                width=field.width,
                can_sort=field.can_sort,
                formats=tuple(word.value for word in field.formats),
            )
            for field in list_field_choices(sheet)
        ),
    )


def _apply(draft: LayoutDraft, sheets: Sequence[SheetDraft]) -> "OverviewLayout":
    """Return the layout of a draft with these sheets in it, when it keeps all rules."""
    from novex_desktop.exporting.layout import Selection
    from novex_desktop.exporting.layout_editing import change_sheet, change_typeface, make_column
    from novex_desktop.exporting.paper import Paper
    from novex_desktop.exporting.typeface import Typeface

    layout = change_typeface(cast("OverviewLayout", draft.base), Typeface(draft.typeface))
    for sheet in sheets:
        changed = list(layout.sheets)
        changed[sheet.place] = changed[sheet.place].model_copy(update={"paper": Paper(sheet.paper)})
        layout = change_sheet(
            layout.model_copy(update={"sheets": tuple(changed)}),
            sheet.place,
            columns=[make_column(c.field, c.header, c.width, c.formats) for c in sheet.columns],
            selection=Selection(sheet.selection),
            order=sheet.order,
            groups=sheet.groups,
        )
    return layout


def _save(layout: "OverviewLayout", name: str, replaces: "OverviewLayout") -> "OverviewLayout":
    """Keep a layout under a name; only the one that it replaces may have that name already."""
    from novex_desktop.exporting.layout_editing import rename_layout, save_layout

    name = " ".join(name.split())
    if not name:
        raise LayoutError("Geef uw overzicht een naam.")
    if name != replaces.name:
        # Files of the one and of the other must not get the same name.
        layout = layout.model_copy(update={"file_word": name})
    layout = rename_layout(layout, name, layout.description)
    folder = paths.get_user_layouts_folder()
    for other in list_good_layouts():
        is_itself = other.path == replaces.path
        if _is_own(other) and not is_itself and _compared(other.name) == _compared(name):
            raise LayoutError(f"Er is al een eigen overzicht “{other.name}”. Kies een andere naam.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(describe_fault(error, folder) or str(error)) from error
    saved = save_layout(layout, folder)
    keeps_name = _compared(replaces.name) == _compared(name)
    if _is_own(replaces) and keeps_name and replaces.path and replaces.path != saved.path:
        _unlink(replaces.path)  # named by hand; two files with one name would shut both out
    return saved


def _compared(name: str) -> str:
    """Return a name as file names tell them apart."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in letters if c.isascii() and c.isalnum())[:_COMPARED_CHARS]


def _unlink(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise ExportError(describe_fault(error, path) or str(error)) from error


def _describe_paper(sheet: "SheetLayout") -> str:
    """Return whether the columns fit the paper."""
    from novex_desktop.exporting.paper import count_printed_columns, find_scale

    widths = [column.width for column in sheet.columns]
    count = count_printed_columns(sheet.paper, widths)
    if count < len(widths):
        left_out = ", ".join(column.header for column in sheet.columns[count:])
        message = f"Te breed voor {sheet.paper.value}: niet afgedrukt worden {left_out}."
    else:
        message = f"Past op {sheet.paper.value}, afgedrukt op {find_scale(sheet.paper, widths)} %."
    return message
