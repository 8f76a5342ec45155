"""A meeting of 2026 in preparation, beside the adopted list of 2024."""

from datetime import date

from novex_desktop.domain.meeting_wish import MeetingWish
from novex_desktop.store.database import Database
from novex_desktop.store.operations.agendas import prepare_meeting
from novex_desktop.store.operations.concepts import add_concept
from novex_desktop.store.queries.agendas import list_agenda, list_meeting_choices


def prepare_2026(database: Database, concepts: dict[int, str]) -> str:
    """Prepare it with the topics of 2024, and return its key.

    Args:
        concepts: text of each concept, by the place of its topic on the agenda.
    """
    with database.read() as connection:
        source = next(one for one in list_meeting_choices(connection) if one.topics)
    with database.change("Voorbereiden") as act:
        wish = MeetingWish("BO Leefomgeving", 2026, date(2026, 11, 26), source.id)
        meeting_id = prepare_meeting(act.session, wish)
    with database.read() as connection:
        agenda = list_agenda(connection, meeting_id)
    for place, text in concepts.items():
        with database.change("Typen") as act:
            add_concept(act.session, agenda[place].id, text, "")
    return meeting_id
