"""Control statements beside the maps of a layer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from statistics import median

from klaim.records import (
    ControlStatement,
    MapComparison,
    MapState,
    MapTally,
    PlaceMention,
    Relation,
)
from klaim.reference.shares import Spell, spells_of

_KNOWN = (Relation.LED, Relation.SAME_DAY, Relation.LAGGED)
"""The relations of which the days are known, and not only a bound."""


def compare(
    statements: Iterable[ControlStatement],
    place: PlaceMention,
    states: Sequence[MapState],
    threshold: float,
) -> list[MapComparison]:
    """Return each statement that names a holder beside the maps of its place, by day.

    What a speaker says of a holder and a day is compared once, however many articles carry it.
    Statements without a day are left out.

    Args:
        statements: About one place, in the order in which they count.
        place: That place.
        states: How maps divide it, by day.
        threshold: The part of the place that makes a holder, from 0.5 to 1.
    """
    spells = list(spells_of(states, threshold))
    once = {
        (s.claim.speaker.id, s.holder, s.day): s
        for s in reversed(list(statements))
        if s.holder is not None and s.day is not None
    }
    return [_compared(statement, place, spells) for statement in reversed(once.values())]


def tally(found: Iterable[MapComparison]) -> list[MapTally]:
    """Return the comparisons added up by speaker, who said most first."""
    by_speaker: dict[str, list[MapComparison]] = {}
    for one in found:
        by_speaker.setdefault(one.statement.claim.speaker.id, []).append(one)
    tallies = [_tally(of_one) for of_one in by_speaker.values()]
    return sorted(tallies, key=lambda one: (-one.n, one.speaker.name, one.speaker.id))


def _tally(found: Sequence[MapComparison]) -> MapTally:
    leads = [one.lead_days for one in found if one.lead_days is not None and one.relation in _KNOWN]
    counts = Counter(one.relation for one in found)
    return MapTally(
        speaker=found[0].statement.claim.speaker,
        n=len(found),
        relations=tuple((relation, counts[relation]) for relation in Relation),
        median_lead=median(leads) if leads else None,
    )


def _compared(
    statement: ControlStatement, place: PlaceMention, spells: Sequence[Spell]
) -> MapComparison:
    day = statement.day or date.min
    spell = next(
        (s for s in spells if s.holder == statement.holder and (s.end is None or s.end > day)),
        None,
    )
    if spell is None:
        return MapComparison(statement, place, Relation.NOT_SHOWN)
    relation = Relation.FROM_THE_START if spell is spells[0] else _relation(spell.start, day)
    return MapComparison(statement, place, relation, spell.start, (spell.start - day).days)


def _relation(shown_on: date, day: date) -> Relation:
    if shown_on == day:
        return Relation.SAME_DAY
    return Relation.LED if day < shown_on else Relation.LAGGED
