"""Writes docs/exports.md from the columns themselves: ``python docs/generate_exports.py``."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from pathlib import Path

from klaim.exporting import CLAIM_COLUMNS
from klaim.exporting.acled import ACLED_COLUMNS
from klaim.exporting.archive import ARTICLE_KEYS
from klaim.exporting.events import EVENT_COLUMNS
from klaim.exporting.geojson import PLACE_PROPERTIES
from klaim.exporting.maps import (
    COMPARISON_COLUMNS,
    DISAGREEMENT_COLUMNS,
    MAP_COLUMNS,
    TALLY_COLUMNS,
)
from klaim.exporting.reviews import CLAIM_REVIEW_PROPERTIES, REVIEW_COLUMNS
from klaim.exporting.statements import STATEMENT_COLUMNS
from klaim.exporting.track_records import RECORD_COLUMNS
from klaim.exporting.ucdp import UCDP_COLUMNS
from klaim.exporting.viina import VIINA_COLUMNS

FILE = Path(__file__).with_name("exports.md")

HEAD = """\
# What klaim writes for other programs

Written by `python docs/generate_exports.py` from the columns themselves; a test tells when it
is out of date. `klaim export FORMAT` writes to standard output; `--place`, `--since` and
`--until` choose the claims that it is made from. Listings take `--format json`, `jsonl` and
`csv` too ([commands.md](commands.md)).

All text is UTF-8. CSV is that of RFC 4180; several values in a cell stand between semicolons; a
cell that a spreadsheet would run as a formula begins with an apostrophe. Days are those of
ISO 8601 unless a table says otherwise, degrees are those of WGS 84.
"""

SECTIONS: tuple[tuple[str, str, Mapping[str, str]], ...] = (
    (
        "Claims: `klaim export jsonl`, `klaim export csv`, `klaim export parquet`",
        "JSON Lines hold one object a claim: every key is always there, `null` where the claim "
        "says nothing. The table is the same, flat. Parquet is that table with days, numbers "
        "and truth values as such; it needs `pip install 'klaim[parquet]'`.",
        CLAIM_COLUMNS,
    ),
    (
        "Articles: `klaim export jsonl --with-articles`",
        "The same lines of claims, and before those of each article a line with the article. "
        "`klaim import` makes the same ledger of them, byte for byte the same when it is "
        "exported again. Claims alone can be imported too: the evidence is then the only text "
        "of their article, so what is told from whole texts, such as independent origins, is "
        "told from less.",
        ARTICLE_KEYS,
    ),
    (
        "GeoJSON: `klaim export geojson`",
        "One `FeatureCollection` after RFC 7946, longitude first, without a `crs`. Features are "
        "the places of whose holder somebody speaks, each with its newest state, and the "
        "statements, whose properties are `feature` (always `statement`) and the columns of "
        "statements below. What has no point has a `null` geometry.",
        PLACE_PROPERTIES,
    ),
    (
        "ACLED-shaped: `klaim export acled`",
        "The 31 columns of ACLED's export and the types and codes of its codebook, checked "
        "against the knowledge base in November 2026. A row is a happening that somebody "
        "affirms, with a point and a day known to within a month. It is not ACLED's coding: "
        "nobody has weighed the sources, and a disputed capture is a row like others whose "
        "notes name who denies it. A capture is *Government regains territory* where the party "
        "takes a place in its own country, else *Non-state actor overtakes territory*, under "
        "which the codebook counts foreign states. A withdrawal that nobody calls a capture is "
        "a *Non-violent transfer of territory*, a strike with drones an *Air/drone strike*, any "
        "other a *Shelling/artillery/missile attack*, as is a crewed aircraft shot down; drones "
        "and missiles shot down are *Disrupted weapons use*. Where numbers differ, `fatalities` "
        "is the lowest, as the codebook has it. ACLED splits what lasts several days into a row "
        "a day; klaim does not, since its sources rarely say what happened on which.",
        ACLED_COLUMNS,
    ),
    (
        "UCDP-GED-shaped: `klaim export ucdp`",
        "The 49 columns of the UCDP Georeferenced Event Dataset (codebook 24.1; names and order "
        "checked against the header of version 23.1, the codes of `where_prec` and `date_prec` "
        "against the manual of mapme.biodiversity, which quotes the codebook). A row is a "
        "happening with a number of killed, a day and a point. For each party the lowest and "
        "highest numbers are those of any speaker; the best is the middle one of the speakers' "
        "own.",
        UCDP_COLUMNS,
    ),
    (
        "VIINA-shaped: `klaim export viina`",
        "Control as in `control_latest_YYYY.csv` of VIINA 2.0, for every city, town and village "
        "with a GeoNames number and every day from its first known holder to the newest "
        "article. VIINA's columns by source are there and empty; `klaim compare` lays maps "
        "beside the ledger.",
        VIINA_COLUMNS,
    ),
    (
        "Statements: `klaim statements --format csv`",
        "What a speaker said once, however many articles carry it.",
        STATEMENT_COLUMNS,
    ),
    (
        "Events: `klaim events --format csv`",
        "What happened by the word of all.",
        EVENT_COLUMNS,
    ),
    (
        "Track records: `klaim record SPEAKER --format csv`",
        "What became of each claim. `--format json` adds the counts with their intervals.",
        RECORD_COLUMNS,
    ),
    (
        "Reviews: `klaim review --format csv`",
        "What people found about claims, oldest first. `klaim export jsonl --with-articles` "
        "ends with them.",
        REVIEW_COLUMNS,
    ),
    (
        "ClaimReview: `klaim export claimreview`",
        "[schema.org's ClaimReview](https://schema.org/ClaimReview) in JSON-LD, a list of "
        "objects. A claim that a person reviewed becomes one, by its newest review; what klaim "
        "derives is no verdict, and what was misread is nobody's claim.",
        CLAIM_REVIEW_PROPERTIES,
    ),
    (
        "Statements beside maps: `klaim compare NAME --format csv`",
        "Each statement that names the holder of a settlement, beside a reference layer "
        "([reference-layers.md](reference-layers.md)).",
        COMPARISON_COLUMNS,
    ),
    (
        "Speakers beside maps: `klaim compare NAME --by-speaker --format csv`",
        "The same, added up by speaker.",
        TALLY_COLUMNS,
    ),
    (
        "Where ledger and map disagree: `klaim compare NAME --on DATE --format csv`",
        "The places that both give to a party, and to different ones.",
        DISAGREEMENT_COLUMNS,
    ),
    (
        "Places on maps: `klaim reference show NAME PLACE --format csv`",
        "How the maps of a layer divide a place, day by day.",
        MAP_COLUMNS,
    ),
)


def page() -> str:
    """Return the whole file."""
    return "\n".join([HEAD, *(section(*parts) for parts in SECTIONS)])


def section(title: str, about: str, columns: Mapping[str, str]) -> str:
    """Return the part about one format."""
    rows = (f"| `{name}` | {meaning} |" for name, meaning in columns.items())
    wrapped = textwrap.fill(about, 100, break_long_words=False, break_on_hyphens=False)
    return "\n".join(
        [f"## {title}\n", wrapped, "", "| column | holds |", "| --- | --- |", *rows, ""]
    )


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
