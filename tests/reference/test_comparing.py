"""Statements beside maps: who was first."""

from datetime import date, timedelta

import pytest

from klaim.records import (
    Claim,
    ControlStatement,
    Event,
    EventType,
    MapState,
    PlaceKind,
    PlaceMention,
    Relation,
    Span,
    Speaker,
)
from klaim.reference.comparing import compare, tally
from tests.building import sample_article

TOWN = PlaceMention("Town", "Town", "t", PlaceKind.TOWN)
ARTICLE = sample_article()
FIRST = date(2025, 1, 1)

# Ukraine's until day 10, then Russia's until day 20, then Ukraine's again.
MAPS = [
    MapState(FIRST + timedelta(day), (("russia" if 10 <= day < 20 else "ukraine", 1.0),))
    for day in range(0, 30, 5)
]


def says(holder, day, speaker="ministry"):
    claim = Claim(
        f"{speaker}-{day}-{holder}",
        "a",
        Span(0, 4),
        Speaker(speaker, speaker, speaker, "russia"),
        Event(EventType.CAPTURE),
    )
    on = None if day is None else FIRST + timedelta(day)
    return ControlStatement(claim, ARTICLE, "russia", holder=holder, day=on)


@pytest.mark.parametrize(
    ("holder", "day", "relation", "lead"),
    [
        ("russia", 3, Relation.LED, 7),
        ("russia", 10, Relation.SAME_DAY, 0),
        ("russia", 13, Relation.LAGGED, -3),
        ("russia", 20, Relation.NOT_SHOWN, None),
        ("ukraine", 12, Relation.LED, 8),
        ("ukraine", 25, Relation.LAGGED, -5),
        ("ukraine", 4, Relation.FROM_THE_START, -4),
        ("ukraine", -3, Relation.FROM_THE_START, 3),
        ("belarus", 4, Relation.NOT_SHOWN, None),
    ],
)
def test_a_statement_is_laid_beside_the_run_of_maps_around_or_after_it(holder, day, relation, lead):
    (found,) = compare([says(holder, day)], TOWN, MAPS, 0.5)
    assert (found.relation, found.lead_days) == (relation, lead)


def test_the_same_word_of_one_day_is_compared_once():
    statements = [says("russia", 3), says("russia", 3), says("russia", 3, "agency")]
    assert len(compare(statements, TOWN, MAPS, 0.5)) == 2


def test_words_without_a_day_or_a_holder_are_left_out():
    assert compare([says("russia", None), says(None, 3)], TOWN, MAPS, 0.5) == []


def test_statements_stay_in_their_order():
    statements = [says("russia", 3), says("ukraine", 4), says("russia", 13)]
    assert [c.statement for c in compare(statements, TOWN, MAPS, 0.5)] == statements


def test_a_layer_without_maps_shows_nothing():
    (found,) = compare([says("russia", 3)], TOWN, [], 0.5)
    assert found.relation is Relation.NOT_SHOWN


def test_a_speakers_statements_are_added_up():
    statements = [
        *(says("russia", day) for day in (3, 7, 13)),
        says("ukraine", 4),
        says("russia", 10, "agency"),
        says("belarus", 5, "blogger"),
    ]
    ministry, agency, blogger = tally(compare(statements, TOWN, MAPS, 0.5))
    assert [ministry.speaker.name, ministry.n, ministry.median_lead] == ["ministry", 4, 3]
    assert dict(ministry.relations) == {
        Relation.LED: 2,
        Relation.SAME_DAY: 0,
        Relation.LAGGED: 1,
        Relation.FROM_THE_START: 1,
        Relation.NOT_SHOWN: 0,
    }
    assert (agency.speaker.name, agency.median_lead) == ("agency", 0)
    assert (blogger.speaker.name, blogger.median_lead) == ("blogger", None)
