"""What was said once, what happened, how good a word is: joins ledger and reconciling."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from klaim.control import parties_of, voices_without_office
from klaim.deriving import people_of, rulings_on
from klaim.errors import NotFoundError
from klaim.gazetteer import Gazetteer
from klaim.gazetteer.keys import name_key
from klaim.ledger import ClaimQuery, Ledger, Ruling, Rulings
from klaim.reconciling.events import gather_events
from klaim.reconciling.gathering import gather_statements
from klaim.reconciling.meaning import concerns
from klaim.reconciling.origins import Kinships, find_kinships, origins_of
from klaim.reconciling.statements import control_statements
from klaim.reconciling.tallying import track_record
from klaim.reconciling.track_record import Judgement, days_watched, judge
from klaim.records import (
    CONTROL_EVENTS,
    Article,
    ClaimInArticle,
    ControlStatement,
    Happening,
    Judged,
    Origin,
    PlaceKind,
    Speaker,
    Statement,
    TrackRecord,
)
from klaim.theatres import EntityKind, Theatre

_AGENCY = "agency"
_LANGUAGES = ("id", "en")
_LISTED = 8


@dataclass(frozen=True, slots=True)
class Statements:
    """Statements, each with all of its reports.

    Attributes:
        statements: By day, speaker and place.
        kinships: Which of the articles are kin.
    """

    statements: tuple[Statement, ...]
    kinships: Kinships

    def origins_of(self, articles: Iterable[Article]) -> tuple[Origin, ...]:
        """Return the independent origins of some of the articles that carry the statements."""
        return origins_of(articles, self.kinships)


def statements_in(ledger: Ledger, theatre: Theatre, query: ClaimQuery) -> Statements:
    """Return what was said once in the claims that a query finds.

    A statement has all of its reports and origins, also those that the query does not find.
    """
    said = statements_of(ledger, ledger.claims(query), theatre)
    if query.place is None:
        return said
    wanted = {place.id for place in ledger.find_places(query.place)}
    about = (s for s in said.statements if s.place is None or s.place.id in wanted)
    return replace(said, statements=tuple(about))


def statements_of(
    ledger: Ledger,
    claims: Iterable[ClaimInArticle],
    theatre: Theatre,
    *,
    as_known: date | None = None,
) -> Statements:
    """Return the statements that some claims carry, with all reports that the ledger has of them.

    Args:
        ledger: It holds the claims.
        claims: Some of its claims.
        theatre: Its agencies.
        as_known: Leave out reports that were published later.
    """
    found = list(claims)
    asked = {claim.id for claim, _ in found}
    statements = tuple(
        statement
        for statement in gather_statements(ledger.claims_alike(found, as_known))
        if any(claim.id in asked for claim, _ in statement.reports)
    )
    articles = {article.id: article for s in statements for article in s.articles}
    told = ledger.claims_told(articles)
    return Statements(statements, find_kinships(articles.values(), agency_names(theatre), told))


def events_in(said: Statements, theatre: Theatre) -> tuple[Happening, ...]:
    """Return the happenings that statements are about."""
    return gather_events(said.statements, parties_of(theatre))


def record_of(
    ledger: Ledger,
    theatre: Theatre,
    gazetteer: Gazetteer,
    name: str,
    *,
    with_people: bool = False,
    as_known: date | None = None,
) -> TrackRecord:
    """Return the track record of a speaker.

    Args:
        ledger: Everybody's claims.
        theatre: Its belligerents, and who holds which office.
        gazetteer: Knows the regions of places.
        name: Any spelling that an article used, or the id.
        with_people: Count who holds an office in the speaker, a body, as the speaker too.
        as_known: Leave out what was published later; else the newest article's day is the
            last day on which others could speak.

    Raises:
        NotFoundError: Nobody in the ledger goes by the name, or several do.
    """
    speaker = choose_speaker(ledger, name)
    if as_known is None:
        until = ledger.last_published() or date.max
        kept = rulings_on(ledger, theatre, speaker.id, with_people=with_people)
        judgements = _with_words(ledger, theatre, kept, until)
    else:
        until = as_known
        ids = {speaker.id} | (people_of(theatre, speaker.id) if with_people else set())
        judgements = {
            place: judge(
                ledger.control_claims(place),
                place,
                ids,
                parties_of(theatre),
                until=until,
                unofficial=voices_without_office(theatre),
            )
            for place in _places_spoken_of(ledger, ids)
        }
    return track_record(
        [judged for judgement in judgements.values() for judged in judgement.judged],
        _speakers(judgements.values(), speaker),
        until=until,
        regions={place: _region(gazetteer, place) for place in judgements},
        set_aside=sum(judgement.set_aside for judgement in judgements.values()),
    )


def choose_speaker(ledger: Ledger, name: str) -> Speaker:
    """Return the one speaker of the ledger that a name means.

    Raises:
        NotFoundError: Nobody goes by the name, or several do.
    """
    found = ledger.find_speakers(name)
    key = name_key(name)
    proper = [s for s in found if key in (name_key(s.name), name_key(s.id))]
    usual = proper or found
    if len(usual) == 1:
        return usual[0]
    if not usual:
        raise NotFoundError(
            f"Nobody in the ledger is called {name!r}: `klaim speakers` lists who speaks."
        )
    listed = "; ".join(f"{speaker.name}: {speaker.id}" for speaker in usual[:_LISTED])
    raise NotFoundError(f"{name!r} may mean {len(usual)} speakers; ask for an id. {listed}")


def agency_names(theatre: Theatre) -> dict[str, str]:
    """Return the id of the agency behind every name that a credit line may hold."""
    return {
        name: entity.id
        for entity in theatre.entities.values()
        if entity.kind is EntityKind.MEDIUM and entity.detail == _AGENCY
        for language in _LANGUAGES
        for name in entity.names(language)
    }


def _with_words(
    ledger: Ledger, theatre: Theatre, kept: Iterable[Rulings], until: date
) -> dict[str, Judgement]:
    """Return what is kept of some claims with the words that were said, by place."""
    rulings = [(one.place_id, ruling) for one in kept for ruling in one.rulings]
    ids = {id_ for _, r in rulings for id_ in (r.claim, r.decided_by) if id_ is not None}
    claims = ledger.claims_by_id(ids)
    parties, unofficial = parties_of(theatre), voices_without_office(theatre)

    def statement(claim: str, place: str) -> ControlStatement:
        (said,) = control_statements([claims[claim]], place, parties, unofficial=unofficial)
        return said

    def judged(place_id: str, ruling: Ruling) -> Judged:
        said = statement(ruling.claim, place_id)
        return Judged(
            statement=said,
            place=next(place for place in said.claim.places if place.id == place_id),
            said_on=ruling.said_on,
            outcome=ruling.outcome,
            days=ruling.days,
            observed=days_watched(ruling.said_on, ruling.over, until),
            decided_by=statement(ruling.decided_by, place_id) if ruling.decided_by else None,
            already=ruling.already,
            over=ruling.over,
        )

    return {
        one.place_id: Judgement(
            tuple(judged(one.place_id, ruling) for ruling in one.rulings), one.set_aside
        )
        for one in kept
    }


def _places_spoken_of(ledger: Ledger, speakers: Collection[str]) -> list[str]:
    """Return the places of whose holder some speakers speak."""
    return sorted(
        {
            place.id
            for speaker in speakers
            for claim, _ in ledger.claims(ClaimQuery(speaker=speaker))
            if claim.event.type in CONTROL_EVENTS and claim.speaker.id in speakers
            for place in claim.places
            if not place.candidates and concerns(claim, place.id)
        }
    )


def _speakers(judgements: Iterable[Judgement], asked: Speaker) -> list[Speaker]:
    claims = [judged.statement.claim for one in judgements for judged in one.judged]
    found = {claim.speaker.id: claim.speaker for claim in claims}
    found.pop(asked.id, None)
    return [asked, *sorted(found.values(), key=lambda speaker: speaker.name)]


def _region(gazetteer: Gazetteer, place_id: str) -> str:
    place = gazetteer.place(place_id)
    if place is None:
        return ""
    return place.name if place.kind is PlaceKind.OBLAST else place.admin
