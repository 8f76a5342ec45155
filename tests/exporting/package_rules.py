"""The rules of the file format that Excel enforces with a repair message, as a checker for tests.

Source: ECMA-376 part 1 (the sequences of the schema sml.xsd) and Microsoft's "Excel specifications
and limits". Excel itself is not there to be asked.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from lxml import etree
from openpyxl.utils import column_index_from_string

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_XFS = ("cellStyleXfs", "cellXfs")
_REFERENCES = {
    "cellStyleXfs": {"fontId": "fonts", "fillId": "fills", "borderId": "borders"},
    "cellXfs": {
        "fontId": "fonts",
        "fillId": "fills",
        "borderId": "borders",
        "xfId": "cellStyleXfs",
    },
}
_FIRST_OWN_CODE = 164
_SHEET_OF_AREA = re.compile(r"'((?:[^']|'')+)'!")
_TABLE_NAME = re.compile(r"[A-Za-z_\\][\w.\\]{0,254}")
_LIKE_A_CELL = re.compile(r"[A-Za-z]{1,3}\d+|[RrCc]")
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_CELL = re.compile(r"([A-Z]{1,3})([1-9]\d*)")
_SEQUENCES = {
    "worksheet": (
        "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection"
        " protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews"
        " mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions"
        " pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches"
        " ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture"
        " oleObjects controls"
        " webPublishItems tableParts extLst"
    ),
    "sheetPr": "tabColor outlinePr pageSetUpPr",
    "sheetView": "pane selection pivotSelection extLst",
    "headerFooter": "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
    "cfRule": "formula colorScale dataBar iconSet extLst",
    "dataValidation": "formula1 formula2",
    "c": "f v is extLst",
    "workbook": (
        "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups"
        " externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches"
        " smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
    ),
    "styleSheet": (
        "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst"
    ),
    "xf": "alignment protection extLst",
    "border": "start end left right top bottom diagonal vertical horizontal",
    "dxf": "font numFmt fill alignment border protection extLst",
    "table": "autoFilter sortState tableColumns tableStyleInfo extLst",
    "tableColumn": "calculatedColumnFormula totalsRowFormula xmlColumnPr extLst",
}
_COUNTED = (
    *("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"),
    *("dataValidations", "rowBreaks", "tableParts", "tableColumns"),
)


def find_breaches(path: Path) -> list[str]:
    """Return what Excel would complain about; nothing where all is well."""
    with zipfile.ZipFile(path) as package:
        parts = {
            name: etree.fromstring(package.read(name))
            for name in package.namelist()
            if name.endswith((".xml", ".rels"))
        }
        names = package.namelist()
    breaches = [f"twice in the package: {name}" for name in names if names.count(name) > 1]
    breaches += _check_types(names, parts["[Content_Types].xml"])
    breaches += _check_relations(names, parts)
    for name, root in parts.items():
        breaches += (f"{name}: {breach}" for breach in _check_order(root))
    styles = parts["xl/styles.xml"]
    breaches += _check_styles(styles)
    breaches += _check_workbook(parts["xl/workbook.xml"])
    sheets = {name: root for name, root in parts.items() if name.startswith("xl/worksheets/sheet")}
    for name, root in sheets.items():
        breaches += (f"{name}: {breach}" for breach in _check_sheet(root, styles))
    breaches += _check_tables(parts, sheets)
    for name, root in parts.items():
        if name.startswith("xl/drawings/drawing"):
            ids = [each.get("id") for each in root.iter() if _name(each) == "cNvPr"]
            breaches += [f"{name}: a drawing twice"] if len(ids) != len(set(ids)) else []
    return breaches


def _name(element: Any) -> str:
    return str(etree.QName(element).localname) if isinstance(element.tag, str) else ""


def _all(root: Any, name: str) -> list[Any]:
    return [each for each in root.iter() if _name(each) == name]


def _check_types(names: Sequence[str], types: Any) -> Iterator[str]:
    defaults = {each.get("Extension").casefold() for each in _all(types, "Default")}
    overrides = [each.get("PartName") for each in _all(types, "Override")]
    if len(overrides) != len(set(overrides)):
        yield "a part has two types"
    for part in overrides:
        if part.lstrip("/") not in names:
            yield f"a type for a part that is not there: {part}"
    for name in names:
        extension = name.rpartition(".")[2].casefold()
        is_typed = f"/{name}" in overrides or (extension in defaults and extension != "xml")
        if not is_typed and name != "[Content_Types].xml":
            yield f"no type for {name}"


def _check_relations(names: Sequence[str], parts: dict[str, Any]) -> Iterator[str]:
    for name, root in parts.items():
        if not name.endswith(".rels"):
            continue
        owner = name.replace("_rels/", "").removesuffix(".rels")
        ids = [each.get("Id") for each in root]
        if len(ids) != len(set(ids)):
            yield f"{name}: an id twice"
        for each in root:
            if each.get("TargetMode") != "External":
                base = posixpath.dirname(owner)
                target = posixpath.normpath(posixpath.join("/", base, each.get("Target")))
                if target.lstrip("/") not in names:
                    yield f"{name}: leads to {target}, which is not there"
        if owner in parts:
            for element in parts[owner].iter():
                used = element.get(f"{_R}id") if isinstance(element.tag, str) else None
                if used is not None and used not in ids:
                    yield f"{owner}: {_name(element)} names {used}, which is not there"


def _check_order(root: Any) -> Iterator[str]:
    for element in root.iter():
        sequence = _SEQUENCES.get(_name(element), "").split()
        if _name(element) in _COUNTED and element.get("count") not in (None, str(len(element))):
            yield f"{_name(element)} counts {element.get('count')} of {len(element)}"
        if not sequence or (_name(element) == "table" and "spreadsheetml" not in element.tag):
            continue
        children = [_name(child) for child in element if isinstance(child.tag, str)]
        unknown = [child for child in children if child not in sequence]
        if unknown:
            yield f"{unknown[0]} within {_name(element)}"
        elif children != sorted(children, key=sequence.index):
            yield f"{_name(element)} has {', '.join(children)} in another order"


def _check_styles(styles: Any) -> Iterator[str]:
    size = {
        name: len(found[0]) if (found := _all(styles, name)) else 0
        for name in ("fonts", "fills", "borders", "cellStyleXfs")
    }
    codes = {int(each.get("numFmtId")) for each in _all(styles, "numFmt")}
    for group, xf in ((name, xf) for name in _XFS for xf in _all(styles, name)[0]):
        for attribute, table in _REFERENCES[group].items():
            if int(xf.get(attribute, "0")) >= size[table]:
                yield f"{group}: {attribute} {xf.get(attribute)} is not there"
        code = int(xf.get("numFmtId", "0"))
        if code >= _FIRST_OWN_CODE and code not in codes:
            yield f"{group}: number format {code} is not there"
    named = _all(styles, "cellStyle")
    words = [each.get("name").casefold() for each in named]
    if len(words) != len(set(words)):
        yield "a named style twice"
    for each in named:
        if int(each.get("xfId")) >= size["cellStyleXfs"] or len(each.get("name")) > 255:
            yield f"the named style {each.get('name')} cannot be"


def _check_workbook(workbook: Any) -> Iterator[str]:
    sheets = _all(workbook, "sheet")
    names = [sheet.get("name") for sheet in sheets]
    if len({name.casefold() for name in names}) != len(names):
        yield "two sheets of one name"
    if len({sheet.get("sheetId") for sheet in sheets}) != len(names):
        yield "two sheets of one id"
    for name in names:
        if not 1 <= len(name) <= 31 or re.search(r"[:\\/?*\[\]]", name) or name.strip("'") != name:
            yield f"the sheet name {name!r} cannot be"
    seen = set()
    for each in _all(workbook, "definedName"):
        key = (each.get("name"), each.get("localSheetId"))
        if key in seen:
            yield f"the defined name {key} twice"
        seen.add(key)
        place = int(each.get("localSheetId", "0"))
        about = {found.replace("''", "'") for found in _SHEET_OF_AREA.findall(each.text)}
        if place >= len(names) or about != {names[place]}:
            yield f"{key} is about {each.text}"
        if re.search(r"\$\d+,.*!\$[A-Z]+:", each.text):
            yield f"{key} names rows before columns, as Excel never does"


def _check_sheet(root: Any, styles: Any) -> Iterator[str]:
    yield from _check_rows(root, len(_all(styles, "cellXfs")[0]))
    last_row = max(int(row.get("r")) for row in _all(root, "row"))
    breaks = [int(each.get("id")) for each in _all(root, "brk")]
    if breaks != sorted(set(breaks)) or any(not 0 < each < last_row for each in breaks):
        yield f"page breaks at {breaks}"
    widths = [(int(each.get("min")), int(each.get("max"))) for each in _all(root, "col")]
    if any(first <= last for (_, last), (first, _) in pairwise(widths)):
        yield "columns overlap"
    if any(not 0 < float(each.get("width")) <= 255 for each in _all(root, "col")):
        yield "a column is too wide"
    yield from _check_rules(root, len(_all(styles, "dxf")))
    for name in ("oddHeader", "oddFooter"):
        if any(len(each.text or "") > 255 for each in _all(root, name)):
            yield f"{name} is too long"
    links = [each.get("ref") for each in _all(root, "hyperlink")]
    if len(links) != len(set(links)):
        yield "a cell with two links"


def _check_rows(root: Any, style_count: int) -> Iterator[str]:
    last_row = 0
    for row in _all(root, "row"):
        number = int(row.get("r"))
        if not last_row < number <= _LAST_ROW or float(row.get("ht", "15")) > 409.5:
            yield f"row {number} cannot be"
        last_row, last_column = number, 0
        for cell in row:
            match = _CELL.fullmatch(cell.get("r"))
            column = column_index_from_string(match[1]) if match else 0
            if not match or int(match[2]) != number or not last_column < column <= _LAST_COLUMN:
                yield f"cell {cell.get('r')} stands in another order"
            last_column = column
            if int(cell.get("s", "0")) >= style_count:
                yield f"cell {cell.get('r')} has a style that is not there"
            yield from _check_value(cell)


def _check_rules(root: Any, dxf_count: int) -> Iterator[str]:
    rules = _all(root, "cfRule")
    if len({rule.get("priority") for rule in rules}) != len(rules):
        yield "two conditional formats of one priority"
    if any(int(rule.get("dxfId")) >= dxf_count for rule in rules):
        yield "a conditional format without a style"
    for each in _all(root, "dataValidation"):
        texts = (each[0].text.strip('"'), each.get("error"), each.get("errorTitle"))
        if any(len(text) > most for text, most in zip(texts, (255, 225, 32), strict=True)):
            yield f"a list of choices at {each.get('sqref')} is too long"


def _check_value(cell: Any) -> Iterator[str]:
    kind = cell.get("t", "n")
    if len("".join(cell.itertext())) > 32_767:
        yield f"cell {cell.get('r')} is too long"
    if len(cell) == 0:
        return
    if kind == "inlineStr" and [_name(each) for each in cell] != ["is"]:
        yield f"cell {cell.get('r')} has no text"
    if kind == "n":
        try:
            float(cell[0].text)
        except (TypeError, ValueError):
            yield f"cell {cell.get('r')} has no number"
    if kind not in ("n", "inlineStr", "s"):
        yield f"cell {cell.get('r')} is of kind {kind}"
    for text in _all(cell, "t"):
        words = text.text or ""
        keeps = text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
        if words != words.strip() and not keeps:
            yield f"cell {cell.get('r')} loses space"


def _check_tables(parts: dict[str, Any], sheets: dict[str, Any]) -> Iterator[str]:
    tables = {name: root for name, root in parts.items() if name.startswith("xl/tables/")}
    for attribute in ("id", "displayName"):
        values = [root.get(attribute).casefold() for root in tables.values()]
        if len(values) != len(set(values)):
            yield f"two tables of one {attribute}"
    for name, root in tables.items():
        shown = root.get("displayName")
        if not _TABLE_NAME.fullmatch(shown) or _LIKE_A_CELL.fullmatch(shown):
            yield f"{name}: the name {shown} cannot be"
        owner = next(part for part in sheets if _names_table(parts, part, name))
        yield from (f"{name}: {breach}" for breach in _check_table(root, sheets[owner]))


def _names_table(parts: dict[str, Any], sheet: str, table: str) -> bool:
    relations = parts.get(sheet.replace("worksheets/", "worksheets/_rels/") + ".rels", ())
    wanted = posixpath.basename(table)
    return any(posixpath.basename(each.get("Target")) == wanted for each in relations)


def _check_table(table: Any, sheet: Any) -> Iterator[str]:
    first, last = (_CELL.fullmatch(corner) for corner in table.get("ref").split(":"))
    headers = [each.get("name") for each in _all(table, "tableColumn")]
    if first is None or last is None or int(last[2]) <= int(first[2]):
        yield f"{table.get('ref')} is no table"
        return
    left, right = column_index_from_string(first[1]), column_index_from_string(last[1])
    if right - left + 1 != len(headers):
        yield f"{table.get('ref')} has no {len(headers)} columns"
    if len({header.casefold() for header in headers}) != len(headers):
        yield "two columns of one name"
    if _all(table, "autoFilter")[0].get("ref") != table.get("ref"):
        yield "the filter is about other cells"
    row = next(each for each in _all(sheet, "row") if each.get("r") == first[2])
    if ["".join(cell.itertext()) for cell in row][left - 1 : right] != headers:
        yield "the headers are not those of the sheet"
    if _all(sheet, "autoFilter") or _all(sheet, "mergeCell"):
        yield "a filter or merged cells of the sheet beside a table"
