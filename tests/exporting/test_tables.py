"""JSON Lines and CSV as files."""

import csv
import io
import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from klaim.exporting import (
    CLAIM_COLUMNS,
    claim_record,
    claim_to_wire,
    write_csv,
    write_json_lines,
)
from klaim.records import NARRATOR

from .strategies import claims_in_articles, patiently
from .test_wire import ARTICLE, CLAIM

FORMULA_SIGNS = "=+-@\t\r\n"


def table(*pairs):
    stream = io.StringIO(newline="")
    write_csv(list(CLAIM_COLUMNS), (claim_record(*pair) for pair in pairs), stream)
    return list(csv.DictReader(io.StringIO(stream.getvalue(), newline="")))


def test_json_lines_are_one_object_a_line_in_plain_letters():
    stream = io.StringIO()
    named = replace(ARTICLE, title="Ізюм\nкота")
    write_json_lines([claim_to_wire(CLAIM, named)] * 2, stream)
    lines = stream.getvalue().splitlines()
    assert len(lines) == 2
    assert "Ізюм" in lines[0]
    assert json.loads(lines[0]) == claim_to_wire(CLAIM, named)


def test_the_table_has_one_row_a_claim_and_joins_what_is_many():
    (row,) = table((CLAIM, ARTICLE))
    assert row["speaker"] == "Dmitry Peskov"
    assert row["evidence"] == "Pasukan Ukraina"
    assert row["quantities"] == "killed at_least 300 (ukraine)"
    assert (row["actor"], row["target"], row["lat"]) == ("ukraine", "russia", "49.2")


def test_the_narrator_leaves_its_columns_empty():
    (row,) = table((replace(CLAIM, speaker=NARRATOR), ARTICLE))
    assert (row["speaker"], row["speaker_id"], row["side"]) == ("narrator", "", "none")


def test_every_column_is_documented():
    assert list(claim_record(CLAIM, ARTICLE)) == list(CLAIM_COLUMNS)
    assert all(CLAIM_COLUMNS.values())


@given(st.sampled_from(FORMULA_SIGNS))
def test_a_cell_that_would_be_a_formula_is_text(sign):
    (row,) = table((CLAIM, replace(ARTICLE, title=sign + 'HYPERLINK("http://x")')))
    assert row["title"][0] == "'"


def test_numbers_below_zero_stay_numbers():
    south = replace(CLAIM.places[0], lat=-6.2)
    (row,) = table((replace(CLAIM, places=(south,)), ARTICLE))
    assert row["lat"] == "-6.2"


@patiently
@given(st.lists(claims_in_articles(), max_size=3))
def test_any_claims_make_a_table_without_formulas(pairs):
    rows = table(*pairs)
    assert len(rows) == len(pairs)
    texts = ("source", "outlet", "title", "evidence", "speaker", "speaker_surface", "via")
    assert not any(row[column].startswith(tuple(FORMULA_SIGNS)) for row in rows for column in texts)
