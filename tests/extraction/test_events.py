"""What is said to have happened: types, voices, negation, modality, what a word needs."""

import pytest

from klaim.extraction.events import Rank
from tests.extraction.building import claims, lines, only_claim


def told(text):
    """Return the event types that a text tells."""
    return [str(c.event.type) for c in claims(text)]


# --- types ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Pasukan Rusia merebut Toretsk.", "capture"),
        ("Pasukan Rusia menguasai Toretsk.", "capture"),
        ("Toretsk jatuh ke tangan Rusia.", "capture"),
        ("Ukraina membebaskan desa Robotyne.", "capture"),
        ("Bendera Rusia berkibar di Toretsk.", "capture"),
        ("Pasukan Ukraina mempertahankan Toretsk.", "hold"),
        ("Toretsk masih di bawah kendali Ukraina.", "hold"),
        ("Pasukan Ukraina mundur dari Toretsk.", "withdraw"),
        ("Rusia menarik pasukannya dari Kherson.", "withdraw"),
        ("Pasukan Rusia maju ke arah Toretsk.", "advance"),
        ("Pasukan Rusia mengepung Toretsk.", "encircle"),
        ("Pasukan Ukraina kehilangan kendali atas jalur ke Toretsk.", "encircle"),
        ("Pasukan Rusia menyerang Toretsk.", "attack"),
        ("Pasukan Rusia mencoba merebut Toretsk.", "attack"),
        ("Pasukan Rusia berusaha menguasai Toretsk.", "attack"),
        ("Ukraina memukul mundur serangan Rusia di Toretsk.", "repel"),
        ("Pertempuran di Toretsk berlanjut.", "clash"),
        ("Ketegangan di Toretsk meledak menjadi bentrokan.", "clash"),
        ("Pasukan Rusia menembaki Toretsk.", "strike"),
        ("Rusia menggempur Toretsk sepanjang malam.", "strike"),
        ("Ukraina terlibat dalam ledakan di Kherson.", "strike"),
        ("Rusia meledakkan jembatan di Kherson.", "destroy"),
        ("Ukraina melepaskan 39 tahanan Rusia.", "exchange"),
        ("Rusia kini menguasai Toretsk.", "hold"),
        ("Zelensky mengatakan garis depan dibekukan.", "ceasefire"),
        ("Aset Rusia dibekukan Uni Eropa.", "sanction"),
        ("Ukraina menembak jatuh 12 drone Rusia.", "shoot_down"),
        ("Drone Ukraina menghancurkan gudang Rusia.", "destroy"),
        ("Rusia menewaskan 12 warga sipil di Odesa.", "casualties"),
        ("Sebanyak 20 tentara Rusia menyerah.", "surrender"),
        ("Ukraina menangkap 20 tentara Rusia.", "surrender"),
        ("Rusia mengerahkan 10.000 tentara.", "deploy"),
        ("Rusia mengerahkan jet tempur di atas Laut Hitam.", "deploy"),
        ("Ukraina mengevakuasi 300 warga.", "evacuate"),
        ("Sebanyak 900 orang dipindahkan dari Toretsk.", "evacuate"),
        ("Rusia dan Ukraina menukar 95 tawanan perang.", "exchange"),
        ("Rusia dan Ukraina berunding di Istanbul.", "negotiate"),
        ("Rusia dan Ukraina menggelar perundingan gencatan senjata di Istanbul.", "negotiate"),
        ("Zelensky menyerukan gencatan senjata.", "ceasefire"),
        ("Zelensky mengatakan Rusia mendukung gencatan senjata.", "ceasefire"),
        ("Amerika Serikat mengirim bantuan militer ke Ukraina.", "aid"),
        ("Uni Eropa menjatuhkan sanksi terhadap Rusia.", "sanction"),
        ("Rusia menuduh Ukraina melakukan kejahatan perang.", "accuse"),
        ("Zelensky mengatakan musim dingin akan berat bagi semua.", "statement"),
    ],
)
def test_words_tell_event_types(text, event):
    assert told(text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Rusia menyerang Toretsk.", "attack"),
        ("Rusia menyerang Toretsk dengan drone.", "strike"),
        ("Rusia menyerang Toretsk dengan rudal.", "strike"),
        ("Ukraina menyerang kilang minyak Rusia.", "strike"),
        ("Pasukan Ukraina mundur dari Toretsk.", "withdraw"),
        ("Ukraina memukul mundur pasukan Rusia di Toretsk.", "repel"),
    ],
)
def test_the_weapon_or_the_aim_turns_an_attack_into_a_strike(text, event):
    assert told(text) == [event]


