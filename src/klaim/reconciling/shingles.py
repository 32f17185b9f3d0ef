"""How much two texts share, and which of many texts may share much.

A text is taken for the set of its runs of five words (Broder, "On the resemblance and
containment of documents", 1997). Candidates come from MinHash signatures in bands
(Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", chapter 3): with 32 bands of 4
rows, two texts that share half of their runs meet with a probability of 0.87, two that
share two thirds with 0.999. Every candidate is then verified on the sets themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import TypeAlias

from rensa import RMinHash

from klaim.records import Article

Shingles: TypeAlias = frozenset[str]

WORDS_IN_A_RUN = 5
_BANDS, _ROWS, _SEED = 32, 4, 42
_WORD = re.compile(r"\w+")


def shingles(article: Article) -> Shingles:
    """Return the runs of words in an article's text, its noise left out."""
    text = " ".join(span.of(article.text) for span in article.running_text())
    words = _WORD.findall(text.casefold())
    last = max(len(words) - WORDS_IN_A_RUN, 0)
    runs = (" ".join(words[at : at + WORDS_IN_A_RUN]) for at in range(last + 1))
    return frozenset(run for run in runs if run)


def jaccard(some: Shingles, others: Shingles) -> float:
    """Return the share of runs that two texts have in common, 0 where there are none."""
    common = len(some & others)
    return common / (len(some) + len(others) - common) if common else 0.0


def candidates(texts: Mapping[str, Shingles]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of keys whose texts may share much, in alphabetical order, once each."""
    buckets: dict[tuple[int, tuple[int, ...]], list[str]] = {}
    for key in sorted(texts):
        for bucket in _bands(texts[key]):
            buckets.setdefault(bucket, []).append(key)
    met = {pair for keys in buckets.values() for pair in combinations(keys, 2)}
    yield from sorted(met)


def _bands(runs: Shingles) -> Iterator[tuple[int, tuple[int, ...]]]:
    if runs:
        sketch = RMinHash(num_perm=_BANDS * _ROWS, seed=_SEED)
        sketch.update(sorted(runs))
        digest = sketch.digest()
        for band in range(_BANDS):
            yield band, tuple(digest[band * _ROWS : (band + 1) * _ROWS])
