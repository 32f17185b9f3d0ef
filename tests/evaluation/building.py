"""Gold articles and found claims for the tests, written short."""

import random
from dataclasses import replace
from datetime import date
from pathlib import Path

from klaim.evaluation.gold import GoldArticle, GoldClaim, GoldQuantity
from klaim.evaluation.scoring import Found
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

TEXT = "Moskow mengatakan pasukannya merebut Siversk. Kyiv membantah. (Foto: Reuters)"
AT = "pasukannya merebut Siversk"


def gold_claim(at: str = AT, **rest) -> GoldClaim:
    given = {
        "speaker": "Russia",
        "side": "russia",
        "stance": Stance.ASSERTS,
        "event": EventType.CAPTURE,
        "actor": "russia",
        "places": ("Siversk",),
    }
    return GoldClaim(at=at, **(given | rest))


def gold_article(*claims: GoldClaim, name: str = "a", **rest) -> GoldArticle:
    return GoldArticle(name=name, path=Path(f"{name}.yaml"), claims=claims, **rest)


def article(text: str = TEXT, name: str = "a", **rest) -> Article:
    return sample_article(name, text, **rest)


def claim_at(piece: str = AT, text: str = TEXT, **rest) -> Claim:
    start = text.index(piece)
    given = {
        "id": f"claim-{start}",
        "article_id": "a",
        "evidence": Span(start, start + len(piece)),
        "speaker": Speaker("Russia", "russia", "Moskow", "russia"),
        "event": Event(EventType.CAPTURE, Participant("russia", "pasukannya")),
        "places": (town("Siversk"),),
    }
    return Claim(**(given | rest))


def town(name: str, kind: PlaceKind = PlaceKind.TOWN) -> PlaceMention:
    return PlaceMention(surface=name, name=name, id=f"test:{name}", kind=kind)


def imperfect(gold: GoldArticle, text: str, seed: int) -> Found:
    """What a careless reader would find: gold claims lost, spoilt and made up."""
    chance = random.Random(f"{seed} {gold.name}")  # noqa: S311
    kept = [spoilt(claim, text, chance) for claim in gold.claims if chance.random() < 0.8]
    extra = [replace(claim, id=f"{claim.id}-again") for claim in kept if chance.random() < 0.2]
    claims = tuple(chance.sample([*kept, *extra], len(kept) + len(extra)))
    return Found(gold, article(text, gold.name, published=gold.published), claims)


def spoilt(gold: GoldClaim, text: str, chance: random.Random) -> Claim:
    def either(right, wrong):
        return right if chance.random() < 0.7 else wrong

    start = max(0, text.find(gold.at))
    evidence = Span(
        max(0, start - chance.randrange(80)),
        min(len(text), start + len(gold.at) + chance.randrange(40)),
    )
    speaker = Speaker(
        either(gold.speaker, gold.speaker.split()[-1] + " Office"), "some-id", "si ini", gold.side
    )
    actor = either(gold.actor, "russia")
    when = date.fromisoformat((gold.when + "-01-01")[:10]) if gold.when else date(2025, 1, 1)
    return Claim(
        id=f"{start}-{chance.random()}",
        article_id="any",
        evidence=evidence,
        speaker=either(replace(speaker, side=either(gold.side, "third")), NARRATOR),
        event=Event(
            either(gold.event, chance.choice(list(EventType))),
            Participant(actor) if actor else None,
        ),
        stance=either(gold.stance, Stance.DENIES),
        modality=gold.modality,
        negated=either(gold.negated, True),
        via=tuple(Relay(name, name.lower()) for name in either((*gold.via, "AFP"), gold.via)),
        places=tuple(town(name) for name in either(gold.places, (*gold.places[1:], "Lyman"))),
        when=When(when, when, DatePrecision.DAY) if either(gold.when, "2025") else None,
        quantities=tuple(spoilt_quantity(q, either) for q in gold.quantities),
    )


def spoilt_quantity(gold: GoldQuantity, either) -> Quantity:
    return Quantity(either(gold.kind, "drones"), either(gold.value, gold.value + 1))
