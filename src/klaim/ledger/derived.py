"""What is derived from claims and kept: who held each place when, and judgements on claims.

Both depend on the claims about one place alone. An article that is written or removed leaves
the places of whose holder it speaks to be derived anew, in the same transaction; every other
place keeps its rows. Rows made by other rules (another theatre, another klaim) count for nothing.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, Table, bindparam, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from klaim.ledger.reading import stream_claims
from klaim.ledger.rows import OF_CONTROL
from klaim.ledger.schema import (
    claim_places,
    claim_quantities,
    claims,
    control_claims,
    control_intervals,
    derived_by,
    judgements,
    places_to_derive,
)
from klaim.records import (
    Article,
    Claim,
    ClaimInArticle,
    DatePrecision,
    Event,
    EventType,
    IntervalSummary,
    Modality,
    Outcome,
    Participant,
    PlaceKind,
    PlaceMention,
    Quantity,
    Span,
    Speaker,
    Stance,
    Status,
    When,
)


class Ruling(NamedTuple):
    """What became of one claim, by the ids of claims.

    ``over`` is the day on which the place was told to have changed hands again, ``None`` where
    it was not; the other fields are those of ``Judged``.
    """

    claim: str
    said_on: date
    outcome: Outcome
    days: int | None
    over: date | None
    decided_by: str | None
    already: bool


@dataclass(frozen=True, slots=True)
class Rulings:
    """What became of the claims of some speakers about one place, and how many are none."""

    speakers: str
    place_id: str
    rulings: tuple[Ruling, ...]
    set_aside: int


@dataclass(frozen=True, slots=True)
class Derived:
    """Everything that is derived from the claims about one place."""

    place_id: str
    intervals: tuple[IntervalSummary, ...]
    rulings: tuple[Rulings, ...]


def leave_to_derive(connection: Connection, article_id: str, writer: str) -> None:
    """Leave the places of whose holder an article speaks to be derived anew."""
    of_article = select(claims.c.id).where(claims.c.article_id == article_id)
    touched = (
        _spoken_of()
        .where(control_claims.c.claim_id.in_(of_article))
        .add_columns(bindparam("writer", writer))
    )
    into = insert_or(places_to_derive).from_select(["place_id", "written_by"], touched)
    connection.execute(into.on_conflict_do_nothing())


def keep_rules(connection: Connection, rules: str, writer: str) -> None:
    """Leave every place to be derived anew where what is kept was made by other rules."""
    if connection.scalar(select(derived_by.c.rules)) == rules:
        return
    for table in (control_intervals, judgements, places_to_derive, derived_by):
        connection.execute(delete(table))
    every = _spoken_of().add_columns(bindparam("writer", writer))
    connection.execute(insert(places_to_derive).from_select(["place_id", "written_by"], every))
    connection.execute(insert(derived_by), {"rules": rules, "written_by": writer})


def is_derived_by(connection: Connection, rules: str) -> bool:
    """Tell whether what is kept was made by these rules."""
    return connection.scalar(select(derived_by.c.rules)) == rules


def left_to_derive(connection: Connection, rules: str, limit: int | None = None) -> tuple[str, ...]:
    """Return the places whose rows are missing, out of date or made by other rules, by id."""
    left = select(places_to_derive.c.place_id)
    if not is_derived_by(connection, rules):
        left = _spoken_of()
    return tuple(connection.scalars(left.order_by("place_id").limit(limit)))


def keep(connection: Connection, derived: Derived, writer: str) -> None:
    """Write what was derived of a place in place of what was kept of it."""
    for table in (control_intervals, places_to_derive):
        connection.execute(delete(table).where(table.c.place_id == derived.place_id))
    common = {"place_id": derived.place_id, "written_by": writer}
    intervals = [
        _interval_row(at, interval) | common for at, interval in enumerate(derived.intervals)
    ]
    if intervals:
        connection.execute(insert(control_intervals), intervals)
    _keep_rulings(connection, derived, common)


def _keep_rulings(connection: Connection, derived: Derived, common: dict[str, str]) -> None:
    """Write the rulings that changed; most did not, and each row lies on a page of its own."""
    table = judgements.c
    of_place = table.place_id == derived.place_id
    before = connection.execute(
        select(table.speakers, table.judged, table.set_aside).where(of_place)
    )
    kept = {speakers: (judged, set_aside) for speakers, judged, set_aside in before}
    ruled = {
        one.speakers: (json.dumps([_written(ruling) for ruling in one.rulings]), one.set_aside)
        for one in derived.rulings
    }
    old = [speakers for speakers, row in kept.items() if ruled.get(speakers) != row]
    new = [speakers for speakers, row in ruled.items() if kept.get(speakers) != row]
    if old:
        this = table.speakers == bindparam("old")
        connection.execute(delete(judgements).where(of_place, this), [{"old": one} for one in old])
    if new:
        rows = [(speakers, *ruled[speakers]) for speakers in new]
        columns = "speakers", "judged", "set_aside"
        connection.execute(
            insert(judgements), [dict(zip(columns, row, strict=True)) | common for row in rows]
        )


def kept_intervals(connection: Connection) -> dict[str, tuple[IntervalSummary, ...]]:
    """Return the kept intervals of every place."""
    kept: dict[str, list[IntervalSummary]] = {}
    table = control_intervals.c
    columns = (table.place_id, table.first_day, table.next_day, table.holder, table.status)
    rows = select(*columns, table.since, table.contested)
    for row in connection.execute(rows.order_by(table.place_id, table.position)):
        place_id, start, end, holder, status, since, contested = row
        summary = IntervalSummary(
            _day(start),
            _day(end),
            holder,
            _STATUSES[status] if status else None,
            _day(since),
            bool(contested),
        )
        kept.setdefault(place_id, []).append(summary)
    return {place_id: tuple(intervals) for place_id, intervals in kept.items()}


def kept_rulings(
    connection: Connection, speakers: Collection[str], but: Collection[str]
) -> list[Rulings]:
    """Return the kept rulings on claims of some speakers about all places but some."""
    table = judgements.c
    found = select(table.speakers, table.place_id, table.judged, table.set_aside)
    rows = connection.execute(found.where(table.speakers.in_(speakers)))
    return [
        Rulings(name, place_id, tuple(map(_ruling, json.loads(judged))), set_aside)
        for name, place_id, judged, set_aside in rows
        if place_id not in but
    ]


def bare_claims(
    connection: Connection, place_id: str, as_known: date | None = None
) -> list[ClaimInArticle]:
    """Return the claims about who holds a place without their words.

    They hold what decides who holds the place and leave out the rest (texts, names, relays,
    surfaces), which takes a fraction of the time. For articles without a day all claims are
    there: they help to date them. With ``as_known``, what was published later is left out, and
    so is what has no day.
    """
    table = control_claims.c
    wanted = select(*(table[name] for name in _BARE)).where(table.place_id == place_id)
    if as_known is not None:
        wanted = wanted.where(table.published <= as_known.isoformat())
    known: dict[str, Article] = {}
    rows = connection.execute(wanted).all()  # one by one they take twice as long
    found = [_bare_claim(place_id, row, known) for row in rows]
    undated = sorted(article.id for article in known.values() if article.published is None)
    for article_id in undated:
        whole = select(claims).where(claims.c.article_id == article_id)
        found += stream_claims(connection, whole)
    return found


def places_spoken_of(connection: Connection) -> tuple[str, ...]:
    """Return the places of whose holder claims speak, by id."""
    return tuple(connection.scalars(_spoken_of().order_by(control_claims.c.place_id)))


def claims_told(connection: Connection, article_ids: Sequence[str]) -> list[Claim]:
    """Return the claims of some articles without their words: who tells what, where, when."""
    table = claims.c
    wanted = select(
        table.id,
        table.article_id,
        table.speaker_id,
        table.side,
        table.event,
        table.when_start,
        table.when_end,
        table.when_precision,
    ).where(table.article_id.in_(article_ids))
    ids = select(table.id).where(table.article_id.in_(article_ids))
    places = _by_claim(connection, ids, claim_places, "name")
    quantities = _by_claim(connection, ids, claim_quantities, "kind", "value")
    return [
        Claim(
            id=id_,
            article_id=article_id,
            evidence=_NOWHERE,
            speaker=_speaker(speaker, side),
            event=_event(event, None, None),
            places=tuple(_named_place(*place) for place in places.get(id_, ())),
            when=_when(*when),
            quantities=tuple(Quantity(kind, value) for kind, value in quantities.get(id_, ())),
        )
        for id_, article_id, speaker, side, event, *when in connection.execute(wanted)
    ]


def _by_claim(
    connection: Connection, ids: Select[Any], table: Table, *columns: str
) -> dict[str, list[Any]]:
    wanted = select(table.c.claim_id, *(table.c[column] for column in columns))
    found: dict[str, list[Any]] = {}
    for claim_id, *rest in connection.execute(wanted.where(table.c.claim_id.in_(ids))):
        found.setdefault(claim_id, []).append(rest)
    return found


_BARE = ("claim_id", *OF_CONTROL, "partial", "undecided")


def _bare_claim(place_id: str, row: Sequence[Any], known: dict[str, Article]) -> ClaimInArticle:
    id_, article_id, published, start, end, speaker, side, event, actor, target, *rest = row
    stance, modality, negated, first, last, precision, partial, undecided = rest
    article = known.get(article_id)
    if article is None:
        article = known[article_id] = Article(article_id, "", "", "", published=_day(published))
    claim = Claim(
        id=id_,
        article_id=article_id,
        evidence=Span(start, end),
        speaker=_speaker(speaker, side),
        event=_event(event, actor, target),
        stance=_STANCES[stance],
        modality=_MODALITIES[modality],
        negated=bool(negated),
        places=_place(place_id, undecided),
        when=_when(first, last, precision),
        quantities=_A_PART if partial else (),
    )
    return claim, article


def _spoken_of() -> Select[Any]:
    """Return the statement for the places of whose holder claims speak."""
    return select(control_claims.c.place_id).distinct()


# Enumerations are looked up and small records shared: there are many rows and few of these.
_EVENTS = {kind.value: kind for kind in EventType}
_STANCES = {stance.value: stance for stance in Stance}
_MODALITIES = {modality.value: modality for modality in Modality}
_STATUSES = {status.value: status for status in Status}
_SHARED = 4096
_NOWHERE = Span(0, 0)
_A_PART = (Quantity("share", 0.5),)


@lru_cache(_SHARED)
def _speaker(speaker_id: str, side: str) -> Speaker:
    return Speaker("", speaker_id, "", side)


@lru_cache(_SHARED)
def _event(event: str, actor: str | None, target: str | None) -> Event:
    who, whom = (Participant(side) if side is not None else None for side in (actor, target))
    return Event(_EVENTS[event], who, whom)


@lru_cache(_SHARED)
def _place(place_id: str, undecided: int) -> tuple[PlaceMention]:
    """Return the one place that a bare claim is about; any kind will do where it is alone."""
    candidates = (place_id,) if undecided else ()
    return (PlaceMention("", "", place_id, PlaceKind.TOWN, candidates=candidates),)


@lru_cache(_SHARED)
def _named_place(name: str) -> PlaceMention:
    return PlaceMention("", name, "", PlaceKind.TOWN)


@lru_cache(_SHARED)
def _when(start: str | None, end: str | None, precision: str | None) -> When | None:
    if start is None or end is None or precision is None:
        return None
    return When(date.fromisoformat(start), date.fromisoformat(end), DatePrecision(precision))


@lru_cache(_SHARED)
def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _interval_row(position: int, interval: IntervalSummary) -> dict[str, Any]:
    return {
        "position": position,
        "first_day": _iso(interval.start),
        "next_day": _iso(interval.end),
        "holder": interval.holder,
        "status": interval.status,
        "since": _iso(interval.since),
        "contested": int(interval.contested),
    }


def _written(ruling: Ruling) -> Sequence[object]:
    said_on, over = ruling.said_on.isoformat(), _iso(ruling.over)
    return [*ruling._replace(said_on=said_on, over=over)]  # type: ignore[arg-type]


def _ruling(written: Sequence[Any]) -> Ruling:
    claim, said_on, outcome, days, over, decided_by, already = written
    said = date.fromisoformat(said_on)
    return Ruling(claim, said, Outcome(outcome), days, _day(over), decided_by, already)
