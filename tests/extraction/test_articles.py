"""Whole articles, whole claims, in the words of docs/annotation.md."""

from datetime import date

from tests.extraction.building import article, extractor, in_full


def read(text, day, noise=()):
    found = extractor().extract(article(text, published=day, noise=noise))
    return [in_full(c) for c in found]


def test_a_capture_claimed_denied_and_not_verified():
    text = """\
Kementerian Pertahanan Rusia pada Senin (12/8) mengumumkan pasukannya telah merebut desa \
Robotyne. Reuters tidak dapat memverifikasi klaim itu secara independen.

Staf Umum Ukraina membantah klaim itu. “Pasukan kami masih menguasai Robotyne,” tegasnya.
"""
    assert read(text, date(2024, 8, 13)) == [
        {
            "speaker": "Russian Ministry of Defence",
            "side": "russia",
            "stance": "asserts",
            "event": "capture",
            "actor": "russia",
            "target": "ukraine",
            "places": ["Robotyne"],
            "when": "2024-08-12",
        },
        {
            "speaker": "Reuters",
            "side": "third",
            "stance": "withholds",
            "event": "capture",
            "actor": "russia",
            "target": "ukraine",
            "places": ["Robotyne"],
            "when": "2024-08-12",
        },
        {
            "speaker": "General Staff of Ukraine",
            "side": "ukraine",
            "stance": "denies",
            "event": "capture",
            "actor": "russia",
            "target": "ukraine",
            "places": ["Robotyne"],
        },
        {
            "speaker": "General Staff of Ukraine",
            "side": "ukraine",
            "stance": "asserts",
            "event": "hold",
            "actor": "ukraine",
            "places": ["Robotyne"],
        },
    ]


def test_strikes_on_both_sides_of_the_border_between_noise():
    text = """\
KHARKIV - Sedikitnya lima tentara Ukraina tewas dan 17 lainnya terluka di Kharkiv pada Rabu malam, \
kata Gubernur Kharkiv Oleh Syniehubov. Ia mengatakan musuh menyerang Kharkiv dengan rudal.

Baca juga: Harga Minyak Naik Usai Serangan di Laut Hitam

Drone Ukraina menghantam kilang minyak di Belgorod. Hal itu disampaikan Gubernur Belgorod \
Vyacheslav Gladkov.

Kyiv belum memberikan komentar.
"""
    noise = ("KHARKIV -", "Baca juga: Harga Minyak Naik Usai Serangan di Laut Hitam")
    assert read(text, date(2024, 8, 15), noise) == [
        {
            "speaker": "Oleh Syniehubov",
            "side": "ukraine",
            "stance": "asserts",
            "event": "casualties",
            "actor": "russia",
            "target": "ukraine",
            "places": ["Kharkiv"],
            "when": "2024-08-14",
            "quantities": [("killed", 5, "at_least"), ("wounded", 17, "exact")],
        },
        {
            "speaker": "Oleh Syniehubov",
            "side": "ukraine",
            "stance": "asserts",
            "event": "strike",
            "actor": "russia",
            "target": "ukraine",
            "places": ["Kharkiv"],
            "when": "2024-08-14",
        },
        {
            "speaker": "Vyacheslav Gladkov",
            "side": "russia",
            "stance": "asserts",
            "event": "strike",
            "actor": "ukraine",
            "target": "russia",
            "places": ["Belgorod"],
        },
        {
            "speaker": "Ukraine",
            "side": "ukraine",
            "stance": "withholds",
            "event": "strike",
            "actor": "ukraine",
            "target": "russia",
            "places": ["Belgorod"],
        },
    ]


def test_a_retreat_conceded_relayed_and_judged_from_outside():
    text = """\
Presiden Volodymyr Zelensky mengakui pasukan Ukraina mundur dari Avdiivka.

TASS, mengutip Kementerian Pertahanan Rusia, melaporkan Rusia menguasai kota itu sepenuhnya.

Institute for the Study of War menilai pasukan Rusia tampaknya bersiap menyerang Chasiv Yar. \
Lembaga itu juga menilai Rusia kehilangan sekitar 16.000 tentara.
"""
    assert read(text, date(2024, 2, 18)) == [
        {
            "speaker": "Volodymyr Zelensky",
            "side": "ukraine",
            "stance": "concedes",
            "event": "withdraw",
            "actor": "ukraine",
            "places": ["Avdiivka"],
        },
        {
            "speaker": "Russian Ministry of Defence",
            "side": "russia",
            "via": ["TASS"],
            "stance": "asserts",
            "event": "capture",
            "actor": "russia",
            "target": "ukraine",
            "places": ["Avdiivka"],
        },
        {
            "speaker": "Institute for the Study of War (ISW)",
            "side": "third",
            "stance": "asserts",
            "event": "attack",
            "modality": "hedged",
            "actor": "russia",
            "target": "ukraine",
            "places": ["Chasiv Yar"],
        },
        {
            "speaker": "Institute for the Study of War (ISW)",
            "side": "third",
            "stance": "asserts",
            "event": "casualties",
            "target": "russia",
            "quantities": [("losses", 16_000, "about")],
        },
    ]


def test_talks_threats_and_two_voices_in_one_sentence():
    text = """\
Rusia dan Ukraina menukar 95 tawanan perang pada Sabtu (24/8), menurut laporan Interfax.

Juru bicara Kremlin Dmitry Peskov menolak gencatan senjata. Zelensky meminta Amerika Serikat \
mengirim bantuan militer bagi pasukan Ukraina.

Pejabat militer Ukraina mengatakan serangan Rusia di sektor Pokrovsk gagal, sedangkan Moskow \
menyebut pasukannya maju 3 kilometer.

Wali Kota Melitopol yang ditunjuk Rusia, Galina Danilchenko, menuduh Ukraina menembaki Melitopol.
"""
    assert read(text, date(2024, 8, 25)) == [
        {
            "speaker": "Interfax",
            "side": "russia",
            "stance": "asserts",
            "event": "exchange",
            "when": "2024-08-24",
            "quantities": [("captured", 95, "exact")],
        },
        {
            "speaker": "Dmitry Peskov",
            "side": "russia",
            "stance": "asserts",
            "event": "ceasefire",
            "negated": True,
            "actor": "russia",
        },
        {
            "speaker": "Volodymyr Zelensky",
            "side": "ukraine",
            "stance": "asserts",
            "event": "aid",
            "modality": "called_for",
            "actor": "usa",
            "target": "ukraine",
        },
        {
            "speaker": "Ukrainian military officials",
            "side": "ukraine",
            "stance": "asserts",
            "event": "attack",
            "negated": True,
            "actor": "russia",
            "target": "ukraine",
            "places": ["Pokrovsk"],
        },
        {
            "speaker": "Russia",
            "side": "russia",
            "stance": "asserts",
            "event": "advance",
            "actor": "russia",
            "quantities": [("km", 3, "exact")],
        },
        {
            "speaker": "Galina Danilchenko",
            "side": "russia",
            "stance": "asserts",
            "event": "strike",
            "actor": "ukraine",
            "target": "russia",
            "places": ["Melitopol"],
        },
    ]
