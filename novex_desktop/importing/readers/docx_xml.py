"""Looks up elements and attributes in the XML of Word, whose names all have a namespace."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element


def local_name(element: "_Element") -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rsplit("}", 1)[-1]


def get_attribute(element: "_Element | None", name: str) -> str:
    """Return an attribute whatever its namespace, or ""."""
    if element is None:
        return ""
    for key, value in element.attrib.items():
        if str(key).rsplit("}", 1)[-1] == name:
            return str(value)
    return ""


def find_child(element: "_Element | None", *path: str) -> "_Element | None":
    """Return the element at the end of a path of names, or None."""
    for name in path:
        if element is None:
            return None
        element = next((child for child in element if local_name(child) == name), None)
    return element


def list_children(element: "_Element", name: str) -> Iterator["_Element"]:
    """Give the children of that name."""
    return (child for child in element if local_name(child) == name)
