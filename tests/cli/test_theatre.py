import json
import shutil
from pathlib import Path

import pytest

TEMPLATE = Path(__file__).parents[2] / "docs" / "theatre_template"


@pytest.fixture
def mine(tmp_path):
    return Path(shutil.copytree(TEMPLATE, tmp_path / "mine"))


@pytest.mark.parametrize("name", ["list", "show", "check"])
def test_every_command_teaches_with_an_example(klaim, name):
    result = klaim("theatre", name, "--help")
    assert result.exit_code == 0
    assert f"\n    klaim theatre {name}" in result.output


def test_list_names_every_theatre(klaim):
    result = klaim("theatre", "list")
    assert result.exit_code == 0
    for name in ("israel_gaza_iran", "russia_ukraine", "thailand_cambodia"):
        assert f"\n{name} " in result.stdout


def test_list_for_programs(klaim):
    listed = json.loads(klaim("theatre", "list", "--format", "json").stdout)
    parties = {item["theatre"]: item["parties"] for item in listed}
    assert parties["thailand_cambodia"] == ["thailand", "cambodia"]


def test_show_counts_who_speaks_for_each_side(klaim):
    result = klaim("theatre", "show", "israel_gaza_iran")
    assert result.exit_code == 0
    assert "since 2023-10-07" in result.stdout
    assert "ally of Iran" in result.stdout
    sides = json.loads(klaim("theatre", "show", "israel_gaza_iran", "--format", "json").stdout)
    assert all(side["people"] for side in sides)


def test_show_lists_people_with_the_days_of_their_offices(klaim):
    shown = klaim("theatre", "show", "russia_ukraine", "--who", "people", "--format", "json").stdout
    people = {person["id"]: person for person in json.loads(shown)}
    minister = people["oleksii-reznikov"]["offices"][0]
    assert (minister["since"], minister["until"]) == ("2021-11-04", "2023-09-06")


def test_show_lists_media_with_their_owner_and_who_says_so(klaim):
    shown = klaim("theatre", "show", "russia_ukraine", "--who", "media", "--format", "json").stdout
    media = {medium["id"]: medium for medium in json.loads(shown)}
    assert media["tass"]["ownership"] == "state"
    assert all(medium["ownership"] and medium["source"] for medium in media.values())


def test_show_an_unknown_theatre(klaim):
    result = klaim("theatre", "show", "mars")
    assert result.exit_code == 1
    assert result.stderr.startswith("klaim: There is no theatre 'mars'")


def test_check_a_good_theatre(klaim, mine):
    result = klaim("theatre", "check", mine)
    assert result.exit_code == 0
    assert "good theatre" in result.stdout


def test_check_tells_every_problem_on_a_line(klaim, mine):
    people = mine / "people.toml"
    people.write_text(people.read_text(encoding="utf-8").replace('"armenia"', '"x"'), "utf-8")
    result = klaim("theatre", "check", mine)
    assert result.exit_code == 1
    assert result.stdout.count("\n") == 2
    assert result.stdout.startswith("people.toml, line 7 (person 'nikol-pashinyan'): 'side' is 'x'")
    assert "2 problems" in result.stderr


def test_check_no_folder(klaim):
    result = klaim("theatre", "check", "nothing")
    assert result.exit_code == 1
    assert "does not exist" in result.stderr


def test_articles_are_read_with_a_theatre_of_your_own(klaim, mine, tmp_path):
    text = "Kemhan Azerbaijan mengatakan pasukan Armenia menyerang Shusha, Kamis (1/10/2020)."
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    result = klaim("read", "one.txt", "--theatre", mine)
    assert result.exit_code == 0
    claims = [json.loads(line) for line in klaim("claims", "--format", "jsonl").stdout.splitlines()]
    assert [claim["speaker"]["side"] for claim in claims] == ["azerbaijan"]


def test_each_article_is_read_in_its_own_theatre(klaim, tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "gaza.txt").write_text(
        "Militer Israel mengatakan pasukannya merebut Khan Younis dari Hamas, Kamis (11/12/2025).",
        encoding="utf-8",
    )
    (folder / "siversk.txt").write_text(
        "Kemhan Rusia mengklaim pasukannya merebut Siversk dari Ukraina, Kamis (11/12/2025).",
        encoding="utf-8",
    )
    assert klaim("read", "articles").exit_code == 0
    claims = [json.loads(line) for line in klaim("claims", "--format", "jsonl").stdout.splitlines()]
    assert {claim["speaker"]["side"] for claim in claims} == {"israel", "russia"}
    for place, holder in (("Siversk", "russia"), ("Khan Younis", "israel")):
        (interval,) = json.loads(klaim("timeline", place, "--format", "json").stdout)
        assert (interval["holder"], interval["status"]) == (holder, "claimed")


def test_a_theatre_given_is_the_only_one(klaim, tmp_path):
    (tmp_path / "one.txt").write_text(
        "Kemhan Rusia mengklaim pasukannya merebut Siversk dari Ukraina.", encoding="utf-8"
    )
    assert klaim("read", "one.txt", "--theatre", "thailand_cambodia").exit_code == 0
    assert klaim("claims", "--format", "jsonl").stdout == ""
