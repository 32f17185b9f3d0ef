"""Statements day by day to the stretches of days over which nothing changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from klaim.reconciling.deciding import Tenure, next_tenure, status_of
from klaim.reconciling.parties import Parties
from klaim.reconciling.voices import Run, Stand, Voices, contradicts, day_of
from klaim.records import ControlStatement, Status


@dataclass(slots=True)
class Stretch:
    """The days since ``start`` on which nothing changed."""

    start: date
    tenure: Tenure | None
    status: Status | None
    contested: bool
    stands: frozenset[tuple[str, Stand]]
    opened_by: tuple[ControlStatement, ...]
    # For every run in force, the slice of its statements that falls into the stretch.
    slices: dict[Run, slice] = field(default_factory=dict)

    def continues(self, other: Stretch, voices: Voices) -> bool:
        """Tell whether this day says what the stretch ``other`` says already.

        A silence is listed from its day on and changes nothing; but a day on which somebody
        of that side speaks again begins a new stretch, in whatever words. Were the silence
        dropped from ``other`` instead, later news would change what was known before it.
        """
        mine = self.tenure, self.status, self.contested, self.stands
        if mine != (other.tenure, other.status, other.contested, other.stands):
            return False
        return other.slices.keys() <= set(voices.current())

    def cover(self, voices: Voices) -> None:
        """Take in the runs as they are now."""
        for run in voices.current():
            first = self.slices[run].start if run in self.slices else _in_force_from(run)
            self.slices[run] = slice(first, len(run.statements))


def stretches_of(statements: Sequence[ControlStatement], parties: Parties) -> list[Stretch]:
    """Return the stretches that the statements, given in order, make."""
    stretches: list[Stretch] = []
    voices, tenure, contested = Voices(), None, False
    for day, group in groupby(statements, key=day_of):
        told = tuple(group)
        tenure = next_tenure(tenure, told, voices, parties)
        if any(not statement.silent for statement in told):
            # Any newer word about who holds the place says that the fight is over.
            contested = any(statement.contests for statement in told)
        elif not stretches:
            continue  # silence alone begins no timeline; it is listed once one begins
        today = Stretch(
            start=day,
            tenure=tenure,
            status=status_of(tenure, voices, parties) if tenure else None,
            contested=contested,
            stands=voices.stands(),
            opened_by=_openers(told, tenure),
        )
        if not (stretches and today.continues(stretches[-1], voices)):
            stretches.append(today)
        stretches[-1].cover(voices)
    return stretches


def _openers(
    told: Sequence[ControlStatement], tenure: Tenure | None
) -> tuple[ControlStatement, ...]:
    """Return what of a day's statements made the new state, those for the holder if any."""
    spoken = [statement for statement in told if not statement.silent]
    if tenure is None or tenure.holder is None:
        return tuple(spoken)
    return tuple([s for s in spoken if not contradicts(s, tenure.holder)] or spoken)


def _in_force_from(run: Run) -> int:
    """Return the index of the first statement of the run's newest day."""
    first = len(run.statements) - 1
    while first and day_of(run.statements[first - 1]) == run.latest:
        first -= 1
    return first