@pytest.mark.parametrize(
    "text",
    [
        "Wasit mengusir pemain Rusia dalam laga itu.",
        "Rusia menjatuhkan palu lelang.",
        "Harga gandum Ukraina jatuh.",
        "Warga Ukraina menerima kabar baik.",
    ],
)
def test_a_word_without_what_it_needs_tells_nothing(text):
    assert told(text) == []


def test_a_narrator_who_only_mentions_an_event_tells_nothing():
    assert told("Serangan Rusia di Toretsk menjadi buah bibir.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Zelensky mengatakan ia berterima kasih kepada Polandia.",
        "Putin mengatakan ia akan mengunjungi Tiongkok.",
    ],
)
def test_thanks_visits_and_condolences_are_no_claims(text):
    assert told(text) == []


# --- voices -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Pasukan Rusia merebut Toretsk.",
        "Toretsk direbut pasukan Rusia.",
        "Toretsk direbut oleh pasukan Rusia.",
        "Toretsk telah berhasil direbut oleh pasukan Rusia.",
        "Toretsk jatuh ke tangan Rusia.",
        "Kremlin mengumumkan penguasaan Toretsk.",
        "Penguasaan Toretsk oleh Rusia diumumkan Kremlin.",
        "Rusia rebut Toretsk.",
    ],
)
def test_verbs_passives_and_nouns_tell_the_same_event(text):
    (claim,) = claims(text)
    assert (str(claim.event.type), claim.event.actor.side) == ("capture", "russia")
    assert [p.name for p in claim.places] == ["Toretsk"]


# --- negation ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Pasukan Rusia tidak merebut Toretsk.",
        "Pasukan Rusia tak merebut Toretsk.",
        "Pasukan Rusia belum merebut Toretsk.",
        "Pasukan Rusia gagal merebut Toretsk.",
        "Pasukan Rusia tidak pernah merebut Toretsk.",
        "Pasukan Rusia tidak mampu merebut Toretsk.",
        "Toretsk belum direbut pasukan Rusia.",
    ],
)
def test_words_before_the_verb_negate(text):
    claim = only_claim(text)
    assert (str(claim.event.type), claim.negated) == ("capture", True)


@pytest.mark.parametrize(
    "text",
    [
        "Serangan Rusia di Toretsk gagal total.",
        "Serangan Rusia di Toretsk gagal.",
        "Serangan Rusia di Toretsk tidak berhasil.",
    ],
)
def test_a_failure_behind_the_noun_negates(text):
    assert only_claim(text).negated


@pytest.mark.parametrize(
    "text",
    [
        "Pertempuran di Toretsk belum berhenti.",
        "Kremlin mengatakan pertempuran di Toretsk belum usai.",
        "Rusia tidak hanya merebut Toretsk.",
    ],
)
def test_what_goes_on_is_not_negated(text):
    assert not claims(text)[0].negated


def test_a_negation_stays_in_its_clause():
    assert lines("Rusia tidak merebut Toretsk, tetapi pasukan Rusia menyerang Pokrovsk.") == [
        "narrator asserts not capture russia>ukraine @ Toretsk",
        "narrator asserts attack russia>ukraine @ Pokrovsk",
    ]


def test_a_denied_event_is_not_negated_as_well():
    claim = only_claim("Kremlin membantah pasukan Rusia mundur dari Toretsk.")
    assert (str(claim.stance), claim.negated) == ("denies", False)


def test_refusing_something_negates_it():
    claim = only_claim("Kremlin menolak gencatan senjata.")
    assert (str(claim.event.type), claim.negated) == ("ceasefire", True)


