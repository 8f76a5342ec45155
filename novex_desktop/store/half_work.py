"""What the program keeps of half-done work beside its settings: typing, and half-kept reviews.

These files hold text of the register, so what is erased from it must leave them, too.
"""

import hashlib
import json
import logging
from collections.abc import Collection, Iterator
from pathlib import Path

_LEAST_LETTERS = 4  # shorter text is found everywhere

logger = logging.getLogger(__name__)


def name_half_work(kind: str, register: Path, purpose: str = "") -> str:
    """Return the file name for half-done work on a register.

    Args:
        kind: "typed" or "review".
        purpose: of a part of the window that keeps its own.
    """
    name = hashlib.sha256(str(register).encode()).hexdigest()[:16]
    return f"{kind}-{name}{f'-{purpose}' if purpose else ''}.json"


def forget_half_work(folder: Path, register: Path, texts: Collection[str]) -> int:
    """Remove the half-done work on a register that holds one of the texts, and count it.

    A file that cannot be read goes as well: nobody could tell that it does not hold the text.
    """
    needles = {_pack(line) for text in texts for line in text.splitlines()}
    needles = {needle for needle in needles if len(needle) >= _LEAST_LETTERS}
    removed = 0
    for place in {register, register.absolute()}:
        for kind in ("typed", "review"):
            stem = name_half_work(kind, place).removesuffix(".json")
            for path in [*folder.glob(f"{stem}*.json"), *folder.glob(f"{stem}*.part")]:
                if _holds_one(path, needles):
                    path.unlink(missing_ok=True)
                    removed += 1
    logger.info("half-done work removed: %s", removed)
    return removed


def _holds_one(path: Path, needles: Collection[str]) -> bool:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return True
    packed = _pack("".join(_list_texts(content)))
    return any(needle in packed for needle in needles)


def _list_texts(content: object) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        for key, value in content.items():
            yield str(key)
            yield from _list_texts(value)
    elif isinstance(content, list):
        for value in content:
            yield from _list_texts(value)


def _pack(text: str) -> str:
    """Return a text without its white space: a list may break its lines elsewhere."""
    return "".join(text.split())
