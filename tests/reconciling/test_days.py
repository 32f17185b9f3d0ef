"""From which day a claim counts."""

from datetime import date

from klaim.reconciling import state_on
from klaim.records import DayBasis
from tests.building import sample_article

from .building import gists, said, timeline

UNDATED = sample_article("undated", "x" * 100)


def test_the_events_day_counts_before_the_day_of_publication():
    claim = said("russia", "capture", "russia", "2025-02-07", published="2025-02-20")
    assert gists(claim) == ["2025-02-07.. russia claimed"]


def test_without_a_day_of_its_own_a_claim_counts_from_publication():
    assert gists(said("russia", "capture", "russia", published="2025-02-20")) == [
        "2025-02-20.. russia claimed"
    ]


def test_a_hold_counts_from_its_first_day_and_a_capture_from_its_last():
    held = said("none", "hold", "russia", "2022-01-01/2022-12-31")
    taken = said("none", "capture", "ukraine", "2022-01-01/2022-12-31")
    assert gists(held, taken) == [
        "2022-01-01..2022-12-31 russia reported",
        "2022-12-31.. ukraine reported",
    ]


def test_a_capture_in_a_month_that_still_runs_counts_from_publication():
    claim = said("russia", "capture", "russia", "2025-12-01/2025-12-31", published="2025-12-10")
    assert gists(claim) == ["2025-12-10.. russia claimed"]


def test_an_article_without_a_day_is_not_older_than_what_it_reports():
    dated = said("ukraine", "repel", "ukraine", "2025-12-24", article=UNDATED)
    undated = said("russia", "withdraw", "russia", article=UNDATED)
    older = said("russia", "capture", "russia", "2025-11-20")
    (*_, last) = timeline(older, dated, undated)
    assert (last.holder, last.status, last.start) == ("ukraine", "conceded", date(2025, 12, 24))
    (conceding,) = (p.newest for p in last.positions if p.voice == "russia")
    assert conceding.basis is DayBasis.NOT_BEFORE
    assert "(not before 24 Dec 2025)" in last.explanation


def test_a_claim_without_any_day_counts_for_the_last_known_state():
    claims = (
        said("ukraine", "capture", "ukraine", "2022-09-12"),
        said("russia", "withdraw", "russia", published="never"),
    )
    assert gists(*claims) == ["2022-09-12.. ukraine conceded"]
    assert "(day unknown)" in timeline(*claims)[-1].explanation


def test_a_claim_without_any_day_gives_way_to_a_dated_one_of_its_side():
    assert gists(
        said("russia", "withdraw", "russia", published="never"),
        said("russia", "capture", "russia", "2025-02-07"),
    ) == ["2025-02-07.. russia claimed"]


def test_where_nothing_has_a_day_the_state_holds_on_any_day():
    (interval,) = intervals = timeline(
        said("ukraine", "capture", "ukraine", published="never"),
        said("russia", "withdraw", "russia", published="never"),
    )
    assert (interval.start, interval.end, interval.since) == (None, None, None)
    assert state_on(intervals, date(1999, 1, 1)).status == "conceded"
