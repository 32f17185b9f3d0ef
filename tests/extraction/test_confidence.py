"""How sure a claim is."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from klaim.extraction import Basis, EventBasis, GroundedClaim, PlaceBasis, SpeakerBasis, WhenBasis
from klaim.extraction.confidence import confidence, traits
from klaim.records import Claim, Event, EventType, Participant, Span, Speaker, Stance

SPEAKER = Speaker("Dmitry Peskov", "dmitry-peskov", "Peskov", "russia")
CLAIM = Claim("", "a", Span(0, 9), SPEAKER, Event(EventType.CAPTURE), Stance.ASSERTS)
NAMED = Basis(SpeakerBasis.NAMED, EventBasis.TRIGGER, PlaceBasis.NAMED, rank="verb", alternatives=1)


def sure(basis, **changes):
    return confidence(GroundedClaim(replace(CLAIM, **changes), basis))


def test_a_speaker_named_beside_the_cue_is_surer_than_one_supposed():
    assert sure(NAMED) > sure(replace(NAMED, speaker=SpeakerBasis.CONTINUED))


def test_an_event_that_a_word_tells_is_surer_than_words_without_one():
    statement = replace(NAMED, event=EventBasis.STATEMENT, rank="", alternatives=0)
    assert sure(NAMED) > sure(statement, event=Event(EventType.STATEMENT))


def test_an_actor_named_supposed_and_none_are_told_apart():
    def told(actor):
        claim = replace(CLAIM, event=Event(EventType.CAPTURE, actor))
        return {t for t in traits(GroundedClaim(claim, NAMED)) if t.startswith("actor")}

    assert told(Participant("russia", "pasukan Rusia")) == {"actor named"}
    assert told(Participant("russia")) == {"actor supposed"}
    assert told(None) == {"actor none"}


@given(
    basis=st.builds(
        Basis,
        speaker=st.sampled_from(SpeakerBasis),
        event=st.sampled_from(EventBasis),
        place=st.sampled_from(PlaceBasis),
        when=st.sampled_from(WhenBasis),
        rank=st.sampled_from(["", "verb", "noun", "aim"]),
        alternatives=st.integers(0, 9),
        quoted=st.booleans(),
    ),
    stance=st.sampled_from(Stance),
    event=st.sampled_from(EventType),
)
def test_it_is_a_probability_and_never_certainty(basis, stance, event):
    found = sure(basis, stance=stance, event=Event(event))
    assert 0 < found < 1
    assert found == sure(basis, stance=stance, event=Event(event))
