"""Claims as a flat table: one row a claim."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from klaim.exporting.wire import claim_to_wire
from klaim.records import Article, Claim

SEPARATOR = "; "

CLAIM_COLUMNS: dict[str, str] = {
    "id": "id of the claim",
    "article_id": "id of the article",
    "source": "path or URL that the article was read from",
    "outlet": "who published it",
    "title": "its title",
    "published": "its day of publication, empty where unknown",
    "language": "its language, ISO 639-1",
    "evidence": "the words of the article that carry the claim",
    "evidence_start": "offset of their first character in the article's text",
    "evidence_end": "offset after their last character",
    "speaker": "who holds the claim; narrator is the article's own voice",
    "speaker_id": "id of the speaker, empty for the narrator",
    "speaker_surface": "the words that name the speaker",
    "side": "party of the speaker, third for outsiders, none for the narrator",
    "via": "relays between the speaker and the article, innermost first",
    "stance": "asserts, confirms, concedes, denies or withholds",
    "modality": "actual, hedged, planned or called_for",
    "negated": "true where the claim denies its own event",
    "event": "type of the event",
    "actor": "party that does it",
    "target": "party that it is done to",
    "places": "names of the places, most specific first",
    "place_ids": "their ids, in the same order",
    "lat": "degrees north of the first place, empty where it has no point",
    "lon": "degrees east of the first place",
    "when_start": "first day of the event, empty where the text does not say",
    "when_end": "last day of the event",
    "when_precision": "day, month, year or interval",
    "quantities": "numbers as kind bound value, with the party that they count in brackets",
    "confidence": "how likely the claim is right as a whole, 0 to 1",
}
"""The columns and what they hold; several values in a cell stand between semicolons."""


def claim_record(claim: Claim, article: Article) -> dict[str, Any]:
    """Return the claim's row, keys as in ``CLAIM_COLUMNS``."""
    wire = claim_to_wire(claim, article)
    about, evidence, speaker = wire["article"], wire["evidence"], wire["speaker"]
    event, places, when = wire["event"], wire["places"], wire["when"] or {}
    first = places[0] if places else {}
    return {
        "id": wire["id"],
        "article_id": about["id"],
        "source": about["source"],
        "outlet": about["outlet"],
        "title": about["title"],
        "published": about["published"],
        "language": about["language"],
        "evidence": evidence["text"],
        "evidence_start": evidence["start"],
        "evidence_end": evidence["end"],
        "speaker": speaker["name"],
        "speaker_id": speaker.get("id"),
        "speaker_surface": speaker.get("surface"),
        "side": speaker["side"],
        "via": _joined(relay["name"] for relay in wire["via"]),
        "stance": wire["stance"],
        "modality": wire["modality"],
        "negated": "true" if wire["negated"] else "false",
        "event": event["type"],
        "actor": (event["actor"] or {}).get("side"),
        "target": (event["target"] or {}).get("side"),
        "places": _joined(place["name"] for place in places),
        "place_ids": _joined(place["id"] for place in places),
        "lat": first.get("lat"),
        "lon": first.get("lon"),
        "when_start": when.get("start"),
        "when_end": when.get("end"),
        "when_precision": when.get("precision"),
        "quantities": _joined(_quantity(quantity) for quantity in wire["quantities"]),
        "confidence": wire["confidence"],
    }


def _quantity(wire: dict[str, Any]) -> str:
    counted = f" ({wire['side']})" if wire["side"] else ""
    return f"{wire['kind']} {wire['bound']} {wire['value']}{counted}"


def _joined(parts: Iterable[str]) -> str:
    return SEPARATOR.join(parts)
