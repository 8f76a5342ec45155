"""Groups parties that are coupled ("Rijk, provincie en gemeenten") and judges what they do.

Source: docs/recognition.md, "Parties".
"""

import re
from dataclasses import dataclass

from novex_desktop.domain.party_terms import PartyKind
from novex_desktop.importing.recognition import party_words as words
from novex_desktop.importing.recognition.findings import Stance
from novex_desktop.importing.recognition.moment_words import compile_words
from novex_desktop.importing.recognition.party_acts import (
    acts,
    find_last_word,
    find_next_verb,
    is_agent,
    looks_plural,
)
from novex_desktop.importing.recognition.party_mentions import Form, Mention
from novex_desktop.importing.recognition.text_spans import TextSpans

_LINK = compile_words(
    r" ?(?:\((?:(?:mede-?)?trekkers?|penvoerder|coördinator|voorzitter|lead)\) ?)?"
    r"(?:\)? ?(?:,|;| en|/|&| en/of| noch| alsook| alsmede| evenals|, en)? ?\(?"
    r"(?: ?(?:o\.a\.|onder andere|waaronder|te weten))?) ?"
    r"(?:(?:de|het|beide|betrokken|alle|diverse|overige|andere|\d{1,3}|[\w’-]{4,}se) ){0,3}"
    r"(?:(?:gedeputeerde staten|burgemeesters?|wethouders?|colleges?|raad|raden|bestuur) van )?"
    r"(?:de |het )?"
)
# "en de burgemeester van" couples as "en" does.
_LINKING_MARK = re.compile(r"[,;/&()]|\b(?:en|noch)\b")
_MAX_LINK = 40
_OPENS_CLAUSE = compile_words(r"\bdat ?:?\Z")
_TO_ASK = compile_words(
    r" (?:\w+ ){0,2}te (?:vragen|verzoeken|informeren|betrekken|machtigen|adviseren|horen"
    r"|raadplegen|ondersteunen|steunen|consulteren|benaderen)\b"
)
_COMES_FROM = compile_words(r"\b(?:komt|komen|afkomstig)\b[^.;]{0,40} van (?:de |het )?\Z")
_GOES_TO = compile_words(r"\b(?:gaat|gaan|draagt|dragen)\b[^.;]* (?:naar|aan) (?:de |het )?\Z")
_GOES_OVER = compile_words(r" over\b")
_IS_ASKED = compile_words(
    r" word(?:t|en)\b[^.;]{0,60}\b(?:gevraagd|verzocht|opgedragen|verzonden|voorgelegd)"
)
_IS_TALKED_WITH = compile_words(
    r" (?:word(?:t|en)|is|zijn|werd(?:en)?)\b[^.;,]{0,40}"
    r"\b(?:gesproken|overlegd|afgesproken|overeengekomen|afgestemd|samengewerkt|gesprekken|overleg"
    r"|gesloten|ondertekend|gemaakt|besproken)\b"
)
_TALKED_WITH = compile_words(
    r"(?: (?:nader|verder|nauw))? (?:afgestemd|besproken|overlegd|overeengekomen"
    r"|afgesproken|gesloten)\b"
)
_IS_INVOLVED = compile_words(
    r" (?:\w+ ){0,2}(?:betrokken|vertegenwoordigd|aangehaakt|aangesloten|aanwezig)\b"
)
_EXPECTED_OF = compile_words(
    r" word(?:t|en)\b[^.;]{0,60}\b(?:verwacht|gevraagd|gevergd|verlangd)\b"
)
_BOTH = compile_words(r"\bzowel (?:de |het )?\Z")
_AS_WELL = compile_words(r" als (?:ook )?(?:de |het )?")


@dataclass(slots=True)
class Group:
    """Parties that are coupled to one another and so do the same."""

    mentions: list[Mention]
    stance: Stance = Stance.MENTIONED

    @property
    def start(self) -> int:
        """Where the first begins."""
        return self.mentions[0].start

    @property
    def end(self) -> int:
        """Where the last ends."""
        return self.mentions[-1].end

    @property
    def has_certain(self) -> bool:
        """Whether one of them can be nothing but a party."""
        return any(mention.form is Form.NAMED for mention in self.mentions)


def group_mentions(mentions: list[Mention], text: str) -> list[Group]:
    """Put mentions that only a comma, "en" or a bracket parts into one group."""
    groups: list[Group] = []
    for mention in mentions:
        if groups and _is_linked(text, groups[-1], mention.start):
            groups[-1].mentions.append(mention)
        else:
            groups.append(Group([mention]))
    return groups


