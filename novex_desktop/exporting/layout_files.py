"""Reading layouts from files; a mistake is told with file, line, key and the nearest word."""

import difflib
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from novex_desktop.domain.errors import LayoutError
from novex_desktop.exporting.layout import (
    BROKEN_RULE,
    UNKNOWN_WORD,
    ColumnLayout,
    OverviewLayout,
    SheetLayout,
)
from novex_desktop.exporting.layout_lines import find_line

_MAX_BYTES = 1_000_000
_NOT_WELL_FORMED = (
    "hier klopt de schrijfwijze niet. Kijk of elk aanhalingsteken en elke haak een tegenhanger"
    " heeft, of achter elk is-gelijkteken iets staat en of geen sleutel twee keer voorkomt."
)
_SECTIONS: dict[str, type[SheetLayout] | type[ColumnLayout]] = {
    "bladen": SheetLayout,
    "kolommen": ColumnLayout,
}


def list_layouts(
    folders: Sequence[Path], problems: list[LayoutError] | None = None
) -> list[OverviewLayout]:
    """Return the layouts in these folders, sorted by name.

    Args:
        folders: the user's own folder first: its layout wins over a later one that has the same
            file name or the same name. A folder that does not exist counts as empty.
        problems: takes the mistakes found, so that one broken file does not hide the good ones.

    Raises:
        LayoutError: a file has a mistake and `problems` was not given.
    """
    layouts: list[OverviewLayout] = []
    files: set[str] = set()
    for folder in folders:
        names = {layout.name.casefold() for layout in layouts}
        found: dict[str, OverviewLayout] = {}
        paths = [
            path for path in sorted(folder.glob("*.toml")) if path.name.casefold() not in files
        ]
        for path in paths:
            try:
                _add_layout(found, read_layout(path), path)
            except LayoutError as error:
                if problems is None:
                    raise
                problems.append(error)
        files.update(path.name.casefold() for path in paths)
        layouts.extend(layout for name, layout in found.items() if name not in names)
    return sorted(layouts, key=lambda layout: layout.name.casefold())


def _add_layout(found: dict[str, OverviewLayout], layout: OverviewLayout, path: Path) -> None:
    """Add a layout to those of its folder, in which each name may stand once."""
    other = found.setdefault(layout.name.casefold(), layout)
    if other is not layout and other.path is not None:
        raise LayoutError(
            f"Fout in de layout “{path}”: het overzicht “{layout.name}” staat ook in"
            f" “{other.path.name}”. Geef een van beide een andere naam."
        )


def find_layout(layouts: Sequence[OverviewLayout], name: str) -> OverviewLayout:
    """Return the layout with this name, regardless of case.

    Raises:
        LayoutError: there is none; the message names the nearest.
    """
    wanted = " ".join(name.split()).casefold()
    for layout in layouts:
        if layout.name.casefold() == wanted:
            return layout
    if not layouts:
        raise LayoutError(
            f"Er is geen overzicht “{name}”, want er is geen enkele layout gevonden."
            " Zet een layout in de map met overzichten of installeer het programma opnieuw."
        )
    names = [layout.name for layout in layouts]
    raise LayoutError(f"Er is geen overzicht “{name}”. {_suggest(wanted, names)}")


def read_layout(path: Path) -> OverviewLayout:
    """Read one layout and check it.

    Raises:
        LayoutError: it cannot be read or has a mistake; the message says where and what to do.
    """
    text = _read_text(path)
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # its own error, a huge number, deep nesting
        raise LayoutError(_place(path, _line_in(str(error)), _NOT_WELL_FORMED)) from error
    try:
        return OverviewLayout.model_validate(data).from_file(path)
    except ValidationError as error:
        details = _most_telling(error.errors(include_url=False))
        line = find_line(text, details["loc"])
        raise LayoutError(_place(path, line, _explain(details))) from error


def check_layout(data: Mapping[str, object]) -> OverviewLayout:
    """Return a layout made in the program when it keeps all rules.

    Raises:
        LayoutError: it breaks one; the message says which and what to do.
    """
    try:
        return OverviewLayout.model_validate(dict(data))
    except ValidationError as error:
        raise LayoutError(_sentence(_most_telling(error.errors(include_url=False)))) from error


def check_column(data: Mapping[str, object]) -> ColumnLayout:
    """Return a column made in the program when it keeps all rules.

    Raises:
        LayoutError: it breaks one; the message says which and what to do.
    """
    try:
        return ColumnLayout.model_validate(dict(data))
    except ValidationError as error:
        raise LayoutError(_sentence(_most_telling(error.errors(include_url=False)))) from error


def _most_telling(errors: Sequence[ErrorDetails]) -> ErrorDetails:
    """Return the first mistake, but an unknown key before the missing one that it stands for."""
    unknown = (details for details in errors if details["type"] == "extra_forbidden")
    return next(unknown, errors[0])


def _sentence(details: ErrorDetails) -> str:
    """Return the explanation as a sentence of its own, where no place goes before it."""
    sentence = _explain(details)
    return sentence[:1].upper() + sentence[1:]


