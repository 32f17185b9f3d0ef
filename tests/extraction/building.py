"""Sentences in, readings out: what the tests of extraction share.

Every function reads with the shipped lexicon, theatre and gazetteer. ``TODAY`` is the day of
the articles unless a test says otherwise: a Thursday.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from klaim.extraction import Extractor
from klaim.extraction.attribution import Attributor
from klaim.extraction.dates import DateReader
from klaim.extraction.frames import Attribution
from klaim.extraction.lexicon import Lexicon, load_lexicon
from klaim.extraction.mention_finder import MentionFinder
from klaim.extraction.mentions import Mention
from klaim.extraction.names import name_index
from klaim.extraction.place_spans import PlaceSpan
from klaim.extraction.places import PlaceFinder
from klaim.extraction.quantities import QuantityReader
from klaim.extraction.text import Sentence, sentences
from klaim.gazetteer import Gazetteer
from klaim.records import Article, Claim, Modality, Noise, Quantity, Span, When
from klaim.theatres import Theatre, load_theatre
from tests.building import sample_article

TODAY = date(2024, 8, 15)


@cache
def lexicon() -> Lexicon:
    found = load_lexicon("id")
    assert found is not None
    return found


@cache
def theatre() -> Theatre:
    return load_theatre("russia_ukraine")


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


@cache
def extractor() -> Extractor:
    return Extractor(theatre(), gazetteer())


def article(
    text: str, *, published: date | None = TODAY, noise: tuple[str, ...] = (), language: str = "id"
) -> Article:
    """Make an article; ``noise`` names the pieces of it that are not running text."""
    marked = tuple(
        Noise(Span(at, at + len(piece)), "advert") for piece in noise for at in [text.index(piece)]
    )
    return sample_article(text=text, language=language, noise=marked, published=published)


# --- parts of the way -------------------------------------------------------------------


def split(text: str, **options: Any) -> tuple[Sentence, ...]:
    """Return the sentences of a text."""
    return sentences(article(text, **options), lexicon().spelling)


def sentence_texts(text: str, **options: Any) -> list[str]:
    """Return the words of the sentences of a text."""
    return [s.span.of(text) for s in split(text, **options)]


def quoted(text: str) -> list[str]:
    """Return what stands in quotation marks."""
    return [q.of(text) for s in split(text) for q in s.quoted]


def mentions_by_sentence(
    text: str, published: date | None = TODAY
) -> tuple[tuple[Mention, ...], ...]:
    """Return who is named in each sentence; later sentences know the people of earlier ones."""
    finder = MentionFinder(
        lexicon(), name_index(theatre(), "id"), theatre(), gazetteer(), published
    )
    return tuple(finder.find(s, text) for s in split(text))


def mentions(text: str, published: date | None = TODAY) -> list[Mention]:
    """Return who is named in a text."""
    return [m for row in mentions_by_sentence(text, published) for m in row]


def named(text: str, published: date | None = TODAY) -> list[tuple[str, str]]:
    """Return the names and sides of those named in a text, pronouns left out."""
    return [(m.name, m.side) for m in mentions(text, published) if m.name]


def attributed(text: str) -> Attribution:
    """Return what the last sentence of a text says about its sources."""
    last = split(text)[-1]
    return Attributor(lexicon()).attribute(last, mentions_by_sentence(text)[-1])


def located(text: str) -> list[PlaceSpan]:
    """Return the places of a text."""
    finder = PlaceFinder(lexicon(), theatre(), gazetteer())
    return [p for row in finder.find(split(text), mentions_by_sentence(text), text) for p in row]


def place_names(text: str) -> list[str]:
    """Return the canonical names of the places of a text, offices' and bearings left out."""
    return [p.mention.name for p in located(text) if not p.is_office and not p.is_bearing]


def dated(text: str, published: date | None = TODAY) -> list[When]:
    """Return the dates of a text, its sentences read in order."""
    reader = DateReader(lexicon(), published)
    return [d.when for s in split(text) for d in reader.read(s.tokens, text)]


def counted(text: str) -> list[Quantity]:
    """Return the quantities of a text."""
    reader = QuantityReader(lexicon())
    return [c.quantity for s in split(text) for c in reader.read(s.tokens, text)]


def amounts(text: str) -> list[tuple[str, float, str]]:
    """Return the quantities of a text as (kind, value, bound)."""
    return [(q.kind, q.value, str(q.bound)) for q in counted(text)]


# --- the whole way ----------------------------------------------------------------------


ABOUT_THE_WAR = "\n\nPerang antara Rusia dan Ukraina."
"""A last paragraph without a claim, so that even one sentence is an article about the war."""


def claims(text: str, **options: Any) -> tuple[Claim, ...]:
    """Return the claims of a text."""
    return extractor().extract(article(text + ABOUT_THE_WAR, **options))


def only_claim(text: str, **options: Any) -> Claim:
    """Return the claim of an article that has just one."""
    found = claims(text, **options)
    assert len(found) == 1, [as_line(c) for c in found]
    return found[0]


def as_line(claim: Claim) -> str:
    """Put a claim in one line: who, how, what, between whom, where."""
    event = claim.event
    parts = [claim.speaker.name, str(claim.stance)]
    if claim.negated:
        parts.append("not")
    if claim.modality is not Modality.ACTUAL:
        parts.append(str(claim.modality))
    parts.append(str(event.type))
    if event.actor or event.target:
        actor = event.actor.side if event.actor else "?"
        target = f">{event.target.side}" if event.target else ""
        parts.append(f"{actor}{target}")
    if claim.places:
        parts.append("@ " + ", ".join(p.name for p in claim.places))
    return " ".join(parts)


def lines(text: str, **options: Any) -> list[str]:
    """Return the claims of an article, one line each."""
    return [as_line(c) for c in claims(text, **options)]


def in_full(claim: Claim) -> dict[str, Any]:
    """Return a claim in the words of docs/annotation.md, defaults left out."""
    event, when = claim.event, claim.when
    every: dict[str, Any] = {
        "speaker": claim.speaker.name,
        "side": claim.speaker.side,
        "via": [r.name for r in claim.via],
        "stance": str(claim.stance),
        "event": str(event.type),
        "modality": str(claim.modality) if claim.modality is not Modality.ACTUAL else None,
        "negated": claim.negated,
        "actor": event.actor.side if event.actor else None,
        "target": event.target.side if event.target else None,
        "places": [p.name for p in claim.places],
        "when": when.start.isoformat() if when else None,
        "quantities": [(q.kind, q.value, str(q.bound)) for q in claim.quantities],
    }
    return {field: value for field, value in every.items() if value}
