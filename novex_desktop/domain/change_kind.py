"""Kind of a change of the register."""

from enum import StrEnum


class ChangeKind(StrEnum):
    """Why a change was written. The values are stored and hashed."""

    CREATE = "create"  # the register was made; cannot be undone
    EDIT = "edit"
    RESOLVE = "resolve"
    IMPORT = "import"
    EXPORT = "export"
    UNDO = "undo"
    REDO = "redo"
    MIGRATE = "migrate"
    REPAIR = "repair"
    ERASE = "erase"  # a value went for good, by privacy law; cannot be undone
