"""A ledger out of JSON Lines: joins exporting's archive and the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from klaim.errors import InputError
from klaim.exporting.archive import LARGEST_TEXT, ArchivedArticle, read_archive
from klaim.ledger import Ledger, Put
from klaim.records import Review

_LONGEST_LINE = 2 * LARGEST_TEXT


@dataclass(slots=True)
class Imported:
    """What became of a file.

    Attributes:
        claims: How many claims were put into the ledger, those that it had already included.
        put: What became of how many articles.
        kept: How many articles the ledger had with their text where the file has claims alone;
            the ledger's stay as they are.
        reviews: How many reviews the ledger did not have.
    """

    claims: int = 0
    put: Counter[Put] = field(default_factory=Counter)
    kept: int = 0
    reviews: int = 0


def check_file(path: Path) -> None:
    """Read a file through without putting anything anywhere.

    Raises:
        InputError: The file cannot be read, or is not what ``klaim export jsonl`` writes.
    """
    for _ in _records(path):
        pass


def import_file(path: Path, ledger: Ledger) -> Imported:
    """Put the articles and claims of a file into a ledger, one article after the other.

    Raises:
        InputError: As ``check_file``; what came before the line that is wrong is kept.
        LedgerError: The ledger cannot be written; what was put before is kept.
    """
    done = Imported()
    for archived in _records(path):
        if isinstance(archived, Review):
            done.reviews += ledger.add_review(archived)
        elif not archived.complete and ledger.holds(archived.article.id):
            done.kept += 1
        else:
            done.put[ledger.put(archived.article, archived.claims)] += 1
            done.claims += len(archived.claims)
    return done


def _records(path: Path) -> Generator[ArchivedArticle | Review, None, None]:
    try:
        yield from read_archive(_lines(path))
    except InputError as error:
        raise InputError(f"{path} was not imported. {error}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} was not imported: it is not UTF-8.") from error
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror or error}.") from error


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="\n") as stream:
        while line := stream.readline(_LONGEST_LINE):
            if len(line) == _LONGEST_LINE:
                raise InputError("A line is longer than any that klaim writes.")
            yield line
