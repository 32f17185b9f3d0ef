"""Opening a ledger file: whose it is, how old it is, and how SQLite is to treat it."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from klaim.errors import (
    LedgerForeignError,
    LedgerMissingError,
    LedgerNewerError,
    LedgerUnwritableError,
)
from klaim.ledger.failures import explained
from klaim.ledger.ledger import FOR_WRITING, Ledger
from klaim.ledger.schema import APPLICATION_ID, SCHEMA_VERSION

BUSY_SECONDS = 10.0
"""How long to wait for another process that writes."""
CACHE_KILOBYTES = 32_768
"""How much of the file each connection holds in memory: SQLite's own 2 MB thrash at a million
claims."""
_PAUSE = 0.02
"""Seconds between two tries where SQLite does not wait by itself."""


def open_ledger(
    path: str | os.PathLike[str], *, create: bool = False, read_only: bool = False
) -> Ledger:
    """Open the ledger at ``path``; close it after use, or use it in a ``with``.

    A ledger that an older klaim wrote is brought up to date first. A file and folder that
    may not be written can still be read.

    Args:
        path: The ledger's file.
        create: Make the ledger where there is none; otherwise its absence is an error.
        read_only: Once it is up to date, let SQLite refuse whatever would write to it.

    Raises:
        LedgerError: The file cannot be opened, or it is not a ledger that this klaim knows.
    """
    return Ledger(open_engine(path, create=create, read_only=read_only), Path(path))


def open_engine(
    path: str | os.PathLike[str], *, create: bool = False, read_only: bool = False
) -> Engine:
    """Return what an open ledger works with; the arguments are those of ``open_ledger``."""
    path = Path(path)
    _check_file(path, create=create)
    writable = not path.exists() or _may_write(path)
    with explained(path):
        version = _inspect(path, writable=writable)
        engine = _engine(path, writable=writable)
        try:
            if version < SCHEMA_VERSION:
                _bring_up_to_date(engine, path, writable=writable)
            if read_only:
                _only_read(engine)
        except BaseException:
            engine.dispose()
            raise
    return engine


def _check_file(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise LedgerForeignError(f"{path} is a folder: name a file in it with --ledger.")
    if path.exists():
        return
    if not create:
        raise LedgerMissingError(
            f"There is no ledger {path} yet: make one with `klaim read ARTICLE... --ledger {path}`,"
            " or name yours with --ledger."
        )
    if not path.parent.is_dir():
        raise LedgerUnwritableError(
            f"There is no folder {path.parent} for the ledger: make it, or name another file"
            " with --ledger."
        )


def _may_write(path: Path) -> bool:
    # WAL keeps two files beside the ledger, so the folder counts as much as the file.
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _connect(path: Path, *, writable: bool) -> sqlite3.Connection:
    uri = path.absolute().as_uri()
    if not writable:
        # SQLite cannot read a WAL ledger in a folder that it may not write, unless it is
        # told that nobody writes; with the log of a writer beside it that would be a lie.
        log = path.with_name(path.name + "-wal")
        uri += "?mode=ro" if log.exists() and log.stat().st_size else "?immutable=1"
    connection = sqlite3.connect(
        uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KILOBYTES}")
    # In WAL this loses at most the last transactions in a power cut, and never order.
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def _inspect(path: Path, *, writable: bool) -> int:
    """Return the ledger's schema version, 0 for a new file; refuse what is not ours.

    Nothing is written before the file is known to be ours or empty.
    """
    with closing(_connect(path, writable=writable)) as connection:
        connection.execute("BEGIN")  # one view, should another process be making the ledger
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (objects,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("COMMIT")
        if application != APPLICATION_ID and (application or version or objects):
            raise LedgerForeignError(
                f"{path} is a database of another program, not a ledger of klaim: name another"
                " file with --ledger."
            )
        if version > SCHEMA_VERSION:
            raise LedgerNewerError(
                f"A newer klaim wrote {path} (its schema is {version}, this klaim knows"
                f" {SCHEMA_VERSION}): bring klaim up to date, or name another file with --ledger."
            )
        if writable:
            _keep_a_log(connection)
    return int(version)


def _keep_a_log(connection: sqlite3.Connection) -> None:
    """Switch to write-ahead logging; SQLite itself does not wait here for another process."""
    given_up = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > given_up:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _engine(path: Path, *, writable: bool) -> Engine:
    engine = create_engine(
        "sqlite://", creator=partial(_connect, path, writable=writable), poolclass=QueuePool
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # Python's sqlite3 would begin late and not before table definitions. A writer takes
        # the lock at once: one that began as a reader could not wait for it.
        for_writing = connection.get_execution_options().get(FOR_WRITING, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if for_writing else "BEGIN")

    return engine


def _only_read(engine: Engine) -> None:
    """Let the connections that are made from now on write nothing."""
    engine.dispose()

    @event.listens_for(engine, "connect")
    def refuse_writing(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA query_only = ON")


def _bring_up_to_date(engine: Engine, path: Path, *, writable: bool) -> None:
    if not writable:
        raise LedgerUnwritableError(
            f"An older klaim wrote {path}, and it cannot be brought up to date because it may"
            " not be written: allow that, or copy it to a folder of yours."
        )
    from klaim.ledger.migrating import upgrade

    with (
        engine.connect().execution_options(**{FOR_WRITING: True}) as connection,
        connection.begin(),
    ):
        # Another process may have done it while this one waited for the lock.
        if connection.exec_driver_sql("PRAGMA user_version").scalar_one() < SCHEMA_VERSION:
            upgrade(connection, SCHEMA_VERSION)
