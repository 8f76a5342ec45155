"""The profile "openbaar": only what may leave the house, and the search that proves it."""

import html
import re
import zipfile
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from novex_desktop.domain.errors import ExportError
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.exporting.layout import (
    ColumnLayout,
    OverviewLayout,
    Selection,
    SheetLayout,
)
from novex_desktop.exporting.records import OverviewMaterial, Source
from novex_desktop.store.queries.internal_texts import InternalText
from novex_desktop.store.queries.overview_rows import OverviewRow


class Profile(StrEnum):
    """For whom an overview is."""

    INTERNAL = "intern"
    PUBLIC = "openbaar"


# A list of what is allowed, so that a field that somebody adds later stays inside.
PUBLIC_FIELDS = frozenset(
    (
        *("nummer", "overleg", "regio", "regio_kort", "onderwerp", "onderwerp_nummer"),
        *("onderwerp_naam", "tussenkop", "gebied", "titel", "afspraak", "lijsttekst"),
        *("vastgestelde_tekst", "aanloop", "erratum", "soort", "trekker", "trekker_rijk"),
        *("trekker_regio", "betrokken", "termijn", "termijn_tekst", "termijn_datum"),
        *("termijngroep", "kwartaal", "zekerheid", "status", "status_of_soort"),
        *("volgt_op_en_opvolger",),
        *("partij", "partij_voluit", "rol", "document", "document_letterlijk", "genoemd_in"),
        *("document_versie", "bedrag_letterlijk", "bedrag", "bedrag_tot", "eenheid", "prijspeil"),
    )
)
_INSTEAD = {"status_en_oordeel": "status_of_soort"}
_INTERNAL_SOURCES = (Source.CHANGES, Source.GAPS)
_FEWEST_COLUMNS = 2
_SHORTEST_SEARCHED = 12  # a shorter text may stand anywhere by chance; it is sought as a whole cell
_CELL_END = re.compile(r"</(?:\w+:)?(?:si|is|c|v|p)>")
_TAG = re.compile(r"<[^>]*>")
_ATTRIBUTE = re.compile(r'\s[\w:]+="([^"]*)"')
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n+")


def make_public_layout(layout: OverviewLayout) -> OverviewLayout:
    """Return the layout without sheets, columns and order that tell what is internal.

    Raises:
        ExportError: nothing of it may be public.
    """
    sheets = [
        public for sheet in layout.sheets if (public := _make_public_sheet(sheet)) is not None
    ]
    if layout.is_internal or not sheets:
        raise ExportError(
            f"Het overzicht “{layout.name}” is alleen voor intern gebruik en kan niet openbaar"
            " worden gemaakt. Kies een ander overzicht."
        )
    return layout.model_copy(update={"sheets": tuple(sheets)})


def make_public_material(
    material: OverviewMaterial, private_ids: Collection[str]
) -> OverviewMaterial:
    """Return what may be public: no private agreement, no judgement, no note, no proposal."""
    rows = [row for row in material.rows if row.agreement_id not in private_ids]
    private = {row.number for row in material.rows} - {row.number for row in rows}
    kept = {row.agreement_id for row in rows}
    return replace(
        material,
        rows=[_make_public_row(row, private) for row in rows],
        parties=[place for place in material.parties if place.agreement_id in kept],
        documents=[d for d in material.documents if d.agreement_id in kept and d.confirmed],
        amounts=[a for a in material.amounts if a.agreement_id in kept and a.confirmed],
        changes=(),
        proposals={},
        period=None,
        selection=f"{material.selection or 'alle afspraken'}, alleen wat openbaar is",
        is_public=True,
    )


def describe_left_out(layout: OverviewLayout, public: OverviewLayout) -> tuple[str, ...]:
    """Return in Dutch which sheets and columns of the layout are not in the public one."""
    kept_sheets = {sheet.name for sheet in public.sheets}
    kept_headers = {column.header for sheet in public.sheets for column in sheet.columns}
    sheets = [sheet.name for sheet in layout.sheets if sheet.name not in kept_sheets]
    headers = [
        column.header
        for sheet in layout.sheets
        if sheet.name in kept_sheets
        for column in sheet.columns
        if column.header not in kept_headers
    ]
    left_out = [f"blad “{name}”" for name in sheets]
    left_out += [f"kolom “{header}”" for header in dict.fromkeys(headers)]
    if not left_out:
        return ()
    return (f"Weggelaten omdat het intern is: {', '.join(left_out)}.",)


