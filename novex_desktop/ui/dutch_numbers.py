"""Numbers as Dutch readers write them."""

_MEGA = 1_000_000


def format_count(number: int) -> str:
    """Return "5.219"."""
    return f"{number:,}".replace(",", ".")


def format_size(size_bytes: int) -> str:
    """Return "1,2 MB"."""
    return f"{max(size_bytes / _MEGA, 0.1):,.1f} MB".translate(str.maketrans(",.", ".,"))
