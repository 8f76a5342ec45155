"""Keeps a half-done review as text, so that the work survives closing the program.

It holds the document itself and what a person made of it, not how the parser reads it: a later
program goes on where this one stopped, also when the list was moved or thrown away.
"""

import base64
import hashlib
import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from novex_desktop.domain.due_terms import Certainty, DueKind
from novex_desktop.domain.errors import UserError
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.party_terms import PartyRole
from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.importing.blocks import SourceDocumentText, dump_blocks, load_blocks
from novex_desktop.importing.meeting_guess import MeetingTerms
from novex_desktop.importing.outline import LeftoverKind
from novex_desktop.importing.plan_findings import (
    PlannedAmount,
    PlannedDue,
    PlannedParty,
    PlannedReference,
)
from novex_desktop.importing.prepare import read_base
from novex_desktop.importing.problems import Problem, ProblemKind
from novex_desktop.importing.recognition import MeetingYear
from novex_desktop.importing.review import Review
from novex_desktop.importing.review_findings import FindingKey, FindingKind, PlannedFinding
from novex_desktop.importing.review_segments import Role, Segment
from novex_desktop.store.database import Database

FORMAT = "novex-desktop review"
VERSION = 2  # 2: amounts have an upper end and a price level
_UNREADABLE = (
    "De bewaarde controle van deze lijst is beschadigd of van een nieuwere versie van het "
    "programma. Lees de lijst opnieuw in."
)


def dump_review(review: Review) -> str:
    """Return a review as JSON text."""
    document = review.base.document
    meeting = review.base.meeting
    data = {
        "format": FORMAT,
        "version": VERSION,
        "document": {
            "name": document.name,
            "sha256": document.sha256,
            "media_type": document.media_type,
            "encoding": document.encoding,
            "removed": document.removed_characters,
            "content": base64.b64encode(zlib.compress(document.content)).decode("ascii"),
            "blocks": json.loads(dump_blocks(document.blocks)),
        },
        "meeting": {
            "series": meeting.series,
            "year": meeting.year,
            "held_on": meeting.held_on.isoformat() if meeting.held_on else None,
            "year_from": meeting.year_from,
        },
        "segments": [asdict(segment) for segment in review.segments],
        "problems": [asdict(problem) for problem in review.problems],
        "settled": sorted(review.settled),
        "decisions": [
            {"key": asdict(key), "finding": _dump_finding(finding)}
            for key, finding in review.decisions.items()
        ],
        "is_arranged": review.is_arranged,
    }
    return json.dumps({**data, "digest": _hash(data)}, ensure_ascii=False)


def load_review(database: Database, text: str, progress: Progress = no_progress) -> Review:
    """Return a review that was kept, with its plan; the register is read as it is now.

    Raises:
        UserError: it cannot be read.
        Cancelled: the user asked to stop.
    """
    try:
        data = json.loads(text)
        digest = data.pop("digest", None)  # absent where an earlier version wrote it
        if digest not in (None, _hash(data)):
            raise UserError(_UNREADABLE)
        if data["format"] != FORMAT or data["version"] > VERSION:
            raise UserError(_UNREADABLE)
        review = _load(database, data)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, zlib.error) as error:
        raise UserError(_UNREADABLE) from error
    return review.draft(progress)


def _hash(data: Mapping[str, Any]) -> str:
    """Return what tells a review that was damaged from one that was kept."""
    return hashlib.sha256(json.dumps(data).encode()).hexdigest()


def _load(database: Database, data: Mapping[str, Any]) -> Review:
    kept, meeting = data["document"], data["meeting"]
    document = SourceDocumentText(
        name=kept["name"],
        sha256=kept["sha256"],
        media_type=kept["media_type"],
        content=zlib.decompress(base64.b64decode(kept["content"])),
        encoding=kept["encoding"],
        blocks=load_blocks(json.dumps(kept["blocks"])),
        removed_characters=tuple((name, count) for name, count in kept["removed"]),
    )
    held_on = date.fromisoformat(meeting["held_on"]) if meeting["held_on"] else None
    terms = MeetingTerms(meeting["series"], meeting["year"], held_on, meeting["year_from"])
    return Review(
        base=read_base(database, document, terms),
        segments=tuple(_load_segment(row) for row in data["segments"]),
        problems=tuple(
            Problem(**{**row, "kind": ProblemKind(row["kind"])}) for row in data["problems"]
        ),
        settled=frozenset(data["settled"]),
        decisions={
            _load_key(row["key"]): _load_finding(row["key"]["kind"], row["finding"])
            for row in data["decisions"]
        },
        is_arranged=data["is_arranged"],
    )


def _load_segment(row: Mapping[str, Any]) -> Segment:
    segment = Segment(**{**row, "blocks": tuple(row["blocks"]), "role": Role(row["role"])})
    return replace(
        segment,
        left_as=LeftoverKind(row["left_as"]),
        kind=AgreementKind(row["kind"]) if row["kind"] else None,
    )


def _load_key(row: Mapping[str, Any]) -> FindingKey:
    return FindingKey(**{**row, "kind": FindingKind(row["kind"])})


def _dump_finding(finding: PlannedFinding | None) -> dict[str, Any] | None:
    if finding is None:
        return None
    row = asdict(finding)
    return {
        name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()
    }


def _load_finding(kind: str, row: Mapping[str, Any] | None) -> PlannedFinding | None:
    if row is None:
        return None
    if kind == FindingKind.DUE:
        return PlannedDue(
            **{
                **row,
                "kind": DueKind(row["kind"]),
                "certainty": Certainty(row["certainty"]),
                "date_from": _load_day(row["date_from"]),
                "date_to": _load_day(row["date_to"]),
                "meeting": MeetingYear(**row["meeting"]) if row["meeting"] else None,
            }
        )
    if kind == FindingKind.PARTY:
        return PlannedParty(**{**row, "role": PartyRole(row["role"])})
    if kind == FindingKind.AMOUNT:
        return PlannedAmount(**row)
    return PlannedReference(**row)


def _load_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
