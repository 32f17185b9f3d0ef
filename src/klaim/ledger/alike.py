"""Which claims may tell what some others tell: of one speaker, about one event at one place.

What a query finds of a statement need not be all of it: an article of another day may carry it
too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, exists, null, select

from klaim.ledger.reading import batches
from klaim.ledger.schema import claim_places, claims
from klaim.records import Claim


def ids_alike(
    connection: Connection, found: Collection[Claim], as_known: date | None = None
) -> set[str]:
    """Return the ids of all claims of the speaker, event and place of a found one.

    Claims that name no place are alike among themselves.

    Args:
        connection: To the ledger.
        found: Some of its claims.
        as_known: Leave out what was published later.
    """
    wanted = {
        (claim.speaker.id, claim.event.type.value, place)
        for claim in found
        for place in _places_of(claim)
    }
    alike: set[str] = set()
    for statement in _at_places({place for *_, place in wanted}):
        if as_known is not None:
            statement = statement.where(claims.c.published <= as_known.isoformat())
        rows = connection.execute(statement)
        alike |= {id_ for id_, *rest in rows if tuple(rest) in wanted}
    return alike


def _places_of(claim: Claim) -> Sequence[str | None]:
    return [place.id for place in claim.places] or [None]


def _at_places(places: Collection[str | None]) -> Iterator[Select[Any]]:
    """Yield the statements for the claims at some places; ``None`` stands for no place at all."""
    at, told = claim_places.c, (claims.c.id, claims.c.speaker_id, claims.c.event)
    everywhere = select(*told, at.place_id).join_from(claim_places, claims)
    for batch in batches(place for place in places if place is not None):
        yield everywhere.where(at.place_id.in_(batch))
    if None in places:
        yield select(*told, null()).where(~exists().where(at.claim_id == claims.c.id))
