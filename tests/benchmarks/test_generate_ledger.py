"""The made-up ledgers that figures of speed are taken on."""

import runpy
from collections import Counter
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "generate_ledger.py"
ARTICLES = 300


@pytest.fixture(scope="module")
def generate():
    return runpy.run_path(str(SCRIPT), run_name="generate_ledger")["generate"]


@pytest.fixture(scope="module")
def made(generate):
    return list(generate(ARTICLES))


def test_one_seed_gives_one_ledger(generate, made):
    assert list(generate(ARTICLES)) == made
    assert list(generate(ARTICLES, seed=1)) != made


def test_every_claim_points_at_its_words(made):
    assert len(made) == ARTICLES
    for article, claims in made:
        assert all(claim.evidence.of(article.text).endswith(".") for claim in claims)


def test_few_places_have_many_of_the_claims(made):
    named = Counter(place.id for _, claims in made for c in claims for place in c.places)
    most = sum(count for _, count in named.most_common(len(named) // 10))
    assert most > sum(named.values()) / 4