class _Haystack:
    """A long text in which many pieces are sought.

    Most pieces are not there; the words of the text, three by three, tell that at once.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        words = text.split()
        self._triples = set(zip(words, words[1:], words[2:], strict=False))

    def holds(self, piece: str) -> bool:
        """Whether the text holds the piece."""
        words = piece.split()
        inner = words[1:-1]  # the outer words may be the end or the start of longer ones
        triples = zip(inner, inner[1:], inner[2:], strict=False)
        return all(triple in self._triples for triple in triples) and piece in self._text


def check_public(path: Path, internal: Sequence[InternalText], rows: Sequence[OverviewRow]) -> None:
    """Search the whole file for what may not be in it.

    Args:
        internal: every text that must not be found.
        rows: what is public; a sentence of it is no secret, whoever repeats it in a note.

    Raises:
        ExportError: something internal is in the file; it must not be kept.
    """
    cells, attributes = _read_texts(path)
    found = cells | attributes
    haystack = _Haystack("\n".join(found))
    known = _normalise(
        "\n".join(
            "\n".join((row.number, row.title, row.lead_in, row.text, row.erratum)) for row in rows
        )
    )
    for secret in internal:
        for piece in _iterate_pieces(secret.text):
            is_long = len(piece) >= _SHORTEST_SEARCHED
            is_there = haystack.holds(piece) if is_long else piece in found
            if is_there and piece not in known:
                raise _refuse(f"{secret.what} bij {secret.number}")
    _check_judgements(cells)


def _make_public_sheet(sheet: SheetLayout) -> SheetLayout | None:
    """Return the sheet with only public fields, or None when none of it may be public."""
    if not sheet.kind.has_columns:
        return sheet
    if sheet.source in _INTERNAL_SOURCES or sheet.selection is Selection.ATTENTION:
        return None
    columns: list[ColumnLayout] = []
    for column in sheet.columns:
        field = _INSTEAD.get(column.field, column.field)
        if field in PUBLIC_FIELDS:
            columns.append(column.model_copy(update={"field": field}))
    if len(columns) < _FEWEST_COLUMNS:
        return None
    return sheet.model_copy(
        update={
            "columns": tuple(columns),
            "groups": tuple(name for name in sheet.groups if name in PUBLIC_FIELDS),
            "order": tuple(name for name in sheet.order if name in PUBLIC_FIELDS),
        }
    )


def _make_public_row(row: OverviewRow, private: Collection[str]) -> OverviewRow:
    return replace(
        row,
        judgement=None,
        note="",
        note_date=None,
        due_moves=0,
        follows=tuple(number for number in row.follows if number not in private),
        followed_by=tuple(number for number in row.followed_by if number not in private),
    )


def _read_texts(path: Path) -> tuple[set[str], set[str]]:
    """Return every text of every part: of cells, headers and properties, and of attributes."""
    cells: set[str] = set()
    attributes: set[str] = set()
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if not name.endswith((".xml", ".rels", ".vml")):
                continue
            content = package.read(name).decode("utf-8", "replace")
            cells.update(_read(_TAG.sub("", cell)) for cell in _CELL_END.split(content))
            attributes.update(_read(attribute) for attribute in _ATTRIBUTE.findall(content))
    return cells, attributes


def _read(text: str) -> str:
    return _normalise(_ESCAPED.sub(lambda match: chr(int(match[1], 16)), html.unescape(text)))


def _normalise(text: str) -> str:
    return " ".join(text.split()).casefold()


def _iterate_pieces(text: str) -> Iterator[str]:
    """Yield the text and each of its sentences: a long text may lie in two cells."""
    whole = _normalise(text)
    if whole:
        yield whole
    for sentence in _SENTENCE_END.split(text):
        piece = _normalise(sentence)
        if len(piece) >= _SHORTEST_SEARCHED:
            yield piece


def _check_judgements(found: Collection[str]) -> None:
    for judgement in Judgement:
        letter = judgement.letter.casefold()
        shown = {letter, *(f"{status.label.casefold()} ({letter})" for status in AgreementStatus)}
        if shown & set(found):
            raise _refuse("een oordeel")


def _refuse(what: str) -> ExportError:
    return ExportError(
        f"Het openbare overzicht is niet gemaakt, want in het bestand stond {what}."
        " Kijk of die tekst ook in een titel of erratum staat en haal hem daar weg; meld dit als"
        " u hem niet vindt."
    )
