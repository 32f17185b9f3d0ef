"""Finding documents: files, folders, addresses and standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from klaim.errors import InputError
from klaim.reading.decoding import MAX_BYTES, decode, too_large
from klaim.reading.documents import Document, FailedDocument
from klaim.reading.fetching import canonical_url, is_url
from klaim.reading.json_documents import documents_in

STANDARD_INPUT = "-"
_ARTICLES = (".txt", ".html", ".htm", ".xhtml")
_JSON = (".json", ".jsonl", ".ndjson")


def discover(paths: Sequence[str]) -> Iterator[Document | FailedDocument]:
    """Yield every document that the paths stand for, in order.

    A path is a file, a folder (searched through all its sub-folders in sorted order for
    ``.txt``, ``.html`` and ``.json``; other files and hidden folders are left alone), an
    ``http`` address, or ``-`` for standard input. What cannot be opened is yielded as a
    ``FailedDocument`` with its reason, and the rest goes on.
    """
    for given in paths:
        try:
            yield from _discover(given)
        except InputError as error:
            yield FailedDocument(given, error)


def _discover(given: str) -> Iterator[Document | FailedDocument]:
    if given == STANDARD_INPUT:
        yield from _standard_input()
    elif is_url(given):
        yield Document(source=given, url=given, identity=canonical_url(given))
    elif Path(given).is_dir():
        yield from _folder(given)
    else:
        yield from _file(Path(given), given)


def _standard_input() -> Iterator[Document | FailedDocument]:
    raw = sys.stdin.buffer.read(MAX_BYTES + 1)
    text = decode(raw, "standard input")
    if text.lstrip()[:1] in ("{", "["):
        found = list(documents_in(text, STANDARD_INPUT, ""))
        if any(isinstance(one, Document) for one in found):
            yield from found
            return
    yield Document(source=STANDARD_INPUT, content=text)


def _folder(given: str) -> Iterator[Document | FailedDocument]:
    found = False
    for folder, subfolders, names in os.walk(given):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in sorted(names):
            path = Path(folder, name)
            known = path.suffix.lower() in _ARTICLES + _JSON
            if known and not name.startswith(".") and path.is_file():
                found = True
                try:
                    yield from _file(path, str(path))
                except InputError as error:
                    yield FailedDocument(str(path), error)
    if not found:
        raise InputError(f"{given} holds no articles: klaim looks for .txt, .html and .json files.")


def _file(path: Path, given: str) -> Iterator[Document | FailedDocument]:
    identity = os.path.abspath(path) if not path.exists() else str(path.resolve())
    if path.suffix.lower() in _JSON:
        yield from documents_in(decode(read_file(path, given), given), given, identity)
        return
    if not path.exists():
        raise InputError(f"{given} does not exist; check the spelling of the path.")
    yield Document(source=given, path=path, identity=identity)


def read_file(path: Path, given: str) -> bytes:
    """Return a file's bytes, never more than the limit.

    Raises:
        InputError: It is missing, too large or must not be read.
    """
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > MAX_BYTES:
                raise too_large(given, size)
            raw = file.read(MAX_BYTES + 1)  # a pipe or device has no size to ask for
    except FileNotFoundError as error:
        raise InputError(f"{given} does not exist; check the spelling of the path.") from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise InputError(f"{given} cannot be opened ({reason}); check its permissions.") from error
    if len(raw) > MAX_BYTES:
        raise too_large(given)
    return raw
