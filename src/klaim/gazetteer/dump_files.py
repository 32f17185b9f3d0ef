"""Reading a GeoNames country dump (19 tab-separated columns), refused whole where wrong."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from klaim.errors import GazetteerError

_COLUMNS = 19
_MOST_BYTES = 800 * 2**20
_MOST_COMPRESSION = 60
_LONGEST_LINE = 2**17
_GONE = frozenset({"PPLH", "PPLQ", "PPLW"})
_WHERE_TO_GET_ONE = (
    "expected a country dump of GeoNames (https://download.geonames.org/export/dump/), "
    "19 tab-separated columns"
)


class DumpError(GazetteerError):
    """The file is no GeoNames country dump that klaim can merge; the message says why."""


@dataclass(frozen=True, slots=True)
class DumpRow:
    """A populated place of a dump."""

    id: int
    name: str
    alternates: tuple[str, ...]
    lat: float
    lon: float
    feature: str
    country: str
    admin1: str
    population: int


def read_dump(path: Path) -> list[DumpRow]:
    """Return the populated places of a dump, abandoned ones left out.

    Args:
        path: A ``.zip`` as GeoNames gives it, or the text file in it.

    Raises:
        DumpError: It is too large, no zip or text, or has a line that is not of a dump.
    """
    places = []
    with _text_of(path) as lines:
        for number, line in enumerate(_bounded_lines(lines), start=1):
            row = _row(line, f"{path.name}, line {number},")
            if row is not None:
                places.append(row)
    if not places:
        raise DumpError(f"{path.name} has no populated place; {_WHERE_TO_GET_ONE}")
    seen: set[int] = set()
    for row in places:
        if row.id in seen:
            raise DumpError(f"{path.name} has the geonameid {row.id} twice")
        seen.add(row.id)
    return places


@contextmanager
def _text_of(path: Path) -> Iterator[IO[str]]:
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive, archive.open(_member(archive, path)) as raw:
                yield io.TextIOWrapper(raw, encoding="utf-8", newline="\n")
        else:
            if path.suffix.lower() == ".zip" and path.is_file():
                raise DumpError(f"{path.name} is no zip or only half of one; get it once more")
            if path.stat().st_size > _MOST_BYTES:
                raise DumpError(f"{path.name} is larger than {_MOST_BYTES >> 20} MiB")
            with path.open(encoding="utf-8", newline="\n") as text:
                yield text
    except UnicodeDecodeError as error:
        raise DumpError(f"{path.name} is not UTF-8 text; {_WHERE_TO_GET_ONE}") from error
    except (OSError, zipfile.BadZipFile, EOFError, RuntimeError, NotImplementedError) as error:
        reason = getattr(error, "strerror", None) or error
        raise DumpError(f"{path} cannot be read: {reason}") from error


def _member(archive: zipfile.ZipFile, path: Path) -> zipfile.ZipInfo:
    members = [
        info
        for info in archive.infolist()
        if info.filename.lower().endswith(".txt") and "readme" not in info.filename.lower()
    ]
    if len(members) != 1:
        raise DumpError(f"{path.name} has {len(members)} text files, not one; {_WHERE_TO_GET_ONE}")
    member = members[0]
    # The sizes come from the archive's directory; zipfile stops reading where they lie.
    if member.file_size > _MOST_BYTES:
        raise DumpError(f"{path.name} unpacks to more than {_MOST_BYTES >> 20} MiB")
    if member.file_size > _MOST_COMPRESSION * max(member.compress_size, 1):
        raise DumpError(f"{path.name} unpacks to more than {_MOST_COMPRESSION} times its size")
    return member


def _bounded_lines(text: IO[str]) -> Iterator[str]:
    while line := text.readline(_LONGEST_LINE):
        yield line.rstrip("\r\n")


def _row(line: str, where: str) -> DumpRow | None:
    columns = line.split("\t")
    if len(columns) != _COLUMNS:
        raise DumpError(f"{where} has {len(columns)} columns, not {_COLUMNS}; {_WHERE_TO_GET_ONE}")
    if columns[6] != "P" or columns[7] in _GONE:
        return None
    try:
        row = DumpRow(
            id=int(columns[0]),
            name=columns[1],
            alternates=tuple(name for name in columns[3].split(",") if name),
            lat=float(columns[4]),
            lon=float(columns[5]),
            feature=columns[7],
            country=columns[8],
            admin1=columns[10],
            population=int(columns[14] or 0),
        )
    except ValueError as error:
        raise DumpError(f"{where} is not of a GeoNames dump: {error}") from error
    if not (abs(row.lat) <= 90 and abs(row.lon) <= 180 and row.name and row.id > 0):
        raise DumpError(f"{where} has no valid name, id or coordinates; {_WHERE_TO_GET_ONE}")
    return row
