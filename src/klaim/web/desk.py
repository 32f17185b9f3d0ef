"""What the pages ask: a ledger with its theatre and places, and what was derived before."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from klaim.control import control_of
from klaim.gazetteer import Gazetteer, beside
from klaim.ledger import Ledger, PlaceSummary, open_ledger
from klaim.records import Interval, Place
from klaim.theatres import Theatre

_DAYS_REMEMBERED = 4
"""For so many days of knowledge (as-known) the timelines of all places are kept."""


@dataclass(frozen=True, slots=True)
class PlaceHeld:
    """A place of the ledger with who held it when.

    Attributes:
        summary: How many claims are about it.
        place: As the gazetteer knows it, ``None`` where it does not.
        intervals: Empty where nobody speaks of who holds it.
    """

    summary: PlaceSummary
    place: Place | None
    intervals: tuple[Interval, ...]


@dataclass(frozen=True, slots=True)
class _Derived:
    mark: tuple[int, int]
    intervals: tuple[Interval, ...]


class Desk:
    """A ledger that is read and never written, with everything that its answers need.

    Timelines are kept as long as the claims behind them stay the same: while another klaim reads
    articles into the ledger, only the places that they touch are derived anew.
    """

    def __init__(self, ledger: Ledger, theatre: Theatre, gazetteer: Gazetteer) -> None:
        self.ledger = ledger
        self.theatre = theatre
        self.gazetteer = gazetteer
        self._lock = threading.Lock()
        self._derived: OrderedDict[date | None, dict[str, _Derived]] = OrderedDict()

    @classmethod
    def open(cls, path: Path, theatre: Theatre) -> Self:
        """Open a ledger for reading, with the places that lie beside it.

        Raises:
            LedgerError: The file cannot be opened, or it is not a ledger that this klaim knows.
        """
        ledger = open_ledger(path, read_only=True)
        return cls(ledger, theatre, Gazetteer.open(beside(path)))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.ledger.close()

    def places_held(self, as_known: date | None = None) -> tuple[PlaceHeld, ...]:
        """Return every place of the ledger with its timeline, the most claimed first."""
        derived = self._timelines(as_known)
        return tuple(
            PlaceHeld(
                summary,
                self.gazetteer.place(summary.id),
                derived[summary.id].intervals if summary.id in derived else (),
            )
            for summary in self.ledger.places()
        )

    def timeline(self, place_id: str, as_known: date | None = None) -> tuple[Interval, ...]:
        """Return the control timeline of one place."""
        return control_of(self.ledger, self.theatre, place_id, as_known=as_known)

    def _timelines(self, as_known: date | None) -> Mapping[str, _Derived]:
        with self._lock:
            before = self._derived.pop(as_known, {})
            derived = {
                place_id: kept
                if (kept := before.get(place_id)) and kept.mark == mark
                else _Derived(mark, self.timeline(place_id, as_known))
                for place_id, mark in self.ledger.control_marks().items()
            }
            self._derived[as_known] = derived
            while len(self._derived) > _DAYS_REMEMBERED:
                self._derived.popitem(last=False)
            return derived
