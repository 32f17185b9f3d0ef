"""The folders that klaim ships: its theatres, and what all theatres share."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from klaim.theatres.problems import refuse
from klaim.theatres.reading import read_shared
from klaim.theatres.theatre import Entity

WORLD = "world"


def available_theatres() -> tuple[str, ...]:
    """Return the folder names of the theatres that klaim ships."""
    found = (f.name for f in _root().iterdir() if f.joinpath("theatre.toml").is_file())
    return tuple(sorted(found))


def shipped_folder(name: str) -> Traversable:
    """Return the folder of a shipped theatre."""
    return _root().joinpath(name)


@cache
def shared_entities() -> tuple[Entity, ...]:
    """Return the entries of the world pack.

    Raises:
        TheatreError: They are broken.
    """
    return read_shared(_root().joinpath(WORLD), refuse)


def _root() -> Traversable:
    return files("klaim.theatres")
