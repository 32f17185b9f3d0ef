"""Claims and timelines in the formats that other programs read."""

from klaim.exporting.claim_table import CLAIM_COLUMNS, claim_record
from klaim.exporting.timelines import interval_to_wire, state_to_wire
from klaim.exporting.wire import claim_to_wire, wire_to_claim
from klaim.exporting.writers import write_csv, write_json_lines

__all__ = [
    "CLAIM_COLUMNS",
    "claim_record",
    "claim_to_wire",
    "interval_to_wire",
    "state_to_wire",
    "wire_to_claim",
    "write_csv",
    "write_json_lines",
]
