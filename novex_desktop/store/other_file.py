"""Another file under the name of an open register than the one that was opened.

Another program may take it away or put another in its place: somebody tidies a folder, a program
that keeps folders in step brings the version of another laptop. What is written then would be
lost, or would come into a register that nobody looked at.
"""

import logging
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.connections import ReaderPool, open_connection
from novex_desktop.store.dataset import read_dataset_id
from novex_desktop.store.partial_files import PartialFiles

logger = logging.getLogger(__name__)


class MovedRegisterError(RegisterError):
    """The file of an open register was taken away or replaced."""


class OtherFile:
    """Decides about another file, or none, under the name of an open register."""

    def __init__(self, path: Path, readers: ReaderPool, partials: PartialFiles) -> None:
        self._path, self._readers, self._partials = path, readers, partials
        self._copy: Path | None = None

    def accept(self) -> bool:
        """Whether it holds the very same register; then what is open of the old file is to go.

        So it is with a stick that was pulled out and put back. When the folder itself is gone,
        SQLite tells that, and it may come back.

        Raises:
            MovedRegisterError: the file is gone while its folder is there, or another register
                stands in its place. What was open is kept as a copy, once.
        """
        if not self._path.parent.is_dir():
            return False
        if self._path.is_file() and self._has_same_content():
            return True
        self._copy = self._copy or self._keep_copy()
        raise self._make_error()

    def _has_same_content(self) -> bool:
        old = self._readers.take_idle()
        if old is None:
            return False
        try:
            with closing(open_connection(self._path, read_only_medium=True)) as new:
                return _read_state(old) == _read_state(new)
        except (sqlite3.Error, UnicodeDecodeError):
            return False
        finally:
            self._readers.give_back(old)

    def _make_error(self) -> MovedRegisterError:
        if self._copy is None:
            return MovedRegisterError(
                f"Het register “{self._path.name}” staat niet meer waar het stond: een ander "
                "programma heeft het bestand verplaatst, verwijderd of vervangen. Er is niets "
                "gewijzigd. Kopieer wat u net typte, en kies Register, Register openen."
            )
        return MovedRegisterError(
            f"Het register “{self._path.name}” staat niet meer waar het stond: een ander "
            "programma heeft het bestand verplaatst, verwijderd of vervangen. Er is niets "
            f"gewijzigd. Wat hier open staat, is bewaard als “{self._copy.name}” in dezelfde map. "
            "Kopieer wat u net typte, sluit dit venster, en open die kopie."
        )

    def _keep_copy(self) -> Path | None:
        """Write what is still open of the old file beside it."""
        old = self._readers.take_idle()
        if old is None:
            return None
        moment = datetime.now().strftime("%Y-%m-%d %H.%M.%S")
        target = self._path.with_name(f"{self._path.stem} (gered {moment}){self._path.suffix}")
        try:
            with self._partials.beside(target) as partial:
                with closing(sqlite3.connect(partial)) as copy:
                    old.backup(copy)
                partial.rename(target)
        except (sqlite3.Error, OSError) as error:
            logger.info("no copy of a register that was moved: %s", type(error).__name__)
            return None
        finally:
            self._readers.give_back(old)
        logger.info("a register was moved while it was open; a copy was kept")
        return target


def _read_state(connection: sqlite3.Connection) -> list[object]:
    return [
        read_dataset_id(connection),
        connection.execute("SELECT id, hash FROM change ORDER BY hlc DESC LIMIT 1").fetchone(),
    ]
