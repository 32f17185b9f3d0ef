import json
import re
from datetime import date

from tests.web.conftest import SIVERSK


def data(html: str, name: str) -> dict:
    found = re.search(rf'id="klaim-{name}">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


def test_the_overview_says_who_holds_a_place(page):
    html = page.get("/").text
    row = next(r for r in html.split("<tr>") if "Siversk</a></th>" in r and "town" in r)
    assert "Russia" in row
    assert "conceded" in row


def test_on_another_day_another_state(page):
    html = page.get("/?on=2025-12-13").text
    row = next(r for r in html.split("<tr>") if "Siversk</a></th>" in r and "town" in r)
    assert "disputed" in row


def test_as_known_on_a_day_leaves_out_what_was_published_later(page):
    html = page.get("/?as-known=2025-12-11").text
    assert "23 Dec 2025" not in html.partition("Newest statements")[2].partition("</section>")[0]


def test_the_figures_get_their_data(page):
    html = page.get("/").text
    places = {one["id"]: one for one in data(html, "places")["places"]}
    assert places[SIVERSK]["lanes"][-1][2:4] == ["russia", "conceded"]
    weeks = data(html, "volume")["weeks"]
    assert all(date.fromisoformat(monday).weekday() == 0 for monday, _ in weeks)
    settings = data(html, "settings")
    russia = {"id": "russia", "name": "Russia", "letter": "R", "rank": 0, "opponent": "ukraine"}
    assert russia in settings["sides"]
    assert settings["disputed"] == ["Crimea", "Sevastopol"]


def test_links_keep_the_days_and_the_language(page):
    html = page.get("/?on=2025-12-13&lang=id").text
    assert f"/places/{SIVERSK}?on=2025-12-13&amp;lang=id" in html


def test_the_page_speaks_the_language_of_the_browser(page):
    asked = {"Accept-Language": "fr, id;q=0.8, en;q=0.5"}
    assert '<html lang="id">' in page.get("/", headers=asked).text
    assert '<html lang="en">' in page.get("/?lang=en", headers=asked).text


def test_a_wrong_day_is_explained(page):
    response = page.get("/?on=2025-02-31")
    assert response.status_code == 400
    assert "on:" in response.text


def test_a_page_that_is_not_there_is_explained(page):
    response = page.get("/nowhere")
    assert response.status_code == 404
    assert "<h1>" in response.text


def test_every_place_is_in_the_list(page):
    html = page.get("/places").text
    assert html.count('scope="row"') == 9
