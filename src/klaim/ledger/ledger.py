"""An open ledger."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, Select, func, select
from sqlalchemy.exc import OperationalError

from klaim.collecting import without_search_for_cycles
from klaim.errors import UsageError
from klaim.ledger import alike, derived, layers, reading, reviewing, selecting
from klaim.ledger.article_lists import ArticlePage, article_page_of
from klaim.ledger.derived import Derived, Rulings
from klaim.ledger.failures import explained
from klaim.ledger.queries import ClaimQuery, select_articles, select_claims, select_claims_about
from klaim.ledger.schema import articles, claims
from klaim.ledger.selecting import Choice, ClaimPage, Selection
from klaim.ledger.summaries import (
    PlaceSummary,
    SpeakerSummary,
    place_summaries,
    speaker_summaries,
    speakers_named,
)
from klaim.ledger.writing import (
    fingerprint,
    in_order,
    klaim_version,
    remove_article,
    replace_article,
)
from klaim.records import (
    CONTROL_EVENTS,
    Article,
    Claim,
    ClaimInArticle,
    IntervalSummary,
    ReferenceArea,
    ReferenceLayer,
    Review,
    Speaker,
)

_AT_ONCE = 20
"""Places derived in one transaction."""

FOR_WRITING = "klaim_for_writing"
"""The execution option of connections that take SQLite's write lock when they begin."""


