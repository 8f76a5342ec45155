"""The print set-up of a sheet: paper, margins, header, footer, repeated lines, page breaks."""

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from novex_desktop.exporting.layout import SheetKind
from novex_desktop.exporting.page_texts import PageTexts
from novex_desktop.exporting.paper import (
    MARGIN_BOTTOM_CM,
    MARGIN_FOOTER_CM,
    MARGIN_HEADER_CM,
    MARGIN_SIDE_CM,
    MARGIN_TOP_CM,
    find_scale,
    inches,
)
from novex_desktop.exporting.planned_sheet import PlannedSheet


def set_up_printing(worksheet: Worksheet, sheet: PlannedSheet, texts: PageTexts) -> None:
    """Make the sheet print right without anybody touching it."""
    _set_page(worksheet, sheet)
    _set_texts(worksheet, texts)
    header = sheet.header_number or 1  # without columns the title comes back on every page
    worksheet.print_title_rows = f"{header}:{header}"
    if sheet.layout.kind is SheetKind.TABLE:
        worksheet.print_title_cols = "A:A"
    last = get_column_letter(sheet.printed_columns)
    worksheet.print_area = f"A1:{last}{sheet.last_line}"
    for number in sheet.breaks:
        worksheet.row_breaks.append(Break(id=number))


def _set_page(worksheet: Worksheet, sheet: PlannedSheet) -> None:
    size = sheet.layout.paper.size
    setup = worksheet.page_setup
    setup.orientation = "landscape" if size.landscape else "portrait"
    setup.paperSize = size.excel_code
    setup.scale = max(find_scale(sheet.layout.paper, sheet.widths[: sheet.printed_columns]), 10)
    setup.fitToWidth = 1
    setup.fitToHeight = 1 if sheet.layout.kind is SheetKind.COVER else 0
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = worksheet.page_margins
    margins.left = margins.right = inches(MARGIN_SIDE_CM)
    margins.top, margins.bottom = inches(MARGIN_TOP_CM), inches(MARGIN_BOTTOM_CM)
    margins.header, margins.footer = inches(MARGIN_HEADER_CM), inches(MARGIN_FOOTER_CM)
    worksheet.print_options.gridLines = False
    worksheet.print_options.horizontalCentered = False


def _set_texts(worksheet: Worksheet, texts: PageTexts) -> None:
    header, footer = HeaderFooterItem(), HeaderFooterItem()
    header.left.text = texts.header_left
    header.center.text = texts.header_centre or None
    header.right.text = texts.header_right
    footer.left.text = texts.footer_left
    footer.center.text = texts.footer_centre or None
    footer.right.text = texts.footer_right
    worksheet.HeaderFooter = HeaderFooter(oddHeader=header, oddFooter=footer)
