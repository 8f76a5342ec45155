"""What the header of a file says, before anything locks or opens it."""

from pathlib import Path

from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.faults import describe_fault
from novex_desktop.store.schema import HEADER_BYTES, FileStamp, parse_header


def read_header(path: Path) -> FileStamp:
    """Return the marks in the header of a register.

    Raises:
        RegisterError: it is not there, cannot be read, or is no register.
    """
    if path.exists() and not path.is_file():
        raise RegisterError(
            f"“{path.name}” is een map of iets anders dan een bestand, en geen NOVEX-register. "
            "Kies een bestand dat op .novex eindigt."
        )
    if not path.is_file():
        raise RegisterError(
            f"Het register “{path.name}” is niet gevonden in de map “{path.absolute().parent}”. "
            "Controleer de naam, of kies een ander register."
        )
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_BYTES)
    except OSError as error:
        raise RegisterError(describe_fault(error, path) or str(error)) from error
    stamp = parse_header(header)
    if stamp is None:
        raise RegisterError(
            f"“{path.name}” is geen NOVEX-register. Kies een bestand dat op .novex eindigt en "
            "met NOVEX Desktop is gemaakt."
        )
    return stamp


def check_stamp(path: Path, stamp: FileStamp) -> None:
    """Refuse a file of another program, and one of a newer version of this one.

    Raises:
        RegisterError: it is not to be opened; it stays as it is.
    """
    if not stamp.is_ours:
        raise RegisterError(
            f"“{path.name}” is geen NOVEX-register maar een bestand van een ander "
            "programma. Kies een bestand dat met NOVEX Desktop is gemaakt."
        )
    if stamp.is_newer:
        raise RegisterError(
            f"Het register “{path.name}” is gemaakt met een nieuwere versie van NOVEX "
            "Desktop. Er is niets aan gewijzigd. Werk NOVEX Desktop bij en open het dan."
        )
