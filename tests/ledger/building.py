"""Articles and claims to put into ledgers."""

from datetime import date
from typing import Any

from klaim.records import (
    NARRATOR,
    Article,
    Claim,
    DatePrecision,
    Event,
    EventType,
    Participant,
    PlaceKind,
    PlaceMention,
    Quantity,
    Relay,
    Span,
    Speaker,
    Stance,
    When,
)
from tests.building import sample_article

TEXT = "Kemhan Rusia mengklaim pasukannya merebut Kup’yansk. Kyiv membantah klaim itu."
MOD = Speaker("Russian Ministry of Defence", "russian-mod", "Kemhan Rusia", "russia")
KYIV = Speaker("Ukraine", "ukraine", "Kyiv", "ukraine")
TOWN = PlaceMention("Kup’yansk", "Kupiansk", "geonames:1", PlaceKind.TOWN, 49.7, 37.6)
SECTOR = PlaceMention("sektor Kupyansk", "Kupiansk", "geonames:1:sector", PlaceKind.SECTOR)
OBLAST = PlaceMention("wilayah Kharkiv", "Kharkiv Oblast", "geonames:2", PlaceKind.OBLAST)


def article(id_: str = "a1", **changes: Any) -> Article:
    fields: dict[str, Any] = {
        "source": f"news/{id_}.txt",
        "text": TEXT,
        "outlet": "RMOL",
        "title": "Perebutan Sungai Oskil",
        "published": date(2025, 11, 21),
    }
    return sample_article(id_, **fields | changes)


def capture(of: Article, **changes: Any) -> Claim:
    day = date(2025, 11, 20)
    fields: dict[str, Any] = {
        "id": f"{of.id}-capture",
        "evidence": Span(0, 52),
        "speaker": MOD,
        "event": Event(EventType.CAPTURE, Participant("russia", "pasukannya")),
        "via": (Relay("TASS", "tass"),),
        "places": (TOWN, OBLAST),
        "when": When(day, day, DatePrecision.DAY, "Kamis"),
        "quantities": (Quantity("soldiers", 300.0),),
    }
    return Claim(article_id=of.id, **fields | changes)


def denial(of: Article, **changes: Any) -> Claim:
    fields: dict[str, Any] = {
        "id": f"{of.id}-denial",
        "evidence": Span(53, 78),
        "speaker": KYIV,
        "event": Event(EventType.CAPTURE, Participant("russia")),
        "stance": Stance.DENIES,
        "places": (TOWN,),
    }
    return Claim(article_id=of.id, **fields | changes)


def attack(of: Article, **changes: Any) -> Claim:
    fields: dict[str, Any] = {
        "id": f"{of.id}-attack",
        "evidence": Span(0, 12),
        "speaker": NARRATOR,
        "event": Event(EventType.ATTACK, Participant("russia")),
        "places": (SECTOR,),
    }
    return Claim(article_id=of.id, **fields | changes)


def all_claims(of: Article) -> list[Claim]:
    return [capture(of), denial(of), attack(of)]
