"""SQLite's errors in words that tell a user what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from klaim.errors import (
    InputError,
    KlaimError,
    LedgerBusyError,
    LedgerDamagedError,
    LedgerForeignError,
    LedgerFullError,
    LedgerUnwritableError,
    UsageError,
)

_UNWRITABLE = (
    LedgerUnwritableError,
    "The ledger {path} cannot be opened or written: check that its folder exists and that "
    "you may write there, or name another file with --ledger.",
)

# By SQLite's primary result code; the extended codes share its lower eight bits.
_BY_CODE: dict[int, tuple[type[KlaimError], str]] = {
    sqlite3.SQLITE_BUSY: (
        LedgerBusyError,
        "Another klaim is writing to {path}: wait until it has finished, then try again.",
    ),
    sqlite3.SQLITE_FULL: (
        LedgerFullError,
        "No room is left on the disk for {path}: free some and try again. "
        "What was written before is whole.",
    ),
    sqlite3.SQLITE_NOTADB: (
        LedgerForeignError,
        "{path} is not a ledger of klaim: name another file with --ledger.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        LedgerDamagedError,
        "The ledger {path} is damaged: put a copy of it in its place, or move it away and "
        "read the articles again.",
    ),
    sqlite3.SQLITE_CONSTRAINT: (
        InputError,
        "What was to be written to {path} was refused: something else in it has the same id.",
    ),
    sqlite3.SQLITE_IOERR: (
        LedgerUnwritableError,
        "The disk failed while reading or writing {path}: check it and its free space, then "
        "try again.",
    ),
    sqlite3.SQLITE_CANTOPEN: _UNWRITABLE,
    sqlite3.SQLITE_READONLY: _UNWRITABLE,
    sqlite3.SQLITE_PERM: _UNWRITABLE,
    sqlite3.SQLITE_AUTH: _UNWRITABLE,
}
_BY_CODE[sqlite3.SQLITE_LOCKED] = _BY_CODE[sqlite3.SQLITE_BUSY]


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite reports about the ledger at ``path`` into a ``KlaimError``."""
    try:
        yield
    except DBAPIError as error:
        _raise(error.orig, path, error)
    except sqlite3.Error as error:
        _raise(error, path, error)
    except UnicodeEncodeError as error:
        raise UsageError(
            "What was asked for holds bytes that are no text: type it again."
        ) from error


def _raise(reported: BaseException | None, path: Path, error: Exception) -> None:
    code = getattr(reported, "sqlite_errorcode", None)
    kind, message = _BY_CODE.get(code & 0xFF, (None, "")) if code is not None else (None, "")
    if kind is None:
        raise error
    raise kind(message.format(path=path)) from error
