"""Rules of a data class, told in Dutch."""

from collections.abc import Mapping
from typing import TypeVar

from pydantic import ValidationError
from sqlmodel import SQLModel

from novex_desktop.domain.errors import RuleError
from novex_desktop.domain.odd_signs import drop_turning

Data = TypeVar("Data", bound=SQLModel)

_MESSAGES = {
    "string_too_short": "Vul hier iets in.",
    "string_too_long": "Deze tekst is te lang: hoogstens {max_length} tekens.",
    "enum": "Kies een van de waarden uit de lijst.",
    "value_error": "De eerste dag ligt na de laatste. Draai de data om.",
    "date_from_datetime_parsing": "Dit is geen datum. Typ bijvoorbeeld 31-12-2025.",
    "date_parsing": "Dit is geen datum. Typ bijvoorbeeld 31-12-2025.",
}


def validate(data: type[Data], values: Mapping[str, object]) -> Data:
    """Build a data class from values; marks that turn the direction of writing fall away.

    Raises:
        RuleError: a value breaks a rule; says which field and, in Dutch, what to do.
    """
    unknown = set(values) - set(data.model_fields)
    if unknown:
        raise TypeError(f"{data.__name__} has no field {', '.join(sorted(unknown))}")
    try:
        return data.model_validate(
            {
                name: drop_turning(value) if type(value) is str else value
                for name, value in values.items()
            }
        )
    except ValidationError as error:
        first = error.errors()[0]
        template = _MESSAGES.get(first["type"], "Deze waarde is niet toegestaan.")
        field = str(first["loc"][0]) if first["loc"] else None
        raise RuleError(template.format(**first.get("ctx", {})), field) from error
