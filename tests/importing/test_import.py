"""From a file to the register: plan, apply, undo, and what is refused."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from novex_desktop.domain.errors import Cancelled, DocumentError, RuleError, UserError
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.importing.apply import apply_plan
from novex_desktop.importing.blocks import load_blocks
from novex_desktop.importing.outline_parser import parse_outline
from novex_desktop.importing.plan import ImportPlan, PlannedTopic
from novex_desktop.importing.plan_findings import PlannedAmount
from novex_desktop.importing.prepare import prepare_import
from novex_desktop.importing.review import prepare_review
from novex_desktop.importing.review_file import dump_review, load_review
from novex_desktop.importing.review_findings import FindingKind
from novex_desktop.importing.source_check import find_altered_texts
from novex_desktop.store.database import Database
from novex_desktop.store.operations.proposals import confirm_proposals
from novex_desktop.store.queries.proposals import ProposalKind, list_open_proposals

NOORD = """Regio Noord-Nederland

1 Ruimtelijke opgaven

Provincie Drenthe

❖ Rijk en regio spreken af dat Emmen wordt opgenomen in het stedelijk netwerk.
o Eerst dit;
o dan dat.

❖ De provincie ligt goed op koers met de bouw van woningen.

2 NOVEX-gebied Groningen-Assen

