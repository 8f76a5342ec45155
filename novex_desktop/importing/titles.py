"""Proposes a short title for an agreement, for the tree and for lists.

The title is made of words of the text in their order; what every line begins with ("Rijk en
regio spreken af dat") is left out. Source: docs/import-format.md, "Titles".
"""

import re
from functools import lru_cache

from novex_desktop.domain.kind import AgreementKind
from novex_desktop.importing.kind_rules import ProposedKind, propose_kind
from novex_desktop.importing.wording import ends_dangling, split_sentences

MAX_TITLE = 80
NO_TEXT = "(zonder tekst)"
_MIN_CLAUSE = 60  # a title cut at a comma is at least this long
_MIN_BEFORE_BRACKET = 50

# "Rijk en regio", "Partijen": with these nearly every line begins. A party by its name stays.
_SUBJECT = re.compile(
    r"(?:(?:het |de )?(?:rijk|regio)(?:, | en | en de | en het )"
    r"(?:rijk|regio|provincies?|decentrale overheden)|(?:de )?(?:partijen|partners))"
    r"(?: \([^)]*\))? "
    # Without its subject "hebben ..." or "zijn ..." says nothing.
    r"(?!hebben|heeft|zijn|is|zien|ziet|zullen|zal|willen|kunnen|en |of )(?-i:(?=[a-z]))",
    re.I,
)
_FORMULA = re.compile(
    r".{0,200}?\b(?:(?:spreken|spreekt) af(?: (om|dat))?|afgesproken,? (om|dat)),? ", re.I
)
_EARLY_VERB = re.compile(r"(?:\S+ ){1,4}(?:wordt|worden|is|zijn|zal|zullen|gaat|gaan|komt)\b")
_INFINITIVE = re.compile(r"te (?=[a-zë]+en\b)", re.I)
_LAST_BREAK = re.compile(r"(.*\S)(?: |(?<=\w{3}/))", re.DOTALL)  # the last blank, or a slash
_CLAUSE_END = re.compile(
    r"[,;:]? (?=(?:waarbij|waarin|waarna|waarvoor|waardoor|zodat|mits)\b)|[,;:] "
)


@lru_cache(maxsize=8_192)  # a review asks again for all of a list at each step
def propose_title(text: str, lead_in: str = "", kind: ProposedKind | None = None) -> str:
    """Return a title of at most `MAX_TITLE` characters; "…" at the end tells that it was cut.

    Args:
        lead_in: the sentence that governs the item.
        kind: the proposed kind, whose sentence says what is agreed; made when not given.
    """
    kind = kind or propose_kind(text, lead_in)
    sentences = split_sentences(text) or [text]
    sentence = sentences[0]
    if kind.kind is not AgreementKind.BACKGROUND and kind.quote in sentences:
        sentence = kind.quote
    core = _strip_formula(sentence.rstrip(" ."))
    title = cut_title(core[:1].upper() + core[1:]) or cut_title(text)
    return title or NO_TEXT


def cut_title(text: str) -> str:
    """Cut a text at a clause or a word, with no word that dangles at its end."""
    text = " ".join(text.split())
    if len(text) <= MAX_TITLE:
        return text.rstrip(" ;:,") or text
    cut = text[: MAX_TITLE - 1]
    clauses = [
        match.start()
        for match in _CLAUSE_END.finditer(text[:MAX_TITLE])
        if match.start() >= _MIN_CLAUSE
    ]
    clauses = [end for end in clauses if not _has_open_bracket(text[:end])]
    if clauses:
        cut = text[: clauses[-1]]
    elif match := _LAST_BREAK.match(text[:MAX_TITLE]):
        cut = match[1]
    return _trim(cut) + "…"


def _trim(text: str) -> str:
    """Take off an opened bracket or quotation, and words that dangle."""
    if _has_open_bracket(text):
        start = max(text.rfind(mark) for mark in "(‘“")
        if start >= _MIN_BEFORE_BRACKET:
            text = text[:start]
    shortened = text.rstrip(" ,;:–-/(‘“")
    while " " in shortened and ends_dangling(shortened):
        shortened = shortened.rsplit(" ", 1)[0].rstrip(" ,;:–-/(‘“")
    return shortened or text


def _has_open_bracket(text: str) -> bool:
    return (
        text.count("(") > text.count(")")
        or text.count("“") > text.count("”")
        or (text.count("‘") > text.count("’"))
    )


def _strip_formula(sentence: str) -> str:
    if match := _FORMULA.match(sentence):
        rest = sentence[match.end() :]
        if len(rest) < 15:
            return sentence
        if "dat" in (match[1], match[2]) and not _EARLY_VERB.match(rest):
            return f"afgesproken dat {rest}"
        return rest
    if match := _SUBJECT.match(sentence):
        return sentence[match.end() :]
    if match := _INFINITIVE.match(sentence):
        return sentence[match.end() :]
    return sentence
