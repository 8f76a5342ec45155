"""The guide for secretaries says what the program does."""

import tomllib
from pathlib import Path

from novex_desktop.exporting.column_look import ColumnFormat
from novex_desktop.exporting.fields import FIELDS
from novex_desktop.exporting.layout import (
    BackgroundLook,
    ColumnLayout,
    OverviewLayout,
    Selection,
    SheetKind,
    SheetLayout,
    SplitBy,
)
from novex_desktop.exporting.paper import Paper
from novex_desktop.exporting.records import Source
from novex_desktop.exporting.typeface import Typeface

README = (Path(__file__).parents[2] / "exports" / "README.md").read_text(encoding="utf-8")


def test_every_field_is_explained_in_the_words_of_the_program() -> None:
    for field in FIELDS.values():
        assert f"| `{field.name}` | {field.meaning} |" in README


def test_every_key_and_choice_is_named() -> None:
    for model in (OverviewLayout, SheetLayout, ColumnLayout):
        for info in model.model_fields.values():
            assert f"| `{info.alias}` |" in README or f"[[{info.alias}]]" in README
    choices = (
        *(*SheetKind, *Selection, *Paper, *Source),
        *(*SplitBy, *BackgroundLook, *Typeface, *ColumnFormat),
    )
    for choice in choices:
        assert f'`"{choice}"`' in README


def test_the_example_is_a_good_layout() -> None:
    example = README.partition("```toml\n")[2].partition("```")[0]
    layout = OverviewLayout.model_validate(tomllib.loads(example))
    assert layout.sheets[0].selection is Selection.OPEN
