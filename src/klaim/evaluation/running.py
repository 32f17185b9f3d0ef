"""A folder of gold files -> a report: each text read and extracted as ``klaim read`` does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from klaim.control import parties_of, voices_without_office
from klaim.errors import InputError
from klaim.evaluation.control import Sides
from klaim.evaluation.gold import GoldArticle
from klaim.evaluation.loading import check_against_text
from klaim.evaluation.report import Report, evaluate
from klaim.evaluation.scoring import Found
from klaim.pipeline import Pipeline
from klaim.reading import Document
from klaim.theatres import Theatre, load_theatre


def evaluate_gold(
    gold: Iterable[GoldArticle],
    texts: Path | None = None,
    *,
    theatre: str | None = None,
    rules_only: bool = False,
) -> Report:
    """Read the texts of gold files, find their claims and score them. Writes nothing.

    Args:
        gold: The annotated articles.
        texts: The folder that holds ``NAME.txt`` for every gold file ``NAME.yaml``; by
            default each text lies beside its gold file.
        theatre: The folder name of the conflict that the articles are about; by default each
            article's own is recognised.
        rules_only: Do not ask the tagger.

    Raises:
        InputError: A text is missing or cannot be read, or is not the one annotated.
        TheatreError: There is no such theatre.
    """
    pipeline = Pipeline(theatre, rules_only=rules_only)
    return evaluate(find_claims(gold, pipeline, texts), sides_of(load_theatre(theatre)))


def find_claims(
    gold: Iterable[GoldArticle], pipeline: Pipeline, texts: Path | None = None
) -> Iterator[Found]:
    """Yield every annotated article with what klaim makes of its text."""
    for item in gold:
        path = text_beside(item, texts)
        source = str(path)
        article, claims = pipeline.claims_of(Document(source, path=path, identity=source))
        check_against_text(item, article.text)
        yield Found(item, article, claims)


def text_beside(item: GoldArticle, texts: Path | None) -> Path:
    """Return the file of the text that a gold file annotates.

    Raises:
        InputError: It is missing.
    """
    path = (texts or item.path.parent) / f"{item.name}.txt"
    if not path.is_file():
        raise InputError(
            f"{path} is missing: the text that {item.path} annotates. If the texts lie in"
            " another folder, name it with --texts."
        )
    return path


def sides_of(theatre: Theatre) -> Sides:
    """Return who fights for whom in a theatre."""
    return Sides(parties_of(theatre), voices_without_office(theatre))
