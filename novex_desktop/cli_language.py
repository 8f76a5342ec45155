"""Dutch for the words of the command line that Typer itself says in English."""

import difflib
import re
from collections.abc import Collection
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

_HELP_WORDS = (
    ("Usage: ", "Gebruik: "),
    ("COMMAND [ARGS]...", "OPDRACHT ..."),
    ("[OPTIONS]", "[OPTIES]"),
    ("Options:", "Opties:"),
    ("Commands:", "Opdrachten:"),
    ("Arguments:", "Argumenten:"),
    ("[required]", "[verplicht]"),
    ("[default: ", "[standaard: "),
    ("Show this message and exit.", "Toon deze hulp."),
    (" <path>", ""),
)
_ARGUMENT_BRACES = re.compile(r"\{([\w.]+)\}")  # "{LIJST}" is how a required argument is shown
_MORE = "Typ “{command} --help” voor uitleg."


class DutchCommand(TyperCommand):
    """A command whose help is Dutch throughout."""

    def get_help(self, ctx: Any) -> str:
        """Return the help text."""
        return _translate(super().get_help(ctx))


class DutchGroup(TyperGroup):
    """The list of commands, with help that is Dutch throughout."""

    def get_help(self, ctx: Any) -> str:
        """Return the help text."""
        return _translate(super().get_help(ctx))


def explain_unknown_command(name: str, known: Collection[str]) -> str:
    """Return the Dutch sentence for a command that does not exist, with the nearest that does."""
    near = difflib.get_close_matches(name, known, n=1)
    hint = f" Bedoelt u “{near[0]}”?" if near else ""
    return f"De opdracht “{name}” bestaat niet.{hint} {_MORE.format(command='novex-desktop')}"


def explain_usage_error(error: Exception) -> str:
    """Return the Dutch sentence for what Typer found wrong with the arguments."""
    context: Any = getattr(error, "ctx", None)
    more = _MORE.format(command=context.command_path if context else "novex-desktop")
    if hasattr(error, "option_name"):
        if hasattr(error, "possibilities"):
            return f"De optie “{error.option_name}” bestaat niet. {more}"
        return f"De optie “{error.option_name}” is niet goed gebruikt. {more}"
    parameter: Any = getattr(error, "param", None)
    if isinstance(error, typer.BadParameter) and parameter is not None:
        name = parameter.opts[0] if parameter.opts[0].startswith("-") else parameter.metavar
        if not error.message:
            return f"“{name or parameter.name}” ontbreekt. {more}"
        return f"De waarde van “{name or parameter.name}” is niet goed. {more}"
    return f"Er staat te veel of iets onbekends achter de opdracht. {more}"


def _translate(text: str) -> str:
    for english, dutch in _HELP_WORDS:
        text = text.replace(english, dutch)
    return _ARGUMENT_BRACES.sub(r"\1", text)
