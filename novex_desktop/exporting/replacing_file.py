"""Putting a new file in the place of an old one: whole, or not at all."""

import contextlib
import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from novex_desktop.domain.errors import ExportError
from novex_desktop.domain.kept_file import is_possible_name
from novex_desktop.store.partial_files import PartialFiles
from novex_desktop.store.schema import is_register

_DISK_FULL = (errno.ENOSPC, errno.EDQUOT)


@contextmanager
def replacing_file(
    target: Path, *, suffix: str = ".xlsx", partials: PartialFiles | None = None
) -> Iterator[Path]:
    """Give a path beside the target to write to; afterwards it takes the target's name.

    Whatever goes wrong in between, the old file is untouched and no other file is left. What a
    killed program left goes first.

    Args:
        partials: notes the temporary file, so that a later sweep finds it in any folder.

    Raises:
        ExportError: the folder, the disk or the old file does not allow it; with the remedy.
    """
    try:
        _check_target(target, suffix)
        with (partials or PartialFiles()).beside(target) as temporary:
            yield temporary
            _flush_to_disk(temporary)
            with contextlib.suppress(OSError):
                shutil.copymode(target, temporary)
            try:
                temporary.replace(target)
            except PermissionError as error:
                raise ExportError(
                    f"“{target.name}” is open in een ander programma, waarschijnlijk Excel."
                    " Sluit het bestand daar en probeer het opnieuw, of kies een andere naam."
                ) from error
    except OSError as error:
        raise _explain(error, target) from error


def _check_target(target: Path, suffix: str) -> None:
    """Raise for a target that cannot become a file, before any work is done."""
    if not target.parent.is_dir():
        raise ExportError(f"De map “{target.parent}” bestaat niet (meer). Kies een bestaande map.")
    if target.suffix.casefold() != suffix:
        what = "een werkmap van Excel" if suffix == ".xlsx" else "dit bestand"
        raise ExportError(
            f"“{target.name}” is geen naam voor {what}. Laat de naam eindigen op “{suffix}”."
        )
    if not is_possible_name(target.name):
        raise ExportError(
            f"De naam “{target.name}” kan niet op elke computer. Kies een naam zonder : * ? < > |"
            " en aanhalingstekens, en niet CON, AUX of NUL."
        )
    if target.exists() and not target.is_file():
        raise ExportError(
            f"“{target}” is een map en geen bestand. Kies een andere naam voor het overzicht."
        )
    if is_register(target):
        raise ExportError(
            f"“{target.name}” is een register; daar komt geen overzicht overheen. Kies een andere"
            " naam."
        )


def _flush_to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        try:
            os.fsync(file.fileno())
        except OSError as error:
            # Some network drives cannot be told to flush; they have the file all the same.
            if error.errno not in (errno.EINVAL, errno.ENOTSUP):
                raise


def _explain(error: OSError, target: Path) -> ExportError:
    if error.errno in _DISK_FULL:
        return ExportError(
            f"De schijf is vol, dus “{target.name}” is niet gemaakt."
            " Maak ruimte vrij of kies een andere map; een ouder bestand is niet veranderd."
        )
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return ExportError(
            f"In de map “{target.parent}” mag u niet schrijven."
            " Kies een andere map, bijvoorbeeld uw eigen Documenten."
        )
    if error.errno in (errno.ENAMETOOLONG, errno.EINVAL):
        return ExportError(
            f"De naam “{target.name}” kan hier niet worden gebruikt. Kies een kortere naam"
            " zonder bijzondere tekens."
        )
    return ExportError(
        f"“{target.name}” kon niet worden geschreven (systeemfout {error.errno})."
        " Kijk of de schijf nog bereikbaar is, of kies een andere map."
    )
