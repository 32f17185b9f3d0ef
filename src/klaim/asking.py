"""A ledger with its answers, for programs: what ``klaim.open_ledger`` opens.

Every method answers as the command of its name does, from the same functions.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path

from sqlalchemy import Engine

from klaim.answers import Statements, events_in, record_of, statements_in
from klaim.control import choose_place, control_of, place_to_ask_for
from klaim.gazetteer import Gazetteer, beside
from klaim.ledger import ClaimQuery, Ledger
from klaim.ledger.opening import open_engine
from klaim.pipeline import DocumentResult, Pipeline
from klaim.reading import discover
from klaim.reconciling import state_on
from klaim.records import ClaimInArticle, Happening, Interval, TrackRecord
from klaim.theatres import Theatre, load_theatre


def open_ledger(
    path: str | os.PathLike[str], *, create: bool = False, theatre: str | None = None
) -> OpenLedger:
    """Open the ledger at ``path``; close it after use, or use it in a ``with``.

    A ledger that an older klaim wrote is brought up to date first. A file and folder that
    may not be written can still be read.

    Args:
        path: The ledger's file.
        create: Make the ledger where there is none; otherwise its absence is an error.
        theatre: One conflict only, of ``klaim theatre list`` or a folder of one's own; by
            default each article's own is recognised.

    Raises:
        LedgerError: The file cannot be opened, or it is not a ledger that this klaim knows.
        TheatreError: There is no such theatre, or its data are broken. Raised by the first
            question that needs it.
    """
    return OpenLedger(open_engine(path, create=create), Path(path), theatre)


class OpenLedger(Ledger):
    """An open ledger that answers.

    Wherever a method takes the name of a place or speaker, any spelling that an article used
    will do, or an id. Days are those of the events, else of the articles.
    """

    def __init__(self, engine: Engine, path: Path, theatre: str | None = None) -> None:
        super().__init__(engine, path)
        self._named = theatre

    @cached_property
    def _theatre(self) -> Theatre:
        return load_theatre(self._named)

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        return Gazetteer.open(beside(self.path))

    def read(
        self, paths: Sequence[str], *, published: date | None = None, rules_only: bool = False
    ) -> Iterator[DocumentResult]:
        """Read files, folders and URLs; yield what became of each document.

        Args:
            paths: Files, folders, URLs, or ``-`` for standard input.
            published: The day of publication of all of them, whatever they say themselves.
            rules_only: Do not ask the tagger: many times as quick, with fewer claims found.
        """
        pipeline = Pipeline(self._named, beside(self.path), rules_only=rules_only)
        return pipeline.run(discover(paths), self, published=published)

    def statements(self, query: ClaimQuery | None = None) -> Statements:
        """Return what was said once in the claims that a query finds, however many carry it."""
        return statements_in(self, self._theatre, self._resolved(query))

    def events(self, query: ClaimQuery | None = None) -> tuple[Happening, ...]:
        """Return the happenings that these claims are about, with everybody's word."""
        return events_in(self.statements(query), self._theatre)

    def timeline(self, place: str, *, as_known: date | None = None) -> tuple[Interval, ...]:
        """Return who held a place from when to when, oldest first.

        Args:
            place: A name, an id, or a name with its oblast: "Pishchane, Kharkiv".
            as_known: By what had been published on this day, and nothing later.

        Raises:
            NotFoundError: The ledger has no such place, or several.
        """
        chosen = choose_place(self, self._gazetteer, place)
        return control_of(self, self._theatre, chosen.id, as_known=as_known)

    def state(self, place: str, on: date, *, as_known: date | None = None) -> Interval | None:
        """Return who held a place on a day; ``None`` where nobody had said anything by then.

        Args:
            place: As for ``timeline``.
            on: The day.
            as_known: As for ``timeline``.

        Raises:
            NotFoundError: The ledger has no such place, or several.
        """
        return state_on(self.timeline(place, as_known=as_known), on)

    def record(
        self, speaker: str, *, with_people: bool = False, as_known: date | None = None
    ) -> TrackRecord:
        """Return what became of a speaker's claims about who holds a place.

        Args:
            speaker: A name or an id.
            with_people: Count who holds an office in the speaker, a body, as the speaker too.
            as_known: Leave out what was published later.

        Raises:
            NotFoundError: Nobody in the ledger goes by the name, or several do.
        """
        return record_of(
            self,
            self._theatre,
            self._gazetteer,
            speaker,
            with_people=with_people,
            as_known=as_known,
        )

    def claims(self, query: ClaimQuery | None = None) -> Iterator[ClaimInArticle]:
        """Yield the claims that a query finds, by day of publication, each with its article.

        Raises:
            NotFoundError: The query names an article that is not in the ledger.
            UsageError: The query's text is not in FTS5's syntax.
        """
        return super().claims(self._resolved(query))

    def _resolved(self, query: ClaimQuery | None) -> ClaimQuery:
        """Return the query with its place as the ledger knows it."""
        if query is None or query.place is None:
            return query or ClaimQuery()
        known = place_to_ask_for(self, self._gazetteer, query.place)
        return replace(query, place=known)
