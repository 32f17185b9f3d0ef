"""Who speaks, and where: the ledger added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, Row, Select, func, select

from klaim.gazetteer.keys import name_key
from klaim.ledger.names import PLACE, SPEAKER
from klaim.ledger.queries import select_ids_named
from klaim.ledger.schema import claim_places, claims, names
from klaim.records import PlaceKind, Speaker, Stance

Key = TypeVar("Key", bound=Hashable)
Rows = Sequence[Row[Any]]


@dataclass(frozen=True, slots=True)
class SpeakerSummary:
    """A speaker with the number of claims by stance, and the first and last day of them."""

    id: str
    name: str
    side: str
    claims: int
    by_stance: Mapping[Stance, int]
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True, slots=True)
class PlaceSummary:
    """A place with the number of claims by the speaker's side, and their first and last day."""

    id: str
    name: str
    kind: PlaceKind
    claims: int
    by_side: Mapping[str, int]
    first_day: date | None
    last_day: date | None


def speaker_summaries(connection: Connection) -> tuple[SpeakerSummary, ...]:
    """Return every speaker of the ledger, who claims most first."""
    speaker = claims.c.speaker_id, claims.c.side
    counted = _counted(*speaker, claims.c.speaker_name, claims.c.stance).select_from(claims)
    groups = _groups(connection.execute(counted), key=lambda row: (row.speaker_id, row.side))
    summaries = (
        SpeakerSummary(
            id=speaker_id,
            name=_most_used(rows, "speaker_name"),
            side=side,
            claims=sum(row.claims for row in rows),
            by_stance={Stance(k): n for k, n in _counts(rows, "stance").items()},
            first_day=_first(rows),
            last_day=_last(rows),
        )
        for (speaker_id, side), rows in groups.items()
    )
    return tuple(sorted(summaries, key=lambda s: (-s.claims, s.name, s.id, s.side)))


def speakers_named(connection: Connection, name: str) -> tuple[Speaker, ...]:
    """Return the speakers that go by a name, each with the words of one of its claims."""
    one = select(func.max(claims.c.row)).where(claims.c.speaker_id == names.c.entity_id)
    wanted = select_ids_named(SPEAKER, name).add_columns(one.scalar_subquery())
    rows = [row for _, row in connection.execute(wanted) if row is not None]
    found = connection.execute(select(claims).where(claims.c.row.in_(rows)))
    return tuple(
        Speaker(row.speaker_name, row.speaker_id, row.speaker_surface, row.side) for row in found
    )


def place_summaries(connection: Connection, named: str | None = None) -> tuple[PlaceSummary, ...]:
    """Return the places of the ledger, or those that go by a name, most claimed first.

    Of the places that go by a name, those whose canonical name it is come first, and the
    town before the sector that is called after it.
    """
    place = claim_places.c.place_id, claim_places.c.name, claim_places.c.kind
    counted = _counted(*place, claims.c.side).select_from(claim_places.join(claims))
    if named is not None:
        counted = counted.where(claim_places.c.place_id.in_(select_ids_named(PLACE, named)))
    groups = _groups(connection.execute(counted), key=lambda row: row.place_id)
    summaries = (
        PlaceSummary(
            id=place_id,
            name=_most_used(rows, "name"),
            kind=PlaceKind(_most_used(rows, "kind")),
            claims=sum(row.claims for row in rows),
            by_side=_counts(rows, "side"),
            first_day=_first(rows),
            last_day=_last(rows),
        )
        for place_id, rows in groups.items()
    )
    wanted = None if named is None else name_key(named)

    def usual_meaning(place: PlaceSummary) -> tuple[object, ...]:
        other_name = name_key(place.name) != wanted
        return other_name, place.kind is PlaceKind.SECTOR, -place.claims, place.name, place.id

    return tuple(sorted(summaries, key=usual_meaning))


def _counted(*columns: Column[str]) -> Select[Any]:
    figures = (
        func.count(claims.c.id.distinct()).label("claims"),
        func.min(claims.c.first_day).label("first_day"),
        func.max(claims.c.last_day).label("last_day"),
    )
    return select(*columns).add_columns(*figures).group_by(*columns)


def _groups(rows: Iterable[Row[Any]], key: Callable[[Row[Any]], Key]) -> dict[Key, Rows]:
    groups: dict[Key, list[Row[Any]]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return dict(groups)


def _counts(rows: Rows, label: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for row in rows:
        counts[getattr(row, label)] += row.claims
    return counts


def _most_used(rows: Rows, label: str) -> str:
    counts = _counts(rows, label)
    return min(counts, key=lambda value: (-counts[value], value))


def _first(rows: Rows) -> date | None:
    return min((date.fromisoformat(row.first_day) for row in rows if row.first_day), default=None)


def _last(rows: Rows) -> date | None:
    return max((date.fromisoformat(row.last_day) for row in rows if row.last_day), default=None)
