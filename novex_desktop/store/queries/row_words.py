"""SQL that finds the rows which hold words, quick enough for every key on 100,000 rows.

Folding the eight texts of each row in Python took 6 s. Here each kind of text is looked through
once (a party, a topic, a choice), the texts of a row as one, and SQLite itself compares what has no
letters outside ASCII: 0.3 s, in which Python can go on. Of the rest Python folds what may hold the
word (`folding.py`).
"""

from collections.abc import Iterator
from enum import StrEnum

from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.folding import fold
from novex_desktop.store.queries.nodes import Condition
from novex_desktop.store.queries.rules import DEADLINE, IS_DEADLINE, is_lead

_STANDS = "NOT deleted AND confirmed"


def condition_words(words: str, *, is_wide: bool) -> Condition:
    """Return an SQL condition that a row holds all words, in any order, and its values.

    Words are looked for in number, title, text, topic, region, lead parties, deadline, status and
    kind; accents and hyphens do not matter. For the tables of `ROW_TABLES` under `PLACES`.

    Args:
        is_wide: most rows of the register are looked at. Then topics, parties and deadlines are
            gone through once, which takes 0.1 s of 100,000; else those of each row.
    """
    parts = [_condition_word(word, is_wide=is_wide) for word in fold(words).split()]
    sql = " AND ".join(f"({' OR '.join(own for own, _ in part)})" for part in parts)
    return sql or "1", tuple(value for part in parts for _, values in part for value in values)


def _condition_word(word: str, *, is_wide: bool) -> list[Condition]:
    own = "1" if is_wide else "agreement_id = a.id"
    found = [
        *_choices("a.status", AgreementStatus, word),
        *_choices("a.kind", AgreementKind, word),
        _holds(word, "a.number", "a.title", "a.adopted_text"),
        _among("t.region_id", "SELECT id FROM region WHERE {}", _holds(word, "short_name")),
        _in_topic(word, is_wide=is_wide),
        _among(
            "a.id",
            f"SELECT agreement_id FROM agreement_party WHERE {own} AND {_STANDS}"
            f" AND {is_lead('role')} AND party_id IN (SELECT id FROM party WHERE {{}})",
            _holds(word, "CASE short WHEN '' THEN name ELSE short END"),
        ),
        _among(
            "a.id",
            f"SELECT agreement_id FROM due WHERE {own} AND {_STANDS} AND {IS_DEADLINE} AND {{}}",
            _holds(word, "words"),
        ),
    ]  # fmt: skip
    if word.isdecimal():  # as the day is shown: 31-12-2025
        days = (
            f"SELECT agreement_id FROM due WHERE {own} AND {_STANDS} AND {DEADLINE}"
            " GROUP BY agreement_id HAVING instr(strftime('%d%m%Y', min(date_to)), ?)"
        )
        found.append((f"a.id IN ({days})", (word,)))
    return found


def _in_topic(word: str, *, is_wide: bool) -> Condition:
    if is_wide:
        select = (
            "SELECT place.id FROM place JOIN topic own ON own.id = place.id"
            " JOIN topic root ON root.id = place.root_id WHERE {}"
        )
        return _among("a.topic_id", select, _holds(word, "own.title", "root.title", "root.number"))
    select = "SELECT a.id FROM topic own WHERE own.id IN (a.topic_id, place.root_id) AND {}"
    return _among("a.id", select, _holds(word, "own.title", "own.number"))


def _holds(word: str, *texts: str) -> Condition:
    """One of some texts holds a folded word. Only letters outside ASCII need more than SQLite."""
    plain = f"instr(replace(lower({' || char(10) || '.join(texts)}), '-', ''), ?)"
    has_others = " OR ".join(f"length({text}) <> length(CAST({text} AS BLOB))" for text in texts)
    other = f"({has_others}) AND holds_all(?, {', '.join(texts)})"
    return f"({plain} OR {other})", (word, word)


def _among(column: str, select: str, holds: Condition) -> Condition:
    condition, values = holds
    return f"{column} IN ({select.format(condition)})", values


def _choices(column: str, choices: type[StrEnum], word: str) -> Iterator[Condition]:
    fitting = [choice.value for choice in choices if word in fold(choice.value)]
    if fitting:
        yield f"{column} IN ({', '.join('?' * len(fitting))})", tuple(fitting)
