"""The ledger written for other programs."""

import csv
import io
import json

import pytest

from klaim.cli.export import Export
from klaim.exporting import CLAIM_COLUMNS
from klaim.exporting.acled import ACLED_COLUMNS
from klaim.exporting.ucdp import UCDP_COLUMNS
from klaim.exporting.viina import VIINA_COLUMNS


@pytest.mark.parametrize("shape", Export)
def test_every_format_is_written_without_a_word_beside_it(examples, shape):
    result = examples("export", shape)
    assert result.exit_code == 0
    assert result.stdout
    assert result.stderr == ""
    assert examples("export", shape).stdout == result.stdout


@pytest.mark.parametrize(
    ("shape", "columns"),
    [
        ("csv", CLAIM_COLUMNS),
        ("acled", ACLED_COLUMNS),
        ("ucdp", UCDP_COLUMNS),
        ("viina", VIINA_COLUMNS),
    ],
)
def test_tables_have_their_columns_even_without_a_row(examples, shape, columns):
    for args in ([], ["--until", "1999-01-01"]):
        reader = csv.reader(io.StringIO(examples("export", shape, *args).stdout))
        assert next(reader) == list(columns)
    assert not list(reader)


def test_json_lines_are_the_claims(examples):
    exported = examples("export", "jsonl").stdout
    assert exported == examples("claims", "--format", "jsonl").stdout


def test_geojson_holds_places_and_statements(examples):
    collection = json.loads(examples("export", "geojson", "--place", "Siversk").stdout)
    kinds = [feature["properties"]["feature"] for feature in collection["features"]]
    assert set(kinds) == {"place", "statement"}
    (siversk,) = [f for f in collection["features"] if f["properties"]["feature"] == "place"]
    state = json.loads(examples("timeline", "Siversk", "--format", "json").stdout)[-1]
    assert siversk["properties"]["holder"] == state["holder"]
    lon, lat = siversk["geometry"]["coordinates"]
    assert (round(lat), round(lon)) == (49, 38)


def test_acled_rows_lie_in_a_country_with_its_number(examples):
    rows = list(csv.DictReader(io.StringIO(examples("export", "acled").stdout)))
    siversk = [row for row in rows if row["location"] == "Siversk"]
    assert {(row["country"], row["iso"], row["admin1"]) for row in siversk} == {
        ("Ukraine", "804", "Donetsk Oblast")
    }


def test_viina_has_one_row_a_place_and_day(examples):
    rows = list(csv.DictReader(io.StringIO(examples("export", "viina").stdout)))
    keys = [(row["geonameid"], row["date"]) for row in rows]
    assert len(set(keys)) == len(keys)
    assert {row["status"] for row in rows} <= {"RU", "UA", "CONTESTED"}
    late = csv.DictReader(io.StringIO(examples("export", "viina", "--since", "2025-12-20").stdout))
    assert all(row["date"] >= "20251220" for row in late)


def test_another_format_is_one_line(examples):
    result = examples("export", "xml")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


def test_parquet_has_the_rows_of_the_table(examples, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    written = tmp_path / "claims.parquet"
    written.write_bytes(examples("export", "parquet").stdout_bytes)
    rows = csv.DictReader(io.StringIO(examples("export", "csv").stdout))
    assert parquet.read_table(written)["id"].to_pylist() == [row["id"] for row in rows]