# --- modality ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "modality"),
    [
        ("telah", "actual"),
        ("sedang", "actual"),
        ("berhasil", "actual"),
        ("tampaknya", "hedged"),
        ("diduga", "hedged"),
        ("diduga telah", "hedged"),
        ("hampir", "hedged"),
        ("mungkin", "hedged"),
        ("akan", "planned"),
        ("siap", "planned"),
        ("berencana", "planned"),
        ("harus", "called_for"),
        ("diperintahkan", "called_for"),
    ],
)
def test_words_before_the_verb_tell_how_it_is_meant(words, modality):
    assert str(only_claim(f"Pasukan Rusia {words} merebut Toretsk.").modality) == modality


@pytest.mark.parametrize(
    ("verb", "modality"),
    [
        ("menyerukan", "called_for"),
        ("menuntut", "called_for"),
        ("menjanjikan", "planned"),
        ("menduga", "hedged"),
    ],
)
def test_the_verb_of_saying_tells_how_it_is_meant(verb, modality):
    assert str(only_claim(f"Zelensky {verb} gencatan senjata.").modality) == modality


def test_a_condition_makes_both_halves_uncertain():
    found = claims("Jika Rusia menyerang Sumy, pasukan Ukraina merebut Belgorod.")
    assert {str(c.modality) for c in found} == {"hedged"}


# --- more than one ----------------------------------------------------------------------


def test_two_events_in_one_clause_are_two_claims():
    assert lines("Pasukan Rusia menyerang dan merebut Toretsk.") == [
        "narrator asserts attack russia>ukraine @ Toretsk",
        "narrator asserts capture russia>ukraine @ Toretsk",
    ]


def test_clauses_keep_their_own_places():
    assert lines("Pasukan Rusia menyerang Pokrovsk dan merebut Toretsk.") == [
        "narrator asserts attack russia>ukraine @ Pokrovsk",
        "narrator asserts capture russia>ukraine @ Toretsk",
    ]


def test_background_in_a_relative_clause_is_no_claim():
    assert lines("Pasukan Rusia, yang merebut Bakhmut, kini menyerang Chasiv Yar.") == [
        "narrator asserts attack russia>ukraine @ Chasiv Yar"
    ]


def test_an_aim_is_no_event():
    assert lines("Rusia menyerang Chasiv Yar untuk merebut Kramatorsk.") == [
        "narrator asserts attack russia>ukraine @ Chasiv Yar"
    ]


def test_one_type_twice_in_a_stretch_is_one_event_unless_places_part_them():
    assert told("Pasukan Rusia menyerang Toretsk lalu menyerbu pasukan Ukraina.") == ["attack"]
    assert told("Pasukan Rusia menyerang Toretsk, lalu menyerang Pokrovsk.") == ["attack"] * 2


def test_verbs_of_main_clauses_rank_highest_and_aims_lowest():
    assert max(Rank) is Rank.VERB
    assert min(Rank) is Rank.AIM


def test_set_phrases_with_a_verb_of_war_tell_no_event():
    claim = only_claim("Kremlin mengatakan pasukannya mengambil tindakan di Toretsk.")
    assert claim.event.type.value == "statement"


@pytest.mark.parametrize(
    "said",
    [
        "Rusia mundur dari kesepakatan gandum",
        "Rusia kehilangan kepercayaan banyak pihak di Kherson",
        "pertahanan udara di Odesa akan menentukan segalanya",
        "keluarga korban di Odesa meminta jawaban",
        "prajurit itu tidak akan bunuh diri di Odesa",
        "senapan serbu tentara Ukraina sudah tua",
        "kamp pengungsi di Odesa penuh",
        "gereja peninggalan abad lalu di Odesa itu indah",
        "langkah tambahan masih diambil di Odesa",
    ],
)
def test_no_word_of_a_set_phrase_tells_an_event(said):
    assert told(f"Zelensky mengatakan {said}.") == ["statement"]


def test_the_narrator_tells_nothing_by_the_days_of_a_war():
    assert told("Perang Rusia di Ukraina memasuki hari ke-900.") == []


def test_what_is_asked_for_tells_the_event():
    assert told("Ukraina meminta bantuan artileri dari Korea Selatan.") == ["aid"]


def test_what_there_is_no_talk_of_is_denied():
    claim = only_claim("Syrskyi mengatakan tidak ada pembicaraan soal penguasaan kota Pokrovsk.")
    assert (claim.event.type.value, claim.negated) == ("capture", True)


