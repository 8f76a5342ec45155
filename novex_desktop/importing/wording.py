"""Small facts about Dutch text that the parser leans on: ends of sentences, words that dangle."""

import re

from novex_desktop.importing.blocks import SOFT_HYPHEN

# Words after which no sentence, heading or title ends: articles, prepositions, conjunctions.
_DANGLING = (
    "aan als bij binnen boven dan dat de deze die dit door een en het hun in inzake is met na naar "
    "nabij nadat of om omtrent onder ook op over per rond rondom sinds te ten ter terwijl tijdens "
    "tot tussen uit van vanaf vanuit via volgens voor waar waarbij waarin waarmee waarvan zijn "
    "zoals zonder o.a. m.b.t. i.r.t. t.a.v. t.b.v. i.h.k.v. d.m.v. vgl."
)
DANGLING_WORDS = frozenset(_DANGLING.split())
_BLANKS = re.compile(r"[ \t]+")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:[a-z]{1,3}(?:\.[a-z]{1,3})+|jl|ca|nr|vgl|blz|art|evt|incl|excl|resp|mln|mld)\.$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_PUNCTUATED_END = re.compile(r"[.!?…;:,][\"'”’»)\]]*$")
_SENTENCE_BREAK = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])")
_ENTRY_END = re.compile(r"[;,]\s+(?:en|of|en/of|alsmede)$")
_LEADING_MARKS = "\"'“”‘’„«»([{€"
_SUSPENDING = re.compile(r"(?:en|of|en/of|t/m|tot|dan|als|maar|met)(?:\W|$)")


_ANNOUNCING = re.compile(
    r"\b(?:(?:spreken|spreekt|komen|komt)\b.{0,60}\b(?:af|overeen)|afgesproken|overeengekomen"
    r"|constateren|constateert|besluiten|besluit|overwegen|overwegende|stellen\s+vast"
    r"|stelt\s+vast|vastgesteld|nemen\s+kennis(?:\s+van)?|neemt\s+kennis(?:\s+van)?"
    r"|onderschrijven|stemmen\s+in(?:\s+met)?|verzoeken|bevestigen|agenderen|hebben\s+besloten"
    r"|hebben\s+afgesproken|zijn\s+het\s+eens|is\s+afgesproken|is\s+besloten)"
    r"(?:\s+(?:om|dat|het\s+volgende|als\s+volgt|hierbij|daarbij|het\s+onderstaande))*\s*[:…]?$",
    re.IGNORECASE,
)


_DEED = re.compile(
    r"\b(?:is|zijn|wordt|worden|zal|zullen|heeft|hebben|kan|kunnen|moet|moeten"
    r"|stelt|legt|brengt|werkt|maakt|geeft|neemt|betaalt|draagt|levert|voert|onderzoekt|verkent"
    r"|besluit|organiseert|ontwikkelt|zorgt|bouwt|start|richt|zet|spreekt|financiert|bekostigt"
    r"|(?:rijk|regio|partijen|provincies|gemeenten|overheden|wij|zij)\s+(?:\w+\s+){0,2}\w{3,}en)\b",
    re.IGNORECASE,
)


def tells_deed(text: str) -> bool:
    """Tell whether words hold a verb of what somebody does, as no title does."""
    return bool(_DEED.search(text))


def announces(text: str) -> bool:
    """Tell whether a text ends in words that hold for what follows: "Partijen spreken af dat"."""
    return len(text) <= 200 and bool(_ANNOUNCING.search(text))


def squeeze_blanks(text: str) -> str:
    """Make each run of blanks and tabs one blank; other spaces and all letters stay."""
    return _BLANKS.sub(" ", text).strip()


def ends_sentence(text: str) -> bool:
    """Tell whether a line may end a sentence: a full stop that is not of an abbreviation."""
    return bool(_SENTENCE_END.search(text)) and not _ABBREVIATION.search(text)


def ends_entry(text: str) -> bool:
    """Tell whether a line ends an entry of a list: ";", ":", or "; en" before the last one."""
    return text.endswith((";", ":")) or bool(_ENTRY_END.search(text))


def ends_with_punctuation(text: str) -> bool:
    """Tell whether a text ends as running text does and as a heading does not."""
    return bool(_PUNCTUATED_END.search(text))


def ends_dangling(text: str) -> bool:
    """Tell whether a text breaks off: after "van de", a comma, a hyphen, an opening bracket."""
    if text.endswith((",", "-", "–", "(", "/", "&", SOFT_HYPHEN)):
        return True
    if text.count("(") > text.count(")"):
        return True
    return text.rsplit(None, 1)[-1].lower() in DANGLING_WORDS if text else False


def starts_like_heading(text: str) -> bool:
    """Tell whether a text begins with a capital, quotes and brackets left aside."""
    return text.lstrip(_LEADING_MARKS)[:1].isupper()


def starts_inside_sentence(text: str) -> bool:
    """Tell whether a line can only go on with what stood before: a small letter, a comma."""
    first = text.lstrip(_LEADING_MARKS)[:1]
    return first.islower() or first in frozenset(",;.:)]%-–/&+=") or text.startswith("(")


def suspends(text: str) -> bool:
    """Tell whether a text begins with the word after a suspended hyphen: "Uitvoerings- en"."""
    return bool(_SUSPENDING.match(text))


def split_sentences(text: str) -> list[str]:
    """Split a text into sentences; a full stop of an abbreviation ends none."""
    sentences: list[str] = []
    for line in text.split("\n"):
        start = 0
        for match in _SENTENCE_BREAK.finditer(line):
            if ends_sentence(line[max(start, match.start() - 40) : match.end()].rstrip()):
                sentences.append(line[start : match.end()].rstrip())
                start = match.end()
        if line[start:].strip():
            sentences.append(line[start:].strip())
    return sentences
