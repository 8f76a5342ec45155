"""Where the figures of the cover lead: to the sheet, and the band, with their rows."""

from collections.abc import Callable, Sequence

from novex_desktop.exporting.cell_content import TextContent
from novex_desktop.exporting.due_groups import DueGroup, name_quarter
from novex_desktop.exporting.layout import Selection, SheetKind, SplitBy
from novex_desktop.exporting.planned_sheet import PlannedSheet
from novex_desktop.exporting.records import Source


class CoverLinks:
    """Finds places in the other sheets; an empty text where no sheet has the rows."""

    def __init__(self, sheets: Sequence[PlannedSheet]) -> None:
        self._sheets = [
            sheet
            for sheet in sheets
            if sheet.layout.kind.has_columns and sheet.layout.source is Source.AGREEMENTS
        ]

    def find_region(self, region_short: str) -> str:
        """Return the sheet of a region, or else one with all regions."""
        for sheet in self._sheets:
            if sheet.layout.split_by is SplitBy.REGION and any(
                record.row is not None and record.row.region_short == region_short
                for record in sheet.records[:1]
            ):
                return _place(sheet)
        return self.find_all()

    def find_all(self) -> str:
        """Return the sheet that has all agreements."""
        return self._find(lambda sheet: sheet.layout.kind is SheetKind.TABLE) or self._find(
            lambda sheet: sheet.layout.selection is not Selection.ATTENTION
        )

    def find_open(self) -> str:
        """Return the sheet with what is open, or else the one with all agreements."""
        return self._find(lambda s: s.layout.selection is Selection.OPEN) or self.find_all()

    def find_group(self, group: DueGroup) -> str:
        """Return the band of a group of deadlines."""
        return self._find_band(group.value) or self.find_open()

    def find_quarter(self, quarter: tuple[int, int]) -> str:
        """Return the band of a quarter."""
        return self._find_band(name_quarter(quarter)) or self._find_deadlines() or self.find_open()

    def _find(self, is_right: Callable[[PlannedSheet], bool]) -> str:
        for sheet in self._sheets:
            if sheet.layout.split_by is None and is_right(sheet):
                return _place(sheet)
        return ""

    def _find_deadlines(self) -> str:
        return self._find(lambda sheet: "termijngroep" in sheet.layout.groups)

    def _find_band(self, words: str) -> str:
        for sheet in self._sheets:
            if "termijngroep" not in sheet.layout.groups:
                continue
            for number, line in enumerate(sheet.lines, start=1):
                content = line.cells[0] if line.kind.is_band and line.cells else None
                if isinstance(content, TextContent) and content.text == words:
                    return _place(sheet, number)
        return ""


def _place(sheet: PlannedSheet, number: int = 1) -> str:
    name = sheet.name.replace("'", "''")
    return f"'{name}'!A{number}"
