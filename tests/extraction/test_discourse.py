"""What a sentence inherits from the ones before: speakers, places, what is denied."""

import pytest

from klaim.extraction.basis import Basis, EventBasis, GroundedClaim, SpeakerBasis
from klaim.extraction.discourse import Discourse
from klaim.extraction.mentions import Mention, MentionKind
from klaim.records import (
    NARRATOR,
    Claim,
    Event,
    EventType,
    PlaceKind,
    PlaceMention,
    Span,
    Speaker,
    Stance,
)
from tests.extraction.building import claims

PERSON = Speaker("Oleksandr Syrskyi", "oleksandr-syrskyi", "", "ukraine")
BODY = Speaker("Russian Ministry of Defence", "russian-ministry-of-defence", "", "russia")
OUTSIDER = Speaker("ISW", "isw", "", "third")
TOWN = PlaceMention("Lyman", "Lyman", "1", PlaceKind.TOWN)
OBLAST = PlaceMention("Donetsk", "Donetsk Oblast", "2", PlaceKind.OBLAST)
COUNTRY = PlaceMention("Ukraina", "Ukraine", "3", PlaceKind.COUNTRY)


def stand_in(refers, name=""):
    return Mention(0, 1, MentionKind.PRONOUN, name, "", "none", refers=refers)


def heard(*speakers):
    discourse = Discourse()
    for speaker in speakers:
        kind = MentionKind.PERSON if speaker is PERSON else MentionKind.ORGANISATION
        discourse.heard(Mention(0, 1, kind, speaker.name, speaker.id, speaker.side), speaker)
    return discourse


def claim(speaker, event, *places):
    return Claim("c", "a", Span(0, 1), speaker, Event(event), Stance.ASSERTS, places=places)


def told(item):
    return GroundedClaim(item, Basis(SpeakerBasis.NAMED, EventBasis.TRIGGER))


# --- speakers ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("refers", "speaker"), [("person", PERSON), ("body", OUTSIDER), ("own", OUTSIDER)]
)
def test_a_stand_in_means_the_last_of_its_sort(refers, speaker):
    assert heard(PERSON, BODY, OUTSIDER).resolve(stand_in(refers)) is speaker


def test_they_are_the_last_body_even_if_a_person_spoke_since():
    assert heard(BODY, PERSON).resolve(stand_in("body")) is BODY


def test_he_is_the_last_person_even_if_a_body_spoke_since():
    assert heard(PERSON, BODY).resolve(stand_in("person")) is PERSON


def test_he_is_the_last_speaker_where_no_person_has_spoken():
    assert heard(BODY).resolve(stand_in("person")) is BODY


def test_a_ministry_without_a_country_is_the_one_named_before():
    assert heard(BODY, OUTSIDER).resolve(stand_in("role", "Ministry of Defence")) is BODY


@pytest.mark.parametrize("refers", ["person", "body", "role", "own"])
def test_with_nobody_before_a_stand_in_means_nobody(refers):
    assert Discourse().resolve(stand_in(refers)) is None


# --- places -----------------------------------------------------------------------------


def test_the_topic_is_the_place_of_the_newest_claim():
    discourse = Discourse(places=[OBLAST])
    for item in (claim(BODY, EventType.CAPTURE, TOWN), claim(BODY, EventType.STATEMENT)):
        discourse.told.append(told(item))
    assert discourse.topic() is TOWN


def test_without_claims_the_topic_is_the_place_named_most():
    assert Discourse(places=[OBLAST, TOWN, TOWN]).topic() is TOWN


def test_of_places_named_as_often_the_topic_is_the_one_named_first():
    assert Discourse(places=[OBLAST, TOWN]).topic() is OBLAST


def test_a_country_is_no_topic():
    assert Discourse(places=[TOWN, COUNTRY]).topic() is TOWN


def test_the_noun_chooses_among_kinds_of_places():
    assert Discourse(places=[OBLAST, TOWN]).topic([PlaceKind.OBLAST]) is OBLAST


def test_an_article_without_places_has_no_topic():
    assert Discourse().topic() is None


# --- answers ----------------------------------------------------------------------------


def answered(speaker, *claims, newest=False):
    event = Discourse(told=list(map(told, claims))).answered(speaker, newest=newest)
    return event and event.type


def test_a_denial_is_about_what_others_claimed():
    assert answered(PERSON, claim(BODY, EventType.STRIKE)) is EventType.STRIKE


def test_nobody_denies_the_words_of_ones_own_side():
    assert answered(PERSON, claim(PERSON, EventType.HOLD)) is None


def test_a_denial_is_about_control_before_anything_else():
    claims = claim(BODY, EventType.CAPTURE), claim(BODY, EventType.STRIKE)
    assert answered(PERSON, *claims) is EventType.CAPTURE


def test_a_denial_of_the_newest_is_about_the_newest():
    claims = claim(BODY, EventType.CAPTURE), claim(BODY, EventType.STRIKE)
    assert answered(PERSON, *claims, newest=True) is EventType.STRIKE


def test_what_the_narrator_tells_is_no_claim_about_control():
    claims = claim(NARRATOR, EventType.CAPTURE), claim(BODY, EventType.STRIKE)
    assert answered(PERSON, *claims) is EventType.STRIKE


def test_outsiders_answer_whatever_was_claimed_last():
    claims = claim(BODY, EventType.CAPTURE), claim(PERSON, EventType.STRIKE)
    assert answered(OUTSIDER, *claims) is EventType.STRIKE


def test_an_answer_passes_over_mere_words_said_in_between():
    claims = [claim(BODY, EventType.CAPTURE), claim(BODY, EventType.STATEMENT)]
    assert answered(OUTSIDER, *claims) is EventType.CAPTURE


def test_an_answer_to_words_alone_is_an_answer_to_words():
    assert answered(PERSON, claim(BODY, EventType.STATEMENT)) is EventType.STATEMENT


def test_an_answer_finds_the_places_of_what_it_answers():
    discourse = Discourse(told=[told(claim(BODY, EventType.CAPTURE, TOWN))])
    event = discourse.answered(PERSON, newest=False)
    assert discourse.answered_places(event) == (TOWN,)


def test_the_day_of_something_else_is_not_the_paragraphs():
    text = (
        "Belum genap sehari setelah Kremlin merayakan kemenangan di Siversk, Kyiv menjawab."
        " Militer Ukraina membantah klaim Rusia bahwa kota itu telah jatuh."
    )
    assert all(claim.when is None for claim in claims(text) if str(claim.stance) == "denies")


def test_a_newspaper_pointed_back_to_is_the_medium_named_last():
    text = (
        "Menurut Wall Street Journal, pejabat AS mengatakan Rusia merebut Lyman. "
        "Surat kabar itu melaporkan pasukan Ukraina mundur dari Siversk."
    )
    assert claims(text)[-1].speaker.name == "The Wall Street Journal"
