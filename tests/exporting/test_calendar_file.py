from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.errors import ExportError
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.exporting.calendar_file import format_calendar, write_calendar
from novex_desktop.store.queries.calendar_dues import CalendarDue

NOW = datetime(2025, 5, 12, 9, tzinfo=UTC)
CERTAIN = CalendarDue(
    due_id="a" * 32,
    number="BOL24-ZW-04-02",
    title="Fryslân; één, twee",
    words="uiterlijk 10 juni",
    date_from=None,
    date_to=date(2025, 6, 10),
    certainty=Certainty.CERTAIN,
    meeting="",
    lead="VRO / Zuid-Holland",
    status=AgreementStatus.IN_PROGRESS,
    changed_at=datetime(2025, 5, 1, 8, tzinfo=UTC),
    changes=3,
)
DERIVED = replace(
    CERTAIN,
    due_id="b" * 32,
    words="eind 2025",
    date_from=date(2025, 10, 1),
    date_to=date(2025, 12, 31),
    certainty=Certainty.DERIVED,
    meeting="BO Leefomgeving 2025",
)


def test_each_deadline_is_a_whole_day_on_its_last_day(tmp_path: Path) -> None:
    target = tmp_path / "termijnen.ics"
    write_calendar(target, [CERTAIN, DERIVED], NOW)
    events = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert [(event.decoded("dtstart"), event.decoded("dtend")) for event in events] == [
        (date(2025, 6, 10), date(2025, 6, 11)),
        (date(2025, 12, 31), date(2026, 1, 1)),
    ]
    assert [str(event["summary"]) for event in events] == [
        "BOL24-ZW-04-02 Fryslân; één, twee",
        "BOL24-ZW-04-02 Fryslân; één, twee (afgeleid)",
    ]
    assert list(tmp_path.iterdir()) == [target]


def test_a_computed_day_says_from_which_days_and_words() -> None:
    (event,) = Calendar.from_ical(format_calendar([DERIVED], NOW)).walk("VEVENT")
    assert str(event["description"]).splitlines() == [
        "Termijn in de tekst: eind 2025",
        "De datum is afgeleid: 01-10-2025 tot en met 31-12-2025",
        "Overleg: BO Leefomgeving 2025",
        "Trekker: VRO / Zuid-Holland",
        "Status: In uitvoering",
    ]


def test_a_second_file_changes_the_events_of_the_first() -> None:
    moved = replace(DERIVED, date_to=date(2026, 3, 1), changes=4)
    first, second = (
        Calendar.from_ical(format_calendar([due], NOW)).walk("VEVENT")[0]
        for due in (DERIVED, moved)
    )
    assert first["uid"] == second["uid"]
    assert second.decoded("sequence") > first.decoded("sequence")


def test_lines_are_as_the_rfc_and_windows_want_them() -> None:
    content = format_calendar([replace(CERTAIN, title="é" * 200), DERIVED], NOW)
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_a_title_cannot_become_a_line_of_the_file() -> None:
    sly = replace(CERTAIN, title="x\r\nBEGIN:VALARM\r\nACTION:PROCEDURE", words="\x0cy")
    content = format_calendar([sly], NOW)
    assert b"\r\nBEGIN:VALARM" not in content
    assert b"\x0c" not in content


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"eindigen op “\.ics”"):
        write_calendar(tmp_path / "termijnen.txt", [CERTAIN], NOW)
    assert list(tmp_path.iterdir()) == []
