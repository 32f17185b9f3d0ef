"""What can be asked of the ledger, and how it is asked of SQLite."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, literal_column, select
from sqlalchemy.sql.elements import ColumnElement

from klaim.gazetteer.keys import name_key
from klaim.ledger.names import PLACE, SPEAKER
from klaim.ledger.schema import (
    article_search,
    articles,
    claim_places,
    claims,
    evidence_search,
    names,
    reviews,
)
from klaim.records import EventType, Stance


@dataclass(frozen=True, slots=True)
class ClaimQuery:
    """A filter over the claims; what is left at ``None`` is not asked for.

    Attributes:
        place: Id, canonical name or any spelling that an article used.
        speaker: Likewise.
        side: The speaker's side.
        since: First day, ``until`` last day. A claim counts by its event's days, else by
            its article's day; one without either is left out as soon as a day is asked for.
        text: Words of the evidence, in SQLite's FTS5 syntax.
        article: Id, source, or a beginning of the id.
        reviewed: Only claims that a person reviewed.
        limit: At most so many claims.
    """

    place: str | None = None
    speaker: str | None = None
    side: str | None = None
    event: EventType | None = None
    stance: Stance | None = None
    since: date | None = None
    until: date | None = None
    text: str | None = None
    article: str | None = None
    reviewed: bool = False
    limit: int | None = None


def select_claims(query: ClaimQuery, article_id: str | None = None) -> Select[Any]:
    """Return the statement for a query whose ``article`` resolved to ``article_id``."""
    return _in_order(*_conditions(query, article_id)).limit(query.limit)


def select_claims_about(place_id: str, events: Collection[EventType]) -> Select[Any]:
    """Return the statement for the claims of some events at exactly one place."""
    at_place = select(claim_places.c.claim_id).where(claim_places.c.place_id == place_id)
    return _in_order(claims.c.id.in_(at_place), claims.c.event.in_(events))


def select_articles(text: str | None) -> Select[Any]:
    """Return the statement for the articles in order, those that hold ``text`` only."""
    statement = select(articles).order_by(articles.c.published.nulls_first(), articles.c.id)
    if text is None:
        return statement
    found = select(article_search.c.rowid).where(matches(article_search.name, text))
    return statement.where(articles.c.row.in_(found))


def select_ids_named(role: str, name: str) -> Select[tuple[str]]:
    """Return the statement for the ids of speakers or places that go by a name."""
    wanted = names.c.role == role, names.c.key == name_key(name)
    return select(names.c.entity_id).where(*wanted).distinct()


def _in_order(*conditions: ColumnElement[bool]) -> Select[Any]:
    order = claims.c.published.nulls_first(), claims.c.article_id, claims.c.evidence_start
    return select(claims).where(*conditions).order_by(*order, claims.c.id)


def _conditions(query: ClaimQuery, article_id: str | None) -> Iterator[ColumnElement[bool]]:
    if query.place is not None:
        ids = select_ids_named(PLACE, query.place)
        at_place = select(claim_places.c.claim_id).where(claim_places.c.place_id.in_(ids))
        yield claims.c.id.in_(at_place)
    if query.speaker is not None:
        yield claims.c.speaker_id.in_(select_ids_named(SPEAKER, query.speaker))
    if query.text is not None:
        found = select(evidence_search.c.rowid).where(matches(evidence_search.name, query.text))
        yield claims.c.row.in_(found)
    if query.since is not None:
        yield claims.c.last_day >= query.since.isoformat()
    if query.until is not None:
        yield claims.c.first_day <= query.until.isoformat()
    if query.reviewed:
        yield claims.c.id.in_(select(reviews.c.claim_id))
    equal = {
        claims.c.side: query.side,
        claims.c.event: query.event,
        claims.c.stance: query.stance,
        claims.c.article_id: article_id,
    }
    for wanted_column, wanted in equal.items():
        if wanted is not None:
            yield wanted_column == wanted


def matches(index: str, text: str) -> ColumnElement[bool]:
    """Return the condition that a full-text index finds the text, in FTS5's syntax."""
    # FTS5 takes the table's own name for all of its columns.
    return literal_column(index).bool_op("MATCH")(text)
