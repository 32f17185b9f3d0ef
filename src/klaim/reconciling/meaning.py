"""What one claim says about who holds one place."""

from __future__ import annotations

from dataclasses import dataclass

from klaim.reconciling.parties import Parties
from klaim.records import (
    CONTROL_EVENTS,
    Claim,
    EventType,
    Modality,
    PlaceKind,
    Quantity,
    Stance,
)

WHOLE_PERCENT = 100

_CHANGES = (EventType.CAPTURE, EventType.WITHDRAW)
_CONTESTS = (EventType.CLASH, EventType.ENCIRCLE)

# From the finest to the coarsest: what is named beside a finer place says where that lies.
_LEVELS = (
    (PlaceKind.SITE, PlaceKind.DISTRICT),
    (PlaceKind.VILLAGE, PlaceKind.TOWN, PlaceKind.CITY),
    (PlaceKind.SECTOR, PlaceKind.RIVER),
    (PlaceKind.RAION,),
    (PlaceKind.OBLAST, PlaceKind.REGION, PlaceKind.SEA),
    (PlaceKind.COUNTRY,),
)
_LEVEL_OF = {kind: level for level, kinds in enumerate(_LEVELS) for kind in kinds}


@dataclass(frozen=True, slots=True)
class Meaning:
    """Who holds the place, or does not; the fields are those of ``ControlStatement``."""

    holder: str | None = None
    not_holder: str | None = None
    moves: bool = False
    contests: bool = False
    silent: bool = False


def concerns(claim: Claim, place_id: str) -> bool:
    """Tell whether the claim's event is about the place itself.

    "Took Izium in Kharkiv Oblast" is about Izium: of the places that a claim names, only
    the finest are what its event is about. Nothing is spread from a place to those in it,
    around it or beside it.
    """
    if len(claim.places) == 1:
        return claim.places[0].id == place_id
    finest = min((_LEVEL_OF[place.kind] for place in claim.places), default=0)
    return any(p.id == place_id and _LEVEL_OF[p.kind] == finest for p in claim.places)


def is_about_a_part(claim: Claim) -> bool:
    """Tell whether the claim's event is about a part of the place: "30 per cent", "half"."""
    return any(_is_partial(quantity) for quantity in claim.quantities)


def meaning(claim: Claim, parties: Parties) -> Meaning | None:
    """Return what the claim says about the holder of its places, ``None`` if nothing."""
    event = claim.event.type
    if event not in CONTROL_EVENTS:
        return None
    if claim.stance is Stance.WITHHOLDS:
        return Meaning(silent=True)
    # To deny a denial is to affirm.
    affirmed = (claim.stance is Stance.DENIES) == claim.negated
    if claim.modality is not Modality.ACTUAL or (not affirmed and event is EventType.REPEL):
        return None  # an attack that was not beaten back leaves open what became of it
    if event in _CONTESTS or is_about_a_part(claim):
        return Meaning(contests=True) if affirmed else None
    party = _subject(claim, parties)
    if party is None:
        return None
    moves = affirmed and event in _CHANGES
    if affirmed == (event is EventType.WITHDRAW):
        return Meaning(holder=parties.opponent(party), not_holder=party, moves=moves)
    return Meaning(holder=party, moves=moves)


def _subject(claim: Claim, parties: Parties) -> str | None:
    """Return the belligerent whose hold the event is about."""
    actor, target = claim.event.actor, claim.event.target
    if actor is not None:
        return parties.principals.get(actor.side)
    # Taken from somebody, or an attack of somebody's beaten back: by the other.
    if target is None or claim.event.type not in (EventType.CAPTURE, EventType.REPEL):
        return None
    victim = parties.principals.get(target.side)
    return parties.opponent(victim) if victim else None


def _is_partial(quantity: Quantity) -> bool:
    if quantity.kind == "percent":
        return quantity.value < WHOLE_PERCENT
    return quantity.kind == "share"
