"""Which theatre an article is about."""

from pathlib import Path

import pytest
import yaml

from klaim.extraction import Extractor
from klaim.gazetteer import Gazetteer
from klaim.records import Article
from klaim.theatres import Theatre, available_theatres, load_theatre
from klaim.theatres.recognising import Recogniser, recognise

DEVELOP = Path(__file__).parents[2] / "corpus" / "develop"

GAZA = "Militer Israel (IDF) mengatakan serangan itu menewaskan lima anggota Hamas di Rafah."
BORDER = "Maly Socheata menuding militer Thailand menembakkan artileri ke Kamboja."
FRONT = "Kementerian Pertahanan Rusia mengklaim pasukannya merebut Siversk dari Ukraina."


def shipped() -> list[Theatre]:
    return [load_theatre(name) for name in available_theatres()]


@pytest.mark.parametrize(
    ("text", "theatre"),
    [
        (GAZA, "israel_gaza_iran"),
        (BORDER, "thailand_cambodia"),
        (FRONT, "russia_ukraine"),
        ("Persija mengalahkan Persib dalam laga di Jakarta.", None),
        ("", None),
    ],
)
def test_the_theatre_named_most_is_meant(text, theatre):
    assert recognise(text, "id") == theatre


def test_a_tie_is_nobodys():
    assert recognise("IDF, Kremlin.", "id") is None
    assert recognise("IDF, Kremlin, Hamas.", "id") == "israel_gaza_iran"


@pytest.mark.parametrize(
    "text",
    [
        "Timnas Thailand mengalahkan Kamboja 3-0. Thailand menyerang sejak menit pertama.",
        "Thailand menawarkan bebas visa, kata pemerintah Thailand di Bangkok.",
        "Palestina dan Israel, Rusia dan Ukraina: itulah soal ujiannya.",
    ],
)
def test_states_alone_make_no_war(text):
    assert recognise(text, "id") is None


def test_a_title_names_its_holder():
    assert recognise("Perdana Menteri Thailand bertemu wartawan.", "id") == "thailand_cambodia"


def test_states_count_where_somebody_else_is_named_too():
    text = "Hamas menuding Israel. Kremlin diam."
    assert recognise(text, "id") == "israel_gaza_iran"


def test_outsiders_and_media_count_for_none():
    assert recognise("Donald Trump, Reuters, TASS dan Kantor Berita Tasnim.", "id") is None


def test_surnames_count():
    assert recognise("Netanyahu menolak, kata Araghchi dan Zelensky.", "id") == "israel_gaza_iran"


def test_the_longest_name_counts_once():
    counts = Recogniser(shipped()).counts("Kementerian Kesehatan Gaza yang dikelola Hamas", "id")
    assert list(counts.values()) == [1]


def test_the_order_of_theatres_does_not_matter():
    forth, back = Recogniser(shipped()), Recogniser(shipped()[::-1])
    for text in (GAZA, BORDER, FRONT, f"{GAZA} {FRONT}"):
        assert forth.recognise(text, "id") is back.recognise(text, "id")


@pytest.mark.parametrize("path", sorted(DEVELOP.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_annotated_articles_are_recognised(path):
    """An article with claims has the theatre whose sides they name."""
    gold = yaml.safe_load(path.read_text(encoding="utf-8"))
    sides = {claim["side"] for claim in gold["claims"]}
    wanted = [n for n in available_theatres() if sides & set(load_theatre(n).parties)]
    found = recognise(path.with_suffix(".txt").read_text(encoding="utf-8"), "id")
    assert not wanted or [found] == wanted


def test_sides_are_unique_over_all_theatres():
    sides = [side for theatre in shipped() for side in theatre.parties]
    assert len(sides) == len(set(sides))


def test_all_theatres_joined_keep_their_wars_apart():
    everything = load_theatre()
    assert everything.opponent("russia") == "ukraine"
    assert everything.opponent("north_korea") == "ukraine"
    assert everything.opponent("cambodia") == "thailand"
    assert everything.opponent("israel") is None
    assert everything.principal("houthis") == "iran"
    assert everything.entities["iran"].side == "iran"


def extracted(extractor: Extractor, text: str) -> list[str]:
    claims = extractor.extract(Article(id="a", source="a.txt", text=text, language="id"))
    return [claim.speaker.side for claim in claims]


def test_an_extractor_of_several_theatres_reads_each_article_in_its_own():
    extractor = Extractor(shipped(), Gazetteer.open())
    assert extracted(extractor, FRONT) == ["russia"]
    assert extracted(extractor, GAZA) == ["israel"]
    assert extracted(extractor, BORDER) == ["cambodia"]
    assert extracted(extractor, "Persija mengalahkan Persib, kata pelatih.") == []


def test_an_extractor_of_one_theatre_recognises_nothing():
    extractor = Extractor(load_theatre("russia_ukraine"), Gazetteer.open())
    assert extracted(extractor, FRONT) == ["russia"]
    assert extracted(extractor, GAZA) == []
