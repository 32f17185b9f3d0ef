"""``klaim claims``: the ledger, filtered."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import click

from klaim.cli.claim_listing import claim_listing
from klaim.cli.formats import Format
from klaim.cli.listing import print_listing
from klaim.cli.options import Day, format_option, ledger_option
from klaim.control import place_to_ask_for
from klaim.gazetteer import Gazetteer, beside
from klaim.ledger import ClaimQuery, Ledger, open_ledger
from klaim.records import EventType, Stance


@click.command()
@click.option("--place", metavar="NAME", help="About this place, in any spelling, or its id.")
@click.option("--speaker", metavar="NAME", help="By this speaker, in any spelling, or its id.")
@click.option("--side", metavar="SIDE", help="By speakers of this party, third or none.")
@click.option(
    "--event",
    type=click.Choice([event.value for event in EventType]),
    metavar="TYPE",
    help=f"About this kind of event: {', '.join(EventType)}.",
)
@click.option(
    "--stance",
    type=click.Choice([stance.value for stance in Stance]),
    metavar="STANCE",
    help=f"How the speaker stands to it: {', '.join(Stance)}.",
)
@click.option("--since", type=Day("first"), metavar="DATE", help="About this day or later.")
@click.option("--until", type=Day("last"), metavar="DATE", help="About this day or earlier.")
@click.option("--text", metavar="WORDS", help="In an article's words that hold these.")
@click.option("--article", metavar="ARTICLE", help="In this article: its id or path.")
@click.option("--reviewed", is_flag=True, help="That a person reviewed (`klaim review`).")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most so many.")
@ledger_option
@format_option
def claims(
    place: str | None,
    speaker: str | None,
    side: str | None,
    event: str | None,
    stance: str | None,
    since: date | None,
    until: date | None,
    text: str | None,
    article: str | None,
    reviewed: bool,
    limit: int | None,
    ledger: Path,
    style: Format,
) -> None:
    """List who said what.

    Every claim stands with its speaker, the agencies that passed it on, and the very words
    of the article. Dates are those of the events, or else of the articles; 2025-12 means
    all of that December.

    \b
      klaim claims --place Siversk
      klaim claims --side ukraine --stance denies --since 2025-12
      klaim claims --text "bendera OR drone" --limit 10
      klaim claims --format jsonl > claims.jsonl
    """
    with open_ledger(ledger) as opened:
        query = ClaimQuery(
            place=place_to_ask_for(opened, Gazetteer.open(beside(opened.path)), place)
            if place
            else None,
            speaker=speaker,
            side=side,
            event=EventType(event) if event else None,
            stance=Stance(stance) if stance else None,
            since=since,
            until=until,
            text=text,
            article=article,
            reviewed=reviewed,
            limit=limit,
        )
        nothing = partial(_why_nothing, opened, query, place)
        print_listing(claim_listing(opened.claims(query), nothing), style)


def _why_nothing(ledger: Ledger, query: ClaimQuery, place: str | None) -> str:
    """Return the likeliest reason for an empty list: a name that the ledger does not know."""
    speakers = ledger.speakers()
    sides = sorted({speaker.side for speaker in speakers})
    if not speakers:
        return "The ledger holds no claims yet: read articles with `klaim read`."
    if query.place and not ledger.find_places(query.place):
        return f"No claims match: nothing is about {place!r}. See `klaim places`."
    if query.speaker and not any(ledger.claims(ClaimQuery(speaker=query.speaker, limit=1))):
        return f"No claims match: nobody is called {query.speaker!r}. See `klaim speakers`."
    if query.side and query.side not in sides:
        return f"No claims match: the sides are {', '.join(sides)}, not {query.side!r}."
    return "No claims match."
