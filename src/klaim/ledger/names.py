"""The names under which claims can be asked for, whatever their accents and case."""

from __future__ import annotations

from collections.abc import Iterator

from klaim.gazetteer.keys import name_key
from klaim.records import Claim

SPEAKER = "speaker"
PLACE = "place"


def names_of(claim: Claim) -> Iterator[tuple[str, str, str]]:
    """Yield every ``(role, key, id)`` by which the claim's speaker and places go."""
    for role, entities in ((SPEAKER, (claim.speaker,)), (PLACE, claim.places)):
        for entity in entities:
            for name in (entity.id, entity.name, entity.surface):
                if key := name_key(name):
                    yield role, key, entity.id
