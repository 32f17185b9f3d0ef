"""Who holds the place, and how sure that is.

A holder is in *tenure* from the day on which somebody's word gave the place to it:

* A told change (a capture, a withdrawal) opens a tenure, whoever tells it. A narrator's
  change without a day of its own may be background: it overturns narrators only.
* A party that gives its own hold up ends it, in whatever words.
* A claim to hold the place is an answer to the newest word for the holder for 30 days,
  and disputes it. After that it is news of a change.
* Beating back an attack and denying a capture dispute and change nothing.
* Of what was said since the tenure began, the stronger word wins: a party with a third
  voice behind it overturns a party without.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from klaim.reconciling.parties import Parties
from klaim.reconciling.voices import Voices, contradicts, day_of
from klaim.records import (
    NO_SIDE,
    THIRD_SIDE,
    ControlStatement,
    DayBasis,
    EventType,
    Status,
)

ANSWER_WINDOW = timedelta(days=30)
"""How long before a claim the other side's word still argues against it."""

# A disputed claim is no better founded than an undisputed one.
_STRENGTH = {
    Status.REPORTED: 0,
    Status.CLAIMED: 1,
    Status.DISPUTED: 1,
    Status.CORROBORATED: 2,
    Status.CONCEDED: 3,
}


@dataclass(frozen=True, slots=True)
class Tenure:
    """A holder (``None`` once a place is known to be left, but not to whom) and since when."""

    holder: str | None
    start: date


def next_tenure(
    tenure: Tenure | None,
    statements: Iterable[ControlStatement],
    voices: Voices,
    parties: Parties,
) -> Tenure | None:
    """Return the tenure after the statements of one more day, which ``voices`` takes in."""
    for statement in statements:
        if _gives_the_place(statement, tenure, voices, parties):
            tenure = Tenure(statement.holder, day_of(statement))
        voices.take(statement)
    return _overturned(tenure, voices, parties)


def status_of(tenure: Tenure, voices: Voices, parties: Parties) -> Status | None:
    """Return how sure the holder of a tenure is, ``None`` without a holder."""
    holder = tenure.holder
    if holder is None:
        return None
    behind = _behind(holder, voices, answered_from(tenure.start))
    if any(voice in parties.belligerents and voice != holder for voice in behind):
        return Status.CONCEDED
    if holder not in behind:
        return Status.REPORTED
    if THIRD_SIDE in behind:
        return Status.CORROBORATED
    claimed = max(tenure.start, voices.holding[holder].since)
    disputed = any(
        contradicts(run.newest, holder) and run.latest >= answered_from(claimed)
        for voice, run in voices.holding.items()
        if voice in parties.belligerents
    )
    return Status.DISPUTED if disputed else Status.CLAIMED


def answered_from(day: date) -> date:
    """Return the first day whose statements still speak to a claim made on ``day``."""
    return day - ANSWER_WINDOW if day > date.min + ANSWER_WINDOW else date.min


def _gives_the_place(
    statement: ControlStatement, tenure: Tenure | None, voices: Voices, parties: Parties
) -> bool:
    if statement.silent or statement.contests:
        return False
    if tenure is None or tenure.holder is None:
        return statement.holder is not None
    holder = tenure.holder
    if not contradicts(statement, holder):
        return False
    if statement.voice == holder:
        return True
    if statement.voice == NO_SIDE and statement.basis is not DayBasis.EVENT:
        return statement.moves and status_of(tenure, voices, parties) is Status.REPORTED
    return statement.moves or (_is_a_hold(statement) and _is_news(statement, holder, voices))


def _is_a_hold(statement: ControlStatement) -> bool:
    affirmed = statement.not_holder is None
    return affirmed and statement.claim.event.type is EventType.HOLD


def _is_news(statement: ControlStatement, holder: str, voices: Voices) -> bool:
    newest = max(
        (run.latest for run in voices.holding.values() if run.newest.holder == holder),
        default=date.min,
    )
    return newest < answered_from(day_of(statement))


def _overturned(tenure: Tenure | None, voices: Voices, parties: Parties) -> Tenure | None:
    if tenure is None or tenure.holder is None:
        return tenure
    status = status_of(tenure, voices, parties)
    for rival in sorted(voices.holding.keys() & parties.principals.keys() - {tenure.holder}):
        behind = _behind(rival, voices, tenure.start)
        if rival not in behind or status is None:
            continue
        rivals = Status.CORROBORATED if THIRD_SIDE in behind else Status.CLAIMED
        if _STRENGTH[rivals] > _STRENGTH[status]:
            return Tenure(rival, max(voices.holding[voice].latest for voice in behind))
    return tenure


def _behind(holder: str, voices: Voices, since: date) -> set[str]:
    """Return the voices whose newest word, not older than ``since``, is for the holder."""
    return {
        voice
        for voice, run in voices.holding.items()
        if run.newest.holder == holder and run.latest >= since
    }
