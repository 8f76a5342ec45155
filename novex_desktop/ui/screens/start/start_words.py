"""How the figures of the first screen read, in Dutch."""

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from novex_desktop.domain.status import AgreementStatus
from novex_desktop.store.queries.meetings import MeetingRow
from novex_desktop.store.queries.start_figures import RegionFigures, StartFigure
from novex_desktop.ui.dutch_dates import format_day_in_words, format_moment
from novex_desktop.ui.dutch_numbers import count_words
from novex_desktop.ui.words import shown

ATTENTION = (
    StartFigure.LATE,
    StartFigure.CHANGED,
    StartFigure.PROPOSALS,
    StartFigure.KIND,
    StartFigure.DOUBTS,
    StartFigure.NO_LEAD,
    StartFigure.NO_DUE,
)
"""What asks for attention, in the order in which it is shown."""

STATUS_LETTERS = {
    AgreementStatus.NEW: "N",
    AgreementStatus.IN_PROGRESS: "U",
    AgreementStatus.PARTLY_DONE: "D",
    AgreementStatus.DONE: "A",
    AgreementStatus.ON_HOLD: "H",
    AgreementStatus.LAPSED: "V",
    AgreementStatus.MERGED: "O",
}
ICONS = {
    StartFigure.LATE: ("clock-alert", "red"),
    StartFigure.CHANGED: ("history", "accent"),
    StartFigure.PROPOSALS: ("check", "orange"),
    StartFigure.KIND: ("circle", "orange"),
    StartFigure.DOUBTS: ("triangle-alert", "orange"),
    StartFigure.NO_LEAD: ("circle-alert", "muted"),
    StartFigure.NO_DUE: ("calendar", "muted"),
}


def name_figure(figure: StartFigure) -> str:
    """Return what a figure counts, also as the name of its rows."""
    return {
        StartFigure.ALL: _tr("Afspraken"),
        StartFigure.OPEN: _tr("Open afspraken"),
        StartFigure.LATE: _tr("Te laat"),
        StartFigure.CHANGED: _tr("Gewijzigd sinds u hier keek"),
        StartFigure.PROPOSALS: _tr("Met voorstellen uit de tekst"),
        StartFigure.KIND: _tr("Soort nog te bevestigen"),
        StartFigure.DOUBTS: _tr("Twijfel bij het inlezen"),
        StartFigure.NO_LEAD: _tr("Zonder trekker"),
        StartFigure.NO_DUE: _tr("Zonder termijn"),
    }[figure]


def explain_figure(figure: StartFigure, since: datetime | None, today: date) -> str:
    """Return what a figure means, in a few words under it."""
    if figure is StartFigure.CHANGED:
        if since is None:
            return _tr("vanaf nu wordt dat bijgehouden")
        return _tr("sinds {moment}").format(moment=format_moment(since, today))
    return {
        StartFigure.LATE: _tr("termijn voorbij, en nog open"),
        StartFigure.PROPOSALS: _tr("termijn, partij, bedrag of document"),
        StartFigure.KIND: _tr("voorgesteld door het programma"),
        StartFigure.DOUBTS: _tr("en de soort is nog niet bevestigd"),
        StartFigure.NO_LEAD: _tr("open, en niemand trekt haar"),
        StartFigure.NO_DUE: _tr("open, en geen termijn bevestigd"),
    }.get(figure, "")


def describe_region(figures: RegionFigures) -> str:
    """Return a region in one sentence, for a screen reader."""
    return _tr(
        "{region}: {agreements}, {open} open, {late} te laat, {without} zonder termijn"
    ).format(
        region=figures.name or _tr("Alle regio's"),
        agreements=count_words(figures.agreements, _tr("1 afspraak"), _tr("{count} afspraken")),
        open=figures.open,
        late=figures.late,
        without=figures.without_due,
    )


def describe_statuses(statuses: Mapping[AgreementStatus, int]) -> str:
    """Return "Nieuw 16, In uitvoering 4"."""
    said = [f"{shown(status)} {statuses[status]}" for status in AgreementStatus if statuses[status]]
    return ", ".join(said) or _tr("geen afspraken")


def describe_legend() -> str:
    """Return what the letters in the bars mean."""
    return "   ".join(
        f"{letter} {shown(status).lower()}" for status, letter in STATUS_LETTERS.items()
    )


def describe_wait(meeting: MeetingRow, today: date) -> str:
    """Return how long a meeting still takes to come: "29 dagen"."""
    if meeting.held_on is None:
        return ""
    days = (meeting.held_on - today).days
    if days == 0:
        return _tr("vandaag")
    return _tr("morgen") if days == 1 else _tr("{days} dagen").format(days=days)


def describe_day(meeting: MeetingRow) -> str:
    """Return the day of a meeting and what hangs on it."""
    day = format_day_in_words(meeting.held_on) if meeting.held_on else _tr("nog zonder datum")
    hanging = (
        _tr("1 termijn")
        if meeting.hanging == 1
        else _tr("{count} termijnen").format(count=meeting.hanging)
    )
    return f"{day}, {hanging}" if meeting.hanging else day


def _tr(text: str) -> str:
    return QCoreApplication.translate("StartWords", text)
