"""Which theatre an article is about."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from klaim.extraction import Extractor
from klaim.gazetteer import Gazetteer
from klaim.theatres import Theatre, available_theatres, elsewhere, load_theatre
from klaim.theatres.recognising import Recogniser, recognise
from tests.building import sample_article

DEVELOP = Path(__file__).parents[2] / "corpus" / "develop"

GAZA = "Militer Israel (IDF) mengatakan serangan itu menewaskan lima anggota Hamas di Rafah."
BORDER = "Maly Socheata menuding militer Thailand menembakkan artileri ke Kamboja."
FRONT = "Kementerian Pertahanan Rusia mengklaim pasukannya merebut Siversk dari Ukraina."


KARABAKH = (
    "Azerbaijan melancarkan operasi militer dengan artileri dan drone di Karabakh, kata Kementerian"
    " Pertahanan Azerbaijan. Tentara Armenia menuding Azerbaijan menembaki warga sipil."
    " Pertempuran berlangsung sampai malam."
)
MANOEUVRES = (
    "Panglima melantik perwira angkatan darat, angkatan laut dan angkatan udara di markas militer."
    " Menteri Pertahanan Peru mengatakan tentara Peru menerima tank dan jet tempur."
)


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


def test_two_states_are_enough_for_a_text_that_tells_of_fighting():
    text = "Rusia dan Ukraina saling tuding soal serangan rudal yang menewaskan tawanan perang."
    recogniser = Recogniser(shipped())
    assert recogniser.recognise(text, "id") is None
    assert recogniser.recognise(text, "id", by_states=True) == load_theatre("russia_ukraine")
    assert recogniser.recognise("Rusia menyerang, kata Belarus.", "id", by_states=True) is None


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
    claims = extractor.extract(sample_article(text=text))
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


def test_a_war_that_no_theatre_knows_is_read_without_sides():
    sides = extracted(Extractor(shipped(), Gazetteer.open()), KARABAKH)
    assert len(sides) > 1
    assert set(sides) <= {"third", "none"}


def test_a_report_that_names_the_two_states_alone_is_about_their_war():
    text = (
        "Rusia dan Ukraina saling tuding soal serangan rudal yang menewaskan tawanan perang. PBB"
        " berjanji menyelidiki serangan rudal Rusia itu. Palang Merah meminta gencatan senjata."
    )
    assert "third" in extracted(Extractor(shipped(), Gazetteer.open()), text)


def test_soldiers_without_fighting_are_no_war():
    assert extracted(Extractor(shipped(), Gazetteer.open()), MANOEUVRES) == []


def test_one_chosen_theatre_leaves_other_wars_alone():
    assert extracted(Extractor(load_theatre("sudan"), Gazetteer.open()), KARABAKH) == []


def test_elsewhere_has_everybody_whom_all_theatres_share_and_no_sides():
    assert elsewhere().parties == {}
    assert "azerbaijan" in elsewhere().entities
    assert "elsewhere" not in available_theatres()


@pytest.mark.parametrize(
    ("text", "theatre"),
    [
        ("RSF membantah menembaki El Fasher. Angkatan Bersenjata Sudan mundur.", "sudan"),
        ("MNDAA merebut Lashio dari junta Myanmar, kata Zaw Min Tun.", "myanmar"),
        ("Pemberontak M23 menguasai Goma, kata juru bicara pemerintah Kongo.", "congo"),
        ("HTS merebut Hama dari tentara Suriah.", "syria"),
        (
            "Militer Pakistan menembak jatuh jet India, kata Ahmed Sharif Chaudhry.",
            "india_pakistan",
        ),
        ("Israel mengebom Damaskus. IDF membenarkan, dan Netanyahu memuji.", "israel_gaza_iran"),
    ],
)
def test_smaller_wars_are_recognised(text, theatre):
    assert recognise(text, "id") == theatre


@pytest.mark.parametrize(("day", "side"), [(date(2024, 12, 1), "hts"), (date(2025, 2, 1), "syria")])
def test_who_takes_over_a_government_changes_sides(day, side):
    assert load_theatre("syria").entities["ahmed-al-sharaa"].side_on(day) == side
