"""Contrast of what is drawn: axe-core looks neither into a canvas nor into SVG."""

from __future__ import annotations

import pytest

READ = """names => {
  const style = getComputedStyle(document.body);
  const probe = document.body.appendChild(document.createElement("i"));
  const found = names.map(name => {
    probe.style.color = style.getPropertyValue(name);
    return getComputedStyle(probe).color.match(/[0-9.]+/g).slice(0, 3).map(Number);
  });
  probe.remove();
  return found;
}"""

SIDES = [f"--side-{rank}" for rank in range(4)]
BACKGROUNDS = ["--paper", "--land"]
TEXT = 4.5
GRAPHIC = 3.0


def luminance(colour: list[float]) -> float:
    """Return the relative luminance of an sRGB colour (WCAG 2.2)."""
    parts = [part / 255 for part in colour]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: list[float], other: list[float]) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(params=["light", "dark"])
def palette(request, open_page) -> dict[str, list[float]]:
    page = open_page("/", color_scheme=request.param)
    names = [*SIDES, *BACKGROUNDS, "--third", "--ink", "--muted", "--on-side", "--focus", "--sea"]
    return dict(zip(names, page.evaluate(READ, names), strict=True))


@pytest.mark.parametrize("background", BACKGROUNDS)
def test_letters_and_markers_of_sides_stand_out(palette, background):
    for side in [*SIDES, "--third"]:
        assert contrast(palette[side], palette[background]) >= TEXT, (side, background)


def test_letters_on_a_side_can_be_read(palette):
    for side in SIDES:
        assert contrast(palette[side], palette["--on-side"]) >= TEXT, side


@pytest.mark.parametrize("background", [*BACKGROUNDS, "--sea"])
def test_names_on_the_map_can_be_read(palette, background):
    assert contrast(palette["--ink"], palette[background]) >= TEXT
    assert contrast(palette["--focus"], palette[background]) >= GRAPHIC


@pytest.mark.parametrize("background", BACKGROUNDS)
def test_names_of_regions_and_axes_can_be_read(palette, background):
    assert contrast(palette["--muted"], palette[background]) >= TEXT


def test_the_two_sides_of_a_war_are_alike_in_weight(palette):
    one, other = (contrast(palette[side], palette["--paper"]) for side in SIDES[:2])
    assert max(one, other) / min(one, other) < 1.25


def test_the_map_is_painted_in_these_colours(open_page):
    page = open_page("/?lang=en&on=2025-12-23", color_scheme="light")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(200)
    (side,) = page.evaluate(READ, ["--side-0"])
    painted = page.evaluate(
        """() => {
          const canvas = document.querySelector("#fig-map canvas");
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          const found = new Set();
          for (let at = 0; at < data.length; at += 4) found.add(data.slice(at, at + 3).join());
          return [...found];
        }"""
    )
    assert ",".join(str(int(part)) for part in side) in painted
