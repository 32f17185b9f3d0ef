"""When two wordings name the same thing. The rules are those of the project's score."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from klaim.records import NARRATOR_NAME, Span, Speaker
from klaim.theatres.naming import also_known_as

_NARRATOR_NAMES = frozenset({NARRATOR_NAME, "article", "outlet", ""})
_FILLERS = frozenset({"of", "the", "in"})
_UNIT = re.compile(r"\b(oblast|region|river|raion|city)\b")
_SHARED_WORDS = 0.5


def squash(text: str) -> str:
    """Return a text with every run of white space as one blank."""
    return " ".join(text.split())


def find_piece(piece: str, text: str) -> Span:
    """Return where a piece stands in a text, white space aside; nothing, at the start, if not."""
    pattern = r"\s+".join(re.escape(word) for word in piece.split())
    found = re.search(pattern, text)
    return Span(*found.span()) if found else Span(0, 0)


def plain(text: str) -> str:
    """Return a name in lower case, without accents and punctuation."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", " ", letters).strip()


def speaker_names(speaker: Speaker) -> tuple[str, ...]:
    """Return everything that a claim calls its speaker."""
    by_id = speaker.id.replace("-", " ").replace("_", " ")
    return speaker.name, speaker.surface, by_id, *also_known_as(speaker.id, speaker.name)


def same_name(gold: str, names: Iterable[str]) -> bool:
    """Tell whether one of the names is the gold one: its words hold the other's, or half do."""
    wanted = plain(gold)
    found = [plain(name) for name in names if name]
    if wanted == NARRATOR_NAME:
        return not found or any(name in _NARRATOR_NAMES for name in found)
    words = set(wanted.split()) - _FILLERS
    return any(wanted == name or _share(words, set(name.split()) - _FILLERS) for name in found)


def same_place(gold: str, names: Iterable[str]) -> bool:
    """Tell whether one of the names is the gold place's, "Oblast" and "River" left aside."""
    wanted = plain(gold)
    found = [plain(name) for name in names]
    return any(wanted == name or _bare(wanted) == _bare(name) for name in found)


def _share(wanted: set[str], found: set[str]) -> bool:
    if not wanted:
        return False
    if found and (wanted <= found or found <= wanted):
        return True
    return len(wanted & found) / len(wanted | found) >= _SHARED_WORDS


def _bare(name: str) -> str:
    return _UNIT.sub("", name).strip()
