# ruff: noqa
"""parse.py MODEL OUT.pickle FINDINGS.json ...: heads and relations of every sentence, by spaCy."""

import json
import pickle
import sys

import spacy
from spacy.tokens import Doc

nlp, parses = spacy.load(sys.argv[1]), {}
for path in sys.argv[3:]:
    for article in json.load(open(path)):
        for s in article["sents"]:
            words = [article["text"][a:b] for a, b in s["toks"]]
            if words:
                after = [t[0] for t in s["toks"][1:]] + [s["toks"][-1][1]]
                blanks = [start > t[1] for start, t in zip(after, s["toks"], strict=True)]
                starts = [True] + [False] * (len(words) - 1)
                doc = Doc(nlp.vocab, words=words, spaces=blanks, sent_starts=starts)
                for _, part in nlp.pipeline:
                    doc = part(doc)
                parses[" ".join(words)] = [t.head.i for t in doc], [t.dep_ for t in doc]
pickle.dump(parses, open(sys.argv[2], "wb"))
