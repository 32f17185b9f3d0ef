"""Who speaks when an article names an office, a person, a ministry or its spokesman."""

import json

import pytest

ZELENSKY_BY_OFFICE = (
    "Presiden Ukraina mengatakan pasukannya merebut kembali Siversk dari tangan Rusia pada Kamis"
    " (11/12)."
)
ZELENSKY_BY_NAME = (
    "Volodymyr Zelensky mengatakan pasukan Ukraina telah merebut kembali Siversk dari tangan Rusia"
    " pada Kamis (11/12)."
)
MINISTRY = (
    "Kementerian Pertahanan Rusia mengatakan pasukannya merebut Siversk pada Kamis (11/12) dari"
    " tangan Ukraina."
)
SPOKESMAN = (
    "Juru bicara Kementerian Pertahanan Rusia Igor Konashenkov mengatakan pasukan Rusia merebut"
    " Siversk pada Kamis (11/12) dari tangan Ukraina."
)


@pytest.fixture
def captures(klaim, tmp_path):
    """The statements about captures of Siversk that some texts make, one article each."""

    def read(*texts: str) -> list[dict]:
        for number, text in enumerate(texts):
            path = tmp_path / f"{number}.txt"
            path.write_text(text + "\n", encoding="utf-8")
            klaim("read", path, "--published", f"2025-12-{12 + number}")
        found = json.loads(klaim("statements", "--place", "Siversk", "--format", "json").stdout)
        return [one for one in found if one["event"]["type"] == "capture"]

    return read


def test_a_speaker_by_office_and_by_name_makes_one_statement(captures):
    (statement,) = captures(ZELENSKY_BY_OFFICE, ZELENSKY_BY_NAME)
    assert statement["speaker"]["id"] == "volodymyr-zelensky"
    assert len(statement["reports"]) == 2
    assert (statement["first_seen"], statement["last_seen"]) == ("2025-12-12", "2025-12-13")


def test_a_ministry_and_its_spokesman_are_two_speakers(captures):
    statements = captures(MINISTRY, SPOKESMAN)
    speakers = {one["speaker"]["id"] for one in statements}
    assert speakers == {"russian-ministry-of-defence", "igor-konashenkov"}


def test_a_record_with_people_counts_them_as_one_body(klaim, captures):
    captures(MINISTRY, SPOKESMAN)

    def claims(*options: str) -> int:
        command = ["record", "Russian Ministry of Defence", "--format", "json"]
        return json.loads(klaim(*command, *options).stdout)["total"]["n"]

    # The spokesman says again what his ministry said.
    assert (claims(), claims("--with-people")) == (1, 1)
    alone = json.loads(klaim("record", "Igor Konashenkov", "--format", "json").stdout)
    assert alone["total"]["n"] == 1
