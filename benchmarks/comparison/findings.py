# ruff: noqa
"""findings.py GOLD_DIR OUT.json: what the rules find in the sentences of annotated articles.

Sentences, mentions, places, the regions with their speakers, every event that the rules
consider, and the gold claims with where their words stand. GOLD_DIR may be TEXTS:GOLD.
"""

import json
import re
import sys
from pathlib import Path

import yaml

from klaim.extraction import extractor, telling
from klaim.extraction.lexicon import load_lexicon
from klaim.extraction.text import sentences
from klaim.pipeline import Pipeline
from klaim.reading import Document

regions, found_last, findings = [], [], []
plain_find, plain_claims = telling.EventFinder.find, telling.ClaimTeller.claims
plain_read = extractor.read_sentences


def find(self, *args):
    found = plain_find(self, *args)
    found_last.append(found)
    return found


def claims(self, item, region):
    found_last.clear()
    made = list(plain_claims(self, item, region))
    t = item.sentence.tokens
    considered = [
        dict(s=t[h.start].start, e=t[h.end - 1].end, type=h.type.value)
        for h in (found_last[0] if found_last else ())
    ]
    regions.append(
        dict(s=t[region.start].start, e=t[region.end - 1].end, found=considered, made=len(made))
    )
    yield from made


def read_sentences(*args):
    found = plain_read(*args)
    findings[:] = found
    return found


telling.EventFinder.find, telling.ClaimTeller.claims = find, claims
extractor.read_sentences = read_sentences


def main(folder, out):
    texts, _, gold_dir = folder.rpartition(":")
    pipeline, articles = Pipeline(), []
    for gold_path in sorted(Path(gold_dir).glob("*.yaml")):
        gold = yaml.safe_load(gold_path.read_text())
        path = Path(texts or gold_dir) / f"{gold_path.stem}.txt"
        regions.clear(), findings.clear()
        article, made = pipeline.claims_of(Document(str(path), path=path, identity=str(path)))
        text = article.text
        wanted = []
        for claim in gold.get("claims") or []:
            where = re.search(r"\s+".join(map(re.escape, claim["at"].split())), text)
            kept = {k: v for k, v in claim.items() if k != "when"}
            wanted.append(dict(kept, s=where.start(), e=where.end()))
        plain = findings or sentences(article, load_lexicon("id").spelling)
        told = []
        for item in plain:
            s = getattr(item, "sentence", item)
            one = dict(i=s.index, s=s.span.start, e=s.span.end)
            one["toks"] = [[t.start, t.end] for t in s.tokens]
            if s is not item:
                spot = lambda m: dict(s=s.tokens[m.start].start, e=s.tokens[m.end - 1].end)
                one["mentions"] = [
                    dict(spot(m), kind=m.kind.value, name=m.name, side=m.side)
                    for m in item.mentions
                ]
                one["places"] = [dict(spot(p), name=p.mention.name) for p in item.places]
            told.append(one)
        articles.append(
            dict(key=gold_path.stem, text=text, sents=told, regions=list(regions), gold=wanted)
        )
    Path(out).write_text(json.dumps(articles, ensure_ascii=False))


main(*sys.argv[1:])
