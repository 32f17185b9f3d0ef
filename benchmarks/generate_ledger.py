"""Writes a ledger of made-up news of any size: ``generate_ledger.py FILE --articles 100000``.

The articles have about ten claims each. Places and speakers are those that klaim ships, and
what is said about them is drawn by chance, always the same for one seed. As in real news, few
places and few speakers have most of the claims, days of great events have many articles, one
statement is carried by many articles, and a quarter of the articles are published again, in
whole or in part, by another outlet.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import TypeVar

from klaim.gazetteer.store import SHIPPED, Store
from klaim.ledger import open_ledger
from klaim.records import (
    NARRATOR,
    THIRD_SIDE,
    Article,
    Claim,
    DatePrecision,
    Dating,
    Event,
    EventType,
    Modality,
    Noise,
    Participant,
    Place,
    PlaceKind,
    PlaceMention,
    Quantity,
    Relay,
    Span,
    Speaker,
    Stance,
    When,
    stable_id,
)
from klaim.theatres import EntityKind, Theatre, load_theatre

Item = TypeVar("Item")

SEED = 20220224
FIRST_DAY = date(2022, 2, 24)
DAYS = 1400
PLACES = 1500
SPEAKERS = 400
MEDIA = 60
AGAIN = 0.25
NEW_SAYINGS = 1.5
RECENT = 60
NEWS = timedelta(days=4)
FRONT = 12
_PROGRESS = 10_000
_BY_NARRATOR = 0.15
_DATED = 0.5
_ACTUAL = 0.9
_RELAYED = 0.3
_AT_THE_FRONT = 0.3
_SETTLEMENTS = (PlaceKind.CITY, PlaceKind.TOWN, PlaceKind.VILLAGE)
_KEEP_LINES = argparse.RawDescriptionHelpFormatter
_COUNTED = {
    "attacks": "serangan",
    "missiles": "rudal",
    "drones": "pesawat nirawak",
    "vehicles": "kendaraan",
    "killed": "tewas",
    "soldiers": "tentara",
}

_DEEDS = {
    # event: weight, what the actor did, what is counted if anything
    EventType.CAPTURE: (9, "telah merebut {place}", ""),
    EventType.HOLD: (4, "masih menguasai {place}", ""),
    EventType.WITHDRAW: (2, "telah mundur dari {place}", ""),
    EventType.REPEL: (8, "memukul mundur serangan di dekat {place}", "attacks"),
    EventType.CLASH: (6, "bertempur di {place}", ""),
    EventType.ENCIRCLE: (1, "mengepung {place}", ""),
    EventType.ADVANCE: (5, "bergerak maju ke arah {place}", ""),
    EventType.ATTACK: (13, "menyerang {place}", ""),
    EventType.STRIKE: (20, "menggempur {place} dengan rudal", "missiles"),
    EventType.SHOOT_DOWN: (8, "menembak jatuh pesawat nirawak di atas {place}", "drones"),
    EventType.DESTROY: (5, "menghancurkan kendaraan tempur di {place}", "vehicles"),
    EventType.CASUALTIES: (12, "menewaskan sejumlah orang di {place}", "killed"),
    EventType.EVACUATE: (3, "mengungsikan warga dari {place}", ""),
    EventType.DEPLOY: (4, "mengirim pasukan ke {place}", "soldiers"),
}
_VERBS = {
    Stance.ASSERTS: (75, "mengatakan bahwa"),
    Stance.DENIES: (9, "membantah bahwa"),
    Stance.CONFIRMS: (5, "membenarkan bahwa"),
    Stance.CONCEDES: (3, "mengakui bahwa"),
    Stance.WITHHOLDS: (8, "belum dapat memastikan apakah"),
}
_ASIDES = (
    "Cuaca di kawasan itu berkabut sejak awal pekan.",
    "Jalan menuju kota sebagian rusak dan sulit dilalui kendaraan.",
    "Jaringan listrik di sejumlah permukiman belum pulih sepenuhnya.",
    "Warga yang tersisa mengandalkan bantuan makanan dan air bersih.",
    "Sekolah di wilayah sekitarnya masih mengadakan pelajaran dari jauh.",
    "Para sukarelawan membuka titik penghangatan di gedung-gedung umum.",
)
_WAR = {"russia": "ukraine", "ukraine": "russia"}
_MODALITIES = (Modality.ACTUAL, Modality.HEDGED, Modality.PLANNED, Modality.CALLED_FOR)


@dataclass(frozen=True, slots=True)
class Saying:
    """What somebody said on a day, ready to be told by any article of the days after."""

    day: date
    sentence: str
    speaker: Speaker
    event: Event
    stance: Stance
    modality: Modality
    places: tuple[PlaceMention, ...]
    when: When | None
    quantities: tuple[Quantity, ...]


class Dice:
    """Draws from lists of which the first have most of the weight (Zipf and Mandelbrot)."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311
        self._weights: dict[tuple[int, int], Sequence[float]] = {}
        self.chance = self._random.random
        self.among = self._random.choice
        self.between = self._random.randint

    def early(self, items: Sequence[Place] | Sequence[Speaker], offset: int) -> int:
        """Return an index: that of rank r with a weight of 1 / (r + offset)."""
        key = len(items), offset
        if key not in self._weights:
            ranks = (1 / (rank + offset) for rank in range(1, len(items) + 1))
            self._weights[key] = tuple(accumulate(ranks))
        return self._random.choices(range(len(items)), cum_weights=self._weights[key])[0]

    def weighted(self, table: dict[EventType, tuple[int, str, str]]) -> EventType:
        """Return a key of a table whose rows begin with a weight."""
        return self._random.choices(list(table), [row[0] for row in table.values()])[0]

    def stance(self) -> Stance:
        """Return a stance as often as it is met."""
        return self._random.choices(list(_VERBS), [row[0] for row in _VERBS.values()])[0]

    def days(self, articles: int) -> list[date]:
        """Return the days of publication, oldest first: one in twenty is a great day."""
        weights = [4 if self.chance() < 0.05 else 1 for _ in range(DAYS)]
        drawn = self._random.choices(range(DAYS), weights, k=articles)
        return [FIRST_DAY + timedelta(days=day) for day in sorted(drawn)]

    def recent(self, items: Sequence[Saying], count: int) -> tuple[Saying, ...]:
        """Return so many of the items, the last ones likeliest."""
        drawn: dict[Saying, None] = {}
        while len(drawn) < min(count, len(items)):
            back = int(self._random.expovariate(1 / RECENT)) % len(items)
            drawn[items[-1 - back]] = None
        return tuple(drawn)


