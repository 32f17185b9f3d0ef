"""The API: the answers of the command line as JSON, under the same view as the pages."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query
from pydantic import Field

from klaim.answers import Statements, events_in, record_of, statements_of
from klaim.control import choose_place
from klaim.evidence import evidence_of
from klaim.exporting import claim_to_wire, interval_to_wire, state_to_wire
from klaim.exporting.events import event_to_wire
from klaim.exporting.statements import statement_to_wire
from klaim.exporting.track_records import judged_to_wire, record_to_wire
from klaim.ledger import ClaimPage, ClaimQuery
from klaim.ledger.article_lists import ArticleHead
from klaim.reconciling import state_on, summary_on
from klaim.records import Statement
from klaim.web.desk import Desk, PlaceHeld
from klaim.web.selections import selection_of
from klaim.web.shared import desk
from klaim.web.view import View

router = APIRouter(prefix="/api", tags=["ledger"])

Wire = dict[str, Any]


class Listed(View):
    """A view of a list, with how much of it to give at once."""

    limit: int = Field(50, ge=1, le=500, description="How many items at most.")


OnDesk = Annotated[Desk, Depends(desk)]
AsView = Annotated[View, Query()]
AsList = Annotated[Listed, Query()]
Reference = Annotated[str, Path(max_length=200)]


@router.get("/claims")
def claims(asked: AsList, on: OnDesk) -> Wire:
    """Return claims, newest first; ``next`` goes into ``after`` for the next ones."""
    found = on.ledger.page(selection_of(asked), asked.after, asked.limit)
    return {
        "claims": [claim_to_wire(*claim) for claim in found.claims],
        "total": on.ledger.count(selection_of(asked)),
        "next": found.next,
    }


@router.get("/claims/{claim}")
def claim(claim: Reference, asked: AsView, on: OnDesk) -> Wire:
    """Return a claim with its statement, the event that it tells of, and what became of it."""
    place = next(iter(asked.place), None)
    found = evidence_of(on.ledger, on.theatre, claim, place=place, as_known=asked.as_known)
    event = found.happening
    return {
        "claim": claim_to_wire(found.claim, found.article),
        "statement": _statement(found.statement, found.said),
        "event": event and event_to_wire(event, found.said.origins_of(event.articles)),
        "outcome": found.judged and judged_to_wire(found.judged),
    }


@router.get("/statements")
def statements(asked: AsList, on: OnDesk) -> Wire:
    """Return what was said once, gathered from the claims of one page of the view."""
    found, said = _said(asked, on)
    return {
        "statements": [_statement(statement, said) for statement in said.statements],
        "next": found.next,
    }


@router.get("/events")
def events(asked: AsList, on: OnDesk) -> Wire:
    """Return what happened by everybody's word, from the claims of one page of the view."""
    found, said = _said(asked, on)
    told = events_in(said, on.theatre)
    return {
        "events": [event_to_wire(event, said.origins_of(event.articles)) for event in told],
        "next": found.next,
    }


@router.get("/places")
def places(asked: AsView, on: OnDesk) -> Wire:
    """Return every place of the ledger with who holds it on the day."""
    day = asked.on or on.ledger.last_published() or date.max
    return {"places": [_place(held, day) for held in on.places_held(asked.as_known)]}


@router.get("/places/{place}/timeline")
def timeline(place: Reference, asked: AsView, on: OnDesk) -> Wire:
    """Return who held a place when, and with ``on`` its state on that day."""
    chosen = choose_place(on.ledger, on.gazetteer, place)
    intervals = on.timeline(chosen.id, asked.as_known)
    day = asked.on
    return {
        "id": chosen.id,
        "name": chosen.name,
        "intervals": [interval_to_wire(chosen.name, interval) for interval in intervals],
        "state": day and state_to_wire(chosen.name, day, state_on(intervals, day)),
    }


@router.get("/speakers")
def speakers(on: OnDesk) -> Wire:
    """Return everybody who speaks in the ledger, who claims most first."""
    return {
        "speakers": [
            {
                "id": one.id,
                "name": one.name,
                "side": one.side,
                "claims": one.claims,
                "by_stance": {stance.value: n for stance, n in one.by_stance.items()},
                "first_day": one.first_day,
                "last_day": one.last_day,
            }
            for one in on.ledger.speakers()
        ]
    }


@router.get("/speakers/{speaker}/record")
def record(speaker: Reference, asked: AsView, on: OnDesk) -> Wire:
    """Return what became of a speaker's claims to control: counts, never one score."""
    found = record_of(on.ledger, on.theatre, on.gazetteer, speaker, as_known=asked.as_known)
    return record_to_wire(found)


@router.get("/articles")
def articles(asked: AsList, on: OnDesk) -> Wire:
    """Return the heads of articles, newest first."""
    found = on.ledger.article_page(selection_of(asked), asked.after, asked.limit)
    return {"articles": [_head(article) for article in found.articles], "next": found.next}


@router.get("/articles/{article}")
def article(article: Reference, on: OnDesk) -> Wire:
    """Return an article with its text, its noise and its claims."""
    found = on.ledger.article(article)
    told = on.ledger.claims(ClaimQuery(article=found.id))
    return {
        "id": found.id,
        "source": found.source,
        "title": found.title,
        "outlet": found.outlet,
        "published": found.published,
        "language": found.language,
        "text": found.text,
        "noise": [{"start": n.span.start, "end": n.span.end, "kind": n.kind} for n in found.noise],
        "claims": [claim_to_wire(*claim) for claim in told],
    }


def _said(asked: Listed, on: Desk) -> tuple[ClaimPage, Statements]:
    found = on.ledger.page(selection_of(asked), asked.after, asked.limit)
    return found, statements_of(on.ledger, found.claims, on.theatre, as_known=asked.as_known)


def _statement(statement: Statement, said: Statements) -> Wire:
    return statement_to_wire(statement, said.origins_of(statement.articles))


def _place(held: PlaceHeld, day: date) -> Wire:
    state = summary_on(held.intervals, day)
    return {
        "id": held.summary.id,
        "name": held.summary.name,
        "kind": held.summary.kind.value,
        "lat": held.place.lat if held.place else None,
        "lon": held.place.lon if held.place else None,
        "claims": held.summary.claims,
        "holder": state.holder if state else None,
        "status": state.status.value if state and state.status else None,
        "since": state.since if state else None,
        "contested": bool(state and state.contested),
    }


def _head(article: ArticleHead) -> Wire:
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published,
        "language": article.language,
        "claims": article.claims,
    }
