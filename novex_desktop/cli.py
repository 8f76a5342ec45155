"""The command line: everything the program does without a window, and the way to open one.

Exit codes: 0 done, 1 something the user can solve (one clear line), 2 wrong use.
"""

import json
import sys
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from typer.exceptions import TyperException

from novex_desktop import __version__, paths
from novex_desktop.arguments import opens_window
from novex_desktop.cli_files import list_all_layouts, open_or_make, opened, write_text
from novex_desktop.cli_language import (
    DutchCommand,
    DutchGroup,
    explain_unknown_command,
    explain_usage_error,
)
from novex_desktop.cli_safety import check, erase, rescue
from novex_desktop.domain.errors import Cancelled, UserError

EXIT_USER_ERROR = 1
EXIT_WRONG_USE = 2
_HITS_AT_ONCE = 500

commands = typer.Typer(
    name="novex-desktop",
    cls=DutchGroup,
    help="NOVEX Desktop: het register van de afspraken uit het BO Leefomgeving.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

RegisterOption = Annotated[
    Path, typer.Option("--register", metavar="R.novex", help="Het register.", show_default=False)
]


def main() -> None:
    """Run a command; without one, or with only a register, open the window."""
    _make_output_forgiving()
    arguments = sys.argv[1:]
    if opens_window(arguments):
        arguments = ["open", *arguments]
    known = [command.name or "" for command in commands.registered_commands]
    if not arguments[0].startswith("-") and arguments[0] not in known:
        _fail(explain_unknown_command(arguments[0], known), EXIT_WRONG_USE)
    try:
        code = commands(args=arguments, prog_name="novex-desktop", standalone_mode=False)
    except UserError as error:
        _fail(error.message)
    except Cancelled:
        _fail("Afgebroken; er is niets gewijzigd.")
    except TyperException as error:
        _fail(explain_usage_error(error), EXIT_WRONG_USE)
    raise SystemExit(code)


@commands.callback(invoke_without_command=True)
def _start(
    version: Annotated[bool, typer.Option("--version", help="Toon de versie.")] = False,
) -> None:
    if version:
        print(f"NOVEX Desktop {__version__}")
        raise typer.Exit


@commands.command("open", cls=DutchCommand)
def open_window(
    register: Annotated[
        Path | None,
        typer.Argument(metavar="[R.novex]", help="Het register.", show_default=False),
    ] = None,
) -> None:
    """Open het venster; zonder register: dat van de vorige keer."""
    from novex_desktop.app import run_window

    raise typer.Exit(run_window(register))


@commands.command("import", cls=DutchCommand)
def import_list(
    file: Annotated[Path, typer.Argument(metavar="LIJST", help="De lijst: Word, PDF of tekst.")],
    register: RegisterOption,
    series: Annotated[
        str | None, typer.Option(metavar="REEKS", help="Bijvoorbeeld “BO Leefomgeving”.")
    ] = None,
    year: Annotated[int | None, typer.Option(metavar="JAAR", help="Jaar van het overleg.")] = None,
    day: Annotated[
        datetime | None,
        typer.Option("--date", formats=["%Y-%m-%d"], metavar="JJJJ-MM-DD", help="Datum ervan."),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Voer het plan uit.")] = False,
) -> None:
    """Lees een lijst in: toon het plan, en voer het uit met --yes."""
    from novex_desktop.importing.apply import apply_plan
    from novex_desktop.importing.prepare import prepare_import

    with open_or_make(register, keep=yes) as database:
        plan = prepare_import(
            database, file, series=series, year=year, held_on=day.date() if day else None
        )
        for line in [*plan.summary_lines(), *plan.doubt_lines()]:
            print(line)
        if plan.obstacle:
            raise UserError(plan.obstacle)
        if not yes:
            print("Er is niets gewijzigd. Voer dit plan uit met --yes.")
            return
        changes = apply_plan(database, plan)
        print(f"Ingelezen in {register}: {changes.label}.")


@commands.command("export", cls=DutchCommand)
def export(
    register: RegisterOption,
    overview: Annotated[
        str, typer.Option(metavar="NAAM", help="Naam van het overzicht; zie “overviews”.")
    ],
    out: Annotated[
        Path, typer.Option(metavar="BESTAND.xlsx", help="De werkmap.", show_default=False)
    ],
    as_of: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="JJJJ-MM-DD", help="Peildatum; anders vandaag."),
    ] = None,
    meeting: Annotated[
        str | None,
        typer.Option(
            metavar="NAAM",
            help="Het overleg (“BO Leefomgeving 2024”); anders het jongste dat is vastgesteld.",
        ),
    ] = None,
    classification: Annotated[
        str, typer.Option(metavar="TEKST", help="Rubricering op elke bladzijde.")
    ] = "",
    final: Annotated[bool, typer.Option("--final", help="DEFINITIEF, niet CONCEPT.")] = False,
    version: Annotated[
        str | None, typer.Option(metavar="NR", help="Versie; anders 0.1, of 1.0 bij --final.")
    ] = None,
    region: Annotated[
        list[str] | None,
        typer.Option(metavar="REGIO", help="Alleen deze regio (“Zuidwest”); mag vaker."),
    ] = None,
    since: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"], metavar="JJJJ-MM-DD", help="Wijzigingen sinds; anders mijlpaal."
        ),
    ] = None,
    public: Annotated[
        bool, typer.Option("--public", help="Openbare versie: niets wat intern is.")
    ] = False,
) -> None:
    """Schrijf een overzicht naar Excel."""
    from novex_desktop.exporting.export_job import ExportOrder, export_overview
    from novex_desktop.exporting.layout_files import find_layout
    from novex_desktop.exporting.public_profile import Profile
    from novex_desktop.store.queries.export_choices import find_listed_meeting
    from novex_desktop.store.queries.overview_changes import make_period

    day = as_of.date() if as_of else date.today()
    layout = find_layout(list_all_layouts(), overview)
    order = ExportOrder(
        layout=layout,
        target=out,
        as_of=day,
        classification=classification,
        final=final,
        version=version or ("1.0" if final else "0.1"),
        regions=tuple(region or ()),
        period=make_period(since.date(), day) if since else None,
        profile=Profile.PUBLIC if public else Profile.INTERNAL,
    )
    with opened(register, read_only=True) as database:
        with database.read() as connection:
            listed = find_listed_meeting(connection, meeting)
        written = export_overview(database, replace(order, meeting_id=listed.id))
    print(f"Overleg: {listed.name}{'' if listed.is_adopted else ' (nog niet vastgesteld)'}")
    for notice in written.notices:
        print(notice)
    for sheet in written.sheets:
        print(f"{sheet.name}: {sheet.rows} rijen")
    print(f"Geschreven en nagelezen: {written.path}")


