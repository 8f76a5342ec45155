"""Deadlines as a calendar file (.ics) for Outlook and other calendars.

Each deadline keeps its key, so that a second import changes the events of the first.
Source: RFC 5545.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from novex_desktop.domain.due_terms import Certainty
from novex_desktop.domain.errors import ExportError
from novex_desktop.exporting.cell_text import clean_text
from novex_desktop.exporting.replacing_file import replacing_file
from novex_desktop.store.partial_files import PartialFiles
from novex_desktop.store.queries.calendar_dues import CalendarDue

if TYPE_CHECKING:
    from icalendar import Event

SUFFIX = ".ics"
_PRODUCT = "-//NOVEX Desktop//Termijnen//NL"
_DOMAIN = "novex-desktop"


def write_calendar(
    target: Path,
    dues: Sequence[CalendarDue],
    now: datetime | None = None,
    partials: PartialFiles | None = None,
) -> None:
    """Write one event of a whole day per deadline, and read the file back before it gets its name.

    Args:
        now: an aware moment, that of writing; the clock when None.

    Raises:
        ExportError: the target cannot be written; an old one is untouched.
    """
    content = format_calendar(dues, now or datetime.now(UTC))
    with replacing_file(target, suffix=SUFFIX, partials=partials) as temporary:
        temporary.write_bytes(content)
        _verify(temporary.read_bytes(), dues)


def format_calendar(dues: Sequence[CalendarDue], now: datetime) -> bytes:
    """Return the content of a calendar file: UTF-8, lines that end as Windows and the RFC want."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "NOVEX-termijnen")
    for due in dues:
        calendar.add_component(_make_event(due, now))
    return bytes(calendar.to_ical())


def make_uid(due: CalendarDue) -> str:
    """Return the name of the event, the same for ever."""
    return f"{due.due_id}@{_DOMAIN}"


def _make_event(due: CalendarDue, now: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", make_uid(due))
    event.add("dtstamp", now.astimezone(UTC))
    event.add("last-modified", due.changed_at)
    event.add("sequence", due.changes)
    event.add("dtstart", due.date_to)
    event.add("dtend", due.date_to + timedelta(days=1))  # the day after, by the RFC
    event.add("summary", _summarise(due))
    event.add("description", _describe(due))
    event.add("transp", "TRANSPARENT")  # a deadline keeps nobody busy
    event.add("categories", ["NOVEX-termijn"])
    return event


def _summarise(due: CalendarDue) -> str:
    mark = "" if due.certainty is Certainty.CERTAIN else " (afgeleid)"
    return clean_text(f"{due.number} {due.title}{mark}")


def _describe(due: CalendarDue) -> str:
    lines = [f"Termijn in de tekst: {due.words}" if due.words else ""]
    if due.certainty is not Certainty.CERTAIN:
        since = f"{due.date_from:%d-%m-%Y} tot en met " if due.date_from else "uiterlijk "
        lines.append(f"De datum is afgeleid: {since}{due.date_to:%d-%m-%Y}")
    lines += [
        f"Overleg: {due.meeting}" if due.meeting else "",
        f"Trekker: {due.lead}" if due.lead else "",
        f"Status: {due.status.label}",
    ]
    return clean_text("\n".join(line for line in lines if line))


def _verify(content: bytes, dues: Sequence[CalendarDue]) -> None:
    """Raise when the file does not hold exactly these deadlines on these days."""
    from icalendar import Calendar

    events = Calendar.from_ical(content).walk("VEVENT")
    read = [
        (str(event["uid"]), event.decoded("dtstart"), str(event["summary"])) for event in events
    ]
    if read != [(make_uid(due), due.date_to, _summarise(due)) for due in dues]:
        raise ExportError(
            "Het agendabestand is niet gemaakt, want het kwam anders terug dan het werd geschreven."
            " Meld dit, want dit is een fout in het programma."
        )
