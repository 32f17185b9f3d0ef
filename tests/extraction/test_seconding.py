"""What comes of it where rules and tagger do not agree; the tagger here thinks what it is told."""

import numpy as np
import pytest

from klaim.extraction import EventBasis, Extractor
from klaim.extraction import extractor as extracting
from klaim.extraction.tagger import TYPES
from klaim.records import EventType
from tests.extraction.building import article, as_line, gazetteer, theatre

SURE = 0.95
WAR = " Perang Rusia dan Ukraina berlanjut."
"""What makes an article one about the war."""


@pytest.fixture
def ground(monkeypatch):
    """Return what reads a text with a tagger that is sure of some words, and of nothing else."""

    def grounded(text, **thought):
        class Tagger:
            def read(self, sentences, triggers):
                return tuple(likelihoods(sentence, text, thought) for sentence in sentences)

        monkeypatch.setattr(extracting, "load_tagger", lambda language: Tagger())
        return Extractor(theatre(), gazetteer(), tagged=True).ground(article(text))

    return grounded


def likelihoods(sentence, text, thought):
    likely = np.zeros((len(sentence.tokens), 1 + len(TYPES)), np.float32)
    likely[:, 0] = 1
    for type_, words in thought.items():
        start = text.index(words)
        for at, token in enumerate(sentence.tokens):
            if start <= token.start < start + len(words):
                likely[at] = 0
                likely[at, [0, 1 + TYPES.index(EventType(type_))]] = 1 - SURE, SURE
    return likely


def lines(grounded):
    return [as_line(item.claim) for item in grounded]


def test_words_that_the_lexicon_lacks_tell_an_event_where_the_tagger_is_sure(ground):
    text = "Kementerian Pertahanan Rusia mengatakan pasukannya mencokok Siversk."
    (claim,) = ground(text + WAR, capture="mencokok Siversk")
    assert claim.claim.event.type is EventType.CAPTURE
    assert claim.basis.event is EventBasis.TAGGED
    assert [place.name for place in claim.claim.places] == ["Siversk"]


def test_such_words_may_be_denied_as_any_others(ground):
    text = "Staf Umum Ukraina mengatakan pasukan Rusia tidak mencokok Siversk."
    (claim,) = ground(text + WAR, capture="mencokok Siversk")
    assert claim.claim.negated


def test_an_event_only_named_by_the_narrator_is_told_where_the_tagger_is_sure(ground):
    text = "Pasukan Rusia mendekati Siversk. Warga Ukraina teringat serangan rudal Rusia di Sumy."
    without, with_it = (
        len(ground(text, **thought))
        for thought in (
            {"advance": "mendekati Siversk"},
            {"advance": "mendekati Siversk", "strike": "serangan rudal Rusia"},
        )
    )
    assert with_it == without + 1


def test_what_the_rules_know_to_be_told_the_tagger_takes_away_from_nobody(ground):
    text = "Pasukan Rusia merebut Siversk. Pasukan Ukraina mundur dari Lyman."
    assert [line.split()[2] for line in lines(ground(text))] == ["capture", "withdraw"]


def test_where_lexicon_and_tagger_see_an_event_in_the_same_words_it_is_one(ground):
    text = "Pasukan Rusia merebut Siversk." + WAR
    assert len(ground(text, strike="Rusia merebut Siversk")) == 1


def test_a_claim_keeps_how_likely_the_tagger_held_it(ground):
    (claim,) = ground("Pasukan Rusia merebut Siversk." + WAR, capture="merebut Siversk")
    assert claim.basis.likely == pytest.approx(SURE)


def test_where_no_tagger_is_asked_nothing_is_kept_of_it():
    text = "Pasukan Rusia merebut Siversk." + WAR
    (claim,) = Extractor(theatre(), gazetteer()).ground(article(text))
    assert claim.basis.likely is None
