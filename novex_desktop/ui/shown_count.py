"""How many of the rows are shown, in words: parts of agreements are said apart."""

from PySide6.QtCore import QCoreApplication

from novex_desktop.ui.dutch_numbers import format_count


def describe_shown(shown: int, total: int, parts: int, all_parts: int) -> str:
    """Return "4 van 84", or with parts among them "4 van 84 en 2 delen"."""
    said = _tr("{shown} van {total}").format(shown=format_count(shown), total=format_count(total))
    return " ".join(filter(None, (said, describe_parts(parts, all_parts))))


def describe_parts(parts: int, all_parts: int) -> str:
    """Return "en 2 delen", "en 1 van 2 delen", or nothing where no agreement has parts."""
    if not all_parts:
        return ""
    if parts != all_parts:
        said = _tr("en {shown} van {total} delen")
    else:
        said = _tr("en 1 deel") if parts == 1 else _tr("en {total} delen")
    return said.format(shown=format_count(parts), total=format_count(all_parts))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ShownCount", text)
