"""Errors that a user can solve; everything else is a bug."""


class UserError(Exception):
    """Something the user can solve.

    The message is a whole Dutch sentence (or two) that says what is wrong and what to do.
    It is caught where the action started and shown as it is.
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class NotFoundError(UserError):
    """A record that is asked for is not (or no longer) in the register."""


class RuleError(UserError):
    """A value breaks a rule of the register.

    Args:
        field: name of the field that breaks it, so that a form can tell it beside that field.
    """

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class RegisterError(UserError):
    """A register file cannot be opened or written."""


class DocumentError(UserError):
    """A document cannot be read as a list of agreements."""


class LayoutError(UserError):
    """A layout file of an overview has a mistake."""


class ExportError(UserError):
    """An overview could not be written; an old file is untouched."""


class Cancelled(Exception):
    """The user asked long work to stop; nothing was changed."""
