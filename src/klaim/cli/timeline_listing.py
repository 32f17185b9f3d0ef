"""Timelines for programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from klaim.cli.listing import Listing
from klaim.control import PlaceChoice
from klaim.exporting import interval_to_wire, state_to_wire
from klaim.records import Interval

_STATE = ("holder", "status", "since", "contested", "explanation", "claims")
_INTERVAL_FIELDS = ("place", "start", "end", *_STATE)
_DAY_FIELDS = ("place", "on", *_STATE)


def timeline_listing(place: PlaceChoice, intervals: Sequence[Interval]) -> Listing[Interval]:
    """Return the listing of a place's intervals."""

    def wire(interval: Interval) -> dict[str, Any]:
        return interval_to_wire(place.name, interval)

    return Listing(
        items=intervals,
        columns=(),
        wire=wire,
        fields=_INTERVAL_FIELDS,
        record=lambda interval: _flat(wire(interval), _INTERVAL_FIELDS),
        nothing=nobody_has_said(place),
    )


def state_listing(place: PlaceChoice, on: date, state: Interval | None) -> Listing[Interval | None]:
    """Return the listing of the one state on a day."""

    def wire(interval: Interval | None) -> dict[str, Any]:
        return state_to_wire(place.name, on, interval)

    return Listing(
        items=(state,),
        columns=(),
        wire=wire,
        fields=_DAY_FIELDS,
        record=lambda interval: _flat(wire(interval), _DAY_FIELDS),
        nothing=nobody_has_said(place),
    )


def nobody_has_said(place: PlaceChoice) -> str:
    """Say that the ledger has claims about a place, but none about who holds it."""
    return (
        f"Nobody has said who holds {place.label}. What they did say:"
        f" klaim claims --place {place.id}"
    )


def _flat(wire: Mapping[str, Any], fields: Sequence[str]) -> dict[str, Any]:
    flat = {field: wire[field] for field in fields}
    claims = "; ".join(claim["id"] for claim in wire["claims"])
    return flat | {"contested": "true" if wire["contested"] else "false", "claims": claims}
