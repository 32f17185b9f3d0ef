"""Documents: what there is to read, before it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from klaim.errors import InputError


@dataclass(frozen=True, slots=True)
class Hints:
    """What the wrapping of a document (JSON fields, HTML head) says about its article."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One document to read. Files and URLs are opened only when they are read.

    Attributes:
        source: The path or URL as the user gave it.
        path: The file to read, if it is one.
        url: The address to fetch, if it is one.
        content: Bytes or text at hand already (standard input, an item of a JSON file).
        identity: What makes this document the same one the next time: absolute path or
            URL; empty for a hash of the content.
        hints: What is known of the article beforehand.
    """

    source: str
    path: Path | None = None
    url: str | None = None
    content: bytes | str | None = None
    identity: str = ""
    hints: Hints = field(default_factory=Hints)

    @classmethod
    def from_text(cls, text: str | bytes, source: str = "-") -> Document:
        """Return a document for a text at hand."""
        return cls(source=source, content=text, identity="" if source == "-" else source)


@dataclass(frozen=True, slots=True)
class FailedDocument:
    """A document that could not even be opened, with the reason for the user."""

    source: str
    error: InputError
