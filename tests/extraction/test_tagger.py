"""What a tagger reads at once, and what it thinks of the text."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from klaim.extraction.pieces import Pieces
from klaim.extraction.tagger import TYPES, Coded, coded, load_tagger, stretches
from klaim.records import EventType
from tests.extraction.building import lexicon, split

LONGEST = 222
"""Pieces of sentences in one stretch."""


def letters():
    alphabet = [chr(c) for c in range(33, 127)]
    return Pieces(["", "", "", "", "\u2581", *alphabet], [-1.0] * (5 + len(alphabet)))


def of_length(*counts):
    return [Coded((9,) * n, tuple(range(n)), (0,) * n) for n in counts]


def test_a_sentence_is_coded_with_the_token_that_each_piece_is_of():
    (sentence,) = split("Kota itu jatuh.")
    read = coded(sentence, letters(), lexicon().triggers)
    assert read.owners == (0,) * 5 + (1,) * 4 + (2,) * 6 + (3,)


def test_words_that_the_lexicon_holds_for_an_event_are_pointed_out():
    (sentence,) = split("Pasukan itu merebut desa.")
    read = coded(sentence, letters(), lexicon().triggers)
    pointed_out = {o: h for o, h in zip(read.owners, read.hints, strict=True) if h}
    assert pointed_out == {2: 1 + TYPES.index(EventType.CAPTURE)}


def test_a_sentence_too_long_to_be_read_at_once_is_cut():
    (sentence,) = split("merebut " * 100)
    assert len(coded(sentence, letters(), lexicon().triggers).pieces) == LONGEST


@given(st.lists(st.integers(0, LONGEST), max_size=30))
def test_every_sentence_is_read_once_and_no_stretch_is_too_long(counts):
    sentences = of_length(*counts)
    parts = list(stretches(sentences))
    assert [i for part in parts for i in range(part.first, part.last)] == list(range(len(counts)))
    assert all(sum(counts[part.first - part.context : part.last]) <= LONGEST for part in parts)


def test_a_stretch_has_the_sentence_before_where_there_is_room():
    first, second, third = stretches(of_length(150, 60, 100, 200))
    assert (first.first, first.last, first.context) == (0, 2, False)
    assert (second.first, second.last, second.context) == (2, 3, True)
    assert (third.first, third.last, third.context) == (3, 4, False)


def test_each_token_is_given_shares_that_sum_to_one():
    tagger = load_tagger("id")
    sentences = split("Pasukan Rusia merebut desa itu. Cuaca cerah.")
    for sentence, thought in zip(
        sentences, tagger.read(sentences, lexicon().triggers), strict=True
    ):
        assert thought.shape == (len(sentence.tokens), 1 + len(TYPES))
        assert thought.sum(1) == pytest.approx(np.ones(len(sentence.tokens)), abs=1e-4)


def test_words_behind_what_fits_in_a_stretch_are_of_no_claim():
    sentences = split("Xq7Zw9Kp3Vb5Jf1 " * 40)
    (thought,) = load_tagger("id").read(sentences, lexicon().triggers)
    assert thought[-1, 0] == 1


def test_the_tagger_knows_an_event_by_words_that_the_lexicon_lacks():
    sentences = split("Pasukan Rusia mencokok habis kota itu dari tangan tentara Ukraina.")
    (thought,) = load_tagger("id").read(sentences, lexicon().triggers)
    assert thought[3:6, 0].min() < 0.5


def test_an_empty_text_has_nothing_to_tell():
    assert load_tagger("id").read((), lexicon().triggers) == ()


def test_a_language_without_a_tagger_has_none():
    assert load_tagger("en") is None
    assert load_tagger("xx") is None
