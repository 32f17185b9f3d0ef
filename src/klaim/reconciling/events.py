"""Statements to happenings: what different speakers say about the same thing.

Statements are about one happening where the family of the event, the place and the party
behind it are the same and the days lie within the family's window. What is planned or
demanded has not happened and is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import TypeAlias

from klaim.reconciling.counts import counts_of
from klaim.reconciling.days import Days, anchored
from klaim.reconciling.families import FAMILY, party_behind, window_of
from klaim.reconciling.parties import Parties
from klaim.records import (
    Answer,
    Family,
    Happening,
    Modality,
    PlaceMention,
    Stance,
    Statement,
    Voice,
    stable_id,
)

_HAPPENED = (Modality.ACTUAL, Modality.HEDGED)
_Where: TypeAlias = tuple[Family, str]


def gather_events(
    statements: Iterable[Statement], parties: Parties | Mapping[str, str]
) -> tuple[Happening, ...]:
    """Return the happenings that the statements are about, by day and place.

    The result depends neither on the order of the statements nor on their being given
    twice.

    Args:
        statements: As ``gather_statements`` returns them.
        parties: The belligerent of every side that fights for one, as for
            ``control_timeline``.
    """
    sides = Parties.of(parties)
    once = {statement.id: statement for statement in statements}.values()
    told = sorted((s for s in once if s.event in FAMILY and s.modality in _HAPPENED), key=_key)
    found = (
        _happening(where, party, together, sides)
        for where, same in groupby(told, key=_where)
        for party, of_party in _by_party(list(same), sides)
        for together in anchored(of_party, key=_days, window=window_of(where[0]))
    )
    return tuple(sorted(found, key=_order))


def _where(statement: Statement) -> _Where:
    return FAMILY[statement.event], statement.place.id if statement.place else ""


def _key(statement: Statement) -> tuple[object, ...]:
    return _where(statement), statement.start or date.min, statement.id


def _days(statement: Statement) -> Days:
    # With one measure for all: by whatever way a statement got its days, they are compared.
    start, end = statement.start or date.min, statement.end or date.min
    return Days(start, end, named=True)


def _by_party(
    statements: Sequence[Statement], sides: Parties
) -> Iterator[tuple[str | None, list[Statement]]]:
    """Keep what different parties did apart; who names none joins where there is no choice."""
    by_party: dict[str | None, list[Statement]] = {}
    for statement in statements:
        by_party.setdefault(_party(statement, sides), []).append(statement)
    named = sorted(party for party in by_party if party is not None)
    if len(named) == 1:
        yield named[0], list(statements)
    else:
        yield from ((party, by_party[party]) for party in (None, *named) if party in by_party)


def _party(statement: Statement, sides: Parties) -> str | None:
    behind = {party_behind(claim, sides) for claim, _ in statement.reports} - {None}
    return behind.pop() if len(behind) == 1 else None


def _happening(
    where: _Where, party: str | None, statements: Sequence[Statement], sides: Parties
) -> Happening:
    family, place_id = where
    in_order = sorted(statements, key=_spoken)
    days = min(_days(statement) for statement in statements)
    return Happening(
        id=stable_id(family, place_id, party, days.start, days.end),
        family=family,
        types=tuple(sorted({statement.event for statement in statements})),
        party=party,
        place=_place(in_order),
        start=days.start if days.known else None,
        end=max(_days(s).end for s in statements) if days.known else None,
        voices=_voices(in_order, family, party, sides),
        counts=counts_of(in_order),
    )


def _voices(
    statements: Sequence[Statement], family: Family, party: str | None, sides: Parties
) -> tuple[Voice, ...]:
    loser = sides.opponent(party) if party and family is Family.CONTROL else None
    by_speaker: dict[str, list[Statement]] = {}
    for statement in statements:
        by_speaker.setdefault(statement.speaker.id, []).append(statement)
    return tuple(
        Voice(said[0].speaker, _stance(said[-1], sides.voice(said[-1].speaker.side) == loser), said)
        for said in map(tuple, by_speaker.values())
    )


def _stance(statement: Statement, loses: bool) -> Stance:
    """Return how a speaker stands to the happening, whatever the words.

    To assert that it did not happen is to deny it; who says that its own side lost a place
    concedes it.
    """
    if statement.answer is Answer.DENIES:
        return Stance.DENIES
    if statement.answer is Answer.AFFIRMS and loses:
        return Stance.CONCEDES
    return Stance.ASSERTS if statement.stance is Stance.DENIES else statement.stance


def _place(statements: Sequence[Statement]) -> PlaceMention | None:
    return next((s.place for s in statements if s.place is not None), None)


def _spoken(statement: Statement) -> tuple[object, ...]:
    return statement.first_seen or date.max, statement.start or date.min, statement.id


def _order(happening: Happening) -> tuple[object, ...]:
    place = happening.place.name if happening.place else ""
    return happening.start or date.min, place, happening.family, happening.id
