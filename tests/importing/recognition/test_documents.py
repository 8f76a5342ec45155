import pytest

from tests.importing.recognition.conftest import Recognise


@pytest.mark.parametrize(
    ("text", "quote", "title"),
    [
        (
            "Zie het ontwikkelperspectief “Ruimte voor later”.",
            "ontwikkelperspectief “Ruimte voor later”",
            "ontwikkelperspectief Ruimte voor later",
        ),
        (
            "Zie de Uitvoeringsagenda Drechtsteden 2.0.",
            "Uitvoeringsagenda Drechtsteden 2.0",
            "Uitvoeringsagenda Drechtsteden 2.0",
        ),
        ("Dit sluit aan op de Nota Ruimte.", "Nota Ruimte", "Nota Ruimte"),
        (
            "Dit sluit aan op de Strategische Agenda Drenthe en meer.",
            "Strategische Agenda Drenthe",
            "Strategische Agenda Drenthe",
        ),
        (
            "Dit volgt uit het Programma Energie Hoofdstructuur.",
            "Programma Energie Hoofdstructuur",
            "Programma Energie Hoofdstructuur",
        ),
        (
            "Met de Uitvoerings- en Investeringsagenda (UIA) voor Twente.",
            "Uitvoerings- en Investeringsagenda (UIA) voor Twente",
            "Uitvoerings- en Investeringsagenda (UIA) voor Twente",
        ),
        (
            "Dit past bij de omgevingsvisie van Gelderland.",
            "omgevingsvisie van Gelderland",
            "omgevingsvisie van Gelderland",
        ),
    ],
)
def test_a_named_document_is_found_whole(
    find: Recognise, text: str, quote: str, title: str
) -> None:
    [document] = find(text).references

    assert (document.quote, document.title, document.is_named) == (quote, title, True)


def test_a_sort_of_document_without_a_name_is_told_apart(find: Recognise) -> None:
    [document] = find("Partijen werken een uitvoeringsagenda uit.").references

    assert not document.is_named


def test_words_between_quotes_are_not_always_a_title(find: Recognise) -> None:
    assert not find("Zoeken naar ruimte “buiten de hekken” en het “hoe?”.").references
