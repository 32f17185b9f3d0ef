"""``klaim explain``: what made each field of a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from klaim.cli import words
from klaim.cli.claim_listing import claim_card
from klaim.cli.formats import Format
from klaim.cli.listing import print_json
from klaim.cli.options import format_option, ledger_option, theatre_option
from klaim.cli.terminal import Page, one_line
from klaim.errors import UsageError
from klaim.exporting import claim_to_wire
from klaim.exporting.reviews import review_to_wire
from klaim.extraction import EventBasis, GroundedClaim, PlaceBasis, SpeakerBasis, WhenBasis
from klaim.ledger import open_ledger
from klaim.pipeline import explain as explained
from klaim.records import Article, Claim, Participant, Review, Span

_SPEAKERS = {
    SpeakerBasis.NAMED: "the sentence names the source",
    SpeakerBasis.STAND_IN: "stands for somebody named before",
    SpeakerBasis.SHARED: "the cue has no source of its own: whoever spoke before",
    SpeakerBasis.QUOTED_ON: "in quotation marks without a source: whoever spoke before",
    SpeakerBasis.NAMED_BEHIND: "the next sentence names the source",
    SpeakerBasis.CONTINUED: "goes on spelling out what was said before",
    SpeakerBasis.MEDIUM: "the medium that the sentence is taken from",
    SpeakerBasis.NARRATOR: "no source is given: the article's own voice",
}
_EVENTS = {
    EventBasis.TRIGGER: "a word tells it",
    EventBasis.TAGGED: "no word that klaim knows, but words that read like it",
    EventBasis.ACCUSATION: "somebody is accused of it",
    EventBasis.ANSWER: "what others claimed before, which this answers",
    EventBasis.STATEMENT: "no word tells an event",
}
_PLACES = {
    PlaceBasis.NAMED: "named beside the event",
    PlaceBasis.POINTED_TO: "the words point to a place named before",
    PlaceBasis.OFFICE: "the place whose office speaks",
    PlaceBasis.COUNTRY: "no more than a country is named",
    PlaceBasis.TOPIC: "none is named: the place that the text is about",
    PlaceBasis.ANSWER: "the place of the claim that is answered",
    PlaceBasis.NONE: "",
}
_DAYS = {
    WhenBasis.CLAUSE: "named beside the event",
    WhenBasis.SENTENCE: "named elsewhere in the sentence",
    WhenBasis.ANNOUNCED: "named where the speaker is",
    WhenBasis.PARAGRAPH: "named earlier in the paragraph",
    WhenBasis.BLOW: "that of the blow which the words point to",
    WhenBasis.NONE: "",
}


class _Line(NamedTuple):
    """A field of a claim, and what made it so."""

    field: str
    value: str
    because: str


@click.command()
@click.argument("claim")
@ledger_option
@theatre_option
@format_option
def explain(claim: str, ledger: Path, theatre: str | None, style: Format) -> None:
    """Say what made each field of CLAIM: which words, and what was concluded from them.

    CLAIM is the id of a claim or the beginning of it, as `klaim claims` gives it. The article
    is read again from the ledger to answer that; nothing is written.

    \b
      klaim explain 5f0c21aa
      klaim explain 5f0c21aa --format json
    """
    with open_ledger(ledger) as opened:
        item, article = explained(opened, claim, theatre=theatre)
        reviews = opened.reviews(item.claim.id)
    if style is Format.TABLE:
        _print_for_people(item, article, reviews)
    elif style is Format.JSON:
        print_json(_wire(item, article) | {"reviews": list(map(review_to_wire, reviews))})
    else:
        raise UsageError(f"An explanation is one object: {style} cannot hold it; use json.")


def _print_for_people(item: GroundedClaim, article: Article, reviews: Sequence[Review]) -> None:
    page = Page()
    claim_card(page, (item.claim, article))
    page.line()
    lines = [*_lines(item, article.text), *map(_reviewed, reviews)]
    fields = max(len(line.field) for line in lines) + 2
    for line in lines:
        because = f"  ({line.because})" if line.because and line.value else line.because
        page.line((line.field.ljust(fields), "dim"), (line.value, "bold"), because)


def _reviewed(review: Review) -> _Line:
    note = f": {one_line(review.note)}" if review.note else ""
    return _Line(
        "reviewed",
        review.verdict.value,
        f"by {one_line(review.reviewer)}, {review.at.date()}{note}",
    )


def _lines(item: GroundedClaim, text: str) -> Iterator[_Line]:
    claim, basis = item.claim, item.basis
    yield _Line(
        "speaker",
        one_line(claim.speaker.name),
        _quoted(_SPEAKERS[basis.speaker], basis.source, text),
    )
    yield _Line("stance", claim.stance.value, _quoted("the cue", basis.cue, text))
    yield _Line("event", _event(claim), _quoted(_EVENTS[basis.event], basis.trigger, text))
    if basis.likely is not None:
        yield _Line("tagger", f"{basis.likely:.2f}", "how likely it holds such an event to be told")
    for role, who in (("actor", claim.event.actor), ("target", claim.event.target)):
        if who is not None:
            yield _Line(role, words.side_name(who.side), _participant(who, basis.event))
    yield _Line("modality", claim.modality.value, "denied" if claim.negated else "")
    yield _Line("place", words.places(claim), _PLACES[basis.place])
    yield _Line("when", words.days(claim.when) if claim.when else "", _day(claim, basis.when))
    for quantity in claim.quantities:
        yield _Line("number", words.quantity(quantity), f"“{one_line(quantity.surface)}”")
    yield _Line(
        "confidence",
        f"{claim.confidence:.2f}",
        "of claims that rest on the like, that share is right as a whole",
    )


def _event(claim: Claim) -> str:
    return claim.event.type.value.replace("_", " ")


def _participant(who: Participant, basis: EventBasis) -> str:
    if who.surface:
        return f"“{one_line(who.surface)}”"
    answers = basis is EventBasis.ANSWER
    return "as in the claim that is answered" if answers else "not named: supposed from who speaks"


def _day(claim: Claim, basis: WhenBasis) -> str:
    if claim.when is None:
        return ""
    return _with(_DAYS[basis], f"“{one_line(claim.when.surface)}”" if claim.when.surface else "")


def _with(because: str, words_of_it: str) -> str:
    return f"{because}: {words_of_it}" if words_of_it else because


def _quoted(because: str, span: Span | None, text: str) -> str:
    if span is None:
        return because if because != "the cue" else ""
    return _with(because, f"“{one_line(span.of(text))}”")


def _wire(item: GroundedClaim, article: Article) -> dict[str, Any]:
    basis = item.basis
    return {
        "claim": claim_to_wire(item.claim, article),
        "basis": {
            "speaker": basis.speaker.value,
            "source": _span(basis.source, article.text),
            "cue": _span(basis.cue, article.text),
            "event": basis.event.value,
            "trigger": _span(basis.trigger, article.text),
            "place": basis.place.value,
            "when": basis.when.value,
            "likely": None if basis.likely is None else round(basis.likely, 2),
        },
    }


def _span(span: Span | None, text: str) -> dict[str, Any] | None:
    if span is None:
        return None
    return {"text": span.of(text), "start": span.start, "end": span.end}
