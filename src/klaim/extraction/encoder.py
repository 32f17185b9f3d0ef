"""A transformer that reads: pieces of text in, what each means where it stands out.

The encoder of Devlin et al. (2019, *BERT*): layers of attention and of a feed-forward network, each
with its norm behind it. Matrices are kept as bytes with a scale for each output.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.float32]
Weights: TypeAlias = Mapping[str, npt.NDArray[Any]]

_CURVE = np.float32(np.sqrt(2 / np.pi))
_SMALLEST = np.float32(1e-12)


class Encoder:
    """Reads stretches of text.

    Args:
        weights: Arrays by name. A matrix is ``[in, out]`` bytes, with ``NAME.scale`` for each
            output; of ``words``, each row is a piece and has a scale.
        heads: Into how many parts attention is split.
        told_at: How many layers read before they are told what is known of the pieces.
    """

    def __init__(self, weights: Weights, heads: int, told_at: int) -> None:
        self._words, self._word_scales = weights["words"], weights["words.scale"]
        self._positions = weights["positions"].astype(np.float32)
        self._norm = _Norm(weights, "norm")
        layers = sum(name.endswith(".query") for name in weights)
        self._layers = [_Layer(weights, f"layer{at}", heads) for at in range(layers)]
        self._told_at = told_at

    @property
    def longest(self) -> int:
        """Return how many pieces it can read at once."""
        return len(self._positions)

    def read(self, pieces: Sequence[int], known: Floats) -> Floats:
        """Return what the pieces of a stretch of text mean, ``[pieces, width]``.

        Args:
            pieces: Their numbers.
            known: What is known of each beforehand, ``[pieces, width]``.
        """
        rows = np.array(pieces)
        x: Floats = self._words[rows] * self._word_scales[rows, None]
        x = self._norm.of(x + self._positions[: len(rows)])
        for at, layer in enumerate(self._layers):
            x = layer.read(x + known if at == self._told_at else x)
        return x


class _Layer:
    """Attention and a feed-forward network."""

    def __init__(self, weights: Weights, name: str, heads: int) -> None:
        self._heads = heads
        self._query, self._key, self._value, self._joined, self._wide, self._narrow = (
            _Linear(weights, f"{name}.{part}")
            for part in ("query", "key", "value", "joined", "wide", "narrow")
        )
        self._attended, self._done = (
            _Norm(weights, f"{name}.{part}") for part in ("attended", "done")
        )

    def read(self, x: Floats) -> Floats:
        x = self._attended.of(x + self._joined.of(self._attention(x)))
        return self._done.of(x + self._narrow.of(_gelu(self._wide.of(x))))

    def _attention(self, x: Floats) -> Floats:
        query, key, value = (
            part.of(x).reshape(len(x), self._heads, -1).swapaxes(0, 1)
            for part in (self._query, self._key, self._value)
        )
        scale = np.float32(key.shape[2] ** -0.5)
        mixed = softmax(query @ key.swapaxes(1, 2) * scale) @ value
        return mixed.swapaxes(0, 1).reshape(x.shape)


class _Linear:
    def __init__(self, weights: Weights, name: str) -> None:
        self._matrix: Floats = weights[name] * weights[f"{name}.scale"]
        self._bias: Floats = weights[f"{name}.bias"].astype(np.float32)

    def of(self, x: Floats) -> Floats:
        made: Floats = x @ self._matrix + self._bias
        return made


class _Norm:
    def __init__(self, weights: Weights, name: str) -> None:
        self._weight: Floats = weights[f"{name}.weight"].astype(np.float32)
        self._bias: Floats = weights[f"{name}.bias"].astype(np.float32)

    def of(self, x: Floats) -> Floats:
        centred = x - x.mean(-1, keepdims=True)
        spread = np.sqrt((centred * centred).mean(-1, keepdims=True) + _SMALLEST)
        made: Floats = centred / spread * self._weight + self._bias
        return made


def softmax(x: Floats) -> Floats:
    """Return shares of the last axis that sum to 1."""
    risen: Floats = np.exp(x - x.max(-1, keepdims=True))
    shares: Floats = risen / risen.sum(-1, keepdims=True)
    return shares


def _gelu(x: Floats) -> Floats:
    """The Gaussian error linear unit by its tanh form (Hendrycks & Gimpel 2016)."""
    half = np.float32(0.5) * x
    return half + half * np.tanh(_CURVE * (x + np.float32(0.044715) * x * x * x))
