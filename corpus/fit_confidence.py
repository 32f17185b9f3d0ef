"""Fits the weights by which klaim tells how sure a claim is, and writes them where it reads them.

Learns from the splits that may be looked at, never from the test split: which found claims are
right as a whole, given what they are and rest on. The same articles and the same klaim give the
same weights.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

import klaim.extraction
from klaim.control import parties_of, voices_without_office
from klaim.evaluation import load_gold_folder
from klaim.evaluation.control import Sides
from klaim.evaluation.scoring import Found, score
from klaim.extraction import Extractor
from klaim.extraction.confidence import traits
from klaim.gazetteer import Gazetteer
from klaim.pipeline import outlets_of
from klaim.reading import Document, read_document
from klaim.theatres import load_theatre

HERE = Path(__file__).parent
SPLITS = ("train", "develop")
WEIGHTS = Path(klaim.extraction.__file__).with_name("confidence.toml")
STRENGTH = 0.3
"""Inverse strength of the regularisation: claims are few."""
SMALLEST = 0.005
"""Weights below that change no confidence that anybody reads."""
HEAD = """\
# How sure a claim is: the weights of a logistic regression over what it is and rests on.
# Written by corpus/fit_confidence.py (`make train`), from {claims} claims in
# {articles} articles.
"""


def main() -> None:
    """Rewrite the weights."""
    learned = [pair for split in SPLITS for pair in judged(HERE / split)]
    rows = [dict.fromkeys(("any", *found), 1.0) for _, found, _ in learned]
    vectors = DictVectorizer(sparse=False)
    matrix = vectors.fit_transform(rows)
    model = LogisticRegression(C=STRENGTH, fit_intercept=False, max_iter=10_000)
    model.fit(matrix, [right for _, _, right in learned])
    weights = dict(zip(vectors.get_feature_names_out(), model.coef_[0], strict=True))
    articles = len({article for article, _, _ in learned})
    lines = [f'"{name}" = {value:.2f}' for name, value in weights.items() if abs(value) > SMALLEST]
    text = HEAD.format(claims=len(learned), articles=articles)
    WEIGHTS.write_text(text + "\n[weights]\n" + "\n".join(lines) + "\n", encoding="utf-8")


def judged(folder: Path) -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """Yield article, traits and whether it is right as a whole for every claim found."""
    theatre = load_theatre()
    extractor = Extractor(theatre.members, Gazetteer.open(), tagged=True)
    sides = Sides(parties_of(theatre), voices_without_office(theatre))
    for gold in load_gold_folder(folder):
        path = gold.path.with_suffix(".txt")
        document = Document(str(path), path=path, identity=str(path))
        article = read_document(document, outlets=outlets_of(theatre))
        grounded = extractor.ground(article)
        scored = score(Found(gold, article, tuple(item.claim for item in grounded)), sides)
        right = {c.pair.claim.id for c in scored.comparisons if c.whole}
        for item in grounded:
            yield gold.name, tuple(traits(item)), item.claim.id in right


if __name__ == "__main__":
    main()
