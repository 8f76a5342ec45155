"""Words as Dutch lists them."""

from collections.abc import Sequence


def join_words(words: Sequence[str]) -> str:
    """Return words as one says them: "een, twee en drie"; empty for none."""
    return " en ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)
