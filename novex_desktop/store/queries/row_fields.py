"""The fields that rows of agreements can be shown, filtered and ordered by."""

from enum import StrEnum

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.last_changes import BELONGINGS
from novex_desktop.store.queries.rules import CAN_BE_LATE, DEADLINE, IS_COUNTED, IS_DEADLINE


class RowField(StrEnum):
    """A field of a row. The values are kept in the settings of users: they never change."""

    NUMBER = "number"
    AGREEMENT = "agreement"  # short title, and the adopted text under it
    TOPIC = "topic"
    AREA = "area"
    REGION = "region"
    MEETING = "meeting"
    KIND = "kind"
    LEAD = "lead"  # both sides: "VRO / Zuid-Holland"
    LEAD_NATIONAL = "lead_national"
    LEAD_REGIONAL = "lead_regional"
    INVOLVED = "involved"
    DUE = "due"  # words, date and whether it is late
    DUE_WORDS = "due_words"
    DUE_DATE = "due_date"
    CERTAINTY = "certainty"
    STATUS = "status"
    JUDGEMENT = "judgement"
    PROGRESS = "progress"  # last note "stand van zaken"
    UPDATED = "updated"
    PUBLIC = "public"
    PARTS = "parts"  # how many parts a, b, c


# Where rows come from: `a` is the agreement, `t` its topic, `place` its place in the list.
ROW_TABLES = (
    "agreement a JOIN topic t ON t.id = a.topic_id JOIN place ON place.id = a.topic_id"
    " LEFT JOIN agreement parent ON parent.id = a.parent_id"
)


def places_where(condition: str) -> str:
    """Return SQL that names the places of topics in the list, in the meetings that are looked in.

    Args:
        condition: on the meeting `meeting`. All 4,000 topics of a hundred meetings take 8 ms, at
            every key in the filter of one.
    """
    # A heading under something that was deleted stands on its own, as in `get_topic_places`.
    return f"""
WITH RECURSIVE place(id, root_id, area_id, rank) AS (
  SELECT topic.id, topic.id, topic.area_id,
         printf('%04d', 9999 - meeting.year) || char(1) || meeting.series || char(1)
         || region.pos || char(1) || topic.pos
  FROM topic JOIN meeting ON meeting.id = topic.meeting_id AND NOT meeting.deleted
  JOIN region ON region.id = topic.region_id
  WHERE NOT topic.deleted AND {condition} AND (topic.parent_id IS NULL
    OR NOT EXISTS (SELECT 1 FROM topic above WHERE above.id = topic.parent_id
                   AND NOT above.deleted))
  UNION ALL
  SELECT topic.id, place.root_id, coalesce(topic.area_id, place.area_id),
         place.rank || char(1) || topic.pos
  FROM place JOIN topic ON topic.parent_id = place.id AND NOT topic.deleted)
"""


PLACES = places_where("1")

# A part sorts right behind the agreement it is a part of.
SOURCE_ORDER = (
    "place.rank, coalesce(parent.pos, a.pos), coalesce(parent.id, a.id),"
    " a.parent_id IS NOT NULL, a.pos, a.id"
)

DEADLINE_DAY = (
    "(SELECT min(date_to) FROM due WHERE agreement_id = a.id AND NOT deleted AND confirmed"
    f" AND {DEADLINE})"
)
# CASE: AND would look the deadline up of what is done as well.
IS_LATE = (
    f"CASE WHEN {IS_COUNTED} AND {CAN_BE_LATE} THEN coalesce({DEADLINE_DAY} < ?, 0) ELSE 0 END"
)
"""SQL on agreement `a`: its deadline lies before a day, and something is still to be done."""

_PARTY_NAME = "CASE p.short WHEN '' THEN p.name ELSE p.short END"


def _names(role: PartyRole) -> str:
    return (
        "(SELECT group_concat(named.name, ', ') FROM (SELECT"
        f" {_PARTY_NAME} AS name FROM agreement_party ap JOIN party p ON p.id = ap.party_id"
        f" WHERE ap.agreement_id = a.id AND ap.role = '{role.value}' AND NOT ap.deleted"
        " AND ap.confirmed ORDER BY ap.pos, p.name) named)"
    )


def _last_change() -> str:
    own = (
        "(SELECT max(c.at) FROM field_change f JOIN change c ON c.id = f.change_id"
        " WHERE f.table_name = 'agreement' AND f.row_id = a.id)"
    )
    parts = (
        f"coalesce((SELECT max(c.at) FROM {table} part CROSS JOIN field_change f"
        f" ON f.table_name = '{table}' AND f.row_id = part.id CROSS JOIN change c"
        " ON c.id = f.change_id WHERE part.agreement_id = a.id), '')"
        for table in BELONGINGS
    )
    return f"max({own}, {', '.join(parts)})"


