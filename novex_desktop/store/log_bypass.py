"""What is raised where code goes round the change log."""


class UnloggedWriteError(RuntimeError):
    """Code tried to write the register without `database.change`; a bug, never a user's doing."""


class DeletedRowError(RuntimeError):
    """Code edited a deleted row without restoring it; a bug, never a user's doing.

    By the rule of the log an edit that the deletion has not seen brings the row back to life,
    so the table and the log would tell different things.
    """
