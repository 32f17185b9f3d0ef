"""Track records as JSON objects and as a flat table: one row a claim."""

from __future__ import annotations

from klaim.exporting.parts import Wire, iso, place_to_wire, speaker_to_wire
from klaim.records import Judged, Tally, TrackRecord

RECORD_COLUMNS: dict[str, str] = {
    "claim": "id of the claim",
    "speaker": "who made it",
    "said_on": "day on which it was said, as far as is known",
    "place": "the place that it is about",
    "place_id": "its id",
    "holder": "who holds the place by it",
    "outcome": "conceded, corroborated, contradicted or open",
    "days": "days from the claim to the word that decided, empty where open",
    "observed": "days from the claim until the place changed hands or the ledger ends",
    "already": "true where the word that decided came before the claim",
    "decided_by": "whose word that was",
    "deciding_claim": "id of the claim with that word",
}

_DIGITS = 4


def record_to_wire(record: TrackRecord) -> Wire:
    """Return the track record as a JSON object."""
    return {
        "speakers": [speaker_to_wire(speaker) for speaker in record.speakers],
        "until": iso(record.until),
        "total": _tally_to_wire(record.total),
        "regions": [_tally_to_wire(tally) for tally in record.regions],
        "years": [_tally_to_wire(tally) for tally in record.years],
        "set_aside": record.set_aside,
        "claims": [judged_to_wire(judged) for judged in record.judged],
    }


def judged_to_wire(judged: Judged) -> Wire:
    """Return what became of a claim as a JSON object."""
    decisive = judged.decided_by
    return {
        "claim": judged.statement.claim.id,
        "speaker": speaker_to_wire(judged.statement.claim.speaker),
        "said_on": iso(judged.said_on),
        "place": place_to_wire(judged.place),
        "holder": judged.statement.holder,
        "outcome": judged.outcome.value,
        "days": judged.days,
        "observed": judged.observed,
        "already": judged.already,
        "decided_by": decisive
        and {
            "speaker": speaker_to_wire(decisive.claim.speaker),
            "official": decisive.official,
            "claim": decisive.claim.id,
        },
    }


def judged_record(judged: Judged) -> Wire:
    """Return the row of a claim, keys as in ``RECORD_COLUMNS``."""
    decisive = judged.decided_by
    return {
        "claim": judged.statement.claim.id,
        "speaker": judged.statement.claim.speaker.name,
        "said_on": iso(judged.said_on),
        "place": judged.place.name,
        "place_id": judged.place.id,
        "holder": judged.statement.holder,
        "outcome": judged.outcome.value,
        "days": judged.days,
        "observed": judged.observed,
        "already": "true" if judged.already else "false",
        "decided_by": decisive.claim.speaker.name if decisive else None,
        "deciding_claim": decisive.claim.id if decisive else None,
    }


def _tally_to_wire(tally: Tally) -> Wire:
    return {
        "name": tally.name,
        "n": tally.n,
        "outcomes": {
            outcome.value: {
                "count": share.count,
                "low": round(share.low, _DIGITS),
                "high": round(share.high, _DIGITS),
            }
            for outcome, share in tally.shares
        },
        "young": tally.young,
        "median_days": tally.median_days,
    }
