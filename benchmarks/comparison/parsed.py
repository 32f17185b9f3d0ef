# ruff: noqa
"""Score klaim with fields read from a dependency parse.

    parsed.py PARSES.pickle FIELDS GOLD_DIR ...

FIELDS are letters: s the source is the cue's subject, c what it holds is the cue's complement,
a actor and target are the trigger's subject, object and agent, r a trigger's rank is told by
its relation; n none. GOLD_DIR may be TEXTS:GOLD.
"""

import pickle
import sys
from dataclasses import replace
from pathlib import Path

from klaim.evaluation.loading import load_gold_folder
from klaim.evaluation.report import evaluate
from klaim.evaluation.running import find_claims, sides_of
from klaim.extraction import attribution, events, participants
from klaim.extraction.events import Rank
from klaim.extraction.lexicon import Voice
from klaim.pipeline import Pipeline
from klaim.theatres import load_theatre

PARSES, FIELDS = pickle.load(open(sys.argv[1], "rb")), sys.argv[2]
SUBJECT = ("nsubj", "nsubj:pass", "csubj")
CLAUSAL = ("acl", "acl:relcl", "appos", "advcl", "parataxis", "punct", "ccomp")
memo: dict = {}


def parse(tokens):
    known = memo.get(id(tokens))
    if known is None or known[0] is not tokens:
        found = PARSES.get(" ".join(t.text for t in tokens))
        if found:
            under = [[] for _ in tokens]
            for i, head in enumerate(found[0]):
                if head != i:
                    under[head].append(i)
            found = (*found, under)
        memo[id(tokens)] = known = tokens, found
    return known[1]


def subtree(p, i, skip=()):
    yield i
    for c in p[2][i]:
        if p[1][c] not in skip:
            yield from subtree(p, c, skip)


def dependent(p, i, relations, shared=True):
    for c in p[2][i]:
        if p[1][c] in relations:
            return c
    shares = p[1][i] in ("conj", "xcomp", "aux", "advcl") and p[0][i] != i
    return dependent(p, p[0][i], relations, False) if shared and shares else None


def named(p, head, spans):
    if head is None:
        return None
    words = set(subtree(p, head, CLAUSAL))
    at_head = [m for m in spans if m.start <= head < m.end]
    below = [m for m in spans if words & set(range(m.start, m.end))]
    return next(iter(at_head or below), None)


plain_subject = attribution.Attributor._subject
plain_frame = attribution.Attributor._frame
plain_by_voice = participants.ParticipantReader._by_voice
plain_rank = events.EventFinder._rank


def subject(self, sentence, mentions, cue_start):
    p = parse(sentence.tokens)
    head = dependent(p, cue_start, SUBJECT) if p else None
    before = [m for m in mentions if m.end <= cue_start]
    found = named(p, head, before) if head is not None and head < cue_start else None
    return found or plain_subject(self, sentence, mentions, cue_start)


def frame(self, sentence, mentions, match, taken):
    f, p = plain_frame(self, sentence, mentions, match, taken), parse(sentence.tokens)
    open_ended = f and f.end == len(sentence.tokens) and f.start >= f.cue_end and not f.backward
    if p and open_ended:
        for c in p[2][f.cue_start]:
            if p[1][c] in ("ccomp", "xcomp", "parataxis"):
                end = max(subtree(p, c)) + 1
                if end > f.cue_end and end - f.start >= 5:
                    return replace(f, end=end)
    return f


def by_voice(self, h, tokens, sides, start, shared):
    actor, target = plain_by_voice(self, h, tokens, sides, start, shared)
    p = parse(tokens)
    if not p:
        return actor, target
    i = h.end - 1 if p[0][h.start] in range(h.start, h.end) else h.start
    who = named(p, dependent(p, i, SUBJECT), sides)
    if h.trigger.voice in (Voice.ACTIVE, Voice.ACTOR_SUBJECT):
        return who or actor, named(p, dependent(p, i, ("obj", "iobj"), False), sides) or target
    if h.trigger.voice in (Voice.PASSIVE, Voice.TARGET_SUBJECT):
        oblique = (c for c in p[2][i] if p[1][c] in ("obl", "obl:agent", "nmod"))
        by = next((c for c in oblique if any(tokens[x].lower == "oleh" for x in p[2][c])), None)
        return named(p, by, sides) or actor, who or target
    return actor, target


def rank(self, tokens, match, trigger, clause):
    told, p = plain_rank(self, tokens, match, trigger, clause), parse(tokens)
    if not p or told is Rank.AIM:
        return told
    i = match.start
    for _ in range(9):
        if p[1][i] in ("conj", "xcomp", "flat", "compound", "fixed"):
            i = p[0][i]
    relation = p[1][i]
    if trigger.voice.is_noun:
        main = (*SUBJECT[:2], "ROOT", "obj", "ccomp", "parataxis")
        return Rank.NOUN if relation in main else Rank.BACKGROUND_NOUN
    behind = {"acl": Rank.RELATIVE, "acl:relcl": Rank.RELATIVE, "advcl": Rank.SUBORDINATE}
    return behind.get(relation, Rank.VERB)


if "s" in FIELDS:
    attribution.Attributor._subject = subject
if "c" in FIELDS:
    attribution.Attributor._frame = frame
if "a" in FIELDS:
    participants.ParticipantReader._by_voice = by_voice
if "r" in FIELDS:
    events.EventFinder._rank = rank
FIGURES = "claims_f1 full_f1 speaker event_exact actor places_f1".split()
for given in sys.argv[3:]:
    *texts, gold = given.split(":")
    texts = Path(texts[0]) if texts else None
    found = find_claims(load_gold_folder(Path(gold)), Pipeline(), texts)
    report = evaluate(found, sides_of(load_theatre(None)))
    print(FIELDS, gold, *(f"{name} {report.value(name):.3f}" for name in FIGURES))
