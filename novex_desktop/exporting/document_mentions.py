"""One document or plan with all agreements that name it."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from novex_desktop.store.queries.overview_findings import NamedDocument
from novex_desktop.store.queries.overview_rows import OverviewRow

_AROUND = re.compile(r"^(?:de|het|een)\s+|[“”„\"'‘’]")


@dataclass(frozen=True, slots=True)
class DocumentMentions:
    """A document, and where it is named: each agreement with the words it has for it."""

    mentions: tuple[tuple[OverviewRow, NamedDocument], ...]

    @property
    def name(self) -> str:
        """The name that most texts have for it."""
        return Counter(document.name for _, document in self.mentions).most_common(1)[0][0]

    @property
    def versions(self) -> tuple[str, ...]:
        """The versions that are known of it."""
        return _list_once(document.version for _, document in self.mentions)

    @property
    def quotes(self) -> tuple[str, ...]:
        """The words of the texts for it."""
        return _list_once(document.quote for _, document in self.mentions)

    @property
    def numbers(self) -> tuple[str, ...]:
        """The agreements that name it, in the order of the list."""
        return _list_once(row.number for row, _ in self.mentions)

    @property
    def is_present(self) -> bool:
        """Whether its file is kept in the register, with any of the agreements."""
        return any(document.is_present for _, document in self.mentions)

    @property
    def proposals(self) -> int:
        """How many of the mentions nobody confirmed yet."""
        return sum(not document.confirmed for _, document in self.mentions)

    @property
    def rows(self) -> tuple[OverviewRow, ...]:
        """The agreements that name it; one that names it twice comes twice."""
        return tuple(row for row, _ in self.mentions)

    def keep(self, is_kept: Callable[[OverviewRow], bool]) -> "DocumentMentions | None":
        """Return it with only some of the agreements, or None when none is left."""
        mentions = tuple(pair for pair in self.mentions if is_kept(pair[0]))
        return replace(self, mentions=mentions) if mentions else None


def merge_mentions(pairs: Iterable[tuple[OverviewRow, NamedDocument]]) -> list[DocumentMentions]:
    """Return each document once; names that only differ in article, case or quotes are equal.

    A name with more or other words may be another document, so that it stays one of its own.
    """
    found: dict[str, list[tuple[OverviewRow, NamedDocument]]] = {}
    for row, document in pairs:
        found.setdefault(_normalise(document.name), []).append((row, document))
    return [DocumentMentions(tuple(mentions)) for mentions in found.values()]


def _normalise(name: str) -> str:
    plain = " ".join(name.casefold().split())
    return _AROUND.sub("", _AROUND.sub("", plain)).strip() or plain


def _list_once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))
