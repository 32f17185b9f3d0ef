"""How an event is meant and whether it came about: hedged, planned, called for, not at all."""

import pytest

from klaim.records import Modality
from tests.extraction.building import lines, only_claim


@pytest.mark.parametrize(
    ("text", "modality", "negated"),
    [
        ("Rusia dapat menyerang Sumy kapan saja.", "hedged", False),
        ("Rusia mungkin akan menyerang Sumy.", "hedged", False),
        ("Sumy diperkirakan sudah direbut Rusia.", "hedged", False),
        ("Ukraina tidak bisa merebut Robotyne.", "actual", True),
        ("Ukraina sudah bisa merebut Robotyne.", "actual", False),
        ("Ukraina berniat merebut Robotyne.", "planned", False),
        ("Ukraina sedang menyiapkan serangan ke Robotyne.", "planned", False),
        ("Rusia tidak boleh merebut Sumy.", "called_for", True),
        ("Hampir semua tentara Rusia di Robotyne menyerah.", "actual", False),
        ("Rusia kini menguasai hampir seluruh Robotyne.", "hedged", False),
        ("hanya Rusia yang dapat mengakhiri perang.", "hedged", False),
        ("ribuan warga Sumy harus mengungsi.", "actual", False),
        ("Rusia dan Ukraina sepakat menukar 300 tawanan.", "planned", False),
        ("Rusia dan Ukraina sepakat gencatan senjata.", "actual", False),
        ("Rusia tak henti menyerang Sumy.", "actual", False),
        ("Ukraina tidak akan menyerahkan wilayah kami.", "planned", True),
        ("Rusia memakai mobil tanpa atap memasuki Sumy.", "actual", False),
        ("tak satu pun dari 40 tentara Rusia di Sumy menyerah.", "actual", True),
        ("tidak ada bukti bahwa Sumy sudah direbut Rusia.", "actual", True),
        ("Rusia akan menyerang Sumy, tetapi hanya jika cuaca membaik.", "hedged", False),
        ("upaya Rusia merebut Sumy kandas.", "actual", True),
        ("Rusia urung menyerang Sumy.", "actual", True),
        ("belum jelas apakah Rusia sudah merebut Sumy.", "hedged", False),
        ("gencatan senjata masih jauh dari kenyataan.", "actual", True),
        ("gencatan senjata tak kunjung terwujud.", "actual", True),
    ],
)
def test_words_before_an_event_say_how_it_is_meant(text, modality, negated):
    claim = only_claim(f"Zelensky mengatakan {text}")
    assert (claim.modality, claim.negated) == (modality, negated)


@pytest.mark.parametrize(
    "condition", ["jika keadaan memburuk", "apabila perjanjian diteken", "asalkan hujan reda"]
)
def test_what_hangs_on_a_condition_is_hedged_wherever_the_condition_stands(condition):
    plan = "Ukraina akan menarik pasukan dari Sumy"
    before = only_claim(f'"{condition.capitalize()}, {plan}," kata Zelensky.')
    behind = only_claim(f'"{plan} {condition}," kata Zelensky.')
    assert [before.modality, behind.modality] == ["hedged", "hedged"]


def test_an_aim_is_planned_where_what_serves_it_is():
    text = "Zelensky mengatakan HIMARS itu akan digunakan untuk memukul mundur pasukan Rusia."
    assert only_claim(text).modality == "planned"


