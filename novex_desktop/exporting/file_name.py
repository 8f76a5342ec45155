"""The name that an overview proposes for its file."""

import re

from novex_desktop.exporting.layout import OverviewLayout
from novex_desktop.exporting.page_texts import one_line
from novex_desktop.store.queries.overview_rows import OverviewContext

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\ud800-\udfff]')
_MAX_STEM = 150  # leaves room for the folders: Windows counts 260 for the whole path


def proposed_file_name(
    layout: OverviewLayout, context: OverviewContext, region: str | None = None
) -> str:
    """Return a name that sorts by day and tells what is in the file.

    For example "2025-05-12 Afsprakenoverzicht BO Leefomgeving 2025 Zuidwest v0.3 concept.xlsx".

    Args:
        region: short name of the only region in it; None for all regions.
    """
    words = [
        context.as_of.isoformat(),
        layout.file_word,
        context.meeting,
        region or "",
        f"v{context.version}" if context.version else "",
        "definitief" if context.final else "concept",
    ]
    stem = one_line(_FORBIDDEN.sub(" ", " ".join(words)))
    return f"{stem[:_MAX_STEM].rstrip('. ')}.xlsx"
