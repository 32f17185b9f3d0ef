# ruff: noqa
"""Fine-tune multilingual-e5-small on annotated articles: what is claimed where, who, by whom.

    tagger.py --train train.json --eval develop.json ... [--trigger-features] [--links 0.3]

Input is what ``findings.py`` wrote. A head tags each token with the event type of the claim
whose words it belongs to; link heads choose each claim's speaker, actor and place among the
mentions and places that the rules find. The bottom layers are frozen and their output cached;
every other pass hides triggers of the lexicon behind <unk>, so that the context has to tell
the type. With ``--trigger-features`` the types of the lexicon's triggers are input as well.
Predictions go to NAME.pred.json beside each evaluated file.
"""

import argparse
import json
import random
import time

import e5
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from klaim.evaluation.wording import same_name, same_place
from klaim.records import EventType

ap = argparse.ArgumentParser()
ap.add_argument("--train", nargs="+")
ap.add_argument("--eval", nargs="+")
ap.add_argument("--epochs", type=int, default=12)
ap.add_argument("--batch", type=int, default=2)
ap.add_argument("--rate", type=float, default=3e-4)
ap.add_argument("--links", type=float, default=0.0)
ap.add_argument("--trigger-features", action="store_true")
ap.add_argument("--freeze", type=int, default=6)
ap.add_argument("--hide", type=float, default=0.3)
ap.add_argument("--window", type=int, default=224)
ap.add_argument("--weights", default="")
A = ap.parse_args()
torch.set_num_threads(1)
torch.manual_seed(0)
random.seed(0)
TYPES = [t.value for t in EventType]
CODE = {t: i + 1 for i, t in enumerate(TYPES)}
UNK, H = 3, 384
cfg, weights = e5.load()
tokens_of = e5.tokenizer(cfg["pieces"], cfg["scores"])
net = e5.E5(cfg, weights)


def windows(article, first=0):
    """Yield stretches of whole sentences, each with the sentence before as context."""
    text, coded = article["text"], []
    for s in article["sents"]:
        said = text[s["s"] : s["e"]]
        enc = tokens_of.encode(said)
        spans = []
        for a, b in enc.offsets:
            while a < b and said[a].isspace():
                a += 1
            spans.append((s["s"] + a, s["s"] + b))
        coded.append((enc.ids[: A.window - 2], spans[: A.window - 2]))
    i = first
    while i < len(coded):
        ids, offs, own, j = [0], [(-1, -1)], [-1], i
        if i and len(coded[i - 1][0]) + len(coded[i][0]) < A.window - 2:
            ids += coded[i - 1][0]
            offs += coded[i - 1][1]
            own += [-2] * len(coded[i - 1][0])
        while j < len(coded) and (j == i or len(ids) + len(coded[j][0]) < A.window):
            ids += coded[j][0]
            offs += coded[j][1]
            own += [j] * len(coded[j][0])
            j += 1
        yield labelled(
            article, dict(ids=[*ids, 2], offs=[*offs, (-1, -1)], own=np.array([*own, -1]))
        )
        i = j


def within(w, s, e):
    return [i for i, (a, b) in enumerate(w["offs"]) if a < e and b > s and a >= 0]


