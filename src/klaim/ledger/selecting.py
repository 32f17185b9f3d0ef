"""Claims as a page shows them: by ids, newest first, a page at a time, and counted.

A page of a list begins where the one before it ended (keyset paging), so that the last page of a
large ledger costs what the first does, and nothing is shown twice while articles come in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Column, Connection, Select, and_, func, or_, select, tuple_, union
from sqlalchemy.sql.elements import ColumnElement

from klaim.gazetteer.keys import name_key
from klaim.ledger import reading
from klaim.ledger.cursors import named, values_of
from klaim.ledger.names import PLACE, SPEAKER
from klaim.ledger.queries import matches
from klaim.ledger.schema import (
    article_search,
    articles,
    claim_places,
    claims,
    evidence_search,
    names,
)
from klaim.records import ClaimInArticle

FACETS = ("place", "speaker", "side", "stance", "event", "outlet")


@dataclass(frozen=True, slots=True)
class Selection:
    """A filter over the claims by ids: what is left empty is not asked for.

    Several values of one kind are alternatives.

    Attributes:
        text: Words as people type them: all must be in the evidence, in the article's title, or
            name its speaker or a place; words in double quotes stand together.
        since: First day, ``until`` last day, of the event or, ``by_report``, of publication.
        as_known: Leave out what was published later, or on a day unknown.
    """

    text: str | None = None
    places: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    as_known: date | None = None
    by_report: bool = False

    def without(self, facet: str) -> Selection:
        """Return the selection without what it asks of one facet."""
        emptied: dict[str, Any] = {_FIELD[facet]: ()}
        return replace(self, **emptied)

    def asks(self, facet: str) -> tuple[str, ...]:
        """Return what it asks of one facet."""
        asked: tuple[str, ...] = getattr(self, _FIELD[facet])
        return asked


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """Some claims, newest first, and where the next ones begin; ``None`` at the end."""

    claims: tuple[ClaimInArticle, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet, and how many claims have it."""

    value: str
    label: str
    claims: int


_FIELD = {facet: f"{facet}s" for facet in FACETS}


def page_of(
    connection: Connection, selection: Selection, after: str | None, limit: int
) -> ClaimPage:
    """Return a page of claims.

    Raises:
        UsageError: ``after`` is no place that an earlier page gave.
    """
    day = _day(selection)
    order = (day, claims.c.article_id, claims.c.evidence_start, claims.c.id)
    wanted = select(claims.c.row, *order).where(*_conditions(selection))
    if after is not None:
        wanted = wanted.where(_beyond(values_of(after, str, int, str), day))
    newest = wanted.order_by(*(column.desc() for column in order)).limit(limit + 1)
    found = connection.execute(newest).all()
    rows = [row.row for row in found[:limit]]
    shown = {
        claim.id: (claim, article)
        for claim, article in reading.stream_claims(
            connection, select(claims).where(claims.c.row.in_(rows))
        )
    }
    more = named(tuple(found[limit - 1][1:])) if len(found) > limit else None
    return ClaimPage(tuple(shown[row.id] for row in found[:limit]), more)


def selected(connection: Connection, selection: Selection) -> Iterator[ClaimInArticle]:
    """Yield every claim of a selection in the order of its articles."""
    order = claims.c.published.nulls_first(), claims.c.article_id, claims.c.evidence_start
    wanted = select(claims).where(*_conditions(selection)).order_by(*order, claims.c.id)
    yield from reading.stream_claims(connection, wanted)


def count_of(connection: Connection, selection: Selection) -> int:
    """Return how many claims a selection holds."""
    counted = select(func.count()).select_from(claims)
    counted = counted.where(*_conditions(selection, counting=True))
    return int(connection.scalar(counted) or 0)


def facet_of(
    connection: Connection, selection: Selection, facet: str, limit: int
) -> tuple[Choice, ...]:
    """Return the most frequent values of a facet among the claims, most frequent first.

    What the selection asks of the facet itself is left aside, so that one sees what else there
    is; what it asks for is always listed.
    """
    counted = _counted(
        facet, tuple(_conditions(selection.without(facet), counting=True))
    ).subquery()
    ranked = select(counted).order_by(counted.c.claims.desc(), counted.c.value)
    found = [*connection.execute(ranked.limit(limit))]
    listed = {row.value for row in found}
    missing = [asked for asked in selection.asks(facet) if asked not in listed]
    if missing:
        found += connection.execute(ranked.where(counted.c.value.in_(missing)))
    return tuple(
        Choice(row.value, _label(connection, facet, row.value), row.claims) for row in found
    )


def days_of(connection: Connection, selection: Selection) -> Iterator[tuple[date, str, int]]:
    """Yield how many claims each side makes about, or on, each day."""
    day = claims.c.published if selection.by_report else claims.c.first_day
    counted = select(day, claims.c.side, func.count()).where(*_conditions(selection))
    grouped = counted.where(day.is_not(None)).group_by(day, claims.c.side).order_by(day)
    for iso, side, number in connection.execute(grouped):
        yield date.fromisoformat(iso), side, number


def fts_words(text: str) -> str | None:
    """Return what people type as FTS5 understands it; ``None`` where it holds no word.

    Every word and everything in double quotes is a phrase, so that no sign in it is an operator;
    the last word may be the beginning of one.
    """
    phrases = [
        part if at % 2 else word
        for at, part in enumerate(text.replace("\x00", " ").split('"'))
        for word in ([part] if at % 2 else part.split())
    ]
    wanted = [phrase for phrase in phrases if any(letter.isalnum() for letter in phrase)]
    if not wanted:
        return None
    open_end = "" if text.rstrip().endswith('"') else "*"
    return " ".join(f'"{phrase}"' for phrase in wanted) + open_end


