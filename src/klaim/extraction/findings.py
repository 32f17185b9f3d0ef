"""Everything found in the sentences of an article, before anybody is said to have said it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from klaim.extraction.attribution import Attributor
from klaim.extraction.dates import DatedSpan, DateReader
from klaim.extraction.frames import Attribution
from klaim.extraction.lexicon import Lexicon
from klaim.extraction.mention_finder import MentionFinder
from klaim.extraction.mentions import Mention
from klaim.extraction.names import name_index
from klaim.extraction.place_spans import PlaceSpan
from klaim.extraction.places import PlaceFinder
from klaim.extraction.quantities import CountedSpan, QuantityReader
from klaim.extraction.text import Sentence
from klaim.gazetteer import Gazetteer
from klaim.records import Article
from klaim.theatres import Theatre


@dataclass(frozen=True, slots=True)
class Findings:
    """A sentence with everything found in it."""

    sentence: Sentence
    mentions: tuple[Mention, ...]
    places: tuple[PlaceSpan, ...]
    dates: tuple[DatedSpan, ...]
    quantities: tuple[CountedSpan, ...]
    attribution: Attribution


def read_sentences(
    article: Article,
    found: Sequence[Sentence],
    lexicon: Lexicon,
    theatre: Theatre,
    gazetteer: Gazetteer,
) -> tuple[Findings, ...]:
    """Return the sentences found in an article with what they hold, in order."""
    text = article.text
    names = name_index(theatre, article.language)
    finder = MentionFinder(lexicon, names, theatre, gazetteer, article.published)
    mentions = [finder.find(sentence, text) for sentence in found]
    places = PlaceFinder(lexicon, theatre, gazetteer).find(found, mentions, text)
    dates = DateReader(lexicon, article.published)
    quantities = QuantityReader(lexicon)
    attributor = Attributor(lexicon)
    read = []
    for sentence, named, located in zip(found, mentions, places, strict=True):
        dated = dates.read(sentence.tokens, text)
        in_date = {at for d in dated for at in range(d.start, d.end)}
        counted = quantities.read(sentence.tokens, text, in_date)
        attribution = attributor.attribute(sentence, named)
        read.append(Findings(sentence, named, located, dated, counted, attribution))
    return tuple(read)
