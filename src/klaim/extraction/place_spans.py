"""Places in sentences: names as they are found, and the places that they turn out to be."""

from __future__ import annotations

from dataclasses import dataclass

from klaim.records import PlaceKind, PlaceMention


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """Tokens ``[start, end)`` of a sentence that name a place.

    ``is_bearing``: the name only tells where another place lies ("di timur laut Toretsk").
    ``is_office``: the name belongs to somebody's office ("Gubernur Kharkiv").
    ``country``: ISO code of the country that it lies in, empty where undecided.
    ``is_contested``: more than one side holds land in the unit that it lies in, or may.
    """

    sentence: int
    start: int
    end: int
    mention: PlaceMention
    is_bearing: bool = False
    is_office: bool = False
    country: str = ""
    is_contested: bool = False


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A name in the text before it is resolved; one ``as_written`` is no misspelt other one.

    ``is_namesake``: it is of a ship or the like, and so it is in the whole article.
    ``is_unit``: it is the unit that the place before it lies in; elsewhere it may be a town.
    ``within``: the unit that the words right behind it say it is in.
    ``canonical``: how a place is called in English that no gazetteer lists.
    ``surface``: the words that mean the place, where they are not its name.
    """

    sentence: int
    start: int
    end: int
    name: str
    hint: PlaceKind | None
    is_bearing: bool = False
    is_office: bool = False
    as_written: bool = False
    is_namesake: bool = False
    is_unit: bool = False
    within: str = ""
    canonical: str = ""
    surface: str = ""
