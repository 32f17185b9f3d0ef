"""Words in the pieces that an encoder knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klaim.extraction.pieces import UNKNOWN, Pieces

KNOWN = ["<s>", "<pad>", "</s>", "<unk>", "▁", "▁men", "▁meng", "gempur", "gem", "pur", "e", "m"]
SCORES = [0.0, 0.0, 0.0, 0.0, -6.0, -3.0, -2.0, -4.0, -3.0, -3.0, -5.0, -5.0]


@pytest.fixture
def pieces():
    return Pieces(KNOWN, SCORES)


def spelt(pieces, word, *, opens=True):
    return [KNOWN[number] for number in pieces.of(word, opens)]


def test_a_word_is_cut_into_the_pieces_likeliest_together(pieces):
    assert spelt(pieces, "menggempur") == ["▁meng", "gempur"]


def test_a_word_behind_no_blank_begins_without_one(pieces):
    assert spelt(pieces, "gempur", opens=False) == ["gempur"]


def test_what_no_piece_spells_is_unknown_and_the_rest_is_cut(pieces):
    assert spelt(pieces, "gemЖpur", opens=False) == ["gem", KNOWN[UNKNOWN], "pur"]


def test_forms_of_one_letter_are_spelt_alike(pieces):
    assert spelt(pieces, "ｇｅｍ", opens=False) == ["gem"]


@given(st.text("gempur", min_size=1))
def test_pieces_that_spell_a_word_come_in_its_order(word):
    numbers = Pieces([*KNOWN, *"gpur"], [*SCORES, *[-5.0] * 4]).of(word, False)
    assert "".join([*KNOWN, *"gpur"][number] for number in numbers) == word
