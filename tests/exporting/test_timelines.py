"""Timelines as JSON objects."""

import json
from datetime import date

from klaim.exporting import claim_to_wire, interval_to_wire, state_to_wire
from klaim.reconciling import state_on
from klaim.records import Stance

from ..reconciling.building import said, timeline

CLAIM = said("russia", "capture", "russia", "2025-02-07")
DENIAL = said("ukraine", "capture", "russia", "2025-02-09", stance=Stance.DENIES)
INTERVALS = timeline(CLAIM, DENIAL)


def test_a_state_names_holder_status_positions_and_the_claims_behind_them():
    day = date(2025, 2, 10)
    wire = json.loads(json.dumps(state_to_wire("Kupiansk", day, state_on(INTERVALS, day))))
    assert (wire["place"], wire["on"]) == ("Kupiansk", "2025-02-10")
    assert (wire["holder"], wire["status"], wire["since"]) == ("russia", "disputed", "2025-02-07")
    assert [(p["voice"], p["holder"]) for p in wire["positions"]] == [
        ("russia", "russia"),
        ("ukraine", "ukraine"),
    ]
    assert wire["opened_by"] == wire["against"] == [DENIAL[0].id]
    assert wire["claims"] == [claim_to_wire(*DENIAL), claim_to_wire(*CLAIM)]


def test_a_day_before_anybody_spoke_has_the_same_keys_and_no_holder():
    unknown = state_to_wire("Kupiansk", date(2020, 1, 1), None)
    known = state_to_wire("Kupiansk", date(2025, 2, 10), INTERVALS[-1])
    assert unknown.keys() == known.keys()
    assert (unknown["holder"], unknown["claims"]) == (None, [])


def test_intervals_follow_each_other():
    first, last = (interval_to_wire("Kupiansk", interval) for interval in INTERVALS)
    assert (first["start"], first["end"]) == ("2025-02-07", "2025-02-09")
    assert (last["start"], last["end"]) == ("2025-02-09", None)
