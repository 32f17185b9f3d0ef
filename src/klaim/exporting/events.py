"""Happenings as JSON objects and as a flat table."""

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
from klaim.exporting.wire import plain_number
from klaim.records import Count, Happening, Origin, Stance, Voice

EVENT_COLUMNS: dict[str, str] = {
    "id": "id of the happening",
    "family": "kind of event; a capture and the withdrawal from the place are one, control",
    "types": "types of event by which the speakers call it",
    "party": "belligerent that takes, attacks or strikes, empty where nobody says",
    "place": "where, empty where no place is named",
    "place_id": "its id",
    "lat": "degrees north, empty where it has no point",
    "lon": "degrees east",
    "start": "first day by the statements",
    "end": "last day by the statements",
    "asserts": "who says so",
    "confirms": "who says that what was said before is true",
    "concedes": "who admits what hurts its own side",
    "denies": "who says that it is not so",
    "withholds": "who cannot verify it or does not comment",
    "counts": "each speaker's numbers: kind (side counted) by speaker: lowest to highest",
    "statements": "ids of the statements",
    "reports": "how many articles tell of it",
    "origins": "how many texts these articles go back to",
}


def event_to_wire(event: Happening, origins: Sequence[Origin]) -> Wire:
    """Return the happening as a JSON object, with the origins of its articles."""
    return {
        "id": event.id,
        "family": event.family.value,
        "types": [type_.value for type_ in event.types],
        "party": event.party,
        "place": place_to_wire(event.place),
        "start": iso(event.start),
        "end": iso(event.end),
        "voices": [_voice_to_wire(voice) for voice in event.voices],
        "counts": [_count_to_wire(count) for count in event.counts],
        "reports": len(event.articles),
        "origins": len(origins),
    }


def event_record(event: Happening, origins: Sequence[Origin]) -> Wire:
    """Return the happening's row, keys as in ``EVENT_COLUMNS``."""
    return {
        "id": event.id,
        "family": event.family.value,
        "types": joined(type_.value for type_ in event.types),
        "party": event.party,
        **where_record(event.place),
        "start": iso(event.start),
        "end": iso(event.end),
        **{stance.value: joined(s.name for s in event.by_stance(stance)) for stance in Stance},
        "counts": joined(map(count_in_words, event.counts)),
        "statements": joined(statement.id for statement in event.statements),
        "reports": len(event.articles),
        "origins": len(origins),
    }


def count_in_words(count: Count) -> str:
    """Return "killed (ukraine) by Kyiv: 3 to 5", "at least 3" or "at most 5"."""
    side = f" ({count.side})" if count.side else ""
    low, high = (f"{plain_number(end or 0):,}" for end in (count.low, count.high))
    if count.high is None:
        numbers = f"at least {low}"
    elif count.low is None:
        numbers = f"at most {high}"
    else:
        numbers = low if low == high else f"{low} to {high}"
    return f"{count.kind.replace('_', ' ')}{side} by {count.speaker.name}: {numbers}"


def _voice_to_wire(voice: Voice) -> Wire:
    return {
        "speaker": speaker_to_wire(voice.speaker),
        "stance": voice.stance.value,
        "statements": [statement.id for statement in voice.statements],
    }


def _count_to_wire(count: Count) -> Wire:
    low, high = (None if end is None else plain_number(end) for end in (count.low, count.high))
    return {
        "kind": count.kind,
        "side": count.side,
        "speaker": speaker_to_wire(count.speaker),
        "low": low,
        "high": high,
        "best": plain_number(count.best),
    }