@commands.command("search", cls=DutchCommand)
def search(
    words: Annotated[list[str], typer.Argument(metavar="WOORDEN", help="Wat u zoekt.")],
    register: RegisterOption,
) -> None:
    """Zoek in alles wat in het register staat."""
    from novex_desktop.store.search.search_index import SearchIndex

    text = " ".join(words)
    group, after, total = "", None, 0
    with opened(register, read_only=True) as database:
        index = SearchIndex(database, paths.get_search_folder())
        try:
            while True:
                page = index.search(text, after=after, limit=_HITS_AT_ONCE)
                total += len(page.hits)
                for hit in page.hits:
                    if hit.group != group:
                        group = hit.group
                        print(group)
                    print(f"  {hit.number}  {hit.title}")
                    print(f"    {hit.source.where.label}: {hit.excerpt.text}")
                after = page.next_row
                if after is None:
                    break
        finally:
            index.close()
    if not total:
        raise UserError(
            f"Niets gevonden voor “{text}”. Controleer de spelling, of zoek met minder woorden."
        )
    print(f"{total} gevonden." if total > 1 else "1 gevonden.")


@commands.command("overviews", cls=DutchCommand)
def list_overviews() -> None:
    """Noem de overzichten die er zijn."""
    for layout in list_all_layouts():
        print(f"{layout.name}: {layout.description}")


@commands.command("dump", cls=DutchCommand)
def dump(
    register: RegisterOption,
    out: Annotated[
        Path | None,
        typer.Option(metavar="BESTAND.json", help="Anders op het scherm.", show_default=False),
    ] = None,
) -> None:
    """Schrijf het hele register als JSON."""
    from novex_desktop.store.queries.dump import dump_register

    with opened(register, read_only=True) as database, database.read() as connection:
        content = dump_register(connection, date.today())
    # A console or pipe that lacks letters gets them as escapes, so that no word is lost.
    lacks_letters = out is None and (sys.stdout.encoding or "").lower() not in ("utf-8", "utf8")
    text = json.dumps(content, ensure_ascii=lacks_letters, indent=1)
    if out is None:
        print(text)
        return
    write_text(out, text + "\n")
    print(f"Geschreven: {out}")


for _name, _command in (("check", check), ("rescue", rescue), ("erase", erase)):
    commands.command(_name, cls=DutchCommand)(_command)


def _fail(message: str, code: int = EXIT_USER_ERROR) -> NoReturn:
    print(" ".join(message.split()), file=sys.stderr)
    raise SystemExit(code)


def _make_output_forgiving() -> None:
    """Let a console that lacks a letter print a question mark instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