class World:
    """What may be spoken of, and by whom."""

    def __init__(self, theatre: Theatre) -> None:
        self.places = _places()
        speakers = _speakers(theatre)
        self.speakers = [*_taking_turns([speakers[side] for side in _WAR])]
        # Outsiders speak less than those who fight.
        self.speakers[SPEAKERS * 3 // 4 :] = speakers[THIRD_SIDE][: SPEAKERS // 4]
        self.media = [e for e in theatre.entities.values() if e.kind is EntityKind.MEDIUM][:MEDIA]


def generate(articles: int, seed: int = SEED) -> Iterator[tuple[Article, list[Claim]]]:
    """Yield made-up articles by day of publication, each with its claims."""
    dice, world = Dice(seed), World(load_theatre("russia_ukraine"))
    said: list[Saying] = []
    told: list[tuple[date, tuple[Saying, ...]]] = []
    for number, day in enumerate(dice.days(articles)):
        said = [s for s in said[-8 * RECENT :] if day - s.day <= NEWS]
        told = [(on, sayings) for on, sayings in told[-10:] if day - on <= NEWS]
        new = max(1 + (dice.chance() < NEW_SAYINGS - 1), RECENT // 2 - len(said))
        said += [_saying(dice, world, day) for _ in range(new)]
        if told and dice.chance() < AGAIN:
            sayings = dice.among(told)[1][: dice.between(6, 15)]
        else:
            sayings = dice.recent(said, dice.between(5, 15))
        told.append((day, sayings))
        yield _article(dice, world, number, day, sayings)


def fill(path: Path, articles: int, seed: int = SEED) -> tuple[int, int]:
    """Write made-up articles to a ledger; return how many articles and claims it got."""
    claims = 0
    with open_ledger(path, create=True) as ledger:
        for number, (article, found) in enumerate(generate(articles, seed), start=1):
            ledger.put(article, found)
            claims += len(found)
            if number % _PROGRESS == 0:
                print(f"{number:,} articles, {claims:,} claims", file=sys.stderr, flush=True)
    return articles, claims


def _places() -> list[Place]:
    """Return places near the fronts, the greatest first."""
    with closing(Store(SHIPPED)) as store:
        known = [store.by_number(number) for number, _, _ in store.units()]
        near = [place for place in known if store.is_fought_over(place.id)]
    settled = [place for place in near if place.kind in _SETTLEMENTS]
    return sorted(settled, key=lambda place: (-place.population, place.id))[:PLACES]


def _speakers(theatre: Theatre) -> dict[str, list[Speaker]]:
    """Return bodies and people in turn by side; a theatre names those first who speak most."""
    kinds = (EntityKind.ORGANISATION, EntityKind.PERSON)
    named = [[e for e in theatre.entities.values() if e.kind is kind] for kind in kinds]
    found: dict[str, list[Speaker]] = {}
    for entity in _taking_turns(named):
        surface = next(iter(entity.aliases.get("id", ())), entity.name)
        speaker = Speaker(entity.name, entity.id, surface, entity.side)
        found.setdefault(speaker.side, []).append(speaker)
    return found


def _taking_turns(lists: Sequence[Sequence[Item]]) -> Iterator[Item]:
    return (item for turn in zip(*lists, strict=False) for item in turn)


def _saying(dice: Dice, world: World, day: date) -> Saying:
    place = _place(dice, world, day)
    speaker = NARRATOR if dice.chance() < _BY_NARRATOR else _speaker(dice, world)
    stance = Stance.ASSERTS if speaker is NARRATOR else dice.stance()
    event = dice.weighted(_DEEDS)
    _, deed, counted = _DEEDS[event]
    actor = speaker.side if speaker.side in _WAR else dice.among(list(_WAR))
    if stance in (Stance.DENIES, Stance.CONCEDES) and event is not EventType.WITHDRAW:
        actor = _WAR[actor]
    happened = day - timedelta(days=dice.between(0, 2))
    number = dice.between(1, 400)
    dated = dice.chance() < _DATED
    subject = "pasukan Rusia" if actor == "russia" else "pasukan Ukraina"
    words = [
        *((speaker.surface, _VERBS[stance][1]) if speaker is not NARRATOR else ()),
        subject,
        deed.format(place=place.name),
        *((f"pada {happened.day}/{happened.month}",) if dated else ()),
        *((f"({number} {_COUNTED[counted]})",) if counted else ()),
    ]
    sentence = " ".join(words)
    return Saying(
        day=day,
        sentence=sentence[0].upper() + sentence[1:] + ".",
        speaker=speaker,
        event=Event(event, Participant(actor, subject), Participant(_WAR[actor])),
        stance=stance,
        modality=Modality.ACTUAL if dice.chance() < _ACTUAL else dice.among(_MODALITIES),
        places=(PlaceMention(place.name, place.name, place.id, place.kind, place.lat, place.lon),),
        when=When(happened, happened, DatePrecision.DAY) if dated else None,
        quantities=(Quantity(counted, float(number), surface=str(number)),) if counted else (),
    )


def _place(dice: Dice, world: World, day: date) -> Place:
    """Return a place: every month the armies fight over a few, and these are named most."""
    if dice.chance() < _AT_THE_FRONT:
        month = random.Random(f"{day:%Y-%m}")  # noqa: S311
        return world.places[month.sample(range(PLACES), FRONT)[dice.between(0, FRONT - 1)]]
    return world.places[dice.early(world.places, 10)]


def _speaker(dice: Dice, world: World) -> Speaker:
    return world.speakers[dice.early(world.speakers, 2)]


def _article(
    dice: Dice, world: World, number: int, day: date, sayings: Sequence[Saying]
) -> tuple[Article, list[Claim]]:
    article_id = stable_id("generated", number)
    medium, agency = dice.among(world.media), dice.among(world.media)
    relayed = (Relay(agency.name, agency.id),) if dice.chance() < _RELAYED else ()
    text, spans = _text(sayings, number, agency.name)
    credit = Span(text.rindex("("), len(text))
    article = Article(
        id=article_id,
        source=f"generated/{day}/{number:07}.txt",
        text=text,
        language="id",
        noise=(Noise(credit, "credit"),),
        outlet=medium.name,
        title=sayings[0].sentence,
        published=day,
        dating=Dating.GIVEN,
        dating_reason="Made up with the article.",
        content_hash=stable_id(text),
    )
    found = [
        Claim(
            id=stable_id(article_id, at),
            article_id=article_id,
            evidence=span,
            speaker=saying.speaker,
            event=saying.event,
            stance=saying.stance,
            modality=saying.modality,
            via=relayed if saying.speaker is not NARRATOR else (),
            places=saying.places,
            when=saying.when,
            quantities=saying.quantities,
            confidence=0.9,
        )
        for at, (saying, span) in enumerate(zip(sayings, spans, strict=True))
    ]
    return article, found


def _text(sayings: Sequence[Saying], number: int, agency: str) -> tuple[str, list[Span]]:
    """Return a text with a sentence for everything said, and where each one is."""
    parts, spans, at = [], [], 0
    for saying in sayings:
        parts.append(saying.sentence)
        spans.append(Span(at, at + len(saying.sentence)))
        at += len(saying.sentence) + 1
    aside = _ASIDES[number % len(_ASIDES)]
    return " ".join([*parts, aside, f"({agency})"]), spans


def main() -> int:
    """Write the ledger that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=_KEEP_LINES)
    parser.add_argument("ledger", type=Path, help="the file to write; there must be none yet")
    parser.add_argument("--articles", type=int, default=10_000, help="with ten claims each")
    parser.add_argument("--seed", type=int, default=SEED, help="another one, other articles")
    asked = parser.parse_args()
    if asked.ledger.exists():
        parser.error(f"{asked.ledger} exists: name another file")
    begun, cpu = time.perf_counter(), time.process_time()
    articles, claims = fill(asked.ledger, asked.articles, asked.seed)
    size = sum(path.stat().st_size for path in asked.ledger.parent.glob(asked.ledger.name + "*"))
    wall, spent = time.perf_counter() - begun, time.process_time() - cpu
    print(f"{articles:,} articles, {claims:,} claims, {size / 1e6:,.0f} MB: {asked.ledger}")
    print(f"{wall:.0f} s, {spent:.0f} s of CPU: {articles / spent:,.0f} articles/s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
