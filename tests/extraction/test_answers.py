"""Denials, confirmations and silences: what answers the words of others, and which words."""

import pytest

from tests.extraction.building import claims, lines

CLAIMED = "Kementerian Pertahanan Rusia mengatakan pasukannya merebut Lyman dari tentara Ukraina. "


def test_a_denial_is_of_the_deed_not_of_what_it_cost():
    text = "Ukraina mengatakan drone Rusia menghantam Odesa dan menewaskan dua orang. "
    denial = lines(text + "Moskow membantah tuduhan itu.")[-1]
    assert denial == "Russia denies strike russia>ukraine @ Odesa"


def test_no_news_of_it_yet_is_a_silence():
    text = "Rusia menyatakan pasukannya merebut Lyman. Belum ada kabar dari Ukraina."
    assert str(lines(text)[-1]).split(" capture")[0].endswith("withholds")


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        ("klaim yang dibantah Kyiv", "Ukraine denies capture russia>ukraine @ Siversk"),
        ("sebuah klaim yang belum dikonfirmasi Kyiv", "Ukraine withholds capture"),
        ("tuduhan yang segera ditepis oleh para pejabat Ukraina", "Ukrainian officials denies"),
        ("klaim yang dibenarkan ISW", "Institute for the Study of War (ISW) confirms capture"),
    ],
)
def test_what_was_just_said_may_be_answered_in_the_same_sentence(answer, line):
    told, answered = lines(f"Rusia mengatakan pasukannya merebut Siversk, {answer}.")
    assert told == "Russia asserts capture russia>ukraine @ Siversk"
    assert answered.startswith(line)


def test_an_answer_in_the_same_sentence_is_to_that_sentence():
    text = "Rusia mengatakan pasukannya merebut Siversk. Rusia juga menyebut 900 tentara Ukraina "
    answer = lines(text + "tewas di perbatasan, klaim yang disangkal Kyiv.")[-1]
    assert answer == "Ukraine denies casualties russia>ukraine"


@pytest.mark.parametrize(
    "denial",
    [
        '"Itu tidak benar," kata Zelensky.',
        '"Ini adalah kebohongan," kata Zelensky.',
        "Zelensky menyebutnya propaganda.",
        "Zelensky menyatakan sebaliknya.",
        "Zelensky menolak anggapan itu.",
    ],
)
def test_whoever_calls_it_untrue_denies_what_was_said(denial):
    assert lines(CLAIMED + denial)[-1] == (
        "Volodymyr Zelensky denies capture russia>ukraine @ Lyman"
    )


@pytest.mark.parametrize(
    "silence",
    [
        "Komentar dari Ukraina belum ada.",
        "Konfirmasi resmi dari Ukraina tidak ada.",
        "Tanggapan dari Ukraina belum diperoleh.",
        "Tidak ada konfirmasi dari Ukraina.",
        "Klaim itu tidak ditanggapi Ukraina.",
        "Ukraina tidak membalas permintaan komentar.",
        "Ukraina belum bisa memeriksa kebenaran laporan itu.",
    ],
)
def test_an_answer_that_does_not_come_is_a_silence(silence):
    assert lines(CLAIMED + silence)[-1] == "Ukraine withholds capture russia>ukraine @ Lyman"


@pytest.mark.parametrize(
    ("denial", "event"),
    [
        ("Zelensky membantah kota tersebut jatuh.", "capture"),
        ("Zelensky menyangkal bahwa perintah mundur telah diberikan.", "withdraw"),
    ],
)
def test_a_denial_tells_by_a_word_alone_what_is_denied(denial, event):
    text = "Kementerian Pertahanan Rusia mengatakan pasukannya menyerang Lyman. " + denial
    assert lines(text)[-1].split()[:4] == ["Volodymyr", "Zelensky", "denies", event]


def test_who_says_something_stands_beside_whoever_has_not_answered():
    told = lines("Kyiv belum menanggapi, tetapi ISW mengatakan Lyman sudah diduduki Rusia.")
    assert len(told) == 2
    assert " withholds " in told[0]
    assert " asserts capture " in told[1]


@pytest.mark.parametrize(
    "text",
    [
        "Rusia mengklaim telah merebut Pokrovsk, namun hal itu belum dikonfirmasi Kyiv.",
        "Rusia mengklaim telah merebut Pokrovsk, klaim yang belum dikonfirmasi Kyiv.",
        "Rusia mengklaim telah merebut Pokrovsk. Penguasaan itu belum dikonfirmasi Kyiv.",
    ],
)
def test_what_nobody_confirms_yet_is_told_beside_who_claims_it(text):
    assert lines(text) == [
        "Russia asserts capture russia>ukraine @ Pokrovsk",
        "Ukraine withholds capture russia>ukraine @ Pokrovsk",
    ]


def test_who_a_relay_quotes_behind_a_silence_has_a_claim_of_its_own():
    text = (
        "Jatuhnya Pokrovsk belum dikonfirmasi Kyiv, tetapi Reuters melaporkan Moskow "
        "mengklaim telah menguasai Pokrovsk."
    )
    assert lines(text)[1].startswith("Russia asserts capture")


def test_who_admits_what_the_sentence_before_tells_concedes_it():
    text = "Pasukan Ukraina mundur dari Lyman. Hal itu diakui Zelensky."
    assert lines(text) == ["Volodymyr Zelensky concedes withdraw ukraine @ Lyman"]


