"""Names that resemble none exactly: the last resort, over blocks of names that sound alike."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from klaim.gazetteer.keys import skeleton

_LEAST_SIMILARITY = 0.75
_SAME_SOUND_BONUS = 0.05
# A short name is one letter away from too many others.
_SHORTEST = 4
_POOL = 40


def nearest_keys(key: str, keys: Iterable[str], limit: int) -> list[tuple[str, float]]:
    """Return the stored keys that resemble a key most, with their similarity.

    Args:
        key: Normalised name that no place has.
        keys: Names to compare with.
        limit: How many to return at most.

    Returns:
        Pairs of key and similarity in 0..1, best first. Names with the same consonants
        come before others that are as similar.
    """
    if len(key) < _SHORTEST:
        return []
    found = extract(
        key,
        list(keys),
        # Two letters changed round are one mistake.
        scorer=OSA.normalized_similarity,
        score_cutoff=_LEAST_SIMILARITY - _SAME_SOUND_BONUS,
        limit=_POOL,
    )
    sounds = skeleton(key)
    scored = []
    for other, similarity, _ in found:
        bonus = _SAME_SOUND_BONUS if skeleton(other) == sounds else 0.0
        if similarity + bonus >= _LEAST_SIMILARITY:
            scored.append((other, min(similarity + bonus, 0.99)))
    return sorted(scored, key=lambda pair: (-pair[1], pair[0]))[:limit]
