"""What each page says of the shipped articles."""

import csv
import io
import json
import re

import pytest

from klaim.ledger import Selection
from tests.web.conftest import SIVERSK


def text_of(html: str) -> str:
    """Return what a reader sees, blanks joined."""
    without = re.sub(r"<script.*?</script>|<[^>]+>", " ", html, flags=re.DOTALL)
    return " ".join(without.split())


@pytest.fixture(scope="session")
def capture(desk) -> str:
    """The id of Gerasimov's claim of 11 December to have taken Siversk, as TASS passed it on."""
    selection = Selection(speakers=("valery-gerasimov",), events=("capture",))
    claims = desk.ledger.page(selection).claims
    return next(claim.id for claim, _ in claims if claim.via and claim.when)


def test_a_place_shows_every_voice_with_its_words(page):
    seen = text_of(page.get(f"/places/{SIVERSK}?on=2025-12-13").text)
    assert "13 December 2025: R Russia disputed" in seen
    assert "says that Russia holds it" in seen
    assert "Militer Ukraina membantah klaim Rusia" in seen


def test_a_place_shows_one_voice_where_asked(page):
    seen = text_of(page.get(f"/places/{SIVERSK}?on=2025-12-13&voice=ukraine").text)
    newest = seen.partition("Everybody's newest word")[2].partition("What happened there")[0]
    assert "Militer Ukraina" in newest
    assert "Gerasimov" not in newest


def test_a_place_answers_to_a_name(page):
    assert "<h1>Siversk" in page.get("/places/Siversk, Donetsk").text


def test_the_lanes_of_a_place_are_a_voice_each_and_the_status(page):
    html = page.get(f"/places/{SIVERSK}").text
    rows = json.loads(re.search(r'id="klaim-lanes">(.*?)</script>', html, re.DOTALL)[1])["rows"]
    assert [row["voice"] for row in rows] == ["russia", "ukraine", "third", "status"]
    ukraine = [(holder, stand) for _, _, holder, stand, _ in rows[1]["lanes"]]
    assert ("ukraine", "claims") in ukraine
    assert ukraine[-1] == ("russia", "claims")
    assert rows[-1]["lanes"][-1][2:4] == ["russia", "conceded"]


def test_a_claim_shows_its_chain_its_opponents_and_its_outcome(page, capture):
    seen = text_of(page.get(f"/claims/{capture}").text)
    assert "passed on by TASS" in seen
    assert "published by Lentera Dunia, 11 Dec 2025" in seen
    assert "Who says otherwise Ukrainian armed forces" in seen
    assert "Conceded : the side that lost the place said so too" in seen
    assert "one statement · 2 reports · 2 origins" in seen


def test_an_event_shows_the_sides_beside_each_other(page, capture):
    html = page.get(f"/events/{capture}").text
    assert html.count('<section class="voice') == 3
    assert "Reuters belum dapat memverifikasi" in html


def test_an_article_has_its_claims_marked_and_its_noise_dimmed(page, desk, capture):
    _, article = desk.ledger.claim(capture)
    html = page.get(f"/articles/{article.id}").text
    assert f'data-claim="{capture}"' in html
    assert '<span class="noise" title="advert">ADVERTISEMENT' in html
    text = re.search(r'<div class="text"[^>]*>(.*?)</div>', html, re.DOTALL)[1]
    text = re.sub(r'<a class="to-card".*?</a>', "", text)
    plain = re.sub(r"<[^>]+>", "", text).replace("&#34;", '"').replace("&#39;", "'")
    assert plain == article.text


def test_a_speaker_shows_counts_with_n_and_intervals(page):
    seen = text_of(page.get("/speakers/valery-gerasimov").text)
    assert "n conceded corroborated contradicted open All 1 1 100% (21%–100%)" in seen
    assert "By region" in seen
    assert "By year" in seen


def test_the_narrator_is_not_judged(page):
    assert "are not judged" in page.get("/speakers/narrator").text


def test_search_finds_words_places_and_articles(page):
    seen = text_of(page.get("/search?q=Siversk").text)
    assert "Places Siversk town" in seen
    assert "Pertempuran" not in seen.partition("Articles")[0]


def test_facets_count_and_lead_on(page):
    html = page.get("/search?side=russia").text
    assert re.search(r'href="/search\?side=russia&amp;stance=asserts"', html)
    assert re.search(r'aria-current="true"><span>Russia</span> <span class="number">\d+<', html)


def test_what_is_seen_can_be_downloaded(page, desk):
    wanted = desk.ledger.count(Selection(sides=("ukraine",)))
    rows = list(csv.DictReader(io.StringIO(page.get("/export.csv?side=ukraine").text)))
    assert len(rows) == wanted
    assert {row["side"] for row in rows} == {"ukraine"}
    lines = page.get("/export.jsonl?side=ukraine").text.splitlines()
    assert len([json.loads(line) for line in lines]) == wanted
    assert page.get("/export.geojson?side=ukraine").json()["type"] == "FeatureCollection"


@pytest.mark.parametrize(
    "path", ["/", "/places", f"/places/{SIVERSK}", "/events", "/speakers", "/articles", "/search"]
)
def test_pages_read_in_both_languages(page, path):
    english, indonesian = (page.get(f"{path}?lang={code}").text for code in ("en", "id"))
    assert '<html lang="en">' in english
    assert '<html lang="id">' in indonesian
    assert "Ikhtisar" in indonesian
    assert "Ikhtisar" not in english


def test_claims_are_never_translated(page, capture, desk):
    claim, article = desk.ledger.claim(capture)
    for code in ("en", "id"):
        assert claim.evidence.of(article.text) in page.get(f"/claims/{capture}?lang={code}").text


@pytest.mark.parametrize("path", ["/about", "/api", "/places?as-known=2025-12-12"])
def test_the_other_pages_answer(page, path):
    assert page.get(path).status_code == 200
