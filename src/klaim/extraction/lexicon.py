"""A language's lexicon: its TOML files, compiled into matchers.

All that klaim knows of a language lies in ``extraction/<language>/*.toml``; the
code around it names no word of any language.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from importlib import import_module
from importlib.resources import files
from typing import Any

from klaim.extraction.lexemes import (
    Cue,
    CuePosition,
    Recount,
    Refinement,
    Role,
    Trigger,
    Unit,
    Voice,
)
from klaim.extraction.phrases import PhraseMatcher, expand
from klaim.extraction.text import Spelling, Token
from klaim.records import Bound, EventType, Modality, PlaceKind, Stance

LANGUAGES = {"id": "indonesian", "en": "english"}


class Lexicon:
    """The words of one language.

    Args:
        tables: The parsed TOML files by name: ``grammar``, ``cues``, ``events``,
            ``roles``, ``numbers``, ``dates``.
        morphology: The language's module with ``verb_forms(root)``, ``cue_forms(root)`` and
            ``noun_forms(noun)``.
    """

    def __init__(self, tables: Mapping[str, Mapping[str, Any]], morphology: Any) -> None:
        self._tables = tables
        self._morphology = morphology

    def table(self, name: str) -> Mapping[str, Any]:
        """Return a parsed file, for lists that only one module needs."""
        return self._tables[name]

    # --- function words -------------------------------------------------------------

    def words(self, name: str, table: str = "grammar") -> PhraseMatcher[bool]:
        """Return the matcher of a plain list of the grammar (``"negators"``)."""
        return self._word_lists(table, name)

    @cache  # noqa: B019 - a lexicon lives as long as the process
    def _word_lists(self, table: str, name: str) -> PhraseMatcher[bool]:
        entry: Any = self._tables[table]
        for part in name.split("."):
            entry = entry[part]
        return plain_matcher(entry)

    @cached_property
    def modifiers_first(self) -> bool:
        """Whether owners and adjectives stand before their noun ("Russia's forces")."""
        return bool(self._tables["grammar"]["order"]["modifiers"] == "before")

    @cached_property
    def bare_agents(self) -> bool:
        """Whether a passive's agent may stand without the word that marks it."""
        return bool(self._tables["grammar"]["order"]["bare_agents"])

    @cached_property
    def voices_by_context(self) -> bool:
        """Whether the words around a form tell its voice, not the form itself."""
        return bool(self._tables["grammar"]["voice"]["by_context"])

    @cached_property
    def said_behind_comma(self) -> bool:
        """Whether what is said may follow its cue behind a comma ("X mengatakan, ...")."""
        return bool(self._tables["grammar"]["order"]["said_behind_comma"])

    @cached_property
    def spelling(self) -> Spelling:
        """How its words are written."""
        text = self._tables["grammar"]["text"]
        return Spelling(tuple(text["clitics"]), frozenset(text["abbreviations"]))

    @cached_property
    def pronouns(self) -> PhraseMatcher[str]:
        """Pronouns and stand-ins; the value says for whom."""
        return PhraseMatcher(
            (phrase, sort)
            for sort, phrases in self._tables["grammar"]["pronouns"].items()
            for entry in phrases
            for phrase in expand(entry)
        )

    @cached_property
    def place_nouns(self) -> PhraseMatcher[PlaceKind]:
        """Nouns that point to a place named before, and the kinds that they may stand for."""
        return PhraseMatcher(
            (phrase, PlaceKind(kind))
            for kind, phrases in self._tables["grammar"]["anaphora"]["nouns"].items()
            for phrase in phrases
        )

    @cached_property
    def modalities(self) -> PhraseMatcher[Modality]:
        """Words that tell how an event is meant."""
        return PhraseMatcher(
            (phrase, Modality(modality))
            for modality, phrases in self._tables["grammar"]["modality"].items()
            for entry in phrases
            for phrase in expand(entry)
        )

    @cached_property
    def known_words(self) -> frozenset[str]:
        """Every word that the lexicon lists; capitalised, it opens a sentence and is no name.

        Topics are left out: names are among their words.
        """
        tables = (table for name, table in self._tables.items() if name != "topics")
        return frozenset(word for table in tables for word in _words_in(table))

    # --- attribution ----------------------------------------------------------------

    @cached_property
    def cues(self) -> PhraseMatcher[Cue]:
        """Attribution cues."""
        return PhraseMatcher(self._cue_entries())

    def _cue_entries(self) -> Iterator[tuple[str, Cue]]:
        relays = set(self._tables["cues"]["relay"]["roots"])
        for entry in self._tables["cues"]["cue"]:

            def cue(
                position: CuePosition, relay: bool = False, entry: Mapping[str, Any] = entry
            ) -> Cue:
                modality = entry.get("modality")
                return Cue(
                    stance=Stance(entry["stance"]),
                    position=position,
                    modality=Modality(modality) if modality else None,
                    accuses=entry.get("accuses", False),
                    negates=entry.get("negates", False),
                    relays=relay,
                    impersonal=entry.get("impersonal", False),
                    admits=entry.get("admits", False),
                )

            for root in entry.get("roots", ()):
                for form, position in self._morphology.cue_forms(root):
                    yield form, cue(position, root in relays)
            for phrase in _expanded(entry.get("forms", ())):
                yield phrase, cue(CuePosition.VERB)
            for phrase in _expanded(entry.get("tails", ())):
                yield phrase, cue(CuePosition.TAIL)
            for phrase in _expanded(entry.get("prepositions", ())):
                yield phrase, cue(CuePosition.PREPOSITION)
        for root in relays:
            for form, position in self._morphology.cue_forms(root):
                if position is CuePosition.VERB:
                    yield form, Cue(Stance.ASSERTS, position, relays=True)

    @cached_property
    def relay_openers(self) -> PhraseMatcher[bool]:
        """Phrases with a relay after them ("seperti dikutip")."""
        return plain_matcher(self._tables["cues"]["relay"]["before"])

    @cached_property
    def relay_chains(self) -> PhraseMatcher[bool]:
        """Phrases that say through whom the statement before was passed on."""
        return plain_matcher(self._tables["cues"]["relay"]["chain"])

    # --- who ------------------------------------------------------------------------

    @cached_property
    def roles(self) -> PhraseMatcher[Role]:
        """Nouns that head the name of a speaker or group."""
        return PhraseMatcher(
            (
                phrase,
                Role(
                    entry["kind"],
                    entry["name"],
                    "place" in entry,
                    PlaceKind(entry["place"]) if entry.get("place") else None,
                    entry.get("installed", False),
                    entry.get("anonymous", False),
                    entry.get("serves", False),
                    entry.get("lives_there", False),
                ),
            )
            for entry in self._tables["roles"]["role"]
            for phrase in _expanded(entry["phrases"])
        )

    @cached_property
    def unit_nouns(self) -> PhraseMatcher[str]:
        """Nouns for military units, with their English."""
        return PhraseMatcher(self._tables["units"]["nouns"].items())

    @cached_property
    def unit_kinds(self) -> PhraseMatcher[str]:
        """Words for what kind of unit it is, with their English."""
        return PhraseMatcher(self._tables["units"]["kinds"].items())

    # --- events ---------------------------------------------------------------------

    @cached_property
    def triggers(self) -> PhraseMatcher[Trigger]:
        """Words that tell an event."""
        return PhraseMatcher(self._trigger_entries())

    def _trigger_entries(self) -> Iterator[tuple[str, Trigger]]:
        for entry in self._tables["events"]["trigger"]:

            def trigger(voice: Voice, entry: Mapping[str, Any] = entry) -> Trigger:
                return Trigger(
                    type=EventType(entry["type"]),
                    voice=voice,
                    needs=tuple(entry.get("needs", ())),
                    negated=entry.get("negated", False),
                    weak=entry.get("weak", False),
                    objectless=entry.get("objectless", False),
                )

            for root in _expanded(entry.get("roots", ())):
                for form, voice in self._morphology.verb_forms(root):
                    yield form, trigger(voice)
            for root in _expanded(entry.get("intransitives", ())):
                for form, _ in self._morphology.verb_forms(root):
                    yield form, trigger(Voice.ACTOR_SUBJECT)
            for voice in Voice:
                for phrase in _expanded(entry.get(voice.value, ())):
                    for form in self._morphology.noun_forms(phrase) if voice.is_noun else (phrase,):
                        yield form, trigger(voice)

    @cache  # noqa: B019 - a lexicon lives as long as the process
    def noun_class(self, name: str) -> PhraseMatcher[bool]:
        """Return the matcher of a class of nouns that triggers need, for one and for several."""
        nouns = _expanded(self._tables["events"]["classes"][name])
        return PhraseMatcher(
            (form, True) for noun in nouns for form in self._morphology.noun_forms(noun)
        )

    @cached_property
    def refinements(self) -> tuple[Refinement, ...]:
        """What turns one event type into another."""
        return tuple(
            Refinement(
                EventType(entry["from"]),
                EventType(entry["to"]),
                plain_matcher(entry["if_near"]),
                plain_matcher(entry.get("unless_near", ())),
                entry.get("if_does", False),
            )
            for entry in self._tables["events"]["refine"]
        )

    # --- numbers --------------------------------------------------------------------

    @cached_property
    def number_words(self) -> Mapping[str, float]:
        """Words for numbers."""
        return {word: float(value) for word, value in self._tables["numbers"]["words"].items()}

    @property
    def ordinal_prefix(self) -> str:
        """The word before a number that makes it a place in a row ("ke-57")."""
        prefix: str = self._tables["units"]["ordinals"]["prefix"]
        return prefix

    @cached_property
    def scales(self) -> Mapping[str, tuple[str, float]]:
        """Words that scale the number before them: ("add" or "times", by how much)."""
        return {
            word: next((how, float(value)) for how, value in scale.items())
            for word, scale in self._tables["numbers"]["scales"].items()
        }

    @cached_property
    def vague_amounts(self) -> PhraseMatcher[tuple[float, Bound]]:
        """Amounts without a number ("puluhan")."""
        return PhraseMatcher(
            (phrase, (float(entry["value"]), Bound(entry["bound"])))
            for phrase, entry in self._tables["numbers"]["vague"].items()
        )

    @cached_property
    def fractions(self) -> PhraseMatcher[tuple[str, float, Bound]]:
        """Parts of a whole: as what they count, how much of it, and how they are meant."""
        return PhraseMatcher(
            (phrase, (entry["kind"], float(entry["value"]), Bound(entry.get("bound", "exact"))))
            for written, entry in self._tables["numbers"]["fractions"].items()
            for phrase in expand(written)
        )

    @cached_property
    def bounds(self) -> PhraseMatcher[Bound]:
        """Words before a number that tell how it is meant."""
        return PhraseMatcher(
            (phrase, Bound(bound))
            for bound, phrases in self._tables["numbers"]["bounds"].items()
            for phrase in phrases
        )

    @cached_property
    def units(self) -> PhraseMatcher[Unit]:
        """What numbers count."""
        return PhraseMatcher(
            (phrase, Unit(entry["kind"], before, entry.get("people", False)))
            for entry in self._tables["numbers"]["unit"]
            for key, before in (("nouns", False), ("before", True))
            for noun in entry.get(key, ())
            for phrase in (self._morphology.noun_forms(noun) if not before else (noun,))
        )

    @cached_property
    def recounts(self) -> tuple[Recount, ...]:
        """What turns a count of people into the killed, wounded, lost or captured."""
        return tuple(
            Recount(
                frozenset(entry["kinds"]),
                entry["to"],
                before=plain_matcher(
                    [*entry["words"], *entry.get("governing", ()), *entry.get("either", ())]
                ),
                after=plain_matcher([*entry["words"], *entry.get("either", ())]),
                either=plain_matcher([*entry.get("either", ())]),
                governing=plain_matcher([*entry.get("governing", ()), *entry.get("either", ())]),
            )
            for entry in self._tables["numbers"]["recount"]
        )

    # --- dates ----------------------------------------------------------------------

    @cached_property
    def weekdays(self) -> Mapping[str, int]:
        """Names of the days of the week, Monday 0."""
        return dict(self._tables["dates"]["weekdays"])

    @cached_property
    def months(self) -> Mapping[str, int]:
        """Names of the months, January 1."""
        return dict(self._tables["dates"]["months"])

    @cached_property
    def relative_days(self) -> PhraseMatcher[int]:
        """Words for a day by its distance from the article's."""
        return self._day_offsets("days")

    @cached_property
    def days_from_last(self) -> PhraseMatcher[int]:
        """Words for a day by its distance from the one named last."""
        return self._day_offsets("from_last_day")

    def _day_offsets(self, section: str) -> PhraseMatcher[int]:
        return PhraseMatcher(
            (phrase, int(days))
            for entry, days in self._tables["dates"][section].items()
            for phrase in expand(entry)
        )

    def markers(self, name: str) -> frozenset[str]:
        """Return the words of dates that mean, say, ``last`` or ``month``."""
        return frozenset(self._tables["dates"]["markers"][name])


