"""Which event a word tells that may tell several: by what stands around it."""

from __future__ import annotations

from collections.abc import Container, Sequence

from klaim.extraction.clauses import Clause, ClauseKind
from klaim.extraction.determiners import Determiners
from klaim.extraction.lexemes import Trigger, Voice
from klaim.extraction.lexicon import Lexicon, found_in
from klaim.extraction.phrases import Match
from klaim.extraction.stretches import Stretch
from klaim.extraction.text import Token
from klaim.records import EventType

_FLYING = "flying"
_OBJECTS_THAT_FLY = (_FLYING, "launched")
_AIR_DEFENCE = "air_defence"
_TAKEN = "taken"
_OWNED = "owned"
_MATERIEL = "materiel"
_ONLY_BY_NAME = ("settlement", "party")
"""What no noun stands for, only a name does."""
_COUNTS = frozenset({"headcount", "number"})
"""What no pronoun stands for, only a count told."""
_OBJECT_REACH = 6
"""Tokens between a verb and the noun that it is done to at most: numbers, "sejumlah"."""
_SUBJECT_REACH = 6
"""Tokens before a verb in which its subject stands: "pertahanan udara kota mungkin telah ..."."""
_FAR_SUBJECT_REACH = 10
"""The same where words part the two: "drone yang menyerang Odesa telah dihancurkan"."""
_COUNTED_REACH = 3
"""Tokens from a number on within which a noun for troops tells what it counts."""
_OWNER_REACH = 4
"""Tokens behind a noun within which it is said whose it is."""
_HEAD_REACH = 3
"""Tokens before a relative clause in which the noun that it is about stands."""
_REFINE_REACH = 7
"""Tokens beside a trigger that may turn its event into another."""