def _conditions(selection: Selection, *, counting: bool = False) -> Iterator[ColumnElement[bool]]:
    """Yield what a selection asks of claims.

    Args:
        selection: What is asked for.
        counting: The claims are counted and not shown. The index that has all that counts need
            is quicker then than the one that begins with the last day.
    """
    if selection.text is not None:
        yield _holds(selection.text)
    if selection.places:
        at_place = select(claim_places.c.claim_id).where(
            claim_places.c.place_id.in_(selection.places)
        )
        yield claims.c.id.in_(at_place)
    if selection.outlets:
        published_by = select(articles.c.id).where(articles.c.outlet.in_(selection.outlets))
        yield claims.c.article_id.in_(published_by)
    equal = {
        claims.c.speaker_id: selection.speakers,
        claims.c.side: selection.sides,
        claims.c.stance: selection.stances,
        claims.c.event: selection.events,
    }
    for column, wanted in equal.items():
        if wanted:
            yield column.in_(wanted)
    first, last = claims.c.first_day, claims.c.last_day
    if selection.by_report:
        first = last = claims.c.published
    if selection.since is not None:
        yield (last.concat("") if counting else last) >= selection.since.isoformat()
    if selection.until is not None:
        yield first <= selection.until.isoformat()
    if selection.as_known is not None:
        yield claims.c.published <= selection.as_known.isoformat()


def _holds(text: str) -> ColumnElement[bool]:
    wanted = fts_words(text)
    if wanted is None:
        return claims.c.row.in_(())
    said = select(evidence_search.c.rowid).where(matches(evidence_search.name, wanted))
    titled = select(article_search.c.rowid).where(
        matches(article_search.name, f"title : ({wanted})")
    )
    in_titled = select(articles.c.id).where(articles.c.row.in_(titled))
    at_place = select(claim_places.c.claim_id).where(
        claim_places.c.place_id.in_(_named_like(PLACE, text))
    )
    # As one list of rows: each way is found by its own index, where OR would try every claim.
    found = union(
        said,
        select(claims.c.row).where(claims.c.article_id.in_(in_titled)),
        select(claims.c.row).where(claims.c.speaker_id.in_(_named_like(SPEAKER, text))),
        select(claims.c.row).where(claims.c.id.in_(at_place)),
    )
    return claims.c.row.in_(found)


def _named_like(role: str, text: str) -> Select[Any]:
    """Return the statement for the ids of who or what goes by exactly these words."""
    wanted = names.c.role == role, names.c.key == name_key(text)
    return select(names.c.entity_id).where(*wanted).distinct()


def _day(selection: Selection) -> Column[str]:
    return claims.c.published if selection.by_report else claims.c.last_day


def _beyond(cursor: tuple[Any, ...], day: Column[str]) -> ColumnElement[bool]:
    """Return the condition for claims that come after a cursor; days unknown come last."""
    place = claims.c.article_id, claims.c.evidence_start, claims.c.id
    further = tuple_(*place) < tuple_(*cursor[1:])
    if cursor[0] is None:
        return and_(day.is_(None), further)
    return or_(day < cursor[0], and_(day == cursor[0], further), day.is_(None))


def _counted(facet: str, others: tuple[ColumnElement[bool], ...]) -> Select[Any]:
    """Return the statement for the values of a facet with their claims.

    A join with claims would look every one of them up; an index alone answers this.
    """
    number = func.count().label("claims")
    if facet == "place":
        value = claim_places.c.place_id.label("value")
        counted = select(value, number).group_by(claim_places.c.place_id)
        within = select(claims.c.id).where(*others)
        return counted.where(claim_places.c.claim_id.in_(within)) if others else counted
    if facet == "outlet":
        per_article = select(claims.c.article_id, number).where(*others)
        found = per_article.group_by(_by_scan(claims.c.article_id, others)).subquery()
        total = func.sum(found.c.claims).label("claims")
        joined = articles.join(found, found.c.article_id == articles.c.id)
        named = select(articles.c.outlet.label("value"), total).select_from(joined)
        return named.where(articles.c.outlet.is_not(None)).group_by(articles.c.outlet)
    column = claims.c.speaker_id if facet == "speaker" else claims.c[facet]
    grouped = select(column.label("value"), number).where(*others)
    return grouped.group_by(_by_scan(column, others))


def _by_scan(
    column: Column[str], others: tuple[ColumnElement[bool], ...]
) -> ColumnElement[str] | Column[str]:
    """Return a column to group by, so that its own index does not tempt where others narrow.

    SQLite would walk that index and look every claim up, rather than the few that are asked for.
    """
    return column.concat("") if others else column


def _label(connection: Connection, facet: str, value: str) -> str:
    """Return by what name a value goes, that of places and speakers being told by any claim."""
    names_by_id = {
        "place": (claim_places.c.place_id, claim_places.c.name),
        "speaker": (claims.c.speaker_id, claims.c.speaker_name),
    }
    if facet not in names_by_id:
        return value
    id_, name = names_by_id[facet]
    return str(connection.scalar(select(name).where(id_ == value).limit(1)))
