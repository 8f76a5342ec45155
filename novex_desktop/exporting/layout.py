"""The layout of an overview, as a secretary writes it in a TOML file: Dutch keys, checked."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PrivateAttr,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from novex_desktop.exporting.column_look import (
    DATE_CODES,
    LETTER_FORMATS,
    NUMBER_CODES,
    SIDES,
    ColumnFormat,
    ColumnLook,
    find_clash,
    list_value_formats,
    make_look,
)
from novex_desktop.exporting.field import Field as OverviewField
from novex_desktop.exporting.fields import FIELDS
from novex_desktop.exporting.paper import Paper
from novex_desktop.exporting.records import Source
from novex_desktop.exporting.typeface import Typeface

PLACEHOLDERS = ("regio", "regio_kort", "overleg", "partij")
# Types of our own errors; layout_files.py makes Dutch sentences of them.
UNKNOWN_WORD = "unknown_word"
BROKEN_RULE = "broken_rule"

_FEWEST_COLUMNS = 2
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_CONTROL = re.compile(r"[\x00-\x1f]")


class SheetKind(StrEnum):
    """Kinds of sheet, never mixed: bands and print, or filter and sort; and two of our own."""

    READING = "leesblad"
    TABLE = "werktabel"
    COVER = "voorblad"
    LEGEND = "legenda"

    @property
    def has_columns(self) -> bool:
        """Whether the layout says which columns it has; of the other kinds the program does."""
        return self in (SheetKind.READING, SheetKind.TABLE)


class Selection(StrEnum):
    """Which rows a sheet shows."""

    ALL = "alles"
    LIST = "lijst"  # as adopted: without parts that staff made themselves
    AGREEMENTS = "afspraken"  # no background
    OPEN = "openstaand"  # agreements that still ask for something
    ATTENTION = "aandacht"  # open, and judged orange or red, or late after a deadline moved


class SplitBy(StrEnum):
    """What a layout may make one sheet of each for."""

    REGION = "regio"
    PARTY = "partij"


class BackgroundLook(StrEnum):
    """How background paragraphs stand among agreements."""

    GREY = "grijs"
    SAME = "gewoon"  # as the adopted list has them


def _check_field(name: str) -> str:
    return _check_choice(name, tuple(FIELDS))


def _check_choice(word: str, choices: Sequence[str]) -> str:
    if word not in choices:
        raise PydanticCustomError(
            UNKNOWN_WORD, "unknown word", {"word": word, "choices": tuple(choices)}
        )
    return word


def _check_placeholders(text: str) -> str:
    for name in _PLACEHOLDER.findall(text):
        _check_choice(name, PLACEHOLDERS)
    return text


def _check_one_line(text: str) -> str:
    if _CONTROL.search(text):
        raise _broken("De tekst moet op één regel staan, zonder tabs of andere stuurtekens.")
    return text


def fill_placeholders(pattern: str, values: Mapping[str, str]) -> str:
    """Return the pattern with each `{name}` replaced; a brace that stands alone stays."""
    return _PLACEHOLDER.sub(lambda match: values[match[1]], pattern)


def _broken(sentence: str) -> PydanticCustomError:
    # An argument, not the template: the sentence may hold braces.
    return PydanticCustomError(BROKEN_RULE, "{sentence}", {"sentence": sentence})


def _listed(value: object) -> object:
    """Return a word that stands alone as a list of one."""
    return (value,) if isinstance(value, str) else value


FieldName = Annotated[str, AfterValidator(_check_field)]
OneLine = Annotated[str, Field(min_length=1, max_length=120), AfterValidator(_check_one_line)]
Pattern = Annotated[OneLine, AfterValidator(_check_placeholders)]


class _LayoutPart(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ColumnLayout(_LayoutPart):
    """One column: which field, under which header, how wide in characters as Excel shows it."""

    field: FieldName = Field(alias="veld")
    header: OneLine = Field(alias="kop")
    width: float = Field(alias="breedte", ge=3, le=150)
    formats: Annotated[tuple[ColumnFormat, ...], BeforeValidator(_listed)] = Field(
        (), alias="opmaak", max_length=4
    )

    @property
    def look(self) -> ColumnLook:
        """How its cells are set."""
        return make_look(self.formats)

    @property
    def is_right(self) -> bool:
        """Whether its cells stand at the right, and its header above them."""
        if self.look.side is None:
            return FIELDS[self.field].holds_numbers
        return self.look.side is ColumnFormat.RIGHT

    @field_validator("formats")
    @classmethod
    def _check_formats(
        cls, formats: tuple[ColumnFormat, ...], info: ValidationInfo
    ) -> tuple[ColumnFormat, ...]:
        clash = find_clash(formats)
        if clash is not None:
            raise _broken(
                f"“{clash[0].value}” en “{clash[1].value}” bij “opmaak” gaan niet samen."
                " Laat een van beide weg."
            )
        field = FIELDS.get(info.data.get("field", ""))
        for word in formats:
            if field is not None and word in (*DATE_CODES, *NUMBER_CODES):
                _check_fit(word, field)
        return formats


def _check_fit(word: ColumnFormat, field: OverviewField) -> None:
    fitting = list_value_formats(holds_dates=field.holds_dates, holds_numbers=field.holds_numbers)
    if word in fitting:
        return
    needed = "datums" if word in DATE_CODES else "getallen"
    words = ", ".join(f"“{each}”" for each in (*fitting, *SIDES, *LETTER_FORMATS))
    raise _broken(
        f"“{word}” bij “opmaak” past niet bij het veld “{field.name}”, want daarin staan geen"
        f" {needed}. Kies uit: {words}."
    )


class SheetLayout(_LayoutPart):
    """One sheet, or one sheet for each region."""

    kind: SheetKind = Field(alias="soort")
    source: Source = Field(Source.AGREEMENTS, alias="gegevens")
    name: Pattern = Field(alias="naam")
    split_by: SplitBy | None = Field(None, alias="een_blad_per")
    title: Pattern = Field(alias="titel")
    paper: Paper = Field(alias="papier")
    font_size: int = Field(alias="lettergrootte", ge=7, le=14)
    selection: Selection = Field(Selection.ALL, alias="selectie")
    order: tuple[FieldName, ...] = Field((), alias="volgorde", max_length=4)
    groups: tuple[FieldName, ...] = Field((), alias="groepen", max_length=4)
    background: BackgroundLook = Field(BackgroundLook.GREY, alias="toelichtingen")
    when_empty: OneLine | None = Field(None, alias="als_leeg")
    corrections_to: OneLine | None = Field(None, alias="correcties_aan")
    columns: tuple[ColumnLayout, ...] = Field((), alias="kolommen", max_length=60)

    _typeface: Typeface = PrivateAttr(Typeface.CALIBRI)

    @property
    def typeface(self) -> Typeface:
        """The typeface of the overview that it is of."""
        return self._typeface

    @model_validator(mode="after")
    def _check_sheet(self) -> "SheetLayout":
        self._check_columns()
        self._check_source()
        if self.kind is SheetKind.TABLE and self.groups:
            raise _broken(
                "Een werktabel heeft geen groepen, want sorteren zou de tussenregels losmaken van"
                " hun rijen. Haal “groepen” weg of maak er een leesblad van."
            )
        headers = Counter(column.header.casefold() for column in self.columns)
        doubled = [
            column.header for column in self.columns if headers[column.header.casefold()] > 1
        ]
        if doubled:
            raise _broken(
                f"De kop “{doubled[0]}” staat er twee keer. Geef elke kolom een eigen kop."
            )
        return self

    def _check_columns(self) -> None:
        if self.kind.has_columns and len(self.columns) < _FEWEST_COLUMNS:
            raise _broken(
                "Op een blad staan minstens twee kolommen. Voeg een kolom toe; in een layoutbestand"
                " staat zij onder “kolommen = [ … ]”, met een veld, een kop en een breedte."
            )
        if not self.kind.has_columns and (self.columns or self.groups or self.split_by):
            raise _broken(
                f"Van een {self.kind.value} bepaalt het programma zelf wat erop staat. Haal"
                " “kolommen”, “groepen” en “een_blad_per” weg."
            )

    def _check_source(self) -> None:
        for name in (*(column.field for column in self.columns), *self.groups, *self.order):
            sources = FIELDS[name].sources
            if sources and self.source not in sources:
                raise _broken(
                    f"Het veld “{name}” hoort bij een blad met gegevens = “{sources[0].value}”."
                    " Kies een ander veld of andere gegevens."
                )
        if self.split_by is SplitBy.PARTY and self.source is not Source.PARTIES:
            raise _broken(
                "Een blad per partij kan alleen met gegevens = “partijen”. Voeg die regel toe."
            )

    @property
    def number_place(self) -> int | None:
        """Place, from 0, of the column with the permanent number; None where there is none."""
        fields = [column.field for column in self.columns]
        return fields.index("nummer") if "nummer" in fields else None


class OverviewLayout(_LayoutPart):
    """An overview: its name, and its sheets in order."""

    name: OneLine = Field(alias="naam")
    description: str = Field("", alias="omschrijving", max_length=1000)
    file_word: OneLine = Field("Afsprakenoverzicht", alias="bestandsnaam")
    colour: str = Field("#154273", alias="kleur", pattern=r"^#[0-9A-Fa-f]{6}$")
    typeface: Typeface = Field(Typeface.CALIBRI, alias="lettertype")
    template: OneLine | None = Field(None, alias="sjabloon")
    is_internal: bool = Field(False, alias="intern")
    sheets: tuple[SheetLayout, ...] = Field(alias="bladen", min_length=1, max_length=40)

    _path: Path | None = PrivateAttr(None)

    @model_validator(mode="after")
    def _tell_sheets(self) -> "OverviewLayout":
        # A sheet is planned without its overview, and may join sheets of other overviews.
        for sheet in self.sheets:
            sheet._typeface = self.typeface
        return self

    @property
    def path(self) -> Path | None:
        """The file it was read from; None when it was made in the program."""
        return self._path

    def says_same(self, other: "OverviewLayout") -> bool:
        """Whether another layout asks for the same, wherever it stands."""
        return self.model_dump() == other.model_dump()

    def from_file(self, path: Path) -> "OverviewLayout":
        """Return this layout, knowing its file."""
        layout = self.model_copy()
        layout._path = path
        return layout
