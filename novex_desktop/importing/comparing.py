"""Lays the agreements of a list beside those that the register has of the same meeting."""

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache

from novex_desktop.domain.numbering import is_concept_number
from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.importing.pairing import choose_pairs
from novex_desktop.importing.plan import (
    Comparison,
    Match,
    PlanEntry,
    PlannedAgreement,
    PlannedTopic,
)
from novex_desktop.importing.registered_list import KnownAgreement, KnownMeeting, KnownRegister
from novex_desktop.importing.renumbering import Renumbering

_MIN_SHARED = 0.2  # of the agreements, for a list to be a corrected version of another
_ALIKE = 0.6  # share of words that two versions of one text have in common, at least

Found = tuple[str, str, PlannedAgreement]  # region, topic number, agreement
Pair = tuple[PlannedAgreement, KnownAgreement]


@dataclass(frozen=True, slots=True)
class Compared:
    """A list beside the register, and which agreement is which."""

    comparison: Comparison
    topics: tuple[PlannedTopic, ...]  # numbered: known agreements keep their number
    matches: dict[str, Match]


def compare(
    topics: Sequence[PlannedTopic], register: KnownRegister, progress: Progress = no_progress
) -> Compared:
    """Compare a list with the register: equal words are the same, alike words are changed.

    What the list no longer has counts as vanished only in regions that the list has.
    """
    found = [
        (topic.region.id, topic.number, agreement)
        for topic in topics
        for agreement in topic.list_agreements()
    ]
    if register.meeting is None and not register.taken_back:
        new = tuple(_make_entry(agreement) for _, _, agreement in found)
        return Compared(Comparison(new=new), tuple(topics), {})
    regions = {region for region, _, _ in found}
    registered = register.meeting.agreements if register.meeting else ()
    known = [item for item in registered if item.region_id in regions]
    same, found, known = _take_same(found, known)
    changed, found, known = _take_changed(found, known, progress)
    names = {region.id: region.short_name for region in register.regions}
    # What was taken back is new again, and has its number still.
    again, left, gone = _take_same(found, list(register.taken_back))
    alike, _, _ = _take_changed(left, gone, progress)
    pairs = {agreement.number: item for agreement, item in (*same, *changed, *again, *alike)}
    numbers = Renumbering(register.numbers, pairs)
    numbered = tuple(numbers.renumber(topic) for topic in topics)
    fresh = {number: numbers.given[number] for number in (a.number for _, _, a in found)}
    comparison = Comparison(
        new=tuple(replace(_make_entry(a), number=fresh[a.number]) for _, _, a in found),
        changed=tuple(_make_entry(agreement, item) for agreement, item in changed),
        same=tuple(_make_entry(agreement, item) for agreement, item in same),
        vanished=tuple(
            PlanEntry(None, _describe(item, names), item.number, item.title, "", item.text, item.id)
            for item in known
        ),
    )
    given = numbers.given
    matches = {given[found.number]: Match(item, is_changed=False) for found, item in same}
    matches |= {given[found.number]: Match(item, is_changed=True) for found, item in changed}
    return Compared(comparison, numbered, matches)


def find_obstacle(comparison: Comparison, meeting: KnownMeeting | None, sha256: str) -> str:
    """Return why a list cannot be taken in for a meeting that the register has, or "".

    A corrected list has much in common with the one that it corrects. One that has little in
    common is most likely of another meeting.
    """
    known_numbers = [
        entry.number for entry in (*comparison.same, *comparison.changed, *comparison.vanished)
    ]
    is_adopted = meeting is not None and (
        meeting.is_adopted or any(not is_concept_number(number) for number in known_numbers)
    )
    if meeting is None or not is_adopted:
        return ""
    name = f"{meeting.series} {meeting.year}"
    differs = comparison.new or comparison.changed
    if sha256 in meeting.imports and not differs:
        return (
            f"Deze lijst van {name} is al ingelezen op {_format_day(meeting.imports[sha256])}. "
            "Er is niets gewijzigd."
        )
    if comparison.same and not differs:
        return (
            f"Alle afspraken van deze lijst staan al in het register bij {name}. "
            "Er is niets gewijzigd."
        )
    shared = len(comparison.same) + len(comparison.changed)
    known = shared + len(comparison.vanished)
    if known and shared < _MIN_SHARED * min(known, shared + len(comparison.new)):
        return (
            f"Het register heeft al een vastgestelde lijst van {name}, en deze lijst lijkt er "
            f"niet op: {len(comparison.new)} nieuw, {len(comparison.changed)} gewijzigd, "
            f"{len(comparison.vanished)} vervallen. Er is niets gewijzigd. Geef op van welk "
            "overleg en welk jaar de lijst is, en lees haar opnieuw in."
        )
    return ""


