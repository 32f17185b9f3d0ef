"""Reading the fields of a gold file, with errors that say where and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from klaim.errors import InputError

_Choice = TypeVar("_Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one mapping of a gold file, and where it stands.

    Args:
        where: For error messages: the file and the claim ("a.yaml, claim 3").
    """

    where: str
    values: Mapping[Any, Any]

    @classmethod
    def of(cls, value: object, where: str, known: frozenset[str]) -> Fields:
        """Return the fields of a mapping, refusing names that the format does not have.

        Raises:
            InputError: The value is no mapping, or has an unknown field.
        """
        if not isinstance(value, dict):
            raise InputError(
                f"{where}: expected fields such as 'speaker: …', found {value!r};"
                " see docs/annotation.md."
            )
        # YAML 1.1 reads an unquoted key ``on`` as the truth value.
        named = {"on" if key is True else key: item for key, item in value.items()}
        for key in named:
            if key not in known:
                raise InputError(
                    f"{where}: there is no field {key!r}; use one of {', '.join(sorted(known))}."
                )
        return cls(where, named)

    def error(self, field: str, found: object, expected: str) -> InputError:
        """Return the error for a field whose value is not what it must be."""
        if found is None:
            return InputError(f"{self.where}: '{field}' is missing; give {expected}.")
        return InputError(f"{self.where}: '{field}' is {found!r}; give {expected}.")

    def text(self, field: str) -> str:
        """Return a text that must be there.

        Raises:
            InputError: It is missing, empty or no text.
        """
        value = self.values.get(field)
        if not isinstance(value, str) or not value.strip():
            raise self.error(field, value, "a text (in quotes if it looks like something else)")
        return value

    def optional_text(self, field: str) -> str | None:
        """Return a text, or ``None`` where it is left out."""
        return None if self.values.get(field) is None else self.text(field)

    def choice(self, field: str, kind: type[_Choice], default: _Choice | None = None) -> _Choice:
        """Return one of the values of an enumeration.

        Raises:
            InputError: It is none of them, or missing without a default.
        """
        value = self.values.get(field)
        if value is None and default is not None:
            return default
        for known in kind:
            if known == value:
                return known
        raise self.error(field, value, f"one of {', '.join(kind)}")

    def truth(self, field: str) -> bool:
        """Return a truth value, false where it is left out."""
        value = self.values.get(field, False)
        if not isinstance(value, bool):
            raise self.error(field, value, "true or false")
        return value

    def number(self, field: str) -> float:
        """Return a number that must be there."""
        value = self.values.get(field)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.error(field, value, "a number without dots between its digits")
        return float(value)

    def day(self, field: str) -> date:
        """Return a day that must be there."""
        value = self.values.get(field)
        if type(value) is not date:
            raise self.error(field, value, "a day such as 2025-12-24")
        return value

    def optional_day(self, field: str) -> date | None:
        """Return a day, or ``None`` where it is left out or ``null``."""
        return None if self.values.get(field) is None else self.day(field)

    def partial_day(self, field: str) -> str:
        """Return a day, month or year as ISO text, empty where it is left out."""
        value = self.values.get(field)
        if value is None:
            return ""
        text = str(value)
        for missing in ("", "-01", "-01-01"):
            if len(text + missing) == len("2025-12-24") and _is_day(text + missing):
                return text
        raise self.error(field, value, "a day, month or year: 2025-12-24, 2025-12 or 2025")

    def texts(self, field: str) -> tuple[str, ...]:
        """Return a list of texts, empty where it is left out."""
        return tuple(
            Fields(f"{self.where}, {field} {number}", {field: item}).text(field)
            for number, item in self._numbered(field)
        )

    def items(self, field: str, each: str, known: frozenset[str]) -> Iterator[Fields]:
        """Yield the fields of every mapping of a list."""
        for number, item in self._numbered(field):
            yield Fields.of(item, f"{self.where}, {each} {number}", known)

    def _numbered(self, field: str) -> Iterator[tuple[int, object]]:
        value = self.values.get(field)
        if value is None:
            return
        if not isinstance(value, list):
            raise self.error(field, value, "a list: [one, two]")
        yield from enumerate(value, start=1)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