@pytest.mark.parametrize(
    "silence",
    [
        "tidak melaporkan jumlah korban di pihaknya",
        "belum mengumumkan angka kerugiannya",
        "tidak merasa perlu mengonfirmasi hal itu",
        "belum mengatakan apa pun tentang hal itu",
    ],
)
def test_silence_about_a_number_or_a_matter_is_silence(silence):
    text = f"Ukraina mengatakan Rusia menyerang Lyman. Kementerian Pertahanan Rusia {silence}."
    assert claims(text)[-1].stance == "withholds"


def test_what_somebody_calls_too_early_to_tell_is_withheld():
    text = "Kremlin mengatakan masih terlalu dini untuk menyimpulkan siapa yang menyerang Belgorod."
    assert lines(text)[0].startswith("Kremlin withholds")


@pytest.mark.parametrize("answer", ["mengonfirmasi serangan tersebut", "membenarkan serangan itu"])
def test_who_confirms_a_blow_has_not_dealt_it(answer):
    text = "Drone Ukraina menghantam kilang minyak di Ryazan. Gubernur Ryazan Pavel Malkov "
    assert lines(f"{text}{answer}.")[-1].startswith("Pavel Malkov confirms strike ukraine>russia")


def test_who_has_no_evidence_withholds():
    text = "Rudal menghancurkan jembatan Antonivka. Guterres mengatakan pihaknya tidak memiliki "
    answer = lines(text + "informasi independen tentang hancurnya jembatan itu.")[-1]
    assert answer.startswith("Antonio Guterres withholds destroy")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Kami menolak keras tuduhan itu", "denies"),
        ("Kami belum bisa memastikan laporan tersebut", "withholds"),
    ],
)
def test_who_denies_in_words_of_his_own_denies(words, answer):
    text = f'Ukraina menuding Rusia menembaki Siversk. "{words}," ujar Peskov.'
    assert lines(text)[-1].startswith(f"Dmitry Peskov {answer} strike russia>ukraine")


def test_an_accusation_that_is_rejected_is_the_newest():
    text = (
        "Rusia mengatakan pasukannya merebut Siversk. Rusia menuduh Ukraina menembaki Kursk."
        " Kyiv menolak tudingan tersebut sebagai propaganda."
    )
    assert lines(text)[-1].startswith("Ukraine denies strike ukraine>russia")


def test_a_dated_answer_is_an_answer():
    text = (
        "Drone Ukraina menghantam Ryazan. Pejabat Rusia membenarkan insiden tersebut"
        " pada Senin (24/2/2025)."
    )
    assert lines(text)[-1].startswith("Russian officials confirms strike ukraine>russia")


def test_a_missing_comment_on_an_attack_may_be_on_one_from_the_air():
    text = (
        "Drone menghantam depot minyak di Saratov, kata Gubernur Saratov. Tidak ada komentar dari"
        " pejabat Ukraina tentang serangan itu."
    )
    assert lines(text)[-1] == "Ukrainian officials withholds strike ukraine>russia @ Saratov"


def test_a_confirmation_may_be_missing_of_what_ones_own_side_claims():
    text = "Kelompok Wagner mengatakan pasukannya merebut Blahodatne. "
    answer = lines(text + "Tidak ada konfirmasi dari Kementerian Pertahanan Rusia.")[-1]
    assert answer.startswith("Russian Ministry of Defence withholds capture russia>ukraine")


@pytest.mark.parametrize(
    "denial",
    [
        "Kyiv mengatakan klaim bahwa Rusia merebut Siversk tidak benar.",
        "Kyiv menyatakan bahwa laporan yang menyebut Rusia merebut Siversk adalah propaganda.",
        "Kyiv berkata: “Situasinya sulit, tetapi laporan soal jatuhnya Siversk adalah palsu.”",
    ],
)
def test_what_a_clause_calls_untrue_is_denied(denial):
    (claim,) = claims(denial)
    assert (claim.stance, claim.event.type, claim.places[0].name) == (
        "denies",
        "capture",
        "Siversk",
    )


def test_who_denies_and_calls_it_a_lie_denies_once():
    told = lines(CLAIMED + 'Kyiv membantah pernyataan Rusia, menyebutnya sebagai "berita palsu".')
    assert [line for line in told if "denies" in line] == [
        "Ukraine denies capture russia>ukraine @ Lyman"
    ]


def test_two_may_answer_in_one_sentence():
    told = lines(
        CLAIMED + "Otoritas Kyiv mengonfirmasi hal itu pada Senin, sementara pejabat Polandia "
        "membantahnya."
    )
    assert [line.split(" capture")[0] for line in told[1:]] == [
        "Ukrainian authorities confirms",
        "Polish officials denies",
    ]


def test_what_is_disputed_right_behind_is_what_was_claimed():
    told = lines("Ukraina mengatakan pasukannya merebut Lyman, yang dibantah oleh sumber Rusia.")
    assert told[-1] == "Russian sources denies capture ukraine>russia @ Lyman"


def test_of_a_sentence_a_denial_answers_who_took_what():
    told = lines(
        "Rusia mengatakan pasukannya merebut Lyman, delapan bulan setelah Ukraina menyerang Rusia, "
        "tetapi pejabat Ukraina menolak klaim tersebut."
    )
    assert told[-1] == "Ukrainian officials denies capture russia>ukraine @ Lyman"


def test_a_quotation_that_calls_a_report_a_lie_denies_it():
    told = lines(CLAIMED + '"Laporan soal jatuhnya Lyman hanyalah propaganda," kata Zelensky.')
    assert told[-1] == "Volodymyr Zelensky denies capture russia>ukraine @ Lyman"


def test_a_report_that_is_passed_on_tells_what_it_says():
    told = lines(
        CLAIMED + "Laporan tersebut, yang dikutip Reuters, menyebut tentara Rusia merebut Siversk."
    )
    assert told[-1].endswith("capture russia>ukraine @ Siversk")
