"""Which statements are about one happening, and what they say about it."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from klaim.reconciling.counts import range_of
from klaim.reconciling.events import gather_events
from klaim.reconciling.families import FAMILY
from klaim.reconciling.gathering import gather_statements
from klaim.reconciling.parties import Parties
from klaim.records import (
    Bound,
    ClaimInArticle,
    Count,
    EventType,
    Family,
    Happening,
    Modality,
    Quantity,
    Stance,
)

from .building import PARTIES, place, said, speaker

OTHER_TOWN = place("Izium", id_="geonames:2")
KYIV = speaker("ukraine", "Kyiv")


def happenings(*claims: ClaimInArticle) -> tuple[Happening, ...]:
    return gather_events(gather_statements(claims), PARTIES)


def one(*claims: ClaimInArticle) -> Happening:
    (happening,) = happenings(*claims)
    return happening


def names(happening: Happening, stance: Stance) -> list[str]:
    return [speaker.name for speaker in happening.by_stance(stance)]


def killed(value: float, bound: Bound = Bound.EXACT, side: str = "ukraine") -> Quantity:
    return Quantity("killed", value, bound, side)


def test_a_capture_with_its_denial_its_silence_and_the_retreat_is_one_happening():
    happening = one(
        said("russia", "capture", "russia", "2025-02-07"),
        said("ukraine", "capture", "russia", "2025-02-08", by="Kyiv", stance=Stance.DENIES),
        said("third", "capture", "russia", "2025-02-08", by="Reuters", stance=Stance.WITHHOLDS),
        said("ukraine", "withdraw", "ukraine", "2025-02-10", by="Staff", stance=Stance.CONCEDES),
        said("third", "capture", "russia", "2025-02-11", by="ISW", stance=Stance.CONFIRMS),
    )
    assert (happening.family, happening.party) == (Family.CONTROL, "russia")
    assert happening.types == (EventType.CAPTURE, EventType.WITHDRAW)
    assert (happening.start, happening.end) == (date(2025, 2, 7), date(2025, 2, 11))
    assert {stance: names(happening, stance) for stance in Stance} == {
        Stance.ASSERTS: ["Russia officials"],
        Stance.DENIES: ["Kyiv"],
        Stance.WITHHOLDS: ["Reuters"],
        Stance.CONCEDES: ["Staff"],
        Stance.CONFIRMS: ["ISW"],
    }


def test_the_newest_word_of_a_speaker_is_its_stance():
    happening = one(
        said("ukraine", "capture", "russia", "2025-02-07", stance=Stance.WITHHOLDS),
        said("ukraine", "capture", "russia", "2025-02-09", stance=Stance.CONCEDES),
    )
    (voice,) = happening.voices
    assert voice.stance is Stance.CONCEDES
    assert len(voice.statements) == 2


def test_the_stance_is_to_the_happening_whatever_the_words():
    happening = one(
        said("ukraine", "capture", "russia", "2025-02-07", by="Syrskyi", negated=True),
        said("ukraine", "withdraw", "ukraine", "2025-02-08", by="Staff"),
        said("third", "capture", "russia", "2025-02-08", negated=True, stance=Stance.DENIES),
    )
    assert names(happening, Stance.DENIES) == ["Syrskyi"]
    assert names(happening, Stance.CONCEDES) == ["Staff"]
    assert names(happening, Stance.ASSERTS) == ["Third officials"]


def test_a_strike_is_what_one_fires_and_the_other_shoots_down_and_mourns():
    happening = one(
        said("russia", "strike", "russia", "2025-02-07"),
        said("ukraine", "shoot_down", "ukraine", "2025-02-07"),
        said("ukraine", "casualties", None, "2025-02-08", target="ukraine"),
    )
    assert (happening.family, happening.party) == (Family.STRIKE, "russia")


def test_other_places_parties_and_nights_are_other_happenings():
    claims = (
        said("russia", "strike", "russia", "2025-02-07"),
        said("russia", "strike", "russia", "2025-02-09"),
        said("russia", "strike", "ukraine", "2025-02-07"),
        said("russia", "strike", "russia", "2025-02-07", places=(OTHER_TOWN,)),
        said("russia", "attack", "russia", "2025-02-07"),
    )
    assert len(happenings(*claims)) == len(claims)


def test_wars_in_one_ledger_keep_their_own_opponents():
    principals = PARTIES | {"hamas": "hamas", "israel": "israel"}
    opponents = {"russia": "ukraine", "ukraine": "russia"}
    retreat = said("ukraine", "withdraw", "ukraine", "2025-02-07")
    (found,) = gather_events(gather_statements([retreat]), Parties(principals, opponents))
    assert (found.party, names(found, Stance.CONCEDES)) == ("russia", ["Ukraine officials"])


def test_a_retaking_two_weeks_later_is_another_happening():
    taken = said("russia", "capture", "russia", "2025-02-07")
    retaken = said("ukraine", "capture", "ukraine", "2025-02-09")
    again = said("russia", "capture", "russia", "2025-02-21")
    assert [h.party for h in happenings(taken, retaken, again)] == ["russia", "ukraine", "russia"]


def test_plans_demands_and_mere_statements_have_not_happened():
    assert not happenings(
        said("russia", "capture", "russia", "2025-02-07", modality=Modality.PLANNED),
        said("russia", "capture", "russia", "2025-02-07", modality=Modality.CALLED_FOR),
        said("russia", "statement", None, "2025-02-07"),
    )


def test_numbers_stand_side_by_side_each_with_its_own_range():
    happening = one(
        said("russia", "strike", "russia", "2025-02-07", quantities=(killed(300),)),
        said("ukraine", "strike", "russia", "2025-02-07", by="Kyiv", quantities=(killed(3),)),
        said("ukraine", "casualties", None, "2025-02-08", by="Kyiv", target="ukraine",
             quantities=(killed(5, Bound.AT_LEAST),)),
        said("third", "strike", "russia", "2025-02-07", by="UN", stance=Stance.WITHHOLDS,
             quantities=(killed(1000),)),
    )  # fmt: skip
    russia = speaker("russia")
    assert happening.counts == (
        Count("killed", "ukraine", KYIV, low=3, high=3, best=5),
        Count("killed", "ukraine", russia, low=300, high=300, best=300),
    )
    assert range_of(happening.counts) == (3, 5, 300)


def test_bounds_leave_a_range_open():
    happening = one(
        said("russia", "strike", "russia", "2025-02-07", quantities=(killed(20, Bound.AT_LEAST),))
    )
    (count,) = happening.counts
    assert (count.low, count.high, count.best) == (20, None, 20)
    assert range_of([]) is None


def test_every_type_has_a_family_but_to_make_a_statement():
    assert set(EventType) - set(FAMILY) == {EventType.STATEMENT}


DAYS = st.dates(date(2025, 1, 1), date(2025, 1, 20)).map(str)
SIDES = st.sampled_from(["russia", "ukraine", "north_korea", "third", "none"])


@st.composite
def any_claim(draw: st.DrawFn) -> ClaimInArticle:
    return said(
        draw(SIDES),
        draw(st.sampled_from(EventType)),
        draw(st.none() | SIDES),
        draw(st.none() | DAYS),
        published=draw(DAYS | st.just("never")),
        stance=draw(st.sampled_from(Stance)),
        target=draw(st.none() | SIDES),
        places=draw(st.sampled_from([(place(),), (OTHER_TOWN,)])),
        quantities=draw(st.sampled_from([(), (killed(3),), (killed(9, Bound.AT_MOST),)])),
    )


HEAPS = st.lists(any_claim(), max_size=15)


@given(HEAPS, st.data())
def test_the_order_of_reading_does_not_matter(claims, data):
    shuffled = data.draw(st.permutations(gather_statements(claims)))
    assert gather_events(shuffled, PARTIES) == happenings(*claims)


@given(HEAPS)
def test_reading_twice_changes_nothing(claims):
    assert happenings(*claims, *claims) == happenings(*claims)


@given(HEAPS)
def test_every_statement_of_an_event_is_in_one_happening(claims):
    statements = gather_statements(claims)
    found = gather_events(statements, PARTIES)
    told = [statement.id for happening in found for statement in happening.statements]
    assert sorted(told) == sorted(s.id for s in statements if s.event in FAMILY)
    assert len({happening.id for happening in found}) == len(found)
