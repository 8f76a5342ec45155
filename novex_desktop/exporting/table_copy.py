"""Rows of a table for elsewhere: a CSV file, and the clipboard for Word, Outlook and Excel."""

import csv
import html
import io
from collections.abc import Sequence
from pathlib import Path

from novex_desktop.exporting.cell_text import clean_text
from novex_desktop.exporting.replacing_file import replacing_file
from novex_desktop.store.partial_files import PartialFiles

# Dutch Excel takes the semicolon for the end of a cell, and the mark for a sign of UTF-8.
_DELIMITER = ";"
_ENCODING = "utf-8-sig"
# A cell that begins so is a formula to a spreadsheet, whoever typed it.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
_CELL = "border:1px solid #A6A6A6;padding:2pt 4pt;vertical-align:top;mso-number-format:'\\@'"
_HEAD = _CELL + ";background:#D5DEEA;text-align:left"
_LINE_BREAK = '<br style="mso-data-placement:same-cell">'


def write_csv(
    target: Path,
    headers: Sequence[str],
    rows: Sequence[Sequence[str]],
    partials: PartialFiles | None = None,
) -> None:
    """Write a CSV file that Dutch Excel opens by double click.

    Raises:
        ExportError: the target cannot be written; an old one is untouched.
    """
    with replacing_file(target, suffix=".csv", partials=partials) as temporary:
        temporary.write_bytes(format_csv(headers, rows).encode(_ENCODING))


def format_csv(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return the rows as CSV; a text that a spreadsheet would compute gets an apostrophe."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=_DELIMITER, lineterminator="\r\n")
    writer.writerow([make_harmless(text) for text in headers])
    writer.writerows([[make_harmless(text) for text in row] for row in rows])
    return buffer.getvalue()


def format_html(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return the rows as a table for Word and Outlook; Excel takes its cells for text."""
    head = "".join(f'<th style="{_HEAD}">{_escape(text)}</th>' for text in headers)
    body = "".join(
        "<tr>" + "".join(f'<td style="{_CELL}">{_escape(text)}</td>' for text in row) + "</tr>"
        for row in rows
    )
    return (
        '<table style="border-collapse:collapse;font-family:Calibri,sans-serif;font-size:10pt">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def format_plain_text(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return the rows with tabs between the cells, one line each."""
    return "\n".join(
        "\t".join(make_harmless(" ".join(text.split())) for text in row) for row in (headers, *rows)
    )


def make_harmless(text: str) -> str:
    """Return the text with an apostrophe before it when a spreadsheet would compute it."""
    cleaned = clean_text(text)
    # Some programs drop leading space before they look.
    return f"'{cleaned}" if cleaned.startswith(_FORMULA_STARTS) or _is_hidden(cleaned) else cleaned


def _is_hidden(text: str) -> bool:
    return text[:1].isspace() and text.lstrip().startswith(_FORMULA_STARTS)


def _escape(text: str) -> str:
    return html.escape(clean_text(text)).replace("\r\n", "\n").replace("\n", _LINE_BREAK)
