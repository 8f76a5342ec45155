"""What somebody typed to search for, as terms that must all be found."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from novex_desktop.store.search.names import Names
from novex_desktop.store.search.word_folding import Word, list_words

MOST_TERMS = 16  # what is typed after these is left out
_QUOTED = re.compile(r'"([^"]*)"|“([^”]*)”|„([^”"]*)[”"]')


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand one after another; the last one may be only begun."""

    words: tuple[str, ...]
    is_begun: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to find, in any of these wordings."""

    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """All its terms must be found in one agreement, in any order and in any field."""

    terms: tuple[Term, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed that can be searched for."""
        return not self.terms

    def to_fts(self) -> str:
        """Return it as FTS5 writes it; words are quoted, so that none is an operator."""
        return " AND ".join(
            "(" + " OR ".join(_phrase_to_fts(phrase) for phrase in term.phrases) + ")"
            for term in self.terms
        )


def parse_query(text: str, names: Names | None = None) -> Query:
    """Return what a typed text asks for.

    Words are found in any order; what stands in quotes only as it is. The last word may be only
    begun. A name of a party or area also stands for its other names.
    """
    terms: list[Term] = []
    place = 0
    for quoted in _QUOTED.finditer(text):
        terms += _list_terms(text[place : quoted.start()], names)
        words = tuple(word.folded for word in list_words(quoted[0]))
        if words:
            terms.append(Term((Phrase(words),)))
        place = quoted.end()
    last = _list_terms(text[place:], names)
    if last:
        last[-1] = _begin(last[-1])
    return Query(tuple((terms + last)[:MOST_TERMS]))


def _list_terms(text: str, names: Names | None) -> list[Term]:
    words = list_words(text)
    terms = []
    place = 0
    while place < len(words):
        folded = [word.folded for word in words[place:]]
        name = names.find(folded) if names else None
        if name is not None and not _cuts_glue(words, place + name.length):
            typed = tuple(folded[: name.length])
            others = tuple(Phrase(other) for other in name.others)
            terms.append(Term((Phrase(typed), *others)))
            place += name.length
            continue
        end = place
        while words[end].is_glued:
            end += 1
        terms.append(_make_term(words[place : end + 1]))
        place = end + 1
    return terms


def _cuts_glue(words: Sequence[Word], end: int) -> bool:
    return words[end - 1].is_glued


def _make_term(words: Sequence[Word]) -> Term:
    """Return a word, or words that hyphens join: "uitvoerings-investeringsagenda"."""
    parts = tuple(word.folded for word in words)
    if len(parts) == 1:
        return Term((Phrase(parts),))
    phrases = [Phrase(parts), Phrase(("".join(parts),))]
    if len(parts) == 2 and not any(part.isdecimal() for part in parts):
        phrases += [Phrase((parts[0], link, parts[1])) for link in ("en", "of")]
    return Term(tuple(phrases))


def _begin(term: Term) -> Term:
    """Let the last word be only begun; other names of a party stay whole."""
    first, *others = term.phrases
    begun = [replace(first, is_begun=True)]
    for other in others:
        same_end = other.words[-1].endswith(first.words[-1])
        begun.append(replace(other, is_begun=True) if same_end else other)
    return Term(tuple(begun))


def _phrase_to_fts(phrase: Phrase) -> str:
    return f'"{" ".join(phrase.words)}"' + (" *" if phrase.is_begun else "")
