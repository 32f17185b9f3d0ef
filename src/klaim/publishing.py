"""The ledger for other programs: joins ledger, answers, gazetteer and exporting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby

from klaim.answers import Statements, events_in, statements_in
from klaim.control import control_of
from klaim.exporting.acled import acled_record
from klaim.exporting.archive import archive_lines
from klaim.exporting.geojson import feature_collection, place_feature, statement_feature
from klaim.exporting.reviews import claim_review
from klaim.exporting.setting import (
    UNKNOWN_COUNTRY,
    Outlet,
    Outlets,
    Setting,
    Side,
    Sides,
    countries,
)
from klaim.exporting.ucdp import ucdp_record
from klaim.exporting.viina import is_of_viina, viina_records
from klaim.gazetteer import Gazetteer
from klaim.ledger import ClaimQuery, Ledger
from klaim.reconciling.gathering import gather_statements
from klaim.records import CONTROL_EVENTS, Article, Claim, ClaimInArticle, PlaceKind, PlaceMention
from klaim.theatres import EntityKind, Theatre

Record = dict[str, object]
_CHANNEL = "channel"


def archive_of(ledger: Ledger, query: ClaimQuery) -> Iterator[Record]:
    """Yield the found claims with their articles, each article before its claims, and reviews.

    A query that asks for nothing finds the articles without claims too, and every review.
    """
    if query == ClaimQuery():
        return archive_lines(ledger.whole(), ledger.reviews())
    reviewed = {claim.id for claim, _ in ledger.claims(replace(query, reviewed=True))}
    reviews = (review for review in ledger.reviews() if review.claim_id in reviewed)
    return archive_lines(_found(ledger, query), reviews)


def claim_reviews(ledger: Ledger, theatre: Theatre, query: ClaimQuery) -> Iterator[Record]:
    """Yield the newest review of every reviewed claim as ClaimReview, as the claims come.

    A claim that another reading of its article dropped, or that klaim misread, has none.
    """
    newest = {review.claim_id: review for review in ledger.reviews()}
    for claim, article in ledger.claims(replace(query, reviewed=True)):
        speaker = theatre.entities.get(claim.speaker.id)
        person = speaker is not None and speaker.kind is EntityKind.PERSON
        reports = _reports(ledger, (claim, article))
        found = claim_review(newest[claim.id], claim, reports, person=person)
        if found is not None:
            yield found


def geojson_of(ledger: Ledger, theatre: Theatre, said: Statements) -> Record:
    """Return the places of the statements with their status, and the statements."""
    features = []
    for place in _places(said):
        intervals = control_of(ledger, theatre, place.id)
        if intervals:
            features.append(place_feature(place, intervals[-1]))
    features += [statement_feature(s, said.origins_of(s.articles)) for s in said.statements]
    return feature_collection(features)


def acled_records(
    ledger: Ledger, theatre: Theatre, gazetteer: Gazetteer, query: ClaimQuery
) -> Iterator[Record]:
    """Yield the rows of the happenings that ACLED would code."""
    sides, outlets = sides_of(theatre), _outlets(theatre)
    for event in events_in(statements_in(ledger, theatre, query), theatre):
        setting = setting_of(gazetteer, event.place)
        if (record := acled_record(event, setting, sides, outlets)) is not None:
            yield record


def ucdp_records(
    ledger: Ledger, theatre: Theatre, gazetteer: Gazetteer, query: ClaimQuery
) -> Iterator[Record]:
    """Yield the rows of the happenings with deaths."""
    sides = sides_of(theatre)
    for event in events_in(statements_in(ledger, theatre, query), theatre):
        setting = setting_of(gazetteer, event.place)
        if (record := ucdp_record(event, setting, sides)) is not None:
            yield record


def control_records(ledger: Ledger, theatre: Theatre, query: ClaimQuery) -> Iterator[Record]:
    """Yield who holds which populated place, day by day until the newest article's.

    ``query.since`` and ``query.until`` bound the days; ``query.place`` names one place.
    """
    party_countries = {party.id: party.country for party in theatre.parties.values()}
    until = query.until or ledger.last_published() or date.min
    since = query.since.strftime("%Y%m%d") if query.since else ""
    known = ledger.places() if query.place is None else ledger.find_places(query.place)
    for place in sorted(known, key=lambda place: place.id):
        if is_of_viina(place.id, place.kind):
            intervals = control_of(ledger, theatre, place.id)
            rows = viina_records(place.id, intervals, party_countries, until)
            yield from (row for row in rows if row["date"] >= since)


def sides_of(theatre: Theatre) -> Sides:
    """Return the belligerents of a theatre."""
    parties = (theatre.parties[party] for party in theatre.belligerents)
    return {
        party.id: Side(party.id, party.name, party.country, theatre.opponent(party.id) or "")
        for party in parties
    }


def setting_of(gazetteer: Gazetteer, mention: PlaceMention | None) -> Setting:
    """Return the units that a place lies in, as far as the gazetteer knows."""
    place = gazetteer.place(mention.id) if mention else None
    if place is None:
        return Setting()
    return Setting(
        country=countries().get(place.country, UNKNOWN_COUNTRY),
        admin1=place.name if place.kind is PlaceKind.OBLAST else place.admin,
        admin2=gazetteer.raion_of(place),
    )


def _found(ledger: Ledger, query: ClaimQuery) -> Iterator[tuple[Article, Iterable[Claim]]]:
    for _, found in groupby(ledger.claims(query), key=lambda item: item[1].id):
        claims = list(found)
        yield claims[0][1], [claim for claim, _ in claims]


def _reports(ledger: Ledger, asked: ClaimInArticle) -> tuple[Article, ...]:
    """Return the articles that carry the same statement as a claim, oldest first."""
    return next(
        statement.articles
        for statement in gather_statements(ledger.claims_alike([asked]))
        if asked in statement.reports
    )


def _outlets(theatre: Theatre) -> Outlets:
    """Return what a theatre knows of outlets."""
    return {
        medium.name: Outlet(medium.country, medium.detail == _CHANNEL)
        for medium in theatre.entities.values()
        if medium.kind is EntityKind.MEDIUM
    }


def _places(said: Statements) -> list[PlaceMention]:
    """Return the places of whose holder statements speak, by id."""
    found = {
        s.place.id: s.place
        for s in reversed(said.statements)
        if s.place is not None and s.event in CONTROL_EVENTS
    }
    return [found[key] for key in sorted(found)]