def _read_text(path: Path) -> str:
    if path.exists() and not path.is_file():  # reading a pipe might never end
        raise LayoutError(
            f"Fout in de layout “{path}”: dit is geen gewoon bestand. Haal het weg uit deze map."
        )
    try:
        with path.open("rb") as file:
            content = file.read(_MAX_BYTES + 1)
        if len(content) > _MAX_BYTES:
            raise LayoutError(
                f"Fout in de layout “{path}”: het bestand is te groot voor een layout."
                " Haal het weg of zet er een layout voor in de plaats."
            )
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        raise LayoutError(
            f"Fout in de layout “{path}”: het bestand kan niet worden gelezen."
            " Kijk of u het mag openen en of een ander programma het vasthoudt."
        ) from error
    except UnicodeDecodeError as error:
        raise LayoutError(
            f"Fout in de layout “{path}”: het bestand is geen gewone tekst."
            " Sla het in Kladblok op met de codering UTF-8."
        ) from error


def _line_in(message: str) -> int | None:
    """Return the line that tomllib names: before Python 3.14 it does so in its message only."""
    digits = message.partition("at line ")[2].partition(",")[0]
    return int(digits) if digits.isdigit() else None


def _place(path: Path, line: int | None, said: str) -> str:
    """Return a mistake with its place before it."""
    return (
        f"Fout in de layout “{path}”, regel {line}: {said}"
        if line
        else f"Fout in de layout “{path}”: {said}"
    )


def _explain(details: ErrorDetails) -> str:
    """Return what is wrong and what to do, in Dutch."""
    key = next((str(part) for part in reversed(details["loc"]) if isinstance(part, str)), "")
    given = details["input"]
    context = details.get("ctx", {})
    match details["type"]:
        case "extra_forbidden":
            return f"de sleutel “{key}” bestaat niet. {_suggest(key, _known_keys(details['loc']))}"
        case "missing":
            return f"de sleutel “{key}” ontbreekt. Voeg een regel “{key} = …” toe."
        case _ if details["type"] == UNKNOWN_WORD:
            word = str(context["word"])
            return f"“{word}” bij “{key}” bestaat niet. {_suggest(word, context['choices'])}"
        case _ if details["type"] == BROKEN_RULE:
            return str(context["sentence"])
        case "enum":
            choices = str(context["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
            return f"“{given}” bij “{key}” bestaat niet. {_suggest(str(given), choices)}"
        case _:
            return _explain_value(str(details["type"]), key, given, context)


def _explain_value(kind: str, key: str, given: object, context: dict[str, object]) -> str:
    """Return what is wrong with a value that is of the wrong sort or size."""
    low = context.get("ge", context.get("min_length"))
    high = context.get("le", context.get("max_length"))
    match kind:
        case "greater_than_equal":
            return f"{_show(given)} bij “{key}” kan niet: geef minstens {_show(low)}."
        case "less_than_equal":
            return f"{_show(given)} bij “{key}” kan niet: geef hoogstens {_show(high)}."
        case "too_short":
            return f"bij “{key}” horen minstens {low} onderdelen."
        case "too_long":
            return f"bij “{key}” horen hoogstens {high} onderdelen."
        case "string_too_short":
            return f"de tekst bij “{key}” moet minstens {low} tekens lang zijn."
        case "string_too_long":
            return f"de tekst bij “{key}” mag hoogstens {high} tekens lang zijn."
        case "string_pattern_mismatch":
            return f"“{given}” bij “{key}” is geen kleur. Schrijf een kleur als “#154273”."
    sort = next((word for start, word in _SORTS.items() if kind.startswith(start)), "iets anders")
    return f"{_show(given)} bij “{key}” kan niet: hier hoort {sort}."


_SORTS = {
    "string": "tekst tussen aanhalingstekens",
    "int": "een heel getal",
    "float": "een getal, met een punt als decimaalteken",
    "tuple": "een lijst tussen vierkante haken",
    "model": "een groep van sleutels tussen accolades",
}


def _show(value: object) -> str:
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, (list, dict)):
        return "Wat hier staat"
    return f"“{value}”" if isinstance(value, str) else str(value)


def _known_keys(location: Sequence[object]) -> list[str]:
    """Return the keys that may stand where the unknown one stands."""
    model: type[OverviewLayout | SheetLayout | ColumnLayout] = OverviewLayout
    for part in location[:-1]:
        if str(part) in _SECTIONS:
            model = _SECTIONS[str(part)]
    return [str(info.alias) for info in model.model_fields.values()]


def _suggest(word: str, choices: Sequence[str]) -> str:
    """Return a sentence with the nearest right word, or with all of them."""
    by_folded = {choice.casefold(): choice for choice in choices}
    near = difflib.get_close_matches(word.casefold(), list(by_folded), n=1, cutoff=0.5)
    if near:
        return f"Bedoelt u “{by_folded[near[0]]}”?"
    return f"Kies uit: {', '.join(choices)}."
