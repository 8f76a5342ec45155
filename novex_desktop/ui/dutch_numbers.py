"""Numbers as Dutch readers write them, or English ones in an English window."""

from PySide6.QtCore import QCoreApplication, QLocale


def format_count(number: int) -> str:
    """Return "5.219"."""
    return QLocale().toString(number)


def format_size(size_bytes: int) -> str:
    """Return "27 bytes", "1,2 kB" or "3,4 MB", in thousands as SI has them."""
    if size_bytes < 1_000:
        return count_words(size_bytes, _tr("{count} byte"), _tr("{count} bytes"))
    # What would be rounded to 1.000,0 kB is 1,0 MB.
    divisor, unit = (1_000, "kB") if size_bytes < 999_950 else (1_000_000, "MB")
    return f"{QLocale().toString(size_bytes / divisor, 'f', 1)} {unit}"


def count_words(count: int, one: str, many: str, **others: object) -> str:
    """Return the words for one, or those for more with `{count}` and whatever else filled in."""
    return (one if count == 1 else many).format(count=format_count(count), **others)


def describe_shown(shown: int, total: int, parts: int, all_parts: int) -> str:
    """Return "4 van 84", or with parts, said apart, "4 van 84 en 2 delen"."""
    said = _tr("{shown} van {total}").format(shown=format_count(shown), total=format_count(total))
    return " ".join(filter(None, (said, describe_parts(parts, all_parts))))


def describe_parts(parts: int, all_parts: int) -> str:
    """Return "en 2 delen", "en 1 van 2 delen", or nothing where there are none."""
    if not parts:
        return ""
    if parts != all_parts:
        said = _tr("en {shown} van {total} delen")
    else:
        said = _tr("en 1 deel") if parts == 1 else _tr("en {total} delen")
    return said.format(shown=format_count(parts), total=format_count(all_parts))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Counts", text)
