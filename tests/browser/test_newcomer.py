"""A newcomer on the page over the ledger of ``make demo``: from a question to the words."""

from __future__ import annotations

import csv


def test_who_holds_the_disputed_place_and_in_whose_words(open_page):
    page = open_page("/?lang=en&on=2025-12-13")
    page.get_by_text("The map as a table").click()
    row = page.get_by_role("row", name="Siversk").first
    assert "disputed" in row.inner_text()
    row.get_by_role("link", name="Siversk").first.click()
    page.wait_for_url("**/places/*")
    assert "Russia" in page.locator("main").inner_text()
    assert "disputed" in page.locator("main").inner_text()

    evidence = page.locator("blockquote").first.inner_text()
    page.locator(".card a[href*='/articles/']").first.click()
    page.wait_for_url("**/articles/**")
    assert evidence.strip(" “”\"'")[:40] in page.locator("main").inner_text()


def test_the_day_decides_what_is_told_of_the_place(open_page):
    page = open_page("/places/geonames:694403?lang=en&on=2025-12-13")
    assert "disputed" in page.locator("main").inner_text().partition("Who says")[0]
    page.get_by_label("Day", exact=True).fill("2025-12-23")
    page.get_by_role("button", name="Show", exact=True).click()
    page.wait_for_url("**on=2025-12-23**")
    page.wait_for_selector("main .status-conceded")
    assert "disputed" not in page.locator("main").inner_text().partition("Who says")[0]
    page.go_back()
    page.wait_for_url("**on=2025-12-13**")
    page.wait_for_selector("main .status-disputed")


def test_the_other_language_shows_the_same_view(open_page):
    page = open_page("/places/geonames:694403?lang=en&on=2025-12-13")
    page.get_by_role("link", name="ID", exact=False).filter(has_text="Bahasa Indonesia").click()
    page.wait_for_url("**lang=id**")
    assert "on=2025-12-13" in page.url
    assert page.locator("html").get_attribute("lang") == "id"
    assert page.locator("main .status").first.inner_text() != "disputed"
    assert "Siversk" in page.locator("main h1").inner_text()


def test_what_one_sees_can_be_downloaded_as_a_table(open_page):
    page = open_page("/search?lang=en&stance=denies")
    shown = page.locator("table.claims tbody tr").count()
    with page.expect_download() as started:
        page.get_by_role("link", name="CSV").click()
    with open(started.value.path(), encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["id"] for row in rows}) == shown
    assert {row["stance"] for row in rows} == {"denies"}


def test_facets_narrow_the_table_down_and_back(open_page):
    page = open_page("/search?lang=en")
    rows = page.locator("table.claims tbody tr")
    everything = rows.count()
    facet = page.locator("nav.facets a", has_text="denies").first
    facet.click()
    page.wait_for_url("**stance=denies**")
    page.locator("nav.facets a[aria-current]").first.wait_for()
    assert 0 < rows.count() < everything
    page.go_back()
    page.wait_for_url(lambda url: "stance=" not in url)
    rows.nth(everything - 1).wait_for()
    assert rows.count() == everything


def test_a_mark_in_the_text_and_its_card_show_each_other(open_page):
    page = open_page("/articles?lang=en")
    page.locator("main a[href*='/articles/']").first.click()
    page.wait_for_selector("mark[data-claim]")
    mark = page.locator("mark[data-claim]").first
    card = page.locator(f"#claim-{mark.get_attribute('data-claim').split()[0]}")
    mark.hover()
    page.wait_for_selector("mark.lit")
    assert "lit" in card.get_attribute("class")
    last = page.locator(".card[data-claim]").last
    last.locator("a").first.focus()
    claim = last.get_attribute("data-claim")
    assert "lit" in page.locator(f"mark[data-claim~='{claim}']").first.get_attribute("class")
    assert "lit" not in card.get_attribute("class")
