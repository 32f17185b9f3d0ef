"""What different speakers may call one happening: families of events, and who did it."""

from __future__ import annotations

from datetime import timedelta

from klaim.reconciling.parties import Parties
from klaim.records import Claim, EventType, Family

FAMILY = {
    EventType.CAPTURE: Family.CONTROL,
    EventType.WITHDRAW: Family.CONTROL,
    EventType.HOLD: Family.HOLD,
    EventType.ADVANCE: Family.FIGHTING,
    EventType.ENCIRCLE: Family.FIGHTING,
    EventType.ATTACK: Family.FIGHTING,
    EventType.REPEL: Family.FIGHTING,
    EventType.CLASH: Family.FIGHTING,
    EventType.STRIKE: Family.STRIKE,
    EventType.SHOOT_DOWN: Family.STRIKE,
    EventType.DESTROY: Family.STRIKE,
    EventType.CASUALTIES: Family.STRIKE,
    EventType.SURRENDER: Family.SURRENDER,
    EventType.DEPLOY: Family.DEPLOY,
    EventType.EVACUATE: Family.EVACUATE,
    EventType.EXCHANGE: Family.EXCHANGE,
    EventType.NEGOTIATE: Family.DIPLOMACY,
    EventType.CEASEFIRE: Family.DIPLOMACY,
    EventType.AID: Family.AID,
    EventType.SANCTION: Family.SANCTION,
    EventType.ACCUSE: Family.ACCUSE,
}
"""The family of every type that can happen; to make a statement is none."""

_WINDOWS = {Family.CONTROL: timedelta(days=7), Family.HOLD: timedelta(days=7)}
_USUAL_WINDOW = timedelta(days=1)

# Whoever leaves, beats back or shoots down is not who takes, attacks or strikes.
_ANSWERED = (EventType.WITHDRAW, EventType.REPEL, EventType.SHOOT_DOWN)
_BOTH_DO_IT = (EventType.CLASH, EventType.EXCHANGE, EventType.NEGOTIATE, EventType.CEASEFIRE)


def window_of(family: Family) -> timedelta:
    """Return by how many days speakers may differ about one happening of a family.

    The fall of a town is told over days, while strikes come night by night.
    """
    return _WINDOWS.get(family, _USUAL_WINDOW)


def party_behind(claim: Claim, parties: Parties) -> str | None:
    """Return the belligerent that does what the claim is about, ``None`` if not said.

    That is who takes a place that another leaves, and who strikes what another shoots down
    or mourns.
    """
    event = claim.event
    if event.type in _BOTH_DO_IT:
        return None
    actor, target = (
        parties.principals.get(part.side) if part else None for part in (event.actor, event.target)
    )
    if event.type in _ANSWERED:
        actor, target = target, actor
    if actor is not None:
        return actor
    return parties.opponent(target) if target is not None else None
