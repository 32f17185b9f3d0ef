"""``klaim speakers``: who speaks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from klaim.cli import words
from klaim.cli.formats import Format
from klaim.cli.listing import Column, Listing, print_listing
from klaim.cli.options import format_option, ledger_option
from klaim.ledger import SpeakerSummary, open_ledger
from klaim.records import Stance

_FIELDS = ("id", "name", "side", "claims", *Stance, "first_day", "last_day")


@click.command()
@ledger_option
@format_option
def speakers(ledger: Path, style: Format) -> None:
    """List who speaks, for which side, how often and in which way.

    The narrator is the articles' own voice, where they name no source.

    \b
      klaim speakers
      klaim speakers --format csv > speakers.csv

    Then see what one of them says: klaim claims --speaker "Dmitry Peskov".
    """
    with open_ledger(ledger) as opened:
        print_listing(_listing(opened.speakers()), style)


def _listing(summaries: tuple[SpeakerSummary, ...]) -> Listing[SpeakerSummary]:
    return Listing(
        items=summaries,
        columns=(
            Column("Speaker", lambda speaker: speaker.name, style="bold", wraps=True),
            Column("Side", lambda speaker: words.side_name(speaker.side)),
            Column("Claims", lambda speaker: str(speaker.claims), right=True),
            Column("How", _how, wraps=True),
            Column("First", lambda s: words.iso(s.first_day), style="dim", only_wide=True),
            Column("Latest", lambda s: words.iso(s.last_day), style="dim"),
        ),
        wire=_wire,
        fields=_FIELDS,
        record=_record,
        nothing="Nobody speaks in this ledger yet: read articles with `klaim read`.",
    )


def _how(speaker: SpeakerSummary) -> str:
    return ", ".join(f"{stance} {n}" for stance in Stance if (n := speaker.by_stance.get(stance)))


def _wire(speaker: SpeakerSummary) -> dict[str, Any]:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "side": speaker.side,
        "claims": speaker.claims,
        "by_stance": {stance.value: speaker.by_stance.get(stance, 0) for stance in Stance},
        "first_day": speaker.first_day.isoformat() if speaker.first_day else None,
        "last_day": speaker.last_day.isoformat() if speaker.last_day else None,
    }


def _record(speaker: SpeakerSummary) -> dict[str, Any]:
    wire = _wire(speaker)
    by_stance: dict[str, int] = wire.pop("by_stance")
    return wire | by_stance
