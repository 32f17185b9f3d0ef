"""Claims as Apache Parquet: the flat table, its cells with types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

from klaim.errors import ExtraMissingError
from klaim.exporting.claim_table import CLAIM_COLUMNS, claim_record
from klaim.records import ClaimInArticle

if TYPE_CHECKING:
    import pyarrow

PARQUET_TYPES = {
    "published": "date32",
    "evidence_start": "int32",
    "evidence_end": "int32",
    "negated": "bool_",
    "lat": "float64",
    "lon": "float64",
    "when_start": "date32",
    "when_end": "date32",
    "confidence": "float64",
}
"""Arrow's type of every column that is not text."""

_ROWS_AT_ONCE = 10_000


def write_claims(claims: Iterable[ClaimInArticle], stream: BinaryIO) -> None:
    """Write the claims to a stream, a row group at a time.

    Raises:
        ExtraMissingError: pyarrow is not installed.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise ExtraMissingError("Parquet", "parquet") from error
    schema = _schema(pyarrow)
    with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        for rows in _batches(map(_row, claims)):
            writer.write_table(pyarrow.Table.from_pylist(rows, schema))


def _schema(arrow: Any) -> pyarrow.Schema:
    return arrow.schema(
        [(name, getattr(arrow, PARQUET_TYPES.get(name, "string"))()) for name in CLAIM_COLUMNS]
    )


def _row(claim: ClaimInArticle) -> dict[str, Any]:
    record = claim_record(*claim)
    for name, kind in PARQUET_TYPES.items():
        if kind == "date32" and record[name] is not None:
            record[name] = date.fromisoformat(record[name])
    return record | {"negated": claim[0].negated}


def _batches(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    left = iter(rows)
    while batch := list(islice(left, _ROWS_AT_ONCE)):
        yield batch