def plain_matcher(phrases: Iterable[str]) -> PhraseMatcher[bool]:
    """Return a matcher that only tells whether a phrase is there."""
    return PhraseMatcher((phrase, True) for phrase in _expanded(phrases))


def found_in(matcher: PhraseMatcher[bool], tokens: Sequence[Token]) -> bool:
    """Tell whether any phrase of the matcher is among the tokens."""
    return next(matcher.find(tokens), None) is not None


def _expanded(phrases: Iterable[str]) -> Iterator[str]:
    for phrase in phrases:
        yield from expand(phrase)


def _words_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        for phrase in expand(value):
            yield from phrase.lower().split()
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield key
            yield from _words_in(inner)
    elif isinstance(value, Sequence):
        for inner in value:
            yield from _words_in(inner)


@cache
def load_lexicon(language: str) -> Lexicon | None:
    """Return the lexicon of a language (ISO 639-1), or ``None`` if klaim does not read it."""
    package = LANGUAGES.get(language)
    if package is None:
        return None
    folder = files("klaim.extraction").joinpath(package)
    tables = {
        file.name.removesuffix(".toml"): tomllib.loads(file.read_text(encoding="utf-8"))
        for file in folder.iterdir()
        if file.name.endswith(".toml")
    }
    return Lexicon(tables, import_module(f"klaim.extraction.{package}.morphology"))
