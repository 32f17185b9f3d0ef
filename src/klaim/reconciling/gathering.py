"""Claims to statements: what a speaker said once, however many articles carry it.

Claims are one statement where the speaker (by id), the type of event, the place, the answer
(it happened, it did not, no comment), the modality and the day are the same, and no two of
them name different actors. A claim that names several towns is a statement about each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TypeAlias

from klaim.reconciling.days import Days, anchored, days_of
from klaim.reconciling.meaning import concerns
from klaim.records import (
    Answer,
    Claim,
    ClaimInArticle,
    EventType,
    Modality,
    PlaceMention,
    Stance,
    Statement,
    stable_id,
)

# Speaker, event, answer, modality, place: empty where no place is named.
_Said: TypeAlias = tuple[str, EventType, Answer, Modality, str]


@dataclass(frozen=True, slots=True)
class _Report:
    """One claim as one of its places sees it."""

    item: ClaimInArticle
    place: PlaceMention | None
    days: Days

    @property
    def said(self) -> _Said:
        claim = self.item[0]
        place = self.place.id if self.place else ""
        return claim.speaker.id, claim.event.type, answer(claim), claim.modality, place

    @property
    def actor(self) -> str:
        actor = self.item[0].event.actor
        return actor.side if actor else ""

    @property
    def order(self) -> tuple[object, ...]:
        claim, article = self.item
        return article.published or date.max, article.id, claim.evidence, claim.id


def gather_statements(claims: Iterable[ClaimInArticle]) -> tuple[Statement, ...]:
    """Return the statements that the claims carry, by day, speaker and place.

    The result depends neither on the order of the claims nor on their being given twice.
    """
    once = {claim.id: (claim, article) for claim, article in claims}
    reports = sorted(
        (report for item in once.values() for report in _reports(item)),
        key=lambda report: (report.said, report.order),
    )
    found = (
        _statement(said, actor, together)
        for said, same in groupby(reports, key=lambda report: report.said)
        for actor, of_actor in _by_actor(list(same))
        for together in _by_day(of_actor)
    )
    return tuple(sorted(found, key=_order))


def answer(claim: Claim) -> Answer:
    """Return whether the speaker says that the event happened. To deny a denial is to affirm."""
    if claim.stance is Stance.WITHHOLDS:
        return Answer.WITHHOLDS
    return Answer.AFFIRMS if (claim.stance is Stance.DENIES) == claim.negated else Answer.DENIES


def _reports(item: ClaimInArticle) -> Iterator[_Report]:
    claim, _ = item
    places = {place.id: place for place in claim.places if concerns(claim, place.id)}
    days = days_of(item)
    yield from (_Report(item, place, days) for place in places.values() or (None,))


def _by_actor(reports: Sequence[_Report]) -> Iterator[tuple[str, list[_Report]]]:
    """Keep different actors apart; who names none joins where there is no choice."""
    actors = sorted({report.actor for report in reports if report.actor})
    if len(actors) < 2:
        yield "".join(actors), list(reports)
        return
    for actor in ("", *actors):
        if of_actor := [report for report in reports if report.actor == actor]:
            yield actor, of_actor


def _by_day(reports: Sequence[_Report]) -> Iterator[list[_Report]]:
    """Put reports of one day together, then those that leave the day open.

    An open one joins the latest day that it allows; those that find no such day are put
    together by their own days.
    """
    by_day: dict[date, list[_Report]] = {}
    for report in reports:
        if report.days.exact:
            by_day.setdefault(report.days.start, []).append(report)
    days = sorted(by_day, reverse=True)
    left: list[_Report] = []
    for report in reports:
        if not report.days.exact:
            day = next((day for day in days if report.days.allow(day)), None)
            (left if day is None else by_day[day]).append(report)
    yield from by_day.values()
    yield from anchored(left, key=lambda report: report.days)


def _statement(said: _Said, actor: str, reports: Sequence[_Report]) -> Statement:
    speaker_id, event, reply, modality, place_id = said
    in_order = sorted(reports, key=lambda report: report.order)
    first = in_order[0]
    exact = [report.days for report in in_order if report.days.exact]
    days = exact[0] if exact else min(report.days for report in in_order)
    return Statement(
        id=stable_id(speaker_id, event, reply, modality, place_id, actor, *days),
        speaker=first.item[0].speaker,
        event=event,
        actor=actor or None,
        answer=reply,
        modality=modality,
        place=first.place,
        start=days.first,
        end=days.last,
        dated=days.named,
        reports=tuple(report.item for report in in_order),
    )


def _order(statement: Statement) -> tuple[object, ...]:
    place = statement.place.name if statement.place else ""
    return statement.start or date.min, statement.speaker.name, place, statement.id
