"""A number is given once: what is taken back keeps its own, and nothing else ever gets it."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.errors import RuleError
from novex_desktop.importing.apply import apply_plan
from novex_desktop.importing.prepare import prepare_import
from novex_desktop.store.checking import check_register
from novex_desktop.store.log_reading import INSERT, parse_insert
from novex_desktop.store.log_values import from_json
from novex_desktop.store.operations.trash import restore_rows
from novex_desktop.store.queries.trash import TrashKey

if TYPE_CHECKING:
    from pathlib import Path

    from novex_desktop.store.database import Database

SENTENCES = (
    "Rijk en regio bouwen samen duizend huizen in de stad Emmen en omgeving.",
    "De provincie legt een fietspad aan langs het kanaal naar Coevorden toe.",
    "Het waterschap maakt voor de zomer een kaart van alle natte natuur hier.",
    "Gemeenten onderzoeken of een tramlijn tussen beide dorpen haalbaar blijkt.",
    "Partijen leggen vast dat bedrijven geluid meten bij elke nieuwe fabriek.",
    "Het ministerie betaalt onderzoek naar zout in bodem van de noordkust.",
)


def write(folder: Path, *topics: tuple[str, ...], region: str = "Noord") -> Path:
    lines = [f"Regio {region}-Nederland"]
    for number, sentences in enumerate(topics, 1):
        lines += ["", f"{number} Opgave {number}", "", *(f"❖ {one}" for one in sentences)]
    path = folder / "bo-leefomgeving-2024.txt"
    path.write_text("\n\n".join(lines), encoding="utf-8")
    return path


def take_in(database: Database, path: Path) -> dict[str, str]:
    """Take a list in, and return the numbers by their text."""
    plan = prepare_import(database, path)
    assert plan.can_apply, plan.obstacle
    apply_plan(database, plan)
    return list_numbers(database)


def list_numbers(database: Database) -> dict[str, str]:
    with database.read() as connection:
        rows = connection.execute("SELECT adopted_text, number FROM agreement WHERE NOT deleted")
        return dict(rows.fetchall())


def list_faults(database: Database) -> list[str]:
    with database.read() as connection:
        return [fault for one in check_register(connection) for fault in one.faults]


def list_ever_given(database: Database) -> dict[str, set[str]]:
    """Return by number the texts of all agreements that ever had it, as the log tells."""
    given: dict[str, set[str]] = {}
    with database.read() as connection:
        texts = dict(connection.execute("SELECT id, adopted_text FROM agreement").fetchall())
        for row_id, field, new in connection.execute(
            "SELECT row_id, field, new FROM field_change WHERE table_name = 'agreement'"
            " AND field IN ('number', ?)",
            (INSERT,),
        ):
            number = parse_insert(new)["number"] if field == INSERT else from_json(new)
            given.setdefault(str(number), set()).add(texts[row_id])
    return given


def test_a_list_that_was_taken_back_leaves_its_numbers_to_its_own_agreements(
    database: Database, tmp_path: Path
) -> None:
    first = take_in(database, write(tmp_path, SENTENCES[:2]))
    assert first == {SENTENCES[0]: "BOL24-NO-01-01", SENTENCES[1]: "BOL24-NO-01-02"}
    database.undo()
    alike = SENTENCES[1].replace("Coevorden", "Hoogeveen")
    assert take_in(database, write(tmp_path, (SENTENCES[2], alike, SENTENCES[3]))) == {
        SENTENCES[2]: "BOL24-NO-01-03",
        alike: "BOL24-NO-01-02",  # the same agreement in a corrected list
        SENTENCES[3]: "BOL24-NO-01-04",
    }
    database.undo()
    assert take_in(database, write(tmp_path, SENTENCES[:2])) == first
    assert list_faults(database) == []


def test_what_came_in_again_is_not_brought_back_from_the_trash_beside_it(
    database: Database, tmp_path: Path
) -> None:
    take_in(database, write(tmp_path, SENTENCES[:2]))
    with database.read() as connection:
        keys = dict(connection.execute("SELECT adopted_text, id FROM agreement").fetchall())
    database.undo()
    take_in(database, write(tmp_path, SENTENCES[1:3]))
    with (
        pytest.raises(RuleError, match=r"BOL24-NO-01-02 is daarna opnieuw ingelezen"),
        database.change("Terugzetten") as act,
    ):
        restore_rows(act.session, [TrashKey("agreement", keys[SENTENCES[1]])])
    with database.change("Terugzetten") as act:
        restore_rows(act.session, [TrashKey("agreement", keys[SENTENCES[0]])])
    assert list_numbers(database) == {
        SENTENCES[0]: "BOL24-NO-01-01",
        SENTENCES[1]: "BOL24-NO-01-02",
        SENTENCES[2]: "BOL24-NO-01-03",
    }
    assert list_faults(database) == []


def test_it_is_the_same_where_the_meeting_has_another_list_already(
    database: Database, tmp_path: Path
) -> None:
    take_in(database, write(tmp_path, SENTENCES[4:], region="Oost"))
    first = take_in(database, write(tmp_path, SENTENCES[:2]))
    database.undo()
    second = take_in(database, write(tmp_path, SENTENCES[1:3]))
    assert second[SENTENCES[1]] == first[SENTENCES[1]] == "BOL24-NO-01-02"
    assert second[SENTENCES[2]] == "BOL24-NO-01-03"
    database.undo()
    assert take_in(database, write(tmp_path, SENTENCES[:2])) == first


def test_parts_keep_their_letters_with_the_agreement(database: Database, tmp_path: Path) -> None:
    path = write(tmp_path, SENTENCES[:2])
    with_parts = path.read_text("utf-8") + "\no Eerst dit;\n\no dan dat.\n"
    path.write_text(with_parts, encoding="utf-8")
    first = take_in(database, path)
    assert first["dan dat."] == "BOL24-NO-01-02-b"
    database.undo()
    assert take_in(database, path) == first


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_taken_in_and_back_no_number_goes_to_two_agreements(
    database: Database, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    for _ in range(8):
        chosen = chance.sample(SENTENCES, chance.randint(1, len(SENTENCES)))
        cut = chance.randint(0, len(chosen))
        topics = [tuple(one) for one in (chosen[:cut], chosen[cut:]) if one]
        plan = prepare_import(database, write(tmp_path, *topics))
        if plan.can_apply:
            apply_plan(database, plan)
            if chance.random() < 0.7:
                database.undo()
    given = list_ever_given(database)
    assert given
    assert {number: texts for number, texts in given.items() if len(texts) > 1} == {}
    assert list_faults(database) == []
