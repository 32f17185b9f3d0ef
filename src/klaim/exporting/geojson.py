"""Places with their status, and statements, as GeoJSON: RFC 7946.

Positions are longitude first, WGS 84. What has no point has a ``null`` geometry, as
section 3.2 allows, so that nothing is lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from klaim.exporting.parts import Wire, iso, place_to_wire
from klaim.exporting.setting import point
from klaim.exporting.statements import statement_record
from klaim.records import Interval, Origin, PlaceMention, Statement

PLACE_PROPERTIES: dict[str, str] = {
    "feature": "always place",
    "name": "the place",
    "kind": "city, town, village, sector, oblast ...",
    "precision": "how exact the point is",
    "holder": "party that holds it by the newest state, null where nobody's word says",
    "status": "reported, claimed, disputed, corroborated or conceded",
    "since": "day from which the holder holds it",
    "state_since": "day from which the state is as it is",
    "contested": "whether the newest word is that it is fought over",
    "explanation": "all of this in plain English",
}
"""Properties of a place; its id is the feature's. A statement has those of its table."""


def feature_collection(features: Iterable[Wire]) -> Wire:
    """Return the features as one GeoJSON object."""
    return {"type": "FeatureCollection", "features": list(features)}


def place_feature(place: PlaceMention, state: Interval) -> Wire:
    """Return a place with the newest state of who holds it."""
    about = place_to_wire(place) or {}
    properties = {
        "feature": "place",
        "name": place.name,
        "kind": about["kind"],
        "precision": about["precision"],
        "holder": state.holder,
        "status": state.status.value if state.status else None,
        "since": iso(state.since),
        "state_since": iso(state.start),
        "contested": state.contested,
        "explanation": state.explanation,
    }
    return _feature(place.id, place, properties)


def statement_feature(statement: Statement, origins: Sequence[Origin]) -> Wire:
    """Return a statement at its place."""
    record = statement_record(statement, origins)
    properties = {key: value for key, value in record.items() if key not in ("id", "lat", "lon")}
    dated = {"dated": statement.dated}
    return _feature(statement.id, statement.place, {"feature": "statement"} | properties | dated)


def _feature(id_: str, place: PlaceMention | None, properties: Wire) -> Wire:
    at = point(place)
    geometry = {"type": "Point", "coordinates": [at[1], at[0]]} if at else None
    return {"type": "Feature", "id": id_, "geometry": geometry, "properties": properties}
