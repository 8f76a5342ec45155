"""What a new register starts with: regions, areas and parties, from database/starter/."""

import csv
from collections.abc import Iterator
from pathlib import Path

from sqlmodel import Session

from novex_desktop.domain.area import Area, AreaKind
from novex_desktop.domain.ordering import first_keys
from novex_desktop.domain.party import Party, PartyAlias
from novex_desktop.domain.party_terms import PartyKind
from novex_desktop.domain.region import Region


def seed_register(session: Session, starter: Path) -> None:
    """Add regions, areas and parties; the list of a meeting is not among them."""
    regions = _add_regions(session, starter / "regions.csv")
    _add_areas(session, starter / "areas.csv", regions)
    _add_parties(session, starter / "public_bodies.csv")


def _read_rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _add_regions(session: Session, path: Path) -> dict[str, str]:
    rows = list(_read_rows(path))
    ids: dict[str, str] = {}
    for row, pos in zip(rows, first_keys(len(rows)), strict=True):
        region = Region(name=row["name"], short_name=row["short_name"], code=row["code"], pos=pos)
        session.add(region)
        ids[region.name] = region.id
    return ids


def _add_areas(session: Session, path: Path, regions: dict[str, str]) -> None:
    for row in _read_rows(path):
        session.add(
            Area(
                kind=AreaKind(row["kind"]),
                name=row["name"],
                abbreviation=row["abbreviation"],
                region_id=regions.get(row["region"]),
            )
        )


def _add_parties(session: Session, path: Path) -> None:
    for row in _read_rows(path):
        aliases = [alias.strip() for alias in row["aliases"].split(";") if alias.strip()]
        kind = PartyKind(row["kind"])
        party = Party(
            kind=kind,
            name=row["name"],
            short=_short_name(kind, row, aliases),
            code=row["code"],
            within=row["within"],
            note=row["note"],
        )
        session.add(party)
        for alias in aliases:
            if alias not in (party.name, party.short):
                session.add(PartyAlias(party_id=party.id, alias=alias))


def _short_name(kind: PartyKind, row: dict[str, str], aliases: list[str]) -> str:
    """Return the name for narrow columns, still telling a province from its namesake city."""
    if kind is PartyKind.MINISTRY:
        return row["code"]
    if kind is PartyKind.PROVINCE:
        return aliases[0] if aliases else row["name"]
    if kind is PartyKind.OTHER:
        return next((alias for alias in aliases if alias.isupper()), row["name"])
    return row["name"]
