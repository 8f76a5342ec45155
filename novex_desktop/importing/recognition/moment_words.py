"""The words from which Dutch builds moments, as pieces of patterns."""

import re

from novex_desktop.importing.recognition.calendar_units import Stretch

MONTHS = {
    "januari": 1,
    "jan": 1,
    "februari": 2,
    "feb": 2,
    "maart": 3,
    "mrt": 3,
    "april": 4,
    "apr": 4,
    "mei": 5,
    "juni": 6,
    "jun": 6,
    "juli": 7,
    "jul": 7,
    "augustus": 8,
    "aug": 8,
    "september": 9,
    "sept": 9,
    "sep": 9,
    "oktober": 10,
    "okt": 10,
    "november": 11,
    "nov": 11,
    "december": 12,
    "dec": 12,
}
SEASONS = {
    "voorjaar": "voorjaar",
    "lente": "voorjaar",
    "zomer": "zomer",
    "najaar": "najaar",
    "herfst": "najaar",
    "winter": "winter",
}
RECESSES = {
    "zomerreces": "zomer",
    "zomervakantie": "zomer",
    "herfstreces": "herfst",
    "kerstreces": "kerst",
    "kerstvakantie": "kerst",
    "kerst": "kerst",
    "jaarwisseling": "jaarwisseling",
    "oud en nieuw": "jaarwisseling",
    "voorjaarsreces": "voorjaars",
    "meireces": "mei",
    "meivakantie": "mei",
    "voorjaarsvakantie": "voorjaars",
    "krokusvakantie": "voorjaars",
    "herfstvakantie": "herfst",
    "prinsjesdag": "prinsjesdag",
    "pasen": "pasen",
    "hemelvaart": "hemelvaart",
    "pinksteren": "pinksteren",
}
STRETCHES = {
    "begin": Stretch.BEGIN,
    "aanvang": Stretch.BEGIN,
    "medio": Stretch.MIDDLE,
    "half": Stretch.MIDDLE,
    "halverwege": Stretch.MIDDLE,
    "midden": Stretch.MIDDLE,
    "eind": Stretch.END,
    "einde": Stretch.END,
    "ultimo": Stretch.END,
}
ORDINALS = {
    "eerste": 1,
    "1e": 1,
    "1ste": 1,
    "i": 1,
    "1": 1,
    "tweede": 2,
    "2e": 2,
    "2de": 2,
    "ii": 2,
    "2": 2,
    "derde": 3,
    "3e": 3,
    "3de": 3,
    "iii": 3,
    "3": 3,
    "vierde": 4,
    "laatste": 4,
    "4e": 4,
    "4de": 4,
    "iv": 4,
    "4": 4,
}
WEEKS_OF_MONTH = {
    "eerste": Stretch.FIRST_WEEK,
    "1e": Stretch.FIRST_WEEK,
    "tweede": Stretch.SECOND_WEEK,
    "2e": Stretch.SECOND_WEEK,
    "derde": Stretch.THIRD_WEEK,
    "3e": Stretch.THIRD_WEEK,
    "vierde": Stretch.FOURTH_WEEK,
    "4e": Stretch.FOURTH_WEEK,
    "laatste": Stretch.LAST_WEEK,
}
# How far a year named by a word lies from the year of the meeting.
RELATIVE_YEARS = {
    "dit": 0,
    "deze": 0,
    "het": 0,
    "lopend": 0,
    "lopende": 0,
    "huidige": 0,
    "komend": 1,
    "komende": 1,
    "aankomend": 1,
    "aankomende": 1,
    "volgend": 1,
    "volgende": 1,
    "eerstvolgende": 1,
    "afgelopen": -1,
    "vorig": -1,
    "vorige": -1,
}
_COMING = "komende?|aankomende?|eerstvolgende|volgende?"
_PASSED = "afgelopen|vorige?"

YEAR = (
    r"(?:(?:het )?(?:kalender)?(?:jaar )?(?P<year>(?<![\d.,])(?:19|20|21)\d\d(?!\w|[.,]\d))"
    r"|['’](?P<short>\d\d)(?!\w)"
    rf"|(?:het )?(?P<rel>dit|lopende?|huidige|{_COMING}|{_PASSED}) (?:kalender)?jaar\b"
    r"|(?P<thisyear>het (?:kalender)?jaar)\b(?! \d))"
)
STRETCH = (
    r"(?:(?:het )?(?P<stretch>begin|aanvang|eind|einde|medio|half|halverwege|midden|ultimo)"
    r"(?: van| in)?)"
)
_SHORT_MONTHS = [
    month for month in MONTHS if len(month) <= 4 and month not in ("mei", "juni", "juli")
]
_LONG_MONTHS = [month for month in MONTHS if month not in _SHORT_MONTHS]
MONTH = rf"(?:(?P<month>{'|'.join(_LONG_MONTHS)})\b|(?P<mon>{'|'.join(_SHORT_MONTHS)})\b\.?)"
SEASON_DETERMINER = rf"(?P<det>dit|deze|{_COMING}|{_PASSED}|het|de)"
JL = r"(?P<jl> ?(?:jl|j\.l|jongstleden|dezes|a\.s|as|aanstaande)\b\.?)"


def compile_words(pattern: str) -> re.Pattern[str]:
    """Compile a pattern whose blanks stand for any run of white space."""
    return re.compile(pattern.replace(" ", r"\s+").replace(r"\s+?", r"\s*"), re.IGNORECASE)


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text as a set; word lists read better as running text."""
    return frozenset(words.split())
