"""Groups parties that are coupled ("Rijk, provincie en gemeenten") and judges what they do.

Source: docs/recognition.md, "Parties".
"""

import re
from dataclasses import dataclass

from novex_desktop.domain.party_terms import PartyKind
from novex_desktop.importing.recognition import party_words as words
from novex_desktop.importing.recognition.findings import Stance
from novex_desktop.importing.recognition.moment_words import compile_words, word_set
from novex_desktop.importing.recognition.party_mentions import Form, Mention
from novex_desktop.importing.recognition.tense import PARTICIPLE
from novex_desktop.importing.recognition.text_spans import TextSpans

_LINK = compile_words(
    r" ?(?:\)? ?(?:,|;| en|/|&| en/of| noch| alsook| alsmede| evenals|, en)? ?\(?"
    r"(?: ?(?:o\.a\.|onder andere|waaronder|te weten))?) ?"
    r"(?:(?:de|het|beide|betrokken|alle|diverse|overige|andere|\d{1,3}|[\w’-]{4,}se) ){0,3}"
    r"(?:(?:gedeputeerde staten|burgemeesters?|wethouders?|colleges?|raad|raden|bestuur) van )?"
    r"(?:de |het )?"
)
# "en de burgemeester van" couples as "en" does.
_LINKING_MARK = re.compile(r"[,;/&()]|\b(?:en|noch)\b")
_MAX_LINK = 40
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
_COUPLED_NOUN = compile_words(r" (?:en|,) (?:de|het|haar|hun|zijn|andere) [a-z][\w-]+")
_STANDS_AS = compile_words(
    r" (?:is|zijn|blijft|blijven|treedt op als|treden op als)"
    r"(?: (?:daarbij|hierbij|hierin|daarin))?"
    r" (?:de |mede-?|beide |samen )?(?:gezamenlijk |geen |niet langer )?"
    r"(?:opdrachtgevers?|trekkers?|(?:mede)?financiers?|(?:eind|mede)?verantwoordelijk|voornemens"
    r"|bereid|penvoerders?|initiatiefnemers?|aan zet)\b"
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
_COMES_FROM = compile_words(r"\b(?:komt|komen|afkomstig)\b[^.;]{0,40} van (?:de |het )?\Z")
_GOES_TO = compile_words(r"\b(?:gaat|gaan|draagt|dragen)\b[^.;]* (?:naar|aan) (?:de |het )?\Z")
_GOES_OVER = compile_words(r" over\b")
_TO_ASK = compile_words(
    r" (?:\w+ ){0,2}te (?:vragen|verzoeken|informeren|betrekken|machtigen|adviseren|horen"
    r"|raadplegen|ondersteunen|steunen|consulteren|benaderen)\b"
)
_OPENS_CLAUSE = compile_words(r"\bdat ?:?\Z")
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
_IS_ASKED = compile_words(
    r" word(?:t|en)\b[^.;]{0,60}\b(?:gevraagd|verzocht|opgedragen|verzonden|voorgelegd)"
)
_IS_TALKED_WITH = compile_words(
    r" (?:word(?:t|en)|is|zijn|werd(?:en)?)\b[^.;,]{0,40}"
    r"\b(?:gesproken|overlegd|afgesproken|overeengekomen|afgestemd|samengewerkt|gesprekken|overleg)"
)
_PASSIVE_TAIL = compile_words(r"\bworden\b")
_CLAUSE_END = compile_words(r"[;:(]|, (?:waar|die|dat|met)\w*")
_TO_DEAL_WITH = compile_words(r"te maken\b")
_MIN_VERB = 4  # letters
_CLAUSE_CHARS = 110


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
        if groups and _is_linked(text, groups[-1].end, mention.start):
            groups[-1].mentions.append(mention)
        else:
            groups.append(Group([mention]))
    return groups


def _is_linked(text: str, end: int, start: int) -> bool:
    link = text[end:start]
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
    has_plural_verb = _takes_plural(group) and _looks_plural(_next_verb(after))
    acts = _acts(bare, after, strict=not _is_clear(group), has_plural_verb=has_plural_verb)
    if not _is_clear(group) and not official and _last_word(bare) in words.PLACE_NOUNS:
        return False  # "station Dordrecht draagt"
    if acts or words.LEADING.search(bare) or words.OWNER_LABEL.search(bare):
        group.stance = Stance.ACTOR
        return True
    preposition = _last_word(bare)
    if group.has_certain:
        return preposition not in ("in", "binnen", "buiten") or len(group.mentions) > 1
    if preposition == "door" and _is_agent(bare, after, group, spans):
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
    preposition = _last_word(before)
    if preposition in ("met", "aan", "bij") and _is_ministry(group):
        return True  # "met Defensie"
    if preposition in words.ADDRESSING or words.COOPERATION.search(before):
        return True
    if _TO_ASK.match(after) or _COMES_FROM.search(before):
        return True
    if _GOES_TO.search(before) and _GOES_OVER.match(after):
        return True  # "gaat naar Maastricht over"
    asked = preposition == "aan" and _IS_ASKED.match(after)
    return bool(asked or (preposition == "met" and _IS_TALKED_WITH.match(after)))


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
    last = _last_word(before)
    if group.mentions[0].word in ("regio", "provincie") and len(group.mentions) == 1:
        return last in ("met", "bij", "aan", "tussen", "vanuit", "door")
    return last not in words.PLACE_PREPOSITIONS | {"per", "van"}


def _acts(before: str, after: str, *, strict: bool, has_plural_verb: bool) -> bool:
    """Whether a group is the subject of a verb of acting, before or after that verb."""
    last = _last_word(before)
    if last in words.PREPOSITIONS:
        return last == "door" and _does_by(before, after, strict=strict)
    next_word = _next_verb(after)
    if _STANDS_AS.match(after) or _GETS.match(after) or _shares_verb(before, after):
        return True
    if _is_passive(last, next_word, after[:_CLAUSE_CHARS]):
        return False
    starts = not last or last in words.CONJUNCTIONS
    is_deed = strict and starts and _does_as_authority(next_word, has_plural_verb=has_plural_verb)
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


def _ends_in_deed(after: str, *, has_plural_verb: bool) -> bool:
    """Tell whether a subordinate clause ends in what authorities do: "dat A eraan deelneemt"."""
    verb = _LAST_VERB.search(after)
    return verb is not None and _does_as_authority(
        verb[1].lower(), has_plural_verb=has_plural_verb and _looks_plural(verb[1].lower())
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


def _takes_plural(group: Group) -> bool:
    """Whether the verb of a group is a plural; an adjective after "rijk" is none."""
    return len(group.mentions) > 1 or group.mentions[0].form in (Form.NOUN, Form.COLLECTIVE)


def _looks_plural(word: str) -> bool:
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


def _is_agent(before: str, after: str, group: Group, spans: TextSpans) -> bool:
    clause = spans.find_clause(group.start, group.end)
    if words.MOTION.search(clause):
        return False
    return bool(
        words.NOMINAL_BEFORE_DOOR.search(before) or PARTICIPLE.match(after.lstrip()[:30])
    ) or bool(PARTICIPLE.search(after[:60]) and re.search(r"\bword(?:t|en)\b|\bis\b", before))


def _last_word(text: str) -> str:
    match = _LAST_WORD.search(text[-40:])
    return match[1].lower() if match and not re.search(r"[.;:!?]\s*\Z", text) else ""


def _next_verb(after: str) -> str:
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
