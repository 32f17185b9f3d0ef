"""Happenings as a table shaped like that of ACLED.

The columns, types and codes are those of the ACLED Codebook as its knowledge base has it
(https://acleddata.com/knowledge-base/codebook/). What ACLED's coders know and a ledger does not is
left empty: docs/exports.md says so column by column.
"""

from __future__ import annotations

from calendar import timegm
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from klaim.exporting.deaths import all_deaths
from klaim.exporting.events import count_in_words
from klaim.exporting.parts import Wire, joined
from klaim.exporting.setting import (
    WEEK,
    Outlet,
    Outlets,
    Setting,
    Side,
    Sides,
    best_stretch,
    last_seen,
    opponent,
    point,
    shortest_stretch,
    told_to_the_day,
    war_of,
)
from klaim.records import (
    Answer,
    EventType,
    Family,
    Happening,
    PlaceKind,
    PlaceMention,
    Precision,
    Stance,
)

ACLED_COLUMNS: dict[str, str] = {
    "event_id_cnty": "three letters of the country and id of the happening (ACLED: a number)",
    "event_date": "the day; the middle of the stretch where only that is known",
    "year": "its year",
    "time_precision": "1 a statement names the day, 2 within a week, 3 within a month",
    "disorder_type": "Political violence or Strategic developments",
    "event_type": "Battles, Explosions/Remote violence or Strategic developments",
    "sub_event_type": "the finer type",
    "actor1": "party behind it; klaim's name for it where ACLED's is not known",
    "assoc_actor_1": "always empty: statements name parties, not units",
    "inter1": "State forces in their own country, External/Other forces abroad; empty for groups",
    "actor2": "the other party, in battles and where its weapons were shot down",
    "assoc_actor_2": "always empty",
    "inter2": "likewise",
    "interaction": "both: State forces-External/Other forces, State forces only and the like; empty"
    " where one is",
    "civilian_targeting": "always empty",
    "iso": "numeric ISO 3166-1 code of the country",
    "region": "ACLED's region of the country",
    "country": "the country that the place lies in",
    "admin1": "its first-order unit",
    "admin2": "its second-order unit",
    "admin3": "always empty",
    "location": "the place",
    "latitude": "degrees north, four decimals",
    "longitude": "degrees east",
    "geo_precision": "1 the place, 2 a unit or sector around it, 3 an oblast or region",
    "source": "who published the articles",
    "source_scale": "of the outlets: National in the country itself, International elsewhere,"
    " New media for channels, Other where klaim does not know them; several joined by a dash",
    "notes": "who asserts, confirms, concedes, denies and withholds; the numbers",
    "fatalities": "lowest number of killed by the statements, 0 where none gives any",
    "tags": "always empty",
    "timestamp": "midnight after the day of the newest article, in seconds since 1970",
}
"""The 31 columns in ACLED's order, and what klaim puts there."""

_BATTLES = "Battles"
_REMOTE = "Explosions/Remote violence"
_STRATEGIC = "Strategic developments"
_FIRED = "Shelling/artillery/missile attack"
_INTERCEPTED = "Disrupted weapons use"
_SCALES = _NEW_MEDIA, _OTHER, _NATIONAL, _INTERNATIONAL = (
    "New media",
    "Other",
    "National",
    "International",
)
_AT_HOME, _ABROAD = "State forces", "External/Other forces"
_CREWED = frozenset({"aircraft", "helicopters"})
_DAY = 86_400
_LONGEST = timedelta(days=31)


class _Type(NamedTuple):
    event: str
    sub_event: str


def acled_record(event: Happening, setting: Setting, sides: Sides, outlets: Outlets) -> Wire | None:
    """Return the row of a happening, ``None`` for one that ACLED would not code.

    That is one without a day or a point, one known to within more than a month, one that
    nobody affirms, what is neither political violence nor a strategic development, and
    violence of which no more than the country is known.
    """
    place, at = event.place, point(event.place)
    type_ = _type(event, setting, sides)
    day, affirmed = _day(event), any(s.answer is Answer.AFFIRMS for s in event.statements)
    if place is None or at is None or day is None or type_ is None or not affirmed:
        return None
    if place.precision is Precision.COUNTRY and type_.event != _STRATEGIC:
        return None
    first, second = _actors(event, type_, sides)
    kinds = [_kind(side, setting) for side in (first, second)]
    deaths = all_deaths(event)
    filled = {
        "event_id_cnty": f"{setting.country.iso3}{event.id}",
        "event_date": day.isoformat(),
        "year": day.year,
        "time_precision": _time_precision(event),
        "disorder_type": _STRATEGIC if type_.event == _STRATEGIC else "Political violence",
        "event_type": type_.event,
        "sub_event_type": type_.sub_event,
        "actor1": first.acled_name if first else "",
        "inter1": kinds[0],
        "actor2": second.acled_name if second else "",
        "inter2": kinds[1],
        "interaction": _interaction(kinds, alone=second is None),
        "iso": setting.country.numeric,
        "region": setting.country.acled_region,
        "country": setting.country.acled_name,
        "admin1": setting.admin1,
        "admin2": setting.admin2,
        "location": place.name,
        "latitude": round(at[0], 4),
        "longitude": round(at[1], 4),
        "geo_precision": _geo_precision(place),
        "source": joined(sorted({a.outlet for a in event.articles if a.outlet})),
        "source_scale": _source_scale(event, setting, outlets),
        "notes": _notes(event),
        "fatalities": deaths.low if deaths else 0,
        "timestamp": _timestamp(last_seen(event)),
    }
    return {column: filled.get(column, "") for column in ACLED_COLUMNS}


