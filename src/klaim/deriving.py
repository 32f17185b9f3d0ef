"""Keeps what follows from the claims up to date: joins ledger, theatre and reconciling.

What is kept of a place (its control intervals, the rulings on claims about it) follows from the
claims about that place. So an article costs the places that it speaks of, and only those.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from klaim.collecting import without_search_for_cycles
from klaim.control import parties_of, voices_without_office
from klaim.errors import LedgerBusyError, LedgerFullError, LedgerUnwritableError
from klaim.ledger import Derived, Ledger, Ruling, Rulings
from klaim.reconciling.parties import Parties
from klaim.reconciling.statements import control_statements
from klaim.reconciling.timeline import interval_summaries
from klaim.reconciling.track_record import Hearing
from klaim.records import ClaimInArticle, ControlStatement, IntervalSummary, Judged
from klaim.theatres import Theatre

_ROOM = Path(__file__).parent / "reconciling"
AND_PEOPLE = "+"
"""Behind the id of a body: the body together with all who hold or held an office in it."""


@dataclass(frozen=True, slots=True)
class Deriver:
    """The rules by which claims about a place become what is kept of it.

    Attributes:
        parties: The belligerents.
        unofficial: Ids of voices that take a side and hold no office in it.
        people: By body, the ids of those who hold or held an office in it.
        bodies: By person, the bodies in which they hold or held an office.
        rules: A digest of these and of klaim's code: all that the result depends on but the
            claims.
    """

    parties: Parties
    unofficial: frozenset[str]
    people: Mapping[str, frozenset[str]]
    bodies: Mapping[str, frozenset[str]]
    rules: str

    @classmethod
    def of(cls, theatre: Theatre) -> Deriver:
        """Return the rules for a theatre."""
        parties, unofficial = parties_of(theatre), voices_without_office(theatre)
        bodies = _bodies(theatre)
        people = _turned_round(bodies)
        data = (
            _code(),
            sorted(parties.principals.items()),
            sorted((parties.opponents or {}).items()),
            sorted(unofficial),
            sorted((body, sorted(ids)) for body, ids in people.items()),
        )
        digest = hashlib.sha256(repr(data).encode()).hexdigest()
        return cls(parties, unofficial, people, bodies, digest)

    def derive(self, place_id: str, claims: list[ClaimInArticle]) -> Derived:
        """Return what the claims about a place make of it."""
        statements = control_statements(claims, place_id, self.parties, unofficial=self.unofficial)
        return Derived(
            place_id,
            interval_summaries(statements, self.parties),
            self._rulings(place_id, statements),
        )

    def intervals(
        self, place_id: str, claims: list[ClaimInArticle], as_known: date
    ) -> tuple[IntervalSummary, ...]:
        """Return who held a place when, by what had been published on a day."""
        statements = control_statements(
            claims, place_id, self.parties, as_known=as_known, unofficial=self.unofficial
        )
        return interval_summaries(statements, self.parties)

    def _rulings(
        self, place_id: str, statements: tuple[ControlStatement, ...]
    ) -> tuple[Rulings, ...]:
        mentions = (place for s in statements for place in s.claim.places if place.id == place_id)
        if any(place.candidates for place in mentions):
            return ()  # nobody can be right or wrong about a place that is not known
        hearing = Hearing(statements, place_id, self.parties)
        speakers = hearing.speakers()
        groups = {speaker: frozenset({speaker}) for speaker in speakers}
        for body in {body for speaker in speakers for body in self.bodies.get(speaker, ())}:
            groups[body + AND_PEOPLE] = (self.people[body] | {body}) & speakers
        # A body of which one person speaks is that person.
        ruled = {who: _ruled(hearing, who) for who in set(groups.values())}
        return tuple(Rulings(name, place_id, *ruled[groups[name]]) for name in sorted(groups))


def reconcile(ledger: Ledger, theatre: Theatre) -> int:
    """Bring what the ledger keeps of its places up to date.

    Only places that articles written or removed since speak of are derived anew, and all of
    them where klaim or the theatre has changed. A ledger that may not be written stays as it
    is: answers then derive what they need.

    Returns:
        How many places were derived.
    """
    deriver = _deriver(theatre)
    try:
        return ledger.derive(deriver.rules, deriver.derive)
    except (LedgerUnwritableError, LedgerBusyError, LedgerFullError):
        return 0


def intervals_of_all(
    ledger: Ledger, theatre: Theatre, *, as_known: date | None = None
) -> dict[str, tuple[IntervalSummary, ...]]:
    """Return who held each place of the ledger when, oldest first, by the place's id.

    The intervals are those of ``control_of`` without the words behind them. Places of whose
    holder nobody speaks are left out. What was known on a day is kept nowhere: it is derived.
    """
    deriver = _deriver(theatre)
    if as_known is not None:
        known = {}
        for place_id in ledger.places_spoken_of():
            with without_search_for_cycles():
                claims = ledger.bare_claims(place_id, as_known)
                known[place_id] = deriver.intervals(place_id, claims, as_known)
        return {place_id: intervals for place_id, intervals in known.items() if intervals}
    reconcile(ledger, theatre)
    found, left = ledger.kept_intervals(deriver.rules)
    for place_id in left:
        found[place_id] = deriver.derive(place_id, ledger.bare_claims(place_id)).intervals
    return {place_id: found[place_id] for place_id in sorted(found) if found[place_id]}


def rulings_on(
    ledger: Ledger, theatre: Theatre, speaker: str, *, with_people: bool = False
) -> tuple[Rulings, ...]:
    """Return what became of a speaker's claims about every place, by the place's id.

    Args:
        ledger: Everybody's claims.
        theatre: Its belligerents, and who holds which office.
        speaker: The id of the speaker.
        with_people: Count who holds an office in the speaker, a body, as the speaker too.
    """
    deriver = _deriver(theatre)
    reconcile(ledger, theatre)
    # Where none of its people speaks, a body with its people is the body.
    names = (speaker, speaker + AND_PEOPLE) if with_people else (speaker,)
    kept, left = ledger.kept_rulings(deriver.rules, names)
    for place_id in left:
        kept += deriver.derive(place_id, ledger.bare_claims(place_id)).rulings
    by_place = {(one.place_id, one.speakers): one for one in kept if one.speakers in names}
    last = {place_id: by_place[place_id, name] for place_id, name in sorted(by_place)}
    return tuple(last.values())


def people_of(theatre: Theatre, body: str) -> frozenset[str]:
    """Return the ids of those who hold or held an office in a body."""
    return _deriver(theatre).people.get(body, frozenset())


@lru_cache(maxsize=8)
def _deriver(theatre: Theatre) -> Deriver:
    return Deriver.of(theatre)


def _bodies(theatre: Theatre) -> dict[str, frozenset[str]]:
    """Return the bodies in which each person holds or held an office."""
    return {
        entity.id: frozenset(office.body for office in entity.offices if office.body)
        for entity in theatre.entities.values()
    }


def _turned_round(bodies: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Return the people of each body."""
    found: dict[str, set[str]] = {}
    for person, of_person in bodies.items():
        for body in of_person:
            found.setdefault(body, set()).add(person)
    return {body: frozenset(ids) for body, ids in found.items()}


def _ruled(hearing: Hearing, speakers: frozenset[str]) -> tuple[tuple[Ruling, ...], int]:
    judged, set_aside = hearing.judge(speakers, date.max)
    return tuple(map(_ruling, judged)), set_aside


def _ruling(judged: Judged) -> Ruling:
    return Ruling(
        judged.statement.claim.id,
        judged.said_on,
        judged.outcome,
        judged.days,
        judged.over,
        judged.decided_by.claim.id if judged.decided_by else None,
        judged.already,
    )


@cache
def _code() -> str:
    """Return a digest of the room that derives, so that a better klaim derives anew."""
    whole = hashlib.sha256()
    for path in sorted(_ROOM.glob("*.py")):
        whole.update(path.read_bytes())
    return whole.hexdigest()
