"""What is shown of an agreement that was found."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from novex_desktop.store.search.marking import Excerpt, Found, Span, WordFinder, make_excerpt
from novex_desktop.store.search.query import Query
from novex_desktop.store.search.texts import AgreementTexts, FieldText, Where

_ORDER = {where: place for place, where in enumerate(Where)}


@dataclass(frozen=True, slots=True)
class Hit:
    """An agreement that was found, with what to show of it."""

    agreement_id: str
    number: str
    title: str
    group: str  # region, and of which list when there are more
    topic: str  # "4 NOVEX-gebied Zuidelijke Randstad"
    title_spans: tuple[Span, ...]
    number_spans: tuple[Span, ...]
    source: FieldText  # the text that the excerpt is from
    excerpt: Excerpt
    also_in: tuple[Where, ...]  # other fields with hits
    order: tuple[str, ...] = ()  # sorts in the order of the list


@dataclass(frozen=True, slots=True)
class TermCount:
    """In how many agreements one of the words stands."""

    words: str
    agreements: int
    is_counted: bool = True  # False: there are more than that


@dataclass(frozen=True, slots=True)
class HitPage:
    """Some of the hits, in the order of the list."""

    query: Query
    hits: tuple[Hit, ...]
    total: int
    is_counted: bool = True  # False: there are more than `total`
    next_row: int | None = None  # where the next page begins; None when this is the last
    apart: tuple[TermCount, ...] = ()  # when nothing holds all words: how many hold each


def read_groups(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """Return what groups of hits are called, by meeting and region."""
    regions = dict(connection.execute("SELECT id, name FROM region"))
    meetings = connection.execute(
        "SELECT id, series || ' ' || year FROM meeting m WHERE NOT deleted"
        " AND EXISTS (SELECT 1 FROM topic t WHERE t.meeting_id = m.id AND NOT t.deleted)"
    ).fetchall()
    return {
        (meeting_id, region_id): f"{meeting} › {region}" if len(meetings) > 1 else region
        for meeting_id, meeting in meetings
        for region_id, region in regions.items()
    }


def make_hit(own: AgreementTexts, finder: WordFinder, groups: Mapping[tuple[str, str], str]) -> Hit:
    """Return what to show of an agreement.

    Args:
        groups: what `read_groups` returned.
    """
    found = [(text, finder.find(text.text)) for text in own.texts]
    spans = {text.where: hits.spans for text, hits in found[:2]}
    source, best = max(found, key=_rate)
    also = [text.where for text, hits in found if hits.terms and text.where is not source.where]
    if source.where in (Where.NUMBER, Where.TITLE):  # they show anyway: show the text under them
        source, best = found[2]
    return Hit(
        agreement_id=own.id,
        number=own.number,
        title=own.title,
        group=groups.get((own.place.meeting_id, own.place.region_id), ""),
        topic=own.place.label,
        title_spans=spans[Where.TITLE],
        number_spans=spans[Where.NUMBER],
        source=source,
        excerpt=make_excerpt(source.text, best.spans),
        also_in=tuple(
            where for where in dict.fromkeys(also)
            if where not in (Where.NUMBER, Where.TITLE, source.where)
        ),
        order=own.order,
    )  # fmt: skip


def _rate(entry: tuple[FieldText, Found]) -> tuple[int, int]:
    """The field with most of the terms; among equals the one that tells most."""
    text, found = entry
    return len(found.terms), -_ORDER[text.where]
