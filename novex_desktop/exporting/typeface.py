"""The typefaces that an overview can be set in; each is on every computer with Windows."""

from enum import StrEnum


class Typeface(StrEnum):
    """A typeface; its word is the name that Excel knows."""

    CALIBRI = "Calibri"
    ARIAL = "Arial"
    VERDANA = "Verdana"
