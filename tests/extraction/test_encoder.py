"""The transformer: what pieces mean where they stand."""

import numpy as np
import pytest

from klaim.extraction.encoder import Encoder, softmax

WIDTH, WIDE, PIECES, LAYERS = 8, 16, 5, 2


def weights(seed=0):
    chance = np.random.default_rng(seed)

    def matrix(name, rows, columns):
        made = chance.integers(-127, 128, (rows, columns)).astype(np.int8)
        scale = np.full(columns, 0.01, np.float32)
        return {name: made, f"{name}.scale": scale, f"{name}.bias": np.zeros(columns, np.float32)}

    def norm(name):
        return {f"{name}.weight": np.ones(WIDTH), f"{name}.bias": np.zeros(WIDTH)}

    made = norm("norm") | {
        "words": chance.integers(-127, 128, (PIECES, WIDTH)).astype(np.int8),
        "words.scale": np.full(PIECES, 0.01, np.float32),
        "positions": chance.normal(size=(16, WIDTH)).astype(np.float16),
    }
    for at in range(LAYERS):
        for part in ("query", "key", "value", "joined"):
            made |= matrix(f"layer{at}.{part}", WIDTH, WIDTH)
        made |= matrix(f"layer{at}.wide", WIDTH, WIDE) | matrix(f"layer{at}.narrow", WIDE, WIDTH)
        made |= norm(f"layer{at}.attended") | norm(f"layer{at}.done")
    return made


@pytest.fixture
def encoder():
    return Encoder(weights(), heads=2, told_at=1)


def nothing_known(pieces):
    return np.zeros((len(pieces), WIDTH), np.float32)


def test_each_piece_is_given_a_meaning(encoder):
    assert encoder.read([1, 2, 3], nothing_known([1, 2, 3])).shape == (3, WIDTH)


def test_what_a_piece_means_depends_on_the_pieces_beside_it(encoder):
    one, other = (encoder.read([1, beside], nothing_known([1, 1]))[0] for beside in (2, 3))
    assert not np.allclose(one, other)


def test_the_same_pieces_in_another_order_mean_something_else(encoder):
    one, other = (encoder.read(order, nothing_known(order)) for order in ([1, 2], [2, 1]))
    assert not np.allclose(one[0], other[1])


def test_what_is_known_beforehand_changes_the_meaning(encoder):
    known = nothing_known([1, 2])
    known[1, 0] = 1
    assert not np.allclose(encoder.read([1, 2], known), encoder.read([1, 2], nothing_known([1, 2])))


def test_meanings_are_centred_as_the_last_norm_leaves_them(encoder):
    meant = encoder.read([1, 2, 3], nothing_known([1, 2, 3]))
    assert meant.mean(-1) == pytest.approx(np.zeros(3), abs=1e-5)
    assert meant.std(-1) == pytest.approx(np.ones(3), abs=1e-3)


def test_shares_sum_to_one_however_large_the_scores():
    shares = softmax(np.array([[1000.0, 999.0], [-1000.0, -1001.0]], np.float32))
    assert shares.sum(-1) == pytest.approx([1, 1])
    assert shares[0] == pytest.approx(shares[1])
