"""A statement is the same in every answer: its reports and origins, whatever was asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from klaim.answers import Statements, statements_in, statements_of
from klaim.ledger import ClaimQuery, Ledger, Selection, open_ledger
from klaim.records import (
    NARRATOR,
    Article,
    Claim,
    ClaimInArticle,
    DatePrecision,
    Event,
    EventType,
    Participant,
    PlaceKind,
    PlaceMention,
    Span,
    Speaker,
    Stance,
    When,
)
from klaim.theatres import load_theatre
from tests.building import sample_article

THEATRE = load_theatre("russia_ukraine")
MOD = Speaker("Russian Ministry of Defence", "russian-mod", "Kemhan Rusia", "russia")
PLACES = [
    PlaceMention(name, name, f"klaim:{name.lower()}", PlaceKind.TOWN)
    for name in ("Sukhyi Yar", "Lozova Balka")
]
FIRST = date(2025, 2, 1)
DAYS = st.integers(0, 9).map(lambda days: FIRST + timedelta(days=days))
STORY = (
    "Kementerian Pertahanan Rusia pada Jumat menyatakan pasukannya telah menguasai kota kecil di"
    " wilayah itu setelah pertempuran selama lima bulan melawan tentara Ukraina."
)
TEXTS = [STORY, STORY + " Kyiv belum menjawab.", "Berita lain sama sekali tentang kota itu."]


def claim(article: Article, number: int = 0, **fields: object) -> ClaimInArticle:
    """A claim of an article: by default that Russia took the first place."""
    usual = Claim(
        id=f"{article.id}-{number}",
        article_id=article.id,
        evidence=Span(number, number + 30),
        speaker=MOD,
        event=Event(EventType.CAPTURE, Participant("russia")),
        places=(PLACES[0],),
    )
    return replace(usual, **fields), article


def article(id_: str, text: str = STORY, published: date | None = FIRST) -> Article:
    return sample_article(id_, text, published=published)


@contextmanager
def ledger_of(claims: list[ClaimInArticle]) -> Iterator[Ledger]:
    """A ledger with these claims and their articles."""
    with TemporaryDirectory() as folder, open_ledger(Path(folder) / "k.db", create=True) as ledger:
        for of in {article.id: article for _, article in claims}.values():
            ledger.put(of, [claim for claim, article in claims if article.id == of.id])
        yield ledger


def told(said: Statements) -> dict[str, tuple[object, ...]]:
    """What is shown of each statement, by its id."""
    return {s.id: (s.reports, s.start, s.end, said.origins_of(s.articles)) for s in said.statements}


@st.composite
def heaps(draw: st.DrawFn) -> list[ClaimInArticle]:
    found = []
    for number in range(draw(st.integers(1, 7))):
        text = draw(st.sampled_from(TEXTS))
        of = article(f"a{number}", text, draw(st.none() | DAYS))
        for at in range(draw(st.integers(1, 3))):
            day = draw(st.none() | DAYS)
            actor = draw(st.sampled_from(["russia", "russia", "ukraine", None]))
            found.append(
                claim(
                    of,
                    at,
                    speaker=draw(st.sampled_from([MOD, NARRATOR])),
                    event=Event(EventType.CAPTURE, Participant(actor) if actor else None),
                    stance=draw(st.sampled_from([Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES])),
                    places=tuple(draw(st.lists(st.sampled_from(PLACES), max_size=2, unique=True))),
                    when=When(day, day, DatePrecision.DAY) if day else None,
                )
            )
    return found


QUERIES = st.builds(
    ClaimQuery,
    place=st.none() | st.sampled_from([place.id for place in PLACES]),
    since=st.none() | DAYS,
    until=st.none() | DAYS,
    stance=st.none() | st.sampled_from([Stance.ASSERTS, Stance.CONFIRMS]),
    text=st.sampled_from([None, "Rusia"]),
    limit=st.none() | st.integers(1, 3),
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(heaps(), QUERIES)
def test_a_statement_has_the_same_reports_and_origins_whichever_question_finds_it(heap, query):
    with ledger_of(heap) as ledger:
        everything = told(statements_in(ledger, THEATRE, ClaimQuery()))
        found = told(statements_in(ledger, THEATRE, query))
    assert found.items() <= everything.items()


@pytest.fixture
def three_reports() -> list[ClaimInArticle]:
    """One statement: told on three days, twice in the same words, once by a day's name."""
    day = When(FIRST, FIRST, DatePrecision.DAY)
    return [
        claim(article("a"), when=day),
        claim(article("b", published=FIRST + timedelta(days=1)), stance=Stance.CONFIRMS),
        claim(article("c", TEXTS[2], FIRST + timedelta(days=2))),
    ]


@pytest.mark.parametrize(
    "query",
    [
        ClaimQuery(since=FIRST + timedelta(days=2)),
        ClaimQuery(stance=Stance.CONFIRMS),
        ClaimQuery(article="c"),
        ClaimQuery(text="lain"),
        ClaimQuery(limit=1),
    ],
)
def test_reports_that_a_filter_leaves_out_still_count(three_reports, query):
    with ledger_of(three_reports) as ledger:
        said = statements_in(ledger, THEATRE, query)
        (statement,) = said.statements
        assert [article.id for article in statement.articles] == ["a", "b", "c"]
        assert [o.articles for o in said.origins_of(statement.articles)] == [("a", "b"), ("c",)]


def test_what_was_published_later_is_left_out_where_a_day_of_knowledge_is_asked_for(three_reports):
    with ledger_of(three_reports) as ledger:
        known = ledger.selected(Selection(as_known=FIRST))
        (statement,) = statements_of(ledger, known, THEATRE, as_known=FIRST).statements
    assert [article.id for article in statement.articles] == ["a"]