def _type(event: Happening, setting: Setting, sides: Sides) -> _Type | None:
    if event.family is Family.CONTROL:
        if EventType.CAPTURE not in event.types:
            return _Type(_STRATEGIC, "Non-violent transfer of territory")
        side = sides.get(event.party or "")
        at_home = side is not None and side.country == setting.country.iso
        # The codebook counts foreign states with the non-state actors here.
        taken = "Government regains territory" if at_home else "Non-state actor overtakes territory"
        return _Type(_BATTLES, taken)
    if event.family is Family.FIGHTING:
        return _Type(_BATTLES, "Armed clash")
    if event.family is Family.STRIKE:
        if event.types == (EventType.SHOOT_DOWN,):
            # The codebook: who shoots down a crew fires at people, who stops a drone does not.
            crewed = any(count.kind in _CREWED for count in event.counts)
            return _Type(_REMOTE, _FIRED) if crewed else _Type(_STRATEGIC, _INTERCEPTED)
        by_air = any(count.kind == "drones" for count in event.counts)
        return _Type(_REMOTE, "Air/drone strike" if by_air else _FIRED)
    if event.family in (Family.SURRENDER, Family.DEPLOY, Family.EVACUATE, Family.EXCHANGE):
        return _Type(_STRATEGIC, "Other")
    if EventType.CEASEFIRE in event.types:
        return _Type(_STRATEGIC, "Agreement")
    return None


def _actors(event: Happening, type_: _Type, sides: Sides) -> tuple[Side | None, Side | None]:
    first, second = sides.get(event.party or ""), opponent(sides, event.party)
    if first is None and event.family is Family.FIGHTING:
        return war_of(event, sides) or (None, None)
    if event.types == (EventType.SHOOT_DOWN,):
        return second, first
    return first, second if type_.event == _BATTLES else None


def _day(event: Happening) -> date | None:
    """Return the day, or the middle of the stretch of days, if that is short enough."""
    stretch = best_stretch(event)
    if stretch is None or shortest_stretch(event) > _LONGEST:
        return None
    first, last = stretch
    return first + (last - first) // 2


def _kind(side: Side | None, setting: Setting) -> str:
    if side is None or not side.is_state:
        return ""
    return _AT_HOME if side.country == setting.country.iso else _ABROAD


def _interaction(kinds: Sequence[str], *, alone: bool) -> str:
    one, other = kinds
    if not one or not (other or alone):
        return ""
    # In the order of ACLED's own codes, whoever comes first in the event.
    return f"{one} only" if alone else "-".join(sorted(kinds, reverse=True))


def _time_precision(event: Happening) -> int:
    if told_to_the_day(event):
        return 1
    return 2 if shortest_stretch(event) <= WEEK else 3


def _geo_precision(place: PlaceMention) -> int:
    if place.precision in (Precision.OBLAST, Precision.COUNTRY, Precision.NONE):
        return 3
    wide = place.precision is not Precision.PLACE or place.kind is PlaceKind.SECTOR
    return 2 if wide else 1


def _source_scale(event: Happening, setting: Setting, outlets: Outlets) -> str:
    """Return from where the outlets look at it, in ACLED's order."""
    scales = {_scale(outlets.get(a.outlet or ""), setting) for a in event.articles}
    return "-".join(scale for scale in _SCALES if scale in scales)


def _scale(outlet: Outlet | None, setting: Setting) -> str:
    if outlet is None:
        return _OTHER
    if outlet.is_channel:
        return _NEW_MEDIA
    return _NATIONAL if outlet.country == setting.country.iso else _INTERNATIONAL


def _notes(event: Happening) -> str:
    said = (
        f"{stance.value}: {', '.join(speaker.name for speaker in event.by_stance(stance))}"
        for stance in Stance
        if event.by_stance(stance)
    )
    return ". ".join([*said, *map(count_in_words, event.counts)]) + "."


def _timestamp(day: date | None) -> int | str:
    return timegm(day.timetuple()) + _DAY if day else ""
