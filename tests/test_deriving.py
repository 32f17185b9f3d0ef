"""What the ledger keeps of its places: always what the claims say, whatever came and went."""

import os
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from klaim.answers import events_in, record_of, statements_in
from klaim.control import control_of
from klaim.deriving import intervals_of_all, reconcile
from klaim.gazetteer import Gazetteer
from klaim.ledger import ClaimQuery, Ledger, open_ledger
from klaim.records import (
    NARRATOR,
    Article,
    Claim,
    DatePrecision,
    Event,
    EventType,
    IntervalSummary,
    Modality,
    Participant,
    PlaceKind,
    PlaceMention,
    Quantity,
    Span,
    Speaker,
    Stance,
    When,
)
from klaim.theatres import load_theatre
from tests.building import sample_article

THEATRE = load_theatre("russia_ukraine")
GAZETTEER = Gazetteer.open()

PLACES = [
    PlaceMention(name, name, f"klaim:{name.lower()}", kind)
    for name, kind in (
        ("Lozova Balka", PlaceKind.VILLAGE),
        ("Sukhyi Yar", PlaceKind.TOWN),
        ("Bila Krynytsia", PlaceKind.CITY),
        ("Stepova Oblast", PlaceKind.OBLAST),
    )
]
SPEAKERS = [
    Speaker("Kremlin", "kremlin", "Kremlin", "russia"),
    Speaker("Dmitry Peskov", "dmitry-peskov", "Peskov", "russia"),
    Speaker("Rybar", "rybar", "Rybar", "russia"),
    Speaker("General Staff of Ukraine", "general-staff-of-ukraine", "Staf Umum", "ukraine"),
    Speaker("DeepState", "deepstate", "DeepState", "third"),
    NARRATOR,
]
DAYS = st.dates(date(2025, 1, 1), date(2025, 6, 1))
PEOPLE = [speaker.id for speaker in SPEAKERS]

Read = tuple[Article, list[Claim]]
_numbers = count()


@st.composite
def claims_of(draw: st.DrawFn, article: Article, number: int) -> Claim:
    day = draw(st.none() | DAYS)
    end = day and day + timedelta(days=draw(st.sampled_from([0, 0, 0, 20])))
    return Claim(
        id=f"{article.id}-{number}",
        article_id=article.id,
        evidence=Span(number, number + 1),
        speaker=draw(st.sampled_from(SPEAKERS)),
        event=Event(
            draw(st.sampled_from([EventType.CAPTURE, *EventType])),
            draw(st.none() | st.sampled_from([Participant("russia"), Participant("ukraine")])),
        ),
        stance=draw(st.sampled_from([Stance.ASSERTS, *Stance])),
        modality=draw(st.sampled_from([Modality.ACTUAL, Modality.ACTUAL, *Modality])),
        negated=draw(st.booleans()),
        places=tuple(draw(st.lists(st.sampled_from(PLACES), max_size=2, unique=True))),
        when=When(day, end, DatePrecision.INTERVAL) if day and end else None,
        quantities=draw(st.sampled_from([(), (), (Quantity("percent", 40.0),)])),
    )


@st.composite
def articles(draw: st.DrawFn) -> Read:
    id_ = f"a{next(_numbers):06}"
    published = draw(st.none() | DAYS)
    article = sample_article(id_, f"Berita {id_}. " * 3, published=published)
    numbers = range(draw(st.integers(1, 4)))
    return article, [draw(claims_of(article, number)) for number in numbers]


HEAPS = st.lists(articles(), min_size=1, max_size=8)
quick = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture
def ledger(tmp_path: Path):
    with open_ledger(tmp_path / "klaim.db", create=True) as opened:
        yield opened


class OwnLedger:
    """A ledger for one example of a property."""

    def __enter__(self) -> Ledger:
        self._folder = TemporaryDirectory()
        self._ledger = open_ledger(Path(self._folder.name) / "klaim.db", create=True)
        return self._ledger

    def __exit__(self, *_: object) -> None:
        self._ledger.close()
        self._folder.cleanup()


def summaries(
    ledger: Ledger, as_known: date | None = None
) -> dict[str, tuple[IntervalSummary, ...]]:
    """What the full timelines, derived anew, come to."""
    found = {
        place.id: tuple(
            IntervalSummary(i.start, i.end, i.holder, i.status, i.since, i.contested)
            for i in control_of(ledger, THEATRE, place.id, as_known=as_known)
        )
        for place in ledger.places()
    }
    return {place: found[place] for place in sorted(found) if found[place]}