# --- what is done to, what is counted, what the text tells of ---------------------------


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Ukraina menghancurkan 12 drone Rusia.", "shoot_down"),
        ("Puluhan drone Ukraina dihancurkan Rusia.", "shoot_down"),
        ("Ukraina menghancurkan 12 tank Rusia.", "destroy"),
        ("Tank Rusia dihancurkan drone Ukraina.", "destroy"),
        ("Ukraina menghancurkan pabrik drone Rusia.", "destroy"),
    ],
)
def test_what_flies_is_shot_down_the_rest_destroyed(text, event):
    assert told(text)[0] == event


def test_soldiers_counted_who_are_destroyed_are_dead():
    assert told("Ukraina memusnahkan 60 prajurit Rusia.") == ["casualties"]


def test_soldiers_counted_at_a_place_are_deployed_there():
    assert told("Sekitar 12.000 tentara Korea Utara berada di Kursk.") == ["deploy"]
    assert told("Zelensky mengatakan bank itu berada di Kursk.") == ["statement"]


def test_attacks_in_a_text_about_strikes_are_strikes():
    strike = "Rusia menembakkan 30 rudal ke Odesa."
    assert told(f"{strike} Ukraina mengatakan serangan itu dimulai pada malam hari.")[1] == "strike"


def test_attacks_in_a_text_about_the_ground_stay_on_it():
    advance = "Pasukan Rusia maju ke Toretsk."
    assert told(f"{advance} Ukraina mengatakan serangan itu dimulai dini hari.")[1] == "attack"


def test_what_the_text_tells_of_needs_no_proof():
    before = "Ukraina mengatakan pasukan Rusia merebut Toretsk."
    assert told(f"{before} Menurut Ukraina, Rusia merebut semuanya.")[1] == "capture"


def test_checking_a_report_is_withholding():
    (claim,) = claims("Militer Rusia mengatakan pihaknya sedang memeriksa laporan tersebut.")
    assert str(claim.stance) == "withholds"


# --- what the narrator tells, and what he names in passing ------------------------------


def test_the_narrator_tells_with_a_noun_what_happened():
    assert told("Korban tewas di Odesa kini 45 orang, di antaranya warga Ukraina.") == [
        "casualties"
    ]
    assert told("Ini pertempuran paling sengit antara Rusia dan Ukraina di Toretsk.") == ["clash"]


def test_an_attack_named_in_passing_is_not_told():
    assert told("Serangan Rusia ke Ukraina adalah tema pertemuan itu.") != ["attack"]


def test_the_narrator_tells_in_subordinate_clauses_too():
    text = "Cuaca memburuk sejak pasukan Rusia merebut Toretsk."
    assert told(text) == ["capture"]


def test_a_capture_that_is_only_aimed_at_has_not_come_about():
    claim = claims("Zelensky mengatakan Rusia kekurangan tenaga untuk merebut Toretsk.")[0]
    assert (str(claim.event.type), str(claim.modality)) == ("capture", "planned")


def test_what_falls_from_the_sky_takes_no_place():
    assert "capture" not in {c.event.type for c in claims("Jatuhnya drone itu merusak Moskow.")}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Kementerian Pertahanan Rusia mengakui pasukannya bertahan.", "hold"),
        ("Pejabat AS mengatakan pasukan Rusia ditahan oleh pasukan Ukraina di Donbas.", "repel"),
        ("Ledakan artileri dapat terdengar dari Slovyansk.", "strike"),
    ],
)
def test_troops_hold_out_or_are_held_back_and_guns_are_heard(text, event):
    assert [c.event.type.value for c in claims(text)] == [event]


def test_a_place_right_before_a_verb_for_taking_is_taken():
    text = '"Hari ini Lyman sudah ditangkap," kata Shoigu.'
    assert lines(text) == ["Sergei Shoigu asserts capture russia>ukraine @ Lyman"]


def test_who_goes_through_a_wave_of_attacks_has_not_dealt_it():
    told = lines("Rusia melewati gelombang serangan Ukraina di Belgorod.")
    assert told == ["narrator asserts attack ukraine>russia @ Belgorod"]
