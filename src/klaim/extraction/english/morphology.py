"""Verb and noun forms of English by rule (Quirk et al., *A Comprehensive Grammar*, ch. 3 and 5).

A root is written as the lexicon lists it: its base form, with the words that follow it, if any
("shoot down"). Verbs of war that double their last consonant or change their vowel are listed.
"""

from __future__ import annotations

from collections.abc import Iterator

from klaim.extraction.lexemes import CuePosition, Voice

_VOWELS = frozenset("aeiou")
_IRREGULAR = {
    "be": ("was", "been"),
    "beat": ("beat", "beaten"),
    "become": ("became", "become"),
    "begin": ("began", "begun"),
    "blow": ("blew", "blown"),
    "break": ("broke", "broken"),
    "bring": ("brought", "brought"),
    "build": ("built", "built"),
    "come": ("came", "come"),
    "cut": ("cut", "cut"),
    "do": ("did", "done"),
    "draw": ("drew", "drawn"),
    "drive": ("drove", "driven"),
    "fall": ("fell", "fallen"),
    "fight": ("fought", "fought"),
    "find": ("found", "found"),
    "flee": ("fled", "fled"),
    "fly": ("flew", "flown"),
    "foresee": ("foresaw", "foreseen"),
    "freeze": ("froze", "frozen"),
    "get": ("got", "got"),
    "give": ("gave", "given"),
    "go": ("went", "gone"),
    "have": ("had", "had"),
    "hear": ("heard", "heard"),
    "hit": ("hit", "hit"),
    "hold": ("held", "held"),
    "hurt": ("hurt", "hurt"),
    "keep": ("kept", "kept"),
    "know": ("knew", "known"),
    "lay": ("laid", "laid"),
    "lead": ("led", "led"),
    "leave": ("left", "left"),
    "lend": ("lent", "lent"),
    "lose": ("lost", "lost"),
    "make": ("made", "made"),
    "meet": ("met", "met"),
    "overrun": ("overran", "overrun"),
    "oversee": ("oversaw", "overseen"),
    "pay": ("paid", "paid"),
    "put": ("put", "put"),
    "read": ("read", "read"),
    "retake": ("retook", "retaken"),
    "rise": ("rose", "risen"),
    "run": ("ran", "run"),
    "say": ("said", "said"),
    "see": ("saw", "seen"),
    "seek": ("sought", "sought"),
    "send": ("sent", "sent"),
    "set": ("set", "set"),
    "shoot": ("shot", "shot"),
    "show": ("showed", "shown"),
    "shut": ("shut", "shut"),
    "sink": ("sank", "sunk"),
    "speak": ("spoke", "spoken"),
    "spend": ("spent", "spent"),
    "split": ("split", "split"),
    "stand": ("stood", "stood"),
    "strike": ("struck", "struck"),
    "swear": ("swore", "sworn"),
    "sweep": ("swept", "swept"),
    "take": ("took", "taken"),
    "tear": ("tore", "torn"),
    "tell": ("told", "told"),
    "think": ("thought", "thought"),
    "throw": ("threw", "thrown"),
    "win": ("won", "won"),
    "withdraw": ("withdrew", "withdrawn"),
    "withstand": ("withstood", "withstood"),
    "write": ("wrote", "written"),
}
"""Base form: past tense and past participle."""
_DOUBLING = frozenset(
    {"admit", "ban", "bar", "bat", "begin", "bid", "commit", "compel", "concur", "control", "cut",
     "dig", "dispel", "drop", "expel", "fit", "get", "grab", "hem", "hit", "jam", "let", "nab",
     "net", "overrun", "patrol", "permit", "pin", "plan", "plot", "propel", "put", "quip",
     "rebel", "rebut", "refer", "regret", "repel", "rid", "rip", "run", "scrap", "set", "ship",
     "shut", "sit", "slam", "slip", "snap", "split", "spot", "step", "stop", "strip", "submit",
     "swap", "tap", "transfer", "trap", "vet", "win", "zap"}
)  # fmt: skip
"""Verbs whose last consonant doubles before -ed and -ing."""
_IRREGULAR_PLURALS = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "people",
    "life": "lives",
    "serviceman": "servicemen",
}


def verb_forms(root: str) -> Iterator[tuple[str, Voice]]:
    """Yield the forms of a verb that tells an event; its participle acts or suffers."""
    base, third, past, participle, gerund = _forms(root)
    for form in dict.fromkeys((base, third, past, gerund)):
        yield form, Voice.ACTIVE
    yield participle, Voice.PASSIVE
    if participle != past:
        yield participle, Voice.ACTIVE


def cue_forms(root: str) -> Iterator[tuple[str, CuePosition]]:
    """Yield the forms of a verb that attributes: behind its source, before it, or by it."""
    base, third, past, participle, gerund = _forms(root)
    for form in dict.fromkeys((base, third, past, participle, gerund)):
        yield form, CuePosition.VERB
    yield third, CuePosition.TAIL
    yield past, CuePosition.TAIL
    yield participle, CuePosition.PASSIVE
    yield f"{participle} by", CuePosition.PASSIVE


def noun_forms(noun: str) -> Iterator[str]:
    """Yield a noun for one and for several; one that is listed as several stays so."""
    yield noun
    plural = _plural(noun)
    if plural != noun:
        yield plural


def past(root: str) -> str:
    """Return the past tense: ``shoot down`` -> ``shot down``."""
    return _forms(root)[2]


def participle(root: str) -> str:
    """Return the past participle: ``drive out`` -> ``driven out``."""
    return _forms(root)[3]


def gerund(root: str) -> str:
    """Return the -ing form: ``stop`` -> ``stopping``."""
    return _forms(root)[4]


def _forms(root: str) -> tuple[str, str, str, str, str]:
    first, _, rest = root.partition(" ")
    regular = _with_ed(first)
    before, done = _IRREGULAR.get(first, (regular, regular))
    forms = (first, _with_s(first), before, done, _with_ing(first))
    base, third, past, participle, gerund = (f"{form} {rest}" if rest else form for form in forms)
    return base, third, past, participle, gerund


def _with_s(word: str) -> str:
    if word in ("have", "be"):
        return "has" if word == "have" else "is"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        return word + "es"
    return word + "s"


def _with_ed(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ied"
    return (word + word[-1] if word in _DOUBLING else word) + "ed"


def _with_ing(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and word != "be":
        return word[:-1] + "ing"
    return (word + word[-1] if word in _DOUBLING else word) + "ing"


def _plural(noun: str) -> str:
    start, _, last = noun.rpartition(" ")
    if last in _IRREGULAR_PLURALS:
        several = _IRREGULAR_PLURALS[last]
    elif not last.isalpha() or (last.endswith("s") and not last.endswith("ss")):
        return noun
    elif last.endswith("y") and last[-2:-1] not in _VOWELS:
        several = last[:-1] + "ies"
    elif last.endswith(("ss", "x", "z", "ch", "sh")):
        several = last + "es"
    else:
        several = last + "s"
    return f"{start} {several}" if start else several
