"""What must hold of any heap of claims."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from klaim.reconciling import control_timeline, state_on
from klaim.records import CONTROL_EVENTS, ClaimInArticle, Modality, Stance

from .building import BLOGGERS, PARTIES, TOWN, said

SIDES = st.sampled_from(["russia", "ukraine", "north_korea", "third", "none"])
DAYS = st.dates(date(2025, 1, 1), date(2025, 4, 1)).map(str)


@st.composite
def control_claims(draw: st.DrawFn) -> ClaimInArticle:
    return said(
        draw(SIDES),
        draw(st.sampled_from(sorted(CONTROL_EVENTS))),
        draw(st.none() | SIDES),
        draw(st.none() | DAYS),
        published=draw(DAYS | st.just("never")),
        by=draw(st.sampled_from(["", "Russian military bloggers"])),
        stance=draw(st.sampled_from(Stance)),
        modality=draw(st.sampled_from([Modality.ACTUAL] * 4 + [Modality.HEDGED])),
        negated=draw(st.sampled_from([False, False, True])),
    )


HEAPS = st.lists(control_claims(), max_size=12)


def derived(claims: list[ClaimInArticle], **options: date):
    return control_timeline(claims, TOWN, PARTIES, unofficial=BLOGGERS, **options)


@given(HEAPS, st.data())
def test_the_order_of_reading_does_not_matter(claims, data):
    shuffled = data.draw(st.permutations(claims))
    assert derived(shuffled) == derived(claims)


@given(HEAPS)
def test_reading_twice_changes_nothing(claims):
    assert derived(claims + claims) == derived(claims)


@given(HEAPS)
def test_intervals_follow_each_other_without_gap_and_tell_different_things(claims):
    intervals = derived(claims)
    for earlier, later in pairwise(intervals):
        assert earlier.end == later.start
        assert earlier.start is None or earlier.start < later.start
    assert not intervals or intervals[-1].end is None
    for interval in intervals:
        assert (interval.holder is None) == (interval.status is None)
        assert interval.opened_by
        assert interval.explanation


@given(HEAPS, st.dates(date(2025, 1, 1), date(2025, 4, 1)))
def test_a_state_holds_nothing_of_later_days(claims, day):
    state = state_on(derived(claims), day)
    for position in state.positions if state else ():
        assert all(s.day is None or s.day <= day for s in position.statements)


@given(HEAPS, st.dates(date(2025, 1, 1), date(2025, 4, 1)))
def test_as_known_is_the_timeline_of_what_was_published_by_then(claims, day):
    published = [c for c in claims if c[1].published is not None and c[1].published <= day]
    assert derived(claims, as_known=day) == derived(published)


@given(HEAPS)
def test_later_claims_leave_the_past_as_it_was(claims):
    dated = [c for c in claims if c[0].when or c[1].published]
    news = said("ukraine", "capture", "ukraine", "2025-06-01")
    before, after = (state_on(derived(heap), date(2025, 5, 31)) for heap in (dated, [*dated, news]))
    assert (before and replace(before, end=None)) == (after and replace(after, end=None))
