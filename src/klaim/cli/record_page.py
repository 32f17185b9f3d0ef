"""Track records for people."""

from __future__ import annotations

from collections.abc import Sequence

from klaim.cli import words
from klaim.cli.said_words import names, speaker_name
from klaim.cli.terminal import Page, one_line
from klaim.records import Judged, Outcome, Share, Tally, TrackRecord

STYLES = {
    Outcome.CONCEDED: "bold green",
    Outcome.CORROBORATED: "green",
    Outcome.CONTRADICTED: "red",
    Outcome.OPEN: "yellow",
}

_INDENT = 2


def print_record(page: Page, record: TrackRecord) -> None:
    """Print the counts, in all and by part, and every claim."""
    page.line((speaker_name(record.speakers[0]), "bold"), f" until {record.until}")
    if len(record.speakers) > 1:
        page.line(f"with {names(record.speakers[1:])}", indent=_INDENT)
    _print_tallies(page, "", [record.total])
    if record.total.n:
        _print_tallies(page, "By region", record.regions)
        _print_tallies(page, "By year", record.years)
        page.line()
        page.line(("Claims", "bold"))
        for judged in record.judged:
            _print_judged(page, judged)
    if record.set_aside:
        page.line()
        aside = words.counted(record.set_aside, "other statement")
        page.line((f"{aside} on control gave no claim to judge.", "dim"))


def _print_tallies(page: Page, heading: str, tallies: Sequence[Tally]) -> None:
    if heading:
        page.line()
        page.line((heading, "bold"))
    for tally in tallies:
        page.line(
            f"{tally.name}: {words.counted(tally.n, 'claim')} to hold a place", indent=_INDENT
        )
        for outcome, share in tally.shares:
            if share.count:
                page.line((_share(outcome, share), STYLES[outcome]), indent=2 * _INDENT)
        if tally.young:
            young = f"of the open ones, {tally.young} watched for fewer than 30 days"
            page.line(young, indent=2 * _INDENT)
        if tally.n and (tally.median_days is not None or not heading):
            page.line(_median(tally), indent=2 * _INDENT)


def _share(outcome: Outcome, share: Share) -> str:
    percents = f"{share.count / share.n:.0%}, between {share.low:.0%} and {share.high:.0%}"
    return f"{outcome.value:<12}  {share.count} of {share.n} ({percents})"


def _median(tally: Tally) -> str:
    if tally.median_days is None:
        return "fewer than half come to be conceded within the time watched"
    days = words.counted(tally.median_days, "day")
    return f"half are estimated to be conceded within {days}"


def _print_judged(page: Page, judged: Judged) -> None:
    page.line(
        f"{judged.said_on}  {one_line(judged.place.name)}: ",
        (judged.outcome.value, STYLES[judged.outcome]),
        _by(judged),
        indent=_INDENT,
    )


def _by(judged: Judged) -> str:
    word = judged.decided_by
    if word is None or judged.days is None:
        return f", watched for {words.counted(judged.observed, 'day')}"
    office = "" if word.official else ", without office"
    when = "before it was made" if judged.already else f"after {words.counted(judged.days, 'day')}"
    return f" {when} by {speaker_name(word.claim.speaker)}{office}"
