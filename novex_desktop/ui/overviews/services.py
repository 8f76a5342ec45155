"""What the window asks of the rest of the program about overviews."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from novex_desktop.domain.progress import Progress
from novex_desktop.store.database import Database


@dataclass(frozen=True, slots=True)
class OverviewChoice:
    """An overview that can be made."""

    name: str
    description: str
    is_own: bool = False  # made by the user, and not one of those that came with the program
    tells_changes: bool = False  # since when is then a question
    is_internal: bool = False  # can never be public
    can_edit: bool = True  # False: the program itself says what is on its sheets


@dataclass(frozen=True, slots=True)
class OverviewMenu:
    """All overviews, and what is wrong with those that cannot be offered."""

    choices: tuple[OverviewChoice, ...]
    problems: tuple[str, ...] = ()  # each with file, line, key and remedy


@dataclass(frozen=True, slots=True)
class ExportWish:
    """The workbook that somebody asks for.

    Args:
        overviews: names of OverviewChoices; several come together in one workbook.
        as_of: peildatum.
        meeting_id: None for the newest list.
        regions: short names; empty for all.
        parties: ids; empty for all.
        since: from when changes are told: a day, the id of a milestone, or None for the newest.
        until: id of the milestone up to which changes are told; None for the peildatum.
        is_public: nothing internal may be in it.
        per_party: a workbook for each party, in the folder of the target.
    """

    overviews: tuple[str, ...]
    as_of: date
    classification: str = ""
    final: bool = False
    version: str = "0.1"
    target: Path = Path()
    meeting_id: str | None = None
    regions: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    since: date | str | None = None
    until: str | None = None
    is_public: bool = False
    per_party: bool = False


@dataclass(frozen=True, slots=True)
class ExportOutcome:
    """What was written, and what the user should know of it."""

    paths: tuple[Path, ...]
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ColumnDraft:
    """A column of a sheet that is being edited.

    Args:
        width: in characters, as Excel shows it.
        formats: words of a layout for how its cells are set.
    """

    field: str
    header: str
    width: float
    formats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldOption:
    """A field that a sheet may have as a column."""

    name: str
    meaning: str  # Dutch
    header: str  # that it gets by itself
    width: float
    can_sort: bool
    formats: tuple[str, ...] = ()  # words for its dates or numbers; none for text


@dataclass(frozen=True, slots=True)
class SheetDraft:
    """What can be changed on a sheet, and what there is to choose from."""

    place: int  # among all sheets of the overview, from 0
    name: str
    columns: tuple[ColumnDraft, ...]
    selection: str
    groups: tuple[str, ...]
    order: tuple[str, ...]
    paper: str
    can_group: bool  # a working table has no bands
    tells_changes: bool
    fields: tuple[FieldOption, ...]


@dataclass(frozen=True, slots=True)
class LayoutDraft:
    """An overview that is being edited.

    Args:
        base: the layout that it is made from; goes back untouched.
        sheets: only those of which the columns can be chosen.
        typeface: of the whole overview.
        selections, papers, typefaces: the words to choose from, as a layout names them.
        sides, letters: idem, for how the cells of any column are set.
    """

    base: object
    name: str
    is_own: bool
    sheets: tuple[SheetDraft, ...]
    typeface: str
    selections: tuple[str, ...]
    papers: tuple[str, ...]
    typefaces: tuple[str, ...]
    sides: tuple[str, ...]
    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DraftPreview:
    """The first rows of a sheet that is being edited.

    Args:
        bands: per row the texts of its groups, outermost first.
        total: rows on the sheet.
        note: Dutch: whether it fits the paper.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    bands: tuple[tuple[str, ...], ...]
    total: int
    note: str


@dataclass(frozen=True, slots=True)
class OverviewServices:
    """Functions that make overviews; each raises UserError where the user can help.

    Those with a `Progress` run in a thread and may raise Cancelled. What `open_preview` gives runs
    in a thread too, and keeps what it read as long as somebody keeps it.
    """

    folder: Path  # where dialogs begin; may be absent
    get_layouts_folder: Callable[[], Path]  # own layouts; may be absent
    list_overviews: Callable[[], OverviewMenu]
    propose_file_name: Callable[[Database, ExportWish], str]
    describe_figures: Callable[[Database, ExportWish], str]
    write_overview: Callable[[Database, ExportWish, Progress], ExportOutcome]
    start_draft: Callable[[str], LayoutDraft]
    open_preview: Callable[[Database], Callable[[LayoutDraft, SheetDraft], DraftPreview]]
    save_draft: Callable[[LayoutDraft, str, Sequence[SheetDraft]], OverviewChoice]
    rename_overview: Callable[[str, str], OverviewChoice]
    remove_overview: Callable[[str], Path]  # where it is kept, to put it back
    restore_overview: Callable[[Path], None]
