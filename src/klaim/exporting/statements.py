"""Statements as JSON objects and as a flat table."""

from __future__ import annotations

from collections.abc import Sequence

from klaim.exporting.parts import (
    Wire,
    iso,
    joined,
    place_to_wire,
    speaker_to_wire,
    where_record,
)
from klaim.records import Origin, Statement

STATEMENT_COLUMNS: dict[str, str] = {
    "id": "id of the statement",
    "speaker": "who said it",
    "speaker_id": "id of the speaker",
    "side": "party of the speaker, third for outsiders, none for the narrator",
    "answer": "affirms that it happened, denies it, or withholds",
    "stance": "the stance of most reports: asserts, confirms, concedes, denies or withholds",
    "modality": "actual, hedged, planned or called_for",
    "event": "type of the event",
    "actor": "party that does it, empty where no report says",
    "place": "the one place that it is about, empty where none is named",
    "place_id": "its id",
    "lat": "degrees north, empty where it has no point",
    "lon": "degrees east",
    "start": "first day of the event, of publication where no report names a day",
    "end": "last day of the event",
    "dated": "true where a report names the day",
    "reports": "how many articles carry it",
    "origins": "how many texts these articles go back to",
    "relays": "agencies and outlets that passed it on",
    "first_seen": "day on which the first of the articles was published",
    "last_seen": "day on which the last of them was published",
    "outlets": "who published the articles",
    "claims": "ids of the claims",
}


def statement_to_wire(statement: Statement, origins: Sequence[Origin]) -> Wire:
    """Return the statement as a JSON object, with the origins of its articles."""
    return {
        "id": statement.id,
        "speaker": speaker_to_wire(statement.speaker),
        "answer": statement.answer.value,
        "stance": statement.stance.value,
        "modality": statement.modality.value,
        "event": {"type": statement.event.value, "actor": statement.actor},
        "place": place_to_wire(statement.place),
        "when": {
            "start": iso(statement.start),
            "end": iso(statement.end),
            "dated": statement.dated,
        },
        "first_seen": iso(statement.first_seen),
        "last_seen": iso(statement.last_seen),
        "relays": [{"name": relay.name, "id": relay.id} for relay in statement.relays],
        "reports": [
            {
                "claim": claim.id,
                "article": article.id,
                "source": article.source,
                "outlet": article.outlet,
                "published": iso(article.published),
                "stance": claim.stance.value,
                "evidence": claim.evidence.of(article.text),
            }
            for claim, article in statement.reports
        ],
        "origins": [_origin_to_wire(origin) for origin in origins],
    }


def statement_record(statement: Statement, origins: Sequence[Origin]) -> Wire:
    """Return the statement's row, keys as in ``STATEMENT_COLUMNS``."""
    outlets = sorted({a.outlet for a in statement.articles if a.outlet})
    return {
        "id": statement.id,
        "speaker": statement.speaker.name,
        "speaker_id": statement.speaker.id,
        "side": statement.speaker.side,
        "answer": statement.answer.value,
        "stance": statement.stance.value,
        "modality": statement.modality.value,
        "event": statement.event.value,
        "actor": statement.actor,
        **where_record(statement.place),
        "start": iso(statement.start),
        "end": iso(statement.end),
        "dated": "true" if statement.dated else "false",
        "reports": len(statement.articles),
        "origins": len(origins),
        "relays": joined(relay.name for relay in statement.relays),
        "first_seen": iso(statement.first_seen),
        "last_seen": iso(statement.last_seen),
        "outlets": joined(outlets),
        "claims": joined(claim.id for claim, _ in statement.reports),
    }


def _origin_to_wire(origin: Origin) -> Wire:
    return {
        "articles": list(origin.articles),
        "because": [
            {
                "articles": list(kinship.articles),
                "tie": kinship.tie.value,
                "similarity": round(kinship.similarity, 3),
                "agency": kinship.agency or None,
                "shared": list(kinship.shared),
            }
            for kinship in origin.kinships
        ],
    }
