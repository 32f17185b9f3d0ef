"""Verbs that their source stands before: "X mengatakan ...", "..., X mengatakan"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from klaim.extraction.cue_sites import Site
from klaim.extraction.frames import Frame
from klaim.extraction.lexemes import Cue, CuePosition
from klaim.extraction.lexicon import Lexicon
from klaim.extraction.mentions import Mention, MentionKind
from klaim.extraction.names import slug
from klaim.extraction.refuting import RefutationReader
from klaim.extraction.source_behind import answered_before
from klaim.extraction.sources import SourceFinder, has_clitic
from klaim.extraction.syntax import SyntaxReader
from klaim.extraction.text import Sentence, Token
from klaim.records import NO_SIDE, Relay, Stance

_NEAR = 24
"""Tokens behind a verb of telling among which what is said begins at most."""
_LISTENER_REACH = 3
"""Tokens between a verb of telling and whom it is told at most."""
_REFUTED_REACH = 4
"""Tokens behind "menyebutnya" in which it stands what it is called at most."""
_LONGEST_END = 3
"""Tokens behind the last name of a closing attribution at most."""
_SHORTEST_FRONT = 6
"""Tokens before a source at least where what is said stands in front."""
_LONGEST_CLOSE = 7
"""Tokens before a source and behind its cue where what is said stands in front."""
_LONGEST_DESCRIPTION = 8
"""Tokens between a comma and the source behind it at most that describe the source."""


class VerbOfSayingReader:
    """Reads verbs of saying by one language's words."""

    def __init__(self, lexicon: Lexicon, sources: SourceFinder) -> None:
        self._lexicon = lexicon
        self._sources = sources
        self._syntax = SyntaxReader(lexicon)
        self._that = lexicon.words("that")
        self._addressees = lexicon.words("orders.addressed")
        self._mutual = lexicon.words("mutual")
        self._with = lexicon.words("with")
        self._negators = lexicon.words("negators")
        self._not_yet = lexicon.words("not_yet")
        self._subordinators = lexicon.words("subordinators")
        self._not_openers = lexicon.words("not_openers")
        self._refuting = RefutationReader(lexicon)
        self._said_so = lexicon.words("continuation.said_so")
        self._articles = lexicon.words("articles")
        self._answered = lexicon.words("answers.answered")
        self._telling = lexicon.words("relay.telling", "cues")
        self._quoting = lexicon.words("relay.quoting", "cues")
        self._through = lexicon.words("through")

    def read(self, site: Site, verb: Cue, taken: set[int]) -> Frame | None:
        """Read "X mengatakan ...": the source in front, what is said behind, or before both."""
        tokens, last = site.tokens, len(site.tokens)
        withholds = verb.stance is Stance.WITHHOLDS
        if self._is_negated(site) and not withholds:
            return None
        if verb.accuses and site.start and self._mutual.match_at(tokens, site.start - 1):
            return None  # "saling menuduh": what the narrator tells of both
        if verb.impersonal:
            return self._impersonal(site, verb)
        source = self._unknown_closing(site) or self._subject_of(site, taken, behind_too=withholds)
        if source is None and not withholds and not self._may_lack_source(tokens, site.start):
            return None
        if source is not None and self._only_quotes(site, source):
            return None  # "media Rusia, mengutip saksi mata, melaporkan ..."
        quoted = self._quoted_by_medium(site, verb, source) if source else None
        if quoted is not None:
            return quoted
        clitic = has_clitic(tokens[site.end - 1])
        untrue = tokens[site.end : site.end + _REFUTED_REACH]
        if clitic and verb.stance is Stance.ASSERTS and self._refuting.is_in(untrue):
            # "Kyiv menyebutnya propaganda"
            return site.frame(replace(verb, stance=Stance.DENIES), source, site.end, last)
        ends = self._syntax.goes_no_further(tokens, site.end)
        if source is not None and clitic and ends and verb.stance is Stance.ASSERTS:
            # "Kementerian mengumumkannya": what was announced stands before
            return site.frame(verb, source, last, last, backward=True)
        said_so = self._said_so.match_at(tokens, site.end) if site.end < last else None
        tells = source is not None and verb.stance is Stance.ASSERTS and not verb.modality
        if tells and said_so and self._syntax.goes_no_further(tokens, said_so.end):
            return site.frame(verb, source, last, last, backward=True)  # "X said this in a post"
        if source is not None and self._telling.match_at(tokens, site.start):
            return self._told_to(site, verb, source)
        last = self._subordinate_end(site)
        refuted = self._refuting.until(tokens, site.end)
        if verb.stance is Stance.ASSERTS and refuted:
            denies = replace(verb, stance=Stance.DENIES)
            return site.frame(denies, source, site.end, refuted)
        if source is not None and (
            _follows_quotation(site.sentence, source)
            or self._closes(tokens, site.mentions, source, site.end)
        ):
            return site.frame(verb, source, 0, last)
        return site.frame(verb, source, self._sources.content_start(tokens, site.end), last)

    def _impersonal(self, site: Site, verb: Cue) -> Frame:
        """Read "belum dikonfirmasi": what nobody, or its agent, confirms."""
        tokens = site.tokens
        agent = self._sources.agent(tokens, site.mentions, site.end)
        if agent is None:
            return site.frame(verb, None, site.end, len(tokens))
        # "jatuhnya kota belum dikonfirmasi Kyiv": what is not confirmed stands before
        about_words = answered_before(tokens, site.start, self._answered)
        start = site.start if about_words else self._syntax.clause_start(tokens, site.start)
        return site.frame(verb, agent, start, agent.end)

    def _subject_of(self, site: Site, taken: set[int], *, behind_too: bool) -> Mention | None:
        """Return who a verb's subject is; of silence also "belum ada komentar dari X"."""
        spoken = [m for m in site.mentions if m.start not in taken]
        source = self._sources.subject(site.sentence, spoken, site.start)
        source = self._speaking_through(site, source) if source else None
        if source is not None or not behind_too:
            return source
        named = self._sources.named_from(site.tokens, site.mentions, site.end, 3)
        return (
            named if named and self._sources.after_preposition(site.tokens, named.start) else None
        )

    def _speaking_through(self, site: Site, body: Mention) -> Mention:
        """Return X for "Kremlin, lewat juru bicaranya X, mengatakan": who speaks for a body."""
        tokens = site.tokens
        at = body.end + (body.end < len(tokens) and tokens[body.end].text == ",")
        through = self._through.match_at(tokens, at) if at < site.start else None
        if through is None or body.kind not in (MentionKind.STATE, MentionKind.ORGANISATION):
            return body
        voice = next((m for m in site.mentions if through.end <= m.start <= through.end + 1), None)
        able = voice is not None and voice.kind in (MentionKind.PERSON, MentionKind.ORGANISATION)
        return voice if voice is not None and able else body

    def _unknown_closing(self, site: Site) -> Mention | None:
        """Read "..., the company said.": a source that no list knows, by its own words."""
        tokens, end = site.tokens, site.start
        if self._lexicon.said_behind_comma or not self._syntax.goes_no_further(tokens, site.end):
            return None
        near = range(end - 1, max(0, end - 2 - _LONGEST_DESCRIPTION), -1)
        comma = next((i for i in near if tokens[i].is_mark), 0)
        if comma < _SHORTEST_FRONT or comma == end - 1 or tokens[comma].text != ",":
            return None
        article = self._articles.match_at(tokens, comma + 1)
        begun = article.end if article else comma + 1
        known = any(m.start < end and m.end > comma for m in site.mentions)
        if known or begun >= end or not (article or tokens[begun].is_capitalised):
            return None
        if any(self._syntax.is_function_word(tokens, i) for i in range(begun, end)):
            return None
        name = " ".join(t.text for t in tokens[begun:end])
        return Mention(
            comma + 1, end, MentionKind.ORGANISATION, name, slug(name), NO_SIDE, surface=name
        )

    def _only_quotes(self, site: Site, source: Mention) -> bool:
        """Tell whether somebody quotes before they speak: "X, mengutip saksi, mengatakan ..."."""
        tokens = site.tokens
        quotes = self._quoting.match_at(tokens, site.start) is not None
        if not quotes or source.kind is MentionKind.MEDIUM:
            return False
        near = range(site.end, min(site.end + _LONGEST_DESCRIPTION, len(tokens) - 1))
        comma = next((i for i in near if tokens[i].text == ","), None)
        told = self._lexicon.cues.match_at(tokens, comma + 1) if comma else None
        return told is not None and any(c.position is CuePosition.VERB for c in told.values)

    def _quoted_by_medium(self, site: Site, verb: Cue, medium: Mention) -> Frame | None:
        """Read "TASS mengutip X ...": the medium passes on, whom it quotes has said it."""
        tokens, last = site.tokens, len(site.tokens)
        quotes = self._quoting.match_at(tokens, site.start) is not None
        if medium.kind is not MentionKind.MEDIUM or not quotes:
            return None
        quoted = self._sources.named_from(tokens, site.mentions, site.end, 6)
        if quoted is None or quoted.kind is MentionKind.MEDIUM:
            return None
        inside = site.sentence.quoted
        after_quote = bool(inside) and inside[0].end <= tokens[site.start].start
        closes = last - quoted.end <= _LONGEST_END and medium.start >= _SHORTEST_FRONT
        start = 0 if after_quote or closes else self._sources.content_start(tokens, quoted.end)
        held = site.frame(verb, quoted, start, last)
        return replace(held, via=(Relay(medium.name, medium.id),))

    def _told_to(self, site: Site, telling: Cue, source: Mention) -> Frame:
        """Read "X told Reuters ...": what is said begins behind whom it is told, a relay or not."""
        tokens, end = site.tokens, site.end
        listener = self._sources.named_from(tokens, site.mentions, end, _LISTENER_REACH)
        near = range(end, min(end + _NEAR, len(tokens)))
        behind = min(listener.end if listener else end + 1, len(tokens))
        said = next((i for i in near if self._that.match_at(tokens, i)), behind)
        stands_in_front = self._is_set_off(tokens, source) and self._is_over(tokens, said)
        start = 0 if stands_in_front else self._sources.content_start(tokens, said)
        told = site.frame(telling, source, start, len(tokens))
        if listener is None or listener.kind is not MentionKind.MEDIUM:
            return told
        return replace(told, via=(Relay(listener.name, listener.id),), cue_end=listener.end)

    def _is_set_off(self, tokens: Sequence[Token], source: Mention) -> bool:
        """Tell whether a mark parts a source from what was said in front of it."""
        if source.start < _SHORTEST_FRONT:
            return False
        if tokens[source.start - 1].is_mark:
            return True
        described = not self._lexicon.said_behind_comma
        return described and self._syntax.opens_behind_comma(tokens, source.start)

    def _is_over(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether nothing follows whom something is told."""
        if at >= len(tokens) or tokens[at].is_mark:
            return True
        return not self._lexicon.said_behind_comma and self._syntax.goes_no_further(tokens, at)

    def _subordinate_end(self, site: Site) -> int:
        """Return where the clause ends that a sentence opens with: "Meski X mengklaim ..., Y ...".

        What stands behind its comma is not what X says.
        """
        tokens = site.tokens
        opens = self._subordinators.match_at(tokens, 0) and not self._not_openers.match_at(
            tokens, 0
        )
        behind = (m for m in site.mentions if m.start > site.end + 1)
        main = (
            m.start - 1
            for m in behind
            if tokens[m.start - 1].text == "," and self._syntax.has_verb(tokens, m)
        )
        return next(main, len(tokens)) if opens and site.start > 1 else len(tokens)

    def _closes(
        self, tokens: Sequence[Token], mentions: Sequence[Mention], source: Mention, after: int
    ) -> bool:
        """Tell whether source and cue close the sentence: "..., X mengatakan hari Sabtu."."""
        if not self._lexicon.said_behind_comma:
            opens = self._syntax.opens_behind_comma(tokens, source.start)
            return opens and self._syntax.goes_no_further(tokens, after)
        set_off = source.start > 1 and tokens[source.start - 1].text == ","
        opened = set_off and source.start >= _SHORTEST_FRONT
        comma = opened and after < len(tokens) and tokens[after].text == ","
        if comma and self._with.match_at(tokens, after + 1):
            return True  # "..., kedua negara mengonfirmasi, dengan Swiss sebagai perantara"
        told = next((m for m in mentions if m.start >= after), None)
        if told is not None and self._addressees.match_at(tokens, told.start - 1):
            after = told.end  # "..., X mengatakan kepada Reuters, Rabu"
        behind = sum(not t.is_mark for t in tokens[after:])
        if not opened or behind > _LONGEST_CLOSE or any(m.start >= after for m in mentions):
            return False
        return not any(
            self._lexicon.triggers.match_at(tokens, i) for i in range(after, len(tokens))
        )

    def _may_lack_source(self, tokens: Sequence[Token], cue_start: int) -> bool:
        """Tell whether the verb shares the subject of a cue before ("..., seraya menambahkan")."""
        return cue_start > 0 and self._syntax.is_joint(tokens, cue_start - 1)

    def _is_negated(self, site: Site) -> bool:
        """Tell whether a negator stands before a cue, and not in the name of who speaks."""
        tokens = site.tokens
        named = max((m.end for m in site.mentions if m.end <= site.start), default=0)
        return any(
            self._negators.match_at(tokens, i) is not None
            and self._not_yet.match_at(tokens, i) is None
            for i in range(max(named, site.start - 2), site.start)
        )


def _follows_quotation(sentence: Sentence, source: Mention) -> bool:
    """Tell whether what is said stands before its source: ""...," badan tersebut menekankan"."""
    if not sentence.quoted or sentence.quoted[0].start - sentence.span.start > 2:
        return False
    closing = [t for t in sentence.tokens[: source.start] if t.start >= sentence.quoted[0].end]
    return all(t.is_mark for t in closing) and bool(closing)
