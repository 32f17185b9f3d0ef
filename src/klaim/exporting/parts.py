"""What statements, happenings and records share in every format."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from math import inf, isfinite
from typing import Any

from klaim.records import PlaceMention, Speaker

Wire = dict[str, Any]

SEPARATOR = "; "


def speaker_to_wire(speaker: Speaker) -> Wire:
    """Return who speaks; the words that name a speaker belong to a single claim."""
    return {"name": speaker.name, "id": speaker.id, "side": speaker.side}


def place_to_wire(place: PlaceMention | None) -> Wire | None:
    """Return a place; the words that name it belong to a single claim."""
    if place is None:
        return None
    return {
        "name": place.name,
        "id": place.id,
        "lat": None if place.candidates else place.lat,
        "lon": None if place.candidates else place.lon,
        "kind": place.kind.value,
        "precision": place.precision.value,
    }


def iso(day: date | None) -> str | None:
    """Return a day as 2025-02-08."""
    return day.isoformat() if day else None


def joined(parts: Iterable[str]) -> str:
    """Return several values in one cell."""
    return SEPARATOR.join(parts)


def where_record(place: PlaceMention | None) -> Wire:
    """Return the cells of a place, empty ones where there is none."""
    wire = place_to_wire(place) or {}
    return {
        "place": wire.get("name"),
        "place_id": wire.get("id"),
        "lat": wire.get("lat"),
        "lon": wire.get("lon"),
    }


def text(value: object) -> str:
    """Return a JSON value that must be a text; ``TypeError`` where it is none."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def text_or_none(value: object) -> str | None:
    """Return a JSON value that must be a text or ``null``."""
    return None if value is None else text(value)


def number(value: object) -> float:
    """Return a JSON value that must be a finite number."""
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise TypeError(f"{value!r} is no number")
    try:
        found = float(value)
    except OverflowError:
        found = inf
    if not isfinite(found):
        raise TypeError("a number is out of bounds")
    return found


def whole(value: object) -> int:
    """Return a JSON value that must be a whole number."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"{value!r} is no whole number")
    return value


def day_or_none(value: object) -> date | None:
    """Return the day of a JSON value that must be one as 2025-02-08, or ``null``."""
    return None if value is None else date.fromisoformat(text(value))
