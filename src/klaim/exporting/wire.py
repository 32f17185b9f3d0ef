"""The claim on the wire: the one JSON object that every door of klaim gives for a claim.

Every key is always there, ``null`` where the claim says nothing, with two exceptions: the
narrator is no more than a name and a side, and ``candidates`` stands only with a place whose
name is undecided.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from klaim.errors import InputError
from klaim.exporting.parts import number, text, text_or_none, whole
from klaim.records import (
    NARRATOR,
    Article,
    Bound,
    Claim,
    DatePrecision,
    Event,
    EventType,
    Modality,
    Participant,
    PlaceKind,
    PlaceMention,
    Precision,
    Quantity,
    Relay,
    Span,
    Speaker,
    Stance,
    When,
)
from klaim.theatres.naming import also_known_as

Wire = dict[str, Any]


def claim_to_wire(claim: Claim, article: Article) -> Wire:
    """Return the claim as a JSON object, keys in the order of the documentation."""
    return {
        "id": claim.id,
        "article": {
            "id": article.id,
            "source": article.source,
            "outlet": article.outlet,
            "title": article.title,
            "published": article.published.isoformat() if article.published else None,
            "language": article.language,
        },
        "evidence": {
            "text": claim.evidence.of(article.text),
            "start": claim.evidence.start,
            "end": claim.evidence.end,
        },
        "speaker": _speaker_to_wire(claim.speaker),
        "via": [{"name": relay.name, "id": relay.id} for relay in claim.via],
        "stance": claim.stance.value,
        "modality": claim.modality.value,
        "negated": claim.negated,
        "event": {
            "type": claim.event.type.value,
            "actor": _participant_to_wire(claim.event.actor),
            "target": _participant_to_wire(claim.event.target),
        },
        "places": [_place_to_wire(place) for place in claim.places],
        "when": _when_to_wire(claim.when),
        "quantities": [_quantity_to_wire(quantity) for quantity in claim.quantities],
        "confidence": claim.confidence,
    }


def wire_to_claim(wire: Mapping[str, Any]) -> Claim:
    """Return the claim that a JSON object of ``claim_to_wire`` holds.

    Raises:
        InputError: The object is not a claim on the wire.
    """
    try:
        return Claim(
            id=text(wire["id"]),
            article_id=text(wire["article"]["id"]),
            evidence=Span(whole(wire["evidence"]["start"]), whole(wire["evidence"]["end"])),
            speaker=_speaker(wire["speaker"]),
            event=Event(
                EventType(wire["event"]["type"]),
                _participant(wire["event"]["actor"]),
                _participant(wire["event"]["target"]),
            ),
            stance=Stance(wire["stance"]),
            modality=Modality(wire["modality"]),
            negated=_truth(wire["negated"]),
            via=tuple(Relay(text(relay["name"]), text(relay["id"])) for relay in wire["via"]),
            places=tuple(_place(place) for place in wire["places"]),
            when=_when(wire["when"]),
            quantities=tuple(_quantity(quantity) for quantity in wire["quantities"]),
            confidence=number(wire["confidence"]),
        )
    except KeyError as error:
        raise InputError(f"This is not a claim as klaim writes it: {error} is missing.") from error
    except (TypeError, ValueError) as error:
        raise InputError(f"This is not a claim as klaim writes it: {error}.") from error


def _speaker_to_wire(speaker: Speaker) -> Wire:
    if speaker == NARRATOR:
        return {"name": speaker.name, "side": speaker.side}
    return {
        "name": speaker.name,
        "id": speaker.id,
        "surface": speaker.surface,
        "side": speaker.side,
        "aliases": list(also_known_as(speaker.id, speaker.name)),
    }


def _speaker(wire: Mapping[str, Any]) -> Speaker:
    if "id" not in wire and _speaker_to_wire(NARRATOR) == wire:
        return NARRATOR
    return Speaker(*(text(wire[key]) for key in ("name", "id", "surface", "side")))


def _participant_to_wire(participant: Participant | None) -> Wire | None:
    if participant is None:
        return None
    return {"side": participant.side, "surface": participant.surface}


def _participant(wire: Mapping[str, Any] | None) -> Participant | None:
    return None if wire is None else Participant(text(wire["side"]), text(wire["surface"]))


def _place_to_wire(place: PlaceMention) -> Wire:
    undecided = bool(place.candidates)
    wire = {
        "name": place.name,
        "id": place.id,
        "surface": place.surface,
        # A point for a name that may mean several places would be a false one.
        "lat": None if undecided else place.lat,
        "lon": None if undecided else place.lon,
        "kind": place.kind.value,
        "precision": place.precision.value,
    }
    return wire | {"candidates": list(place.candidates)} if undecided else wire


def _place(wire: Mapping[str, Any]) -> PlaceMention:
    return PlaceMention(
        surface=text(wire["surface"]),
        name=text(wire["name"]),
        id=text(wire["id"]),
        kind=PlaceKind(wire["kind"]),
        lat=_degrees(wire["lat"]),
        lon=_degrees(wire["lon"]),
        precision=Precision(wire["precision"]),
        candidates=tuple(map(text, wire.get("candidates", ()))),
    )


def _when_to_wire(when: When | None) -> Wire | None:
    if when is None:
        return None
    return {
        "start": when.start.isoformat(),
        "end": when.end.isoformat(),
        "precision": when.precision.value,
        "surface": when.surface,
    }


def _when(wire: Mapping[str, Any] | None) -> When | None:
    if wire is None:
        return None
    return When(
        date.fromisoformat(wire["start"]),
        date.fromisoformat(wire["end"]),
        DatePrecision(wire["precision"]),
        text(wire["surface"]),
    )


def _quantity_to_wire(quantity: Quantity) -> Wire:
    return {
        "kind": quantity.kind,
        "value": plain_number(quantity.value),
        "bound": quantity.bound.value,
        "side": quantity.side,
        "surface": quantity.surface,
    }


def _quantity(wire: Mapping[str, Any]) -> Quantity:
    return Quantity(
        text(wire["kind"]),
        number(wire["value"]),
        Bound(wire["bound"]),
        text_or_none(wire["side"]),
        text(wire["surface"]),
    )


def _degrees(value: object) -> float | None:
    return None if value is None else number(value)


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"{value!r} is neither true nor false")
    return value


def plain_number(value: float) -> int | float:
    """Return 300 for 300.0: people and other programs count soldiers in whole numbers."""
    return int(value) if float(value).is_integer() else value