def records(ledger: Ledger, as_known: date | None = None) -> list[object]:
    heard = [speaker.id for speaker in ledger.speakers()]
    return [
        record_of(ledger, THEATRE, GAZETTEER, speaker, with_people=with_people, as_known=as_known)
        for speaker in PEOPLE
        if speaker in heard
        for with_people in (False, True)
    ]


def answers(ledger: Ledger) -> tuple[object, ...]:
    """Everything that a ledger answers."""
    said = statements_in(ledger, THEATRE, ClaimQuery())
    timelines = {place.id: control_of(ledger, THEATRE, place.id) for place in ledger.places()}
    happenings = events_in(said, THEATRE)
    return said, happenings, timelines, intervals_of_all(ledger, THEATRE), records(ledger)


@quick
@given(HEAPS)
def test_what_is_kept_is_what_the_claims_say(heap):
    with OwnLedger() as ledger:
        for article, claims in heap:
            ledger.put(article, claims)
            reconcile(ledger, THEATRE)
        assert intervals_of_all(ledger, THEATRE) == summaries(ledger)


@quick
@given(HEAPS, DAYS)
def test_what_was_known_on_a_day_is_what_the_claims_of_then_say(heap, day):
    with OwnLedger() as ledger:
        for article, claims in heap:
            ledger.put(article, claims)
        assert intervals_of_all(ledger, THEATRE, as_known=day) == summaries(ledger, day)


@quick
@given(HEAPS)
def test_kept_records_are_those_judged_anew(heap):
    with OwnLedger() as ledger:
        for article, claims in heap:
            ledger.put(article, claims)
        last = ledger.last_published()
        if last is not None:
            assert records(ledger) == records(ledger, as_known=last)


@quick
@given(HEAPS, st.randoms(use_true_random=False))
def test_the_order_of_reading_does_not_matter(heap, random):
    shuffled = random.sample(heap, len(heap))
    with OwnLedger() as one, OwnLedger() as other:
        for article, claims in heap:
            one.put(article, claims)
        for article, claims in shuffled:
            other.put(article, claims)
            reconcile(other, THEATRE)
        assert answers(one) == answers(other)


@quick
@given(HEAPS)
def test_reading_again_changes_nothing(heap):
    with OwnLedger() as ledger:
        for article, claims in heap:
            ledger.put(article, claims)
        before = answers(ledger)
        for article, claims in heap:
            ledger.put(article, claims)
        assert reconcile(ledger, THEATRE) == 0
        assert answers(ledger) == before


@quick
@given(HEAPS, articles())
def test_removing_an_article_undoes_exactly_what_it_did(heap, extra):
    with OwnLedger() as ledger:
        for article, claims in heap:
            ledger.put(article, claims)
        before = answers(ledger)
        ledger.put(*extra)
        answers(ledger)
        ledger.remove(extra[0].id)
        assert answers(ledger) == before


def capture(place: PlaceMention, day: date = date(2025, 3, 1)) -> Read:
    id_ = f"{place.id}-{day}".replace(" ", "-")
    article = sample_article(id_, "Rusia merebut.", published=day)
    event = Event(EventType.CAPTURE, Participant("russia"))
    claim = Claim(id_, id_, Span(0, 5), SPEAKERS[0], event, places=(place,))
    return article, [claim]


def test_an_article_costs_the_places_that_it_touches_and_only_those(ledger):
    village, town, city, _ = PLACES
    for place in (village, town, city):
        ledger.put(*capture(place))
    assert reconcile(ledger, THEATRE) == 3
    ledger.put(*capture(town, date(2025, 4, 1)))
    assert reconcile(ledger, THEATRE) == 1
    ledger.remove(capture(village)[0].id)
    assert reconcile(ledger, THEATRE) == 1
    assert sorted(intervals_of_all(ledger, THEATRE)) == sorted([town.id, city.id])


def test_another_theatre_derives_all_anew(ledger):
    ledger.put(*capture(PLACES[1]))
    assert reconcile(ledger, THEATRE) == 1
    assert reconcile(ledger, load_theatre("thailand_cambodia")) == 1
    assert reconcile(ledger, THEATRE) == 1


def test_a_ledger_that_may_not_be_written_gives_the_same_answers(tmp_path, monkeypatch):
    path = tmp_path / "klaim.db"
    with open_ledger(path, create=True) as ledger:
        ledger.put(*capture(PLACES[1]))
    monkeypatch.setattr(os, "access", lambda *_: False)
    with open_ledger(path) as ledger:
        assert reconcile(ledger, THEATRE) == 0
        assert intervals_of_all(ledger, THEATRE) == summaries(ledger)
        assert record_of(ledger, THEATRE, GAZETTEER, "kremlin").total.n == 1
