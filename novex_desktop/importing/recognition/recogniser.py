"""Recognises all that a text names: moments, parties, amounts and documents.

Pure functions of a text and its context: nothing is stored, and a person confirms each proposal.
Source: docs/recognition.md.
"""

from functools import lru_cache

from novex_desktop.importing.recognition.amounts import recognise_amounts
from novex_desktop.importing.recognition.context import RecognitionContext
from novex_desktop.importing.recognition.documents import recognise_documents
from novex_desktop.importing.recognition.dues import recognise_dues
from novex_desktop.importing.recognition.findings import Findings
from novex_desktop.importing.recognition.parties import recognise_parties
from novex_desktop.importing.recognition.text_spans import TextSpans

# A review makes its plan anew after each step, and nearly all texts are then as they were.
_TEXTS_KEPT = 8192


@lru_cache(maxsize=_TEXTS_KEPT)
def recognise(text: str, context: RecognitionContext) -> Findings:
    """Return what a text names; each finding has its exact words and place.

    Args:
        text: one paragraph of a list, or a part of it.
        context: the meeting and the headings that the text stands under.
    """
    if not text.strip():
        return Findings()
    spans = TextSpans(text)
    dues, set_aside = recognise_dues(spans, context)
    return Findings(
        dues=tuple(dues),
        parties=tuple(recognise_parties(spans, context)),
        amounts=tuple(recognise_amounts(spans, context.year)),
        references=tuple(recognise_documents(spans)),
        set_aside=tuple(set_aside),
    )
