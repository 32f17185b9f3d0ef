"""Happenings with deaths as a table shaped like the UCDP Georeferenced Event Dataset.

Columns and codes are those of the UCDP GED Codebook, version 24.1 (Högbladh, 2024). Numbers of
UCDP's own conflicts and actors are those of ``actors.toml``, those of dyads are left empty.
"""

from __future__ import annotations

from math import floor

from klaim.exporting.deaths import all_deaths, deaths_by_side
from klaim.exporting.parts import Wire, joined
from klaim.exporting.setting import (
    UNKNOWN_COUNTRY,
    WEEK,
    Setting,
    Side,
    Sides,
    countries,
    point,
    shortest_stretch,
    told_to_the_day,
    ucdp_conflict,
    war_of,
)
from klaim.records import Happening, PlaceKind, PlaceMention, Precision

UCDP_COLUMNS: dict[str, str] = {
    "id": "id of the happening; a hexadecimal number, UCDP's are decimal",
    "relid": "always empty",
    "year": "year of its first day",
    "active_year": "always empty: UCDP's threshold of 25 deaths a year is for whole conflicts",
    "code_status": "always Check: nobody at UCDP has coded it",
    "type_of_violence": "always 1, between states or a state and a group",
    "conflict_dset_id": "always empty",
    "conflict_new_id": "UCDP's number of the conflict, empty where klaim does not know it",
    "conflict_name": "its name there, else the belligerents by klaim's names, joined by a dash",
    "dyad_dset_id": "always empty",
    "dyad_new_id": "always empty",
    "dyad_name": "the sides by UCDP's names, joined by a dash",
    "side_a_dset_id": "always empty",
    "side_a_new_id": "UCDP's number of side A, empty where klaim does not know it",
    "side_a": "the state, of two states the first by name; empty where the war is unclear",
    "side_b_dset_id": "always empty",
    "side_b_new_id": "likewise of side B",
    "side_b": "the other",
    "number_of_sources": "how many articles tell of it",
    "source_article": "outlet, day and title of each article",
    "source_office": "the outlets",
    "source_date": "days of publication",
    "source_headline": "titles",
    "source_original": "the speakers",
    "where_prec": "1 the place, 2 a sector around it, 3 a raion or hromada, 4 an oblast, 5 a river"
    " or region, 6 a country, 7 a sea",
    "where_coordinates": "the place",
    "where_description": "the words of the first article for it",
    "adm_1": "its first-order unit",
    "adm_2": "its second-order unit",
    "latitude": "degrees north",
    "longitude": "degrees east",
    "geom_wkt": "the point in well-known text",
    "priogrid_gid": "the cell of PRIO-GRID that it lies in",
    "country": "the country that the place lies in",
    "country_id": "Gleditsch and Ward's number of the country",
    "region": "UCDP's region of the country",
    "event_clarity": "1 where a statement names the day, else 2",
    "date_prec": "1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 longer",
    "date_start": "first day",
    "date_end": "last day",
    "deaths_a": "best number of killed of side A",
    "deaths_b": "best number of killed of side B",
    "deaths_civilians": "always 0: numbers of killed civilians are not told apart",
    "deaths_unknown": "best number of killed where no statement says whose, or another's",
    "best": "sum of the four",
    "high": "sum of the highest numbers that anybody gives",
    "low": "sum of the lowest numbers that anybody gives",
    "gwnoa": "Gleditsch and Ward's number of side A, empty for a group",
    "gwnob": "likewise of side B",
}
"""The 49 columns in UCDP's order, and what klaim puts there."""

_BY_PRECISION = {
    Precision.HROMADA: 3,
    Precision.RAION: 3,
    Precision.OBLAST: 4,
    Precision.COUNTRY: 6,
}
_BY_KIND = {PlaceKind.SECTOR: 2, PlaceKind.RIVER: 5, PlaceKind.REGION: 5, PlaceKind.SEA: 7}
_CELLS_A_DEGREE = 2
_CELLS_A_ROW = 720


