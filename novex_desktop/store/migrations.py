"""Bringing a register file to the schema of this program; importing this loads Alembic.

Order: check, verified backup, one transaction with foreign keys off, references and log
checked, commit. Whatever goes wrong in between leaves the old file as it was. What did not hold
together before does not stand in the way: the check tells it afterwards, and can repair it.
"""

import sqlite3
from collections import Counter
from contextlib import closing
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from novex_desktop import __version__
from novex_desktop.domain.errors import RegisterError
from novex_desktop.store.backup import write_backup
from novex_desktop.store.checking import find_log_faults
from novex_desktop.store.connections import open_connection
from novex_desktop.store.engine import create_migration_engine
from novex_desktop.store.faults import describe_fault, faults_as_sentences
from novex_desktop.store.partial_files import PartialFiles
from novex_desktop.store.schema import APPLICATION_ID, SCHEMA_VERSION


class MigrationFault(Exception):
    """A migration left something in the register that does not hold together."""


def create_schema(path: Path, migrations: Path) -> None:
    """Make all tables in a new file; there must be none of that name yet.

    Raises:
        RegisterError: the disk is full or failing.
    """
    path.touch(exist_ok=False)
    with faults_as_sentences(path, (DBAPIError, sqlite3.Error)):
        bring_up_to_date(path, migrations)


def migrate(path: Path, migrations: Path, partials: PartialFiles | None = None) -> Path:
    """Bring an older register up to date and return the backup that was made first.

    Raises:
        RegisterError: the file is damaged, or a migration failed; the file is unchanged.
    """
    with closing(open_connection(path)) as connection:
        if connection.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise RegisterError(
                f"Het register “{path.name}” is beschadigd en is niet bijgewerkt. "
                "Zet een reservekopie terug; het beschadigde bestand blijft staan."
            )
    moment = datetime.now().strftime("%Y-%m-%d %H.%M.%S")
    target = path.with_name(f"{path.stem} (vóór bijwerken {moment}).novex")
    backup = write_backup(path, target, partials)
    try:
        bring_up_to_date(path, migrations, before=backup)
    except Exception as error:
        raise RegisterError(
            f"Het register “{path.name}” kon niet worden bijgewerkt voor deze versie. "
            f"{describe_fault(error, path) or 'Er is niets gewijzigd.'} "
            f"Een kopie staat in “{backup.name}”. "
            "Gebruik zolang de vorige versie van NOVEX Desktop en meld dit aan de beheerder."
        ) from error
    return backup


def bring_up_to_date(
    path: Path, migrations: Path, *, fills: bool = True, before: Path | None = None
) -> None:
    """Run the migrations that a file lacks, in one transaction; for a copy, or after a backup.

    Args:
        fills: let a migration write what follows from older values into its new fields.
        before: a copy of the file as it was; what was wrong with that is no fault of ours.

    Raises:
        MigrationFault: the outcome does not hold together; the file is unchanged.
    """
    engine = create_migration_engine(path)
    try:
        with engine.connect() as connection:
            # The pragma does nothing inside a transaction, so it goes to the driver first.
            driver = connection.connection.driver_connection
            assert isinstance(driver, sqlite3.Connection)
            driver.execute("PRAGMA foreign_keys=OFF")
            with connection.begin():
                _upgrade(connection, migrations, fills=fills)
                faults = Counter(find_log_faults(driver))
                if faults and before is not None:
                    with closing(open_connection(before, read_only_medium=True)) as copy:
                        faults -= Counter(find_log_faults(copy))
                if faults:
                    raise MigrationFault("; ".join(faults))
                connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
                connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
    finally:
        engine.dispose()


def _upgrade(connection: Connection, migrations: Path, *, fills: bool) -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes |= {"connection": connection, "fills": fills, "app_version": __version__}
    command.upgrade(config, "head")
