"""Telling the language of a text."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from klaim.reading.lexicon import read_languages

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

# The model takes a third of our Indonesian sentences for one of these.
_TAKEN_FOR_INDONESIAN = ("ms", "jv", "su", "tl", "min")
_SAMPLE = 2000


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of a text's language.

    Close relatives are decided among the languages that klaim reads; a text in any other
    language keeps its own code, and extraction will find no claims in it.
    """
    ranking = _identifier().rank(text[:_SAMPLE])
    best: str = ranking[0][0]
    if best not in _TAKEN_FOR_INDONESIAN:
        return best
    closest: str = next(language for language, _ in ranking if language in read_languages())
    return closest


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # 0.3 s to import and load

    return LanguageIdentifier.from_model_file(MODEL_FILE)
