"""What became of a speaker's claims to control, by the word of others.

A claim says that a party holds a place; of a belligerent's voice only claims in its own
favour count. Repeating a claim makes no second one. It is watched until a word tells that
the place changed hands again, or until the ledger ends. Meanwhile, strongest first:

* The side that lost the place says so too: **conceded**.
* A third party says so too: **corroborated**.
* A third party says otherwise, or the opponent does within 30 days: **contradicted**.
* Else it is **open**.

Words up to 30 days older than the claim concede or corroborate it if they still stand. The
speaker's own side never judges it, and neither does the articles' own voice.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import chain
from typing import NamedTuple

from klaim.reconciling.deciding import ANSWER_WINDOW, answered_from
from klaim.reconciling.parties import Parties
from klaim.reconciling.statements import control_statements
from klaim.reconciling.voices import contradicts
from klaim.records import (
    NO_SIDE,
    THIRD_SIDE,
    ClaimInArticle,
    ControlStatement,
    DayBasis,
    Judged,
    Outcome,
    PlaceMention,
)

TOLD_LATE = timedelta(days=30)
"""An article older than this tells again what was first said nearer to the event."""


class Word(NamedTuple):
    """A control statement with the day on which it was said."""

    said_on: date
    statement: ControlStatement


class Judgement(NamedTuple):
    """The claims of a speaker about a place, and how many statements are none."""

    judged: tuple[Judged, ...]
    set_aside: int


class Hearing:
    """Everybody's words about who holds one place, by which anybody's claims are judged."""

    def __init__(
        self, statements: Iterable[ControlStatement], place_id: str, parties: Parties
    ) -> None:
        """Put the words in the order in which they were said.

        Args:
            statements: What is said about the place; the place and that place alone.
            place_id: The place.
            parties: The belligerents.
        """
        self._place_id, self._parties = place_id, parties
        # Only what is known to have been published can have answered anybody.
        said = [s for s in statements if s.article.published is not None]
        self._statements = Counter(statement.claim.speaker.id for statement in said)
        words = (word for statement in said if (word := _word(statement)) is not None)
        self._words = sorted(words, key=_said_on)
        self._days = [word.said_on for word in self._words]
        # Most words have no say in most claims: what each step asks for is found by its place.
        self._claims: dict[str, list[int]] = {}
        self._voices: dict[str, list[int]] = {}
        self._moves: list[int] = []
        for at, word in enumerate(self._words):
            self._voices.setdefault(word.statement.voice, []).append(at)
            if word.statement.moves:
                self._moves.append(at)
            if _is_claim(word):
                self._claims.setdefault(word.statement.claim.speaker.id, []).append(at)

    def speakers(self) -> set[str]:
        """Return the ids of everybody who speaks about the place."""
        return set(self._statements)

    def judge(self, speakers: Collection[str], until: date) -> Judgement:
        """Return what became of the claims that some speakers made about the place.

        Args:
            speakers: Ids that count as one speaker: a person, or a body with its people.
            until: The day on which the ledger ends.
        """
        at = sorted(at for speaker in speakers for at in self._claims.get(speaker, ()))
        own = [self._words[index] for index in at]
        said = sum(self._statements[speaker] for speaker in speakers)
        return Judgement(tuple(self._judged(own, speakers, until)), said - len(own))

    def _judged(
        self, own: Sequence[Word], speakers: Collection[str], until: date
    ) -> Iterator[Judged]:
        holder, over = None, date.min
        for word in own:
            if word.statement.holder == holder and word.said_on <= over:
                continue  # said again
            holder = word.statement.holder
            changed = self._changed_hands(word)
            over = changed or date.max
            outcome, decisive = _outcome(word, self._heard(word, over, speakers), self._parties)
            yield Judged(
                statement=word.statement,
                place=_place(word.statement, self._place_id),
                said_on=word.said_on,
                outcome=outcome,
                days=max((decisive.said_on - word.said_on).days, 0) if decisive else None,
                observed=days_watched(word.said_on, changed, until),
                decided_by=decisive.statement if decisive else None,
                already=decisive is not None and decisive.said_on < word.said_on,
                over=changed,
            )

    def _changed_hands(self, claim: Word) -> date | None:
        """Return when it was first said that the place changed hands after the claim."""
        first = bisect_left(self._moves, bisect_left(self._days, claim.said_on))
        later = (self._words[self._moves[at]] for at in range(first, len(self._moves)))
        return next((word.said_on for word in later if _is_a_later_change(word, claim)), None)

    def _heard(self, claim: Word, over: date, speakers: Collection[str]) -> Sequence[Word]:
        """Return the words that may judge a claim: none of its own side or of articles."""
        first = bisect_left(self._days, answered_from(claim.said_on))
        end = bisect_right(self._days, over)
        own = claim.statement.voice
        spoken = (
            places[bisect_left(places, first) : bisect_left(places, end)]
            for voice, places in self._voices.items()
            if voice == THIRD_SIDE or voice not in (own, NO_SIDE)
        )
        words = [self._words[at] for at in sorted(chain.from_iterable(spoken))]
        return [word for word in words if word.statement.claim.speaker.id not in speakers]


def judge(
    claims: Iterable[ClaimInArticle],
    place_id: str,
    speakers: Collection[str],
    parties: Parties,
    *,
    until: date,
    unofficial: Collection[str] = (),
) -> Judgement:
    """Return what became of the claims that some speakers made about a place.

    The result depends neither on the order of the claims nor on their being given twice.

    Args:
        claims: Everybody's claims about who holds the place.
        place_id: The place and that place alone.
        speakers: Ids that count as one speaker: a person, or a body with its people.
        parties: The belligerents.
        until: The day on which the ledger ends; what was published later is left out.
        unofficial: As for ``control_timeline``.
    """
    statements = control_statements(
        claims, place_id, parties, as_known=until, unofficial=unofficial
    )
    return Hearing(statements, place_id, parties).judge(speakers, until)


def days_watched(said_on: date, over: date | None, until: date) -> int:
    """Return for how many days others had time to judge a claim."""
    return max(((over or until) - said_on).days, 0)


def _outcome(claim: Word, others: Sequence[Word], parties: Parties) -> tuple[Outcome, Word | None]:
    holder = claim.statement.holder or ""
    by_loser = [w for w in others if w.statement.voice in parties.belligerents]
    conceded = _agreeing(claim, [w for w in by_loser if w.statement.voice != holder])
    if conceded is not None:
        return Outcome.CONCEDED, conceded
    corroborated = _agreeing(claim, [w for w in others if w.statement.voice == THIRD_SIDE])
    if corroborated is not None:
        return Outcome.CORROBORATED, corroborated
    against = (
        w
        for w in others
        if claim.said_on <= w.said_on
        and contradicts(w.statement, holder)
        and (w.statement.voice == THIRD_SIDE or w.said_on - claim.said_on <= ANSWER_WINDOW)
        and not _is_a_later_change(w, claim)
    )
    contradicted = next(against, None)
    return Outcome.OPEN if contradicted is None else Outcome.CONTRADICTED, contradicted


def _agreeing(claim: Word, words: Sequence[Word]) -> Word | None:
    """Return the first word that says so too: one that still stood at the claim, else a later."""
    holder = claim.statement.holder
    before = [w for w in words if w.said_on < claim.said_on]
    standing = {_who(w.statement): w for w in before}.values()
    fresh = (w for w in standing if w.said_on >= answered_from(claim.said_on))
    later = (w for w in words if w.said_on >= claim.said_on)
    return next((w for w in chain(fresh, later) if w.statement.holder == holder), None)


def _said_on(word: Word) -> date:
    return word.said_on


def _who(statement: ControlStatement) -> str:
    """A side speaks with one voice, third parties each with their own."""
    return statement.claim.speaker.id if statement.voice == THIRD_SIDE else statement.voice


def _is_a_later_change(word: Word, claim: Word) -> bool:
    """Tell whether the place changed hands after the claim.

    An article's own voice needs a day of its own for that, and a later one: of one day the
    stronger voice counts.
    """
    statement, day = word.statement, word.statement.day or date.min
    claimed = claim.statement.day or date.min
    later = day >= claimed
    if statement.voice == NO_SIDE:
        later = day > claimed and statement.basis is DayBasis.EVENT
    return (
        statement.moves
        and later
        and word.said_on >= claim.said_on
        and contradicts(statement, claim.statement.holder or "")
    )


def _is_claim(word: Word) -> bool:
    """Tell whether others may judge it: a claim for a holder, of a belligerent for itself."""
    statement = word.statement
    return statement.holder is not None and statement.voice in (
        statement.holder,
        THIRD_SIDE,
        NO_SIDE,
    )


def _word(statement: ControlStatement) -> Word | None:
    """Return a statement with the day on which it was said, if that can be told.

    That is the day of publication where it follows the event closely. A later article
    tells the word again, so the event's own day is nearer to when it was first said.
    """
    day, published = statement.day, statement.article.published
    if day is None or statement.basis not in (DayBasis.EVENT, DayBasis.PUBLISHED):
        return None
    close = published is not None and day <= published and published - day <= TOLD_LATE
    return Word(published if close and published else day, statement)


def _place(statement: ControlStatement, place_id: str) -> PlaceMention:
    return next(place for place in statement.claim.places if place.id == place_id)