class ReadingChooser:
    """Chooses among the readings of words with one language's classes of nouns."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._number_words = lexicon.number_words
        self._refinements = lexicon.refinements
        self._prepositions = lexicon.words("prepositions")
        self._auxiliaries = lexicon.words("auxiliaries")
        self._over = lexicon.words("over")
        self._determiners = Determiners(lexicon)
        self._classes = {
            name: lexicon.noun_class(name) for name in lexicon.table("events")["classes"]
        }

    def choose(self, stretch: Stretch, match: Match[Trigger], clause: Clause) -> Trigger | None:
        """Return the reading of an ambiguous word whose needs its clause meets, if one does.

        A noun that points back ("kemunduran tersebut") needs nothing: it was told before.
        A place may stand in another clause of the same stretch.
        """
        tokens = stretch.tokens
        readings = sorted(match.values, key=lambda t: t.weak)
        points_back = self._determiners.around(tokens, match.start, match.end)
        # "merebutnya": the ending is the object, a place or somebody named before
        has_object = tokens[match.end - 1].lower != tokens[match.end - 1].stem
        deferred: Trigger | None = None
        for trigger in readings:
            needless = not trigger.needs or (
                points_back
                if trigger.voice.is_noun
                else has_object
                and trigger.voice is Voice.ACTIVE
                and not _COUNTS.issuperset(trigger.needs)
            )
            if self._meets(stretch, trigger, match, clause):
                return trigger
            if needless and _FLYING in trigger.needs:
                deferred = deferred or trigger  # "menghentikannya": may be soldiers as well
            elif needless:
                return trigger
        if deferred is not None:
            return deferred
        whole = Clause(stretch.words.start, stretch.words.stop, clause.kind)
        elsewhere = (t for t in readings if self._meets(stretch, t, match, whole))
        return next(elsewhere, None)

    def refined(
        self, tokens: Sequence[Token], trigger: Trigger, match: Match[Trigger], clause: Clause
    ) -> EventType:
        """Return the type of a trigger's event, with the words beside it taken into account."""
        # "tawanan yang dibebaskan": the noun that a relative clause is about is of it
        start = clause.start - (_HEAD_REACH if clause.kind is ClauseKind.RELATIVE else 0)
        first = max(start, match.start - _REFINE_REACH, 0)
        before = tokens[first : match.start]
        near = tokens[first : min(clause.end, match.end + _REFINE_REACH)]
        for refinement in self._refinements:
            if refinement.source is not trigger.type:
                continue
            if refinement.if_does and trigger.voice is not Voice.ACTIVE:
                continue
            beside = before if refinement.if_does else near
            if found_in(refinement.if_near, beside) and not found_in(refinement.unless_near, near):
                return refinement.target
        return trigger.type

    def _meets(
        self, stretch: Stretch, trigger: Trigger, match: Match[Trigger], clause: Clause
    ) -> bool:
        return any(self._has(stretch, need, match, clause) for need in trigger.needs)

    def _has(self, stretch: Stretch, need: str, match: Match[Trigger], clause: Clause) -> bool:
        """Tell whether a clause has what a trigger needs: a noun of a class, a name, a number."""
        tokens, around = stretch.tokens, stretch.around
        words = range(clause.start, clause.end)
        if need in ("place", "settlement") and any(i in around.places for i in words):
            return True
        if need in ("party", "troops") and any(i in around.parties for i in words):
            return True
        if need == "number":
            return any(i in around.numbers or tokens[i].lower in self._number_words for i in words)
        if need == "headcount":
            return any(self._counts_troops(stretch, i) for i in words)
        if need == _MATERIEL:
            return self._counts_materiel(stretch, match, clause)
        if need in _OBJECTS_THAT_FLY:
            return self._flies(stretch, need, match, clause)
        if need == _TAKEN:
            return self._is_place_taken(stretch, match, clause)
        if need == _OWNED:
            return self._is_owned_over(stretch, match.end)
        if need in _ONLY_BY_NAME:
            return False
        if need == _AIR_DEFENCE:
            first = max(clause.start, match.start - _SUBJECT_REACH)
            return found_in(self._classes[need], tokens[first : match.start])
        others = [*tokens[clause.start : match.start], *tokens[match.start + 1 : clause.end]]
        return found_in(self._classes[need], others)

    def _flies(self, stretch: Stretch, need: str, match: Match[Trigger], clause: Clause) -> bool:
        """Tell whether what a verb is done to, a passive's subject, is a drone or the like."""
        tokens, numbers = stretch.tokens, stretch.around.numbers
        if any(t.voice.subject_suffers for t in match.values if need in t.needs):
            # "dua drone dicegat dan dihancurkan": the subject may stand in the clause before
            floor = stretch.words.start if clause.coordinated else clause.start
            near = tokens[max(floor, match.start - _FAR_SUBJECT_REACH) : match.start]
            marks = [i + 1 for i, token in enumerate(near) if token.is_mark]
            return self._names_flyer(near[max(marks, default=0) :], need)
        last = min(clause.end, match.end + _OBJECT_REACH)
        ends = (
            i
            for i in range(match.end, last)
            if tokens[i].is_mark
            # "104 dari 120 rudal" goes on
            or (self._prepositions.match_at(tokens, i) and not {i - 1, i} & numbers)
        )
        return self._names_flyer(tokens[match.end : next(ends, last)], need)

    def _is_owned_over(self, stretch: Stretch, at: int) -> bool:
        """Tell whether it is said whose something is, and over what: "kendali Rusia atas X"."""
        near = range(at, min(at + _OWNER_REACH, stretch.words.stop))
        over = next((i for i in near if self._over.match_at(stretch.tokens, i)), at)
        return any(i in stretch.around.parties for i in range(at, over))

    def _is_place_taken(self, stretch: Stretch, match: Match[Trigger], clause: Clause) -> bool:
        """Tell whether a place is what a word is done to: "menangkap Soledar", "kota itu diambil".

        Only numbers and nouns for places may stand between ("menangkap tiga desa"), so that it
        is not where somebody is taken ("tentara di Soledar ditangkap").
        """
        tokens, places = stretch.tokens, stretch.around.places
        suffers = any(t.voice.subject_suffers for t in match.values if _TAKEN in t.needs)
        if suffers and self._is_place_subject(tokens, places, match.start):
            return True
        words = range(match.end, min(clause.end, match.end + _OBJECT_REACH))
        if suffers or not words:  # "kota itu sudah kita ambil"
            marks = (i + 1 for i in range(clause.start, match.start) if tokens[i].is_mark)
            words = range(max(marks, default=clause.start), match.start)
        for at in words:
            if at in places or self._classes[_TAKEN].match_at(tokens, at):
                return True
            if at not in stretch.around.numbers:
                return False
        return False

    def _is_place_subject(self, tokens: Sequence[Token], places: Container[int], verb: int) -> bool:
        """Tell whether a place stands right before a verb: "Hari ini Bakhmut sudah ditangkap"."""
        at = verb - 1
        while at > 0 and self._auxiliaries.match_at(tokens, at) is not None:
            at -= 1
        subject = at
        while at >= 0 and at in places:
            at -= 1
        behind = at >= 0 and self._prepositions.match_at(tokens, at) is not None
        alone = at < 0 or not tokens[at].is_capitalised
        return at < subject and alone and not behind

    def _names_flyer(self, tokens: Sequence[Token], kind: str) -> bool:
        """Tell whether the first thing named is what flies: not "pabrik drone"."""
        return self._first_of(tokens, kind, "building", _MATERIEL)

    def _first_of(self, tokens: Sequence[Token], kind: str, *others: str) -> bool:
        """Tell whether a noun of a class is named, and none of some other classes before it."""
        first = next(self._classes[kind].find(tokens), None)
        found = (next(self._classes[other].find(tokens), None) for other in others)
        return first is not None and all(o is None or first.start <= o.start for o in found)

    def _counts_troops(self, stretch: Stretch, at: int) -> bool:
        """Tell whether a count of soldiers begins or goes on at a token: not "12 pos pasukan"."""
        near = stretch.tokens[at : at + _COUNTED_REACH]
        return at in stretch.around.numbers and self._first_of(
            near, "troops", "building", "place", _MATERIEL
        )

    def _counts_materiel(self, stretch: Stretch, match: Match[Trigger], clause: Clause) -> bool:
        """Tell whether what is counted right behind a word is no people: "kehilangan 12 tank"."""
        near = range(match.end, min(clause.end, match.end + _COUNTED_REACH))
        first = next((i for i in near if i in stretch.around.numbers), None)
        if first is None:
            return False
        counted = stretch.tokens[first : first + _OBJECT_REACH]
        marks = (i for i, token in enumerate(counted) if token.is_mark)
        return self._first_of(
            counted[: next(marks, len(counted))], _MATERIEL, "troops", "civilians"
        )
