"""A list that comes again: the same, corrected, of another year, or in another format."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from novex_desktop.domain.errors import UserError
from novex_desktop.importing.apply import apply_plan
from novex_desktop.importing.prepare import prepare_import
from novex_desktop.importing.source_check import find_altered_texts
from novex_desktop.store.database import Database
from novex_desktop.store.operations.agreements import update_agreement
from novex_desktop.store.queries.agreements import list_agreements
from novex_desktop.store.queries.dump import dump_register

FOLDER = Path(__file__).parents[1] / "data" / "importing"
LIST = """Regio Noord-Nederland

1 Wonen

❖ Rijk en regio verkennen voor eind 2025 de bouw van 500 woningen in Emmen.
❖ De provincie Drenthe en IenW werken samen aan een plan van € 3 miljoen:
o Eerst dit;
o dan dat.
❖ Partijen stemmen in met de Uitvoeringsagenda Noord 1.0.

2 Water

❖ Rijk en regio spreken af het grondwater rond Assen jaarlijks te meten.
"""
CORRECTED = """Regio Noord-Nederland

1 Wonen

❖ Rijk en regio verkennen voor medio 2026 de bouw van 500 woningen in Emmen.
❖ Gemeenten maken een geheel nieuwe afspraak over een fietsbrug.
❖ De provincie Drenthe en IenW werken samen aan een plan van € 3 miljoen:
o Eerst dit;
o dan dat;
o en tot slot nog iets.

2 Water

❖ Rijk en regio spreken af het grondwater rond Assen jaarlijks te meten.

3 Energie

❖ Netbeheerders brengen in beeld waar het net vol is.
"""


@pytest.fixture
def take_in(database: Database, tmp_path: Path) -> Callable[..., object]:
    """Return a function that reads a text and takes it in."""

    def take(text: str, year: int = 2024) -> object:
        path = tmp_path / "bo-leefomgeving.txt"
        path.write_text(text, encoding="utf-8")
        return apply_plan(database, prepare_import(database, path, year=year))

    return take


def fetch(database: Database, query: str) -> list[tuple[object, ...]]:
    with database.read() as connection:
        return list(connection.execute(query))


TEXTS = "SELECT number, adopted_text FROM agreement WHERE NOT deleted ORDER BY number"


# A corrected list


def test_a_corrected_list_shows_what_is_new_changed_same_and_vanished(
    database: Database, take_in: Callable[..., object], tmp_path: Path
) -> None:
    take_in(LIST)
    path = tmp_path / "bo-leefomgeving.txt"
    path.write_text(CORRECTED, encoding="utf-8")
    plan = prepare_import(database, path, year=2024)
    comparison = plan.comparison
    assert [entry.number for entry in comparison.new] == ["BOL24-NO-01-04", "BOL24-NO-03-01"]
    assert [entry.number for entry in comparison.changed] == ["BOL24-NO-01-01", "BOL24-NO-01-02"]
    assert [entry.number for entry in comparison.same] == ["BOL24-NO-02-01"]
    assert [entry.number for entry in comparison.vanished] == ["BOL24-NO-01-03"]
    assert "BOL24-NO-01-03 staat in het register" in plan.doubt_lines()[-1]
    assert plan.can_apply
    assert plan.label == "Gecorrigeerde lijst inlezen: BO Leefomgeving 2024 (2 nieuw, 2 gewijzigd)"


def test_a_corrected_list_keeps_numbers_and_leaves_what_vanished(
    database: Database, take_in: Callable[..., object]
) -> None:
    take_in(LIST)
    take_in(CORRECTED)
    texts = {str(number): str(text) for number, text in fetch(database, TEXTS)}
    assert sorted(texts) == [
        "BOL24-NO-01-01",
        "BOL24-NO-01-02",
        "BOL24-NO-01-02-a",
        "BOL24-NO-01-02-b",
        "BOL24-NO-01-02-c",
        "BOL24-NO-01-03",
        "BOL24-NO-01-04",
        "BOL24-NO-02-01",
        "BOL24-NO-03-01",
    ]
    assert "medio 2026" in texts["BOL24-NO-01-01"]
    assert texts["BOL24-NO-01-02-b"] == "dan dat;"
    assert texts["BOL24-NO-01-03"].startswith("Partijen stemmen in")
    assert fetch(database, "SELECT DISTINCT status FROM agreement") == [("nieuw",)]


def test_topics_are_not_doubled_and_a_new_agreement_stands_where_the_list_has_it(
    database: Database, take_in: Callable[..., object]
) -> None:
    take_in(LIST)
    take_in(CORRECTED)
    titles = fetch(database, "SELECT title FROM topic WHERE NOT deleted ORDER BY pos")
    assert titles == [("Wonen",), ("Water",), ("Energie",)]
    order = fetch(
        database,
        "SELECT a.number FROM agreement a JOIN topic t ON t.id = a.topic_id"
        " WHERE t.title = 'Wonen' AND a.parent_id IS NULL ORDER BY a.pos",
    )
    numbers = [str(number) for (number,) in order]
    assert numbers.index("BOL24-NO-01-01") < numbers.index("BOL24-NO-01-04")
    assert numbers.index("BOL24-NO-01-04") < numbers.index("BOL24-NO-01-02")


def test_corrected_texts_are_checked_against_the_corrected_list(
    database: Database, take_in: Callable[..., object]
) -> None:
    take_in(LIST)
    take_in(CORRECTED)
    with database.read() as connection:
        assert find_altered_texts(connection) == []
    assert len(fetch(database, "SELECT id FROM source_document WHERE NOT deleted")) == 2


def test_what_people_keep_about_a_corrected_agreement_stays(
    database: Database, take_in: Callable[..., object]
) -> None:
    take_in(LIST)
    ((row_id,),) = fetch(database, "SELECT id FROM agreement WHERE number = 'BOL24-NO-01-01'")
    with database.change("Wijzigen") as act:
        update_agreement(act.session, str(row_id), {"title": "Eigen titel"})
    take_in(CORRECTED)
    query = f"SELECT title FROM agreement WHERE id = '{row_id}'"
    assert fetch(database, query) == [("Eigen titel",)]


def test_proposals_of_a_changed_text_are_made_anew(
    database: Database, take_in: Callable[..., object]
) -> None:
    take_in(LIST)
    query = (
        "SELECT d.words FROM due d JOIN agreement a ON a.id = d.agreement_id"
        " WHERE NOT d.deleted AND a.number = 'BOL24-NO-01-01'"
    )
    ((before,),) = fetch(database, query)
    take_in(CORRECTED)
    ((after,),) = fetch(database, query)
    assert "eind 2025" in str(before)
    assert "medio 2026" in str(after)


def test_a_correction_is_one_step_to_undo(
    database: Database, take_in: Callable[..., object]
) -> None:
    take_in(LIST)
    before = fetch(database, TEXTS)
    take_in(CORRECTED)
    database.undo()
    assert fetch(database, TEXTS) == before
    database.redo()
    assert len(fetch(database, TEXTS)) == 9


def test_the_corrected_list_again_changes_nothing(
    database: Database, take_in: Callable[..., object]
) -> None:
    take_in(LIST)
    take_in(CORRECTED)
    with pytest.raises(UserError, match="staan al in het register"):
        take_in(CORRECTED.replace("\n\n", "\n"))


def test_a_list_that_has_nothing_in_common_is_refused_for_the_same_meeting(
    database: Database, take_in: Callable[..., object], list_2024_path: Path
) -> None:
    take_in(LIST)
    plan = prepare_import(database, list_2024_path)
    assert "lijkt er niet op" in plan.obstacle


# Another year


NEXT_YEAR = """Regio Noord-Nederland

