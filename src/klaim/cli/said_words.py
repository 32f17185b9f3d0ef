"""Statements and happenings in words."""

from __future__ import annotations

from collections.abc import Sequence

from klaim.answers import Statements
from klaim.cli import words
from klaim.cli.terminal import one_line
from klaim.records import NO_SIDE, Article, Happening, Modality, PlaceMention, Speaker, Statement


def day(item: Statement | Happening) -> str:
    """Return the days: "2025-02-08", "2025-02-01 to 2025-02-07"."""
    if item.start is None or item.start == item.end:
        return words.iso(item.start)
    return f"{item.start} to {item.end}"


def says(statement: Statement) -> str:
    """Return what a statement says in its own terms: "denies: capture by Russia at Siversk"."""
    event = statement.event.value.replace("_", " ")
    side = words.side_name(statement.actor or NO_SIDE)
    by = f" by {side}" if side else ""
    no = "no " if any(claim.negated for claim, _ in statement.reports) else ""
    how = "" if statement.modality is Modality.ACTUAL else f"{words.modality(statement.modality)} "
    return f"{statement.stance.value}: {no}{how}{event}{by}{place_name(statement.place)}"


def speaker_name(speaker: Speaker) -> str:
    """Return who speaks and for which side."""
    side, name = words.side_name(speaker.side), one_line(speaker.name)
    return f"{name} ({side})" if side and side.lower() != name.lower() else name


def place_name(place: PlaceMention | None) -> str:
    """Return " at Siversk", or nothing."""
    return f" at {one_line(place.name)}" if place else ""


def reports_and_origins(said: Statements, articles: Sequence[Article]) -> str:
    """Return "14 reports · 3 origins"."""
    origins = said.origins_of(articles)
    return f"{words.counted(len(articles), 'report')} · {words.counted(len(origins), 'origin')}"


def names(speakers: Sequence[Speaker]) -> str:
    """Return some speakers' names."""
    return ", ".join(one_line(speaker.name) for speaker in speakers)
