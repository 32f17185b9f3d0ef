"""What the pages ask: a ledger with its theatre and places, and what was derived before."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from klaim.control import control_of
from klaim.deriving import intervals_of_all, reconcile
from klaim.errors import ExtraMissingError, UsageError
from klaim.gazetteer import Gazetteer, beside
from klaim.ledger import Ledger, PlaceSummary, open_ledger
from klaim.records import Interval, IntervalSummary, MapState, Place
from klaim.theatres import Theatre

Answer = TypeVar("Answer")

_REMEMBERED = 32
"""So many answers about the whole ledger are kept."""


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
    intervals: tuple[IntervalSummary, ...]


class Desk:
    """A ledger that is read and never written, with everything that its answers need.

    Answers about the whole ledger take longest and are asked for most, whatever day or place is
    looked at, so they are remembered until somebody writes to the ledger.
    """

    def __init__(self, ledger: Ledger, theatre: Theatre, gazetteer: Gazetteer) -> None:
        self.ledger = ledger
        self.theatre = theatre
        self.gazetteer = gazetteer
        self._lock = threading.Lock()
        self._stamp: tuple[int, ...] = ()
        self._answers: OrderedDict[Hashable, Any] = OrderedDict()

    @classmethod
    def open(cls, path: Path, theatre: Theatre) -> Self:
        """Bring a ledger up to date and open it for reading, with the places beside it.

        Raises:
            LedgerError: The file cannot be opened, or it is not a ledger that this klaim knows.
        """
        with open_ledger(path) as writable:
            reconcile(writable, theatre)
        return cls(open_ledger(path, read_only=True), theatre, Gazetteer.open(beside(path)))

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
        return self.remembered(("places", as_known), lambda: self._places_held(as_known))

    def timeline(self, place_id: str, as_known: date | None = None) -> tuple[Interval, ...]:
        """Return the control timeline of one place."""
        return control_of(self.ledger, self.theatre, place_id, as_known=as_known)

    def maps_of(self, place_id: str) -> Mapping[str, Sequence[MapState]]:
        """Return how the maps of every reference layer divide a place, by the layer's name.

        Empty for a place that covers no ground that klaim knows.
        """
        return self.remembered(("maps", place_id), lambda: self._maps_of(place_id))

    def remembered(self, question: Hashable, answer: Callable[[], Answer]) -> Answer:
        """Return the answer to a question, found anew once somebody wrote to the ledger.

        Args:
            question: All that the answer depends on but the ledger.
            answer: Finds it.
        """
        with self._lock:
            if (stamp := self.ledger.stamp()) != self._stamp:
                self._answers.clear()
                self._stamp = stamp
            if question not in self._answers:
                self._answers[question] = answer()
            self._answers.move_to_end(question)
            while len(self._answers) > _REMEMBERED:
                self._answers.popitem(last=False)
            found: Answer = self._answers[question]
            return found

    def _maps_of(self, place_id: str) -> Mapping[str, Sequence[MapState]]:
        layers = [layer.name for layer in self.ledger.reference_layers()]
        if not layers:
            return {}
        try:
            # Only who laid maps beside a ledger has installed what reads them.
            from klaim.maps import map_of_place

            return {
                layer: map_of_place(self.ledger, self.theatre, self.gazetteer, layer, place_id)
                for layer in layers
            }
        except (UsageError, ExtraMissingError):
            return {}

    def _places_held(self, as_known: date | None) -> tuple[PlaceHeld, ...]:
        timelines = intervals_of_all(self.ledger, self.theatre, as_known=as_known)
        return tuple(
            PlaceHeld(summary, self.gazetteer.place(summary.id), timelines.get(summary.id, ()))
            for summary in self.ledger.places()
        )
