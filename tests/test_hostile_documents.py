"""The way from a document to its claims, on texts and pages that no newsroom writes.

Their families are those that benchmarks/bench_growth.py takes the time of.
"""

import json
import math
import runpy
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import klaim
from klaim.errors import InputError
from klaim.exporting.wire import claim_to_wire
from klaim.pipeline import Pipeline
from klaim.reading import Document

_KLAIM = str(Path(klaim.__file__).parent)
_MADE = runpy.run_path(str(Path(__file__).parents[1] / "benchmarks" / "hostile_texts.py"))
OPENING, TEXTS, PAGES = _MADE["OPENING"], _MADE["TEXTS"], _MADE["PAGES"]
FAMILIES = [pytest.param(make, id=f"text of {name}") for name, make in TEXTS.items()] + [
    pytest.param(make, id=f"page of {name}") for name, make in PAGES.items()
]
ENGLISH = (
    "The war between Russia and Ukraine went on. Russia's Defence Ministry said on Monday that its"
    " troops had captured Toretsk, but the Ukrainian army denied it. "
)
WORDS = [
    "Rusia", "Kremlin", "Zelensky", "pasukan", "Toretsk", "kota itu", "merebut", "menyerang",
    "mundur dari", "mengatakan", "membantah", "kata", "menurut", "seperti dikutip TASS", "bahwa",
    "yang", "dan", "tidak", "12 tentara tewas", "Senin (12/8)", "dia", "katanya", "Київ", "كييف",
    "the", "Russia's", "said", "denied", "that", "captured", "12 troops killed", "on Monday", "he",
    "基辅", "İ", "ß", "½", "²", "٣", "🙂", "e\u0301",
]  # fmt: skip
MARKS = [
    ",", ".", "(", ")", "[", '"', "“", "”", "„", "«", "»", "'", "‘", "’", ";", ":", "…", "-", "—",
    "\n", "\n\n", "\r\n", "\t", "\x00", "\x1b[31m", "\x85", "\u2028", "\u200b", "\u200f", "\u202e",
    "\u2066", "\ufeff", "\ud800", "31/02/2024", "00/00/0000", "9" * 400, "juta " * 60, "1.2.3,4:5",
]  # fmt: skip
TAGS = ["<p>", "</p>", "<div>", "</div>", "<b>", "<a href='", "'>", "<!--", "-->", "<br>", "&amp;",
        "&#0;", "&", "<", ">", "<script>", "</script>", "<h1>", "<time datetime='0001-01-01'>",
        "<title>", "<table><tr><td>"]  # fmt: skip
pieces = st.sampled_from(WORDS) | st.sampled_from(MARKS) | st.text(max_size=6)
openings = st.sampled_from([OPENING, ENGLISH])
texts = st.builds(str.__add__, openings, st.lists(pieces, max_size=50).map(" ".join))
tagged = st.lists(pieces | st.sampled_from(TAGS), max_size=50).map(" ".join)
pages = st.builds("<html><body><article><p>{}{}".format, openings, tagged)


@cache
def pipeline():
    return Pipeline()


def read(text):
    """Read a text or page, and check what holds for the claims of any."""
    article, claims = pipeline().claims_of(Document.from_text(text))
    for claim in claims:
        start, end = claim.evidence.start, claim.evidence.end
        assert 0 <= start < end <= len(article.text)
        assert not any(claim.evidence.overlaps(noise.span) for noise in article.noise)
        assert all(math.isfinite(quantity.value) for quantity in claim.quantities)
        assert json.dumps(claim_to_wire(claim, article), allow_nan=False)
    assert len({claim.id for claim in claims}) == len(claims)
    return claims


@settings(max_examples=200, deadline=None)
@given(texts)
def test_any_text_is_read_and_its_claims_lie_in_it(text):
    read(text)


@settings(max_examples=200, deadline=None)
@given(pages)
def test_any_page_is_read_or_refused(page):
    with suppress(InputError):
        read(page)


@pytest.mark.parametrize("make", FAMILIES)
def test_twenty_kilobytes_of_anything_are_read(make):
    read(make(20_000))


@pytest.mark.slow
@pytest.mark.parametrize("name", ["digits", "one endless sentence", "mixed scripts"])
def test_a_line_of_a_megabyte_is_read(name):
    assert len(read(TEXTS[name](1_000_000))) > 1


# --- work grows with the text, no faster ------------------------------------------------


def work(text):
    """Return how many lines of klaim's code run to read a text: work without a clock."""
    lines = 0

    def in_function(_frame, _event, _arg):
        nonlocal lines
        lines += 1
        return in_function

    def in_klaim(frame, _event, _arg):
        return in_function if frame.f_code.co_filename.startswith(_KLAIM) else None

    document = Document.from_text(text)
    pipeline().claims_of(document)  # what is loaded once is loaded now, and names are in caches
    before = sys.gettrace()
    sys.settrace(in_klaim)
    try:
        pipeline().claims_of(document)
    finally:
        sys.settrace(before)
    return lines


@pytest.mark.parametrize(
    "name",
    [
        "quotes",
        "nested quotes",
        "brackets",
        "numbers",
        "names",
        "cues",
        "listed places",
        "numeric dates",
        "one endless sentence",
        "no full stop",
        "mixed scripts",
        "right-to-left marks",
        "new sentences",
        "new hard-wrapped lines",
    ],
)
def test_twice_the_text_is_at_most_two_and_a_third_times_the_work(name):
    once, twice = work(TEXTS[name](6_000)), work(TEXTS[name](12_000))
    assert twice <= 2.3 * once


@pytest.mark.slow
@pytest.mark.parametrize("name", ["new sentences of pronouns", "new homonyms"])
def test_what_a_long_text_has_told_before_costs_its_sentences_nothing_more(name):
    once, twice = work(TEXTS[name](30_000)), work(TEXTS[name](60_000))
    assert twice <= 2.1 * once
