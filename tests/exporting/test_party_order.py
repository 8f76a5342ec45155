"""The official order of parties, and the two orders of provinces that a layout may choose."""

import pytest

from novex_desktop.domain.party_terms import PartyKind, PartyRole
from novex_desktop.exporting.fields import FIELDS
from novex_desktop.exporting.records import Record
from novex_desktop.store.queries.overview_parties import PartyPlace

PLACES = (
    ("Zeeland", PartyKind.PROVINCE, "PV29"),
    ("VRO", PartyKind.MINISTRY, "VRO"),
    ("Drenthe", PartyKind.PROVINCE, "PV22"),
    ("Gemeente Assen", PartyKind.MUNICIPALITY, "GM0106"),
    ("Groningen", PartyKind.PROVINCE, "PV20"),
    ("EZ", PartyKind.MINISTRY, "EZ"),
    ("Rijk", PartyKind.NATIONAL, ""),
)


@pytest.mark.parametrize(
    ("field", "provinces"),
    [
        ("partij", ["Drenthe", "Groningen", "Zeeland"]),
        ("partij_noord_zuid", ["Groningen", "Drenthe", "Zeeland"]),
    ],
)
def test_parties_stand_in_official_order(field: str, provinces: list[str]) -> None:
    records = [
        Record(None, PartyPlace("1", short, short, short, kind, PartyRole.INVOLVED, code))
        for short, kind, code in PLACES
    ]
    sort_key = FIELDS[field].sort_key
    assert sort_key is not None
    shown = [
        place.short
        for record in sorted(records, key=sort_key)
        if isinstance(place := record.detail, PartyPlace)
    ]
    assert shown == ["Rijk", "EZ", "VRO", *provinces, "Gemeente Assen"]
