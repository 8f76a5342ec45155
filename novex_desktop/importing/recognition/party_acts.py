"""Tells from the verbs around a group of parties whether it acts: "Brabant agendeert".

Source: docs/recognition.md, "Parties".
"""

import re

from novex_desktop.importing.recognition import party_words as words
from novex_desktop.importing.recognition.moment_words import compile_words, word_set
from novex_desktop.importing.recognition.tense import PARTICIPLE

_FIRST_WORD = re.compile(r"\W{0,3}([^\W\d_]+)")
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s(“‘\"']{0,3}\Z")
_PREFIX = r"(?:aan|af|bij|in|mee|mede|na|om|onder|op|over|samen|toe|uit|vast|voor|voort|terug)?"
_ACTIVE = re.compile(
    rf"\b{_PREFIX}(?:" + "|".join(sorted(words.ACTION_FORMS | words.AUXILIARIES)) + r")\b",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(
    r"\b\w{0,12}(?:" + "|".join(words.ACTION_INFINITIVES) + r")\b", re.IGNORECASE
)
_ACTIVE_END = re.compile(rf"{_ACTIVE.pattern}(?=\s*(?:[.,;:]|en\b|\Z))", re.IGNORECASE)
# "A en haar buren maken", "A, Duisburg en Keulen maken".
_COUPLED_NOUN = compile_words(
    r"(?:(?:,| en) (?:(?:de|het|haar|hun|zijn|andere) [a-z][\w-]+|(?-i:[A-Z])[\w-]+"
    r"(?: (?-i:[A-Z])[\w-]+){0,2})){1,3}"
)
_STANDS_AS = compile_words(
    r" (?:is|zijn|blijft|blijven|treedt op als|treden op als)"
    r"(?: (?:daarbij|hierbij|hierin|daarin))?"
    r" (?:de |mede-?|beide |samen )?(?:gezamenlijk |geen |niet langer )?"
    r"(?:opdrachtgevers?|trekkers?|(?:mede)?financiers?|(?:eind|mede)?verantwoordelijk|voornemens"
    r"|bereid|penvoerders?|initiatiefnemers?|aan zet)\b"
    r"| (?:wil|willen|wenst|wensen)\b| vind(?:t|en) (?:dat|het)\b| kan zich\b| kunnen zich\b"
    r"| mag (?:hierover|daarover|zelf)\b"
    r"| vorm(?:t|en)\b[^.;]{0,30}\b(?:kopgroep|werkgroep|projectgroep|coalitie|alliantie)"
    r"| \((?:mede-?)?(?:kar)?(?:trekker|penvoerder)s?\)"
)
_SHARE = compile_words(
    r" (?:€ ?\d|\d[\d.,]* ?(?:%|procent|miljoen|mln|miljard|mld|euro)"
    r"|[1-9]/\d{1,2}\b|(?:de|het) (?:rest|restant|helft|overige|resterende|andere)\b"
    r"|een (?:derde|kwart|half|vijfde|tiende|deel)\b)"
)
_SHARED = compile_words(r" (voor|aan|met|over|naar) (?:de|het|een) ")
# "A werkt de corridor uit en B de oevers": the verb is that of A.
_WITHOUT_VERB = compile_words(r" (?:de|het|een) (?![^,;.]*\bte \w+en\b)[^,;.]*(?:[.;]|\Z)")
_GETS = compile_words(
    r" (?:krijgt|krijgen|ontvangt|ontvangen) (?:[^.;]|\.\d){0,30}?"
    r"(?:€|EUR\b|euro\b|mln\b|miljoen\b|subsidie|bijdrage|uitkering)"
)
_WILL = word_set("zal zullen gaat gaan")
_LAST_VERB = re.compile(r"([^\W\d_]+)\s*(?:[.;,]|\Z)")
_NEXT_ONE = compile_words(r"(?:,|\ben) (?:de |het )?\Z")
_SUM_BEFORE_DOOR = compile_words(
    r"\d ?(?:%|mln|mld|miljoen|miljard|euro|procent)\.? door (?:de |het )?\Z"
)
_PAYING = compile_words(
    r"\b(?:nemen|neemt|betaalt|betalen|draagt|dragen|financiert|financieren|bekostigt|legt|leggen"
    r"|gedeeld|verdeeld|verdeling|stelt|stellen|reserveert|reserveren|investeert|investeren|dekt|dekken|verstrekt|verstrekken)\b"
)
_SUBJECT_VERB = compile_words(
    r"(?:(?P<preposition>[^\W\d_]+) )?(?:(?:de|het) )?(?:[\w-]+se )?"
    r"(?P<subject>[^\W\d_][\w&-]*) \w+ ?\Z"
)
_SUBJECTS = word_set(
    "rijk regio provincie provincies gemeente gemeenten waterschap waterschappen partijen partners"
    " zij ze wij we kabinet minister stuurgroep overheden bestuurders"
)
_SET_PHRASE = compile_words(
    r"\b(?:in (?:gesprek|overleg)|aan (?:de slag|tafel)|van plan|om tafel|akkoord)\b"
)
_NO_VERB = word_set(
    "niet met tot dat wat uit het direct recht juist zojuist eerst laatst ooit nooit naast zelfs"
    " oost west zuidoost noordoost zuidwest noordwest dicht kort echt vast alvast"
)
_NO_PLURAL_VERB = word_set(
    "tussen binnen buiten samen alleen tegen mensen eigen beneden boven zonder hebben kunnen moeten"
    " willen zullen worden"
)
_IS_TOLD = compile_words(r",? (?:om|te|of|over|uiterlijk|voor|vóór)\b")
_PASSIVE_TAIL = compile_words(r"\bworden\b")
_CLAUSE_END = compile_words(r"[;:(]|, (?:waar|die|dat|met)\w*")
_TO_DEAL_WITH = compile_words(r"te maken\b")
_MIN_VERB = 4  # letters
_CLAUSE_CHARS = 110


def acts(before: str, after: str, *, strict: bool, has_plural_verb: bool) -> bool:
    """Whether a group is the subject of a verb of acting, before or after that verb."""
    last = find_last_word(before)
    if last in words.PREPOSITIONS:
        return last == "door" and _does_by(before, after, strict=strict)
    next_word = find_next_verb(after)
    if _STANDS_AS.match(after) or _GETS.match(after) or _shares_verb(before, after):
        return True
    if _is_passive(last, next_word, after[:_CLAUSE_CHARS]):
        return False
    starts = not last or last in words.CONJUNCTIONS
    is_deed = strict and starts and _does_deed(next_word, after, has_plural_verb=has_plural_verb)
    if (next_word in words.ACTION_FORMS and not _is_place_phrase(after)) or is_deed:
        return True
    clause = after[:_CLAUSE_CHARS]
    if next_word in words.AUXILIARIES:
        return _promises(clause) or (not strict and not last and next_word not in words.HAVING)
    if last in words.ADDRESSING and _IS_TOLD.match(after):
        return False  # "vraagt het Rijk om"
    if _follows_verb(last, clause, strict=strict):
        return not _has_subject(before)
    if strict:
        return last in words.CONJUNCTIONS - {"en", "of", "maar"} and bool(
            _INFINITIVE.search(clause)
            or _ACTIVE_END.search(clause)
            or _ends_in_deed(after, has_plural_verb=has_plural_verb)
        )
    if next_word in words.LINKING or last in words.LINKING:
        return _promises(clause)
    looks_finite = _looks_finite(next_word) or has_plural_verb
    return starts and (looks_finite or _ACTIVE.search(clause) is not None)


def _does_deed(verb: str, after: str, *, has_plural_verb: bool) -> bool:
    """Tell whether a place does what only authorities do: "vergoedt", "zal ... vergoeden"."""
    if verb in _WILL and _ends_in_deed(after, has_plural_verb=True):
        return True
    return _does_as_authority(verb, has_plural_verb=has_plural_verb)


def _ends_in_deed(after: str, *, has_plural_verb: bool) -> bool:
    """Tell whether a subordinate clause ends in what authorities do: "dat A eraan deelneemt"."""
    verb = _LAST_VERB.search(after)
    return verb is not None and _does_as_authority(
        verb[1].lower(), has_plural_verb=has_plural_verb and looks_plural(verb[1].lower())
    )


def _shares_verb(before: str, after: str) -> bool:
    """Tell whether the verb before holds: "A zorgt voor het verslag en B voor de zaal"."""
    if _SHARE.match(after) and _PAYING.search(before):
        return True
    follows = _NEXT_ONE.search(before) is not None
    if follows and _WITHOUT_VERB.match(after) and _ACTIVE.search(before):
        return not _ACTIVE.search(after)
    match = _SHARED.match(after)
    if match is None or not _NEXT_ONE.search(before):
        return False
    preposition = re.escape(match[1].lower())
    verbs = re.finditer(rf"([^\W\d_]+)\s+{preposition}\s", before, re.IGNORECASE)
    return any(verb[1].lower() in words.ACTION_FORMS for verb in verbs)


def _does_as_authority(verb: str, *, has_plural_verb: bool) -> bool:
    """Tell whether a verb behind the name of a place is one of those that authorities do."""
    is_verb = _looks_finite(verb) or has_plural_verb
    return is_verb and verb not in words.PLACE_VERBS | words.LINKING | words.AUXILIARIES


def _does_by(before: str, after: str, *, strict: bool) -> bool:
    """Whether a group behind "door" does what is told: "gedeeld door", "€ 5 mln door"."""
    if _SUM_BEFORE_DOOR.search(before):
        return True
    is_agent = PARTICIPLE.search(before + after) or words.NOMINAL_BEFORE_DOOR.search(before)
    return not strict and is_agent is not None


def _follows_verb(last: str, clause: str, *, strict: bool) -> bool:
    """Whether the word before a group is the verb of which it may be the subject."""
    if last in words.ACTION_FORMS or (last in words.AUXILIARIES and _promises(clause)):
        return True
    looks_finite = _looks_finite(last) and len(last) > _MIN_VERB
    return not strict and looks_finite and not PARTICIPLE.match(last)


def _looks_finite(word: str) -> bool:
    """Whether a word ends like the third person of a verb: "verdubbelt"."""
    return len(word) >= _MIN_VERB and word.endswith("t") and word not in _NO_VERB


def looks_plural(word: str) -> bool:
    """Whether a word ends like a verb in the plural: "wisselen"."""
    return len(word) > _MIN_VERB and word.endswith("en") and word not in _NO_PLURAL_VERB


def _has_subject(before: str) -> bool:
    """Whether the verb at the end has its subject already: "het Rijk vraagt Gelderland"."""
    match = _SUBJECT_VERB.search(before)
    if match is None or (match["preposition"] or "").lower() in words.PREPOSITIONS:
        return False
    subject = match["subject"]
    return subject.lower() in _SUBJECTS or (len(subject) > 1 and subject.isupper())


def _is_passive(last: str, next_word: str, clause: str) -> bool:
    """Whether something is done to the group: "de regio wordt meegenomen"."""
    if next_word in ("wordt", "worden", "werd", "werden"):
        return PARTICIPLE.search(clause) is not None
    future = {last, next_word} & {"zal", "zullen"}
    return bool(future) and _PASSIVE_TAIL.search(clause) is not None


def _is_place_phrase(after: str) -> bool:
    """Tell "Zeeland ontwikkelt zich tot" from what an authority does."""
    return re.match(r"\s*(?:ontwikkelt|ontwikkelen|richt)\s+zich", after) is not None


def _promises(clause: str) -> bool:
    """Whether an auxiliary has its verb: "zal uitwerken", "heeft ingediend"."""
    own = _CLAUSE_END.split(_TO_DEAL_WITH.sub("", clause), maxsplit=1)[0]
    return any(pattern.search(own) for pattern in (_INFINITIVE, PARTICIPLE, _SET_PHRASE))


def is_agent(before: str, after: str, clause: str) -> bool:
    """Whether a group behind "door" is the agent of a passive, and no place on a way."""
    if words.MOTION.search(clause):
        return False
    return bool(
        words.NOMINAL_BEFORE_DOOR.search(before) or PARTICIPLE.match(after.lstrip()[:30])
    ) or bool(PARTICIPLE.search(after[:60]) and re.search(r"\bword(?:t|en)\b|\bis\b", before))


def find_last_word(text: str) -> str:
    """Return the word at the end of a text; "" behind a mark that ends a clause."""
    match = _LAST_WORD.search(text[-40:])
    return match[1].lower() if match and not re.search(r"[.;:!?]\s*\Z", text) else ""


def find_next_verb(after: str) -> str:
    """Return the first word after a group, past adverbs such as "gezamenlijk"."""
    coupled = _COUPLED_NOUN.match(after)
    position = coupled.end() if coupled else 0
    for _ in range(3):
        match = _FIRST_WORD.match(after, position)
        if match is None:
            return ""
        word = match[1].lower()
        if word not in words.ADVERBS or word in words.ACTION_FORMS:
            return word
        position = match.end()
    return ""
