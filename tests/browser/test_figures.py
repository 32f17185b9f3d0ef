"""The figures of the overview in a browser: one filter, all of it in the address."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest


def query(page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def wait_for_query(page, key: str) -> str:
    page.wait_for_url(lambda url: key in parse_qs(urlsplit(url).query))
    return query(page)[key][0]


@pytest.fixture
def overview(open_page):
    page = open_page("/?lang=en")
    page.wait_for_selector("#fig-map canvas")
    page.wait_for_selector("#fig-lanes svg")
    return page


def painted(page) -> str:
    """Return what the map's canvas shows, as a data URL."""
    page.wait_for_timeout(150)
    return page.evaluate("document.querySelector('#fig-map canvas').toDataURL()")


def test_dragging_over_the_bars_selects_days_for_the_whole_page(overview):
    svg = overview.locator("#fig-volume svg").first
    svg.scroll_into_view_if_needed()
    box = svg.bounding_box()
    middle = box["y"] + 60
    overview.mouse.move(box["x"] + box["width"] * 0.45, middle)
    overview.mouse.down()
    overview.mouse.move(box["x"] + box["width"] * 0.7, middle, steps=5)
    overview.mouse.up()
    first, last = wait_for_query(overview, "from"), wait_for_query(overview, "to")
    assert first < last
    assert overview.locator("#state-from").input_value() == first
    assert overview.locator("#state-to").input_value() == last
    assert overview.get_by_role("slider", name="First day").get_attribute("aria-valuetext")


def test_all_days_are_selected_again_with_one_press(overview):
    overview.goto("/?lang=en&from=2025-12-10&to=2025-12-15")
    overview.get_by_role("button", name="Select all days").click()
    overview.wait_for_url(lambda url: "from=" not in url)
    assert "to" not in query(overview)


def test_the_day_changes_by_keyboard_and_the_map_with_it(overview):
    before = painted(overview)
    slider = overview.get_by_role("slider", name="Day shown")
    slider.focus()
    for _ in range(12):
        overview.keyboard.press("ArrowLeft")
    assert painted(overview) != before
    assert wait_for_query(overview, "on") == "2025-12-12"
    overview.wait_for_selector("h2:has-text('12 December 2025')")
    focused = overview.evaluate("document.activeElement.getAttribute('aria-label')")
    assert focused == "Day shown on the map"


def test_going_back_undoes_a_change_of_the_day(overview):
    at_first = overview.locator("#where").inner_text()
    overview.locator("#state-on").fill("2025-12-12")
    overview.get_by_role("button", name="Show", exact=True).click()
    overview.wait_for_selector("h2:has-text('12 December 2025')")
    overview.go_back()
    overview.wait_for_selector(f"#where:has-text('{at_first.split(' on ')[1]}')")
    assert "on" not in query(overview)
    overview.wait_for_selector("#fig-map canvas")
    assert overview.locator("#fig-map canvas").count() == 1
    overview.go_forward()
    overview.wait_for_selector("h2:has-text('12 December 2025')")


def test_a_change_within_the_page_keeps_the_map(overview):
    overview.evaluate("document.querySelector('#fig-map canvas').marked = true")
    overview.locator("#state-on").fill("2025-12-12")
    overview.get_by_role("button", name="Show", exact=True).click()
    overview.wait_for_selector("h2:has-text('12 December 2025')")
    assert overview.evaluate("document.querySelector('#fig-map canvas').marked") is True


def test_where_the_map_was_moved_is_in_the_address(overview):
    overview.locator("#fig-map canvas").focus()
    overview.keyboard.press("+")
    overview.keyboard.press("ArrowLeft")
    moved = wait_for_query(overview, "map")
    lon, lat, zoom = map(float, moved.split(","))
    overview.reload()
    overview.wait_for_load_state("networkidle")
    shown = painted(overview)
    assert query(overview)["map"] == [moved]
    overview.goto(f"/?lang=en&map={lon},{lat},{zoom}")
    overview.wait_for_load_state("networkidle")
    assert painted(overview) == shown
    overview.locator("#fig-map canvas").focus()
    overview.keyboard.press("0")
    overview.wait_for_url(lambda url: "map=" not in url)
    assert painted(overview) != shown