1 Waterbeheer

❖ De metingen van het grondwater rond Assen worden jaarlijks voortgezet door Rijk en regio.
❖ Partijen onderzoeken de toekomst van de luchthaven.
"""


def test_agreements_that_look_continued_are_proposed_as_links(
    database: Database, take_in: Callable[..., object]
) -> None:
    take_in(LIST)
    take_in(NEXT_YEAR, year=2025)
    links = fetch(
        database,
        "SELECT e.number, l.number, k.kind, k.confirmed FROM agreement_link k"
        " JOIN agreement e ON e.id = k.earlier_id JOIN agreement l ON l.id = k.later_id",
    )
    assert links == [("BOL24-NO-02-01", "BOL25-NO-01-01", "continues", 0)]


def test_what_is_finished_is_not_continued(
    database: Database, take_in: Callable[..., object]
) -> None:
    take_in(LIST)
    ((row_id,),) = fetch(database, "SELECT id FROM agreement WHERE number = 'BOL24-NO-02-01'")
    with database.change("Wijzigen") as act:
        update_agreement(act.session, str(row_id), {"status": "afgerond"})
    take_in(NEXT_YEAR, year=2025)
    assert fetch(database, "SELECT id FROM agreement_link") == []


# Proposals


def test_deadlines_that_hang_on_a_meeting_make_it_and_a_later_list_uses_it(
    database: Database, take_in: Callable[..., object]
) -> None:
    take_in(LIST.replace("voor eind 2025", "voor het BO Leefomgeving 2025"))
    ((meeting, adopted, day),) = fetch(
        database,
        "SELECT m.id, m.adopted, m.held_on FROM due d JOIN meeting m ON m.id = d.meeting_id"
        " WHERE m.year = 2025",
    )
    assert (adopted, day) == (0, None)
    take_in(NEXT_YEAR, year=2025)
    assert fetch(database, "SELECT id, adopted FROM meeting WHERE year = 2025") == [(meeting, 1)]


def test_owner_and_term_of_an_action_table_become_proposals(database: Database) -> None:
    path = FOLDER / "bo-leefomgeving-2025-actietabel.docx"
    apply_plan(database, prepare_import(database, path))
    kinds = fetch(database, "SELECT DISTINCT kind FROM agreement WHERE kind = 'toelichting'")
    assert kinds == []  # what has an owner is no background
    leads = fetch(
        database,
        "SELECT a.number, p.short, ap.role FROM agreement_party ap JOIN party p"
        " ON p.id = ap.party_id JOIN agreement a ON a.id = ap.agreement_id"
        " WHERE a.number = 'BOL25-NO-01-02'",
    )
    assert ("BOL25-NO-01-02", "Drenthe", "lead_regional") in leads
    terms = fetch(
        database,
        "SELECT d.words, d.date_to, d.confirmed FROM due d JOIN agreement a"
        " ON a.id = d.agreement_id WHERE a.number = 'BOL25-NO-02-01'",
    )
    assert ("1 juli 2026", "2026-07-01", 0) in terms


def test_proposals_lead_nowhere_and_are_no_deadline_until_confirmed(
    database: Database, take_in: Callable[..., object]
) -> None:
    take_in(LIST)
    assert fetch(database, "SELECT count(*) FROM agreement_party WHERE NOT confirmed")[0][0]
    with database.read() as connection:
        rows = list_agreements(connection, date(2027, 1, 1))
    assert {(row.lead, row.due_words, row.has_due, row.is_late) for row in rows} == {
        ("", "", False, False)
    }


def test_the_national_section_becomes_a_region_of_its_own(database: Database) -> None:
    path = FOLDER / "bo-leefomgeving-2025-afspraken.txt"
    apply_plan(database, prepare_import(database, path))
    assert fetch(database, "SELECT name FROM region WHERE code = 'LA'") == [("Landelijk",)]
    numbers = fetch(database, "SELECT number FROM agreement WHERE number LIKE '%-LA-%'")
    assert len(numbers) == 2
    database.undo()
    assert fetch(database, "SELECT name FROM region WHERE code = 'LA' AND NOT deleted") == []
    apply_plan(database, prepare_import(database, path))
    assert len(fetch(database, "SELECT id FROM region WHERE code = 'LA' AND NOT deleted")) == 1


# Formats


def dump(database: Database) -> list[dict[str, object]]:
    """Return the agreements of a register without keys and places, which differ by format."""
    with database.read() as connection:
        agreements = dump_register(connection, date(2025, 1, 1))["agreements"]
    assert isinstance(agreements, list)
    left_out = ("id", "source_start", "source_end")

    def strip(row: dict[str, object]) -> dict[str, object]:
        kept = {name: value for name, value in row.items() if name not in left_out}
        if isinstance(parts := kept.get("parts"), list):
            kept["parts"] = [strip(part) for part in parts]
        return kept

    return [strip(row) for row in agreements]


def test_the_list_of_2024_gives_the_same_register_from_text_word_and_pdf(
    make_database: Callable[[], Database], list_2024_path: Path
) -> None:
    dumps = []
    for path in (
        list_2024_path,
        FOLDER / f"{list_2024_path.stem}.docx",
        FOLDER / f"{list_2024_path.stem}.pdf",
    ):
        database = make_database()
        apply_plan(database, prepare_import(database, path))
        dumps.append(dump(database))
    assert len(dumps[0]) == 84
    assert dumps[0] == dumps[1]
    assert dumps[0] == dumps[2]


def test_the_same_list_in_another_format_changes_nothing(
    database: Database, list_2024_path: Path
) -> None:
    apply_plan(database, prepare_import(database, list_2024_path))
    plan = prepare_import(database, FOLDER / f"{list_2024_path.stem}.pdf")
    assert "staan al in het register" in plan.obstacle


def test_the_date_of_a_meeting_moves_the_deadlines_that_hang_on_it(
    database: Database, take_in: Callable[..., object], tmp_path: Path
) -> None:
    take_in(
        "Regio Noord-Nederland\n\n1 Wonen\n\n"
        "❖ Rijk en regio bespreken dit in het BO Leefomgeving van 2025.\n"
    )
    [(due_id, before)] = fetch(
        database, "SELECT id, date_to FROM due WHERE meeting_id IS NOT NULL AND NOT deleted"
    )
    assert before == "2025-12-31"
    path = tmp_path / "bo-leefomgeving.txt"
    path.write_text(LIST, encoding="utf-8")
    apply_plan(database, prepare_import(database, path, year=2025, held_on=date(2025, 6, 12)))
    assert fetch(database, f"SELECT date_from, date_to FROM due WHERE id = '{due_id}'") == [
        ("2025-06-12", "2025-06-12")
    ]
