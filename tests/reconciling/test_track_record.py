"""What became of claims, computed by hand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klaim.reconciling.parties import Parties
from klaim.reconciling.tallying import tally, track_record
from klaim.reconciling.track_record import Judgement, judge
from klaim.records import CONTROL_EVENTS, ClaimInArticle, Judged, Outcome, Stance

from .building import PARTIES, TOWN, place, said

UNTIL = date(2026, 1, 1)
CLAIM = said("russia", "capture", "russia", "2025-02-07")
MINISTRY = "russia-officials"


def judged(
    *claims: ClaimInArticle, by: tuple[str, ...] = (MINISTRY,), until: date = UNTIL
) -> Judgement:
    return judge(claims, TOWN, by, Parties(PARTIES), until=until)


def one(*claims: ClaimInArticle, **options: date) -> Judged:
    (found,) = judged(*claims, **options).judged
    return found


def gist(found: Judged) -> tuple[str, int | None, int]:
    return found.outcome.value, found.days, found.observed


def test_nobody_else_speaks_and_the_claim_is_open_until_the_ledger_ends():
    assert gist(one(CLAIM)) == ("open", None, 328)
    assert gist(one(CLAIM, until=date(2025, 2, 17))) == ("open", None, 10)


def test_the_loser_says_so_too():
    retreat = said("ukraine", "withdraw", "ukraine", "2025-02-20")
    assert gist(one(CLAIM, retreat)) == ("conceded", 13, 328)


def test_a_third_party_says_so_too():
    assert gist(one(CLAIM, said("third", "hold", "russia", "2025-02-10", by="ISW"))) == (
        "corroborated", 3, 328,
    )  # fmt: skip


def test_a_concession_outweighs_an_earlier_denial_and_a_corroboration():
    found = one(
        CLAIM,
        said("ukraine", "capture", "russia", "2025-02-08", stance=Stance.DENIES),
        said("third", "hold", "russia", "2025-02-10", by="ISW"),
        said("ukraine", "withdraw", "ukraine", "2025-03-09"),
    )
    assert gist(found) == ("conceded", 30, 328)


@pytest.mark.parametrize(
    ("side", "on", "outcome"),
    [
        ("ukraine", "2025-02-08", ("contradicted", 1)),
        ("ukraine", "2025-03-09", ("contradicted", 30)),
        ("ukraine", "2025-03-10", ("open", None)),
        ("third", "2025-04-10", ("contradicted", 62)),
        ("none", "2025-02-08", ("open", None)),
    ],
)
def test_the_opponent_contradicts_within_thirty_days_and_third_parties_at_any_time(
    side, on, outcome
):
    found = one(CLAIM, said(side, "hold", "ukraine", on))
    assert (found.outcome, found.days) == outcome


def test_the_own_side_never_judges():
    found = judged(
        CLAIM,
        said("russia", "hold", "russia", "2025-02-08", by="Kremlin"),
        said("north_korea", "hold", "russia", "2025-02-08"),
        said("russia", "capture", "russia", "2025-02-09", by="Blogger", stance=Stance.DENIES),
    )
    assert [gist(each) for each in found.judged] == [("open", None, 328)]


def test_a_claim_said_again_is_one_claim():
    again = said("russia", "hold", "russia", "2025-06-01")
    assert gist(one(CLAIM, again)) == ("open", None, 328)


def test_a_retaking_ends_the_watch_and_judges_nothing():
    first, second = judged(
        CLAIM,
        said("ukraine", "capture", "ukraine", "2025-05-08"),
        said("ukraine", "withdraw", "ukraine", "2025-09-01"),
        said("russia", "capture", "russia", "2025-08-30"),
    ).judged
    assert gist(first) == ("open", None, 90)
    assert gist(second) == ("conceded", 2, 124)


def test_a_concession_before_the_claim_counts_while_it_stands():
    before = said("ukraine", "withdraw", "ukraine", "2025-02-01")
    found = one(before, CLAIM)
    assert (gist(found), found.already) == (("conceded", 0, 328), True)
    taken_back = said("ukraine", "hold", "ukraine", "2025-02-03")
    assert one(before, taken_back, CLAIM).outcome is Outcome.OPEN
    long_ago = said("ukraine", "withdraw", "ukraine", "2024-12-01")
    assert one(long_ago, CLAIM).outcome is Outcome.OPEN


def test_days_run_from_when_it_was_said_to_when_it_was_said():
    claim = said("russia", "capture", "russia", "2025-02-07", published="2025-02-09")
    retreat = said("ukraine", "withdraw", "ukraine", "2025-02-06", published="2025-02-19")
    assert gist(one(claim, retreat)) == ("conceded", 10, 326)


def test_an_article_years_later_tells_what_was_said_then():
    late = said("russia", "capture", "russia", "2022-04-01", published="2025-04-01")
    assert one(late).said_on == date(2022, 4, 1)


def test_what_gives_a_place_up_or_has_no_day_is_set_aside():
    found = judged(
        said("russia", "withdraw", "russia", "2025-02-07"),
        said("russia", "clash", None, "2025-02-07"),
        said("russia", "capture", "russia", published="never"),
        said("russia", "capture", "russia", "2025-02-07", stance=Stance.WITHHOLDS),
    )
    assert found == Judgement((), 3)  # what was never published is not known by the end


def test_third_parties_are_judged_by_both_sides_and_each_other():
    isw = said("third", "hold", "ukraine", "2025-02-07", by="ISW")
    assert (
        judged(isw, said("russia", "hold", "ukraine", "2025-02-09"), by=("isw",)).judged[0].outcome
        is Outcome.CONCEDED
    )
    denied = judged(isw, said("ukraine", "hold", "russia", "2025-02-09"), by=("isw",))
    assert denied.judged[0].outcome is Outcome.CONTRADICTED
    other = judged(isw, said("third", "hold", "ukraine", "2025-02-09", by="BBC"), by=("isw",))
    assert other.judged[0].outcome is Outcome.CORROBORATED
    itself = judged(isw, said("third", "hold", "ukraine", "2025-02-09", by="ISW"), by=("isw",))
    assert itself.judged[0].outcome is Outcome.OPEN


def test_a_body_speaks_through_its_people():
    spokesman = said("russia", "hold", "russia", "2025-02-08", by="Igor Konashenkov")
    both = judged(CLAIM, spokesman, by=(MINISTRY, "igor-konashenkov"))
    assert len(both.judged) == 1
    assert len(judged(CLAIM, spokesman).judged) == 1


def test_a_record_adds_up_by_region_and_year():
    claims = [
        one(said("russia", "capture", "russia", "2024-02-07"),
            said("ukraine", "withdraw", "ukraine", "2024-02-17")),
        one(CLAIM, said("third", "hold", "russia", "2025-02-10")),
        one(said("russia", "capture", "russia", "2025-12-28")),
    ]  # fmt: skip
    speaker = CLAIM[0].speaker
    record = track_record(claims, [speaker], until=UNTIL, regions={TOWN: "Kharkiv Oblast"})
    assert [(t.name, t.n) for t in record.years] == [("2024", 1), ("2025", 2)]
    assert [(t.name, t.n) for t in record.regions] == [("Kharkiv Oblast", 3)]
    counts = {outcome.value: share.count for outcome, share in record.total.shares}
    assert counts == {"conceded": 1, "corroborated": 1, "contradicted": 0, "open": 1}
    assert record.total.young == 1
    # S(10): of the two still watched on day 10, one was conceded.
    assert record.total.median_days == 10
    assert {round(s.low, 3) for _, s in record.total.shares if s.count == 1} == {0.061}


def test_an_empty_record_says_so():
    empty = tally("all", [])
    assert (empty.n, empty.median_days) == (0, None)


SIDES = st.sampled_from(["russia", "ukraine", "north_korea", "third", "none"])
DAYS = st.dates(date(2025, 1, 1), date(2025, 4, 1)).map(str)


@st.composite
def control_claims(draw: st.DrawFn) -> ClaimInArticle:
    return said(
        draw(SIDES),
        draw(st.sampled_from(sorted(CONTROL_EVENTS))),
        draw(SIDES),
        draw(st.none() | DAYS),
        published=draw(DAYS | st.just("never")),
        stance=draw(st.sampled_from(Stance)),
        places=(place(),),
    )


HEAPS = st.lists(control_claims(), max_size=12)


@given(HEAPS, st.data())
def test_the_order_of_reading_does_not_matter(claims, data):
    assert judged(*data.draw(st.permutations(claims))) == judged(*claims)


@given(HEAPS)
def test_reading_twice_changes_nothing(claims):
    assert judged(*claims, *claims) == judged(*claims)


@given(HEAPS)
def test_only_others_judge(claims):
    for found in judged(*claims).judged:
        word = found.decided_by
        assert (word is None) == (found.outcome is Outcome.OPEN) == (found.days is None)
        assert word is None or word.voice in ("ukraine", "third")
        assert found.observed >= 0
        assert found.days is None or 0 <= found.days <= found.observed


def test_background_told_with_the_claim_does_not_end_its_watch():
    background = said("none", "capture", "ukraine", "2025-02-07", published="2025-02-08")
    assert gist(one(CLAIM, background)) == ("open", None, 328)
    later = said("none", "capture", "ukraine", "2025-02-10")
    assert gist(one(CLAIM, later)) == ("open", None, 3)