FIND_A_MARKER = """canvas => {
  const box = canvas.getBoundingClientRect();
  for (let y = box.top; y < box.bottom; y += 6) {
    for (let x = box.left; x < box.right; x += 6) {
      canvas.dispatchEvent(new PointerEvent("pointermove", { clientX: x, clientY: y }));
      if (canvas.classList.contains("pointing")) return [x, y];
    }
  }
}"""


def point_at_a_marker(page) -> tuple[float, float]:
    """Move the mouse over the map to where a marker is, and return where that is."""
    canvas = page.locator("#fig-map canvas")
    canvas.scroll_into_view_if_needed()
    x, y = canvas.evaluate(FIND_A_MARKER)
    page.mouse.move(x, y)
    return x, y


def test_a_marker_tells_who_holds_the_place_and_leads_to_it(overview):
    at = point_at_a_marker(overview)
    tip = overview.locator(".map-tip")
    tip.wait_for()
    assert any(f"{side}: " in tip.inner_text() for side in ("Russia", "Ukraine"))
    overview.mouse.click(*at)
    overview.get_by_role("link", name="Open this place").click()
    overview.wait_for_url("**/places/*")


def test_only_what_is_said_about_a_place_is_shown_from_the_map(overview):
    overview.mouse.click(*point_at_a_marker(overview))
    overview.get_by_role("link", name="Show only what is said about it").click()
    wait_for_query(overview, "place")
    overview.locator("#fig-lanes .lane").nth(1).wait_for(state="detached")
    assert overview.locator("#fig-lanes .lane").count() == 1
    overview.mouse.click(*point_at_a_marker(overview))
    overview.get_by_role("link", name="Show everything again").click()
    overview.wait_for_url(lambda url: "place=" not in url)
    overview.locator("#fig-lanes .lane").nth(1).wait_for()


def test_a_place_in_focus_is_told_of_on_the_map(overview):
    overview.locator("#fig-lanes a.name").first.focus()
    tip = overview.locator(".map-tip")
    tip.wait_for()
    assert "Siversk" in tip.inner_text()


def test_a_stretch_of_a_lane_says_what_it_is_and_opens_the_place_on_that_day(overview):
    stretch = overview.locator("#fig-lanes a.stretch[aria-label*='disputed']").first
    assert "Siversk: Russia: disputed" in stretch.get_attribute("aria-label")
    stretch.click()
    overview.wait_for_url("**/places/*")
    assert query(overview)["on"][0] >= "2025-12-11"


def test_lanes_are_one_stop_of_the_tab_key_and_arrows_go_through_them(overview):
    assert overview.locator("#fig-lanes a[tabindex='0']").count() == 1
    overview.locator("#fig-lanes a[tabindex='0']").focus()
    overview.keyboard.press("ArrowRight")
    label = "document.activeElement.getAttribute('aria-label')"
    first = overview.evaluate(label)
    assert first.startswith("Siversk")
    overview.keyboard.press("ArrowDown")
    assert not overview.evaluate(label).startswith("Siversk")
    overview.keyboard.press("ArrowUp")
    assert overview.evaluate(label).startswith("Siversk")


def test_the_figures_speak_the_language_of_the_page(open_page):
    page = open_page("/?lang=id")
    page.wait_for_selector("#fig-lanes svg")
    labels = page.locator("#fig-volume [role=slider]").evaluate_all(
        "all => all.map(one => one.getAttribute('aria-valuetext'))"
    )
    assert any("Desember" in label for label in labels)


def words_sent(page) -> dict[str, str]:
    settings = page.locator("#klaim-settings").evaluate("block => JSON.parse(block.textContent)")
    return settings["words"]


def test_every_word_of_the_figures_is_translated(open_page):
    indonesian, english = (words_sent(open_page(f"/?lang={code}")) for code in ("id", "en"))
    assert indonesian.keys() == english.keys()
    in_words = {key for key in english if re.search("[a-z]", re.sub(r"{\w+}", "", english[key]))}
    assert len(in_words) > 20
    assert [key for key in in_words if indonesian[key] == english[key]] == []
