"""Commands for the safety of a register: examining, rescuing, erasing."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from novex_desktop.cli_files import opened
from novex_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from novex_desktop.store.database import Database
    from novex_desktop.store.erased_places import Erased
    from novex_desktop.store.erasures import Erasure


def check(
    register: Annotated[Path, typer.Argument(metavar="R.novex", help="Het register.")],
    repair: Annotated[
        bool, typer.Option("--repair", help="Herstel eerst wat veilig kan, als één wijziging.")
    ] = False,
) -> None:
    """Controleer een register van alle kanten; wijzigt niets zonder --repair."""
    from novex_desktop.safety_acts import check_all

    if repair:
        _repair(register)
    with opened(register, read_only=True) as database:
        outcomes = check_all(database)
    for outcome in outcomes:
        state = "in orde" if outcome.is_sound else f"{len(outcome.faults)} fouten"
        print(f"{outcome.name}: {state} ({outcome.examined} {outcome.unit})")
        for fault in outcome.faults:
            print(f"  {fault}")
    if all(outcome.is_sound for outcome in outcomes):
        print("Alles in orde.")
        return
    if not any(outcome.is_damage for outcome in outcomes):
        raise UserError(
            f"In het register “{register.name}” staat iets om uit te zoeken. Het is niet "
            "beschadigd; u kunt erin werken. Zet recht wat hierboven staat, of vraag het "
            "aan wie het register maakte."
        )
    raise UserError(
        f"Het register “{register.name}” is niet in orde. Werk er niet in verder; zet een "
        "reservekopie terug of vraag de beheerder om hulp."
    )


def rescue(
    register: Annotated[Path, typer.Argument(metavar="R.novex", help="Het beschadigde register.")],
    yes: Annotated[bool, typer.Option("--yes", help="Voer het uit.")] = False,
) -> None:
    """Red een beschadigd register: nieuwste goede reservekopie, plus wat er daarna nog heel is."""
    from novex_desktop.store.backup_folder import BackupFolder
    from novex_desktop.store.rescue import rescue_register
    from novex_desktop.store_setup import make_store_setup

    if not register.is_file():
        raise UserError(f"Het bestand “{register}” is er niet. Controleer de naam.")
    setup = make_store_setup()
    records = BackupFolder(setup.backups).list_for(register) if setup.backups else []
    backup = next((record for record in records if record.is_whole()), None)
    if backup is None:
        print("Er is geen goede reservekopie; alles moet uit het beschadigde bestand komen.")
    else:
        print(f"Nieuwste goede reservekopie: {backup.at.astimezone():%d-%m-%Y %H.%M uur}.")
    if not yes:
        print("Er is niets gewijzigd. Voer het uit met --yes; het oude bestand blijft bewaard.")
        return
    rescued = rescue_register(register, backup, setup)
    print(f"Erbij gered uit het beschadigde bestand: {rescued.added} wijzigingen.")
    if rescued.missing:
        print(f"Van {rescued.missing} wijzigingen is een deel weg; die ontbreken.")
    print(f"Het beschadigde bestand heet nu: {rescued.aside}")


def erase(
    register: Annotated[Path, typer.Argument(metavar="R.novex", help="Het register.")],
    number: Annotated[
        str | None, typer.Option("--number", metavar="NUMMER", help="Nummer van de afspraak.")
    ] = None,
    party: Annotated[
        str | None, typer.Option("--party", metavar="NAAM", help="Of: naam van een partij.")
    ] = None,
    author: Annotated[
        str | None,
        typer.Option("--author", metavar="NAAM", help="Of: naam van wie iets wijzigde."),
    ] = None,
    line: Annotated[
        int | None, typer.Option("--line", metavar="REGEL", help="Welke regel van de opsomming.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Wis voorgoed.")] = False,
) -> None:
    """Wis een tekst of een naam voorgoed, ook uit historie en reservekopieën."""
    from novex_desktop.safety_acts import erase_everywhere

    with opened(register, read_only=not yes) as database:
        wishes = _list_wishes(database, number, party, author)
        if line is None:
            for place, (told, _wish) in enumerate(wishes, 1):
                print(f"{place}. {told}")
            print("Er is niets gewist. Kies een regel met --line en bevestig met --yes.")
            return
        if not 1 <= line <= len(wishes):
            raise UserError(f"Er is geen regel {line}. Kies een regel van 1 tot {len(wishes)}.")
        told, wish = wishes[line - 1]
        if not yes:
            print(f"Dit gaat voorgoed weg: {told}")
            print("Er is niets gewist. Bevestig met --yes; ongedaan maken kan dan niet.")
            return
        erased = erase_everywhere(database, wish)
    _tell_erased(erased)


def _list_wishes(
    database: "Database", number: str | None, party: str | None, author: str | None
) -> list[tuple[str, "Erasure"]]:
    from novex_desktop.store.queries.erasable import (
        list_name_wishes,
        list_party_wishes,
        list_wishes,
    )

    if sum(one is not None for one in (number, party, author)) != 1:
        raise UserError(
            "Geef een nummer met --number, de naam van een partij met --party, of de naam van wie "
            "iets wijzigde met --author."
        )
    with database.read() as connection:
        if number is not None:
            found = list_wishes(connection, number)
            told = f"Er is geen afspraak “{number}” met tekst. Kies een nummer"
        elif author is not None:
            found = list_name_wishes(connection, author)
            told = f"Er is geen wijziging van “{author}”. Kies een naam"
        else:
            found = list_party_wishes(connection, party or "")
            told = f"Er is geen partij “{party}”. Kies een naam"
    if not found:
        raise UserError(f"{told} zoals die in het register staat.")
    return found


def _tell_erased(erased: "Erased") -> None:
    print("Gewist uit register, historie en reservekopieën.")
    for where in erased.elsewhere:
        print(f"Dezelfde tekst staat nog hier: {where}.")
    for path in erased.files:
        print(f"Kan nog staan in de oudere kopie {path}; verwijder die als zij niet meer nodig is.")
    if not erased.is_written_anew:
        print(
            "Het bestand kon niet opnieuw worden geschreven; is de schijf vol? Wat gewist is, is "
            "met nullen overschreven, maar van een versie van vroeger kan nog een rest in het "
            "bestand staan. Maak ruimte; bij de volgende keer wissen gebeurt het alsnog."
        )
    if erased.backups_left:
        print(f"Bij {erased.backups_left} reservekopieën lukt het pas bij de volgende.")


def _repair(register: Path) -> None:
    from novex_desktop.store.repairing import repair_register

    with opened(register, read_only=False) as database:
        repaired = repair_register(database)
    if repaired.is_empty:
        print("Er is niets wat veilig hersteld kan worden.")
    else:
        print(f"Hersteld: {repaired.rows} rijen en {repaired.contents} bestanden.")
