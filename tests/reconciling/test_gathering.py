"""Which claims are one statement."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from klaim.reconciling.gathering import gather_statements
from klaim.records import (
    Answer,
    ClaimInArticle,
    EventType,
    Modality,
    PlaceKind,
    Relay,
    Stance,
    Statement,
)

from .building import place, said

OTHER_TOWN = place("Izium", id_="geonames:2")
OBLAST = place("Kharkiv Oblast", PlaceKind.OBLAST, "geonames:3")


def gathered(*claims: ClaimInArticle) -> list[list[str]]:
    """The ids of the claims of each statement."""
    return [[c.id for c, _ in statement.reports] for statement in gather_statements(claims)]


def one(*claims: ClaimInArticle) -> Statement:
    (statement,) = gather_statements(claims)
    return statement


def test_one_thing_said_and_told_by_three_articles_is_one_statement():
    reports = [
        said("russia", "capture", "russia", "2025-02-07", published=f"2025-02-{day:02}")
        for day in (8, 7, 20)
    ]
    statement = one(*reports)
    assert len(statement.articles) == 3
    assert (statement.first_seen, statement.last_seen) == (date(2025, 2, 7), date(2025, 2, 20))
    assert (statement.start, statement.end, statement.dated) == (*[date(2025, 2, 7)] * 2, True)
    assert statement.reports[0] == reports[1]


def test_relays_are_those_of_all_reports():
    afp, tass = Relay("AFP", "afp"), Relay("TASS", "tass")
    statement = one(
        said("russia", "capture", "russia", "2025-02-07", via=(tass, afp)),
        said("russia", "capture", "russia", "2025-02-07", via=(tass,)),
    )
    assert statement.relays == (afp, tass)


def test_a_ministry_and_its_spokesman_are_two_speakers():
    ministry = said("russia", "capture", "russia", "2025-02-07", by="Ministry")
    spokesman = said("russia", "capture", "russia", "2025-02-07", by="Igor Konashenkov")
    assert len(gathered(ministry, spokesman)) == 2


def test_other_events_places_days_answers_and_plans_are_other_statements():
    claims = (
        said("russia", "capture", "russia", "2025-02-07"),
        said("russia", "attack", "russia", "2025-02-07"),
        said("russia", "capture", "russia", "2025-02-07", places=(OTHER_TOWN,)),
        said("russia", "capture", "russia", "2025-02-08"),
        said("russia", "capture", "russia", "2025-02-07", stance=Stance.DENIES),
        said("russia", "capture", "russia", "2025-02-07", stance=Stance.WITHHOLDS),
        said("russia", "capture", "russia", "2025-02-07", modality=Modality.PLANNED),
    )
    assert len(gathered(*claims)) == len(claims)


def test_to_deny_and_to_say_that_it_did_not_happen_is_one_answer():
    statement = one(
        said("ukraine", "capture", "russia", "2025-02-07", stance=Stance.DENIES),
        said("ukraine", "capture", "russia", "2025-02-07", negated=True),
    )
    assert statement.answer is Answer.DENIES


def test_a_claim_about_two_towns_is_a_statement_about_each_and_none_about_their_oblast():
    both = said("russia", "capture", "russia", "2025-02-07", places=(place(), OTHER_TOWN, OBLAST))
    statements = gather_statements([both, said("russia", "capture", "russia", "2025-02-07")])
    assert {(s.place.name, len(s.reports)) for s in statements} == {("Kupiansk", 2), ("Izium", 1)}


def test_who_names_no_actor_joins_unless_there_is_a_choice():
    ours = said("none", "attack", "russia", "2025-02-07")
    nobodys = said("none", "attack", None, "2025-02-07")
    theirs = said("none", "attack", "ukraine", "2025-02-07")
    assert one(nobodys, ours).actor == "russia"
    assert len(gathered(ours, nobodys, theirs)) == 3


def test_an_undated_claim_joins_the_latest_day_before_its_publication():
    earlier = said("russia", "capture", "russia", "2025-02-06")
    later = said("russia", "capture", "russia", "2025-02-07")
    undated = said("russia", "capture", "russia", published="2025-02-08")
    assert gathered(earlier, undated, later) == [_ids(earlier), _ids(later, undated)]


def test_news_of_two_days_without_a_date_is_one_statement_and_no_chain_grows_from_it():
    claims = [
        said("russia", "attack", "russia", published=f"2025-02-{day:02}") for day in range(1, 7)
    ]
    assert gathered(*claims) == [_ids(*claims[:3]), _ids(*claims[3:])]
    first, second = gather_statements(claims)
    assert (first.start, second.start) == (date(2025, 2, 1), date(2025, 2, 4))
    assert not first.dated


def test_a_week_joins_a_day_in_it_and_a_month_does_not():
    day = said("russia", "capture", "russia", "2025-02-07")
    week = said("russia", "capture", "russia", "2025-02-03/2025-02-09")
    month = said("russia", "capture", "russia", "2025-02-01/2025-02-28")
    assert gathered(day, week, month) == [[month[0].id], _ids(day, week)]


def test_nothing_known_about_the_day_is_a_statement_of_its_own():
    undated = said("russia", "capture", "russia", published="never")
    statement, other = gather_statements(
        [said("russia", "capture", "russia", "0001-02-02"), undated]
    )
    assert (statement.start, statement.first_seen) == (None, None)
    assert other.dated


def test_the_more_telling_stance_is_shown():
    assert (
        one(
            said("ukraine", "withdraw", "ukraine", "2025-02-07"),
            said("ukraine", "withdraw", "ukraine", "2025-02-07", stance=Stance.CONCEDES),
        ).stance
        is Stance.CONCEDES
    )


def _ids(*claims: ClaimInArticle) -> list[str]:
    return [claim.id for claim, _ in claims]


DAYS = st.dates(date(2025, 1, 1), date(2025, 1, 20)).map(str)


@st.composite
def any_claim(draw: st.DrawFn) -> ClaimInArticle:
    days = draw(st.none() | DAYS | st.tuples(DAYS, DAYS).map("/".join))
    return said(
        draw(st.sampled_from(["russia", "ukraine"])),
        draw(st.sampled_from([EventType.CAPTURE, EventType.STRIKE])),
        draw(st.sampled_from([None, "russia", "russia", "ukraine"])),
        days,
        published=draw(DAYS | st.just("never")),
        stance=draw(st.sampled_from([Stance.ASSERTS, Stance.ASSERTS, Stance.DENIES])),
        places=draw(st.sampled_from([(place(),), (place(), OTHER_TOWN), (OBLAST,)])),
    )


HEAPS = st.lists(any_claim(), max_size=15)


@given(HEAPS, st.data())
def test_the_order_of_reading_does_not_matter(claims, data):
    assert gather_statements(data.draw(st.permutations(claims))) == gather_statements(claims)


@given(HEAPS)
def test_reading_twice_changes_nothing(claims):
    assert gather_statements(claims + claims) == gather_statements(claims)


@given(HEAPS)
def test_every_claim_is_in_one_statement_for_each_of_its_towns(claims):
    statements = gather_statements(claims)
    assert len({statement.id for statement in statements}) == len(statements)
    for claim, _ in claims:
        carried = [s for s in statements if any(c.id == claim.id for c, _ in s.reports)]
        assert {s.place.id for s in carried} == {p.id for p in claim.places}
        assert len(carried) == len(claim.places)


@given(HEAPS)
def test_statements_come_by_day(claims):
    starts = [statement.start or date.min for statement in gather_statements(claims)]
    assert all(earlier <= later for earlier, later in pairwise(starts))


@given(HEAPS)
def test_gathering_what_a_statement_carries_gives_the_statement_again(claims):
    for statement in gather_statements(claims):
        again = gather_statements(statement.reports)
        assert statement.reports in [other.reports for other in again]
