"""Files, documents and amounts of an agreement in the register."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from novex_desktop.domain.errors import NotFoundError, RegisterError, RuleError
from novex_desktop.domain.finding_wishes import AmountWish, DocumentWish
from novex_desktop.domain.kept_file import FileWish
from novex_desktop.store.operations.attachments import add_attachment, remove_attachment
from novex_desktop.store.operations.findings import (
    add_amount,
    add_document,
    link_document,
    remove_amount,
    remove_document,
    update_amount,
    update_document,
)
from novex_desktop.store.queries.agreement_detail import AgreementDetail, get_agreement
from novex_desktop.store.queries.history import list_history
from novex_desktop.store.queries.kept_files import read_attachment
from novex_desktop.store.queries.overview_findings import list_named_documents
from novex_desktop.store.queries.proposals import list_recognised
from novex_desktop.store.queries.touched import find_touched_agreements

if TYPE_CHECKING:
    import sqlite3

    from tests.store.conftest import SmallList

NOTE = FileWish("Nota Ruimte.pdf", b"%PDF-1.7 inhoud")


def _get(small_list: SmallList, agreement_id: str) -> AgreementDetail:
    with small_list.database.read() as connection:
        return get_agreement(connection, date(2025, 5, 12), agreement_id)


def _keep(small_list: SmallList, agreement_id: str, wish: FileWish = NOTE) -> str:
    with small_list.database.change("Bestand toevoegen") as act:
        return add_attachment(act.session, agreement_id, wish)


def test_a_kept_file_comes_back_to_the_byte(small_list: SmallList, agreement_id: str) -> None:
    attachment_id = _keep(small_list, agreement_id)
    [detail] = _get(small_list, agreement_id).attachments
    assert (detail.id, detail.name, detail.size_bytes) == (attachment_id, NOTE.name, 15)
    assert (detail.author, detail.may_hold_macros) == ("Testgebruiker", False)
    with small_list.database.read() as connection:
        assert read_attachment(connection, attachment_id) == NOTE


def test_equal_bytes_are_stored_once(small_list: SmallList, agreement_id: str) -> None:
    with small_list.database.change("Nog een") as act:
        [other] = small_list.add(act.session, 1)
    _keep(small_list, agreement_id)
    _keep(small_list, other, FileWish("kopie.pdf", NOTE.content))
    with small_list.database.read() as connection:
        assert connection.execute("SELECT count(*) FROM attachment_content").fetchone() == (1,)


def test_the_same_file_twice_at_one_agreement_is_told(
    small_list: SmallList, agreement_id: str
) -> None:
    _keep(small_list, agreement_id)
    with pytest.raises(RuleError, match="al bij deze afspraak bewaard, als “Nota Ruimte"):
        _keep(small_list, agreement_id, FileWish("anders.pdf", NOTE.content))


def test_a_removed_file_comes_back_by_undo(small_list: SmallList, agreement_id: str) -> None:
    attachment_id = _keep(small_list, agreement_id)
    with small_list.database.change("Bestand verwijderen") as act:
        remove_attachment(act.session, attachment_id)
    assert _get(small_list, agreement_id).attachments == ()
    with small_list.database.read() as connection:
        assert find_touched_agreements(connection, act.changes) == {agreement_id}
        with pytest.raises(NotFoundError):
            read_attachment(connection, attachment_id)
    small_list.database.undo()
    with small_list.database.read() as connection:
        assert read_attachment(connection, attachment_id) == NOTE


def test_damaged_bytes_are_told_and_not_opened(
    small_list: SmallList, agreement_id: str, outsider: sqlite3.Connection
) -> None:
    attachment_id = _keep(small_list, agreement_id)
    outsider.execute("UPDATE attachment_content SET content = x'00'")
    with (
        pytest.raises(RegisterError, match="niet meer zoals zij is bewaard"),
        small_list.database.read() as connection,
    ):
        read_attachment(connection, attachment_id)


def test_a_document_is_present_once_a_file_is_linked(
    small_list: SmallList, agreement_id: str
) -> None:
    attachment_id = _keep(small_list, agreement_id)
    with small_list.database.change("Document toevoegen") as act:
        document_id = add_document(
            act.session, agreement_id, DocumentWish(" Nota  Ruimte ", "concept")
        )
    [document] = _get(small_list, agreement_id).documents
    assert (document.name, document.version, document.is_present) == (
        "Nota Ruimte",
        "concept",
        False,
    )
    with small_list.database.change("Koppelen") as act:
        link_document(act.session, document_id, attachment_id)
    [document] = _get(small_list, agreement_id).documents
    assert (document.is_present, document.attachment_name) == (True, NOTE.name)
    with small_list.database.read() as connection:
        newest = list_history(connection, agreement_id)[0]
    assert (newest.field_label, newest.old, newest.new) == (
        "Bestand van het document",
        "",
        NOTE.name,
    )
    with small_list.database.change("Bestand weg") as act:
        remove_attachment(act.session, attachment_id)
    assert not _get(small_list, agreement_id).documents[0].is_present
    with small_list.database.read() as connection:
        assert not list_named_documents(connection)[0].is_present


def test_a_file_of_another_agreement_is_offered_for_the_same_document(
    small_list: SmallList, agreement_id: str
) -> None:
    attachment_id = _keep(small_list, agreement_id)
    with small_list.database.change("Voorbereiden") as act:
        [other] = small_list.add(act.session, 1)
        act.session.flush()
        document_id = add_document(act.session, agreement_id, DocumentWish("Nota Ruimte", ""))
        add_document(act.session, other, DocumentWish("nota ruimte", ""))
        act.session.flush()
        link_document(act.session, document_id, attachment_id)
    [document] = _get(small_list, other).documents
    assert document.elsewhere == ((attachment_id, NOTE.name),)


def test_a_document_is_corrected_and_removed(small_list: SmallList, agreement_id: str) -> None:
    with small_list.database.change("Document") as act:
        document_id = add_document(act.session, agreement_id, DocumentWish("RUIA", ""))
    with small_list.database.change("Wijzigen") as act:
        update_document(act.session, document_id, DocumentWish("RUIA 2025", "2"))
    [document] = _get(small_list, agreement_id).documents
    assert (document.name, document.version) == ("RUIA 2025", "2")
    with (
        pytest.raises(RuleError, match="Geef het document een naam"),
        small_list.database.change("Leeg") as act,
    ):
        update_document(act.session, document_id, DocumentWish("  ", ""))
    with small_list.database.change("Weg") as act:
        remove_document(act.session, document_id)
    assert _get(small_list, agreement_id).documents == ()


def test_an_amount_may_be_a_range_at_a_price_level(
    small_list: SmallList, agreement_id: str
) -> None:
    wish = AmountWish("€ 100 tot 150 mln", "100 miljoen", "euro", "150 miljoen", "prijspeil 2023")
    with small_list.database.change("Bedrag") as act:
        amount_id = add_amount(act.session, agreement_id, wish)
    [amount] = _get(small_list, agreement_id).amounts
    assert (amount.value, amount.upper, amount.price_level) == ("100000000", "150000000", 2023)
    with small_list.database.read() as connection:
        [words] = list_recognised(connection, agreement_id)
    assert words.meaning == "100.000.000 tot 150.000.000 euro (prijspeil 2023)"
    with small_list.database.change("Verbeteren") as act:
        update_amount(act.session, amount_id, AmountWish("", "100 miljoen", "euro", "", "2024"))
    [amount] = _get(small_list, agreement_id).amounts
    assert (amount.upper, amount.price_level) == ("", 2024)
    with small_list.database.read() as connection:
        told = [
            (entry.field_label, entry.old, entry.new)
            for entry in list_history(connection, agreement_id)
            if entry.table == "amount" and entry.field != "*"
        ]
    assert sorted(told) == [
        ("Bovengrens van het bedrag of aantal", "150000000", ""),
        ("Prijspeil", "2023", "2024"),
    ]
    with (
        pytest.raises(RuleError, match="hoger"),
        small_list.database.change("Omgekeerd") as act,
    ):
        update_amount(act.session, amount_id, AmountWish("", "100", "euro", "99"))


def test_an_amount_is_literal_and_a_number(small_list: SmallList, agreement_id: str) -> None:
    with small_list.database.change("Bedrag") as act:
        amount_id = add_amount(
            act.session, agreement_id, AmountWish("€ 245 mln", "245 miljoen", "euro")
        )
    [amount] = _get(small_list, agreement_id).amounts
    assert (amount.quote, amount.value, amount.unit) == ("€ 245 mln", "245000000", "EUR")
    with small_list.database.change("Verbeteren") as act:
        update_amount(act.session, amount_id, AmountWish("anders", "1.200", "woningen"))
    [amount] = _get(small_list, agreement_id).amounts
    assert (amount.quote, amount.value, amount.unit) == ("€ 245 mln", "1200", "woningen")
    with small_list.database.change("Weg") as act:
        remove_amount(act.session, amount_id)
    assert _get(small_list, agreement_id).amounts == ()
