"""Writing a layout as a secretary would: the keys in their usual order, comments kept.

A library for TOML that keeps comments would do no better here: it loses those between columns as
soon as the list of columns changes. What this writes is read back before it is kept.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from typing import Any

from novex_desktop.exporting.layout import OverviewLayout, SheetLayout

_HEAD = "# {name}: een eigen overzicht, gemaakt in het programma.\n"
_SHEET_START = "[[bladen]]"
_FIELD = re.compile(r'veld\s*=\s*"([^"]*)"')
_COLUMN_COMMENT = re.compile(r"\}\s*,?\s*(#.*)$")
_KEY = re.compile(r"^\s*([a-z_]+)\s*=")


def format_layout(layout: OverviewLayout) -> str:
    """Return the layout as the text of a file."""
    data = _dump(layout)
    sheets = data.pop("bladen")
    lines = [_HEAD.format(name=layout.name), *(_format_line(*item) for item in data.items())]
    for sheet in sheets:
        lines += ["", _SHEET_START, *(_format_line(*item) for item in sheet.items())]
    return "\n".join(lines) + "\n"


def rewrite_layout(text: str, layout: OverviewLayout) -> str:
    """Return the text of a file changed into this layout, with the comments that still apply.

    Where the text is written in another way than ours the whole is written anew.
    """
    try:
        old = tomllib.loads(text)
        changed = _rewrite(text, old, _dump(layout, old))
        is_right = OverviewLayout.model_validate(tomllib.loads(changed)).says_same(layout)
    except (tomllib.TOMLDecodeError, ValueError, LookupError):
        is_right = False
    return changed if is_right else format_layout(layout)


def _dump(layout: OverviewLayout, old: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return what stands in a file: no keys that say what holds without them.

    Args:
        old: what stood in it; a key that somebody typed stays, also when it says the usual.
    """
    typed = old or {}
    sheets = typed.get("bladen", [])
    data = _dump_part(layout, typed)
    data["bladen"] = [
        _dump_part(sheet, sheets[place] if place < len(sheets) else {})
        for place, sheet in enumerate(layout.sheets)
    ]
    return data


def _dump_part(part: OverviewLayout | SheetLayout, typed: Mapping[str, Any]) -> dict[str, Any]:
    data = part.model_dump(by_alias=True, mode="json", exclude={"sheets"})
    for column in data.get("kolommen", ()):
        _shorten_formats(column)
    shown = {}
    for name, info in type(part).model_fields.items():
        key = str(info.alias)
        is_usual = not info.is_required() and getattr(part, name) == info.default
        if key in data and data[key] is not None and (key in typed or not is_usual):
            shown[key] = data[key]
    return shown


def _shorten_formats(column: dict[str, Any]) -> None:
    """Leave out a list of no words, and write one word without a list."""
    words = column.pop("opmaak")
    if words:
        column["opmaak"] = words[0] if len(words) == 1 else words


def _rewrite(text: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    parts = re.split(rf"(?m)^(?={re.escape(_SHEET_START)})", text)
    if len(parts) - 1 != len(old["bladen"]) or len(old["bladen"]) != len(new["bladen"]):
        raise LookupError("the sheets of the text are not found, or there are others now")
    plain_old = {key: value for key, value in old.items() if key != "bladen"}
    plain_new = {key: value for key, value in new.items() if key != "bladen"}
    rewritten = [_rewrite_part(parts[0], plain_old, plain_new)]
    for part, before, after in zip(parts[1:], old["bladen"], new["bladen"], strict=True):
        rewritten.append(_rewrite_part(part, before, after))
    return "".join(rewritten)


def _rewrite_part(text: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> str:
    """Return a section of a file with other values; what is the same stays as it was typed."""
    lines = text.split("\n")
    for key in old:
        if key in new and new[key] == old[key]:
            continue
        first, last = _find_value(lines, key)
        put = []
        if key in new:
            comments = _column_comments(lines[first:last])
            put = _format_line(key, new[key], comments).split("\n")
        lines[first:last] = put
    added = [_format_line(key, new[key]) for key in new if key not in old]
    place = _end_of_keys(lines)
    lines[place:place] = added
    return "\n".join(lines)


def _find_value(lines: Sequence[str], key: str) -> tuple[int, int]:
    """Return the lines from which and up to which a key and its value stand."""
    for number, line in enumerate(lines):
        match = _KEY.match(line)
        if not match or match[1] != key:
            continue
        for end in range(number + 1, len(lines) + 1):
            try:
                tomllib.loads("\n".join(lines[number:end]))
            except tomllib.TOMLDecodeError:
                continue
            return number, end
    raise LookupError(key)


def _end_of_keys(lines: Sequence[str]) -> int:
    """Return the place behind the last line that is not blank and no comment."""
    place = len(lines)
    while place and (not lines[place - 1].strip() or lines[place - 1].lstrip().startswith("#")):
        place -= 1
    return place


def _column_comments(lines: Sequence[str]) -> dict[str, str]:
    """Return the comment behind each column, by its field."""
    found = {}
    for line in lines:
        field, comment = _FIELD.search(line), _COLUMN_COMMENT.search(line)
        if field and comment:
            found[field[1]] = comment[1]
    return found


def _format_line(key: str, value: Any, comments: Mapping[str, str] | None = None) -> str:
    if key == "kolommen":
        lines = [_format_column(column, comments or {}) for column in value]
        return "\n".join(["kolommen = [", *lines, "]"])
    return f"{key} = {_format_value(value)}"


def _format_column(column: Mapping[str, Any], comments: Mapping[str, str]) -> str:
    pairs = ", ".join(f"{key} = {_format_value(value)}" for key, value in column.items())
    comment = comments.get(column["veld"], "")
    return f"  {{ {pairs} }}," + (f"  {comment}" if comment else "")


def _format_value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(_format_value(one) for one in value)}]"
    return _quote(str(value))


def _quote(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\x00-\x1f\x7f]", lambda m: f"\\u{ord(m[0]):04x}", escaped) + '"'