class Put(StrEnum):
    """What became of an article that was put into the ledger."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


class Ledger:
    """An open ledger: made by ``open_ledger``, closed by ``close`` or by ``with``.

    Every method reads or writes in one transaction of its own, an iterator in one that
    lasts until it is used up or closed. All of them raise ``LedgerError`` when the file
    lets them down.
    """

    def __init__(self, engine: Engine, path: Path) -> None:
        self.path = path
        self._engine = engine

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def put(self, article: Article, found: Iterable[Claim]) -> Put:
        """Keep an article with its claims, in place of what was kept of it before.

        Nothing at all is written where nothing has changed: not the article, its claims or
        the klaim version that found them.
        """
        ordered, writer = in_order(article, found), klaim_version()
        wanted = fingerprint(article, ordered, writer)
        kept = select(articles.c.fingerprint).where(articles.c.id == article.id)
        with self._reading() as connection:
            if connection.scalar(kept) == wanted:
                return Put.UNCHANGED
        with self._writing() as connection:
            before = connection.scalar(kept)
            replace_article(connection, article, ordered, writer)
        return Put.NEW if before is None else Put.CHANGED

    def remove(self, reference: str) -> Article:
        """Remove an article with its claims; return it.

        Raises:
            NotFoundError: No article answers to the reference, or several do.
        """
        article = self.article(reference)
        with self._writing() as connection:
            remove_article(connection, article.id, klaim_version())
        return article

    def articles(self, text: str | None = None) -> Iterator[Article]:
        """Yield the articles by day of publication, those that hold ``text`` only if given.

        Raises:
            UsageError: ``text`` is not in FTS5's syntax.
        """
        with self._reading() as connection, _searching(text):
            yield from reading.stream_articles(connection, select_articles(text))

    def whole(self) -> Iterator[tuple[Article, tuple[Claim, ...]]]:
        """Yield every article with its claims, by day of publication."""
        with self._reading() as connection:
            yield from reading.stream_whole(connection, select_articles(None))

    def holds(self, article_id: str) -> bool:
        """Tell whether the ledger has the article with this id."""
        with self._reading() as connection:
            wanted = select(articles.c.id).where(articles.c.id == article_id)
            return connection.scalar(wanted) is not None

    def article(self, reference: str) -> Article:
        """Return the article that an id, the beginning of an id or a source names.

        Raises:
            NotFoundError: No article answers to the reference, or several do.
        """
        with self._reading() as connection:
            article_id = reading.find_article_id(connection, reference)
            wanted = select(articles).where(articles.c.id == article_id)
            return next(reading.stream_articles(connection, wanted))

    def article_page(
        self, selection: Selection, after: str | None = None, limit: int = 50
    ) -> ArticlePage:
        """Return the heads of some articles, newest first.

        Args:
            selection: Its text, outlets and days count, the days being those of publication.
            after: ``ArticlePage.next`` of the page before, ``None`` for the first page.
            limit: At most so many articles.

        Raises:
            UsageError: ``after`` is no place that an earlier page gave.
        """
        with self._reading() as connection:
            return article_page_of(connection, selection, after, limit)

    def claims(self, query: ClaimQuery | None = None) -> Iterator[ClaimInArticle]:
        """Yield the claims by day of publication, article and place in the text.

        Raises:
            NotFoundError: The query names an article that is not in the ledger.
            UsageError: The query's text is not in FTS5's syntax.
        """
        query = query or ClaimQuery()
        with self._reading() as connection, _searching(query.text):
            article_id = None
            if query.article is not None:
                article_id = reading.find_article_id(connection, query.article)
            yield from reading.stream_claims(connection, select_claims(query, article_id))

    def page(self, selection: Selection, after: str | None = None, limit: int = 50) -> ClaimPage:
        """Return some claims of a selection, newest first.

        Args:
            selection: Which claims.
            after: ``ClaimPage.next`` of the page before, ``None`` for the first page.
            limit: At most so many claims.

        Raises:
            UsageError: ``after`` is no place that an earlier page gave.
        """
        with self._reading() as connection:
            return selecting.page_of(connection, selection, after, limit)

    def selected(self, selection: Selection) -> Iterator[ClaimInArticle]:
        """Yield every claim of a selection, by day of publication and place in the text."""
        with self._reading() as connection:
            yield from selecting.selected(connection, selection)

    def count(self, selection: Selection) -> int:
        """Return how many claims a selection holds."""
        with self._reading() as connection:
            return selecting.count_of(connection, selection)

    def facet(self, selection: Selection, facet: str, limit: int = 12) -> tuple[Choice, ...]:
        """Return the most frequent values of a facet with their counts.

        Args:
            selection: What it asks of the facet itself is left aside, but always listed.
            facet: ``place``, ``speaker``, ``side``, ``stance``, ``event`` or ``outlet``.
            limit: At most so many values.
        """
        with self._reading() as connection:
            return selecting.facet_of(connection, selection, facet, limit)

    def days(self, selection: Selection) -> tuple[tuple[date, str, int], ...]:
        """Return how many claims each side makes about, or on, each day: (day, side, claims)."""
        with self._reading() as connection:
            return tuple(selecting.days_of(connection, selection))

    def claim(self, reference: str) -> ClaimInArticle:
        """Return the claim that an id or the beginning of one names, with its article.

        Raises:
            NotFoundError: No claim answers to the reference, or several do.
        """
        with self._reading() as connection:
            claim_id = reading.find_claim_id(connection, reference)
            wanted = select(claims).where(claims.c.id == claim_id)
            return next(reading.stream_claims(connection, wanted))

    def control_claims(self, place_id: str) -> tuple[ClaimInArticle, ...]:
        """Return every claim about who holds exactly this place."""
        return self._all(select_claims_about(place_id, CONTROL_EVENTS))

    def bare_claims(self, place_id: str, as_known: date | None = None) -> list[ClaimInArticle]:
        """Return the claims about who holds a place, and what dates them, without their words.

        They are enough to derive from and a fraction of the work of ``control_claims``.

        Args:
            place_id: The place and that place alone.
            as_known: Leave out what cannot be shown to have been published by that day.
        """
        with self._reading() as connection:
            return derived.bare_claims(connection, place_id, as_known)

    def places_spoken_of(self) -> tuple[str, ...]:
        """Return the ids of the places of whose holder anybody speaks."""
        with self._reading() as connection:
            return derived.places_spoken_of(connection)

    def claims_told(self, article_ids: Iterable[str]) -> Iterator[Claim]:
        """Yield the claims of some articles without their words: who tells what, where, when."""
        with self._reading() as connection:
            for batch in reading.batches(article_ids):
                yield from derived.claims_told(connection, batch)

    def derive(self, rules: str, derive: Callable[[str, list[ClaimInArticle]], Derived]) -> int:
        """Derive and keep what is missing or out of date; return for how many places.

        Args:
            rules: Names what ``derive`` does. What was kept by other rules is dropped.
            derive: Makes what is to be kept of a place and the claims about its holder.
        """
        with self._reading() as connection:
            left = derived.left_to_derive(connection, rules, 1)
            if not left and derived.is_derived_by(connection, rules):
                return 0
        done, writer = 0, klaim_version()
        with self._writing() as connection:
            derived.keep_rules(connection, rules, writer)
        while True:
            # What others write meanwhile waits no longer than a few places take.
            with self._writing() as connection:
                if not derived.is_derived_by(connection, rules):
                    return done  # by another klaim, with other rules
                places = derived.left_to_derive(connection, rules, _AT_ONCE)
                for place_id in places:
                    with without_search_for_cycles():
                        claims_about = derived.bare_claims(connection, place_id)
                        derived.keep(connection, derive(place_id, claims_about), writer)
            done += len(places)
            if len(places) < _AT_ONCE:
                return done

    def kept_intervals(
        self, rules: str
    ) -> tuple[dict[str, tuple[IntervalSummary, ...]], tuple[str, ...]]:
        """Return the kept intervals by place, and the places that are to be derived first."""
        with self._reading() as connection:
            left = derived.left_to_derive(connection, rules)
            if not derived.is_derived_by(connection, rules):
                return {}, left
            return derived.kept_intervals(connection), left

    def kept_rulings(
        self, rules: str, speakers: Collection[str]
    ) -> tuple[list[Rulings], tuple[str, ...]]:
        """Return the kept rulings on some speakers, and the places that are to be derived first."""
        with self._reading() as connection:
            left = derived.left_to_derive(connection, rules)
            if not derived.is_derived_by(connection, rules):
                return [], left
            return derived.kept_rulings(connection, speakers, set(left)), left

    def claims_by_id(self, ids: Iterable[str]) -> dict[str, ClaimInArticle]:
        """Return the claims with these ids that the ledger holds, by id."""
        with self._reading() as connection:
            return {
                claim.id: (claim, article)
                for batch in reading.batches(ids)
                for claim, article in reading.stream_claims(
                    connection, select(claims).where(claims.c.id.in_(batch))
                )
            }

    def claims_alike(
        self, found: Iterable[ClaimInArticle], as_known: date | None = None
    ) -> list[ClaimInArticle]:
        """Return some claims with all others that may tell the same again.

        Those are claims of the same speaker about the same type of event at the same place.

        Args:
            found: Claims of this ledger.
            as_known: Leave out others that were published later.
        """
        known = {claim.id: (claim, article) for claim, article in found}
        with self._reading() as connection:
            ids = alike.ids_alike(connection, [claim for claim, _ in known.values()], as_known)
        return [*known.values(), *self.claims_by_id(ids - known.keys()).values()]

    def speakers(self) -> tuple[SpeakerSummary, ...]:
        """Return everybody who speaks in the ledger, who claims most first."""
        with self._reading() as connection:
            return speaker_summaries(connection)

    def find_speakers(self, name: str) -> tuple[Speaker, ...]:
        """Return the speakers with this id, canonical name or spelling in an article."""
        with self._reading() as connection:
            return speakers_named(connection, name)

    def places(self) -> tuple[PlaceSummary, ...]:
        """Return every place of the ledger, the most claimed first."""
        with self._reading() as connection:
            return place_summaries(connection)

    def find_places(self, name: str) -> tuple[PlaceSummary, ...]:
        """Return the places with this id, canonical name or spelling in an article.

        Accents, case and apostrophes don't count. Places whose canonical name it is come
        first, then the most claimed.
        """
        with self._reading() as connection:
            return place_summaries(connection, name)

    def last_published(self) -> date | None:
        """Return the day of the newest article, ``None`` where no day is known."""
        newest = select(func.max(articles.c.published))
        with self._reading() as connection:
            found = connection.scalar(newest)
        return date.fromisoformat(found) if found else None

    def stamp(self) -> tuple[int, ...]:
        """Return what changes whenever anybody writes to the ledger."""
        log = self.path.with_name(self.path.name + "-wal")
        files = (path.stat() for path in (self.path, log) if path.exists())
        return tuple(number for file in files for number in (file.st_mtime_ns, file.st_size))

    def digest(self) -> str:
        """Return a SHA-256 of everything that the ledger holds, to name its state by."""
        kept = select(articles.c.id, articles.c.fingerprint).order_by(articles.c.id)
        whole = hashlib.sha256()
        with self._reading() as connection:
            for row in connection.execute(kept):
                whole.update(f"{row.id} {row.fingerprint}\n".encode())
        return whole.hexdigest()

    def add_review(self, review: Review) -> bool:
        """Add a review to those of its claim; return whether it was not there yet."""
        with self._writing() as connection:
            return reviewing.add_review(connection, review, klaim_version())

    def reviews(self, claim_id: str | None = None) -> tuple[Review, ...]:
        """Return the reviews of a claim, or all, oldest first.

        They stay when another reading of the article drops the claim.
        """
        with self._reading() as connection:
            return tuple(reviewing.read_reviews(connection, claim_id))

    def add_reference(self, layer: str, areas: Sequence[ReferenceArea]) -> None:
        """Add the maps of some days to a reference layer, or make it; all of them or none.

        Raises:
            UsageError: The layer has a map of one of the days already.
        """
        with self._writing() as connection:
            layers.add_areas(connection, layer, areas, klaim_version())

    def reference_days(self, layer: str) -> set[date]:
        """Return the days of which a layer has a map, none where there is no such layer."""
        with self._reading() as connection:
            return layers.read_days(connection, layer)

    def reference_layers(self) -> tuple[ReferenceLayer, ...]:
        """Return every reference layer, by name."""
        with self._reading() as connection:
            return layers.read_layers(connection)

    def reference_areas(self, layer: str, until: date | None = None) -> Iterator[ReferenceArea]:
        """Yield the areas of a reference layer by day, up to a day if given.

        Raises:
            NotFoundError: There is no such layer.
        """
        with self._reading() as connection:
            yield from layers.stream_areas(connection, layer, until)

    def remove_reference(self, layer: str) -> None:
        """Remove a reference layer.

        Raises:
            NotFoundError: There is no such layer.
        """
        with self._writing() as connection:
            layers.remove_layer(connection, layer)

    def _all(self, statement: Select[Any]) -> tuple[ClaimInArticle, ...]:
        with self._reading() as connection:
            return tuple(reading.stream_claims(connection, statement))

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with explained(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        options = {FOR_WRITING: True}
        with explained(self.path), self._engine.connect() as plain:
            connection = plain.execution_options(**options)
            with connection.begin():
                yield connection


@contextmanager
def _searching(text: str | None) -> Iterator[None]:
    """Turn what FTS5 says about the user's search text into a ``UsageError``."""
    try:
        yield
    except OperationalError as error:
        if text is None or getattr(error.orig, "sqlite_errorname", "") != "SQLITE_ERROR":
            raise
        raise UsageError(
            f"The text to search for, {text!r}, cannot be understood ({error.orig}): put words"
            ' with signs in them between double quotes, as in "\\"Kupiansk-Vuzlovyi\\"".'
        ) from error