def labelled(article, w):
    y, f = np.zeros(len(w["ids"]), int), np.zeros(len(w["ids"]), int)
    for g in sorted(article["gold"], key=lambda g: g["s"] - g["e"]):
        y[within(w, g["s"], g["e"])] = CODE[g["event"]]
    y[w["own"] == -1] = -100
    for region in article["regions"]:
        for q in region["found"]:
            f[within(w, q["s"], q["e"])] = CODE[q["type"]]
    w["y"], w["f"] = y, f
    w["people"], w["spots"], w["links"] = [], [], []
    for s in article["sents"]:
        for key, into in (("mentions", "people"), ("places", "spots")):
            for c in s.get(key, []):
                at = within(w, c["s"], c["e"])
                if at and c.get("kind") != "pronoun":
                    w[into].append((c, s["i"], at))
    for g in article["gold"]:
        at = [i for i in within(w, g["s"], g["e"]) if w["own"][i] >= 0]
        if not at:
            continue
        names = [c["name"] for c, _, _ in w["people"]]
        sides = [c["side"] for c, _, _ in w["people"]]
        spots = [c["name"] for c, _, _ in w["spots"]]
        told = g["speaker"] != "narrator"
        place = (g.get("places") or [None])[0]
        speaker = [k + 1 for k, n in enumerate(names) if told and same_name(g["speaker"], [n])]
        actor = [k + 1 for k, s in enumerate(sides) if s == g.get("actor")]
        where = [k + 1 for k, n in enumerate(spots) if place and same_place(place, [n])]
        answers = (
            speaker if told else [0],
            actor if g.get("actor") else [0],
            where if place else [0],
        )
        w["links"].append((at, int(w["own"][at[0]]), answers))
    return w


def distance(sent, i, at, anchor):
    if sent != i:
        return {1: 8, 2: 9, -1: 11}.get(sent - i, 10 if sent > i else 12)
    return int(np.searchsorted([-20, -8, -3, 0.001, 3.001, 8.001, 20.001], at - anchor, "right"))


class Heads(nn.Module):
    """What is claimed (types of tokens), and who, by whom and where (links)."""

    def __init__(self):
        super().__init__()
        self.drop = nn.Dropout(0.1)
        self.kinds = nn.Linear(H, len(TYPES) + 1)
        self.direct = nn.Embedding(len(TYPES) + 1, len(TYPES) + 1)
        self.near, self.mix = nn.Embedding(len(TYPES) + 1, H), nn.Linear(H, H)
        nn.init.zeros_(self.direct.weight), nn.init.normal_(self.near.weight, 0, 0.05)
        three = lambda make: nn.ModuleList([make() for _ in range(3)])
        self.a, self.m = three(lambda: nn.Linear(H, 96)), three(lambda: nn.Linear(H, 96))
        self.d, self.o = three(lambda: nn.Embedding(16, 96)), three(lambda: nn.Linear(96, 1))
        self.null = nn.ParameterList([nn.Parameter(torch.zeros(H)) for _ in range(3)])

    def types(self, h, f):
        if not A.trigger_features:
            return self.kinds(h)
        e = F.pad(self.near(f), (0, 0, 6, 6))
        near = torch.stack([e[..., i : i + f.shape[-1], :] for i in range(13)]).sum(0)
        return self.kinds(torch.tanh(self.mix(h) + near) + h) + self.direct(f)

    def links(self, h, w, at, sent):
        anchor, middle = h[at].mean(0), sum(at) / len(at)
        for r, among in enumerate((w["people"], w["people"], w["spots"])):
            c = torch.stack([self.null[r], *(h[t].mean(0) for _, _, t in among)])
            far = [15] + [distance(sent, i, sum(t) / len(t), middle) for _, i, t in among]
            joined = self.a[r](anchor)[None] + self.m[r](c) + self.d[r](torch.tensor(far))
            yield self.o[r](torch.tanh(joined)).squeeze(-1)


heads = Heads()
articles = [a for path in A.train for a in json.load(open(path))]
net.eval()
passes = [[], [], [], []]
with torch.no_grad():
    for article in articles:
        triggers = sorted({(q["s"], q["e"]) for r in article["regions"] for q in r["found"]})
        for kept, first, hidden in zip(passes, (0, 0, 1, 1), (0, 1, 1, 0), strict=True):
            for w in windows(article, min(first, len(article["sents"]) - 1)):
                ids = list(w["ids"])
                for s, e in triggers:
                    if hidden and random.random() < A.hide:
                        for i in within(w, s, e):
                            ids[i], w["f"][i] = UNK, 0
                w["x"] = net.bottom(torch.tensor([ids]), torch.ones(1, len(ids)).bool(), A.freeze)[
                    0
                ]
                kept.append(w)
