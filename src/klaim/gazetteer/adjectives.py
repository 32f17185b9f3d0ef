"""Adjectives made of the names of towns, as directions of the front bear them: "Lymansky".

After the suffix -ськ-/-ск- of Ukrainian and Russian, and the changes of sound before it
(Press and Pugh, *Ukrainian: A Comprehensive Grammar*, ch. 4).
"""

from __future__ import annotations

from collections.abc import Iterator

_SUFFIXES = ("skyi", "skiy", "skij", "skii", "sky", "ski")
_ENDINGS = ("sk", "", "ka", "a", "y", "e", "ye", "ia", "zhia")
_CHANGED = (("iv", "ove"), ("yiv", "yeve"), ("il", "ole"), ("an", "a"))
"""Ends of stems before the suffix and what the name has there: Kurakhivskyi, Kurakhove."""
_SHORTEST = 3


def nouns_of(adjective: str) -> Iterator[str]:
    """Yield the names that an adjective may be made of: "Toretsky" gives "Toretsk", "Toret" ...

    Args:
        adjective: A romanised name; one that ends otherwise gives none.
    """
    suffix = next((s for s in _SUFFIXES if adjective.lower().endswith(s)), "")
    stem = adjective[: len(adjective) - len(suffix)] if suffix else ""
    if len(stem) < _SHORTEST:
        return
    for ending in _ENDINGS:
        yield stem + ending
    for end, changed in _CHANGED:
        if stem.endswith(end):
            yield stem[: -len(end)] + changed
