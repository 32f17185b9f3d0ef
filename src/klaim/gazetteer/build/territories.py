"""Which land belongs to which unit and country: Natural Earth's lines, told apart by cities.

The package carries lines without names. Every face that they enclose takes the unit that most
of GeoNames' cities in it lie in.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from klaim.gazetteer.build.cities import City
from klaim.gazetteer.build.natural_earth import Shapes
from klaim.gazetteer.build.topology import GRID


@dataclass(frozen=True, slots=True, order=True)
class Territory:
    """A first-order unit, or a country of which no units are told apart.

    Attributes:
        id: ISO 3166-2 code of the unit, ISO 3166-1 code of the country.
        place: Id of the unit in the gazetteer, empty where it has none.
    """

    id: str
    name: str
    country: str
    place: str = ""

    @property
    def is_unit(self) -> bool:
        """Tell whether it is a unit rather than a country."""
        return self.id != self.country


Divided = dict[Territory, Shapes]
"""The polygons of every territory."""

Units = Mapping[tuple[str, str], Territory]
"""By country and GeoNames' code of the unit."""


def divide(land: Shapes, borders: Shapes, cities: Sequence[City], units: Units) -> Divided:
    """Return the land of every unit and country, as polygons that touch and do not overlap.

    Args:
        land: Continents and islands.
        borders: Lines between countries and between units.
        cities: They tell whose a face is: the unit of most of them in it, else of the nearest.
        units: What is not here counts to its country.
    """
    # Lines end a few metres before the one that they should meet; the grid joins them.
    lines = shapely.unary_union(np.concatenate([shapely.boundary(land), borders]), grid_size=GRID)
    enclosed = shapely.get_parts(shapely.polygonize([lines]))
    faces = enclosed[_lie_in(enclosed, land)]
    members: dict[Territory, list[int]] = defaultdict(list)
    for face, owner in enumerate(_owners(faces, cities, units)):
        members[owner].append(face)
    return {
        owner: shapely.get_parts(shapely.union_all(faces[numbers]))
        for owner, numbers in sorted(members.items())
    }


def _lie_in(faces: Shapes, land: Shapes) -> NDArray[np.bool_]:
    """Tell which faces are land: a sea that land surrounds is enclosed by lines too."""
    inside = np.zeros(len(faces), dtype=bool)
    inside[shapely.STRtree(land).query(shapely.point_on_surface(faces), predicate="within")[0]] = (
        True
    )
    return inside


def _owners(faces: Shapes, cities: Sequence[City], units: Units) -> list[Territory]:
    tree = shapely.STRtree(shapely.points([(city.lon, city.lat) for city in cities]))
    votes: dict[int, Counter[tuple[str, str]]] = defaultdict(Counter)
    for face, city in zip(*tree.query(faces, predicate="contains"), strict=True):
        votes[int(face)][cities[city].country, cities[city].admin1] += 1
    owners = []
    for face, city in enumerate(tree.nearest(shapely.point_on_surface(faces))):
        ranked = sorted(votes[face].items(), key=lambda item: (-item[1], item[0]))
        code = ranked[0][0] if ranked else (cities[city].country, cities[city].admin1)
        owners.append(units.get(code) or Territory(code[0], "", code[0]))
    return owners
