"""Cues that their source stands behind: "..., kata X", "menurut X", "dikatakan oleh X"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from klaim.extraction.cue_sites import Site
from klaim.extraction.frames import Frame
from klaim.extraction.lexemes import Cue, CuePosition
from klaim.extraction.lexicon import Lexicon
from klaim.extraction.mentions import Mention, MentionKind
from klaim.extraction.phrases import PhraseMatcher
from klaim.extraction.refuting import RefutationReader
from klaim.extraction.sources import SourceFinder, has_clitic
from klaim.extraction.syntax import SyntaxReader
from klaim.extraction.text import Token
from klaim.records import Stance

_NEAR = 24
"""Tokens behind a source, or a paper, in which the comma or the verb before what is said stands."""
_PAPER_REACH = 16
"""Tokens behind "this is stated in" within which the paper's author is named."""
_OWNER_REACH = 3
"""Tokens behind a noun for a paper to whose it is at most."""
_HEAD_REACH = 6
"""Tokens back from the verb of a relative clause to the noun that it is about at most."""


class SourceBehindReader:
    """Reads tails, prepositions and passive verbs by one language's words."""

    def __init__(self, lexicon: Lexicon, sources: SourceFinder) -> None:
        self._lexicon = lexicon
        self._sources = sources
        self._syntax = SyntaxReader(lexicon)
        self._refuting = RefutationReader(lexicon)
        self._prepositions = lexicon.words("prepositions")
        self._that = lexicon.words("that")
        self._relative = lexicon.words("relative")
        self._agents = lexicon.words("agent_markers")
        self._coordinators = lexicon.words("coordinators")
        self._backward = lexicon.words("continuation.backward")
        self._determiners = lexicon.words("anaphora.determiners")
        self._answered = lexicon.words("answers.answered")
        self._telling = lexicon.words("relay.telling", "cues")
        self._in_papers = lexicon.words("in_papers")
        self._papers = lexicon.words("relay.papers", "cues")

    def tail(self, site: Site, tail: Cue, *, may_be_verb: bool) -> Frame | None:
        """Read "..., kata X": the source behind, what is said in front."""
        tokens, start = site.tokens, site.start
        # "pesan-pesan" is a noun; behind other marks somebody is named
        if start > 0 and (not tokens[start - 1].is_mark or tokens[start - 1].text == "-"):
            return None
        clitic, source = self._source_behind(site)
        opens = start == 0 and not (source and self._sources.is_set_off(tokens, source.end))
        ends = source is not None and self._ends_with(site, source)
        tells = self._telling.match_at(tokens, start) is not None
        said = may_be_verb and (tells or not ends)
        if opens and source is not None and self._backward.match_at(tokens, start):
            # "Demikian disampaikan X": what the sentence before has told
            return site.frame(tail, source, len(tokens), len(tokens), backward=True)
        papers = (self._papers.match_at(tokens, at) for at in (site.end, site.end - 1))
        paper = next((found for found in papers if found and found.end > site.end), None)
        if paper and paper.end < len(tokens) and self._relative.match_at(tokens, paper.end):
            source = None  # "lanjut pernyataan yang dilansir X": a relay follows
        if (source is None and not clitic and not paper) or opens or said:
            return None
        untrue = self._refuting.until(tokens[:start], 0)
        if untrue and tail.stance is Stance.ASSERTS:
            # ""Laporan soal jatuhnya X adalah palsu," kata Y"
            return site.frame(replace(tail, stance=Stance.DENIES), source, 0, untrue)
        return site.frame(tail, source, 0, len(tokens))

    def preposition(self, site: Site, preposition: Cue) -> Frame | None:
        """Read "menurut X, ...": the source behind, what is said around both."""
        tokens = site.tokens
        if self._stands_in_relative(site):
            return None  # "... yang menurut Kiev memasok ...": a remark about a thing
        clitic, source = self._source_behind(site)
        if source is None and not clitic:
            return None
        behind = range(site.end, source.end if source else site.end)
        paper = site.start > 1 and self._prepositions.match_at(tokens, site.start) is not None
        if paper and any(has_clitic(tokens[at]) for at in behind):
            return None  # "X dalam laporan hariannya mengatakan": whose report it is stands before
        told = any(self._lexicon.cues.match_at(tokens, at) for at in range(site.start))
        if clitic and site.end - site.start > 1 and not told:
            # "Namun X tampak ragu dalam pernyataannya": what it is in is the subject's own
            subject = self._sources.subject(site.sentence, site.mentions, site.start)
            owns = subject is not None and subject.kind is not MentionKind.PRONOUN
            source = subject if owns else None
        if source and site.start <= 1:
            start = self._said_behind(tokens, source.end)
        else:
            start = self._relative_before(tokens, site.start) if told else 0
        return site.frame(preposition, source, start, len(tokens))

    def passive(self, site: Site, passive: Cue) -> Frame | None:
        """Read "dikatakan oleh X", "diakuinya"."""
        tokens, last = site.tokens, len(site.tokens)
        answers = passive.stance in (Stance.DENIES, Stance.CONFIRMS)
        about_words = answers and answered_before(tokens, site.start, self._answered)
        if self._stands_in_relative(site) and not about_words:
            return self._in_relative(site, passive)
        if has_clitic(tokens[site.end - 1]):
            return site.frame(passive, None, self._sources.content_start(tokens, site.end), last)
        source = self._sources.agent(tokens, site.mentions, site.end)
        said = self._said_of_itself(site, passive) if source is None else None
        if said is not None:
            return said
        opens = site.start <= 1 or self._agents.match_at(tokens, 0) is not None
        first = site.start == 0 and source is not None  # "Dikatakan X telah merebut ..."
        predicated = first and source and self._syntax.is_predicate(tokens, source.end)
        if opens and (self._that.match_at(tokens, site.end) or predicated):
            # "Dikatakan bahwa ...", "By him it was said that": what the speaker goes on to say
            return site.frame(passive, None, self._sources.content_start(tokens, site.end), last)
        written = self._in_paper(site, passive)
        points_back = not answers and self._sources.points_back(tokens, site.start)
        unnamed = source is None or source.kind is MentionKind.PRONOUN
        if unnamed and points_back and not self._lexicon.said_behind_comma:
            source = self._author_behind(site)  # "This is stated in the daily update of X"
        if source is None or source.kind is MentionKind.PRONOUN or (written and written.source):
            return written
        if points_back:
            return site.frame(passive, source, last, last, backward=True)
        if source.end < last and self._that.match_at(tokens, source.end):
            return site.frame(passive, source, source.end + 1, last)
        start = site.start if about_words else self._syntax.clause_start(tokens, site.start)
        raised = not about_words and self._syntax.is_predicate(tokens, source.end)
        end = self._syntax.clause_end(tokens, source.end) if raised else site.end
        return site.frame(passive, source, start, end)

    def _said_of_itself(self, site: Site, passive: Cue) -> Frame | None:
        """Read "ISW dikatakan bahwa ...", as machines translate "ISW said that ..."."""
        tokens = site.tokens
        that = self._that.match_at(tokens, site.end) is not None
        if not that or passive.stance is not Stance.ASSERTS:
            return None
        subject = self._sources.subject(site.sentence, site.mentions, site.start)
        if subject is None or subject.kind not in (MentionKind.PERSON, MentionKind.ORGANISATION):
            return None
        active = replace(passive, position=CuePosition.VERB)
        return site.frame(
            active, subject, self._sources.content_start(tokens, site.end), len(tokens)
        )

    def _in_relative(self, site: Site, passive: Cue) -> Frame | None:
        """Read "kota yang diklaim Rusia telah direbut": their word, to the end of the clause.

        "yang disebut Moskow ..." without a verb behind it names a thing, it tells nothing.
        """
        source = self._sources.agent(site.tokens, site.mentions, site.end)
        bodies = (MentionKind.STATE, MentionKind.ORGANISATION)  # "yang disebut Shoigu jatuh": who?
        if source is None or source.kind not in bodies:
            return None
        if not self._syntax.is_predicate(site.tokens, source.end):
            return None
        end = self._syntax.clause_end(site.tokens, source.end)
        return site.frame(passive, source, source.end, end)

    def _ends_with(self, site: Site, source: Mention) -> bool:
        """Tell whether nothing follows a source, and whoever is named beside it."""
        behind = (m for m in site.mentions if m.start > source.end)
        end = source.end
        for mention in behind:
            joint = self._coordinators.match_at(site.tokens, end)
            if joint is None or joint.end != mention.start:
                break
            end = mention.end
        return self._syntax.goes_no_further(site.tokens, end)

    def _source_behind(self, site: Site) -> tuple[bool, Mention | None]:
        """Return whether a clitic is the source ("katanya"), else who is named behind the cue."""
        if has_clitic(site.tokens[site.end - 1]):
            return True, None
        at = site.end
        slip = at < len(site.tokens) and site.tokens[at].text == ","
        if slip and site.follows_quotation:
            at += 1  # ""...," ujar, Wakil Menteri X"
        return False, self._sources.named_from(site.tokens, site.mentions, at, 3)

    def _stands_in_relative(self, site: Site) -> bool:
        before = self._syntax.before_adverbs(site.tokens, site.start) - 1
        return before >= 0 and self._relative.match_at(site.tokens, before) is not None

    def _relative_before(self, tokens: Sequence[Token], at: int) -> int:
        """Return where the relative clause begins that a source ends: ", yang ..., menurut X"."""
        commas = [i for i in range(at) if tokens[i].text == ","]
        if len(commas) < 2 or commas[-1] != at - 1:
            return 0
        opener = self._relative.match_at(tokens, commas[-2] + 1)
        return opener.end if opener else 0

    def _said_behind(self, tokens: Sequence[Token], at: int) -> int:
        """Return where what is said begins behind "Menurut X yang berbasis di Y,"."""
        near = range(at, min(at + _NEAR, len(tokens)))
        return next((i + 1 for i in near if tokens[i].text == ","), at)

    def _in_paper(self, site: Site, passive: Cue) -> Frame | None:
        """Read "Dalam dekrit Putin disebutkan ...": what somebody's paper says is their word.

        "Dalam pernyataan itu disebutkan ..." goes on with whoever spoke before.
        """
        tokens = site.tokens
        tells = passive.stance is Stance.ASSERTS and not passive.negates and not passive.accuses
        if not tells or self._in_papers.match_at(tokens, 0) is None:
            return None
        papers = (self._papers.match_at(tokens, at) for at in (1, 2) if at < site.start)
        paper = next((found for found in papers if found), None)
        if paper is None or site.start > paper.end + _NEAR:
            return None
        if any(self._lexicon.cues.match_at(tokens, at) for at in range(paper.end, site.start)):
            return None
        pointed = self._determiners.match_at(tokens, paper.end - 1) is not None
        near = [] if pointed else [m for m in site.mentions if m.end <= site.start]
        owner = self._sources.named_from(tokens, near, paper.end, _OWNER_REACH)
        told = self._sources.content_start(tokens, site.end)
        return site.frame(passive, owner, told, len(tokens))

    def _author_behind(self, site: Site) -> Mention | None:
        """Return the body or person by whom the paper is in which something is stated."""
        able = (MentionKind.ORGANISATION, MentionKind.PERSON)
        behind = range(site.end, site.end + _PAPER_REACH)
        return next((m for m in site.mentions if m.start in behind and m.kind in able), None)


def answered_before(tokens: Sequence[Token], cue_start: int, answered: PhraseMatcher[bool]) -> bool:
    """Tell whether a cue is about words just told: ", klaim yang dibantah Kyiv"."""
    head = range(max(0, cue_start - _HEAD_REACH), cue_start)
    return any(answered.match_at(tokens, at) is not None for at in head)
