"""Short ways to write claims about who holds a town, and the golden ones as records."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import yaml

from klaim.reconciling import control_timeline
from klaim.records import (
    NARRATOR,
    Article,
    Claim,
    ClaimInArticle,
    DatePrecision,
    Event,
    EventType,
    Interval,
    Modality,
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

PARTIES = {"russia": "russia", "ukraine": "ukraine", "north_korea": "russia"}
BLOGGERS = frozenset({"russian-military-bloggers", "pro-kremlin-voices"})
TOWN = "geonames:1"

_numbers = count()


def place(
    name: str = "Kupiansk", kind: PlaceKind = PlaceKind.TOWN, id_: str = TOWN
) -> PlaceMention:
    return PlaceMention(surface=name, name=name, id=id_, kind=kind)


def speaker(side: str, name: str = "") -> Speaker:
    if side == "none":
        return NARRATOR
    name = name or f"{side.title()} officials"
    return Speaker(name=name, id=name.lower().replace(" ", "-"), surface=name, side=side)


def said(
    side: str,
    event: str,
    actor: str | None,
    on: str | None = None,
    *,
    published: str | None = None,
    by: str = "",
    places: tuple[PlaceMention, ...] = (),
    quantities: tuple[Quantity, ...] = (),
    target: str | None = None,
    article: Article | None = None,
    **rest: Any,
) -> ClaimInArticle:
    """A claim in an article of its own, published on the day of the event unless said."""
    number = next(_numbers)
    days = sorted(on.split("/")) if on else []
    when = (
        When(date.fromisoformat(days[0]), date.fromisoformat(days[-1]), DatePrecision.DAY)
        if days
        else None
    )
    day = published or (days[-1] if days else None)
    article = article or sample_article(
        f"article-{number:04}",
        "x" * 100,
        published=date.fromisoformat(day) if day and day != "never" else None,
    )
    claim = Claim(
        id=f"claim-{number:04}",
        article_id=article.id,
        evidence=Span(0, 10),
        speaker=speaker(side, by),
        event=Event(
            EventType(event),
            Participant(actor) if actor else None,
            Participant(target) if target else None,
        ),
        places=places or (place(),),
        when=when,
        quantities=quantities,
        **rest,
    )
    return claim, article


def timeline(*claims: ClaimInArticle, **options: Any) -> tuple[Interval, ...]:
    return control_timeline(claims, TOWN, PARTIES, unofficial=BLOGGERS, **options)


def gist(interval: Interval) -> str:
    """'2025-01-01..2025-02-01 russia claimed' and 'contested' where it is."""
    words = [interval.holder, interval.status, "contested" if interval.contested else None]
    said = " ".join(str(word) for word in words if word is not None)
    return f"{interval.start or ''}..{interval.end or ''} {said}"


def gists(*claims: ClaimInArticle, **options: Any) -> list[str]:
    return [gist(interval) for interval in timeline(*claims, **options)]


def gold_claims(document: dict[str, Any], name: str) -> Iterator[ClaimInArticle]:
    """The claims of a gold file, evidence in the order of the file."""
    about = document["article"]
    article = Article(
        id=name,
        source=f"{name}.txt",
        text="",
        language=about["language"],
        outlet=about["outlet"],
        published=about["published"],
    )
    for number, gold in enumerate(document["claims"]):
        yield (
            Claim(
                id=f"{name}-{number:03}",
                article_id=name,
                evidence=Span(number, number),
                speaker=speaker(gold["side"], gold["speaker"]),
                event=Event(
                    EventType(gold["event"]),
                    Participant(gold["actor"]) if "actor" in gold else None,
                    Participant(gold["target"]) if "target" in gold else None,
                ),
                stance=Stance(gold["stance"]),
                modality=Modality(gold.get("modality", "actual")),
                negated=gold.get("negated", False),
                via=tuple(Relay(relay, relay.lower()) for relay in gold.get("via", ())),
                places=tuple(_gold_place(named) for named in gold.get("places", ())),
                when=_gold_when(gold.get("when")),
                quantities=tuple(
                    Quantity(q["kind"], q["value"]) for q in gold.get("quantities", ())
                ),
            ),
            article,
        )


def load_gold(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def _gold_place(name: str) -> PlaceMention:
    kinds = {"Oblast": PlaceKind.OBLAST, "River": PlaceKind.RIVER}
    return place(name, kinds.get(name.split()[-1], PlaceKind.TOWN), name)


def _gold_when(value: date | str | int | None) -> When | None:
    if value is None:
        return None
    if isinstance(value, date):
        return When(value, value, DatePrecision.DAY)
    year, _, month = str(value).partition("-")
    if not month:
        return When(date(int(year), 1, 1), date(int(year), 12, 31), DatePrecision.YEAR)
    first = date(int(year), int(month), 1)
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return When(first, last, DatePrecision.MONTH)
