"""Who holds a place: joins the ledger, the gazetteer, the theatre and reconciling."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from klaim.errors import NotFoundError
from klaim.gazetteer import Gazetteer
from klaim.gazetteer.keys import name_key
from klaim.ledger import ClaimQuery, Ledger, PlaceSummary
from klaim.reconciling import control_timeline
from klaim.reconciling.parties import Parties
from klaim.reconciling.statements import control_statements
from klaim.records import ClaimInArticle, ControlStatement, Interval, PlaceKind
from klaim.theatres import EntityKind, Theatre

_VOICES_WITHOUT_OFFICE = ("party", "map")
_LISTED = 8


@dataclass(frozen=True, slots=True)
class PlaceChoice:
    """The place of the ledger that a name means.

    Attributes:
        id: Its id.
        name: Its canonical name.
        admin: The oblast that it lies in, empty where unknown.
        claims: How many claims are about it.
    """

    id: str
    name: str
    kind: PlaceKind
    admin: str
    claims: int

    @property
    def label(self) -> str:
        """The name with what tells it from its namesakes."""
        kind = "" if self.kind.value in self.name.lower() else self.kind.value
        about = ", ".join(part for part in (kind, self.admin) if part)
        return f"{self.name} ({about})" if about else self.name


def choose_place(ledger: Ledger, gazetteer: Gazetteer, name: str) -> PlaceChoice:
    """Return the one place of the ledger that a name means.

    Args:
        ledger: Its places are tried first: by id, canonical name, and every spelling used.
        gazetteer: Knows the other spellings.
        name: A name, an id, or a name with its oblast: "Pishchane, Kharkiv".

    Raises:
        NotFoundError: The ledger has no such place, or several.
    """
    plain, _, oblast = (part.strip() for part in name.partition(","))
    found = [_choice(place, gazetteer) for place in _in_ledger(ledger, gazetteer, plain)]
    if oblast:
        found = [place for place in found if name_key(place.admin).startswith(name_key(oblast))]
    usual = _usual(found, plain)
    if len(usual) == 1:
        return usual[0]
    raise _several(name, usual) if usual else _none(ledger, gazetteer, name)


def place_to_ask_for(ledger: Ledger, gazetteer: Gazetteer, name: str) -> str:
    """Return under which name or id the ledger knows a place, for a query.

    Every place that the ledger knows by the name is meant. A name that nothing in the
    ledger answers to stays itself.

    Raises:
        NotFoundError: Another spelling of the name leads to several places of the ledger.
    """
    if ledger.find_places(name) or not _in_ledger(ledger, gazetteer, name):
        return name
    return choose_place(ledger, gazetteer, name).id


def control_of(
    ledger: Ledger,
    theatre: Theatre,
    place_id: str,
    *,
    as_known: date | None = None,
    further: Iterable[ClaimInArticle] = (),
) -> tuple[Interval, ...]:
    """Return the control timeline of a place.

    Args:
        ledger: Its claims.
        theatre: Its belligerents; that of several conflicts joined will do.
        place_id: The place and that place alone.
        as_known: Leave out what was published after that day.
        further: Claims that are not the ledger's, to be taken as if they were.
    """
    return control_timeline(
        chain(_evidence(ledger, place_id), further),
        place_id,
        parties_of(theatre),
        as_known=as_known,
        unofficial=voices_without_office(theatre),
    )


def control_statements_of(
    ledger: Ledger, theatre: Theatre, place_id: str
) -> tuple[ControlStatement, ...]:
    """Return what everybody says about who holds a place, in the order in which it counts."""
    return control_statements(
        _evidence(ledger, place_id),
        place_id,
        parties_of(theatre),
        unofficial=voices_without_office(theatre),
    )


def principals(theatre: Theatre) -> dict[str, str]:
    """Return the belligerent that each party fights for, for those that fight."""
    sides = {side: theatre.principal(side) for side in theatre.parties}
    return {side: party for side, party in sides.items() if party in theatre.belligerents}


def parties_of(theatre: Theatre) -> Parties:
    """Return who fights for whom, and against whom where that is one."""
    found = principals(theatre)
    opponents = {party: theatre.opponent(party) for party in set(found.values())}
    return Parties(found, {party: other for party, other in opponents.items() if other})


def voices_without_office(theatre: Theatre) -> frozenset[str]:
    """Return the ids of organisations that take a side but hold no office, as bloggers do."""
    return frozenset(
        entity.id
        for entity in theatre.entities.values()
        if entity.kind is EntityKind.ORGANISATION and entity.detail in _VOICES_WITHOUT_OFFICE
    )


def _evidence(ledger: Ledger, place_id: str) -> Iterator[ClaimInArticle]:
    """Yield the claims about a place, and those that help to date articles without a day."""
    about = ledger.control_claims(place_id)
    yield from about
    for article_id in sorted({article.id for _, article in about if article.published is None}):
        yield from ledger.claims(ClaimQuery(article=article_id))


def _in_ledger(ledger: Ledger, gazetteer: Gazetteer, name: str) -> Sequence[PlaceSummary]:
    found = ledger.find_places(name)
    if found:
        return found
    places = (candidate.place.id for candidate in gazetteer.candidates(name))
    return [known for place_id in places for known in ledger.find_places(place_id)]


def _choice(summary: PlaceSummary, gazetteer: Gazetteer) -> PlaceChoice:
    place = gazetteer.place(summary.id)
    admin = place.admin if place else ""
    return PlaceChoice(summary.id, summary.name, summary.kind, admin, summary.claims)


def _usual(found: Sequence[PlaceChoice], name: str) -> list[PlaceChoice]:
    """Prefer the place whose proper name or id it is, and a town to the sector around it."""
    wanted = name_key(name)
    proper = [p for p in found if wanted in (name_key(p.name), name_key(p.id))] or list(found)
    return [place for place in proper if place.kind is not PlaceKind.SECTOR] or proper


def _several(name: str, found: Sequence[PlaceChoice]) -> NotFoundError:
    listed = "; ".join(f"{place.label}: {place.id}" for place in found[:_LISTED])
    return NotFoundError(
        f"{name!r} may mean {len(found)} places of the ledger. Ask for one by its id or add its"
        f" oblast after a comma. {listed}"
    )


def _none(ledger: Ledger, gazetteer: Gazetteer, name: str) -> NotFoundError:
    if known := gazetteer.candidates(name):
        place = known[0].place
        one = f"{place.name}, {place.admin}" if place.admin else place.name
        about = one if len(known) == 1 else f"any of the {len(known)} places called {name!r}"
        return NotFoundError(
            f"Nothing in the ledger is about {about}. `klaim places` lists the places that have"
            " claims."
        )
    alike = (candidate.place.id for candidate in gazetteer.near_misses(name))
    near = dict.fromkeys(place.name for found in alike for place in ledger.find_places(found))
    hint = f" Did you mean {' or '.join(near)}?" if near else ""
    return NotFoundError(
        f"No place is called {name!r}.{hint} `klaim places` lists the places that have claims."
    )
