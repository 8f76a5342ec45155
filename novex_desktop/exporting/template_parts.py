"""Putting the pictures, drawings and charts of a template back into the written workbook.

openpyxl (3.1.5) drops pictures when no imaging library is installed, and pictures in headers
always; logos are the reason for a template. Their parts are copied as they are.
Source: ISO/IEC 29500-2 (relationships) and 29500-1, CT_Worksheet (order of the elements).
"""

import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_FOLDER = "xl/sjabloon/"
# Elements of a sheet that lead to a drawing, and what comes after each of them in a sheet.
_AFTER = {
    "drawing": ("legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls"),
    "legacyDrawingHF": ("picture", "oleObjects", "controls"),
}
_LAST = ("webPublishItems", "tableParts", "extLst")
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


class TemplateParts:
    """The drawings of the sheets of a template, and where they go."""

    def __init__(self, path: Path) -> None:
        """Read them.

        Args:
            path: of the template, which was found to be a workbook.
        """
        self._copied: dict[str, bytes] = {}  # name in the new workbook: content
        self._overrides: dict[str, str] = {}
        self._defaults: dict[str, str] = {}
        # Number of the sheet, from 1: the elements to add and what each leads to.
        self._links: dict[int, list[tuple[str, str, str]]] = {}
        with zipfile.ZipFile(path) as package:
            types = etree.fromstring(package.read("[Content_Types].xml"), _PARSER)
            self._given = {
                str(one.get("PartName")).lstrip("/"): str(one.get("ContentType"))
                for one in types.findall(f"{{{_TYPES}}}Override")
            }
            self._defaults = {
                str(one.get("Extension")).lower(): str(one.get("ContentType"))
                for one in types.findall(f"{{{_TYPES}}}Default")
            }
            for number, sheet in enumerate(_list_sheets(package), start=1):
                self._read_sheet(package, number, sheet)

    def touch(self, name: str, data: bytes) -> bytes:
        """Return a part of the new workbook with what leads to the drawings."""
        if not self._copied:
            return data
        if name == "[Content_Types].xml":
            return self._add_types(data)
        for number, links in self._links.items():
            if name == f"xl/worksheets/sheet{number}.xml":
                return _add_elements(data, links)
            if name == f"xl/worksheets/_rels/sheet{number}.xml.rels":
                return _add_relationships(data, links)
        return data

    def iterate_new_parts(self, present: set[str]) -> Iterator[tuple[str, bytes]]:
        """Yield the parts to add to those that are there."""
        for number, links in self._links.items():
            name = f"xl/worksheets/_rels/sheet{number}.xml.rels"
            if name not in present:
                empty = f'<Relationships xmlns="{_RELATIONSHIPS}"/>'.encode()
                yield name, _add_relationships(empty, links)
        yield from self._copied.items()

    def _read_sheet(self, package: zipfile.ZipFile, number: int, sheet: str) -> None:
        root = etree.fromstring(package.read(sheet), _PARSER)
        targets = _read_relationships(package, sheet)
        for element in _AFTER:
            found = root.find(f"{{{_MAIN}}}{element}")
            if found is None:
                continue
            kind, target = targets.get(str(found.get(f"{{{_OFFICE}}}id")), ("", ""))
            if target and target in package.namelist():
                copy = self._copy(package, target)
                self._links.setdefault(number, []).append((element, kind, copy))

    def _copy(self, package: zipfile.ZipFile, name: str) -> str:
        """Copy a part and all that it leads to, and return its new name."""
        copy = _FOLDER + name.removeprefix("xl/")
        if copy in self._copied:
            return copy
        self._copied[copy] = package.read(name)
        if name in self._given:
            self._overrides[copy] = self._given[name]
        targets = _read_relationships(package, name)
        if targets:
            root = etree.Element(f"{{{_RELATIONSHIPS}}}Relationships")
            for key, (kind, target) in targets.items():
                if target in package.namelist():
                    _add_relationship(root, key, kind, self._copy(package, target))
            folder, base = posixpath.split(copy)
            self._copied[f"{folder}/_rels/{base}.rels"] = etree.tostring(root)
        return copy

    def _add_types(self, data: bytes) -> bytes:
        root = etree.fromstring(data, _PARSER)
        known = {str(one.get("Extension")).lower() for one in root.findall(f"{{{_TYPES}}}Default")}
        used = {name.rpartition(".")[2].lower() for name in self._copied}
        for extension in sorted(used - known):
            if extension in self._defaults:
                element = etree.Element(f"{{{_TYPES}}}Default")
                element.set("Extension", extension)
                element.set("ContentType", self._defaults[extension])
                root.insert(0, element)
        for name, kind in self._overrides.items():
            element = etree.SubElement(root, f"{{{_TYPES}}}Override")
            element.set("PartName", f"/{name}")
            element.set("ContentType", kind)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _list_sheets(package: zipfile.ZipFile) -> list[str]:
    """Return the names of the parts of the sheets, in the order of the workbook."""
    root = etree.fromstring(package.read("xl/workbook.xml"), _PARSER)
    targets = _read_relationships(package, "xl/workbook.xml")
    return [
        targets[str(sheet.get(f"{{{_OFFICE}}}id"))][1]
        for sheet in root.findall(f"{{{_MAIN}}}sheets/{{{_MAIN}}}sheet")
        if "/worksheets/" in targets[str(sheet.get(f"{{{_OFFICE}}}id"))][1]
    ]


def _read_relationships(package: zipfile.ZipFile, name: str) -> dict[str, tuple[str, str]]:
    """Return per key the kind and the whole name of what a part leads to within the package."""
    folder, base = posixpath.split(name)
    try:
        root = etree.fromstring(package.read(f"{folder}/_rels/{base}.rels"), _PARSER)
    except KeyError:
        return {}
    return {
        str(one.get("Id")): (
            str(one.get("Type")),
            posixpath.normpath(posixpath.join(f"/{folder}", str(one.get("Target")))).lstrip("/"),
        )
        for one in root
        if one.get("TargetMode") != "External"
    }


def _add_elements(data: bytes, links: list[tuple[str, str, str]]) -> bytes:
    root = etree.fromstring(data, _PARSER)
    for place, (name, _, _) in enumerate(links):
        element = etree.Element(f"{{{_MAIN}}}{name}")
        element.set(f"{{{_OFFICE}}}id", _key(place))
        later = {f"{{{_MAIN}}}{one}" for one in (*_AFTER[name], *_LAST)}
        at = next((n for n, child in enumerate(root) if child.tag in later), len(root))
        root.insert(at, element)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _add_relationships(data: bytes, links: list[tuple[str, str, str]]) -> bytes:
    root = etree.fromstring(data, _PARSER)
    for place, (_, kind, target) in enumerate(links):
        _add_relationship(root, _key(place), kind, target)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _add_relationship(root: Any, key: str, kind: str, target: str) -> None:
    element = etree.SubElement(root, f"{{{_RELATIONSHIPS}}}Relationship")
    element.set("Id", key)
    element.set("Type", kind)
    element.set("Target", f"/{target}")


def _key(place: int) -> str:
    return f"rIdSjabloon{place + 1}"
