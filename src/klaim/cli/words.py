"""Records in words that a newcomer understands, and their colours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from klaim.cli.terminal import one_line
from klaim.records import (
    NO_SIDE,
    THIRD_SIDE,
    Article,
    Claim,
    Modality,
    Quantity,
    Stance,
    Status,
    When,
)
from klaim.wording import BOUNDS, DATINGS, party_name

STANCE_STYLES = {
    Stance.ASSERTS: "cyan",
    Stance.CONFIRMS: "green",
    Stance.CONCEDES: "yellow",
    Stance.DENIES: "red",
    Stance.WITHHOLDS: "magenta",
}

STATUS_STYLES = {
    Status.CONCEDED: "bold green",
    Status.CORROBORATED: "green",
    Status.DISPUTED: "bold red",
    Status.CLAIMED: "yellow",
    Status.REPORTED: "cyan",
}


def counted(number: int, noun: str) -> str:
    """Return "1 claim", "2 claims"."""
    return f"{number} {noun}" if number == 1 else f"{number:,} {noun}s"


def side_name(side: str) -> str:
    """Return a side as people write it, empty for the narrator's."""
    if side == NO_SIDE:
        return ""
    return "outsider" if side == THIRD_SIDE else party_name(side)


def day_of(claim: Claim, article: Article) -> str:
    """Return the day of a claim's event, or else of its article."""
    if claim.when is not None:
        return days(claim.when)
    return article.published.isoformat() if article.published else ""


def days(when: When) -> str:
    """Return the days of an event: "2025-02-08", "2025-02", "2025-02-01 to 2025-02-07"."""
    if when.start == when.end:
        return when.start.isoformat()
    length = {"month": 7, "year": 4}.get(when.precision.value)
    if length:
        return when.start.isoformat()[:length]
    return f"{when.start} to {when.end}"


def published(article: Article) -> str:
    """Return the day of publication and how it is known."""
    if article.published is None:
        return "day unknown"
    return f"{article.published} ({DATINGS[article.dating]})"


def outlet(article: Article) -> str:
    """Return who published the article."""
    return article.outlet or "outlet unknown"


def origin(article: Article) -> str:
    """Return who published the article, or else the name of its file."""
    return article.outlet or article.source.rstrip("/").rpartition("/")[2]


def speaker(claim: Claim) -> str:
    """Return who holds a claim, the side, and who passed it on."""
    side = side_name(claim.speaker.side)
    name = one_line(claim.speaker.name)
    told = f"{name} ({side})" if side and side.lower() != name.lower() else name
    relays = " and ".join(one_line(relay.name) for relay in claim.via)
    return f"{told} via {relays}" if relays else told


def says(claim: Claim) -> str:
    """Return what a claim says in its own terms: "denies: capture by Russia at Siversk"."""
    return f"{claim.stance.value}: {' '.join(_event(claim))}"


def places(claim: Claim) -> str:
    """Return the names of a claim's places."""
    return ", ".join(one_line(place.name) for place in claim.places)


def quantity(counted: Quantity) -> str:
    """Return what is counted: "killed: at least 300"."""
    value = counted.value
    number = f"{value:,.0f}" if value.is_integer() else f"{value:,}"
    return f"{counted.kind.replace('_', ' ')}: {BOUNDS[counted.bound] % {'number': number}}"


def modality(how: Modality) -> str:
    """Return how an event is meant that is not told to have happened: "likely", "planned"."""
    return {"hedged": "likely", "called_for": "demanded"}.get(how, how)


def iso(day: date | None) -> str:
    """Return a day as 2025-02-08, empty where there is none."""
    return day.isoformat() if day else ""


def _event(claim: Claim) -> Iterator[str]:
    event = claim.event
    if claim.negated:
        yield "no"
    if claim.modality is not Modality.ACTUAL:
        yield modality(claim.modality)
    yield event.type.value.replace("_", " ")
    if event.actor is not None and event.actor.side not in (NO_SIDE, THIRD_SIDE):
        yield f"by {side_name(event.actor.side)}"
    if event.target is not None and event.target.side not in (NO_SIDE, THIRD_SIDE):
        yield f"against {side_name(event.target.side)}"
    if claim.places:
        yield f"at {places(claim)}"
    if claim.quantities:
        yield f"({'; '.join(map(quantity, claim.quantities))})"
