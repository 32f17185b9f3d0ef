"""``klaim places find``: the candidates of a name in their order, and why."""

from __future__ import annotations

from dataclasses import dataclass

from klaim.gazetteer.boundaries import Area, country_at, unit_at
from klaim.gazetteer.candidates import Candidate
from klaim.gazetteer.contexts import PlaceContext, Point, Resolution
from klaim.gazetteer.distances import kilometres
from klaim.gazetteer.kinds import SETTLEMENTS, town_id_of
from klaim.gazetteer.lookup import Gazetteer
from klaim.records import Place, PlaceKind

_MATCH_WORDS = {
    "exact": "so named by a source",
    "spelling": "a romanisation of its name",
    "fuzzy": "a similar name",
}


_WIDER_THAN_UNITS = frozenset({PlaceKind.COUNTRY, PlaceKind.REGION, PlaceKind.RIVER, PlaceKind.SEA})


@dataclass(frozen=True, slots=True)
class Finding:
    """A candidate with what speaks for it, in short English phrases.

    Attributes:
        unit: Code of the first-order unit whose outline its point lies in (ISO 3166-2), else
            of the country (ISO 3166-1); empty at sea and where the point is unknown.
    """

    candidate: Candidate
    chosen: bool
    reasons: tuple[str, ...]
    unit: str = ""


def find(
    gazetteer: Gazetteer,
    name: str,
    near: str | None = None,
    country: str | None = None,
    kind: PlaceKind | None = None,
) -> tuple[Resolution, list[Finding]]:
    """Look a name up as a user asks for it, and explain the order of what is found.

    Args:
        gazetteer: Where to look.
        name: The name asked for.
        near: A place that it is near to, or the oblast or raion that it lies in.
        country: ISO code of the country that it lies in.
        kind: What sort of place is meant; a sector of the front is one named after a town.

    Returns:
        The decision, and every candidate: the chosen one first, then those that the
        rules left, likelier ones first, then the others by population.
    """
    anchor = _anchor(gazetteer, near) if near else None
    points = (_point(anchor),) if anchor else ()
    context = PlaceContext(
        kind_hint=kind,
        admin_hint=near,
        near=points,
        countries=(country.upper(),) if country else (),
    )
    resolution = gazetteer.resolve(name, context)
    every = gazetteer.candidates(name) or gazetteer.near_misses(name)
    rank = {one.place.id: rank for rank, one in enumerate(resolution.candidates)}
    decided = resolution.place.id if resolution.place else ""
    chosen = town_id_of(decided) or decided
    every.sort(key=lambda one: (one.place.id != chosen, rank.get(one.place.id, len(rank))))
    return resolution, [_finding(gazetteer, one, anchor, chosen) for one in every]


def _finding(gazetteer: Gazetteer, one: Candidate, anchor: Place | None, chosen: str) -> Finding:
    area = _area(one.place)
    reasons = _reasons(gazetteer, one, anchor, area)
    return Finding(one, one.place.id == chosen, reasons, area.id if area else "")


def _area(place: Place) -> Area | None:
    """Return the unit or country of a point; what is wider than a unit lies in none."""
    if place.kind in _WIDER_THAN_UNITS or place.lat is None or place.lon is None:
        return None
    return unit_at(place.lat, place.lon) or country_at(place.lat, place.lon)


def _reasons(
    gazetteer: Gazetteer, one: Candidate, anchor: Place | None, area: Area | None
) -> tuple[str, ...]:
    place = one.place
    reasons = [_naming(one)]
    admin = place.admin or (area.name if area and area.place != place.id else "")
    within = [unit for unit in (gazetteer.raion_of(place), admin) if unit]
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


def _naming(one: Candidate) -> str:
    if one.in_use:
        return _MATCH_WORDS[one.match]
    return "a name of its seat" if one.place.kind is PlaceKind.RAION else "a former name of it"


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
