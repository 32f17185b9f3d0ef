"""Articles that go back to one text are one origin, however many outlets publish it.

Two articles are kin where half of their runs of words are the same, or where both credit
one agency, appear within two days of each other and share a sixth of their runs: outlets
shorten and rephrase what they take from an agency; or where within two days they tell the same in
other words, as translations and spins do (``structures``). Origins are what kinship connects.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TypeAlias

from klaim.reconciling.shingles import Shingles, candidates, jaccard, shingles
from klaim.reconciling.structures import Structure, likeness, may_be_alike, structures_of
from klaim.records import Article, Claim, Kinship, Origin, Tie

SAME_TEXT = 1 / 2
SAME_DISPATCH = 1 / 6
DISPATCH_WINDOW = timedelta(days=2)

Kinships: TypeAlias = Mapping[str, Sequence[Kinship]]
"""Kinships by the article of either two that comes first by id; every article is a key."""

_TIES = (Tie.TEXT, Tie.AGENCY, Tie.STRUCTURE)
_CREDITS = frozenset({"byline", "credit", "dateline", "source"})
_REACH = 200
"""How many characters at either end of the running text may hold a credit."""


def find_kinships(
    articles: Iterable[Article],
    agencies: Mapping[str, str] | None = None,
    claims: Iterable[Claim] = (),
) -> Kinships:
    """Return which of the articles are kin, and by what.

    Whether two articles are kin is for these two to say: the result depends neither on the
    order of the articles nor on their being given twice nor on the others among them.

    Args:
        articles: Their texts are compared with the noise left out.
        agencies: The id of the agency behind each name that a credit line may hold:
            ``{"AFP": "afp", "Agence France-Presse": "afp", ...}``.
        claims: All claims of the articles, by which those are known that tell one another
            again in other words.
    """
    known = {article.id: article for article in articles}
    texts = {key: shingles(article) for key, article in known.items()}
    found: dict[str, list[Kinship]] = {key: [] for key in known}
    for kinship in (
        *_kinships(known, texts, agencies or {}),
        *_retold(known, structures_of(claims)),
    ):
        found[kinship.articles[0]].append(kinship)
    return found


def origins_of(articles: Iterable[Article], kinships: Kinships) -> tuple[Origin, ...]:
    """Return the origins that some articles go back to, every article in exactly one.

    These articles alone are asked, so that a statement has as many origins wherever it is met.

    Args:
        articles: The articles that carry a statement, say.
        kinships: Of these and of any others, as ``find_kinships`` returns them.
    """
    parents = {article.id: article.id for article in articles}
    among = (k for key in parents for k in kinships[key] if k.articles[1] in parents)
    ties: list[Kinship] = []
    for kinship in sorted(among, key=_strongest_first):
        one, other = (_root(parents, key) for key in kinship.articles)
        if one != other:
            parents[max(one, other)] = min(one, other)
            ties.append(kinship)
    return tuple(_origins(parents, ties))


def credited(article: Article, agencies: Mapping[str, str]) -> frozenset[str]:
    """Return the ids of the agencies that an article's credit lines name.

    A credit stands in noise that is one ("(AFP/ind)"), or between brackets at the beginning
    or end of the text: "KYIV (Reuters) - ...". In a sentence an agency is a source like others.
    """
    ends = [*article.running_text()]
    texts = [noise.span.of(article.text) for noise in article.noise if noise.kind in _CREDITS]
    if ends:
        first, last = ends[0].of(article.text)[:_REACH], ends[-1].of(article.text)[-_REACH:]
        texts += re.findall(r"[(\[]([^()\[\]]{2,60})[)\]]", first + "\n" + last)
    return frozenset(
        agency
        for name, agency in agencies.items()
        if any(
            name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for text in texts
        )
    )


def _kinships(
    articles: Mapping[str, Article], texts: Mapping[str, Shingles], agencies: Mapping[str, str]
) -> Iterator[Kinship]:
    for pair in candidates(texts):
        similarity = jaccard(texts[pair[0]], texts[pair[1]])
        if similarity >= SAME_TEXT:
            yield Kinship(pair, Tie.TEXT, similarity)
    by_agency: dict[str, list[Article]] = {}
    for article in articles.values():
        for agency in credited(article, agencies):
            by_agency.setdefault(agency, []).append(article)
    for agency, of_agency in by_agency.items():
        for pair in _of_one_time(of_agency):
            similarity = jaccard(texts[pair[0]], texts[pair[1]])
            if similarity >= SAME_DISPATCH:
                yield Kinship(pair, Tie.AGENCY, similarity, agency)


def _retold(
    articles: Mapping[str, Article], structures: Mapping[str, Structure]
) -> Iterator[Kinship]:
    for pair in sorted(may_be_alike(structures, articles)):
        one, other = (articles[key].published for key in pair)
        if one is None or other is None or abs(one - other) > DISPATCH_WINDOW:
            continue
        alike = likeness(*(structures[key] for key in pair))
        if alike is not None:
            yield Kinship(pair, Tie.STRUCTURE, alike.similarity, shared=alike.shared)


def _of_one_time(articles: Iterable[Article]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of articles that appear within two days of each other."""
    window: list[tuple[date, str]] = []
    for day, key in sorted((a.published, a.id) for a in articles if a.published is not None):
        window = [(other, id_) for other, id_ in window if day - other <= DISPATCH_WINDOW]
        yield from ((min(id_, key), max(id_, key)) for _, id_ in window)
        window.append((day, key))


def _strongest_first(kinship: Kinship) -> tuple[object, ...]:
    return _TIES.index(kinship.tie), -kinship.similarity, kinship.articles, kinship.agency


def _root(parents: dict[str, str], key: str) -> str:
    while parents[key] != key:
        parents[key] = parents[parents[key]]
        key = parents[key]
    return key


def _origins(parents: dict[str, str], kinships: Iterable[Kinship]) -> Iterator[Origin]:
    members: dict[str, list[str]] = {}
    for key in sorted(parents):
        members.setdefault(_root(parents, key), []).append(key)
    ties: dict[str, list[Kinship]] = {}
    for kinship in kinships:
        ties.setdefault(_root(parents, kinship.articles[0]), []).append(kinship)
    for root, keys in members.items():
        yield Origin(tuple(keys), tuple(ties.get(root, ())))
