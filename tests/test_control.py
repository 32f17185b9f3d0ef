from datetime import date

import pytest

from klaim.control import (
    choose_place,
    control_of,
    place_to_ask_for,
    principals,
    voices_without_office,
)
from klaim.errors import NotFoundError
from klaim.gazetteer import Gazetteer
from klaim.ledger import Ledger, open_ledger
from klaim.reconciling import state_on
from klaim.records import (
    Claim,
    Event,
    EventType,
    Participant,
    Place,
    PlaceKind,
    PlaceMention,
    Span,
    Speaker,
    stable_id,
)
from klaim.theatres import load_theatre
from tests.building import sample_article

RUSSIA = Speaker("Russian Ministry of Defence", "russian-mod", "Kemhan Rusia", "russia")


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


@pytest.fixture
def ledger(tmp_path):
    with open_ledger(tmp_path / "klaim.db", create=True) as opened:
        yield opened


def mention(place: Place, surface: str = "", kind: PlaceKind | None = None) -> PlaceMention:
    sector = kind is PlaceKind.SECTOR
    return PlaceMention(
        surface=surface or place.name,
        name=place.name,
        id=f"klaim:sector:{place.id}" if sector else place.id,
        kind=kind or place.kind,
    )


def put(ledger: Ledger, place: PlaceMention, published: date | None = date(2025, 12, 1)) -> None:
    text = f"Rusia merebut {place.surface}."
    article_id = stable_id(place.id, place.surface)
    article = sample_article(article_id, text, published=published)
    capture = Event(EventType.CAPTURE, Participant("russia"), Participant("ukraine"))
    claim = Claim(
        stable_id(article_id, "claim"), article_id, Span(0, len(text)), RUSSIA, capture,
        places=(place,),
    )  # fmt: skip
    ledger.put(article, [claim])


def called(gazetteer: Gazetteer, name: str, admin: str = "") -> Place:
    found = (candidate.place for candidate in gazetteer.candidates(name))
    return next(place for place in found if admin in place.admin)


def test_other_spellings_lead_to_the_place_of_the_ledger(ledger, gazetteer):
    put(ledger, mention(called(gazetteer, "Kupiansk")))
    for name in ("Kupiansk", "Kupyansk", "kupjansk", "Куп'янськ", "Kupiansk, Kharkiv"):
        assert choose_place(ledger, gazetteer, name).name == "Kupiansk"


def test_the_town_is_meant_before_its_sector(ledger, gazetteer):
    town = called(gazetteer, "Kupiansk")
    put(ledger, mention(town, "sektor Kupyansk", PlaceKind.SECTOR))
    assert choose_place(ledger, gazetteer, "Kupiansk").kind is PlaceKind.SECTOR
    put(ledger, mention(town, "Kupyansk"))
    assert choose_place(ledger, gazetteer, "Kupiansk").kind is PlaceKind.TOWN


def test_namesakes_are_told_apart_by_oblast_and_id(ledger, gazetteer):
    one = called(gazetteer, "Pishchane", "Kharkiv")
    other = called(gazetteer, "Pishchane", "Sumy")
    put(ledger, mention(one))
    assert choose_place(ledger, gazetteer, "Pishchane").id == one.id
    put(ledger, mention(other))
    with pytest.raises(NotFoundError, match=r"2 places.*oblast") as caught:
        choose_place(ledger, gazetteer, "Pishchane")
    for place in (one, other):
        assert place.id in str(caught.value)
        assert place.admin in str(caught.value)
    assert choose_place(ledger, gazetteer, "Pishchane, Sumy").id == other.id
    assert choose_place(ledger, gazetteer, one.id).id == one.id


def test_what_the_ledger_does_not_know_is_said(ledger, gazetteer):
    put(ledger, mention(called(gazetteer, "Kupiansk")))
    with pytest.raises(NotFoundError, match="about Siversk, Donetsk Oblast"):
        choose_place(ledger, gazetteer, "Siversk")
    with pytest.raises(NotFoundError, match="places called 'Pishchane'"):
        choose_place(ledger, gazetteer, "Pishchane")
    with pytest.raises(NotFoundError, match="No place is called 'Xyzzy'"):
        choose_place(ledger, gazetteer, "Xyzzy")
    with pytest.raises(NotFoundError):
        choose_place(ledger, gazetteer, "")


def test_a_name_to_ask_for_stays_itself_where_the_ledger_knows_it(ledger, gazetteer):
    town = called(gazetteer, "Kupiansk")
    put(ledger, mention(town))
    assert place_to_ask_for(ledger, gazetteer, "Kupiansk") == "Kupiansk"
    assert place_to_ask_for(ledger, gazetteer, "Kupyansk") == town.id
    assert place_to_ask_for(ledger, gazetteer, "Siversk") == "Siversk"


def test_who_holds_a_place(ledger, gazetteer):
    town = called(gazetteer, "Kupiansk")
    put(ledger, mention(town))
    theatre = load_theatre("russia_ukraine")
    state = state_on(control_of(ledger, theatre, town.id), date(2025, 12, 2))
    assert state is not None
    assert (state.holder, state.status) == ("russia", "claimed")
    assert control_of(ledger, theatre, town.id, as_known=date(2025, 11, 30)) == ()


def test_an_article_without_a_day_is_no_trouble(ledger, gazetteer):
    town = called(gazetteer, "Kupiansk")
    put(ledger, mention(town), published=None)
    (interval,) = control_of(ledger, load_theatre("russia_ukraine"), town.id)
    assert interval.start is None
    assert interval.holder == "russia"


def test_allies_speak_for_their_belligerent_and_bloggers_hold_no_office():
    theatre = load_theatre("russia_ukraine")
    sides = principals(theatre)
    assert set(sides.values()) == {"russia", "ukraine"}
    assert sides["russia"] == "russia"
    assert "russian-military-bloggers" in voices_without_office(theatre)
    assert "kremlin" not in voices_without_office(theatre)
