import pytest

from novex_desktop.domain.due_terms import Certainty
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


@pytest.mark.parametrize(
    ("text", "quote", "value", "upper", "unit"),
    [
        ("Er is M€ 12 voor nodig.", "M€ 12", 12e6, None, "€"),
        ("Er is 350 k€ voor nodig.", "350 k€", 350e3, None, "€"),
        ("De stad legt € 8M in.", "€ 8M", 8e6, None, "€"),
        ("De stad legt € 8 m in.", "€ 8 m", 8e6, None, "€"),
        ("De geul wordt 8 m diep.", "8 m", 8, None, "m"),
        ("Het kost € 1.5 miljoen.", "€ 1.5 miljoen", 1.5e6, None, "€"),
        ("Het kost € 2,750,000 in totaal.", "€ 2,750,000", 2.75e6, None, "€"),
        ("Het kost € 800.000 tot € 1,1 miljoen.", "€ 800.000 tot € 1,1 miljoen", 8e5, 1.1e6, "€"),
        ("Er komen 14 500 banen bij.", "14 500 banen", 14500, None, "banen"),
        ("Er komen 3.200+ banen bij.", "3.200+ banen", 3200, None, "banen"),
        ("Er komen ruim 2000 lantaarns.", "2000 lantaarns", 2000, None, "lantaarns"),
        ("Bouw van 1900 tot 2050 loodsen.", "1900 tot 2050 loodsen", 1900, 2050, "loodsen"),
        ("Er zijn 90 huur- en koopwoningen.", "90 huur- en koopwoningen", 90, None, "koopwoningen"),
        ("Er zijn 70 goede, vlugge bussen.", "70 goede, vlugge bussen", 70, None, "bussen"),
        ("Er zijn 70 kleine en vlugge bussen.", "70 kleine en vlugge bussen", 70, None, "bussen"),
        ("De pomp verzet 12.000 m3/s bij storm.", "12.000 m3/s", 12000, None, "m3/s"),
        ("Er gaat 3 miljoen kuub slib weg.", "3 miljoen kuub", 3e6, None, "kuub"),
        ("Er ligt 400 vierkante meter braak.", "400 vierkante meter", 400, None, "vierkante meter"),
        ("De rente stijgt 0,25 procentpunt.", "0,25 procentpunt", 0.25, None, "procentpunt"),
        ("De helling is 4 promille.", "4 promille", 4, None, "‰"),
    ],
)
def test_an_amount_may_be_written_in_many_ways(
    find: Recognise, text: str, quote: str, value: float, upper: float | None, unit: str
) -> None:
    [amount] = find(text).amounts

    assert (amount.quote, amount.value, amount.upper, amount.unit) == (quote, value, upper, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Dit volgt uit de artikelen 3 en 4 die gelden.",
        "Zie Kamerstuk 31 305, nr. 12.",
        "Op 1 op de 3 daken ligt een paneel.",
        "Met 1 op de 3 panelen is iets mis.",
        "De wijk ligt bij de Natura 2000 gebieden.",
        "Van de 7 zijn 3 jaarlijks aan de beurt.",
    ],
)
def test_numbers_of_articles_and_shares_are_no_amounts(find: Recognise, text: str) -> None:
    assert not [amount for amount in find(text).amounts if amount.unit not in ("", "panelen")]
    assert all(amount.value != 3 for amount in find(text).amounts)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Het kost € 3, € 4 en € 9 miljoen.", [3e6, 4e6, 9e6]),
        ("Rijk en stad betalen respectievelijk 5 en 7 miljoen euro.", [5e6, 7e6]),
        ("Het kost € 3 per bezoeker en € 9 miljoen in totaal.", [3, 9e6]),
        ("Dat zijn 4.000, 5.000 en 6.000 bomen.", [4000, 5000, 6000]),
        ("In Epe 900, in Ede 1.200 en in Ermelo 300 bomen.", [900, 1200, 300]),
    ],
)
def test_a_scale_or_unit_holds_for_a_whole_list(
    find: Recognise, text: str, values: list[float]
) -> None:
    amounts = find(text).amounts

    assert [amount.value for amount in amounts] == values
    assert len({amount.unit for amount in amounts}) == 1


