"""Claims to control statements: who speaks, from which day it counts, in which order."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from klaim.reconciling.meaning import concerns, meaning
from klaim.reconciling.parties import Parties
from klaim.records import (
    NO_SIDE,
    THIRD_SIDE,
    Article,
    Claim,
    ClaimInArticle,
    ControlStatement,
    DayBasis,
    EventType,
    Modality,
)


def control_statements(
    claims: Iterable[ClaimInArticle],
    place_id: str,
    parties: Parties,
    *,
    as_known: date | None = None,
    unofficial: Container[str] = (),
) -> tuple[ControlStatement, ...]:
    """Return what the claims say about the place, in the order in which it counts.

    The order is by day, then by day of publication, then from the weakest voice to the
    strongest, then by article and place in the text. Of what one voice says in the same words
    ("left the centre and holds the outskirts") what it gives away counts last: nobody says
    that against himself lightly. The order does not depend on that of ``claims``.

    With ``as_known``, what was published later is left out, and so is what cannot be shown
    to have been published by then.
    """
    known = {
        claim.id: (claim, article)
        for claim, article in claims
        if as_known is None or (article.published is not None and article.published <= as_known)
    }
    bounds = _earliest_days(known.values())
    found = [
        statement
        for claim, article in known.values()
        if concerns(claim, place_id)
        and (statement := _statement(claim, article, parties, bounds, unofficial))
    ]
    return tuple(sorted(_with_unknown_days_placed(found), key=_order))


def _statement(
    claim: Claim,
    article: Article,
    parties: Parties,
    bounds: Mapping[str, date],
    unofficial: Container[str],
) -> ControlStatement | None:
    said = meaning(claim, parties)
    if said is None:
        return None
    day, basis = _day(claim, article, bounds)
    return ControlStatement(
        claim=claim,
        article=article,
        voice=parties.voice(claim.speaker.side),
        holder=said.holder,
        not_holder=said.not_holder,
        day=day,
        basis=basis,
        moves=said.moves,
        contests=said.contests,
        silent=said.silent,
        official=claim.speaker.id not in unofficial,
    )


def _earliest_days(claims: Iterable[ClaimInArticle]) -> dict[str, date]:
    """Return, for articles without a day, the day before which they cannot be written.

    An article that reports what happened on 24 December was not written on the 23rd, so
    its claims without a day of their own count from the 24th.
    """
    bounds: dict[str, date] = {}
    for claim, article in claims:
        if article.published is None and claim.when and claim.modality is Modality.ACTUAL:
            # A month or a year may still be running: only its first day is sure.
            bounds[article.id] = max(bounds.get(article.id, date.min), claim.when.start)
    return bounds


def _day(
    claim: Claim, article: Article, bounds: Mapping[str, date]
) -> tuple[date | None, DayBasis]:
    when = claim.when
    if when is None:
        if article.published is not None:
            return article.published, DayBasis.PUBLISHED
        bound = bounds.get(article.id)
        return bound, DayBasis.UNKNOWN if bound is None else DayBasis.NOT_BEFORE
    # Who held a place in 2022 held it from the first day on; who took it in 2022 surely
    # had it on the last, or on the day on which that could be read.
    if claim.event.type is EventType.HOLD:
        return when.start, DayBasis.EVENT
    if article.published is not None and when.start <= article.published < when.end:
        return article.published, DayBasis.EVENT
    return when.end, DayBasis.EVENT


def _with_unknown_days_placed(found: Sequence[ControlStatement]) -> list[ControlStatement]:
    """Place the statements whose day nothing tells.

    They count for the last known state, as the oldest word of its day. Of a voice that
    also made statements with a day they are set aside: they may be older than any of them.
    """
    with_day = [statement for statement in found if statement.day is not None]
    newest = max((s.day for s in with_day if s.day is not None), default=None)
    heard = {s.voice for s in with_day if s.holder or s.not_holder}
    placed = [
        replace(statement, day=newest)
        for statement in found
        if statement.day is None and statement.voice not in heard
    ]
    return with_day + placed


def _order(statement: ControlStatement) -> tuple[object, ...]:
    strength = {NO_SIDE: 0, THIRD_SIDE: 1}.get(statement.voice, 3 if statement.official else 2)
    return (
        statement.day or date.min,
        statement.article.published or date.min,
        strength,
        statement.article.id,
        statement.claim.evidence,
        statement.holder != statement.voice,
        statement.claim.event.type,
        statement.claim.id,
    )
