"""A view as the ledger understands it."""

from __future__ import annotations

from klaim.ledger import Selection
from klaim.web.view import Clock, View


def selection_of(view: View) -> Selection:
    """Return which claims a view lists."""
    return Selection(
        text=view.q,
        places=view.place,
        speakers=view.speaker,
        sides=view.side,
        stances=tuple(stance.value for stance in view.stance),
        events=tuple(event.value for event in view.event),
        outlets=view.outlet,
        since=view.since,
        until=view.until,
        as_known=view.as_known,
        by_report=view.clock is Clock.REPORT,
    )
