"""Tells from the verbs of a clause whether it reports the past or promises something.

Source: docs/recognition.md, "Past and promise".
"""

import re

from novex_desktop.importing.recognition.party_words import PRESENT_FORMS
from novex_desktop.importing.recognition.text_spans import GAP

_PAST_VERB = re.compile(
    r"\b(?:werd(?:en)?|was|waren|had(?:den)?|kwam(?:en)?|ging(?:en)?|diende(?:n)?|besloot"
    r"|besloten"
    r"|stelde(?:n)?|maakte(?:n)?|sprak(?:en)?|gaf|gaven|nam(?:en)?|vond(?:en)?|bracht(?:en)?"
    r"|startte(?:n)?|begon(?:nen)?|bleek|bleken|zei(?:den)?|tekende(?:n)?|presenteerde(?:n)?"
    r"|leverde(?:n)?|legde(?:n)?|rondde(?:n)?|voerde(?:n)?|zette(?:n)?|bereikte(?:n)?|ontving(?:en)?"
    r"|(?!ge)\w{2,}iseerde(?:n)?)\b",
    re.IGNORECASE,
)
_PERFECT_AUXILIARY = re.compile(r"\b(?:is|zijn|heeft|hebben|hebt)\b", re.IGNORECASE)
# Nouns that look like participles: "gebied", "gemeenten".
_NO_PARTICIPLE = (
    r"(?!\w*(?:gebied|gebieden|gemeenten|gesprekken|gevolgen|gezond|gelegen|gegevens|gedeputeerden"
    r"|gebouwen|gelden|gerecht|gezicht|gezichten|gewicht|gevallen|gevaren|gedeelten|gedachten|bekend|bereid|bewust|benieuwd|geschikt|gewenst|geheel|gelijk|gezamenlijk|geluid|gewesten|gezinnen|gereed|agenden|belangen|beeld|bestand|besluiten|leden"
    r"|bestuurders|begrotingen|verkenningen|herkomst|onderdelen|overleg|overheid|overheden"
    r"|besluit|bericht|bezit|bewind|verband|verbod|overzicht|onderwerpt|ontwerpt|betreft|bevat|behoort"
    r"|bedraagt|bestaat|bevindt|bepaalt|betekent|verloopt|verschijnt|ontstaat|ontbreekt|herstelt)\b)"
)
# Only these stand before the "ge" of a participle; "agendapunten" and "regelingen" are nouns.
_SEPARABLE = (
    r"(?:aan|achter|af|bekend|bij|bijeen|binnen|door|gelijk|goed|in|kennis|klaar|los|mede|mee|na|neer"
    r"|om|omlaag|omhoog|onder|op|open|over|plaats|rond|samen|stil|tegemoet|teniet|terug|teweeg|toe|uit"
    r"|vast|veilig|vol|voor|vooruit|voort|vrij|weer|weg|zeker)"
)
PARTICIPLE = re.compile(
    rf"\b{_NO_PARTICIPLE}(?:{_SEPARABLE}?ge\w{{2,}}(?:d|t|en)|(?:be|ver|ont|her|over|onder)\w{{2,}}(?:d|t)"
    r"|\w+eerd|(?:af|uit|be)sproken|besloten|overeengekomen|ontvangen|verschenen|begonnen"
    r"|ingestemd|onderschreven|bekrachtigd|verbonden|behouden)\b",
    re.IGNORECASE,
)
_COUPLED = re.compile(r"\ben\s+([^\W\d_]+)\s", re.IGNORECASE)
_LET_DO = re.compile(r"\b(?:heeft|hebben)\b.*\blaten\s+\w+en\b", re.IGNORECASE | re.DOTALL)
_FUTURE = re.compile(
    r"\b(?:zal|zullen|wordt|worden|gaat|gaan|wil|willen|moet(?:en)?|dient|dienen|streven|streeft"
    r"|beoogd|voorzien|gepland|verwacht|voornemens|te \w+en)\b",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"\b(?:rijk|regio|provincies?|gemeenten?|waterschap(?:pen)?|part(?:ijen|ners)|ministeries?"
    r"|overheden|wij|we|zij|stuurgroep|zal|zullen|uiterlijk|afgerond|opgeleverd|vastgesteld"
    r"|gereed|uitgewerkt|vastgelegd|afspraken|voorgelegd|besloten|geagendeerd|geïnformeerd|uitwerking"
    r"|besluitvorming|oplevering|realisatie|afronding|vaststelling|evaluatie|gepland|uiterste|deadline"
    r"|streefdatum|vindt plaats)\b"
    r"|\b(?:VRO|IenW|I&W|EZK?|BZK|LVVN|LNV|KGG|OCW|ProRail|Rijkswaterstaat)\b",
    re.IGNORECASE,
)


def is_past_clause(clause: str) -> bool:
    """Whether a clause reports what was done: "werd vastgesteld", "is besproken".

    A verb in the present behind "en" opens a clause of its own: "is besproken en bouwt dit jaar".
    """
    before, mark, after = clause.partition(GAP)
    coupled = [match for match in _COUPLED.finditer(before) if match[1].lower() in PRESENT_FORMS]
    clause = f"{before[coupled[-1].start() :] if coupled else before}{mark}{after}"
    if _FUTURE.search(clause):
        return False
    if _PAST_VERB.search(clause):
        return True
    if _LET_DO.search(clause):
        return True
    return bool(_PERFECT_AUXILIARY.search(clause) and PARTICIPLE.search(clause))


def promises(words: str) -> bool:
    """Whether somebody is named or a result is promised, so that a planned moment binds."""
    return bool(_PROMISE.search(words))
