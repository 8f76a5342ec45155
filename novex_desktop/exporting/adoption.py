"""What a list that its meeting did not adopt may not be written as."""

from novex_desktop.domain.errors import ExportError
from novex_desktop.store.queries.overview_rows import OverviewContext


def check_adopted(context: OverviewContext, *, is_public: bool) -> None:
    """Refuse to call a list definitive or to make it public before its meeting adopted it.

    Raises:
        ExportError: it is not adopted, and would be DEFINITIEF or openbaar.
    """
    if context.is_adopted or not (context.final or is_public):
        return
    raise ExportError(
        f"De lijst van {context.meeting} is nog niet vastgesteld; zij kan alleen als intern"
        " concept worden gemaakt, niet als DEFINITIEF en niet als openbaar. Kies een ander overleg"
        " of stel de lijst eerst vast."
    )
