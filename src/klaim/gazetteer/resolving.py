"""Which of several homonyms an article means: one rule after the other, else undecided."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from klaim.gazetteer.candidates import Candidate
from klaim.gazetteer.contexts import PlaceContext, Point, Resolution
from klaim.gazetteer.distances import kilometres
from klaim.gazetteer.keys import name_key
from klaim.gazetteer.kinds import of_kind, of_size, of_usual_kind, sector_of
from klaim.records import Place, PlaceKind, Precision

RaionOf = Callable[[Place], str]

_METROPOLIS = 500_000
_HAMLET = 1_000
_FAMOUS_POPULATION = 100_000
_FAMOUS_RATIO = 20
_TOWN_POPULATION = 5_000
_TOWN_RATIO = 10
_VILLAGE_POPULATION = 2_000
_POPULATION_RATIO = 2
_NEAR_KM = 120.0
_CLEARLY_NEARER = 1.5
_SAME_SPOT_KM = 10.0
_FRONT_KM = 60.0
_PRECISIONS = tuple(Precision)


def decide(found: Sequence[Candidate], context: PlaceContext, raion_of: RaionOf) -> Resolution:
    """Return which of the candidates a name means.

    Args:
        found: Every candidate, most populous first.
        context: What the article and its theatre say.
        raion_of: Gives the name of the raion that a place lies in.

    Returns:
        The decision; its candidates are those that no rule could rule out.
    """
    if not found:
        return Resolution(None, (), "no place of this or a similar name is known")
    left, reason = _narrow(list(found), context, raion_of)
    if len(left) > 1:
        ranked = tuple(sorted(left, key=_likelihood))
        return Resolution(None, ranked, f"{len(left)} places fit and nothing tells which")
    place = left[0].place
    if context.kind_hint is PlaceKind.SECTOR:
        place = sector_of(place)
    return Resolution(place, tuple(found), _with_spelling(reason, left[0]))


def _narrow(
    left: list[Candidate], context: PlaceContext, raion_of: RaionOf
) -> tuple[list[Candidate], str]:
    """Apply the rules until one candidate is left; the last that ruled out gives the reason."""
    reason = "the only place of this name"
    for rule in _RULES:
        if len(left) == 1:
            break
        kept, why = rule(left, context, raion_of)
        if kept and len(kept) < len(left):
            left, reason = kept, why
    return left, reason


def _likelihood(one: Candidate) -> tuple[int, bool, int]:
    """Rank what stays undecided: the larger first, then what the war and the sources know."""
    place = one.place
    return -place.population, not one.fought_over, _PRECISIONS.index(place.precision)


def _with_spelling(reason: str, chosen: Candidate) -> str:
    if chosen.match == "fuzzy":
        return f"resembles {chosen.alias!r}; {reason}"
    return reason


Ruling = tuple[list[Candidate], str]


def _by_kind(left: list[Candidate], context: PlaceContext, _: RaionOf) -> Ruling:
    kept = of_kind(left, context.kind_hint) if context.kind_hint else []
    if kept:
        return kept, f"the words near it mean a {context.kind_hint}"
    return of_usual_kind(left), "what the bare name usually means"


def _by_renaming(left: list[Candidate], context: PlaceContext, _: RaionOf) -> Ruling:
    # The city of Dnipropetrovsk is Dnipro today: who writes the old name means the oblast.
    if context.kind_hint is not None:
        return [], ""
    units = [one for one in left if one.place.kind is PlaceKind.OBLAST and _is_its_own(one)]
    named = any(_is_its_own(one) for one in left if one.place.kind is not PlaceKind.OBLAST)
    return [] if named else units, "its city has another name today"


def _is_its_own(one: Candidate) -> bool:
    """Tell whether a place was asked for by its own name, the kind of unit left out."""
    return _unit_key(one.place.name) == name_key(one.alias)


def _by_metropolis(left: list[Candidate], _context: PlaceContext, _: RaionOf) -> Ruling:
    # Not even an oblast named near makes "Kyiv" one of the hamlets of that name.
    first, *others = sorted(left, key=lambda one: -one.place.population)
    large = first.place.population >= _METROPOLIS and first.in_use
    beyond_doubt = large and all(one.place.population < _HAMLET for one in others)
    return [first] if beyond_doubt else [], "by far the largest of this name"


def _by_fame(left: list[Candidate], _context: PlaceContext, _: RaionOf) -> Ruling:
    return _outstanding(left, _FAMOUS_POPULATION, _FAMOUS_RATIO), "by far the largest of this name"


def _by_prominence(left: list[Candidate], _context: PlaceContext, _: RaionOf) -> Ruling:
    return _outstanding(left, _TOWN_POPULATION, _TOWN_RATIO), "much the largest of this name"


def _outstanding(left: list[Candidate], population: int, ratio: int) -> list[Candidate]:
    """Return the one that is so large, and so many times larger than all the others."""
    first, second = sorted(left, key=lambda one: -one.place.population)[:2]
    least = max(population, ratio * second.place.population)
    return [first] if first.in_use and first.place.population >= least else []


def _by_admin(left: list[Candidate], context: PlaceContext, raion_of: RaionOf) -> Ruling:
    if not context.admin_hint:
        return [], ""
    hint = _unit_key(context.admin_hint)
    kept = [
        one for one in left if hint in (_unit_key(one.place.admin), _unit_key(raion_of(one.place)))
    ]
    return kept, f"lies in {context.admin_hint}, named near"


def _unit_key(name: str) -> str:
    return " ".join(
        word for word in name_key(name).split() if word not in ("oblast", "raion", "krai")
    )


def _by_distance(left: list[Candidate], context: PlaceContext, _: RaionOf) -> Ruling:
    kept = _nearest(left, context.near, _NEAR_KM)
    return kept, "the nearest to other places of the article"


def _by_country(left: list[Candidate], context: PlaceContext, _: RaionOf) -> Ruling:
    kept = [one for one in left if one.place.country in context.countries]
    return kept, "in a country of the theatre"


def _by_area(left: list[Candidate], context: PlaceContext, _: RaionOf) -> Ruling:
    kept = [one for one in left if _inside(_point(one.place), context.area)]
    return kept, "in the area of the theatre"


def _by_front(left: list[Candidate], context: PlaceContext, _: RaionOf) -> Ruling:
    return _nearest(left, context.front, _FRONT_KM), "the nearest to the front"


def _by_size(left: list[Candidate], context: PlaceContext, _: RaionOf) -> Ruling:
    kept = of_size(left, context.kind_hint) if context.kind_hint else []
    return kept, f"the words near it mean a {context.kind_hint}"


def _by_current_name(left: list[Candidate], _context: PlaceContext, _: RaionOf) -> Ruling:
    return [one for one in left if one.in_use], "called so today"


def _by_source(left: list[Candidate], _context: PlaceContext, _: RaionOf) -> Ruling:
    return [one for one in left if one.match == "exact"], "spelt so by a source"


def _by_fighting(left: list[Candidate], _context: PlaceContext, _: RaionOf) -> Ruling:
    # Within one oblast size tells more: its villages are all about as far from the line.
    in_one_oblast = len({one.place.admin for one in left}) == 1
    if in_one_oblast and _outstanding(left, _VILLAGE_POPULATION, _POPULATION_RATIO):
        return [], ""
    return [one for one in left if one.fought_over], "near a line that was fought over"


def _by_population(left: list[Candidate], _context: PlaceContext, _: RaionOf) -> Ruling:
    ranked = sorted(left, key=lambda one: -one.place.population)
    first, second = ranked[0].place.population, ranked[1].place.population
    kept = ranked[:1] if first > 0 and first >= _POPULATION_RATIO * second else []
    return kept, "the most populous of this name"


_RULES = (
    _by_renaming,
    _by_kind,
    _by_metropolis,
    _by_admin,
    _by_fame,
    _by_distance,
    _by_country,
    _by_area,
    _by_front,
    _by_size,
    _by_current_name,
    _by_prominence,
    _by_fighting,
    _by_source,
    _by_population,
)


def _nearest(left: list[Candidate], points: Sequence[Point], reach: float) -> list[Candidate]:
    """Return those candidates that lie clearly nearer to any of the points than the others."""
    distances = []
    for one in left:
        here = _point(one.place)
        if here is not None and points:
            distances.append((min(kilometres(here, point) for point in points), one))
    if not distances:
        return []
    least = min(distance for distance, _ in distances)
    if least > reach:
        return []
    bound = max(least * _CLEARLY_NEARER, least + _SAME_SPOT_KM)
    return [one for distance, one in distances if distance <= bound]


def _point(place: Place) -> Point | None:
    return None if place.lat is None or place.lon is None else (place.lat, place.lon)


def _inside(point: Point | None, area: tuple[float, float, float, float] | None) -> bool:
    if point is None or area is None:
        return False
    south, west, north, east = area
    return south <= point[0] <= north and west <= point[1] <= east
