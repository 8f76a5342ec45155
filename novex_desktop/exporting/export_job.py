"""From an open register to a written overview: what the window and the command line both do."""

import sqlite3
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from novex_desktop.domain.change_kind import ChangeKind
from novex_desktop.domain.errors import ExportError
from novex_desktop.domain.progress import Progress, no_progress
from novex_desktop.exporting.adoption import check_adopted
from novex_desktop.exporting.contents import describe_contents
from novex_desktop.exporting.file_name import proposed_file_name
from novex_desktop.exporting.gathering import ExportFilter, gather_material
from novex_desktop.exporting.layout import OverviewLayout
from novex_desktop.exporting.overview import WrittenOverview, write_overview
from novex_desktop.exporting.public_profile import (
    Profile,
    check_public,
    describe_left_out,
    make_public_layout,
    make_public_material,
)
from novex_desktop.exporting.records import OverviewMaterial
from novex_desktop.store.database import Database
from novex_desktop.store.queries.internal_texts import list_internal_texts, list_private_ids
from novex_desktop.store.queries.overview_changes import ChangePeriod
from novex_desktop.store.queries.overview_rows import (
    OverviewContext,
    find_usual_meeting,
    get_overview_context,
)
from novex_desktop.store.queries.parties import list_parties

_MOST_PARTIES_NAMED = 3
_PUBLIC_WORD = "openbaar"


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """What the user asks for.

    Args:
        as_of: peildatum: the day for which lateness is computed.
        meeting_id: None for the newest adopted list.
        regions: short names of the only regions in it; empty for all.
        parties: keys of the only parties in it; empty for all.
        period: what the changes are about; None for the time since the newest milestone.
        organisation: author in the properties of the workbook.
        profile: for whom it is; what is public holds nothing internal, which is searched for.
    """

    layout: OverviewLayout
    target: Path
    as_of: date
    classification: str = ""
    final: bool = False
    version: str = "0.1"
    meeting_id: str | None = None
    regions: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    period: ChangePeriod | None = None
    organisation: str = ""
    profile: Profile = Profile.INTERNAL


def export_overview(
    database: Database, order: ExportOrder, progress: Progress = no_progress
) -> WrittenOverview:
    """Read the rows of one meeting from the register and write them as an overview.

    Raises:
        UserError: no list in the register, or the workbook cannot be written; an old target
            is untouched.
        Cancelled: the user asked to stop; an old target is untouched.
    """
    material, context = read_order(database, order)
    layout = order.layout
    check = None
    if order.profile is Profile.PUBLIC:
        layout = make_public_layout(layout)
        with database.read() as connection:
            internal = list_internal_texts(connection)
        check = partial(check_public, internal=internal, rows=material.rows)
    written = write_overview(
        layout, material, context, order.target, progress, check, database.partials
    )
    return replace(
        written,
        notices=(*describe_left_out(order.layout, layout), *written.notices),
        shows=material.last_change,
    )


def record_export(database: Database, order: ExportOrder, written: WrittenOverview) -> None:
    """Note in the register that an overview was made, with the hash of its file.

    It is an act of its own that cannot be undone: the file is out. Nothing is noted in a
    register that is open to look only.
    """
    if database.is_read_only or written.shows is None:
        return
    from novex_desktop.store.operations.export_moments import add_export_moment

    change_id, at = written.shows
    state = "definitief" if order.final else "concept"
    name = f"{order.layout.name} v{order.version} {state}"
    label = f"Overzicht gemaakt: {name}, “{written.path.name}”, SHA-256 {written.sha256}"
    with database.change(label, ChangeKind.EXPORT) as change:
        add_export_moment(change.session, name, order.meeting_id, at, change_id)


def export_per_party(
    database: Database, order: ExportOrder, progress: Progress = no_progress
) -> list[WrittenOverview]:
    """Write a file for each party that has agreements, in the folder of the order's target.

    Args:
        order: its target names the folder and its parties which; empty for all that have any.

    Raises:
        UserError: as export_overview does; the files before it stay.
        Cancelled: the user asked to stop; the files before it stay.
    """
    material, context = read_order(database, order)
    parties = _list_parties_with_agreements(material)
    if not parties:
        raise ExportError(
            "Er is geen partij met een afspraak. Wijs eerst trekkers of betrokkenen toe."
        )
    written = []
    for place, (party_id, short) in enumerate(parties.items()):
        progress(place, len(parties), short)
        name = proposed_file_name(order.layout, context, short)
        one = replace(order, parties=(party_id,), target=order.target.parent / name)
        written.append(export_overview(database, one))
    return written


def _list_parties_with_agreements(material: OverviewMaterial) -> dict[str, str]:
    """Return keys and short names, in official order; who stands by background only gets no file.

    Places are those of the whole register: only rows tell what lies within the order.
    """
    agreements = {row.agreement_id for row in material.rows if row.kind.is_counted}
    return {
        place.party_id: place.short
        for place in material.parties
        if place.agreement_id in agreements
    }


def describe_order(database: Database, order: ExportOrder) -> str:
    """Return in Dutch what would be in the workbook of an order, before it is written.

    Raises:
        UserError: no list in the register, nothing of the overview may be public, or its list
            is not adopted and would be definitive or public.
    """
    material, context = read_order(database, order)
    check_adopted(context, is_public=material.is_public)
    layout = make_public_layout(order.layout) if order.profile is Profile.PUBLIC else order.layout
    return describe_contents(layout, material, context)


def propose_name(database: Database, order: ExportOrder) -> str:
    """Return the file name that fits an order, without its folder."""
    with database.read() as connection:
        context = _read_context(connection, order, order.meeting_id)
        parties = list_parties(connection) if order.parties else []
    shown = [party.short for party in parties if party.id in order.parties]
    if len(shown) > _MOST_PARTIES_NAMED:
        shown = [f"{len(shown)} partijen"]
    name = proposed_file_name(order.layout, context, ", ".join((*order.regions, *shown)))
    if order.profile is Profile.PUBLIC:
        # Without the word the public one would take the place of the internal one.
        return name.removesuffix(".xlsx") + f" {_PUBLIC_WORD}.xlsx"
    return name


def read_order(database: Database, order: ExportOrder) -> tuple[OverviewMaterial, OverviewContext]:
    """Read from the register, at one moment, all that an order needs.

    Raises:
        UserError: no list in the register.
    """
    with database.read() as connection:
        meeting_id = order.meeting_id or find_usual_meeting(connection)
        context = _read_context(connection, order, meeting_id)
        chosen = ExportFilter(meeting_id, order.regions, order.parties, order.period)
        material = gather_material(connection, order.as_of, chosen)
        if order.profile is Profile.PUBLIC:
            material = make_public_material(material, list_private_ids(connection))
    return material, replace(context, organisation=order.organisation)


def _read_context(
    connection: sqlite3.Connection, order: ExportOrder, meeting_id: str | None
) -> OverviewContext:
    return get_overview_context(
        connection,
        order.as_of,
        meeting_id,
        classification=order.classification,
        final=order.final,
        version=order.version,
    )
