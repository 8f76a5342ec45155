"""What the tests of recognition share: all bodies, and a short way to recognise."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from novex_desktop.importing.recognition import (
    Findings,
    PartyDirectory,
    RecognitionContext,
    recognise,
)
from tests.quality.labelled_paragraphs import load_directory

Recognise = Callable[..., Findings]


@pytest.fixture(scope="session")
def directory() -> PartyDirectory:
    return load_directory()


@pytest.fixture(scope="session")
def context(directory: PartyDirectory) -> RecognitionContext:
    return RecognitionContext("BO Leefomgeving", 2024, directory)


@pytest.fixture(scope="session")
def find(context: RecognitionContext) -> Recognise:
    """Return a function that recognises a text in a list of 2024, or in the context given."""

    def find_in(text: str, **changes: Any) -> Findings:
        return recognise(text, replace(context, **changes))

    return find_in
