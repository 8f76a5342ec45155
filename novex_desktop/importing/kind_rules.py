"""Proposes what a paragraph is: afspraak, besluit, voornemen or toelichting.

General verb phrases of Dutch minutes, no sentence of any list; a person confirms each outcome.
Source: docs/import-format.md, "Kinds".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from novex_desktop.domain.kind import AgreementKind
from novex_desktop.importing.wording import split_sentences

# What another said is no promise of these parties: "‘We ondersteunen ...’". A name of a plan
# between quotes is shorter and stays.
_QUOTATION = re.compile(r"[‘“„\"][^’”\"]{40,}?[’”\"](?!\w)")
_MAX_SENTENCE = 1_500  # characters looked at; keeps the time bounded on a text without full stops

# Who can agree something. A verb counts only beside one of these, since "de druk neemt toe" and
# "het perspectief hangt samen" promise nothing.
_ACTOR = (
    r"(?:rijk|regio|regio’s|provincies?|gemeenten?|waterschap(?:pen)?|part(?:ijen|ners)|overheden"
    r"|minist(?:er|erie|eries)|corporaties|netbeheerders?|we|wij|zij|brabant|limburg|zeeland"
    r"|gelderland|overijssel|flevoland|utrecht|drenthe|groningen|fryslân|(?:noord|zuid)-holland)"
)
_ACTION = (
    r"(?:verkenn?en|verkent|onderzoek(?:en|t)|start(?:en)?|del(?:en|t) de (?:kosten|lasten)"
    r"|organiser(?:en|t)|concretiser(?:en|t)|agender(?:en|t)|ondersteun(?:en|t)|steun(?:en|t)"
    r"|benut(?:ten)?|financier(?:en|t)|richt(?:en)? zich|zet(?:ten)? zich in|spann?en zich in)"
)
_OUT = r"uit(?=\s*(?:[.,;]|en\b|$))"  # the particle at the end, not "uit het gebied"
_SPLIT_ACTION = (  # verb and particle with words between: "werken ... uit", "nemen ... op"
    rf"(?:werk(?:en|t)\b.*?\b(?:{_OUT}|verder|toe naar)|werk(?:en|t) (?:gezamenlijk )?aan"
    r"|werk(?:en|t) samen volgens|bouw(?:en|t)\b.*\bvoort|breng(?:en|t)\b.*\bin (?:beeld|kaart)"
    r"|leg(?:gen|t)\b.*\b(?:voor|vast)|ne(?:men|emt)\b.*\b(?:op|mee)(?![\w-])"
    r"|ne(?:men|emt)\b.*\buitnodiging\b|trek(?:ken|t)\b.*\bsamen op|pak(?:ken|t)\b.*\bop(?![\w-])"
    r"|stel(?:len|t)\b.*\bop(?![\w-])|bereid(?:en|t)\b.*\bvoor(?![\w-])|gev(?:en)\b.*\bopdracht"
    r"|geeft\b.*\bopdracht|mak(?:en)\b.*\bafspraken|maakt\b.*\bafspraken)"
)
_DONE = (  # what is going to be done, in the passive: "wordt verkend", "worden uitgewerkt"
    r"(?:afgerond|afgestemd|bekeken|geagendeerd|gestart|georganiseerd|geïnformeerd|ingericht"
    r"|meegenomen|nagegaan|onderzocht|opgenomen|opgeleverd|opgepakt|opgesteld|uitgevoerd"
    r"|uitgewerkt|verkend|voorbereid|voo?rtgezet|voorgelegd|vastgelegd)"
)


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


# "spreken af", "is afgesproken": the paragraph says itself what it is.
_EXPLICIT = _compile(
    r"\bspre(?:ken|ekt)\b[^.]{0,120}?\baf\b(?![-\w])"
    r"|(?<!\bde )(?<!\bdeze )(?<!\balle )\bafgesproken\b(?! (?:ambities?|doelen|opgaven))"
    r"|\bzijn\b[^.]*\bnadere afspraken gemaakt\b|\bkomen overeen\b|\bis overeengekomen\b"
)
_RULES = (
    (
        AgreementKind.DECISION,
        _compile(
            r"\bste(?:mmen|mt)\b.*\bin\b(?: met)?|\bingestemd\b|\bonderschrij(?:ven|ft)\b"
            r"|\b(?:hebben|heeft)\b.*\b(?:onderschreven|vastgesteld|besloten)\b"
            r"|\bstel(?:len|t)\b.*\bvast(?![\w-])(?! te\b)|\bbeslui(?:ten|t) (?:om|dat|tot)\b"
            r"|\bne(?:men|emt)\b.*\bkennis van\b|\bis besloten\b|\bbekrachtig(?:en|t)\b"
        ),
    ),
    (
        AgreementKind.INTENTION,
        _compile(
            r"\bstre(?:ven|eft) (?:er)?naar\b|\bhet streven is\b"
            r"|\bambitie\b.*\b(?:uit|uitgesproken)\b|\bambitie is uitgesproken\b"
            r"|\bbereid(?:heid)?\b.*\b(?:uitgesproken|om)\b|\b(?:is|zijn) voornemens\b"
            r"|\binitiatief om\b|\b(?:wil|willen|wenst|wensen) \w+.*\b(?:om|te|in gesprek)\b"
        ),
    ),
    (
        AgreementKind.AGREEMENT,
        _compile(
            rf"\b{_ACTOR}\b[^.;]{{0,160}}?\b(?:{_ACTION}|{_SPLIT_ACTION})\b"
            rf"|\b(?:{_ACTION}|{_SPLIT_ACTION})\b[^.;]{{0,40}}?\b{_ACTOR}\b"
            rf"|\b(?:werk(?:en|t)|stel(?:len|t)|bereid(?:en|t)|geeft|geven|maken|maakt)\b[^.;]{{0,60}}"
            rf"?\b{_ACTOR}\b[^.]*?\b(?:{_OUT}|op|voor|verder|toe naar|opdracht|afspraken)\b(?!-)"
            rf"|\bword(?:t|en)\b[^.;]*?\b{_DONE}\b"
            r"|^[^,]{0,90}\b(?:zal|zullen)\b(?!.*\bkunnen\b)|\ben (?:zal|zullen)\b"
        ),
    ),
)
_LEAD_IN_RULES = (
    (AgreementKind.BACKGROUND, _compile(r"\b(?:constater|overweg|stellen? vast dat)")),
    (
        AgreementKind.DECISION,
        _compile(r"\b(?:beslui|besloten|stemmen in|ingestemd|nemen kennis|stellen vast)"),
    ),
    (AgreementKind.INTENTION, _compile(r"\b(?:streven|ambitie|voornemens)\b")),
)


@dataclass(frozen=True, slots=True)
class ProposedKind:
    """A proposal with the words it rests on."""

    kind: AgreementKind
    quote: str  # the sentence that decided; empty for toelichting


def propose_kind(text: str, lead_in: str = "", parts: Sequence[str] = ()) -> ProposedKind:
    """Propose the kind of a paragraph.

    A lead-in decides for all items under it. Otherwise an explicit "spreken af" anywhere makes an
    afspraak; else the first sentence with a verb phrase of a rule decides; else it is
    toelichting.

    Args:
        lead_in: the sentence that governs the item: "Rijk en regio gaan aan de slag om:".
        parts: texts of the sub-items.
    """
    return _propose(text, lead_in, tuple(parts))


@lru_cache(maxsize=8_192)  # a review asks again for all of a list at each step
def _propose(text: str, lead_in: str, parts: tuple[str, ...]) -> ProposedKind:
    if lead_in:
        return ProposedKind(_judge_lead_in(lead_in), lead_in)
    sentences = [sentence for part in (text, *parts) for sentence in split_sentences(part)]
    looked_at = [(sentence, _QUOTATION.sub("", sentence[:_MAX_SENTENCE])) for sentence in sentences]
    for sentence, own_words in looked_at:
        if _EXPLICIT.search(own_words):
            return ProposedKind(AgreementKind.AGREEMENT, sentence)
    for sentence, own_words in looked_at:
        for kind, pattern in _RULES:
            if pattern.search(own_words):
                return ProposedKind(kind, sentence)
    return ProposedKind(AgreementKind.BACKGROUND, "")


def _judge_lead_in(lead_in: str) -> AgreementKind:
    for kind, pattern in _LEAD_IN_RULES:
        if pattern.search(lead_in):
            return kind
    return AgreementKind.AGREEMENT
