"""One claim with everything around it: joins ledger, answers and reconciling."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from klaim.answers import Statements, events_in, statements_of
from klaim.control import parties_of, voices_without_office
from klaim.ledger import Ledger, Selection
from klaim.reconciling.families import FAMILY
from klaim.reconciling.track_record import judge
from klaim.records import (
    CONTROL_EVENTS,
    Answer,
    Article,
    Claim,
    Happening,
    Judged,
    PlaceMention,
    Stance,
    Statement,
    Voice,
)
from klaim.theatres import Theatre

_AROUND = timedelta(days=45)
"""Who speaks of the same happening does so within these days; the rest need not be read."""
_AROUND_NOWHERE = timedelta(days=7)
"""The same where no place tells one happening from the many others."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim in its setting.

    Attributes:
        claim: The claim asked for, in ``article``.
        place: Which of its places the rest is about, if it names any.
        statement: What its speaker said once, with every report of it.
        said: Everything that was said around it, with the origins of the articles.
        happening: What it is about, with everybody's word; ``None`` for what has not happened.
        judged: What became of it, where it is a claim to control that others may judge.
    """

    claim: Claim
    article: Article
    place: PlaceMention | None
    statement: Statement
    said: Statements
    happening: Happening | None
    judged: Judged | None

    @property
    def supporting(self) -> tuple[Voice, ...]:
        """Others who say that it happened, or as the speaker does that it did not."""
        return tuple(voice for voice in self._others() if self._agrees(voice))

    @property
    def opposing(self) -> tuple[Voice, ...]:
        """Others who say the contrary."""
        spoken = (voice for voice in self._others() if voice.stance is not Stance.WITHHOLDS)
        return tuple(voice for voice in spoken if not self._agrees(voice))

    @property
    def withholding(self) -> tuple[Voice, ...]:
        """Others who cannot verify it or do not comment."""
        return tuple(voice for voice in self._others() if voice.stance is Stance.WITHHOLDS)

    def _others(self) -> tuple[Voice, ...]:
        voices = self.happening.voices if self.happening else ()
        return tuple(v for v in voices if v.speaker.id != self.statement.speaker.id)

    def _agrees(self, voice: Voice) -> bool:
        if voice.stance is Stance.WITHHOLDS:
            return False
        return (voice.stance is Stance.DENIES) == (self.statement.answer is Answer.DENIES)


def evidence_of(
    ledger: Ledger,
    theatre: Theatre,
    reference: str,
    *,
    place: str | None = None,
    as_known: date | None = None,
) -> Evidence:
    """Return a claim with everything around it.

    Args:
        ledger: Everybody's claims.
        theatre: Its belligerents and agencies.
        reference: The claim's id, or the beginning of it.
        place: Which of several places of the claim to look at; by default the first.
        as_known: Leave out what was published later.

    Raises:
        NotFoundError: No claim answers to the reference, or several do.
    """
    claim, article = ledger.claim(reference)
    where = next((p for p in claim.places if p.id == place), next(iter(claim.places), None))
    around = list(ledger.selected(_around(claim, article, where, as_known)))
    if all(other.id != claim.id for other, _ in around):
        around.append((claim, article))
    said = statements_of(ledger, around, theatre, as_known=as_known)
    about = [s for s in said.statements if _is_about(s, where)]
    mine = next(s for s in about if any(other.id == claim.id for other, _ in s.reports))
    events = events_in(replace(said, statements=tuple(about)), theatre)
    happening = next((e for e in events if any(s.id == mine.id for s in e.statements)), None)
    judged = _judged(ledger, theatre, mine, where, as_known)
    return Evidence(claim, article, where, mine, said, happening, judged)


def _around(
    claim: Claim, article: Article, where: PlaceMention | None, as_known: date | None
) -> Selection:
    start = claim.when.start if claim.when else article.published
    end = claim.when.end if claim.when else article.published
    margin = _AROUND if where else _AROUND_NOWHERE
    family = FAMILY.get(claim.event.type)
    alike = tuple(t.value for t, f in FAMILY.items() if f is family) or (claim.event.type.value,)
    return Selection(
        places=(where.id,) if where else (),
        events=alike,
        since=_moved(start, -margin),
        until=_moved(end, margin),
        as_known=as_known,
    )


def _moved(day: date | None, by: timedelta) -> date | None:
    """Return a day some days off; none where the calendar ends."""
    try:
        return day + by if day else None
    except OverflowError:
        return None


def _is_about(statement: Statement, where: PlaceMention | None) -> bool:
    if where is None or statement.place is None:
        return where is None and statement.place is None
    return statement.place.id == where.id


def _judged(
    ledger: Ledger,
    theatre: Theatre,
    statement: Statement,
    where: PlaceMention | None,
    as_known: date | None,
) -> Judged | None:
    """Return what became of the claim that the statement makes or repeats."""
    if where is None or statement.event not in CONTROL_EVENTS:
        return None
    until = as_known or ledger.last_published() or date.max
    judgement = judge(
        ledger.control_claims(where.id),
        where.id,
        {statement.speaker.id},
        parties_of(theatre),
        until=until,
        unofficial=voices_without_office(theatre),
    )
    mine = {claim.id for claim, _ in statement.reports}
    return next((j for j in judgement.judged if j.statement.claim.id in mine), None)
