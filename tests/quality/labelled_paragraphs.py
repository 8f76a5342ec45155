"""Paragraphs with hand-made labels, from the files in tests/data/labels/."""

import csv
import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from novex_desktop.domain.party_terms import PartyKind
from novex_desktop.importing.recognition import PartyDirectory, RecognitionContext
from novex_desktop.store.queries.parties import PartyChoice

ROOT = Path(__file__).parents[2]
STARTER = ROOT / "database" / "starter"
LABELS = ROOT / "tests" / "data" / "labels"
OTHERS = LABELS / "labels_by_others.json"  # put there by take_in_labels.py
SERIES, YEAR = "BO Leefomgeving", 2024
FIRST_ROUND_WITH_RELATIVE = 8


@dataclass(frozen=True)
class LabelledParagraph:
    """A text, its context, and what a person found in it."""

    text: str
    context: RecognitionContext
    deadlines: list[dict[str, Any]] = field(default_factory=list)
    parties: list[dict[str, Any]] = field(default_factory=list)
    amounts: list[dict[str, Any]] = field(default_factory=list)
    documents: list[dict[str, Any]] | None = None  # None: not labelled
    amounts_only: bool = False  # nothing else is labelled
    has_relative_labels: bool = False  # "volgend BO", "n.t.b."
    next_is_due: bool = False  # "volgend BO" is labelled as a deadline in the year after
    number_words: tuple[str, ...] = ()  # "drie ton": an amount or none, as one likes


def load_directory() -> PartyDirectory:
    """Build the directory from the parties that a new register starts with."""
    choices: list[PartyChoice] = []
    within: dict[str, str] = {}
    with (STARTER / "public_bodies.csv").open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file)):
            aliases = tuple(alias.strip() for alias in row["aliases"].split(";") if alias.strip())
            is_ministry = row["kind"] == PartyKind.MINISTRY
            short = row["code"] if is_ministry else row["name"]
            choice = PartyChoice(str(number), row["name"], short, PartyKind(row["kind"]), aliases)
            choices.append(choice)
            within[choice.id] = row["within"]
    return PartyDirectory(choices, within)


def load_given(directory: PartyDirectory) -> list[LabelledParagraph]:
    """Return the regions Zuidwest and Oost, whose labels came with the list."""
    content = json.loads((LABELS / "labels_zuidwest_oost.json").read_text("utf-8"))
    return [
        LabelledParagraph(
            item["text"],
            RecognitionContext(
                SERIES,
                YEAR,
                directory,
                headings=(topic["title"], *group["headings"]),
                area=group["province"] or "",
                lead_in=group["intro"] or "",
            ),
            item["deadlines"],
            item["parties"],
            item["amounts"],
            item["documents"],
        )
        for region in content["regions"]
        for topic in region["topics"]
        for group in topic["groups"]
        for item in group["agreements"]
    ]


def load_own(directory: PartyDirectory) -> list[LabelledParagraph]:
    """Return the regions Zuid, Noord and Noordwest, labelled for this measure."""
    content = json.loads((LABELS / "labels_zuid_noord_noordwest.json").read_text("utf-8"))
    return [
        LabelledParagraph(
            item["text"],
            RecognitionContext(SERIES, YEAR, directory, headings=tuple(item["headings"])),
            item["deadlines"],
            item["parties"],
            item["amounts"],
        )
        for item in content["paragraphs"]
    ]


def load_sentences(directory: PartyDirectory) -> list[LabelledParagraph]:
    """Return sentences as other lists write them, each with its own meeting."""
    content = json.loads((LABELS / "labels_sentences.json").read_text("utf-8"))
    return [
        LabelledParagraph(
            item["text"],
            make_context(item, directory),
            item["deadlines"],
            item["parties"],
            item["amounts"],
            amounts_only=item.get("amounts_only", False),
            has_relative_labels=item["round"] >= FIRST_ROUND_WITH_RELATIVE,
        )
        for item in content["paragraphs"]
    ]


def load_others(directory: PartyDirectory) -> list[LabelledParagraph]:
    """Return paragraphs that somebody wrote and labelled who did not know the rules."""
    content = json.loads(OTHERS.read_text("utf-8"))
    return [
        LabelledParagraph(
            item["text"],
            make_context(item, directory),
            item["deadlines"],
            item["parties"],
            item["amounts"],
            next_is_due=True,
            number_words=tuple(item["number_words"]),
        )
        for item in content["paragraphs"]
    ]


def make_context(item: dict[str, Any], directory: PartyDirectory) -> RecognitionContext:
    """Return the meeting and the headings of a paragraph."""
    held_on = item.get("held_on")
    return RecognitionContext(
        item.get("series", SERIES),
        item["year"],
        directory,
        held_on=date.fromisoformat(held_on) if held_on else None,
        headings=tuple(item.get("headings", ())),
        area=item.get("area", ""),
        lead_in=item.get("lead_in", ""),
    )