def _is_linked(text: str, group: Group, start: int) -> bool:
    link = text[group.end : start]
    if _AS_WELL.fullmatch(link) and _BOTH.search(text[max(0, group.start - 20) : group.start]):
        return True  # "zowel A als B"
    return (
        len(link) <= _MAX_LINK
        and _LINK.fullmatch(link) is not None
        and _LINKING_MARK.search(link) is not None
    )


def judge_group(group: Group, spans: TextSpans, lead_in: str = "") -> bool:
    """Settle whether a group acts; return False when it is no party at all.

    Args:
        lead_in: the words above the text; where they end in "dat", the text goes on with them.
    """
    before = spans.before(group.start)
    if not spans.text[: group.start].strip() and _OPENS_CLAUSE.search(lead_in):
        before = "dat "
    bare = words.DETERMINERS.sub("", before)
    official = words.OFFICIALS.search(bare)
    if official:
        bare = words.DETERMINERS.sub("", bare[: official.start()])
    after = spans.after(group.end)
    has_plural_verb = _takes_plural(group) and looks_plural(find_next_verb(after))
    does = acts(bare, after, strict=not _is_clear(group), has_plural_verb=has_plural_verb)
    if not _is_clear(group) and not official and find_last_word(bare) in words.PLACE_NOUNS:
        return False  # "station Dordrecht draagt"
    if does or words.LEADING.search(bare) or words.OWNER_LABEL.search(bare):
        group.stance = Stance.ACTOR
        return True
    preposition = find_last_word(bare)
    if group.has_certain:
        return preposition not in ("in", "binnen", "buiten") or len(group.mentions) > 1
    if preposition == "door" and is_agent(bare, after, spans.find_clause(group.start, group.end)):
        group.stance = Stance.ACTOR
        return True
    form = group.mentions[0].form
    if form is Form.REGIONAL:
        return preposition not in words.PLACE_PREPOSITIONS | {"door", "voor", "van", "over"}
    if form is Form.TERRITORY:
        return preposition not in words.PLACE_PREPOSITIONS | {"door"}
    if official or _is_dealt_with(group, bare, after):
        return True
    return _is_plain_noun(group, bare)


def _is_dealt_with(group: Group, before: str, after: str) -> bool:
    """Whether others speak, work or agree with a group: "in overleg met", "vraagt"."""
    preposition = find_last_word(before)
    if preposition in ("met", "aan", "bij") and _is_ministry(group):
        return True  # "met Defensie"
    if preposition in words.ADDRESSING or words.COOPERATION.search(before):
        return True
    if _TO_ASK.match(after) or _COMES_FROM.search(before):
        return True
    if _GOES_TO.search(before) and _GOES_OVER.match(after):
        return True  # "gaat naar Maastricht over"
    if preposition in words.LINKING and _IS_INVOLVED.match(after):
        return True  # "hierbij zijn Ede en Epe betrokken"
    asked = preposition in ("aan", "", *words.CONJUNCTIONS) and _IS_ASKED.match(after)
    expected = preposition == "van" and _EXPECTED_OF.match(after)
    is_with = _IS_TALKED_WITH.match(after) or _TALKED_WITH.match(after)
    return bool(asked or expected or (preposition == "met" and is_with))


def _is_ministry(group: Group) -> bool:
    """Whether its first party is a ministry by a word that means another thing as well."""
    return any(choice.kind is PartyKind.MINISTRY for choice in group.mentions[0].choices)


def _is_clear(group: Group) -> bool:
    """Whether being before or after any verb is proof enough."""
    return group.has_certain or all(
        mention.form in (Form.NOUN, Form.COLLECTIVE, Form.LOWER_NATIONAL)
        for mention in group.mentions
    )


def _is_plain_noun(group: Group, before: str) -> bool:
    """Accept "gemeenten" or "partijen" where no preposition of place stands before it."""
    form = group.mentions[0].form
    if form is Form.LOWER_NATIONAL:
        return len(group.mentions) > 1
    if form not in (Form.NOUN, Form.COLLECTIVE):
        return False
    last = find_last_word(before)
    if group.mentions[0].word in ("regio", "provincie") and len(group.mentions) == 1:
        return last in ("met", "bij", "aan", "tussen", "vanuit", "door")
    return last not in words.PLACE_PREPOSITIONS | {"per", "van"}


def _takes_plural(group: Group) -> bool:
    """Whether the verb of a group is a plural; an adjective after "rijk" is none."""
    return len(group.mentions) > 1 or group.mentions[0].form in (Form.NOUN, Form.COLLECTIVE)
