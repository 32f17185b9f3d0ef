"""``klaim places find``: the candidates of a name in their order, and why."""

from __future__ import annotations

from dataclasses import dataclass

from klaim.gazetteer.candidates import Candidate
from klaim.gazetteer.contexts import PlaceContext, Point, Resolution
from klaim.gazetteer.distances import kilometres
from klaim.gazetteer.kinds import SETTLEMENTS
from klaim.gazetteer.lookup import Gazetteer
from klaim.records import Place

_MATCH_WORDS = {
    "exact": "so named by a source",
    "spelling": "a romanisation of its name",
    "fuzzy": "a similar name",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A candidate with what speaks for it, in short English phrases."""

    candidate: Candidate
    chosen: bool
    reasons: tuple[str, ...]


def find(
    gazetteer: Gazetteer, name: str, near: str | None = None, country: str | None = None
) -> tuple[Resolution, list[Finding]]:
    """Look a name up as a user asks for it, and explain the order of what is found.

    Args:
        gazetteer: Where to look.
        name: The name asked for.
        near: A place that it is near to, or the oblast or raion that it lies in.
        country: ISO code of the country that it lies in.

    Returns:
        The decision, and every candidate: the chosen one first, then those that the
        rules left, likelier ones first, then the others by population.
    """
    anchor = _anchor(gazetteer, near) if near else None
    points = (_point(anchor),) if anchor else ()
    context = PlaceContext(
        admin_hint=near, near=points, countries=(country.upper(),) if country else ()
    )
    resolution = gazetteer.resolve(name, context)
    every = gazetteer.candidates(name) or gazetteer.near_misses(name)
    rank = {one.place.id: rank for rank, one in enumerate(resolution.candidates)}
    chosen = resolution.place.id if resolution.place else ""
    every.sort(key=lambda one: (one.place.id != chosen, rank.get(one.place.id, len(rank))))
    return resolution, [
        Finding(one, one.place.id == chosen, _reasons(gazetteer, one, anchor)) for one in every
    ]


def _reasons(gazetteer: Gazetteer, one: Candidate, anchor: Place | None) -> tuple[str, ...]:
    place = one.place
    reasons = [_MATCH_WORDS[one.match] if one.in_use else "a former name of it"]
    within = [unit for unit in (gazetteer.raion_of(place), place.admin) if unit]
    if within:
        reasons.append("in " + ", ".join(within))
    distance = _distance(place, anchor)
    if anchor is not None and distance is not None:
        reasons.append(f"{distance:.0f} km from {anchor.name}")
    if one.fought_over:
        reasons.append("near a line that was fought over")
    if place.population:
        reasons.append(f"{place.population:,} inhabitants")
    return tuple(reasons)


def _anchor(gazetteer: Gazetteer, near: str) -> Place | None:
    """Return the settlement that a name means: the middle of a wide place is near nothing."""
    place = gazetteer.resolve(near).place
    if place is None or place.lat is None or place.lon is None:
        return None
    return place if place.kind in SETTLEMENTS else None


def _distance(place: Place, anchor: Place | None) -> float | None:
    if anchor is None or place.lat is None or place.lon is None:
        return None
    return kilometres((place.lat, place.lon), _point(anchor))


def _point(anchor: Place) -> Point:
    return anchor.lat or 0.0, anchor.lon or 0.0