_REGION_NAME = "(SELECT short_name FROM region WHERE id = t.region_id)"
_SIDES = (
    f"nullif(coalesce({_names(PartyRole.LEAD_NATIONAL)}, '') || ' / '"
    f" || coalesce({_names(PartyRole.LEAD_REGIONAL)}, ''), ' / ')"
)
_DUE_WORDS = (
    "(SELECT group_concat(moment.words, ', ') FROM (SELECT words FROM due"
    " WHERE agreement_id = a.id AND NOT deleted AND confirmed AND words <> ''"
    f" AND {IS_DEADLINE}"  # "tot 2040" under "Termijn" would look like a deadline
    " ORDER BY pos, id) moment)"
)


def _rank(column: str, choices: type[StrEnum]) -> str:
    ranks = " ".join(f"WHEN '{choice.value}' THEN {rank}" for rank, choice in enumerate(choices))
    return f"CASE {column} {ranks} END"


TEXTS: dict[RowField, str] = {
    RowField.NUMBER: "a.number",
    RowField.AGREEMENT: "a.title || char(10) || a.adopted_text",
    RowField.TOPIC: "(SELECT trim(number || ' ' || title) FROM topic WHERE id = place.root_id)"
    " || char(10) || t.title",
    RowField.AREA: "(SELECT name FROM area WHERE id = place.area_id)",
    RowField.REGION: _REGION_NAME,
    RowField.MEETING: "(SELECT series || ' ' || year FROM meeting WHERE id = t.meeting_id)",
    RowField.KIND: "a.kind",
    RowField.LEAD: _SIDES,
    RowField.LEAD_NATIONAL: _names(PartyRole.LEAD_NATIONAL),
    RowField.LEAD_REGIONAL: _names(PartyRole.LEAD_REGIONAL),
    RowField.INVOLVED: _names(PartyRole.INVOLVED),
    RowField.DUE: f"coalesce({_DUE_WORDS}, '') || char(10)"
    f" || coalesce(strftime('%d-%m-%Y', {DEADLINE_DAY}), '')",
    RowField.DUE_WORDS: _DUE_WORDS,
    RowField.DUE_DATE: f"strftime('%d-%m-%Y', {DEADLINE_DAY})",
    RowField.CERTAINTY: "(SELECT certainty FROM due WHERE agreement_id = a.id AND NOT deleted"
    f" AND confirmed AND {IS_DEADLINE} AND (date_to IS NOT NULL OR words <> '')"
    f" ORDER BY NOT ({DEADLINE}), iif({DEADLINE}, date_to, ''), pos, id LIMIT 1)",
    RowField.STATUS: "a.status",
    RowField.JUDGEMENT: "a.judgement",
    RowField.PROGRESS: "(SELECT strftime('%d-%m-%Y', n.dated) || ': ' || n.text"
    " FROM progress_note n WHERE n.agreement_id = a.id AND NOT n.deleted"
    " AND n.kind = 'stand van zaken' ORDER BY n.dated DESC, (SELECT min(c.hlc)"
    " FROM field_change f JOIN change c ON c.id = f.change_id"
    " WHERE f.table_name = 'progress_note' AND f.row_id = n.id) DESC LIMIT 1)",
    RowField.UPDATED: f"strftime('%d-%m-%Y', {_last_change()}, 'localtime')",
    RowField.PUBLIC: "iif(a.public, 'ja', 'nee')",
    RowField.PARTS: "(SELECT nullif(count(*), 0) FROM agreement p"
    " WHERE p.parent_id = a.id AND NOT p.deleted)",
}
"""SQL for the words that a row shows in a field; NULL or empty where it shows nothing."""

# What a field is ordered by where that is not its words: NULL comes last, either way round.
_KEYS: dict[RowField, str] = {
    RowField.NUMBER: "a.number",
    RowField.AGREEMENT: "fold(iif(a.title = '', a.adopted_text, a.title))",
    RowField.TOPIC: "place.rank",
    RowField.REGION: "(SELECT pos FROM region WHERE id = t.region_id)",
    RowField.MEETING: "(SELECT series || year FROM meeting WHERE id = t.meeting_id)",
    RowField.KIND: _rank("a.kind", AgreementKind),
    RowField.DUE: DEADLINE_DAY,
    RowField.DUE_DATE: DEADLINE_DAY,
    RowField.CERTAINTY: _rank(TEXTS[RowField.CERTAINTY], Certainty),
    RowField.STATUS: _rank("a.status", AgreementStatus),
    RowField.JUDGEMENT: f"- {_rank('a.judgement', Judgement)}",  # red first: that needs attention
    RowField.UPDATED: _last_change(),
    RowField.PUBLIC: "a.public",
    RowField.PARTS: TEXTS[RowField.PARTS],
}


def sort_key(field: RowField) -> str:
    """Return SQL for the value that rows are ordered by; NULL where the field is empty."""
    return _KEYS.get(field) or f"nullif(fold({TEXTS[field]}), '')"
