"""Timelines for people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from klaim.cli import words
from klaim.cli.claim_listing import claim_card
from klaim.cli.terminal import Page
from klaim.cli.timeline_listing import nobody_has_said
from klaim.control import PlaceChoice
from klaim.records import ControlStatement, Interval, Status
from klaim.wording import STATUS_MEANINGS

_SHOWN = 4
_INDENT = 2


def print_timeline(page: Page, place: PlaceChoice, intervals: Sequence[Interval]) -> None:
    """Print every interval, with the claims that opened it."""
    if not intervals:
        page.line(nobody_has_said(place))
        return
    page.line((place.label, "bold"))
    for interval in intervals:
        page.line()
        behind = (*interval.opened_by, *interval.against)
        _print_interval(page, interval, behind, "Claims behind it, newest last:", place)
    _print_legend(page, [interval.status for interval in intervals])


def print_state(
    page: Page, place: PlaceChoice, intervals: Sequence[Interval], on: date, state: Interval | None
) -> None:
    """Print who held a place on a day, with the claims behind that."""
    if not intervals:
        page.line(nobody_has_said(place))
        return
    page.line((place.label, "bold"), f" on {on}")
    page.line()
    if state is None:
        page.line(
            f"Nobody had said by then who holds it; the first word is of {intervals[0].start}.",
            indent=_INDENT,
        )
        return
    newest = (position.newest for position in state.positions)
    _print_interval(page, state, newest, "Everybody's newest word:", place)
    _print_legend(page, [state.status])


def _print_interval(
    page: Page,
    interval: Interval,
    statements: Iterable[ControlStatement],
    heading: str,
    place: PlaceChoice,
) -> None:
    page.line((_days(interval), "bold"), "  ", *_verdict(interval))
    page.line(interval.explanation, indent=_INDENT)
    once = list({s.claim.id: s for s in sorted(statements, key=_by_day)}.values())
    page.line((heading, "dim"), indent=_INDENT)
    for statement in once[:_SHOWN]:
        claim_card(page, (statement.claim, statement.article), indent=_INDENT)
    if len(once) > _SHOWN:
        more = f"… and {len(once) - _SHOWN} more: klaim claims --place {place.id}"
        page.line((more, "dim"), indent=_INDENT)


def _by_day(statement: ControlStatement) -> date:
    return statement.day or date.min


def _days(interval: Interval) -> str:
    if interval.start is None:
        return "day unknown"
    if interval.end is None:
        return f"since {interval.start}"
    last = interval.end - timedelta(days=1)
    return f"{interval.start}" if last <= interval.start else f"{interval.start} to {last}"


def _verdict(interval: Interval) -> Iterable[tuple[str, str] | str]:
    if interval.holder is None or interval.status is None:
        yield "holder unknown"
    else:
        yield f"{words.side_name(interval.holder)}, "
        yield interval.status.value, words.STATUS_STYLES[interval.status]
    if interval.contested:
        yield ", fought over"


def _print_legend(page: Page, statuses: Iterable[Status | None]) -> None:
    used = set(statuses)
    page.line()
    for status, meaning in STATUS_MEANINGS.items():
        if status in used:
            page.line((f"{status:<14}", words.STATUS_STYLES[status]), (meaning, "dim"))
