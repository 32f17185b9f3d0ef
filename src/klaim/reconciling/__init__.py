"""Claims to control timelines: pure functions over records, no files, no clock."""

from klaim.reconciling.timeline import control_timeline, state_on, summary_on

__all__ = ["control_timeline", "state_on", "summary_on"]