print("windows", sum(map(len, passes)), f"{time.process_time():.0f} s", flush=True)
for p in net.parameters():
    p.requires_grad = False
for p in net.layers[A.freeze :].parameters():
    p.requires_grad = True
tuned = [p for p in net.parameters() if p.requires_grad]
opt = torch.optim.AdamW(
    [dict(params=tuned, lr=A.rate), dict(params=heads.parameters(), lr=1e-3)], weight_decay=0.01
)
total = sum(len(passes[e % 4]) for e in range(A.epochs)) // A.batch + 1
schedule = torch.optim.lr_scheduler.LambdaLR(
    opt, lambda s: min(1, (s + 1) / (0.1 * total)) * max(0.02, 1 - s / total)
)
for epoch in range(A.epochs):
    net.train(), heads.train()
    ws = sorted(passes[epoch % 4], key=lambda w: len(w["ids"]) // 40 + random.random() * 2)
    batches = [ws[i : i + A.batch] for i in range(0, len(ws), A.batch)]
    random.shuffle(batches)
    losses = []
    for b in batches:
        n = max(len(w["ids"]) for w in b)
        x, mask = torch.zeros(len(b), n, H), torch.zeros(len(b), n).bool()
        y, f = torch.full((len(b), n), -100), torch.zeros(len(b), n).long()
        for i, w in enumerate(b):
            l = len(w["ids"])
            x[i, :l], mask[i, :l] = w["x"], True
            y[i, :l], f[i, :l] = torch.tensor(w["y"]), torch.tensor(w["f"])
        h = heads.drop(net.top(x, mask, A.freeze))
        loss = F.cross_entropy(heads.types(h, f).flatten(0, 1), y.flatten(), label_smoothing=0.05)
        losses.append(loss.item())
        if A.links:
            linked = [
                torch.logsumexp(score, 0) - torch.logsumexp(score[right], 0)
                for i, w in enumerate(b)
                for at, sent, answers in w["links"]
                for score, right in zip(heads.links(h[i], w, at, sent), answers, strict=True)
                if right
            ]
            if linked:
                loss = loss + A.links * torch.stack(linked).mean()
        opt.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([*tuned, *heads.parameters()], 1.0)
        opt.step()
        schedule.step()
    spent = time.process_time() / 60
    print(f"epoch {epoch} loss {np.mean(losses):.3f}, {spent:.1f} CPU minutes", flush=True)
if A.weights:
    torch.save([net.layers[A.freeze :].state_dict(), heads.state_dict()], A.weights)
net.eval(), heads.eval()
for path in A.eval:
    out, started, n = [], time.process_time(), 0
    linked = np.zeros((3, 2), int)
    for article in json.load(open(path)):
        one = dict(key=article["key"], with_triggers=[], alone=[])
        for w in windows(article):
            with torch.no_grad():
                mask = torch.ones(1, len(w["ids"])).bool()
                h = net.top(net.bottom(torch.tensor([w["ids"]]), mask, A.freeze), mask, A.freeze)[0]
                f = torch.tensor(w["f"])
                for key, given in (("with_triggers", f), ("alone", torch.zeros_like(f))):
                    told = heads.types(h, given).softmax(-1).tolist()
                    one[key] += [
                        [*w["offs"][i], [round(q, 4) for q in told[i]]]
                        for i in range(len(told))
                        if w["own"][i] >= 0
                    ]
                for at, sent, answers in w["links"] if A.links else ():
                    scores = heads.links(h, w, at, sent)
                    for r, (score, right) in enumerate(zip(scores, answers, strict=True)):
                        if right:
                            linked[r] += int(score.argmax()) in right, 1
            n += len(w["ids"])
        out.append(one)
    json.dump(out, open(path.replace(".json", ".pred.json"), "w"))
    spent = time.process_time() - started
    print(
        path, n, "tokens", f"{spent:.0f} s", "speaker, actor, place:", linked.tolist(), flush=True
    )
