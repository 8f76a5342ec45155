"""The SQLAlchemy engine of a register: our settings, one BEGIN IMMEDIATE per transaction."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import PoolProxiedConnection, QueuePool

from novex_desktop.store.connections import open_connection
from novex_desktop.store.write_gate import WriteGate


def create_register_engine(path: Path) -> Engine:
    """Return an engine that reads freely and writes only through a LoggedSession."""
    engine = _create_engine(path)

    @event.listens_for(engine, "connect")
    def _shut_writing(driver: sqlite3.Connection, record: Any) -> None:
        record.info["gate"] = WriteGate(driver)

    @event.listens_for(engine, "checkin")
    def _shut_again(driver: sqlite3.Connection | None, record: Any) -> None:
        if driver is not None:
            record.info["gate"].shut()  # a flush that failed left it open

    return engine


def create_migration_engine(path: Path) -> Engine:
    """Return an engine for the migrations runner, which may change the schema."""
    return _create_engine(path)


def _create_engine(path: Path) -> Engine:
    engine = create_engine(
        "sqlite://",
        # Our own way of opening: a path may hold "?" and "%", and a register on a stick that
        # was pulled out must not come back as a new, empty file.
        creator=lambda: open_connection(path),
        poolclass=QueuePool,
        hide_parameters=True,  # an error would print texts of agreements into the log
        pool_size=1,
        max_overflow=1,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A deferred BEGIN is refused at once when two writers meet, whatever the timeout.
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    @event.listens_for(engine, "checkin")
    def _roll_back(driver: sqlite3.Connection | PoolProxiedConnection | None, _record: Any) -> None:
        # A COMMIT that fails on a deferred foreign key leaves the connection in its transaction.
        if isinstance(driver, sqlite3.Connection) and driver.in_transaction:
            driver.rollback()

    return engine
