"""Floors: figures that must not be missed. Used by ``--min``, ``--max`` and the quality gate."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from klaim.errors import InputError, UsageError
from klaim.evaluation.figures import FIGURE_BY_NAME
from klaim.evaluation.report import Report

_SLACK = 5e-4
"""Figures are read and written with three decimals."""


@dataclass(frozen=True, slots=True)
class Floors:
    """The least, and for mistakes the most, that figures may be."""

    least: Mapping[str, float]
    most: Mapping[str, float]

    def broken(self, report: Report) -> tuple[str, ...]:
        """Return a sentence for every figure of a report that misses its floor."""
        return tuple(self._broken(report))

    def _broken(self, report: Report) -> Iterator[str]:
        for name, bound in self.least.items():
            value = report.value(name)
            if value is None or value < bound - _SLACK:
                yield f"{name} is {_number(value)}, below {bound:g}"
        for name, bound in self.most.items():
            value = report.value(name)
            if value is None or value > bound + _SLACK:
                yield f"{name} is {_number(value)}, above {bound:g}"


@dataclass(frozen=True, slots=True)
class GuardedFolder:
    """A folder of gold files with its floors, as a floors file describes it.

    Attributes:
        gold: The folder of the gold files.
        texts: The folder of the texts, if another.
        sha256: The hash of both when the floors were set.
    """

    name: str
    gold: Path
    texts: Path
    sha256: str
    floors: Floors


def parse_bounds(given: Iterable[str], option: str) -> dict[str, float]:
    """Return the bounds of ``metric=value`` texts.

    Raises:
        UsageError: One is not of that form, or names no figure.
    """
    return dict(_parse_bound(text, option) for text in given)


def load_floors(path: Path) -> tuple[GuardedFolder, ...]:
    """Return the folders of a floors file; its paths are relative to it.

    Raises:
        InputError: The file is missing or is not as corpus/README.md describes it.
    """
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        return tuple(_guarded(path.parent, name, value) for name, value in document.items())
    except OSError as error:
        raise InputError(f"{path} cannot be opened ({error.strerror}).") from error
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"{path} is not a floors file: {error}.") from error


def data_hash(*folders: Path) -> str:
    """Return the SHA-256 of the gold files and texts of folders, names included."""
    digest = hashlib.sha256()
    for folder in dict.fromkeys(folders):
        for path in sorted(folder.iterdir()):
            if path.suffix in (".txt", ".yaml"):
                digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _guarded(base: Path, name: str, table: Mapping[str, Any]) -> GuardedFolder:
    gold = base / table["gold"]
    floors = Floors(dict(table.get("min", {})), dict(table.get("max", {})))
    for figure in (*floors.least, *floors.most):
        _check_name(figure)
    return GuardedFolder(name, gold, base / table.get("texts", gold), table["sha256"], floors)


def _parse_bound(text: str, option: str) -> tuple[str, float]:
    name, _, value = text.partition("=")
    try:
        bound = float(value)
    except ValueError as error:
        raise UsageError(
            f"{option} {text}: write it as metric=value, such as speaker=0.85."
        ) from error
    _check_name(name)
    return name, bound


def _check_name(name: str) -> None:
    if name not in FIGURE_BY_NAME:
        known = ", ".join(FIGURE_BY_NAME)
        raise UsageError(f"There is no figure {name!r}; use one of {known}.")


def _number(value: float | None) -> str:
    return "not measured" if value is None else f"{value:.3f}"
