"""Who holds a town over time, computed by hand."""

from dataclasses import replace
from datetime import date

import pytest

from klaim.reconciling import control_timeline, state_on
from klaim.records import Stance, Status

from .building import BLOGGERS, PARTIES, TOWN, gists, said, timeline

BY_BLOGGERS = {"by": "Russian military bloggers", "stance": Stance.CONCEDES}


def test_three_years_of_one_town():
    history = [
        said("russia", "capture", "russia", "2022-04-01"),
        said("ukraine", "withdraw", "ukraine", "2022-04-03"),
        said("ukraine", "capture", "ukraine", "2022-09-10"),
        said("russia", "withdraw", "russia", "2022-09-11", stance=Stance.CONCEDES),
        said("third", "hold", "ukraine", "2023-06-01", by="ISW"),
        said("russia", "capture", "russia", "2025-11-20"),
        said("ukraine", "capture", "russia", "2025-11-21", stance=Stance.DENIES),
        said("russia", "withdraw", "russia", "2025-12-20", **BY_BLOGGERS),
        said("ukraine", "hold", "ukraine", "2025-12-24"),
    ]
    assert gists(*history) == [
        "2022-04-01..2022-04-03 russia claimed",
        "2022-04-03..2022-09-10 russia conceded",
        "2022-09-10..2022-09-11 ukraine claimed",
        "2022-09-11..2023-06-01 ukraine conceded",
        "2023-06-01..2025-11-20 ukraine conceded",
        "2025-11-20..2025-11-21 russia claimed",
        "2025-11-21..2025-12-20 russia disputed",
        "2025-12-20.. ukraine conceded",
    ]


def test_the_losing_sides_word_alone_is_a_concession():
    assert gists(said("russia", "withdraw", "russia", "2022-09-10")) == [
        "2022-09-10.. ukraine conceded"
    ]


def test_a_concession_by_bloggers_is_named_as_the_lower_rank_that_it_is():
    by_bloggers = timeline(said("russia", "withdraw", "russia", "2025-12-20", **BY_BLOGGERS))
    assert by_bloggers[-1].status is Status.CONCEDED
    assert "without office" in by_bloggers[-1].explanation
    official = timeline(said("russia", "withdraw", "russia", "2025-12-20"))
    assert "Russia's own side says so" in official[-1].explanation


def test_a_third_party_corroborates_the_holders_word():
    assert gists(
        said("russia", "capture", "russia", "2025-02-07"),
        said("third", "hold", "russia", "2025-02-09", by="ISW"),
    ) == ["2025-02-07..2025-02-09 russia claimed", "2025-02-09.. russia corroborated"]


def test_a_corroborated_holder_stays_so_when_the_other_side_denies():
    assert gists(
        said("russia", "capture", "russia", "2025-02-07"),
        said("third", "hold", "russia", "2025-02-09"),
        said("ukraine", "hold", "ukraine", "2025-02-11"),
    )[-1] == ("2025-02-11.. russia corroborated")


def test_a_third_partys_word_alone_is_reported():
    assert gists(said("third", "capture", "russia", "2025-02-07")) == [
        "2025-02-07.. russia reported"
    ]


@pytest.mark.parametrize(
    ("denied", "status"),
    [("2025-01-07", "claimed"), ("2025-01-08", "disputed"), ("2025-06-01", "disputed")],
)
def test_a_denial_disputes_from_thirty_days_before_the_claim_on(denied, status):
    assert gists(
        said("ukraine", "repel", "ukraine", denied),
        said("russia", "capture", "russia", "2025-02-07"),
    )[-1].endswith(f"russia {status}")


def test_repeating_a_disputed_claim_does_not_settle_it():
    assert gists(
        said("russia", "capture", "russia", "2025-02-07"),
        said("ukraine", "repel", "ukraine", "2025-02-08"),
        said("russia", "hold", "russia", "2025-06-01"),
    )[-1] == ("2025-02-08.. russia disputed")


def test_the_other_sides_capture_takes_the_place_over_and_is_disputed_while_fresh():
    assert gists(
        said("russia", "capture", "russia", "2025-02-07"),
        said("ukraine", "capture", "ukraine", "2025-02-20"),
    )[-1] == ("2025-02-20.. ukraine disputed")


def test_a_hold_is_an_answer_for_thirty_days_and_news_after_that():
    claim = said("russia", "capture", "russia", "2025-02-07")
    answer = said("ukraine", "hold", "ukraine", "2025-03-01")
    assert gists(claim, answer)[-1] == "2025-03-01.. russia disputed"
    news = said("ukraine", "hold", "ukraine", "2025-07-01")
    assert gists(claim, news)[-1] == "2025-07-01.. ukraine claimed"


def test_a_third_voice_behind_the_other_side_takes_the_place_over():
    assert gists(
        said("russia", "capture", "russia", "2025-02-07"),
        said("ukraine", "hold", "ukraine", "2025-02-08"),
        said("third", "hold", "ukraine", "2025-02-10", by="ISW"),
    )[-1] == ("2025-02-10.. ukraine corroborated")


def test_an_old_corroboration_does_not_speak_to_a_new_claim():
    assert gists(
        said("ukraine", "hold", "ukraine", "2024-01-01"),
        said("third", "hold", "ukraine", "2024-01-02"),
        said("russia", "capture", "russia", "2025-02-07"),
    )[-1] == ("2025-02-07.. russia claimed")


def test_a_narrators_aside_without_a_day_does_not_overturn_a_partys_word():
    assert gists(
        said("ukraine", "capture", "ukraine", "2022-09-10"),
        said("none", "capture", "russia", published="2023-01-01"),
    )[-1] == ("2023-01-01.. ukraine claimed")


