"""Which articles go back to one text."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klaim.reconciling.gathering import gather_statements
from klaim.reconciling.origins import credited, find_kinships, origins_of
from klaim.reconciling.shingles import jaccard, shingles
from klaim.records import Article, Noise, Origin, Span, Tie
from tests.building import sample_article

from .building import said

AGENCIES = {"AFP": "afp", "Agence France-Presse": "afp", "Reuters": "reuters", "Antara": "antara"}
STORY = (
    "Kementerian Pertahanan Rusia pada Jumat menyatakan pasukannya telah menguasai kota kecil"
    " di wilayah Donetsk setelah pertempuran selama lima bulan. Staf Umum Ukraina belum"
    " memberikan tanggapan atas klaim tersebut dan menyebut pertempuran masih berlangsung."
)
OTHER = (
    "Presiden Ukraina menyampaikan terima kasih kepada para mitra di Eropa atas bantuan"
    " sistem pertahanan udara yang tiba pekan ini sebelum musim dingin dimulai."
)
SHORTENED = (
    "Rusia mengaku merebut satu kota lagi. Kementerian Pertahanan Rusia pada Jumat menyatakan"
    " pasukannya telah menguasai kota kecil di wilayah Donetsk. Kyiv belum menjawab soal itu."
)


def article(
    id_: str, text: str, published: date | None = date(2025, 2, 7), credit: str = ""
) -> Article:
    """An article, its credit after the text and marked as noise."""
    whole = text + credit
    noise = (Noise(Span(len(text), len(whole)), "credit"),) if credit else ()
    return sample_article(id_, whole, noise=noise, published=published)


def find_origins(articles: Sequence[Article]) -> tuple[Origin, ...]:
    return origins_of(articles, find_kinships(articles, AGENCIES))


def groups(*articles: Article) -> list[tuple[str, ...]]:
    return [origin.articles for origin in find_origins(articles)]


def test_a_text_that_two_outlets_publish_is_one_origin_and_the_reason_is_given():
    first, second = find_origins([article("a", STORY), article("b", STORY), article("c", OTHER)])
    assert (first.articles, second.articles) == (("a", "b"), ("c",))
    (kinship,) = first.kinships
    assert (kinship.articles, kinship.tie, kinship.similarity) == (("a", "b"), Tie.TEXT, 1.0)
    assert second.kinships == ()


def test_another_ending_and_capitals_do_not_make_another_origin():
    edited = STORY.upper() + " Pernyataan ini tidak dapat diverifikasi secara mandiri."
    assert groups(article("a", STORY), article("b", edited)) == [("a", "b")]


def test_noise_does_not_count():
    advert = "Baca juga: sepuluh tempat makan terbaik di kota ini menurut pembaca kami. " * 5
    noisy = sample_article("b", advert + STORY, noise=(Noise(Span(0, len(advert)), "advert"),))
    assert jaccard(shingles(noisy), shingles(article("a", STORY))) == 1.0


def test_what_is_much_alike_over_a_third_is_one_origin():
    words = STORY.split()
    halves = [" ".join(words[:-4]), STORY, " ".join(words[4:])]
    assert groups(*(article(str(n), text) for n, text in enumerate(halves))) == [("0", "1", "2")]


def test_a_shortened_dispatch_is_one_origin_where_both_credit_the_agency():
    long, short = article("a", STORY, credit=" (AFP)"), article("b", SHORTENED, credit=" (AFP)")
    assert groups(long, short) == [("a", "b")]
    (kinship,) = find_origins([long, short])[0].kinships
    assert (kinship.tie, kinship.agency) == (Tie.AGENCY, "afp")
    assert groups(long, article("b", SHORTENED, credit=" (Reuters)")) == [("a",), ("b",)]


def test_two_dispatches_of_one_agency_are_two_origins():
    assert (
        len(groups(article("a", STORY, credit="(AFP)"), article("b", OTHER, credit="(AFP)"))) == 2
    )


@pytest.mark.parametrize("published", [date(2025, 2, 10), None])
def test_a_shared_credit_counts_only_within_two_days(published):
    late = article("b", SHORTENED, published, "(AFP)")
    assert len(groups(article("a", STORY, credit="(AFP)"), late)) == 2


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("KYIV (Reuters) - " + STORY, {"reuters"}),
        (STORY + " (Antara/AFP)", {"antara", "afp"}),
        (STORY + " Demikian dilaporkan Reuters.", set()),
        (STORY + " (AFPX)", set()),
    ],
)
def test_credits_stand_between_brackets_at_either_end(text, agencies):
    assert credited(article("a", text), AGENCIES) == agencies


def test_empty_texts_are_origins_of_their_own():
    assert groups(article("a", ""), article("b", "")) == [("a",), ("b",)]


def test_a_statement_counts_its_reports_and_its_origins():
    texts = {"a": STORY, "b": STORY, "c": OTHER}
    articles = [article(id_, text) for id_, text in texts.items()]
    claims = [said("russia", "capture", "russia", "2025-02-07", article=a) for a in articles]
    (statement,) = gather_statements(claims)
    assert len(statement.articles) == 3
    assert len(origins_of(statement.articles, find_kinships(articles))) == 2


WORDS = st.sampled_from(["kota", "pasukan", "rusia", "ukraina", "merebut", "klaim"])
TEXTS = st.lists(WORDS, max_size=30).map(" ".join)
HEAPS = st.lists(st.tuples(TEXTS, st.sampled_from(["", " (AFP)"])), max_size=8).map(
    lambda texts: [article(str(n), text, credit=c) for n, (text, c) in enumerate(texts)]
)
quietly = settings(deadline=None)


@quietly
@given(HEAPS, st.data())
def test_the_order_of_reading_does_not_matter(articles, data):
    shuffled = data.draw(st.permutations(articles))
    assert find_origins(shuffled) == find_origins(articles)


@quietly
@given(HEAPS, st.data())
def test_what_else_is_read_does_not_change_the_origins_of_some_articles(articles, data):
    some = data.draw(st.lists(st.sampled_from(articles), unique=True)) if articles else []
    assert origins_of(some, find_kinships(articles, AGENCIES)) == find_origins(some)


@quietly
@given(HEAPS)
def test_every_article_is_in_one_origin_that_its_kinships_hold_together(articles):
    origins = find_origins(articles + articles)
    assert sorted(key for o in origins for key in o.articles) == [a.id for a in articles]
    for origin in origins:
        assert len(origin.kinships) == len(origin.articles) - 1
        assert {key for k in origin.kinships for key in k.articles} <= set(origin.articles)
