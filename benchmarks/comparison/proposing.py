# ruff: noqa
"""Score klaim with a tagger that proposes events, or one that stands for the rules' triggers.

    proposing.py [NAME=VALUE ...] GOLD_DIR:PRED.json ...

Without a name the rules alone are scored. ``reads=alone`` takes the tagger's reading without
the lexicon's triggers as input, ``with_triggers`` the one with them. The names of thresholds:
``alone`` events are what the tagger proposes with this probability, triggers are not asked;
``drop_narrator``, ``drop_source``, ``drop_statement`` drop a claim near which nothing is
proposed; ``add`` keeps an event that the rules found and passed over; ``new`` adds an event
that no trigger tells; ``change`` gives an event the tagger's type. GOLD_DIR may be TEXTS:GOLD.
"""

import json
import re
import sys
from dataclasses import replace
from pathlib import Path

from klaim.evaluation.loading import load_gold_folder
from klaim.evaluation.matching import same_family
from klaim.evaluation.report import evaluate
from klaim.evaluation.running import find_claims, sides_of
from klaim.extraction import extractor, telling
from klaim.extraction.clauses import Clause, ClauseKind
from klaim.extraction.events import Happening, Rank, strongest
from klaim.extraction.lexicon import Trigger, Voice
from klaim.pipeline import Pipeline
from klaim.records import NARRATOR, EventType, Stance
from klaim.theatres import load_theatre

TYPES = list(EventType)
AT = dict(a.split("=") for a in sys.argv[1:] if "=" in a)
READS = AT.pop("reads", "with_triggers")
AT = {name: float(value) for name, value in AT.items()}
never, always = 2.0, 0.0
read: list = []
plain_claims, plain_ground = telling.ClaimTeller.claims, extractor.Extractor.ground
predicted: dict = {}


def of_family(q, type_):
    return sum(q[i + 1] for i, t in enumerate(TYPES) if same_family(t, type_))


def around(tokens, h, region):
    near = [
        i
        for i, t in enumerate(region)
        if t[0] < tokens[h.end - 1].end and t[1] > tokens[h.start].start
    ]
    return region[max(0, near[0] - 4) : near[-1] + 11] if near else []


def proposed(region):
    """Yield runs of tokens that belong to a claim, with its type and probability."""
    run = []
    for t in [*region, [0, 0, [1.0]]]:
        if t[2][0] < 0.5:
            run.append(t)
        elif run:
            mean = [sum(q) / len(run) for q in zip(*(t[2] for t in run), strict=True)]
            k = max(range(1, len(mean)), key=mean.__getitem__)
            if len(run) >= 3:
                yield run, TYPES[k - 1], max(t[2][k] for t in run)
            run = []


def happening_of(teller, item, span, run, type_):
    tokens = item.sentence.tokens
    ids = [
        i
        for i in range(span.start, span.end)
        if tokens[i].start < run[-1][1]
        and tokens[i].end > run[0][0]
        and i not in item.attribution.taken
    ]
    if not ids:
        return None
    verb = next((i for i in ids if re.match(r"(me|di|ter|ber)\w{3}", tokens[i].lower)), ids[0])
    passive = tokens[verb].lower.startswith(("di", "ter"))
    trigger = Trigger(type_, Voice.PASSIVE if passive else Voice.ACTIVE)
    clause = Clause(ids[0], ids[-1] + 1, ClauseKind.MAIN)
    modality = teller._events.modality(tokens, ids[0], ids[-1] + 1)
    return Happening(
        type_, trigger, verb, verb + 1, clause, Rank.VERB, modality, False, False, ids[-1] + 1
    )


def claims(self, item, span):
    frame, tokens = span.frame, item.sentence.tokens
    withholds = frame is not None and frame.cue.stance is Stance.WITHHOLDS
    if not AT or withholds:
        yield from plain_claims(self, item, span)
        return
    considered = self._events.find(
        tokens, span.start, span.end, item.attribution.taken, telling._in_names(item),
        telling._surroundings(item), self._discourse.told_of(),
    )  # fmt: skip
    low, high = tokens[span.start].start, tokens[span.end - 1].end
    region = [t for t in read if t[0] < high and t[1] > low]
    told = span.speaker == NARRATOR
    chosen = strongest(considered)
    if told:
        chosen = tuple(h for h in chosen if self._is_told(item, h))
    alone = "alone" in AT
    if alone:
        chosen = considered = ()
    kept, stated = [], False
    for h in chosen:
        near = around(tokens, h, region)
        least = AT.get("drop_narrator" if told else "drop_source", always)
        if max((1 - t[2][0] for t in near), default=0) < least:
            continue
        likely = max((of_family(t[2], h.type) for t in near), default=0)
        other = max(
            ((max(t[2][i + 1] for t in near), x) for i, x in enumerate(TYPES) if near
             and x is not EventType.STATEMENT), default=(0, h.type),
        )  # fmt: skip
        changes = other[0] > AT.get("change", never) and likely < 0.15
        kept.append(replace(h, type=other[1]) if changes else h)
    for h in considered:
        if h in chosen or any(same_family(k.type, h.type) for k in kept):
            continue
        near = around(tokens, h, region)
        if max((of_family(t[2], h.type) for t in near), default=0) > AT.get("add", never):
            kept.append(h)
    for run, type_, likely in proposed(region):
        if likely < AT.get("alone", AT.get("new", never)):
            continue
        if type_ is EventType.STATEMENT:
            stated = True
            continue
        same = any(same_family(k.type, type_) for k in kept)
        taken = any(
            tokens[k.start].start < run[-1][1] and tokens[k.end - 1].end > run[0][0] for k in kept
        )
        one = None if same or taken else happening_of(self, item, span, run, type_)
        if one is not None:
            kept.append(one)
    kept.sort(key=lambda h: h.start)
    least = AT.get("drop_statement", always)
    if kept:
        yield from self._events_told(item, span, kept, len(considered))
    elif alone:
        if stated:
            yield self._statement(item, span)
    elif frame is not None and self._answers(frame):
        yield self._denied(item, span)
    elif self._is_statement(item, span) and max((1 - t[2][0] for t in region), default=0) >= least:
        yield self._statement(item, span)


def ground(self, article):
    key = Path(article.source).stem
    read[:] = predicted.get(key, [])
    return plain_ground(self, article)


telling.ClaimTeller.claims, extractor.Extractor.ground = claims, ground
FIGURES = "claims_f1 full_f1 speaker event_exact actor places_f1".split()
for given in sys.argv[1:]:
    if "=" in given:
        continue
    *texts, gold, pred = given.split(":")
    if AT:
        predicted = {a["key"]: a[READS] for a in json.load(open(pred))}
    texts = Path(texts[0]) if texts else None
    found = find_claims(load_gold_folder(Path(gold)), Pipeline(), texts)
    report = evaluate(found, sides_of(load_theatre(None)))
    print(gold, *(f"{name} {report.value(name):.3f}" for name in FIGURES))