def test_a_share_that_rises_is_two_shares(find: Recognise) -> None:
    amounts = find("Het aandeel gaat van 41 naar 58 procent.").amounts

    assert [(a.quote, a.value, a.unit) for a in amounts] == [
        ("41", 41, "%"),
        ("58 procent", 58, "%"),
    ]


def test_a_count_until_a_year_is_no_range(find: Recognise) -> None:
    first, second = find("Er komen 9.000 bomen tot 2030 en 20.000 tot 2040.").amounts

    assert [(a.value, a.upper, a.unit) for a in (first, second)] == [
        (9000, None, "bomen"),
        (20000, None, "bomen"),
    ]


def test_a_sum_below_zero_is_in_doubt(find: Recognise) -> None:
    [amount] = find("Het saldo is -€ 5 mln in dat jaar.").amounts

    assert (amount.quote, amount.certainty) == ("€ 5 mln", Certainty.UNKNOWN)


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Het kost € 3 mln (prijspeil 1-1-2023) en € 4 mln (pp 2022).", [2023, 2022]),
        ("Het kost € 3 mln in prijzen van 2021.", [2021]),
        ("De kosten (prijspeil jan. 2024) zijn € 3 mln.", [2024]),
        ("De weg kost € 3 mln. De brug € 4 mln. Alle bedragen zijn prijspeil ’25.", [2025, 2025]),
        ("De helft, 50% van € 3 mln (prijsniveau 2020).", [None, 2020]),
    ],
)
def test_a_price_level_goes_with_its_sums(
    find: Recognise, text: str, levels: list[int | None]
) -> None:
    assert [amount.price_level for amount in find(text).amounts] == levels


@pytest.mark.parametrize(
    ("text", "quote", "value", "upper", "unit"),
    [
        ("Er komen 700 tot max. 900 won. bij.", "700 tot max. 900 won.", 700, 900, "woningen"),
        ("Er komen 6.000 tot wel 8.000 banen.", "6.000 tot wel 8.000 banen", 6e3, 8e3, "banen"),
        ("De groei is 3 á 4%.", "3 á 4%", 3, 4, "%"),
        ("De brug kost € 60 (+ 7) miljoen.", "€ 60 (+ 7) miljoen", 60e6, None, "€"),
    ],
)
def test_a_range_or_scale_may_have_words_in_between(
    find: Recognise, text: str, quote: str, value: float, upper: float | None, unit: str
) -> None:
    [amount] = find(text).amounts

    assert (amount.quote, amount.value, amount.upper, amount.unit) == (quote, value, upper, unit)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Een accu van 8 MW/16 MWh.", [(8, "MW"), (16, "MWh")]),
        ("Zij leggen resp. 10, 20 en 70 procent in.", [(10, "%"), (20, "%"), (70, "%")]),
        ("In plaats van 50 dB geldt een norm van 48. Dit blijft.", [(50, "dB"), (48, "dB")]),
        ("Het pad is langer (2,5 + 1,5 km).", [(2.5, "km"), (1.5, "km")]),
        ("Voor 9 sluizen is 4,5 mio. nodig.", [(9, "sluizen"), (4.5e6, "€")]),
    ],
)
def test_numbers_beside_each_other_have_each_their_unit(
    find: Recognise, text: str, found: list[tuple[float, str]]
) -> None:
    assert [(amount.value, amount.unit) for amount in find(text).amounts] == found


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("De stad draagt drie ton bij.", 3e5, "€"),
        ("De subsidie van 2,5 ton wordt verlengd.", 2.5e5, "€"),
        ("De uitstoot daalt met 40 ton.", 40, "ton"),
        ("Het kost moeite om 40 ton stikstof te besparen.", 40, "ton"),
        ("Er gaat 2 miljoen ton grind weg; de stad betaalt mee.", 2e6, "ton"),
    ],
)
def test_a_ton_is_money_where_money_is_spoken_of(
    find: Recognise, text: str, value: float, unit: str
) -> None:
    [amount] = find(text).amounts

    assert (amount.value, amount.unit) == (value, unit)
