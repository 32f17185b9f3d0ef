"""The way from an article to its claims, sentence by sentence."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import replace

from klaim.extraction.basis import GroundedClaim
from klaim.extraction.confidence import confidence
from klaim.extraction.discourse import Discourse
from klaim.extraction.findings import Findings, read_sentences
from klaim.extraction.holders import LOOK_AHEAD, HolderFinder, Region
from klaim.extraction.lexicon import Lexicon, load_lexicon
from klaim.extraction.listing import listed, opens_list
from klaim.extraction.tagger import load_tagger
from klaim.extraction.telling import ClaimTeller
from klaim.extraction.text import Sentence, sentences
from klaim.extraction.topics import Topics, topics
from klaim.gazetteer import Gazetteer
from klaim.records import Article, Claim, EventType, Span, stable_id
from klaim.theatres import Theatre, elsewhere
from klaim.theatres.recognising import Recogniser

_NUMBERED = re.compile(r"\s*\d{1,2}[.)]\s")
_FEWEST_PARTIES = 2
"""Namings of a belligerent without which an article is not about the theatre."""


class Extractor:
    """Finds the claims of articles about one theatre, or whichever of several they are about.

    Args:
        theatre: The conflict, with everybody who speaks about it; of several, each article's
            own is recognised, and a war that none of them knows is read without sides.
        gazetteer: The places.
        tagged: Ask the tagger of the language too, where it has one, what is claimed; else the
            lexicons alone.
    """

    def __init__(
        self,
        theatre: Theatre | Sequence[Theatre],
        gazetteer: Gazetteer,
        *,
        tagged: bool = False,
    ) -> None:
        self._theatres = (theatre,) if isinstance(theatre, Theatre) else tuple(theatre)
        self._elsewhere = None if isinstance(theatre, Theatre) else elsewhere()
        self._recogniser = Recogniser(self._theatres)
        self._gazetteer = gazetteer
        self._tagged = tagged

    def extract(self, article: Article) -> tuple[Claim, ...]:
        """Return the claims of an article in the order of the text, as ``ground`` finds them."""
        return tuple(item.claim for item in self.ground(article))

    def ground(self, article: Article) -> tuple[GroundedClaim, ...]:
        """Return the claims of an article in the order of the text, with what they rest on.

        An article in a language that klaim does not read, or one that is not about
        a war, has none.
        """
        lexicon = load_lexicon(article.language)
        known = None if lexicon is None else self._in_theatre(article, lexicon)
        if lexicon is None or known is None:
            return ()
        theatre, found = known
        discourse = Discourse()
        holders = HolderFinder(lexicon, theatre, discourse)
        teller = ClaimTeller(article.id, lexicon, theatre, discourse)
        repeated = _repeated(found)
        items = deque(_numbered_heads(article))
        for index, item in enumerate(found):
            while items and items[0] < item.sentence.span.start:
                items.popleft()
                discourse.begin_item()
            if item.sentence.index in repeated or holders.passes_on(item):
                continue
            coming = found[index + 1 : index + 1 + LOOK_AHEAD]
            line = listed(item, discourse.heading) if discourse.heading else None
            if line is not None:
                discourse.told.append(line)
                discourse.before = (item.sentence.paragraph, line.claim.speaker)
                continue
            for region in holders.regions(item, coming):
                for told in teller.claims(item, region):
                    _keep(discourse, told, item, region)
                discourse.before = (item.sentence.paragraph, region.speaker)
            discourse.heading = _heading(discourse, item)
            holders.notice(item)
            discourse.pass_by(item.sentence.paragraph, item.places, item.dates)
        return _finished(discourse.told)

    def _in_theatre(
        self, article: Article, lexicon: Lexicon
    ) -> tuple[Theatre, tuple[Findings, ...]] | None:
        """Return the theatre whose war an article is about, and the article as read in it."""
        running = sentences(article, lexicon.spelling)
        told = topics(article, running, lexicon)
        open_to_war = told.allow_war or told.leave_war_open
        theatre = self._theatre_of(article, told) if open_to_war else None
        if theatre is not None:
            found = self._read(article, running, lexicon, theatre)
            if _names_fighters(theatre, found, each=not told.allow_war):
                return theatre, found
        if self._elsewhere is not None and told.are_plainly_war:
            unknown = self._elsewhere
            return unknown, self._read(article, running, lexicon, unknown)
        return None

    def _read(
        self,
        article: Article,
        running: Sequence[Sentence],
        lexicon: Lexicon,
        theatre: Theatre,
    ) -> tuple[Findings, ...]:
        tagger = load_tagger(article.language) if self._tagged else None
        return read_sentences(article, running, lexicon, theatre, self._gazetteer, tagger)

    def _theatre_of(self, article: Article, told: Topics) -> Theatre | None:
        if len(self._theatres) == 1:
            return self._theatres[0]
        text = "\n".join(span.of(article.text) for span in article.running_text())
        known = self._recogniser.recognise(text, article.language)
        if known is None and told.tell_of_fighting:
            return self._recogniser.recognise(text, article.language, by_states=True)
        return known


def _numbered_heads(article: Article) -> Iterator[int]:
    """Yield where sub-heads stand that number the stories of a round-up: "3. Siversk bertahan"."""
    for noise in article.noise:
        if noise.kind == "headline" and _NUMBERED.match(article.text, noise.span.start):
            yield noise.span.start


def _names_fighters(theatre: Theatre, found: Sequence[Findings], *, each: bool) -> bool:
    """Tell whether those who fight are named often enough, two of them each if that is asked."""
    named = Counter(m.side for item in found for m in item.mentions)
    fighters = sorted((named[side] for side in theatre.belligerents), reverse=True)
    often = fighters[1:2] if each else [sum(fighters)]
    return bool(often) and often[0] >= _FEWEST_PARTIES


def _repeated(found: Sequence[Findings]) -> frozenset[int]:
    """Return the sentences that come again later: standfirsts, captions that copy the lead."""
    last: dict[tuple[str, ...], int] = {}
    repeated = set()
    for item in found:
        words = tuple(t.stem for t in item.sentence.tokens if not t.is_mark)
        if words in last:
            repeated.add(last[words])
        last[words] = item.sentence.index
    return frozenset(repeated)


def _heading(discourse: Discourse, item: Findings) -> GroundedClaim | None:
    """Return the claim that a sentence makes above a list, if it opens one."""
    newest = discourse.told[-1] if discourse.told else None
    tells = newest is not None and newest.claim.evidence.end == item.sentence.span.end
    return newest if tells and opens_list(item) else None


def _keep(discourse: Discourse, new: GroundedClaim, item: Findings, region: Region) -> None:
    """Add a claim, or join it to the one before where a quotation goes on with the same thought."""
    told = discourse.told
    claim = new.claim
    place = (item.sentence.index - 1, item.sentence.paragraph, claim.speaker.id)
    goes_on = region.quoted and discourse.last_quoted == place
    before = told[-1] if told else None
    if before and _says_more(before.claim, claim):
        return
    if goes_on and before and claim.event.type is EventType.STATEMENT:
        told[-1] = _over_both(before, before, new)
    elif goes_on and before and before.claim.event.type is EventType.STATEMENT:
        told[-1] = _over_both(new, before, new)
    else:
        told.append(new)
    here = (item.sentence.index, item.sentence.paragraph, claim.speaker.id)
    discourse.last_quoted = here if region.quoted else None


def _says_more(claim: Claim, following: Claim) -> bool:
    """Tell whether a speaker only says more in the same breath: "menilai ..., dan meminta ..."."""
    return (
        claim.event.type is following.event.type is EventType.STATEMENT
        and claim.evidence == following.evidence
        and (claim.speaker, claim.stance) == (following.speaker, following.stance)
    )


def _over_both(kept: GroundedClaim, first: GroundedClaim, second: GroundedClaim) -> GroundedClaim:
    whole = Span(first.claim.evidence.start, second.claim.evidence.end)
    return replace(kept, claim=replace(kept.claim, evidence=whole))


def _finished(told: Sequence[GroundedClaim]) -> tuple[GroundedClaim, ...]:
    """Give the claims of an article their ids, by what they say and where, and their confidence."""
    seen: dict[str, int] = {}
    found = []
    for item in told:
        claim = item.claim
        said = stable_id(
            claim.article_id,
            claim.evidence.start,
            claim.evidence.end,
            claim.speaker.id,
            claim.stance,
            claim.event.type,
            claim.negated,
        )
        seen[said] = seen.get(said, 0) + 1
        identified = replace(claim, id=stable_id(said, seen[said]), confidence=confidence(item))
        found.append(replace(item, claim=identified))
    return tuple(found)
