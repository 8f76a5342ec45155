"""Which open agreements of earlier meetings a new list seems to continue.

Only proposals: a person confirms each link. Source: docs/import-format.md, "A second import".
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.importing.pairing import choose_pairs
from novex_desktop.importing.plan import PlannedLink, PlannedTopic
from novex_desktop.importing.registered_list import EarlierAgreement

MIN_LIKENESS = 0.25  # texts of one region about other subjects have 0.15 at most
_WORD = re.compile(r"[^\W\d_]{4,}")
_Vector = dict[str, float]


def find_continued(
    topics: Sequence[PlannedTopic],
    earlier: Sequence[EarlierAgreement],
    known: Iterable[str] = (),
    progress: Progress = no_progress,
) -> tuple[PlannedLink, ...]:
    """Return the best earlier agreement of each new one, where the two are alike enough.

    Words that few texts have weigh most. Each earlier agreement is continued once, by the most
    alike.

    Args:
        known: numbers of agreements that the register has already; they get no link.
    """
    if not earlier:
        return ()
    skipped = set(known)
    later = [
        (topic.region.id, topic.title, agreement)
        for topic in topics
        for agreement in topic.list_agreements()
        if agreement.number not in skipped
    ]
    texts = [f"{title} {agreement.full_text}" for _, title, agreement in later]
    texts += [f"{item.topic} {item.text}" for item in earlier]
    vectors = _weigh(texts)
    of_region: defaultdict[str, list[int]] = defaultdict(list)
    for number, item in enumerate(earlier):
        of_region[item.region_id].append(number)
    pairs: list[tuple[float, int, int]] = []
    for place, (region, _, _) in enumerate(later):
        progress(place, len(later), "Eerdere afspraken zoeken")
        for number in of_region[region]:
            likeness = _compare(vectors[place], vectors[len(later) + number])
            if likeness >= MIN_LIKENESS:
                pairs.append((likeness, place, number))
    return tuple(
        PlannedLink(
            earlier[number].id,
            earlier[number].number,
            earlier[number].title,
            later[place][2].number,
            round(likeness, 3),
        )
        for likeness, place, number in choose_pairs(pairs)
    )


def _weigh(texts: Sequence[str]) -> list[_Vector]:
    counts = [Counter(word.lower() for word in _WORD.findall(text)) for text in texts]
    spread = Counter(word for count in counts for word in count)
    vectors = []
    for count in counts:
        vector = {
            word: (1 + math.log(times)) * math.log(1 + len(texts) / spread[word])
            for word, times in count.items()
        }
        length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        vectors.append({word: weight / length for word, weight in vector.items()})
    return vectors


def _compare(left: _Vector, right: _Vector) -> float:
    small, large = sorted((left, right), key=len)
    return sum(weight * large[word] for word, weight in small.items() if word in large)
