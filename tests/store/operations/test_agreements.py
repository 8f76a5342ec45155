from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.agreement import Agreement
from novex_desktop.domain.errors import NotFoundError, RuleError
from novex_desktop.domain.judgement import Judgement
from novex_desktop.domain.kind import AgreementKind
from novex_desktop.domain.status import AgreementStatus
from novex_desktop.domain.text_limits import TITLE_CHARS
from novex_desktop.store.operations.agreements import update_agreement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from novex_desktop.store.changes import Changes
    from tests.store.conftest import SmallList


def _update(small_list: SmallList, agreement_id: str, fields: Mapping[str, object]) -> Changes:
    with small_list.database.change("Afspraak wijzigen") as act:
        update_agreement(act.session, agreement_id, fields)
    return act.changes


def test_update_writes_only_what_differs(small_list: SmallList, agreement_id: str) -> None:
    changes = _update(
        small_list, agreement_id, {"title": "Afspraak 1", "status": AgreementStatus.ON_HOLD}
    )
    assert [(one.field, one.new) for one in changes.operations] == [("status", "aangehouden")]


def test_blanks_around_a_title_are_left_out(small_list: SmallList, agreement_id: str) -> None:
    assert _update(small_list, agreement_id, {"title": "  Afspraak 1 "}).is_empty


def test_a_judgement_can_be_given_and_taken_away(small_list: SmallList, agreement_id: str) -> None:
    _update(small_list, agreement_id, {"judgement": Judgement.RED, "judgement_reason": "Stil"})
    assert small_list.read(agreement_id)["judgement"] == "rood"
    _update(small_list, agreement_id, {"judgement": None})
    assert small_list.read(agreement_id)["judgement"] is None


def test_choosing_a_kind_confirms_it(small_list: SmallList, agreement_id: str) -> None:
    _update(small_list, agreement_id, {"kind": AgreementKind.AGREEMENT})
    row = small_list.read(agreement_id)
    assert (row["kind"], row["kind_confirmed"]) == ("afspraak", 1)


@pytest.mark.parametrize("field", ["adopted_text", "number"])
def test_the_adopted_text_and_the_number_are_frozen(
    small_list: SmallList, agreement_id: str, field: str
) -> None:
    before = small_list.read(agreement_id)
    with pytest.raises(RuleError, match="erratum") as failure:
        _update(small_list, agreement_id, {field: "Anders", "title": "Ook anders"})
    assert failure.value.field == field
    assert small_list.read(agreement_id) == before


@pytest.mark.parametrize(
    ("fields", "field", "words"),
    [
        ({"title": "   "}, "title", "Vul hier iets in"),
        ({"title": "x" * (TITLE_CHARS + 1)}, "title", f"hoogstens {TITLE_CHARS} tekens"),
        ({"status": "klaar"}, "status", "Kies een van de waarden"),
        ({"public": "misschien"}, "public", "niet toegestaan"),
    ],
)
def test_update_refuses_a_value_that_breaks_a_rule(
    small_list: SmallList,
    agreement_id: str,
    fields: Mapping[str, object],
    field: str,
    words: str,
) -> None:
    before = small_list.read(agreement_id)
    with pytest.raises(RuleError, match=words) as failure:
        _update(small_list, agreement_id, fields)
    assert failure.value.field == field
    assert small_list.read(agreement_id) == before


def test_a_field_that_does_not_exist_is_a_bug(small_list: SmallList, agreement_id: str) -> None:
    with pytest.raises(TypeError, match="titel"):
        _update(small_list, agreement_id, {"titel": "Anders"})


def test_a_deleted_agreement_is_told_as_gone(small_list: SmallList, agreement_id: str) -> None:
    with small_list.database.change("Verwijderen") as act:
        act.session.get_one(Agreement, agreement_id).deleted = True
    for gone in (agreement_id, "f" * 32):
        with pytest.raises(NotFoundError, match="niet meer in het register"):
            _update(small_list, gone, {"title": "Anders"})
