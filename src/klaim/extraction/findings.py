"""Everything found in the sentences of an article, before anybody is said to have said it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from klaim.extraction.attribution import Attributor
from klaim.extraction.dates import DatedSpan, DateReader
from klaim.extraction.encoder import Floats
from klaim.extraction.frames import Attribution
from klaim.extraction.lexicon import Lexicon
from klaim.extraction.mention_finder import MentionFinder
from klaim.extraction.mentions import Mention
from klaim.extraction.names import name_index
from klaim.extraction.place_spans import PlaceSpan
from klaim.extraction.places import PlaceFinder
from klaim.extraction.quantities import CountedSpan, QuantityReader
from klaim.extraction.tagger import Tagger
from klaim.extraction.text import Sentence
from klaim.gazetteer import Gazetteer
from klaim.records import Article
from klaim.theatres import Theatre

_LONGEST_TAGGED = 20_000
"""Words of a text that the tagger reads at most: longer ones are no news, but take minutes."""


@dataclass(frozen=True, slots=True)
class Findings:
    """A sentence with everything found in it.

    ``likely``, where the tagger was asked: how likely each token is of no claim, or of one of each
    type, ``[tokens, 1 + types]``.
    """

    sentence: Sentence
    mentions: tuple[Mention, ...]
    places: tuple[PlaceSpan, ...]
    dates: tuple[DatedSpan, ...]
    quantities: tuple[CountedSpan, ...]
    attribution: Attribution
    likely: Floats | None = None


def read_sentences(
    article: Article,
    found: Sequence[Sentence],
    lexicon: Lexicon,
    theatre: Theatre,
    gazetteer: Gazetteer,
    tagger: Tagger | None = None,
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
    short = sum(len(sentence.tokens) for sentence in found) <= _LONGEST_TAGGED
    thought = tagger.read(found, lexicon.triggers) if tagger and short else (None,) * len(found)
    read = []
    for sentence, named, located, tagged in zip(found, mentions, places, thought, strict=True):
        dated = dates.read(sentence.tokens, text)
        in_date = {at for d in dated for at in range(d.start, d.end)}
        counted = quantities.read(sentence.tokens, text, in_date)
        attribution = attributor.attribute(sentence, named)
        read.append(Findings(sentence, named, located, dated, counted, attribution, tagged))
    return tuple(read)
