"""A ledger written as lines and read back."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klaim.errors import InputError
from klaim.exporting.archive import (
    ARTICLE_KEYS,
    MISSING,
    archive_lines,
    article_to_wire,
    read_archive,
)
from klaim.exporting.wire import claim_to_wire

from ..damage import damage
from .strategies import articles, claims, claims_in_articles, patiently
from .test_wire import ARTICLE, CLAIM


def as_lines(wires):
    return [json.dumps(wire, ensure_ascii=False) + "\n" for wire in wires]


COMPLETE = as_lines(archive_lines([(ARTICLE, [CLAIM])]))
ALONE = as_lines([claim_to_wire(CLAIM, ARTICLE)])


@st.composite
def whole_ledgers(draw):
    found = draw(st.lists(articles(), max_size=3, unique_by=lambda article: article.id))
    return [(article, draw(st.lists(claims(article), max_size=3))) for article in found]


@given(whole_ledgers())
@patiently
def test_articles_with_their_claims_come_back_as_they_were(ledger):
    lines = as_lines(archive_lines(ledger))
    back = [(one.article, list(one.claims)) for one in read_archive(lines)]
    assert back == ledger


@given(st.lists(claims_in_articles(), max_size=3, unique_by=lambda item: item[1].id))
@patiently
def test_claims_alone_come_back_as_they_were_written(found):
    lines = as_lines(claim_to_wire(*item) for item in found)
    back = (
        claim_to_wire(claim, one.article) for one in read_archive(lines) for claim in one.claims
    )
    assert as_lines(back) == lines


def test_an_article_has_the_keys_that_the_documentation_lists():
    assert list(article_to_wire(ARTICLE)) == list(ARTICLE_KEYS)


def test_claims_alone_leave_blanks_for_the_rest_of_the_text():
    claim = replace(CLAIM, evidence=type(CLAIM.evidence)(8, 15))
    (archived,) = read_archive(as_lines([claim_to_wire(claim, ARTICLE)]))
    assert archived.article.text == "        Ukraina"
    assert [(n.span.start, n.span.end, n.kind) for n in archived.article.noise] == [(0, 8, MISSING)]
    assert not archived.complete


def test_empty_lines_are_passed_over():
    assert len(list(read_archive(["\n", *COMPLETE, "\n"]))) == 1


def changed(line, *path, to):
    wire = json.loads(line)
    inner = wire
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = to
    return json.dumps(wire)


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        (["{"], "Line 1: This is no JSON"),
        (["[" * 100_000], "Line 1: This is no JSON"),
        (["[]"], "Line 1: This is neither a claim nor an article"),
        (['{"record": "vote"}'], "Line 1: This klaim knows no record 'vote'"),
        ([*COMPLETE, "nonsense"], "Line 3: This is no JSON"),
        ([changed(COMPLETE[0], "text", to="\ud800")], "half a character"),
        ([changed(COMPLETE[0], "text", to=3)], "3 is no text"),
        ([changed(COMPLETE[0], "noise", to=[[0, 10**9, "advert"]])], "outside of its text"),
        ([changed(COMPLETE[0], "mood", to="dark")], "bring klaim up to date"),
        ([changed(ALONE[0], "mood", to="dark")], "does not fit its article"),
        ([changed(ALONE[0], "confidence", to="high")], "'high' is no number"),
        ([changed(ALONE[0], "confidence", to=10**400)], "out of bounds"),
        ([changed(ALONE[0], "negated", to=0)], "neither true nor false"),
        ([changed(ALONE[0], "evidence", "end", to=10**12)], "characters long"),
        ([changed(ALONE[0], "evidence", "text", to=None)], "does not fit its article"),
        ([changed(ALONE[0], "article", "published", to="today")], "not a claim as klaim writes it"),
        ([COMPLETE[0], changed(COMPLETE[1], "evidence", "text", to="?")], "does not fit"),
        ([*COMPLETE, *COMPLETE], "Line 3: Article a1 comes again"),
    ],
)
def test_what_klaim_would_not_write_is_refused_with_its_line(lines, complaint):
    with pytest.raises(InputError, match=complaint):
        list(read_archive(lines))


@given(st.data())
@patiently
def test_a_line_with_anything_in_it_is_read_or_refused(data):
    wires = [json.loads(line) for line in COMPLETE]
    damage(data, wires[data.draw(st.integers(0, 1))])
    try:
        list(read_archive(json.dumps(wire) for wire in wires))
    except InputError as refusal:
        assert str(refusal).startswith("Line ")  # noqa: PT017 - many are read, the rest is refused
