"""Whatever a document holds, recognising ends soon, never fails, and quotes exactly."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from novex_desktop.importing.recognition import (
    RecognitionContext,
    recognise,
    recognise_owner_cell,
    recognise_term_cell,
)
from tests.quality.labelled_paragraphs import load_directory, load_given, load_own

CONTEXT = RecognitionContext("BO Leefomgeving", 2024, load_directory())
_RUNNING = (
    "Rijk regio provincie provincies gemeente gemeenten waterschap Zeeland Utrecht Limburg IenW & "
    "van de het en of / ( ) , . ; : “ ” ‘ ’ - – t/m tot voor vóór na uiterlijk eind begin medio Q1 "
    "2025 2030 2031-2040 1-7-2025 31 1e eerste kwartaal helft maart mei zomer zomerreces komend "
    "jaar BO Leefomgeving MIRT volgend € 2,5 mln miljoen 46.350 woningen % ha is zijn werken "
    "vastgesteld afgesproken doorlopend n.t.b. binnen drie maanden Nota Ruimte agenda 1.0 jl. “a"
)
_WORDS = _RUNNING.split()
_TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(st.sampled_from(_WORDS), max_size=60).map(" ".join),
    st.lists(st.sampled_from(_WORDS), max_size=60).map("".join),
)
_SLOW = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
_LIMIT_S = 6.0  # of processor time, for 20,000 characters; usual is well below 1


@_SLOW
@given(_TEXTS)
def test_every_finding_quotes_its_place_and_has_its_days_in_order(text: str) -> None:
    findings = recognise(text, CONTEXT)
    cells = [*recognise_owner_cell(text, CONTEXT), *recognise_term_cell(text, CONTEXT)]
    parts = (findings.dues, findings.parties, findings.amounts, findings.references)

    for finding in [*cells, *findings.set_aside, *(item for part in parts for item in part)]:
        assert text[finding.start : finding.end] == finding.quote != ""
    for part in parts:
        places = [(finding.start, finding.end) for finding in part]
        assert places == sorted(places)
    for due in findings.dues:
        assert due.date_from is None or due.date_to is None or due.date_from <= due.date_to


@pytest.mark.parametrize(
    "piece",
    [
        "2025 ",
        "Rijk en ",
        "en ",
        "a",
        " ",
        "“",
        "1.",
        "Aa-",
        "€ 1 ",
        "1 ",
        "Nota A ",
        "agenda",
        "Uitvoerings- en ",
        "januari ",
        "tussen 1 en ",
        "dec 12 ",
        "provincie Utrecht en ",
        "’s ",
        "1-1-",
        "BO Leefomgeving ",
        "(",
        "ge",
        "van ",
        "Plan van ",
        "het begin van ",
        "\n",
    ],
)
def test_a_text_that_repeats_itself_takes_bounded_time(piece: str) -> None:
    text = (piece * 20_000)[:20_000]
    start = time.process_time()

    recognise(text, CONTEXT)

    assert time.process_time() - start < _LIMIT_S


def test_the_whole_list_is_recognised_well_within_a_third_of_a_second() -> None:
    paragraphs = [*load_given(CONTEXT.directory), *load_own(CONTEXT.directory)]
    assert len(paragraphs) == 84

    def measure() -> float:
        start = time.process_time()
        for paragraph in paragraphs:
            recognise(paragraph.text, paragraph.context)
        return time.process_time() - start

    assert min(measure() for _ in range(3)) < 0.3


def test_empty_text_gives_nothing() -> None:
    assert recognise("", CONTEXT) == recognise(" \n ", CONTEXT)
