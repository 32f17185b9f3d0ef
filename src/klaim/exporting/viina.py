"""Who holds which populated place on which day, shaped like VIINA's table of control.

VIINA 2.0 (Y. M. Zhukov and N. Ayers, 2023) keeps a row for every populated place of GeoNames and
day, in files ``control_latest_YYYY.csv``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from klaim.exporting.parts import Wire
from klaim.records import Interval, PlaceKind, Status

VIINA_COLUMNS: dict[str, str] = {
    "geonameid": "GeoNames' number of the place",
    "date": "the day, as 20250208",
    "status_wiki": "always empty: by Wikipedia in VIINA",
    "status_boost": "always empty: by VIINA's own model",
    "status_dsm": "always empty: by DeepState's map",
    "status_isw": "always empty: by the maps of the Institute for the Study of War",
    "status": "two-letter code of the holder's country; CONTESTED where fought over or disputed",
}
"""The columns of VIINA's table of control, in its order."""

POPULATED = frozenset({PlaceKind.CITY, PlaceKind.TOWN, PlaceKind.VILLAGE})
CONTESTED = "CONTESTED"
_GEONAMES = "geonames:"


def is_of_viina(place_id: str, kind: PlaceKind) -> bool:
    """Tell whether VIINA would know the place."""
    return kind in POPULATED and place_id.startswith(_GEONAMES)


def viina_records(
    place_id: str, intervals: Sequence[Interval], countries: Mapping[str, str], until: date
) -> Iterator[Wire]:
    """Yield a row for every day from the first known holder on.

    Args:
        place_id: A place for which ``is_of_viina`` holds.
        intervals: Its control timeline.
        countries: The country of each party.
        until: The last day.
    """
    geonameid = place_id.removeprefix(_GEONAMES)
    for interval in intervals:
        status = _status(interval, countries)
        if status is None or interval.start is None:
            continue
        end = min(interval.end or date.max, until + timedelta(days=1))
        for number in range(interval.start.toordinal(), end.toordinal()):
            day = date.fromordinal(number)
            told = {"geonameid": geonameid, "date": f"{day:%Y%m%d}", "status": status}
            yield {column: told.get(column, "") for column in VIINA_COLUMNS}


def _status(interval: Interval, countries: Mapping[str, str]) -> str | None:
    if interval.contested or interval.status is Status.DISPUTED:
        return CONTESTED
    return countries.get(interval.holder or "")
