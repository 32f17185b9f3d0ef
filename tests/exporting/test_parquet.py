"""Claims as Parquet."""

import io
import sys
from datetime import date

import pytest

from klaim.errors import ExtraMissingError
from klaim.exporting import CLAIM_COLUMNS
from klaim.exporting.parquet import PARQUET_TYPES, write_claims

from .test_wire import ARTICLE, CLAIM


def test_types_are_given_to_columns_that_there_are():
    assert set(PARQUET_TYPES) <= set(CLAIM_COLUMNS)


def test_cells_have_the_types_of_what_they_hold():
    parquet = pytest.importorskip("pyarrow.parquet")
    stream = io.BytesIO()
    write_claims([(CLAIM, ARTICLE)], stream)
    table = parquet.read_table(io.BytesIO(stream.getvalue()))
    assert table.column_names == list(CLAIM_COLUMNS)
    (row,) = table.to_pylist()
    assert row["published"] == date(2022, 9, 12)
    assert row["negated"] is False
    assert (row["lat"], row["lon"]) == (49.2, 37.25)
    assert row["evidence_end"] == 15
    assert row["speaker"] == "Dmitry Peskov"


def test_a_table_without_rows_has_its_columns():
    parquet = pytest.importorskip("pyarrow.parquet")
    stream = io.BytesIO()
    write_claims([], stream)
    assert parquet.read_table(io.BytesIO(stream.getvalue())).column_names == list(CLAIM_COLUMNS)


def test_without_pyarrow_the_user_is_told_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExtraMissingError, match=r"pip install 'klaim\[parquet\]'"):
        write_claims([], io.BytesIO())
