import pytest

from tests.importing.recognition.conftest import Recognise


@pytest.mark.parametrize(
    ("text", "quote", "value", "upper", "unit"),
    [
        ("Het kost € 245 miljoen.", "€ 245 miljoen", 245e6, None, "€"),
        ("Het kost € 2,5 mld.", "€ 2,5 mld.", 2.5e9, None, "€"),
        ("Het kost €12 mln in totaal.", "€12 mln", 12e6, None, "€"),
        ("Het kost 30 miljoen euro.", "30 miljoen euro", 30e6, None, "€"),
        ("Het kost € 1.250.000,- per jaar.", "€ 1.250.000,-", 1.25e6, None, "€"),
        ("Het kost € 5 tot € 7 miljoen.", "€ 5 tot € 7 miljoen", 5e6, 7e6, "€"),
        ("Het kost tussen € 5 en € 7 miljoen.", "€ 5 en € 7 miljoen", 5e6, 7e6, "€"),
        ("Er komen 12.400 woningen bij.", "12.400 woningen", 12400, None, "woningen"),
        (
            "Er komen 800 extra sociale huurwoningen.",
            "800 extra sociale huurwoningen",
            800,
            None,
            "huurwoningen",
        ),
        ("Dit raakt 1,4 miljoen mensen.", "1,4 miljoen mensen", 1.4e6, None, "mensen"),
        ("Het gaat om 5 à 10 ha natuur.", "5 à 10 ha", 5, 10, "ha"),
        ("Het gaat om 30 procent sociale huur.", "30 procent", 30, None, "%"),
        ("Het gaat om 10-15% van de opgave.", "10-15%", 10, 15, "%"),
        ("Het kost anderhalf miljard euro.", "anderhalf miljard euro", 1.5e9, None, "€"),
        ("Hiervan is een half miljoen euro al betaald.", "een half miljoen euro", 5e5, None, "€"),
        ("Dit raakt tweehonderd hectare.", "tweehonderd hectare", 200, None, "hectare"),
        ("De resterende 17 miljoen is voor de Maas.", "17 miljoen", 17e6, None, "€"),
        ("De kabel levert 700 MW.", "700 MW", 700, None, "MW"),
        (
            "Dit zijn 27 samenhangende agendapunten.",
            "27 samenhangende agendapunten",
            27,
            None,
            "agendapunten",
        ),
    ],
)
def test_an_amount_gets_its_value_and_unit(
    find: Recognise, text: str, quote: str, value: float, upper: float | None, unit: str
) -> None:
    [amount] = find(text).amounts

    assert (amount.quote, amount.value, amount.upper, amount.unit) == (quote, value, upper, unit)


def test_amounts_in_a_list_share_their_unit(find: Recognise) -> None:
    text = "In A komen 1.200 en in B 300 woningen, waarvan 450 in het centrum."
    amounts = find("Gebouwd zijn in Ede 1.200 en in Epe 300 woningen.").amounts
    listed = find("Het zijn 3.400 woningen in Ede, 1.150 in Epe en ruim 600 in Elburg.").amounts

    assert [(a.value, a.unit) for a in amounts] == [(1200, "woningen"), (300, "woningen")]
    assert [(a.value, a.unit) for a in listed] == [
        (3400, "woningen"),
        (1150, "woningen"),
        (600, "woningen"),
    ]
    assert [a.value for a in find(text).amounts] == [1200, 300, 450]


@pytest.mark.parametrize(
    "text", ["Dit bedrag is betaald.", "Twee kerncentrales.", "Drie gebieden.", "Ruim de helft."]
)
def test_words_without_a_sum_are_no_amounts(find: Recognise, text: str) -> None:
    assert find(text).amounts == ()


def test_a_rise_is_two_sums_and_not_a_range(find: Recognise) -> None:
    amounts = find("De kosten stijgen van 120 naar 165 miljoen euro.").amounts

    assert [(a.quote, a.value, a.upper) for a in amounts] == [
        ("120", 120e6, None),
        ("165 miljoen euro", 165e6, None),
    ]


def test_the_price_level_belongs_to_the_amount_before_it(find: Recognise) -> None:
    first, second = find("Het kost € 3 miljoen (prijspeil 2023) of € 4 miljoen.").amounts

    assert (first.price_level, second.price_level) == (2023, None)


@pytest.mark.parametrize(
    "text",
    [
        "Op 12 mei 2025 en in 2026 volgt versie 2.1.",
        "Dit staat in artikel 4, fase 2 en Kamerstuk 34682.",
        "De A16 en de N279 worden verbreed van 2x2 naar 2x3 rijstroken.",
        "Er zijn twee sporen: 1. woningen en 2) wegen.",
        "Dit duurt 3 jaar en 6 maanden.",
        "In 2025 korte maatregelen en in 2026 lange maatregelen.",
    ],
)
def test_other_numbers_are_no_amounts(find: Recognise, text: str) -> None:
    assert not find(text).amounts


def test_a_sum_at_the_end_of_a_sentence_keeps_its_scale(find: Recognise) -> None:
    [amount] = find("Het kost € 95 miljoen. Daarna volgt meer.").amounts

    assert (amount.quote, amount.value) == ("€ 95 miljoen", 95e6)


def test_a_sum_until_a_year_is_no_range(find: Recognise) -> None:
    [amount] = find("Er is € 100 miljoen tot 2030 nodig.").amounts

    assert (amount.value, amount.upper) == (100e6, None)
