"""Statements, happenings and records as objects and rows."""

import json
from datetime import date

from klaim.exporting.events import EVENT_COLUMNS, count_in_words, event_record, event_to_wire
from klaim.exporting.statements import STATEMENT_COLUMNS, statement_record, statement_to_wire
from klaim.exporting.track_records import (
    RECORD_COLUMNS,
    judged_record,
    judged_to_wire,
    record_to_wire,
)
from klaim.reconciling.events import gather_events
from klaim.reconciling.gathering import gather_statements
from klaim.reconciling.origins import find_kinships, origins_of
from klaim.reconciling.parties import Parties
from klaim.reconciling.tallying import track_record
from klaim.reconciling.track_record import judge
from klaim.records import Bound, Count, Quantity, Relay, Stance

from ..reconciling.building import PARTIES, TOWN, said, speaker

CLAIM = said(
    "russia",
    "capture",
    "russia",
    "2025-02-07",
    via=(Relay("TASS", "tass"),),
    quantities=(Quantity("killed", 30, Bound.AT_LEAST, "ukraine"),),
)
AGAIN = said("russia", "capture", "russia", "2025-02-07", published="2025-02-09")
DENIAL = said("ukraine", "capture", "russia", "2025-02-08", stance=Stance.DENIES)
CLAIMS = (CLAIM, AGAIN, DENIAL)
KINSHIPS = find_kinships(article for _, article in CLAIMS)


def test_a_statement_shows_its_reports_relays_and_origins():
    first, _ = gather_statements(CLAIMS)
    origins = origins_of(first.articles, KINSHIPS)
    wire = statement_to_wire(first, origins)
    assert json.loads(json.dumps(wire)) == wire
    assert [report["claim"] for report in wire["reports"]] == [CLAIM[0].id, AGAIN[0].id]
    assert wire["relays"] == [{"name": "TASS", "id": "tass"}]
    assert (wire["first_seen"], wire["last_seen"]) == ("2025-02-07", "2025-02-09")
    (origin,) = wire["origins"]
    assert origin["articles"] == [CLAIM[1].id, AGAIN[1].id]
    assert {because["tie"] for because in origin["because"]} == {"text"}
    record = statement_record(first, origins)
    assert list(record) == list(STATEMENT_COLUMNS)
    assert (record["reports"], record["origins"]) == (2, 1)


def test_an_event_shows_every_voice_and_number():
    (event,) = gather_events(gather_statements(CLAIMS), PARTIES)
    wire = event_to_wire(event, ())
    assert json.loads(json.dumps(wire)) == wire
    assert [voice["stance"] for voice in wire["voices"]] == ["asserts", "denies"]
    assert wire["counts"][0]["low"] == 30
    assert wire["counts"][0]["high"] is None
    record = event_record(event, ())
    assert list(record) == list(EVENT_COLUMNS)
    assert record["denies"] == "Ukraine officials"
    assert record["counts"] == "killed (ukraine) by Russia officials: at least 30"


def test_numbers_in_words():
    kyiv = speaker("ukraine", "Kyiv")

    def in_words(low: float | None, high: float | None) -> str:
        return count_in_words(Count("killed", None, kyiv, low, high, 3)).removeprefix(
            "killed by Kyiv: "
        )

    assert in_words(3, 3) == "3"
    assert in_words(3, 1200) == "3 to 1,200"
    assert in_words(None, 5) == "at most 5"
    assert in_words(1.5, None) == "at least 1.5"


def test_a_track_record_shows_counts_intervals_and_every_claim():
    judged, aside = judge(
        CLAIMS, TOWN, ["russia-officials"], Parties(PARTIES), until=date(2025, 3, 1)
    )
    record = track_record(
        judged, [CLAIM[0].speaker], until=date(2025, 3, 1), regions={}, set_aside=aside
    )
    wire = record_to_wire(record)
    assert json.loads(json.dumps(wire)) == wire
    assert wire["total"]["n"] == 1
    assert wire["total"]["outcomes"]["contradicted"] == {"count": 1, "low": 0.2065, "high": 1.0}
    assert wire["regions"][0]["name"] == "elsewhere"
    (row,) = map(judged_record, judged)
    assert list(row) == list(RECORD_COLUMNS)
    assert (row["outcome"], row["days"]) == ("contradicted", 1)
    assert judged_to_wire(judged[0])["decided_by"]["claim"] == DENIAL[0].id
