"""Records to rows and back."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row

from klaim.reconciling.meaning import concerns, is_about_a_part
from klaim.records import (
    CONTROL_EVENTS,
    Article,
    Bound,
    Claim,
    DatePrecision,
    Dating,
    Event,
    EventType,
    Modality,
    Noise,
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

Values = dict[str, Any]

OF_CONTROL = (
    "article_id",
    "published",
    "evidence_start",
    "evidence_end",
    "speaker_id",
    "side",
    "event",
    "actor_side",
    "target_side",
    "stance",
    "modality",
    "negated",
    "when_start",
    "when_end",
    "when_precision",
)
"""What a control claim is derived from, kept beside each of its places."""


def article_row(article: Article) -> Values:
    """Return the columns of an article."""
    return {
        "id": article.id,
        "source": article.source,
        "outlet": article.outlet,
        "title": article.title,
        "author": article.author,
        "published": _iso(article.published),
        "dating": article.dating,
        "dating_reason": article.dating_reason,
        "language": article.language,
        "text": article.text,
        "noise": json.dumps([(n.span.start, n.span.end, n.kind) for n in article.noise]),
        "content_hash": article.content_hash,
    }


def article_of(row: Row[Any]) -> Article:
    """Return the article that a row of ``articles`` holds."""
    return Article(
        id=row.id,
        source=row.source,
        text=row.text,
        language=row.language,
        noise=tuple(Noise(Span(start, end), kind) for start, end, kind in json.loads(row.noise)),
        outlet=row.outlet,
        title=row.title,
        author=row.author,
        published=_date(row.published),
        dating=Dating(row.dating),
        dating_reason=row.dating_reason,
        content_hash=row.content_hash,
    )


def claim_row(claim: Claim, article: Article) -> Values:
    """Return the columns of a claim, its parts left to ``part_rows``."""
    when, actor, target = claim.when, claim.event.actor, claim.event.target
    return {
        "id": claim.id,
        "article_id": article.id,
        "published": _iso(article.published),
        "first_day": _iso(when.start if when else article.published),
        "last_day": _iso(when.end if when else article.published),
        "evidence_start": claim.evidence.start,
        "evidence_end": claim.evidence.end,
        "evidence": claim.evidence.of(article.text),
        "speaker_id": claim.speaker.id,
        "speaker_name": claim.speaker.name,
        "speaker_surface": claim.speaker.surface,
        "side": claim.speaker.side,
        "stance": claim.stance,
        "modality": claim.modality,
        "negated": int(claim.negated),
        "event": claim.event.type,
        "actor_side": actor.side if actor else None,
        "actor_surface": actor.surface if actor else None,
        "target_side": target.side if target else None,
        "target_surface": target.surface if target else None,
        "when_start": _iso(when.start) if when else None,
        "when_end": _iso(when.end) if when else None,
        "when_precision": when.precision if when else None,
        "when_surface": when.surface if when else None,
        "confidence": claim.confidence,
    }


def part_rows(claim: Claim) -> dict[str, list[Values]]:
    """Return the rows of a claim's ordered parts by the name of their table."""
    parts: dict[str, list[Values]] = {
        "claim_places": [
            {
                "place_id": place.id,
                "name": place.name,
                "surface": place.surface,
                "kind": place.kind,
                "lat": place.lat,
                "lon": place.lon,
                "precision": place.precision,
                "candidates": json.dumps(place.candidates),
            }
            for place in claim.places
        ],
        "claim_relays": [{"relay_id": relay.id, "name": relay.name} for relay in claim.via],
        "claim_quantities": [
            {
                "kind": quantity.kind,
                "value": quantity.value,
                "bound": quantity.bound,
                "side": quantity.side,
                "surface": quantity.surface,
            }
            for quantity in claim.quantities
        ],
    }
    for rows in parts.values():
        for position, row in enumerate(rows):
            row.update(claim_id=claim.id, position=position)
    return parts


def control_rows(claim: Claim, article: Article) -> Iterator[Values]:
    """Yield the columns of ``control_claims``: one row a place of whose holder the claim speaks."""
    if claim.event.type not in CONTROL_EVENTS:
        return
    whole = claim_row(claim, article)
    shared = {name: whole[name] for name in OF_CONTROL}
    partial = int(is_about_a_part(claim))
    for place in {p.id: p for p in claim.places if concerns(claim, p.id)}.values():
        yield shared | {
            "place_id": place.id,
            "claim_id": claim.id,
            "partial": partial,
            "undecided": int(bool(place.candidates)),
        }


def claim_of(row: Row[Any], parts: Mapping[str, Sequence[Row[Any]]]) -> Claim:
    """Return the claim that a row of ``claims`` and the rows of its parts hold."""
    return Claim(
        id=row.id,
        article_id=row.article_id,
        evidence=Span(row.evidence_start, row.evidence_end),
        speaker=Speaker(row.speaker_name, row.speaker_id, row.speaker_surface, row.side),
        event=Event(
            EventType(row.event),
            _participant(row.actor_side, row.actor_surface),
            _participant(row.target_side, row.target_surface),
        ),
        stance=Stance(row.stance),
        modality=Modality(row.modality),
        negated=bool(row.negated),
        via=tuple(Relay(relay.name, relay.relay_id) for relay in parts["claim_relays"]),
        places=tuple(_place_of(place) for place in parts["claim_places"]),
        when=_when_of(row),
        quantities=tuple(_quantity_of(quantity) for quantity in parts["claim_quantities"]),
        confidence=row.confidence,
    )


def _place_of(row: Row[Any]) -> PlaceMention:
    return PlaceMention(
        surface=row.surface,
        name=row.name,
        id=row.place_id,
        kind=PlaceKind(row.kind),
        lat=row.lat,
        lon=row.lon,
        precision=Precision(row.precision),
        candidates=tuple(json.loads(row.candidates)),
    )


def _quantity_of(row: Row[Any]) -> Quantity:
    return Quantity(row.kind, row.value, Bound(row.bound), row.side, row.surface)


def _when_of(row: Row[Any]) -> When | None:
    if row.when_start is None:
        return None
    return When(
        date.fromisoformat(row.when_start),
        date.fromisoformat(row.when_end),
        DatePrecision(row.when_precision),
        row.when_surface,
    )


def _participant(side: str | None, surface: str | None) -> Participant | None:
    return None if side is None else Participant(side, surface or "")


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _date(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
