"""Gold files: what is read, and what the errors say."""

from datetime import date
from pathlib import Path

import pytest

from klaim.errors import InputError
from klaim.evaluation import load_gold, load_gold_folder
from klaim.evaluation.gold import GoldControl, GoldQuantity
from klaim.evaluation.loading import check_against_text
from klaim.records import Bound, EventType, Modality, Status

from .building import gold_article, gold_claim

ROOT = Path(__file__).parents[2]

CLAIM = "{at: x y, speaker: TASS, side: russia, stance: asserts, event: capture"


def gold_file(folder: Path, claims: str = f"\n- {CLAIM}}}", rest: str = "") -> Path:
    path = folder / "one.yaml"
    path.write_text(f"article: {{language: id}}\nclaims: {claims}\n{rest}\n", encoding="utf-8")
    return path


def test_a_claim_with_everything(tmp_path):
    more = "actor: russia, places: [Lyman], via: [AFP], when: 2025-01-31, negated: true"
    numbers = "quantities: [{kind: killed, value: 3, bound: about}], modality: hedged"
    article = load_gold(gold_file(tmp_path, f"\n- {CLAIM}, {more}, {numbers}}}"))
    (claim,) = article.claims
    assert (claim.at, claim.event, claim.actor) == ("x y", EventType.CAPTURE, "russia")
    assert (claim.places, claim.via, claim.when) == (("Lyman",), ("AFP",), "2025-01-31")
    assert (claim.negated, claim.modality) == (True, Modality.HEDGED)
    assert claim.quantities == (GoldQuantity("killed", 3.0, Bound.ABOUT),)


@pytest.mark.parametrize("written", ["2025", "2025-02", "2025-02-08"])
def test_when_is_a_day_a_month_or_a_year(tmp_path, written):
    article = load_gold(gold_file(tmp_path, f"\n- {CLAIM}, when: {written}}}"))
    assert article.claims[0].when == written


@pytest.mark.parametrize("key", ["on", '"on"'])
def test_the_key_on_may_stand_without_quotes(tmp_path, key):
    line = f"control: [{{place: Lyman, {key}: 2022-10-01, holder: ukraine, status: conceded}}]"
    article = load_gold(gold_file(tmp_path, rest=line))
    assert article.control == (GoldControl("Lyman", date(2022, 10, 1), "ukraine", Status.CONCEDED),)


@pytest.mark.parametrize(
    ("claims", "message"),
    [
        ("\n- {speaker: TASS}", "claim 1: 'at' is missing; give a text"),
        (f"\n- {CLAIM}}}\n- {{at: 12}}", "claim 2: 'at' is 12; give a text"),
        (f"\n- {CLAIM.replace('capture', 'captured')}}}", "'event' is 'captured'; give one of"),
        (f"\n- {CLAIM.replace('asserts', 'says')}}}", "give one of asserts, confirms"),
        (f"\n- {CLAIM}, date: 2025-01-01}}", "claim 1: there is no field 'date'; use one of"),
        (f"\n- {CLAIM}, when: Monday}}", "give a day, month or year: 2025-12-24, 2025-12"),
        (f"\n- {CLAIM}, when: 202}}", "give a day, month or year"),
        (f"\n- {CLAIM}, negated: maybe}}", "'negated' is 'maybe'; give true or false"),
        (f"\n- {CLAIM}, places: Lyman}}", "'places' is 'Lyman'; give a list"),
        (f"\n- {CLAIM}, via: [AFP, 3]}}", "claim 1, via 2: 'via' is 3; give a text"),
        (
            f"\n- {CLAIM}, quantities: [{{kind: killed, value: ten}}]}}",
            "claim 1, quantity 1: 'value' is 'ten'; give a number",
        ),
        ("\n- TASS said so", "claim 1: expected fields such as"),
        ("{at: x}", "'claims' is {'at': 'x'}; give a list"),
        ("[", "is not readable YAML"),
    ],
)
def test_an_error_names_the_file_the_claim_and_what_to_do(tmp_path, claims, message):
    path = gold_file(tmp_path, claims)
    with pytest.raises(InputError) as caught:
        load_gold(path)
    assert message in str(caught.value)
    assert str(path) in str(caught.value)


def test_an_article_without_claims_says_so(tmp_path):
    path = tmp_path / "one.yaml"
    path.write_text("article: {}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"has 'claims: \[\]'"):
        load_gold(path)


def test_files_that_are_no_text(tmp_path):
    (tmp_path / "one.yaml").write_bytes(b"\xff\xfe\x00claims")
    with pytest.raises(InputError, match="not UTF-8"):
        load_gold_folder(tmp_path)


def test_folders_without_gold(tmp_path):
    with pytest.raises(InputError, match=r"holds no gold files"):
        load_gold_folder(tmp_path)
    with pytest.raises(InputError, match=r"is not a folder"):
        load_gold_folder(tmp_path / "missing")


def test_quoted_words_must_be_in_the_text():
    check_against_text(
        gold_article(gold_claim("merebut Lyman"), noise=("foto",)), "merebut\nLyman foto"
    )
    with pytest.raises(InputError, match=r"a\.yaml, claim 1: the article has no 'merebut Lyman'"):
        check_against_text(gold_article(gold_claim("merebut Lyman")), "Lyman direbut")
    with pytest.raises(InputError, match=r"a\.yaml, noise 1"):
        check_against_text(gold_article(noise=("foto",)), "Lyman direbut")


SPLITS = sorted(
    folder.relative_to(ROOT / "corpus").as_posix()
    for folder in (ROOT / "corpus").rglob("*")
    if folder.is_dir() and any(folder.glob("*.yaml"))
)


@pytest.mark.parametrize("split", SPLITS)
def test_every_gold_file_of_the_corpus_fits_its_text(split):
    folder = ROOT / "corpus" / split
    texts = folder.parent if folder.name == "second" else folder
    for gold in load_gold_folder(folder):
        text = (texts / f"{gold.name}.txt").read_text(encoding="utf-8")
        check_against_text(gold, text)
        assert gold.style, gold.path
        for claim in gold.claims:
            assert " ".join(text.split()).count(claim.at) == 1, (gold.name, claim.at)
