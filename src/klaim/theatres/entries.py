"""One entry of a theatre file, its values checked as they are read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from klaim.records import THIRD_SIDE
from klaim.theatres.files import DataFile
from klaim.theatres.problems import Problem, Report
from klaim.theatres.theatre import Term

_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_NOTE = "note"
"""A key for people who read the file: allowed everywhere."""
_UNPRINTABLE = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069]")
"""Characters that steer a terminal or turn the writing round."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A table of a file; a value that is wrong is reported and read as empty.

    Attributes:
        section: The name in the double brackets; empty for the top of the file.
        index: Which entry of that name, from 0.
        within: For a table inside an entry, the key that holds it.
    """

    file: DataFile
    section: str
    index: int
    values: Mapping[str, Any]
    report: Report
    within: str = ""

    def wrong(self, key: str, what: str, remedy: str) -> None:
        """Report what is wrong with a key."""
        line = self.file.line_of(self.section, self.index, self.within or key)
        self.report(Problem(self.file.name, line, self.label, what, remedy))

    @property
    def label(self) -> str:
        """The entry as messages name it: "person 'hun-sen'"."""
        name = self.values.get("id") or self.values.get("name")
        if not self.section:
            return ""
        return f"{self.section} {name!r}" if isinstance(name, str) else self.section

    def knows_only(self, keys: Collection[str]) -> None:
        """Report keys that the format does not have."""
        for key in self.values:
            if key not in keys and key != _NOTE:
                known = ", ".join(sorted(keys))
                self.wrong(key, f"there is no key {key!r}", f"Use one of {known}")

    def text(self, key: str, *, required: bool = True) -> str:
        """Return a text, empty where it is wrong or left out."""
        value = self.values.get(key)
        if value is None:
            if required:
                self.wrong(key, f"{key!r} is missing", f'Add {key} = "…"')
            return ""
        if not _is_text(value):
            self.wrong(key, f"{key!r} is {_shown(value)}", "Give a text in quotes")
            return ""
        return str(value)

    def identity(self) -> str:
        """Return the id, empty where it is missing or has other characters than ids have."""
        value = self.text("id")
        if value and not _ID.fullmatch(value):
            remedy = "Ids have small letters, digits, - and _ only"
            self.wrong("id", f"'id' is {_shown(value)}", remedy)
            return ""
        return value

    def choice(self, key: str, known: Collection[str], default: str | None = None) -> str:
        """Return one of the known words; ``default`` where it is left out and may be."""
        if default is not None and key not in self.values:
            return default
        value = self.text(key)
        if value and value not in known:
            remedy = f"Use one of {', '.join(sorted(known))}"
            self.wrong(key, f"{key!r} is {_shown(value)}, which is none that klaim knows", remedy)
            return default or ""
        return value

    def side(self, parties: Collection[str], key: str = "side") -> str:
        """Return a party or ``third``, the default; where no party is known, any will do."""
        value = self.text(key, required=False) or THIRD_SIDE
        if parties and value not in (*parties, THIRD_SIDE):
            known = ", ".join((*parties, THIRD_SIDE))
            self.wrong(key, f"{key!r} is {_shown(value)}, which is no party", f"Use one of {known}")
            return THIRD_SIDE
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts, empty where it is left out."""
        return self._texts(key, self.values.get(key, []))

    def by_language(self, *keys: str) -> dict[str, tuple[str, ...]]:
        """Return names by language; of several keys, those of all of them."""
        merged: dict[str, tuple[str, ...]] = {}
        for key in keys:
            table = self.values.get(key, {})
            if not isinstance(table, dict):
                remedy = f'Name the language: {key}.id = ["…"], {key}.en = ["…"]'
                self.wrong(key, f"{key!r} has no language", remedy)
                continue
            for language, names in table.items():
                merged[language] = (*merged.get(language, ()), *self._texts(key, names))
        return merged

    def day(self, key: str) -> date | None:
        """Return a day, ``None`` where it is left out."""
        value = self.values.get(key)
        if value is None:
            return None
        if type(value) is not date:
            remedy = "Write a day such as 2025-07-24, without quotes"
            self.wrong(key, f"{key!r} is {_shown(value)}", remedy)
            return None
        return value

    def term(self) -> Term:
        """Return ``since`` and ``until``, which must follow each other."""
        since, until = self.day("since"), self.day("until")
        if since is not None and until is not None and until <= since:
            remedy = "'until' is the first day after the term, later than 'since'"
            self.wrong("until", f"'until' {until} is not after 'since' {since}", remedy)
        return Term(since, until)

    def inner(self, key: str, known: Collection[str]) -> Iterator[Entry]:
        """Yield the tables of a list inside the entry."""
        listed = self.values.get(key, [])
        if not isinstance(listed, list):
            self.wrong(key, f"{key!r} is {_shown(listed)}", f"Give a list: {key} = [{{ … }}]")
            return
        for item in listed:
            if not isinstance(item, dict):
                self.wrong(key, f"{key!r} holds {_shown(item)}", "Give tables in braces: { … }")
                continue
            entry = Entry(self.file, self.section, self.index, item, self._tell, key)
            entry.knows_only(known)
            yield entry

    def _tell(self, problem: Problem) -> None:
        """Report a problem of an inner table under the name of the entry that holds it."""
        self.report(Problem(problem.file, problem.line, self.label, problem.what, problem.remedy))

    def _texts(self, key: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list):
            self.wrong(key, f"{key!r} is {_shown(value)}", 'Give a list of texts: ["…", "…"]')
            return ()
        for item in value:
            if not _is_text(item):
                self.wrong(key, f"{key!r} holds {_shown(item)}", "Give texts in quotes only")
        return tuple(item for item in value if _is_text(item))


def entries(
    file: DataFile, section: str, known: Collection[str], report: Report
) -> Iterator[Entry]:
    """Yield the entries ``[[section]]`` of a file, their keys checked."""
    whole = Entry(file, "", 0, file.tables, report)
    listed = file.tables.get(section, [])
    if not isinstance(listed, list) or not all(isinstance(item, dict) for item in listed):
        whole.wrong(section, f"{section!r} is no list of entries", f"Begin each with [[{section}]]")
        return
    for index, values in enumerate(listed):
        entry = Entry(file, section, index, values, report)
        entry.knows_only(known)
        yield entry


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and not _UNPRINTABLE.search(value)


def _shown(value: object) -> str:
    words = repr(value)
    return words if len(words) <= 60 else f"{words[:57]}…"
