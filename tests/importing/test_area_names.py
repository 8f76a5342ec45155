import pytest

from novex_desktop.importing.area_names import find_area
from novex_desktop.importing.registered_list import KnownArea

AREAS = [
    KnownArea("1", "novex", "Groningen", "", "no"),
    KnownArea("2", "novex", "Groningen-Assen", "", "no"),
    KnownArea("3", "provincie", "Groningen", "", "no"),
    KnownArea("4", "provincie", "Limburg", "", "zu"),
    KnownArea("5", "novex", "Zuid-Limburg", "", "zu"),
    KnownArea("6", "novex", "Metropoolregio Amsterdam", "MRA", "nw"),
    KnownArea("7", "provincie", "Fryslân", "", "no"),
    KnownArea("8", "novex", "Arnhem-Nijmegen-Foodvalley", "", "oo"),
]


@pytest.mark.parametrize(
    ("title", "area_id"),
    [
        ("NOVEX-gebied Groningen-Assen", "2"),
        ("NOVEX-gebied Groningen – Masterplan Zeehavens", "1"),
        ("Provincie Groningen", "3"),
        ("Groningen", "3"),
        ("Provincie Limburg", "4"),
        ("NOVEX-gebied Zuid-Limburg", "5"),
        ("NOVEX-gebied Metropoolregio Amsterdam (MRA)", "6"),
        ("Woningbouw in de MRA", "6"),
        ("Provincie Fryslan", "7"),
        ("NOVEX-gebied Arnhem Nijmegen Foodvalley", "8"),
        ("Verstedelijkingsstrategie Limburg Centraal", None),
        ("Haven van Groningen", None),
        ("Ruimte voor energie", None),
        ("Marathon", None),
    ],
)
def test_a_title_names_its_area(title: str, area_id: str | None) -> None:
    area = find_area(title, AREAS, "no")
    assert (area.id if area else None) == area_id
