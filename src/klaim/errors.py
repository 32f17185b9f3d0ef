"""The errors that klaim raises on purpose.

KlaimError
├── UsageError              the question or the command is wrong
│   └── NotFoundError       nothing in the ledger answers to that name or id
├── InputError              a document cannot be read
├── ExtraMissingError       an optional part of klaim is not installed
├── LedgerError             the ledger cannot be opened, read or written
│   ├── LedgerMissingError    there is no file yet
│   ├── LedgerForeignError    the file is something else than a ledger
│   ├── LedgerNewerError      a newer klaim wrote it
│   ├── LedgerBusyError       another process is writing
│   ├── LedgerFullError       no room left on the disk
│   ├── LedgerDamagedError    the file is broken
│   └── LedgerUnwritableError the file or its folder refuses
├── TheatreError            a theatre's data are missing or broken
└── GazetteerError          the places' data are missing or broken

``str(error)`` is one sentence or two for the user: what is wrong, and what to do about
it. Anything else that escapes is a bug of ours and keeps its traceback.
"""

from __future__ import annotations


class KlaimError(Exception):
    """The root: catch this to catch everything that a user can do something about."""


class UsageError(KlaimError):
    """The question or the command is wrong."""


class NotFoundError(UsageError):
    """Nothing in the ledger answers to that name or id, or too many things do."""


class InputError(KlaimError):
    """A document cannot be read."""


class ExtraMissingError(KlaimError):
    """What was asked for needs a package of an extra that is not installed."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs more packages: pip install 'klaim[{extra}]'.")


class LedgerError(KlaimError):
    """The ledger cannot be opened, read or written."""


class LedgerMissingError(LedgerError):
    """There is no ledger file yet."""


class LedgerForeignError(LedgerError):
    """The file is something else than a ledger."""


class LedgerNewerError(LedgerError):
    """A newer klaim wrote the ledger."""


class LedgerBusyError(LedgerError):
    """Another process holds the ledger's write lock."""


class LedgerFullError(LedgerError):
    """There is no room left for the ledger."""


class LedgerDamagedError(LedgerError):
    """The ledger file is broken."""


class LedgerUnwritableError(LedgerError):
    """The ledger file or its folder refuses to be written."""


class TheatreError(KlaimError):
    """The data of a theatre are missing or broken."""


class GazetteerError(KlaimError):
    """The data of the gazetteer are missing or broken."""