def find_waiting_regions(
    topics: Sequence[PlannedTopic], register: KnownRegister
) -> tuple[str, ...]:
    """Return the regions with concepts of which a list says nothing, in their order."""
    meeting = register.meeting
    if meeting is None or meeting.is_adopted:
        return ()
    told = {topic.region.id for topic in topics}
    waiting = {item.region_id for item in meeting.agreements if item.is_concept} - told
    return tuple(region.short_name for region in register.regions if region.id in waiting)


def _take_same(
    found: list[Found], known: list[KnownAgreement]
) -> tuple[list[Pair], list[Found], list[KnownAgreement]]:
    """Pair equal texts: those of one topic first, then those that moved within the region."""
    same: list[Pair] = []
    for with_topic in (True, False):
        waiting: defaultdict[tuple[str, str, tuple[str, ...]], deque[KnownAgreement]]
        waiting = defaultdict(deque)
        for item in known:
            topic = item.topic_number if with_topic else ""
            waiting[item.region_id, topic, _words(item.text)].append(item)
        left: list[Found] = []
        taken: set[str] = set()
        for region, number, agreement in found:
            topic = number if with_topic else ""
            matching = waiting[region, topic, _words(agreement.full_text)]
            if matching:
                match = matching.popleft()
                taken.add(match.id)
                same.append((agreement, match))
            else:
                left.append((region, number, agreement))
        found, known = left, [item for item in known if item.id not in taken]
    return same, found, known


def _take_changed(
    found: list[Found], known: list[KnownAgreement], progress: Progress
) -> tuple[list[Pair], list[Found], list[KnownAgreement]]:
    """Pair texts of one topic that are alike, the best pairs first."""
    beside: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, item in enumerate(known):
        beside[item.region_id, item.topic_number].append(number)
    pairs: list[tuple[float, int, int]] = []
    for place, (region, topic, agreement) in enumerate(found):
        progress(place, len(found), "Vergelijken met het register")
        pairs += [
            (share, place, number)
            for number in beside[region, topic]
            if (share := _measure(agreement.full_text, known[number].text)) >= _ALIKE
        ]
    chosen = choose_pairs(pairs)
    matched = {place for _, place, _ in chosen}
    taken = {number for _, _, number in chosen}
    return (
        [(found[place][2], known[number]) for _, place, number in chosen],
        [item for place, item in enumerate(found) if place not in matched],
        [item for number, item in enumerate(known) if number not in taken],
    )


@lru_cache(maxsize=16_384)
def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _measure(text: str, other: str) -> float:
    matcher = SequenceMatcher(None, _words(text), _words(other), autojunk=False)
    is_near = matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE
    return matcher.ratio() if is_near else 0.0


def _make_entry(agreement: PlannedAgreement, known: KnownAgreement | None = None) -> PlanEntry:
    return PlanEntry(
        line=agreement.line,
        place=agreement.place,
        number=known.number if known else agreement.number,
        title=agreement.title,
        text=agreement.full_text,
        known_text=known.text if known else "",
        known_id=known.id if known else "",
    )


def _describe(item: KnownAgreement, names: dict[str, str]) -> str:
    return f"{names.get(item.region_id, '')}, onderwerp {item.topic_number}"


def _format_day(iso_day: str) -> str:
    year, month, day = iso_day[:10].split("-")
    return f"{day}-{month}-{year}"
