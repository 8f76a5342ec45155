"""Reading links between agreements."""

from __future__ import annotations

import sqlite3
from itertools import pairwise
from typing import TYPE_CHECKING

from novex_desktop.domain.agreement_link import AgreementLink
from novex_desktop.domain.columns import link_id
from novex_desktop.domain.link_kind import LinkKind
from novex_desktop.store.queries.chains import list_chain
from novex_desktop.store.queries.links import list_open_links

if TYPE_CHECKING:
    from tests.store.conftest import SmallList


def test_more_links_are_read_than_one_statement_takes_values(small_list: SmallList) -> None:
    with small_list.database.change("Verbanden") as act:
        keys = small_list.add(act.session, 8)
        act.session.flush()
        for confirmed, ends in ((False, keys[:4]), (True, keys[4:])):
            for earlier, later in pairwise(ends):
                key = link_id(earlier, later, LinkKind.CONTINUES)
                act.session.add(
                    AgreementLink(
                        id=key,
                        earlier_id=earlier,
                        later_id=later,
                        kind=LinkKind.CONTINUES,
                        confirmed=confirmed,
                    )
                )
    with small_list.database.read() as connection:
        before = connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 3)
        try:
            assert len(list_open_links(connection)) == 3
            assert len(list_chain(connection, keys[4])) == 4
        finally:
            connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, before)
