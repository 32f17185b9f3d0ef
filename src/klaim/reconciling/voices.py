"""What every voice has said last, kept while statements come in day by day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from klaim.records import ControlStatement

Stand: TypeAlias = tuple[str | None, str | None]


@dataclass(eq=False, slots=True)
class Run:
    """One voice saying one thing, and nothing else in between. It only ever grows."""

    statements: list[ControlStatement]

    @property
    def newest(self) -> ControlStatement:
        """The last statement."""
        return self.statements[-1]

    @property
    def since(self) -> date:
        """The day of the first statement."""
        return day_of(self.statements[0])

    @property
    def latest(self) -> date:
        """The day of the last statement."""
        return day_of(self.newest)


@dataclass(slots=True)
class Voices:
    """The newest run of every voice: what it holds, and whether it fell silent since."""

    holding: dict[str, Run] = field(default_factory=dict)
    silent: dict[str, Run] = field(default_factory=dict)

    def take(self, statement: ControlStatement) -> None:
        """Take in the next statement in order."""
        voice = statement.voice
        if statement.silent:
            _extend(self.silent, voice, statement)
        elif not statement.contests:
            self.silent.pop(voice, None)
            _extend(self.holding, voice, statement)

    def current(self) -> Iterator[Run]:
        """Yield the runs in force: one a voice, two where it declined to say more since."""
        yield from self.holding.values()
        for voice, run in self.silent.items():
            # Of two voices of one side on one day, the one that speaks counts.
            if voice not in self.holding or self.holding[voice].latest < run.latest:
                yield run

    def stands(self) -> frozenset[tuple[str, Stand]]:
        """Return what every voice holds, whoever said it and when."""
        return frozenset((voice, stand(run.newest)) for voice, run in self.holding.items())


def day_of(statement: ControlStatement) -> date:
    """Return the day from which a statement counts, before all others if unknown."""
    return statement.day or date.min


def contradicts(statement: ControlStatement, holder: str) -> bool:
    """Tell whether by this statement the party does not hold the place."""
    return statement.not_holder == holder or statement.holder not in (None, holder)


def stand(statement: ControlStatement) -> Stand:
    """Return what a statement holds: by whom the place is held, else by whom it is not."""
    return statement.holder, None if statement.holder else statement.not_holder


def _extend(runs: dict[str, Run], voice: str, statement: ControlStatement) -> None:
    run = runs.get(voice)
    if run is not None and stand(run.newest) == stand(statement):
        run.statements.append(statement)
    else:
        runs[voice] = Run([statement])
