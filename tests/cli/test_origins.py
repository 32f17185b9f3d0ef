"""Articles about one announcement: which go back to one text, and which do not.

All of them were written for this test: an original, what became of it elsewhere, and the report
of somebody who was there.
"""

import json
from itertools import permutations

import pytest

ORIGINAL = (
    "Kementerian Pertahanan Rusia mengatakan pasukannya merebut Siversk pada Kamis (11/12)."
    " Kementerian itu mengklaim 150 tentara Ukraina tewas di Siversk."
    "\n\nStaf Umum Ukraina membantah klaim bahwa pasukan Rusia telah merebut Siversk."
    " Staf Umum Ukraina mengatakan pasukannya memukul mundur 12 serangan Rusia di dekat Zvanivka."
)
REPUBLISHED = "Dikutip dari kantor berita. " + ORIGINAL + " Baca berita lainnya di laman kami."
# The same in other words, as a machine puts a translation back.
RETOLD = (
    "Pasukan Rusia sudah merebut kota Siversk pada Kamis (11/12), kata Kemhan Rusia."
    " Sebanyak 150 tentara Ukraina tewas di Siversk, menurut Kemhan Rusia."
    "\n\nNamun, menurut Staf Umum Angkatan Bersenjata Ukraina, Rusia tidak merebut Siversk."
    " Sebanyak 12 serangan Rusia di dekat Zvanivka dipukul mundur, kata lembaga itu."
)
# The same with a purpose: other words, and the outlet's own comments.
SPUN = (
    "Kyiv kembali bersilat lidah! Kemhan Rusia mengumumkan pasukannya merebut Siversk, Kamis"
    " (11/12). Kementerian itu menyebut 150 tentara Ukraina tewas di Siversk."
    "\n\nSeperti biasa, Staf Umum Ukraina membantah bahwa pasukan Rusia telah merebut Siversk."
    " Lembaga tersebut mengaku pasukannya memukul mundur 12 serangan Rusia di dekat Zvanivka."
)
# Another reporter on the same day: the same announcement, other witnesses and numbers.
INDEPENDENT = (
    "Kementerian Pertahanan Rusia mengatakan pasukannya merebut Siversk pada Kamis (11/12)."
    " Wali Kota Siversk Oleksii Vorobiov mengatakan 40 warga dievakuasi dari kota itu."
    "\n\nVolodymyr Zelensky mengatakan pasukan Ukraina masih menguasai Siversk."
    " Institut Studi Perang (ISW) mengatakan pasukan Rusia menyerang Siversk dengan 3 brigade."
)
TEXTS = {
    "original": ORIGINAL,
    "republished": REPUBLISHED,
    "retold": RETOLD,
    "spun": SPUN,
    "independent": INDEPENDENT,
}


@pytest.fixture
def statements(klaim, tmp_path):
    """The statements about Siversk that articles of these names make, read in this order."""

    def read(*names: str, ledger: str = "klaim.db") -> list[dict]:
        for name in names:
            path = tmp_path / f"{name}.txt"
            path.write_text(TEXTS[name] + "\n", encoding="utf-8")
            klaim("read", path, "--published", "2025-12-12", "--ledger", ledger)
        asked = ("--place", "Siversk", "--format", "json", "--ledger", ledger)
        found: list[dict] = json.loads(klaim("statements", *asked).stdout)
        return found

    return read


def capture(found: list[dict]) -> dict:
    """The ministry's word that it took the town: every article carries it."""
    (statement,) = (
        one
        for one in found
        if one["event"]["type"] == "capture"
        and one["speaker"]["id"] == "russian-ministry-of-defence"
    )
    return statement


def origins(statement: dict) -> list[list[str]]:
    names = {
        report["article"]: report["source"].rsplit("/")[-1].removesuffix(".txt")
        for report in statement["reports"]
    }
    return sorted(
        sorted(names[article] for article in origin["articles"]) for origin in statement["origins"]
    )


def ties(statement: dict) -> set[str]:
    return {why["tie"] for origin in statement["origins"] for why in origin["because"]}


def test_a_republished_text_is_one_origin(statements):
    statement = capture(statements("original", "republished"))
    assert origins(statement) == [["original", "republished"]]
    assert ties(statement) == {"text"}


@pytest.mark.parametrize("name", ["retold", "spun"])
def test_what_is_told_again_in_other_words_is_one_origin_and_the_reason_is_given(statements, name):
    statement = capture(statements("original", name))
    assert origins(statement) == [sorted(["original", name])]
    assert ties(statement) == {"structure"}
    (origin,) = statement["origins"]
    assert {"150 killed", "12 attacks"} <= set(origin["because"][0]["shared"])


def test_a_report_of_ones_own_is_an_origin_of_its_own(statements):
    assert origins(capture(statements("original", "independent"))) == [
        ["independent"],
        ["original"],
    ]


def test_all_together_are_two_origins_in_whatever_order_they_are_read(statements):
    together = [sorted({"original", "republished", "retold", "spun"}), ["independent"]]
    for at, order in enumerate(list(permutations(TEXTS))[::37]):
        found = capture(statements(*order, ledger=f"{at}.db"))
        assert origins(found) == sorted(together)


def test_the_table_counts_them(statements, klaim):
    statements(*TEXTS)
    table = klaim("statements", "--place", "Siversk", "--side", "russia").stdout
    assert "5 reports · 2 origins" in table
