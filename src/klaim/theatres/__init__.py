"""Theatres: one folder of data per conflict, and what all conflicts share (``world``)."""

from klaim.theatres.loading import elsewhere, load_theatre
from klaim.theatres.shipped import available_theatres
from klaim.theatres.theatre import Entity, EntityKind, Office, Party, Theatre

__all__ = [
    "Entity",
    "EntityKind",
    "Office",
    "Party",
    "Theatre",
    "available_theatres",
    "elsewhere",
    "load_theatre",
]