def test_a_narrators_dated_report_is_news():
    assert gists(
        said("ukraine", "capture", "ukraine", "2022-09-10"),
        said("none", "capture", "russia", "2023-01-01"),
    )[-1] == ("2023-01-01.. russia reported")


def test_a_partys_word_outweighs_a_narrators():
    assert gists(
        said("none", "capture", "russia", "2025-02-07"),
        said("ukraine", "repel", "ukraine", "2025-02-08"),
    )[-1] == ("2025-02-08.. ukraine claimed")


def test_silence_is_listed_and_changes_nothing():
    claim = said("russia", "capture", "russia", "2025-02-07")
    silence = said("ukraine", "capture", None, "2025-02-08", stance=Stance.WITHHOLDS)
    intervals = timeline(claim, silence)
    assert gists(claim, silence) == gists(claim)
    assert [p.silent for p in intervals[0].positions] == [False, True]
    assert [p.silent for p in state_on(intervals, date(2025, 2, 7)).positions] == [False]


def test_silence_ends_when_the_voice_speaks():
    intervals = timeline(
        said("russia", "capture", "russia", "2025-02-07"),
        said("ukraine", "capture", None, "2025-02-08", stance=Stance.WITHHOLDS),
        said("ukraine", "hold", "ukraine", "2025-02-10"),
    )
    assert [p.voice for p in intervals[-1].positions if p.silent] == []


def test_a_voice_that_speaks_again_leaves_its_earlier_silence_in_the_past():
    history = [
        said("ukraine", "capture", "ukraine", "2025-02-07"),
        said("ukraine", "hold", None, "2025-02-08", stance=Stance.WITHHOLDS),
    ]
    again = said("ukraine", "capture", "ukraine", "2025-02-10")
    assert gists(*history, again) == [
        "2025-02-07..2025-02-10 ukraine claimed",
        "2025-02-10.. ukraine claimed",
    ]
    on = date(2025, 2, 9)
    before, after = (state_on(timeline(*heap), on) for heap in (history, [*history, again]))
    assert [p.silent for p in after.positions] == [False, True]
    assert after == replace(before, end=after.end)
    assert [p.silent for p in timeline(*history, again)[-1].positions] == [False]


def test_silence_alone_makes_no_timeline():
    assert timeline(said("ukraine", "capture", None, "2025-02-08", stance=Stance.WITHHOLDS)) == ()


def test_intervals_name_what_opened_them_and_what_argues_against():
    claim = said("russia", "capture", "russia", "2025-02-07")
    denial = said("ukraine", "capture", "russia", "2025-02-09", stance=Stance.DENIES)
    claimed, disputed = timeline(claim, denial)
    assert [s.claim for s in claimed.opened_by] == [claim[0]]
    assert claimed.against == ()
    assert [s.claim for s in disputed.opened_by] == [denial[0]]
    assert [s.claim for s in disputed.against] == [denial[0]]
    assert disputed.since == date(2025, 2, 7)
    assert "Ukraine officials denied that Russia took it (9 Feb 2025)" in disputed.explanation


def test_a_position_keeps_its_age_and_its_newest_word():
    intervals = timeline(
        said("russia", "capture", "russia", "2024-02-07"),
        said("russia", "hold", "russia", "2025-02-07"),
    )
    (position,) = intervals[0].positions
    assert (position.since, position.newest.day) == (date(2024, 2, 7), date(2025, 2, 7))
    (earlier,) = state_on(intervals, date(2024, 12, 31)).positions
    assert earlier.newest.day == date(2024, 2, 7)


def test_before_anybody_spoke_there_is_no_state():
    intervals = timeline(said("russia", "capture", "russia", "2025-02-07"))
    assert state_on(intervals, date(2025, 2, 6)) is None
    assert state_on(intervals, date(2025, 2, 7)).holder == "russia"


def test_as_known_leaves_out_what_was_published_later():
    history = [
        said("russia", "capture", "russia", "2025-02-07", published="2025-02-08"),
        said("ukraine", "withdraw", "ukraine", "2025-02-07", published="2025-03-01"),
        said("third", "capture", "russia", "2025-02-07", published="never"),
    ]
    assert gists(*history, as_known=date(2025, 2, 7)) == []
    assert gists(*history, as_known=date(2025, 2, 28)) == ["2025-02-07.. russia claimed"]
    assert gists(*history) == ["2025-02-07.. russia conceded"]


def test_with_more_than_two_belligerents_a_place_left_is_nobodys():
    parties = {"a": "a", "b": "b", "c": "c"}
    left = [said("a", "hold", "a", "2025-01-01"), said("b", "withdraw", "a", "2025-02-01")]
    intervals = control_timeline(left, TOWN, parties)
    assert [(i.holder, i.status) for i in intervals] == [("a", Status.CLAIMED), (None, None)]


def test_the_newest_official_word_counts_over_older_bloggers():
    intervals = control_timeline(
        [
            said("russia", "withdraw", "russia", "2025-12-20", **BY_BLOGGERS),
            said("russia", "withdraw", "russia", "2025-12-22"),
        ],
        TOWN,
        PARTIES,
        unofficial=BLOGGERS,
    )
    assert "own side says so" in intervals[-1].explanation


@pytest.mark.parametrize("first", ["hold", "withdraw"])
def test_what_a_voice_gives_away_counts_over_what_it_keeps_in_the_same_words(first):
    held = said("russia", "capture", "russia", "2023-12-25")
    article = said("ukraine", "hold", "ukraine", "2023-12-26")[1]
    last = "withdraw" if first == "hold" else "hold"
    in_one_sentence = [
        said("ukraine", event, "ukraine", "2023-12-26", article=article)
        for event in (first, last)  # the ids of claims follow this order
    ]
    assert gists(held, *in_one_sentence)[-1] == "2023-12-26.. russia conceded"
