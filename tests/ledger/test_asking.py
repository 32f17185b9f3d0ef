"""Asking the ledger for claims and articles."""

from datetime import date

import pytest

from klaim.errors import NotFoundError, UsageError
from klaim.ledger import ClaimQuery, open_ledger
from klaim.records import EventType, Stance

from .building import all_claims, article, attack, capture, denial


@pytest.fixture
def ledger(ledger):
    """Three claims of 2025, three of 2022 and one whose day nobody knows."""
    for news in (article("a1"), article("b2", published=date(2022, 9, 12), text="x" * 80)):
        ledger.put(news, all_claims(news))
    undated = article("c3", published=None, title="Tanpa tanggal")
    ledger.put(undated, [denial(undated)])
    return ledger


def ids(ledger, **query):
    return [claim.id for claim, _ in ledger.claims(ClaimQuery(**query))]


def test_claims_come_by_day_article_and_place_in_the_text(ledger):
    assert ids(ledger) == [
        "c3-denial",
        "b2-attack",
        "b2-capture",
        "b2-denial",
        "a1-attack",
        "a1-capture",
        "a1-denial",
    ]


def test_the_order_does_not_depend_on_the_order_of_reading(tmp_path, ledger):
    with open_ledger(tmp_path / "other.db", create=True) as other:
        for news in reversed(list(ledger.articles())):
            other.put(news, [c for c, a in ledger.claims() if a.id == news.id])
        assert list(other.claims()) == list(ledger.claims())


@pytest.mark.parametrize("name", ["Kupiansk", "KUPYANSK", "kup'yansk", "Kup’yansʹk", "geonames:1"])
def test_a_place_answers_to_id_name_and_spelling(ledger, name):
    assert {"a1-capture", "a1-denial"} <= set(ids(ledger, place=name))


@pytest.mark.parametrize("name", ["kemhan rusia", "Russian ministry of defence", "russian-mod"])
def test_a_speaker_answers_to_id_name_and_surface(ledger, name):
    assert ids(ledger, speaker=name) == ["b2-capture", "a1-capture"]


def test_an_unknown_name_finds_nothing(ledger):
    assert ids(ledger, place="Jakarta") == ids(ledger, speaker="") == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"side": "ukraine"}, {"c3-denial", "b2-denial", "a1-denial"}),
        ({"event": EventType.ATTACK}, {"b2-attack", "a1-attack"}),
        ({"stance": Stance.DENIES, "article": "a1"}, {"a1-denial"}),
        ({"place": "Kharkiv Oblast", "side": "russia"}, {"b2-capture", "a1-capture"}),
        ({"limit": 1}, {"c3-denial"}),
    ],
)
def test_filters_narrow_down(ledger, query, expected):
    assert set(ids(ledger, **query)) == expected


def test_days_are_the_events_and_else_the_articles(ledger):
    # Both captures are told of 20 November 2025, whenever they were published.
    assert ids(ledger, until=date(2022, 12, 31)) == ["b2-attack", "b2-denial"]
    assert ids(ledger, since=date(2025, 11, 20), until=date(2025, 11, 20)) == [
        "b2-capture",
        "a1-capture",
    ]


def test_without_any_day_a_claim_is_left_out_when_days_are_asked_for(ledger):
    assert "c3-denial" not in ids(ledger, since=date(1900, 1, 1))


def test_text_finds_words_of_the_evidence_whatever_their_accents(ledger):
    assert ids(ledger, text="mengklaim AND pasukannya") == ["a1-capture"]
    assert ids(ledger, text='"Kyiv membantah"') == ["c3-denial", "a1-denial"]


@pytest.mark.parametrize("text", ["(", '"Kupiansk', "a:b", "Kupiansk-Vuzlovyi", "AND", ""])
def test_text_that_cannot_be_searched_says_so(ledger, text):
    with pytest.raises(UsageError, match="double quotes"):
        ids(ledger, text=text)
    with pytest.raises(UsageError, match="double quotes"):
        list(ledger.articles(text))


def test_articles_are_found_by_title_and_text(ledger):
    assert [a.id for a in ledger.articles("tanggal")] == ["c3"]
    assert [a.id for a in ledger.articles("mengklaim")] == ["c3", "a1"]


@pytest.mark.parametrize("reference", ["a1", "a", "news/a1.txt", "a1.txt"])
def test_an_article_answers_to_its_id_its_beginning_and_its_source(ledger, reference):
    assert ledger.article(reference).id == "a1"


def test_what_is_not_there_says_what_to_give(ledger):
    for reference in ("zzz", "", "%", "_1"):
        with pytest.raises(NotFoundError, match="no article"):
            ledger.article(reference)
    with pytest.raises(NotFoundError, match="no claim"):
        ledger.claim("zzz")
    with pytest.raises(NotFoundError, match="no article"):
        ids(ledger, article="zzz")


def test_an_ambiguous_reference_names_what_it_may_mean(ledger):
    with pytest.raises(NotFoundError, match=r"more than one claim: a1-attack, a1-capture"):
        ledger.claim("a1-")


def test_a_claim_answers_to_the_beginning_of_its_id(ledger):
    claim, news = ledger.claim("a1-cap")
    assert (claim, news) == (capture(news), article("a1"))


def test_bytes_that_are_no_text_are_refused(ledger):
    with pytest.raises(UsageError, match="no text"):
        ids(ledger, side="\udcff")


def test_control_claims_are_of_exactly_the_place_and_of_control_events(ledger):
    town = [claim.id for claim, _ in ledger.control_claims("geonames:1")]
    assert town == ["c3-denial", "b2-capture", "b2-denial", "a1-capture", "a1-denial"]
    assert ledger.control_claims("geonames:1:sector") == ()


def test_many_claims_stream_in_batches(ledger):
    news = article("d4", text="Rusia menyerang. " * 60)
    many = [attack(news, id=f"d4-{number:04}") for number in range(1000)]
    ledger.put(news, many)
    found = ledger.claims(ClaimQuery(article="d4"))
    assert [claim.id for claim, _ in found] == [claim.id for claim in many]


def test_a_ledger_can_be_written_while_it_is_read(ledger):
    reading = ledger.claims()
    next(reading)
    news = article("e5")
    ledger.put(news, [capture(news)])
    assert "e5-capture" not in [claim.id for claim, _ in reading]
    assert "e5-capture" in ids(ledger)


def test_speakers_are_counted_by_stance(ledger):
    by_id = {speaker.id: speaker for speaker in ledger.speakers()}
    assert [s.id for s in ledger.speakers()] == ["ukraine", "russian-mod", "narrator"]
    kyiv = by_id["ukraine"]
    assert (kyiv.claims, kyiv.by_stance, kyiv.side) == (3, {Stance.DENIES: 3}, "ukraine")
    assert (kyiv.first_day, kyiv.last_day) == (date(2022, 9, 12), date(2025, 11, 21))


def test_places_are_counted_by_side(ledger):
    town = ledger.places()[0]
    assert (town.name, town.claims, town.by_side) == ("Kupiansk", 5, {"ukraine": 3, "russia": 2})


def test_a_name_means_the_town_before_its_sector(ledger):
    assert [p.id for p in ledger.find_places("Kupiansk")] == ["geonames:1", "geonames:1:sector"]
    assert [p.id for p in ledger.find_places("sektor Kupyansk")] == ["geonames:1:sector"]
