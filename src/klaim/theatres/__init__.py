"""Theatres: one folder of data per conflict, and what all conflicts share (``world``)."""

from klaim.theatres.loading import available_theatres, load_theatre
from klaim.theatres.theatre import Entity, EntityKind, Office, Party, Theatre

__all__ = [
    "Entity",
    "EntityKind",
    "Office",
    "Party",
    "Theatre",
    "available_theatres",
    "load_theatre",
]
