"""Maps beside claims: joins the ledger, the gazetteer, the theatre and reference layers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from klaim.control import PlaceChoice, control_statements_of
from klaim.deriving import intervals_of_all
from klaim.errors import UsageError
from klaim.gazetteer import Gazetteer
from klaim.ledger import Ledger
from klaim.reconciling.timeline import summary_on
from klaim.records import (
    CONTESTED,
    THIRD_SIDE,
    Article,
    Claim,
    ClaimInArticle,
    Dating,
    Event,
    EventType,
    MapComparison,
    MapDisagreement,
    MapState,
    Participant,
    Place,
    PlaceKind,
    PlaceMention,
    ReferenceArea,
    Span,
    Speaker,
    stable_id,
)
from klaim.reference import Rules, read_maps
from klaim.reference.comparing import compare
from klaim.reference.grounds import disc, outline
from klaim.reference.shares import Ground, map_states, spells_of
from klaim.theatres import Theatre

THRESHOLD = 0.5
"""The part of a place that makes a holder, unless the user gives another."""

_SETTLEMENTS = (
    PlaceKind.CITY,
    PlaceKind.TOWN,
    PlaceKind.VILLAGE,
    PlaceKind.DISTRICT,
    PlaceKind.SITE,
)


def add_maps(
    ledger: Ledger,
    theatre: Theatre,
    layer: str,
    paths: Iterable[Path],
    *,
    day: date | None = None,
    holder: str = "",
    names: Mapping[str, str] | None = None,
    only_new: bool = False,
) -> list[ReferenceArea]:
    """Add the maps in some files to a reference layer; return the areas that were added.

    Args:
        ledger: Where the layer is kept.
        theatre: Its parties are the holders.
        layer: The layer's name; it is made where there is none.
        paths: GeoJSON files.
        day: Of which day they are, whatever they say themselves.
        holder: Whose all areas are, whatever they say.
        names: Whose the areas are that go by a name, ``""`` for nobody's; * stands for anything.
        only_new: Leave out maps of days that the layer has already.

    Raises:
        UsageError: A holder is no party, or the layer has a map of one of the days.
        InputError: A file is no map; nothing is added then.
    """
    known = {*theatre.belligerents, CONTESTED}
    for given in (holder, *(names or {}).values()):
        if given and given not in known:
            raise UsageError(f"{given!r} is none of {', '.join(sorted(known))}.")
    rules = Rules(_words_for_parties(theatre), names or {}, holder)
    known_days = ledger.reference_days(layer) if only_new else set()
    areas = [area for area in read_maps(paths, rules, day=day) if area.day not in known_days]
    if areas:
        ledger.add_reference(layer, areas)
    return areas


def map_of_place(
    ledger: Ledger, theatre: Theatre, gazetteer: Gazetteer, layer: str, place_id: str
) -> list[MapState]:
    """Return how the maps of a layer divide a settlement, an oblast or a country, day by day.

    Raises:
        NotFoundError: There is no such layer.
        UsageError: The place covers no ground that klaim knows.
    """
    place = gazetteer.place(place_id)
    shape = (disc(place) or outline(place)) if place else None
    if place is None or shape is None:
        raise UsageError(
            "No map can tell who holds this place: it has neither a middle of its own nor an"
            " outline. Of many villages klaim knows only the middle of their municipality"
            " (`klaim places add` may know more)."
        )
    grounds = {place.id: Ground(shape, _homes(theatre).get(place.country, ""))}
    return map_states(ledger.reference_areas(layer), grounds)[place.id]


def comparisons(
    ledger: Ledger,
    theatre: Theatre,
    gazetteer: Gazetteer,
    layer: str,
    places: Collection[str] | None = None,
    *,
    threshold: float = THRESHOLD,
) -> Iterator[MapComparison]:
    """Yield every control statement about settlements beside the maps of a layer, by place.

    Args:
        ledger: Its claims and its layer.
        theatre: Its belligerents.
        gazetteer: Knows where places are and how large.
        layer: The name of the layer.
        places: Ids of the places to ask about, all of the ledger where left out.
        threshold: The part of a place that makes a holder, from 0.5 to 1.

    Raises:
        NotFoundError: There is no such layer.
    """
    mentions = _mentions(ledger, gazetteer, places)
    grounds = _grounds(theatre, gazetteer, mentions)
    states = map_states(ledger.reference_areas(layer), grounds)
    for place_id, of_place in states.items():
        said = control_statements_of(ledger, theatre, place_id)
        yield from compare(said, mentions[place_id], of_place, threshold)


def disagreements(
    ledger: Ledger,
    theatre: Theatre,
    gazetteer: Gazetteer,
    layer: str,
    on: date,
    places: Collection[str] | None = None,
    *,
    threshold: float = THRESHOLD,
) -> Iterator[MapDisagreement]:
    """Yield the places that the ledger gives to one party and the layer's map to another.

    The arguments are those of ``comparisons``; the map is the newest one up to the day ``on``.

    Raises:
        NotFoundError: There is no such layer.
        UsageError: It has no map up to that day.
    """
    newest = _newest(ledger.reference_areas(layer, on))
    if not newest:
        raise UsageError(f"The layer {layer!r} has no map up to {on}.")
    intervals = intervals_of_all(ledger, theatre)
    mentions = _mentions(ledger, gazetteer, intervals.keys() & (places or intervals.keys()))
    states = map_states(newest, _grounds(theatre, gazetteer, mentions))
    for place_id, (state,) in states.items():
        interval = summary_on(intervals[place_id], on)
        holder = state.holder(threshold)
        if interval and interval.holder and holder and interval.holder != holder:
            yield MapDisagreement(mentions[place_id], interval, state, holder)


def map_claims(
    ledger: Ledger, theatre: Theatre, gazetteer: Gazetteer, layer: str, place: PlaceChoice
) -> Iterator[ClaimInArticle]:
    """Yield what a layer says about a settlement as an outsider's claims, one for each change.

    The first map tells that the place is held, later ones that it was taken; one in which
    nobody has half of it, that it is fought over. They are for the asking only: no ledger holds
    them.

    Raises:
        NotFoundError: There is no such layer.
        UsageError: The place is no settlement: half of an oblast is no word about all of it.
    """
    if place.kind not in _SETTLEMENTS:
        raise UsageError(
            f"A map shows parts of {place.name}, and no holder of it: klaim reference show {layer}"
            f" {place.name!r}"
        )
    states = map_of_place(ledger, theatre, gazetteer, layer, place.id)
    by_day = {state.day: state for state in states}
    for number, spell in enumerate(spells_of(states, THRESHOLD)):
        event = EventType.CAPTURE if number else EventType.HOLD
        if spell.holder is None:
            event = EventType.CLASH
        actor = Participant(spell.holder) if spell.holder else None
        yield _claim(layer, place, by_day[spell.start], Event(event, actor))


def _claim(layer: str, place: PlaceChoice, state: MapState, event: Event) -> ClaimInArticle:
    parts = ", ".join(f"{holder} {share:.0%}" for holder, share in state.shares) or "nobody"
    text = f"The map {layer} of {state.day} shows of {place.name}: {parts}."
    article = Article(
        id=stable_id("map", layer, state.day),
        source=f"klaim reference: {layer}",
        text=text,
        language="en",
        outlet=layer,
        title=f"{layer}, {state.day}",
        published=state.day,
        dating=Dating.GIVEN,
    )
    claim = Claim(
        id=stable_id("map", layer, state.day, place.id),
        article_id=article.id,
        evidence=Span(0, len(text)),
        speaker=Speaker(f"Map {layer}", f"map:{layer}", "", THIRD_SIDE),
        event=event,
        places=(PlaceMention(place.name, place.name, place.id, place.kind),),
    )
    return claim, article


def _words_for_parties(theatre: Theatre) -> dict[str, str]:
    parties = (theatre.parties[party] for party in theatre.belligerents)
    return {
        word.casefold(): party.id
        for party in parties
        for word in (party.id, party.name, party.country)
        if word
    }


def _mentions(
    ledger: Ledger, gazetteer: Gazetteer, places: Collection[str] | None
) -> dict[str, PlaceMention]:
    known = (gazetteer.place(place.id) for place in ledger.places())
    found = sorted((place for place in known if place is not None), key=lambda p: (p.name, p.id))
    return {p.id: _mention(p) for p in found if places is None or p.id in places}


def _mention(place: Place) -> PlaceMention:
    return PlaceMention(
        place.name, place.name, place.id, place.kind, place.lat, place.lon, place.precision
    )


def _grounds(theatre: Theatre, gazetteer: Gazetteer, places: Collection[str]) -> dict[str, Ground]:
    homes, grounds = _homes(theatre), {}
    for place in map(gazetteer.place, places):
        shape = disc(place) if place else None
        if place is not None and shape is not None:
            grounds[place.id] = Ground(shape, homes.get(place.country, ""))
    return grounds


def _homes(theatre: Theatre) -> dict[str, str]:
    """Return the belligerent of each country that is one's."""
    return {p.country: p.id for p in map(theatre.parties.__getitem__, theatre.belligerents)}


def _newest(areas: Iterator[ReferenceArea]) -> list[ReferenceArea]:
    newest: list[ReferenceArea] = []
    for area in areas:
        newest = [*newest, area] if newest and newest[0].day == area.day else [area]
    return newest