def ucdp_record(event: Happening, setting: Setting, sides: Sides) -> Wire | None:
    """Return the row of a happening, ``None`` without a death, a day or a point."""
    deaths, place, at = all_deaths(event), event.place, point(event.place)
    if deaths is None or deaths.high < 1 or place is None or at is None:
        return None
    if event.start is None or event.end is None:
        return None
    by_side = {side: found.best for side, found in deaths_by_side(event).items()}
    dyad = _dyad(war_of(event, sides))
    deaths_a, deaths_b = [by_side.pop(side.id, 0) for side in dyad] if dyad else (0, 0)
    articles = event.articles
    filled = {
        "id": event.id,
        "year": event.start.year,
        "code_status": "Check",
        "type_of_violence": 1,
        **_sides(dyad),
        "number_of_sources": len(articles),
        "source_article": joined(
            ",".join(str(part) for part in (a.outlet, a.published, a.title) if part)
            for a in articles
        ),
        "source_office": joined(a.outlet or "" for a in articles),
        "source_date": joined(str(a.published or "") for a in articles),
        "source_headline": joined(a.title or "" for a in articles),
        "source_original": joined(voice.speaker.name for voice in event.voices),
        "where_prec": where_precision(place),
        "where_coordinates": place.name,
        "where_description": place.surface,
        "adm_1": setting.admin1,
        "adm_2": setting.admin2,
        "latitude": at[0],
        "longitude": at[1],
        "geom_wkt": f"POINT ({at[1]} {at[0]})",
        "priogrid_gid": priogrid_cell(*at),
        "country": setting.country.ucdp_name,
        "country_id": setting.country.gwno,
        "region": setting.country.ucdp_region,
        "event_clarity": 1 if told_to_the_day(event) else 2,
        "date_prec": date_precision(event),
        "date_start": event.start.isoformat(),
        "date_end": event.end.isoformat(),
        "deaths_a": deaths_a,
        "deaths_b": deaths_b,
        "deaths_civilians": 0,
        "deaths_unknown": sum(by_side.values()),
        "best": deaths.best,
        "high": deaths.high,
        "low": deaths.low,
    }
    return {column: filled.get(column, "") for column in UCDP_COLUMNS}


def _dyad(war: tuple[Side, Side] | None) -> tuple[Side, Side] | None:
    """Return side A and side B: a state before a group, two states by name."""
    if war is None:
        return None
    first, second = sorted(war, key=lambda side: (not side.is_state, side.name))
    return first, second


def _sides(dyad: tuple[Side, Side] | None) -> Wire:
    if dyad is None:
        return {}
    names = [side.ucdp_name for side in dyad]
    gwno_a, gwno_b = (_gwno(side) for side in dyad)
    conflict = ucdp_conflict(dyad)
    return {
        "conflict_new_id": conflict.id if conflict else "",
        "conflict_name": conflict.name if conflict else " - ".join(side.name for side in dyad),
        "dyad_name": " - ".join(names),
        "side_a_new_id": dyad[0].ucdp_id,
        "side_a": names[0],
        "side_b_new_id": dyad[1].ucdp_id,
        "side_b": names[1],
        "gwnoa": gwno_a,
        "gwnob": gwno_b,
    }


def _gwno(side: Side) -> str:
    return countries().get(side.country, UNKNOWN_COUNTRY).gwno if side.is_state else ""


def where_precision(place: PlaceMention) -> int:
    """Return UCDP's code for how exact a place is."""
    return _BY_KIND.get(place.kind) or _BY_PRECISION.get(place.precision, 1)


def date_precision(event: Happening) -> int:
    """Return UCDP's code for how exact the days are."""
    length = shortest_stretch(event)
    if told_to_the_day(event):
        return 1
    if length < WEEK:
        return 2
    if length == WEEK:
        return 3
    return 4 if length.days <= 31 else 5


def priogrid_cell(lat: float, lon: float) -> int:
    """Return the number of a cell of half a degree, from 1 in the south-west.

    A. F. Tollefsen, H. Strand and H. Buhaug, "PRIO-GRID: a unified spatial data structure",
    Journal of Peace Research 49 (2012).
    """
    row = min(floor((lat + 90) * _CELLS_A_DEGREE), _CELLS_A_ROW // 2 - 1)
    column = min(floor((lon + 180) * _CELLS_A_DEGREE), _CELLS_A_ROW - 1)
    return row * _CELLS_A_ROW + column + 1
