"""Kinds of places: which of them a word near a name allows, and which a bare name means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from klaim.gazetteer.candidates import Candidate
from klaim.records import Place, PlaceKind, Precision

SETTLEMENTS = frozenset({PlaceKind.CITY, PlaceKind.TOWN, PlaceKind.VILLAGE, PlaceKind.DISTRICT})
TOWNS = frozenset({PlaceKind.CITY, PlaceKind.TOWN})
_OBLASTS = frozenset({PlaceKind.OBLAST, PlaceKind.REGION})
_DISTRICTS = frozenset({PlaceKind.RAION, PlaceKind.DISTRICT})
_FAMILY = {
    PlaceKind.CITY: SETTLEMENTS,
    PlaceKind.TOWN: SETTLEMENTS,
    PlaceKind.VILLAGE: SETTLEMENTS,
    PlaceKind.SECTOR: SETTLEMENTS,
    PlaceKind.DISTRICT: _DISTRICTS,
    PlaceKind.RAION: _DISTRICTS,
    PlaceKind.OBLAST: _OBLASTS,
    PlaceKind.REGION: _OBLASTS,
}
_WIDE = frozenset({PlaceKind.COUNTRY, PlaceKind.SEA, PlaceKind.REGION})
_BESIDE_TOWNS = frozenset({PlaceKind.OBLAST, PlaceKind.RIVER, PlaceKind.SITE})
_SECTOR_PREFIX = "klaim:sector:"


def of_kind(found: Sequence[Candidate], hint: PlaceKind) -> list[Candidate]:
    """Return the candidates that a word like "kota", "wilayah" or "sungai" allows."""
    family = _FAMILY.get(hint, frozenset({hint}))
    return [one for one in found if one.place.kind in family]


def of_usual_kind(found: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates that a bare name usually means.

    A country, sea or region before all; then a town before the oblast or river of its
    name; an oblast or river before a village; raions and city districts last.
    """
    kinds = {one.place.kind for one in found}
    if kinds & _WIDE:
        usual = _WIDE
    elif kinds & TOWNS:
        usual = TOWNS | {PlaceKind.VILLAGE}
    else:
        usual = _BESIDE_TOWNS if kinds & _BESIDE_TOWNS else frozenset({PlaceKind.VILLAGE})
    return [one for one in found if one.place.kind in usual] or list(found)


def of_size(found: Sequence[Candidate], hint: PlaceKind) -> list[Candidate]:
    """Return the towns where a town is meant, the villages where a village is."""
    if hint in TOWNS:
        return [one for one in found if one.place.kind in TOWNS]
    if hint is PlaceKind.VILLAGE:
        return [one for one in found if one.place.kind is PlaceKind.VILLAGE]
    return []


def sector_of(town: Place) -> Place:
    """Return the sector of the front that is named after a town: another place than it."""
    return replace(
        town,
        id=_SECTOR_PREFIX + town.id,
        kind=PlaceKind.SECTOR,
        population=0,
        precision=Precision.RAION,
    )


def town_id_of(sector: str) -> str:
    """Return the id of the town that a sector's id is made of, empty for other ids."""
    return sector.removeprefix(_SECTOR_PREFIX) if sector.startswith(_SECTOR_PREFIX) else ""
