"""Recognises deadlines, parties, amounts and documents in a text, as proposals to confirm."""

from novex_desktop.importing.recognition.cells import recognise_owner_cell, recognise_term_cell
from novex_desktop.importing.recognition.context import RecognitionContext
from novex_desktop.importing.recognition.findings import (
    AmountFinding,
    DueFinding,
    Finding,
    Findings,
    MeetingYear,
    PartyFinding,
    ReferenceFinding,
    SetAside,
    SetAsideReason,
    Stance,
)
from novex_desktop.importing.recognition.parties import merge_parties
from novex_desktop.importing.recognition.party_directory import PartyDirectory
from novex_desktop.importing.recognition.recogniser import recognise

__all__ = [
    "AmountFinding",
    "DueFinding",
    "Finding",
    "Findings",
    "MeetingYear",
    "PartyDirectory",
    "PartyFinding",
    "RecognitionContext",
    "ReferenceFinding",
    "SetAside",
    "SetAsideReason",
    "Stance",
    "merge_parties",
    "recognise",
    "recognise_owner_cell",
    "recognise_term_cell",
]
