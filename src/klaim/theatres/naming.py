"""Other English names of speakers: for matching them with the names of other programs."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from klaim.theatres.loading import load_theatre

_ENGLISH = "en"


@cache
def also_known_as(speaker_id: str, name: str) -> tuple[str, ...]:
    """Return the other English names of a speaker, those of the shipped theatres first.

    Bodies and groups whose names klaim composes ("Ukrainian armed forces") are also known by
    the words that English news uses for one another ("Ukrainian military").
    """
    names = dict.fromkeys((*_listed().get(speaker_id, ()), *_exchanged(name)))
    return tuple(other for other in names if other != name)


@cache
def _listed() -> Mapping[str, tuple[str, ...]]:
    entities = load_theatre().entities.values()
    return {e.id: (e.name, *e.aliases.get(_ENGLISH, ())) for e in entities}


def _exchanged(name: str) -> Iterator[str]:
    for words in _interchangeable():
        for word in words:
            pattern = rf"\b{re.escape(word)}\b"
            if re.search(pattern, name, re.IGNORECASE):
                for other in words:
                    if other != word:
                        yield re.sub(pattern, other, name, flags=re.IGNORECASE)
                break


@cache
def _interchangeable() -> Sequence[Sequence[str]]:
    text = files(__package__).joinpath("english.toml").read_text("utf-8")
    groups: Sequence[Sequence[str]] = tomllib.loads(text)["interchangeable"]
    return groups
