"""Maps beside claims as JSON objects and as flat tables."""

from __future__ import annotations

from klaim.exporting.parts import Wire, iso, joined, place_to_wire, speaker_to_wire, where_record
from klaim.exporting.wire import plain_number
from klaim.records import MapComparison, MapDisagreement, MapState, MapTally

COMPARISON_COLUMNS: dict[str, str] = {
    "place": "the place",
    "place_id": "its id",
    "lat": "degrees north",
    "lon": "degrees east",
    "day": "day from which the statement counts",
    "speaker": "who says so",
    "side": "the speaker's party, third for outsiders, none for the narrator",
    "event": "what is said to have happened",
    "holder": "party that holds the place by the statement",
    "relation": "led, same_day, lagged; from_the_start where the first map shows it already;"
    " not_shown where none does",
    "shown_on": "first day of the run of maps that show it: the run in which the statement's day"
    " lies, else the next",
    "lead_days": "days from the statement to that map; below 0 where the map was first",
    "claim": "id of the claim",
}

TALLY_COLUMNS: dict[str, str] = {
    "speaker": "who says so",
    "speaker_id": "id of the speaker",
    "side": "the speaker's party, third for outsiders, none for the narrator",
    "n": "how many statements name a holder of a settlement",
    "led": "how many of them came before the map",
    "same_day": "how many on the day of the map",
    "lagged": "how many after the map",
    "from_the_start": "how many the first map shows already",
    "not_shown": "how many no map shows",
    "median_lead": "middle one of the days by which they led (above 0) or lagged, those on the same"
    " day included; empty where none did",
}

DISAGREEMENT_COLUMNS: dict[str, str] = {
    "place": "the place",
    "place_id": "its id",
    "lat": "degrees north",
    "lon": "degrees east",
    "holder": "party that holds it by the ledger",
    "status": "how sure that is",
    "since": "day from which it holds it",
    "map_holder": "party that holds it by the map",
    "map_day": "day of the map",
    "shares": "parts of the place by holder, largest first",
}

MAP_COLUMNS: dict[str, str] = {
    "place": "the place",
    "day": "day of the map",
    "holder": "party with the larger part than the threshold, empty where none has it",
    "shares": "parts of the place by holder, largest first",
}

_DIGITS = 4


def comparison_to_wire(found: MapComparison) -> Wire:
    """Return a statement beside the maps as a JSON object."""
    claim = found.statement.claim
    return {
        "place": place_to_wire(found.place),
        "day": iso(found.statement.day),
        "speaker": speaker_to_wire(claim.speaker),
        "event": claim.event.type.value,
        "holder": found.statement.holder,
        "relation": found.relation.value,
        "shown_on": iso(found.shown_on),
        "lead_days": found.lead_days,
        "claim": claim.id,
    }


def comparison_record(found: MapComparison) -> Wire:
    """Return a statement's row, keys as in ``COMPARISON_COLUMNS``."""
    wire = comparison_to_wire(found)
    speaker = wire.pop("speaker")
    told = {"speaker": speaker["name"], "side": speaker["side"]}
    flat = where_record(found.place) | told | {k: v for k, v in wire.items() if k != "place"}
    return {column: flat[column] for column in COMPARISON_COLUMNS}


def tally_record(found: MapTally) -> Wire:
    """Return a speaker's row and JSON object, keys as in ``TALLY_COLUMNS``."""
    middle = found.median_lead
    return {
        "speaker": found.speaker.name,
        "speaker_id": found.speaker.id,
        "side": found.speaker.side,
        "n": found.n,
        **{relation.value: count for relation, count in found.relations},
        "median_lead": None if middle is None else plain_number(middle),
    }


def disagreement_to_wire(found: MapDisagreement) -> Wire:
    """Return a place about which ledger and map disagree as a JSON object."""
    interval = found.interval
    return {
        "place": place_to_wire(found.place),
        "ledger": {
            "holder": interval.holder,
            "status": interval.status.value if interval.status else None,
            "since": iso(interval.since),
        },
        "map": {"holder": found.holder} | map_state_to_wire(found.state),
    }


def disagreement_record(found: MapDisagreement) -> Wire:
    """Return the place's row, keys as in ``DISAGREEMENT_COLUMNS``."""
    ledger: Wire = disagreement_to_wire(found)["ledger"]
    told = {"map_holder": found.holder, "map_day": iso(found.state.day)}
    return where_record(found.place) | ledger | told | {"shares": shares_in_words(found.state)}


def map_state_to_wire(state: MapState) -> Wire:
    """Return how a map divides a place as a JSON object."""
    shares = {holder: round(share, _DIGITS) for holder, share in state.shares}
    return {"day": iso(state.day), "shares": shares}


def map_record(place: str, state: MapState, threshold: float) -> Wire:
    """Return a day's row, keys as in ``MAP_COLUMNS``."""
    holder = state.holder(threshold)
    return {
        "place": place,
        "day": iso(state.day),
        "holder": holder,
        "shares": shares_in_words(state),
    }


def shares_in_words(state: MapState) -> str:
    """Return "russia 0.97; ukraine 0.03"."""
    return joined(f"{holder} {share:.2f}" for holder, share in state.shares)
