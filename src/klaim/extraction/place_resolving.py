"""Which places names mean: decided with all that the article names, by the gazetteer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from klaim.extraction.names import slug
from klaim.extraction.place_names import ALIKE
from klaim.extraction.place_spans import FoundPlace, PlaceSpan
from klaim.gazetteer import Gazetteer, PlaceContext
from klaim.records import Place, PlaceKind, PlaceMention, Precision
from klaim.theatres import Theatre


class PlaceResolver:
    """Resolves the names of articles about one theatre."""

    def __init__(self, theatre: Theatre, gazetteer: Gazetteer) -> None:
        self._theatre = theatre
        self._gazetteer = gazetteer

    def resolve(self, found: Sequence[Sequence[FoundPlace]]) -> tuple[tuple[PlaceSpan, ...], ...]:
        """Return the places that the names of an article's sentences mean, sentence by sentence."""
        every = [name for row in found for name in row]
        hints = _hints_by_name(every)
        near, units = self._decided(every)
        rows = []
        for row in found:
            local = [f.name for f in row if (f.hint or hints.get(f.name)) is PlaceKind.OBLAST]
            rows.append(
                tuple(self._span(f, self._mention(f, hints, near, (*local, *units))) for f in row)
            )
        return tuple(rows)

    def _decided(
        self, found: Iterable[FoundPlace]
    ) -> tuple[tuple[tuple[float, float], ...], tuple[str, ...]]:
        """Return where the places without homonyms lie, and which units are named as such."""
        near: dict[tuple[float, float], None] = {}
        units: dict[str, None] = {}
        for item in found:
            places = [c.place for c in self._gazetteer.candidates(item.name)]
            if len(places) == 1 and places[0].lat is not None and places[0].lon is not None:
                near[places[0].lat, places[0].lon] = None
            if item.hint is PlaceKind.OBLAST:
                units |= dict.fromkeys(p.name for p in places if p.kind is PlaceKind.OBLAST)
        return tuple(near), tuple(units)

    def _span(self, found: FoundPlace, mention: PlaceMention) -> PlaceSpan:
        """Return a place that is decided, with what is known of where it lies."""
        places = [
            c.place
            for c in self._gazetteer.candidates(found.name)
            if c.place.country in self._theatre.countries
        ]
        own = [p for p in places if p.id == mention.id] or places
        countries = {p.country for p in own}
        return PlaceSpan(
            found.sentence,
            found.start,
            found.end,
            mention,
            found.is_bearing,
            found.is_office,
            country=countries.pop() if len(countries) == 1 else "",
            is_contested=not own or any(self._is_contested(p) for p in own),
        )

    def _is_contested(self, place: Place) -> bool:
        """Tell whether more than one side holds land in a place's unit, or may."""
        unknown = place.kind is PlaceKind.SITE and not place.admin
        return unknown or bool({place.name, place.admin} & set(self._theatre.contested))

    def _direction(self, item: FoundPlace, hint: PlaceKind | None) -> Place | None:
        """Return the sector that an adjective names: "arah Lymansky" is that of Lyman."""
        if hint is not PlaceKind.SECTOR:
            return None
        return self._gazetteer.direction(item.name, self._theatre.countries)

    def _is_abroad(self, item: FoundPlace, place: Place) -> bool:
        """Tell whether a place is in another country than the unit that its name is said to be in.

        "Nikolayevka di wilayah Kursk" is none of the many in Ukraine.
        """
        units = [c.place for c in self._gazetteer.candidates(item.within)] if item.within else []
        return bool(units) and place.country not in {unit.country for unit in units}

    def _is_unlisted(self, item: FoundPlace) -> bool:
        """Tell whether a name is none that the gazetteer has, nor all but one that it has."""
        if self._gazetteer.candidates(item.name):
            return False
        if item.as_written:
            return True
        nearest = self._gazetteer.near_misses(item.name, limit=1)
        return not nearest or nearest[0].score < ALIKE

    def _is_seat(self, item: FoundPlace) -> bool:
        """Tell whether a name is a capital's: "Moskow" is no oblast where others are called one."""
        seats = {p.capital for p in self._theatre.parties.values()} - {""}
        return any(c.place.name in seats for c in self._gazetteer.candidates(item.name))

    def _mention(
        self,
        item: FoundPlace,
        hints: Mapping[str, PlaceKind],
        near: tuple[tuple[float, float], ...],
        units: Sequence[str],
    ) -> PlaceMention:
        """Return what a name means.

        Args:
            item: The name.
            hints: The kinds that names get anywhere in the article.
            near: Latitude and longitude of the places that are sure.
            units: Those that the sentence names, then those that the article does.
        """
        seat = PlaceKind.CITY if self._is_seat(item) else None
        hint = item.hint or seat or hints.get(item.name)
        admin = next((unit for unit in units if unit != item.name), None)
        context = PlaceContext(
            kind_hint=hint,
            admin_hint=admin if hint is not PlaceKind.OBLAST else None,
            near=near,
            countries=self._theatre.countries,
            area=self._theatre.area,
        )
        direction = self._direction(item, hint)
        if direction is not None:
            return _mention_of(direction, item)
        if self._is_unlisted(item):
            return _unlisted(item, hint)
        resolution = self._gazetteer.resolve(item.name, context)
        place = resolution.place
        likely = [place] if place is not None else [c.place for c in resolution.candidates]
        if not likely or self._is_abroad(item, likely[0]):
            return _unlisted(item, hint)
        if place is not None:
            return _mention_of(place, item)
        return PlaceMention(
            surface=item.name,
            name=likely[0].name,
            id=f"klaim:undecided:{slug(item.name)}",
            kind=likely[0].kind,
            precision=Precision.NONE,
            candidates=tuple(c.place.id for c in resolution.candidates),
        )


def _mention_of(place: Place, item: FoundPlace) -> PlaceMention:
    return PlaceMention(
        item.surface or item.name,
        place.name,
        place.id,
        place.kind,
        place.lat,
        place.lon,
        place.precision,
    )


def _unlisted(item: FoundPlace, hint: PlaceKind | None) -> PlaceMention:
    """Return a place that no gazetteer has, under the name that the text gives it."""
    return PlaceMention(
        surface=item.name,
        name=item.canonical or item.name,
        id=f"klaim:unlisted:{slug(item.name)}",
        kind=hint or PlaceKind.TOWN,
        precision=Precision.NONE,
    )


def _hints_by_name(found: Sequence[FoundPlace]) -> dict[str, PlaceKind]:
    """Return the kinds that names get anywhere in the article, if no two disagree.

    A sector is another place than its town, so it says nothing about the bare name, nor does
    an office.
    """
    hints: dict[str, set[PlaceKind]] = {}
    for item in found:
        if item.hint not in (None, PlaceKind.SECTOR) and not (item.is_unit or item.is_office):
            hints.setdefault(item.name, set()).add(item.hint)
    return {name: next(iter(kinds)) for name, kinds in hints.items() if len(kinds) == 1}