❖ Rijk en regio verkennen samen de ruimte voor economie in de steden.
"""
OOST = NOORD.replace("Noord-", "Oost-")


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def write_list(text: str, name: str = "bo-leefomgeving-2024.txt") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode())
        return path

    return write_list


def count_rows(database: Database, table: str) -> int:
    with database.read() as connection:
        row = connection.execute(f"SELECT count(*) FROM {table} WHERE NOT deleted").fetchone()
        return int(row[0])


def list_numbers(database: Database) -> list[str]:
    with database.read() as connection:
        return [
            number
            for (number,) in connection.execute(
                "SELECT number FROM agreement WHERE NOT deleted ORDER BY number"
            )
        ]


def list_agreement_texts(database: Database) -> list[str]:
    with database.read() as connection:
        return [
            text
            for (text,) in connection.execute(
                "SELECT adopted_text FROM agreement WHERE NOT deleted ORDER BY number"
            )
        ]


# The list of 2024


def test_the_list_of_2024_becomes_one_act(database: Database, list_2024_path: Path) -> None:
    plan = prepare_import(database, list_2024_path)
    assert plan.can_apply
    changes = apply_plan(database, plan)
    assert changes.label == "Lijst inlezen: BO Leefomgeving 2024 (84 alinea's)"
    assert count_rows(database, "meeting") == 3  # its own, and two that deadlines hang on
    assert count_rows(database, "topic") == 27 + 16
    assert count_rows(database, "agreement") == 84 + 3
    assert len(changes.ids("agreement")) == 87


def test_numbers_are_permanent_unique_and_run_on_over_sub_headings(
    database: Database, list_2024_path: Path
) -> None:
    apply_plan(database, prepare_import(database, list_2024_path))
    numbers = list_numbers(database)
    assert len(set(numbers)) == 87
    zeeland = [number for number in numbers if number.startswith("BOL24-ZW-01-")]
    assert zeeland == [f"BOL24-ZW-01-{number:02d}" for number in range(1, 9)]
    assert [number for number in numbers if number.startswith("BOL24-NW-05-01-")] == [
        "BOL24-NW-05-01-a",
        "BOL24-NW-05-01-b",
        "BOL24-NW-05-01-c",
    ]


def test_the_register_holds_every_text_to_the_letter(
    database: Database, list_2024_path: Path
) -> None:
    plan = prepare_import(database, list_2024_path)
    apply_plan(database, plan)
    texts = list_agreement_texts(database)
    for agreement in plan.list_agreements():
        assert agreement.text in texts
    with database.read() as connection:
        assert find_altered_texts(connection) == []


def test_kinds_are_proposals(database: Database, list_2024_path: Path) -> None:
    apply_plan(database, prepare_import(database, list_2024_path))
    with database.read() as connection:
        rows = connection.execute("SELECT kind, kind_confirmed, status FROM agreement").fetchall()
    assert {confirmed for _, confirmed, _ in rows} == {0}
    assert {kind for kind, _, _ in rows} == {kind.value for kind in AgreementKind}
    assert {status for _, _, status in rows} == {"nieuw"}


def test_the_document_is_kept_with_its_bytes_blocks_and_accounting(
    database: Database, list_2024_path: Path
) -> None:
    plan = prepare_import(database, list_2024_path)
    apply_plan(database, plan, today=date(2024, 12, 3))
    with database.read() as connection:
        blocks, words, accounting, imported_on, content = connection.execute(
            "SELECT s.blocks, s.words, s.accounting, s.imported_on, c.content"
            " FROM source_document s JOIN attachment_content c ON c.sha256 = s.sha256"
        ).fetchone()
    assert load_blocks(blocks) == plan.document.blocks
    assert words == 5219
    assert imported_on == "2024-12-03"
    assert bytes(content) == list_2024_path.read_bytes()
    stored = json.loads(accounting)
    assert stored["differences"] == []
    assert [problem["position"] for problem in stored["problems"]] == [631, 797]


def test_each_agreement_knows_its_place_in_the_source(
    database: Database, list_2024_path: Path
) -> None:
    plan = prepare_import(database, list_2024_path)
    blocks = plan.document.blocks
    for agreement in plan.list_agreements():
        assert blocks[agreement.first_block].position == agreement.line
        assert blocks[agreement.first_block].text.startswith("❖ ")
        last_word = blocks[agreement.last_block].text.split()[-1]
        assert agreement.text.endswith(last_word)


def test_topics_know_their_area(database: Database, list_2024_path: Path) -> None:
    apply_plan(database, prepare_import(database, list_2024_path))
    with database.read() as connection:
        areas = dict(
            connection.execute(
                "SELECT t.title, a.name || ' ' || a.kind FROM topic t"
                " JOIN area a ON a.id = t.area_id"
            ).fetchall()
        )
    assert len(areas) == 23
    assert areas["NOVEX-gebied Groningen – Masterplan Zeehavens"] == "Groningen novex"
    assert areas["NOVEX-gebied Metropoolregio Amsterdam (MRA)"] == "Metropoolregio Amsterdam novex"
    assert areas["Zuid-Holland"] == "Zuid-Holland provincie"


def test_topics_are_stored_in_the_order_of_the_list(
    database: Database, list_2024_path: Path
) -> None:
    apply_plan(database, prepare_import(database, list_2024_path))
    with database.read() as connection:
        rows = connection.execute(
            "SELECT r.code, t.number FROM topic t JOIN region r ON r.id = t.region_id"
            " WHERE t.parent_id IS NULL ORDER BY r.pos, t.pos"
        ).fetchall()
    expected = [("ZW", 6), ("ZU", 7), ("NO", 3), ("NW", 5), ("OO", 6)]
    assert rows == [(code, str(n + 1)) for code, count in expected for n in range(count)]


def test_the_summary_tells_what_was_found_and_what_will_happen(
    database: Database, list_2024_path: Path
) -> None:
    plan = prepare_import(database, list_2024_path)
    assert plan.summary_lines() == [
        "Lijst: afsprakenlijst-bo-leefomgeving-2024.txt",
        "Overleg: BO Leefomgeving 2024",
        "Gevonden: 5 regio’s, 27 onderwerpen, 16 tussenkoppen, 84 opsommingspunten, "
        "3 deelpunten, 1 losse alinea, 2 aanheffen",
        "Per regio: Zuidwest 20, Zuid 25, Noord 6, Noordwest 22, Oost 11",
        "Soort (voorstel): 57 afspraken, 6 besluiten, 5 voornemens, 16 toelichtingen",
        "Nieuw 84, gewijzigd 0, gelijk 0, vervallen 0, twijfel 2",
        "Alle 5.219 woorden verantwoord.",
        f"Voorstellen voor termijnen, partijen, bedragen en stukken: {count_proposals(plan)}",
    ]
    assert [line.split(":")[0] for line in plan.doubt_lines()] == ["Regel 631", "Regel 797"]


def count_proposals(plan: ImportPlan) -> int:
    agreements = plan.list_agreements()
    own = sum(agreement.findings.count for agreement in agreements)
    return own + sum(part.findings.count for a in agreements for part in a.parts)


# Undo, cancel, errors


def test_undo_takes_the_whole_list_back_and_redo_brings_it_again(
    database: Database, write: Callable[..., Path]
) -> None:
    apply_plan(database, prepare_import(database, write(NOORD)))
    numbers = list_numbers(database)
    database.undo()
    assert [count_rows(database, t) for t in ("meeting", "topic", "agreement")] == [0, 0, 0]
    database.redo()
    assert list_numbers(database) == numbers


def test_a_list_that_was_taken_back_can_be_taken_in_again(
    database: Database, write: Callable[..., Path]
) -> None:
    path = write(NOORD)
    apply_plan(database, prepare_import(database, path))
    numbers = list_numbers(database)
    database.undo()
    plan = prepare_import(database, path)
    assert plan.can_apply
    apply_plan(database, plan)
    assert list_numbers(database) == numbers


@pytest.mark.parametrize("stop_at", [0, 1, 2])
def test_a_cancel_leaves_nothing(
    database: Database, write: Callable[..., Path], stop_at: int
) -> None:
    plan = prepare_import(database, write(NOORD))

    def stop(done: int, total: int, what: str = "") -> None:
        if done == stop_at:
            raise Cancelled

    with pytest.raises(Cancelled):
        apply_plan(database, plan, stop)
    assert [count_rows(database, t) for t in ("meeting", "topic", "agreement")] == [0, 0, 0]
    assert count_rows(database, "source_document") == 0
    assert apply_plan(database, plan).ids("agreement")


def test_preparing_writes_nothing(database: Database, write: Callable[..., Path]) -> None:
    prepare_import(database, write(NOORD))
    with database.read() as connection:
        assert connection.execute("SELECT count(*) FROM change").fetchone() == (1,)
    assert count_rows(database, "meeting") == 0


def test_preparing_can_be_stopped(database: Database, write: Callable[..., Path]) -> None:
    def stop(done: int, total: int, what: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        prepare_import(database, write(NOORD), progress=stop)


@pytest.mark.parametrize("prepare", [prepare_import, prepare_review])
@pytest.mark.parametrize("step", ["Termijnen, partijen", "Opbouw van de lijst"])
def test_making_the_plan_can_be_stopped(
    database: Database, write: Callable[..., Path], prepare: Callable[..., object], step: str
) -> None:
    def stop(done: int, total: int, what: str = "") -> None:
        if what.startswith(step):
            raise Cancelled

    with pytest.raises(Cancelled):
        prepare(database, write(NOORD), progress=stop)


def test_each_agreement_is_reported_before_it_is_read(
    database: Database, write: Callable[..., Path]
) -> None:
    reports: list[tuple[int, int]] = []

    def note(done: int, total: int, what: str = "") -> None:
        if what.startswith("Termijnen"):
            reports.append((done, total))

    plan = prepare_import(database, write(NOORD), progress=note)
    count = len(plan.list_agreements())
    assert reports == [(done, count) for done in range(count)]


def test_a_plan_made_before_another_import_is_refused(
    database: Database, write: Callable[..., Path]
) -> None:
    early = prepare_import(database, write(OOST))
    apply_plan(database, prepare_import(database, write(NOORD)))
    with pytest.raises(UserError, match="intussen gewijzigd"):
        apply_plan(database, early)
    assert all("-NO-" in number for number in list_numbers(database))


# What the register has already


def test_the_same_file_again_changes_nothing(
    database: Database, write: Callable[..., Path]
) -> None:
    path = write(NOORD)
    apply_plan(database, prepare_import(database, path), today=date(2024, 12, 3))
    plan = prepare_import(database, path)
    assert plan.obstacle == (
        "Deze lijst van BO Leefomgeving 2024 is al ingelezen op 03-12-2024. Er is niets gewijzigd."
    )
    assert len(plan.comparison.same) == 3
    with pytest.raises(UserError, match="al ingelezen"):
        apply_plan(database, plan)


def test_the_same_texts_in_another_file_change_nothing(
    database: Database, write: Callable[..., Path]
) -> None:
    apply_plan(database, prepare_import(database, write(NOORD)))
    plan = prepare_import(database, write(NOORD.replace("\n\n", "\n")))
    assert "staan al in het register" in plan.obstacle
    assert not plan.can_apply


def test_a_changed_entry_shows_both_texts(database: Database, write: Callable[..., Path]) -> None:
    apply_plan(database, prepare_import(database, write(NOORD)))
    plan = prepare_import(database, write(NOORD.replace("Emmen", "Assen")))
    (entry,) = plan.comparison.changed
    assert "dat Assen wordt" in entry.text
    assert "dat Emmen wordt" in entry.known_text
    assert entry.place == "Noord, 1 Ruimtelijke opgaven, Provincie Drenthe"


def test_a_list_of_another_region_joins_its_meeting(
    database: Database, write: Callable[..., Path]
) -> None:
    apply_plan(database, prepare_import(database, write(NOORD)))
    plan = prepare_import(database, write(OOST))
    assert plan.can_apply
    assert plan.comparison.vanished == ()
    apply_plan(database, plan)
    assert count_rows(database, "meeting") == 1
    assert len(list_numbers(database)) == 10


def test_a_list_of_another_year_gets_a_meeting_of_its_own(
    database: Database, write: Callable[..., Path]
) -> None:
    apply_plan(database, prepare_import(database, write(NOORD)))
    apply_plan(database, prepare_import(database, write(NOORD), year=2025))
    assert count_rows(database, "meeting") == 2
    assert {number[:5] for number in list_numbers(database)} == {"BOL24", "BOL25"}


def test_a_list_of_another_series_gets_a_code_of_its_own(
    database: Database, write: Callable[..., Path]
) -> None:
    apply_plan(database, prepare_import(database, write(NOORD)))
    plan = prepare_import(database, write(NOORD), series="BO Landbouw")
    assert plan.list_agreements()[0].number == "BOLA24-NO-01-01"


def test_a_series_is_the_same_regardless_of_capitals(
    database: Database, write: Callable[..., Path]
) -> None:
    apply_plan(database, prepare_import(database, write(NOORD)))
    plan = prepare_import(database, write(OOST), series="bo leefomgeving")
    assert plan.meeting.name == "BO Leefomgeving 2024"
    assert plan.meeting.id is not None


def test_two_topics_of_one_number_share_their_sequence(
    database: Database, write: Callable[..., Path]
) -> None:
    text = NOORD + "\n2 Nog een tweede onderwerp\n\n❖ Rijk en regio verkennen het water.\n"
    plan = prepare_import(database, write(text))
    assert [agreement.number for agreement in plan.list_agreements()][2:] == [
        "BOL24-NO-02-01",
        "BOL24-NO-02-02",
    ]


# What is refused


def test_a_list_without_regions_is_refused(database: Database, write: Callable[..., Path]) -> None:
    with pytest.raises(DocumentError, match="geen regio gevonden"):
        prepare_import(database, write("Zomaar een tekst over wonen.\n❖ Met een punt.\n"))


def test_a_list_without_any_agreement_is_refused(
    database: Database, write: Callable[..., Path]
) -> None:
    text = "Regio Noord-Nederland\n\n1 Wonen\n"
    with pytest.raises(DocumentError, match="geen enkele afspraak gevonden"):
        prepare_import(database, write(text))


def test_without_marks_each_paragraph_is_an_agreement(
    database: Database, write: Callable[..., Path]
) -> None:
    text = "Regio Noord-Nederland\n\n1 Wonen\n\nRijk en regio werken samen.\n\nZij bouwen verder.\n"
    plan = prepare_import(database, write(text))
    assert [a.text for a in plan.list_agreements()] == [
        "Rijk en regio werken samen.",
        "Zij bouwen verder.",
    ]


def test_a_list_with_one_endless_agreement_is_refused(
    database: Database, write: Callable[..., Path]
) -> None:
    text = NOORD + "❖ " + "woord " * 6_000
    with pytest.raises(DocumentError, match=r"Bij regel 16 .* ontbreken er opsommingstekens"):
        prepare_import(database, write(text))


def test_a_region_that_the_register_does_not_know_is_refused(
    database: Database, write: Callable[..., Path]
) -> None:
    with pytest.raises(DocumentError, match=r"regel 1.*Bekend zijn: “Regio Zuidwest-Nederland”"):
        prepare_import(database, write(NOORD.replace("Noord-Neder", "Midden-Neder")))


def test_a_year_from_the_text_itself_is_told(
    database: Database, list_2024_path: Path, write: Callable[..., Path]
) -> None:
    plan = prepare_import(database, write(list_2024_path.read_text(encoding="utf-8"), "lijst.txt"))
    assert plan.meeting.name == "BO Leefomgeving 2024"
    assert plan.summary_lines()[1] == (
        "Overleg: BO Leefomgeving 2024 "
        "(jaar afgeleid uit de tekst: “BO Leefomgeving Noordwest 2024”)"
    )


def test_a_list_of_an_unknown_year_is_refused_with_the_field(
    database: Database, write: Callable[..., Path]
) -> None:
    with pytest.raises(RuleError) as refusal:
        prepare_import(database, write(NOORD, "bo leefomgeving.txt"))
    assert refusal.value.field == "year"


def test_a_list_that_loses_a_word_cannot_be_taken_in(
    database: Database, write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose_an_item(*args: object) -> object:
        outline = parse_outline(*args)  # type: ignore[arg-type]  # as prepare_import gives them
        outline.regions[0].topics[1].items.clear()
        return outline

    monkeypatch.setattr("novex_desktop.importing.prepare.parse_outline", lose_an_item)
    plan = prepare_import(database, write(NOORD))
    assert "niet alle woorden zijn verantwoord" in plan.obstacle
    with pytest.raises(UserError, match="verantwoord"):
        apply_plan(database, plan)


def test_a_half_lead_in_gets_a_heading_with_a_title(
    database: Database, write: Callable[..., Path]
) -> None:
    text = NOORD + "\nVerder spreken Rijk en regio af:\n\n❖ Te bouwen.\n"
    plan = prepare_import(database, write(text))
    (heading,) = plan.topics[1].headings
    assert heading.title == "Verder spreken Rijk en regio af"
    assert heading.lead_in == "Verder spreken Rijk en regio af:"


def test_years_names_and_order_may_differ(
    database: Database, list_2024_path: Path, write: Callable[..., Path]
) -> None:
    """The rules know no sentence of the list: another year and other names give the same."""
    text = list_2024_path.read_text(encoding="utf-8")
    swapped = (
        text.replace("2024", "2031")
        .replace("2025", "2032")
        .replace("2026", "2033")
        .replace("Moerdijk", "Delfzijl")
        .replace("Rijk en", "Staat en")
        .replace("❖", "•")
    )
    noord = swapped.index("Regio Noord-Nederland")
    plan = prepare_import(database, write(swapped[noord:] + swapped[:noord]), year=2031)
    counts = plan.counts
    assert (counts.regions, counts.topics, counts.headings) == (5, 27, 16)
    assert (counts.bullets, counts.parts, counts.lead_ins) == (84, 3, 2)
    assert plan.accounting.is_complete
    assert plan.topics[0].region.code == "NO"
    assert list_first_numbers(plan)[:2] == ["BOL31-NO-01-01", "BOL31-NO-02-01"]


def list_first_numbers(plan: ImportPlan) -> list[str]:
    def find_first(topic: PlannedTopic) -> str:
        return topic.agreements[0].number if topic.agreements else find_first(topic.headings[0])

    return [find_first(topic) for topic in plan.topics]


def test_planning_does_without_the_libraries_that_writing_needs() -> None:
    code = (
        "import sys; import novex_desktop.importing.prepare, novex_desktop.importing.apply; "
        "heavy = {'sqlmodel', 'sqlalchemy', 'pydantic', 'openpyxl', 'lxml', 'PySide6'}; "
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


RANGES = NOORD.replace(
    "ligt goed op koers met de bouw van woningen.",
    "bouwt 1.000 à 1.200 woningen en legt € 100 tot 150 miljoen (prijspeil 2023) opzij.",
)


def test_ranges_and_price_levels_come_with_the_import_and_stay_when_confirmed(
    database: Database, write: Callable[..., Path]
) -> None:
    plan = prepare_import(database, write(RANGES))
    apply_plan(database, plan)
    found = [
        ("1.000 à 1.200 woningen", "1000", "1200", "woningen", None, 0),
        ("€ 100 tot 150 miljoen", "100000000", "150000000", "EUR", 2023, 0),
    ]
    select = "SELECT quote, value, upper, unit, price_level, confirmed FROM amount ORDER BY pos"
    with database.read() as connection:
        assert connection.execute(select).fetchall() == found
        texts = connection.execute("SELECT adopted_text FROM agreement ORDER BY id").fetchall()
        keys = [key for key in list_open_proposals(connection) if key.kind == ProposalKind.AMOUNT]
    with database.change("Bevestigen") as act:
        assert confirm_proposals(act.session, keys) == 2
    with database.read() as connection:
        assert connection.execute(select).fetchall() == [(*one[:5], 1) for one in found]
        assert (
            texts == connection.execute("SELECT adopted_text FROM agreement ORDER BY id").fetchall()
        )


def test_a_half_done_review_keeps_ranges_also_those_of_an_earlier_version(
    database: Database, write: Callable[..., Path]
) -> None:
    review = prepare_review(database, write(RANGES))
    kept = dump_review(
        review.confirm([key for key in review.list_keys() if key.kind is FindingKind.AMOUNT])
    )
    again = load_review(database, kept)
    amounts = [found for found in again.decisions.values() if isinstance(found, PlannedAmount)]
    assert [(one.upper, one.price_level, one.confirmed) for one in amounts] == [
        ("1200", None, True),
        ("150000000", 2023, True),
    ]
    older = json.loads(kept)
    older["version"] = 1
    del older["digest"]  # it had none yet
    for decision in older["decisions"]:
        for name in ("upper", "price_level"):
            decision["finding"].pop(name, None)
    again = load_review(database, json.dumps(older))
    found = [
        (one.upper, one.price_level, one.confirmed)
        for agreement in again.plan.list_agreements()
        for one in agreement.findings.amounts
    ]
    assert found == [("1200", None, True), ("150000000", 2023, True)]