@pytest.mark.parametrize("count", ["sekitar 300", "mencapai 300", "ratusan"])
def test_an_estimate_of_a_number_leaves_the_event_certain(count):
    text = f"Zelensky mengatakan korban tewas di pihak Rusia diperkirakan {count} tentara."
    assert only_claim(text).modality == "actual"


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Zelensky mengatakan dua jembatan ditutup karena ia berencana pulang.", "actual"),
        ('"Jika Barat diam, keadaan memburuk di mana-mana," kata Zelensky.', "hedged"),
    ],
)
def test_a_statement_is_meant_as_its_main_clause_says(text, modality):
    claim = only_claim(text)
    assert (claim.event.type, claim.modality) == ("statement", modality)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Putin mengatakan Rusia siap untuk berunding dengan Ukraina.",
            "Vladimir Putin asserts planned negotiate russia>ukraine",
        ),
        (
            "Peskov mengatakan operasi militer Rusia di Ukraina akan terus berlangsung.",
            "Dmitry Peskov asserts planned attack russia>ukraine @ Ukraine",
        ),
        (
            "Hampir 200 tentara Rusia tewas di Lyman, kata Zelensky.",
            "Volodymyr Zelensky asserts casualties ukraine>russia @ Lyman",
        ),
        (
            "Zelensky menilai situasi di garis depan sulit dan meminta warga Ukraina bersabar "
            "menghadapi Rusia.",
            "Volodymyr Zelensky asserts statement ukraine",
        ),
    ],
)
def test_how_a_claim_is_meant_is_told_by_the_words_that_hang_on_it(text, line):
    assert lines(text) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Rusia menunda gencatan senjata dengan Ukraina.",
        "Gubernur Oleh Syniehubov mengatakan tidak ada warga yang tewas di Kharkiv akibat Rusia.",
        "Rusia masih jauh dari merebut Lyman, kata Zelensky.",
    ],
)
def test_what_is_put_off_or_befalls_nobody_or_is_far_off_has_not_happened(text):
    assert only_claim(text).negated


def test_an_accusation_is_made_even_where_what_it_says_is_denied():
    claim = only_claim("Zelensky menuduh Putin tidak menginginkan perdamaian.")
    assert (str(claim.event.type), claim.negated) == ("accuse", False)


def test_what_is_not_stable_does_not_negate_the_clause_behind_its_comma():
    text = '"Situasinya tidak stabil, pertempuran terjadi di Toretsk," kata Syrskyi.'
    assert lines(text) == ["Oleksandr Syrskyi asserts clash @ Toretsk"]


@pytest.mark.parametrize(
    "told",
    [
        "tidak ada yang tewas",
        "tidak ada yang tewas atau terluka",
        "tidak ada laporan korban jiwa atau terluka dalam insiden",
        "tak ada warga yang terluka",
        "belum ada yang terluka",
    ],
)
def test_nobody_was_hurt(told):
    text = f"Rudal Rusia menghantam Sumy. Gubernur Sumy mengatakan {told}."
    assert lines(text)[-1].startswith("Governor of Sumy Oblast asserts not casualties")


def test_what_somebody_is_after_is_not_done_yet():
    text = '"Tujuan musuh adalah menerobos pertahanan kami di Lyman," kata Shoigu.'
    assert only_claim(text).modality is Modality.PLANNED


def test_a_blow_without_victims_has_hurt_nobody():
    told = lines(
        "Sobyanin mengatakan Rusia menembak jatuh drone yang terbang menuju Moskow, tanpa ada "
        "korban jiwa atau kerusakan."
    )
    assert [line for line in told if " casualties" in line and "not casualties" not in line] == []


def test_what_nobody_was_hurt_by_came_about():
    told = lines("Sobyanin mengatakan tak ada korban jiwa imbas tembak jatuh drone Ukraina itu.")
    assert [line for line in told if "not shoot_down" in line] == []


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Ukraina harus menarik mundur pasukannya dari Lyman.", Modality.ACTUAL),
        ("Zelensky mengatakan Rusia harus mundur dari Lyman.", Modality.CALLED_FOR),
    ],
)
def test_who_only_tells_that_forces_had_to_go_asks_nobody_to(text, modality):
    assert only_claim(text).modality is modality


def test_what_nothing_points_to_is_not_planned():
    text = "Zelensky mengatakan Rusia tidak menunjukkan tanda-tanda siap untuk berunding."
    assert only_claim(text).negated


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Rusia dan Ukraina menyepakati pertukaran tawanan.", Modality.PLANNED),
        ("Medinsky mengatakan Moskow mengusulkan gencatan senjata.", Modality.CALLED_FOR),
    ],
)
def test_what_is_agreed_or_proposed_is_still_to_come(text, modality):
    assert only_claim(text).modality is modality
