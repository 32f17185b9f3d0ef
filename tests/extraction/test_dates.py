"""When: date expressions against the article's day, a Thursday, 15 August 2024."""

from datetime import date

import pytest

from klaim.records import EventType
from tests.extraction.building import claims, dated


def days(text, **options):
    """Return the dates of a text as written in ISO; intervals as first/last day."""
    return [
        f"{w.start}" if w.start == w.end else f"{w.start}/{w.end}" for w in dated(text, **options)
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12 September 2022", "2022-09-12"),
        ("Senin, 12 Agustus 2024", "2024-08-12"),
        ("Senin (12/8/2024)", "2024-08-12"),
        ("10-9-2022", "2022-09-10"),
        ("14-16 Februari 2025", "2025-02-14/2025-02-16"),
        ("14–16 Februari 2025", "2025-02-14/2025-02-16"),
        ("14 hingga 16 Februari 2025", "2025-02-14/2025-02-16"),
        ("14 dan 15 Februari 2025", "2025-02-14/2025-02-15"),
        ("Senin (12/8/24)", "2024-08-12"),
        ("2022-09-10", "2022-09-10"),
        ("Senin dini hari (12/8/2024)", "2024-08-12"),
        ("Senin malam waktu setempat, 12 Agustus 2024", "2024-08-12"),
        ("Agustus 2023", "2023-08-01/2023-08-31"),
        ("Februari 2024", "2024-02-01/2024-02-29"),
        ("pada tahun 2022", "2022-01-01/2022-12-31"),
        ("sejak 2014", "2014-01-01/2014-12-31"),
    ],
)
@pytest.mark.parametrize("published", [date(2024, 8, 15), None], ids=["dated", "undated"])
def test_a_date_with_a_year_needs_no_article_day(text, day, published):
    assert days(text, published=published) == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("7 Februari", "2024-02-07"),
        ("15 Agustus", "2024-08-15"),
        ("24 Desember", "2023-12-24"),
        ("14–16 Agustus", "2024-08-14/2024-08-16"),
        ("Sabtu (10/8)", "2024-08-10"),
        ("Ahad (11/8)", "2024-08-11"),
        ("12 Agustus tahun lalu", "2023-08-12"),
    ],
)
def test_a_date_without_a_year_is_the_newest_one_not_ahead(text, day):
    assert days(text) == [day]


@pytest.mark.parametrize("text", ["Sabtu (10/9)", "Sabtu, 10 September"])
def test_the_weekday_fixes_the_year(text):
    assert days(text) == ["2022-09-10"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Rabu", "2024-08-14"),
        ("pada Kamis", "2024-08-15"),
        ("Jumat", "2024-08-09"),
        ("Rabu malam", "2024-08-14"),
        ("Jumat lalu", "2024-08-09"),
        ("Kamis lalu", "2024-08-08"),
        ("Jumat mendatang", "2024-08-16"),
        ("Rabu dini hari", "2024-08-14"),
        ("Rabu yang lalu", "2024-08-14"),
        ("hari rabu", "2024-08-14"),
    ],
)
def test_a_weekday_alone_is_the_last_one(text, day):
    assert days(text) == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("hari ini", "2024-08-15"),
        ("kemarin", "2024-08-14"),
        ("semalam", "2024-08-14"),
        ("tadi malam", "2024-08-14"),
        ("dalam 24 jam", "2024-08-15"),
        ("tiga hari lalu", "2024-08-12"),
        ("5 hari lalu", "2024-08-10"),
        ("Rabu pekan lalu", "2024-08-07"),
        ("besok", "2024-08-16"),
    ],
)
def test_days_counted_from_the_article(text, day):
    assert days(text) == [day]


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("pekan lalu", "2024-08-05/2024-08-11"),
        ("dua bulan lalu", "2024-06-01/2024-06-30"),
        ("sembilan bulan lalu", "2023-11-01/2023-11-30"),
        ("3 tahun lalu", "2021-01-01/2021-12-31"),
        ("minggu lalu", "2024-08-05/2024-08-11"),
        ("pekan ini", "2024-08-12/2024-08-18"),
        ("bulan lalu", "2024-07-01/2024-07-31"),
        ("bulan ini", "2024-08-01/2024-08-31"),
        ("bulan Februari", "2024-02-01/2024-02-29"),
        ("Juni lalu", "2024-06-01/2024-06-30"),
        ("akhir Juli", "2024-07-01/2024-07-31"),
        ("Agustus tahun lalu", "2023-08-01/2023-08-31"),
        ("tahun lalu", "2023-01-01/2023-12-31"),
        ("tahun ini", "2024-01-01/2024-12-31"),
        ("tahun depan", "2025-01-01/2025-12-31"),
        ("bulan depan", "2024-09-01/2024-09-30"),
        ("pekan depan", "2024-08-19/2024-08-25"),
        ("akhir pekan lalu", "2024-08-10/2024-08-11"),
        ("sejak akhir pekan", "2024-08-10/2024-08-11"),
        ("Pekan lalu", "2024-08-05/2024-08-11"),
        ("pada awal 2022", "2022-01-01/2022-12-31"),
        ("setahun lalu", "2023-01-01/2023-12-31"),
        ("sepekan lalu", "2024-08-05/2024-08-11"),
    ],
)
def test_weeks_months_and_years_by_the_article(text, stretch):
    assert days(text) == [stretch]


def test_last_month_in_january_is_december():
    assert days("bulan lalu", published=date(2024, 1, 31)) == ["2023-12-01/2023-12-31"]


@pytest.mark.parametrize(
    ("later", "day"),
    [
        ("Hari yang sama", "2024-08-03"),
        ("Pada hari itu", "2024-08-03"),
        ("Keesokan harinya", "2024-08-04"),
        ("Sehari sebelumnya", "2024-08-02"),
        ("Dua hari kemudian", "2024-08-05"),
        ("4 hari sesudahnya", "2024-08-07"),
        ("Empat hari sebelumnya", "2024-07-30"),
        ("Esok paginya", "2024-08-04"),
        ("Pada malam yang sama", "2024-08-03"),
        ("Beberapa jam kemudian", "2024-08-03"),
        ("30 jam kemudian", "2024-08-04"),
        ("Menjelang malam", "2024-08-03"),
        ("Saat itu", "2024-08-03"),
        ("Sehari setelah", "2024-08-02"),
    ],
)
def test_days_counted_from_the_day_named_last(later, day):
    assert days(f"Kota itu jatuh pada 3 Agustus 2024. {later} hujan turun.")[-1] == day


def test_a_day_still_ahead_is_not_the_day_named_last():
    text = "Kota itu jatuh pada 3 Agustus 2024. Mereka pergi pada 20 Agustus. Hari itu hujan turun."
    assert days(text)[-1] == "2024-08-03"


@pytest.mark.parametrize(
    ("later", "day"),
    [
        ("September tahun yang sama", "2022-09-01/2022-09-30"),
        ("10 September tahun itu", "2022-09-10"),
    ],
)
def test_the_year_named_last_is_told_again(later, day):
    assert days(f"pada 24 Februari 2022 dan {later}") == ["2022-02-24", day]


def test_the_month_named_last_is_told_again():
    text = "Jembatan itu meledak pada Oktober 2022. Saat itu tiga orang tewas."
    assert days(text)[-1] == "2022-10-01/2022-10-31"


@pytest.mark.parametrize(
    "text", ["beberapa hari sebelumnya", "beberapa pekan lalu", "beberapa tahun silam"]
)
def test_how_many_days_ago_may_stay_open(text):
    assert days(text) == []


def test_days_chain():
    text = "Pada 3 Agustus 2024 hujan. Keesokan harinya panas. Keesokan harinya berawan."
    assert days(text) == ["2024-08-03", "2024-08-04", "2024-08-05"]


@pytest.mark.parametrize(
    "text",
    ["kemarin", "Rabu", "7 Februari", "Sabtu (10/9)", "pekan lalu", "tahun lalu", "Juni lalu"],
)
def test_without_an_article_day_what_needs_one_stays_open(text):
    assert days(text, published=None) == []


def test_without_an_article_day_a_date_takes_the_year_of_the_one_named_before_it():
    text = "Pada penghujung Maret 2022 konvoi berbalik. Pada 2 April kota itu bersih."
    assert days(text, published=None)[-1] == "2022-04-02"
    assert days("Perang pecah pada Maret 2022. Pada 9 Juli hujan turun.", published=None) == [
        "2022-03-01/2022-03-31"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "pukul 19:39",
        "skor 10-9",
        "10/9 warga",
        "2022 tentara",
        "seminggu penuh",
        "Desember",
        "mei lin berkata",
        "brigade ke-47",
    ],
)
def test_not_everything_that_looks_like_a_date_is_one(text):
    assert days(text) == []


def test_no_day_is_made_of_one_that_does_not_exist():
    assert "2024-02-31" not in days("31 Februari 2024")
    assert days("30/2/2024") == []


def test_a_date_keeps_its_words():
    (when,) = dated("Itu terjadi pada Senin (12/8/2024) pagi.")
    assert when.surface == "Senin (12/8/2024)"


def day_of(text, event):
    """Return the day of the first claim of an event."""
    (claim, *_) = [c for c in claims(text) if c.event.type is event]
    return claim.when and claim.when.start.isoformat()


def test_what_came_some_days_before_is_dated_by_what_followed():
    text = "Ukraina menyerang Kursk pada Rabu (14/8), sehari setelah Rusia merebut Robotyne."
    assert day_of(text, EventType.ATTACK) == "2024-08-14"
    assert day_of(text, EventType.CAPTURE) == "2024-08-13"


def test_since_dates_a_change_of_control_and_not_a_count():
    text = (
        "Staf Umum Ukraina mengatakan Rusia menguasai Robotyne sejak 3 Agustus."
        "\n\nStaf Umum Ukraina mengatakan Rusia kehilangan 500 tentara sejak 3 Agustus."
    )
    assert day_of(text, EventType.CAPTURE) == "2024-08-03"
    assert day_of(text, EventType.CASUALTIES) is None


def test_a_weekday_for_which_something_is_planned_is_the_coming_one():
    text = "Kremlin mengatakan perundingan dengan Ukraina dijadwalkan mulai Senin."
    assert day_of(text, EventType.NEGOTIATE) == "2024-08-19"


def test_what_began_on_a_day_is_of_that_day_where_nothing_is_counted():
    text = "Staf Umum Ukraina mengatakan Rusia menyerang Robotyne sejak 3 Agustus."
    assert day_of(text, EventType.ATTACK) == "2024-08-03"


def test_the_day_of_a_birth_is_not_that_of_the_event():
    text = "Rusia menyerang garnisun jenderal Ukraina kelahiran 3 Agustus 1995 di Robotyne."
    assert day_of(text, EventType.ATTACK) is None


def test_what_went_on_for_months_is_not_of_the_day_named_before():
    text = "Ukraina menyerang Robotyne pada 3 Agustus. Rusia menguasai desa itu selama enam bulan."
    assert day_of(text, EventType.HOLD) is None


def test_a_date_in_a_relative_clause_is_of_something_else():
    text = "Rusia menyerang Robotyne yang direbut Ukraina dua tahun lalu."
    assert day_of(text, EventType.ATTACK) is None


def test_the_day_beats_how_long_it_went_on():
    text = "Rusia menyerang Robotyne hingga malam pada 3 Agustus."
    assert day_of(text, EventType.ATTACK) == "2024-08-03"


def test_a_written_year_outweighs_a_weekday_that_does_not_agree():
    assert days("Kamis (18/7/2022)") == ["2022-07-18"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Agustus ini", "2024-08-01/2024-08-31"),
        ("Desember ini", "2024-12-01/2024-12-31"),
        ("Mei lalu", "2024-05-01/2024-05-31"),
        ("September silam", "2023-09-01/2023-09-30"),
        ("September mendatang", "2024-09-01/2024-09-30"),
        ("Mei mendatang", "2025-05-01/2025-05-31"),
    ],
)
def test_a_month_is_told_by_the_word_behind_it(text, day):
    assert days(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        '"Kemarin pasukan kami merebut Robotyne," kata Zelensky, Senin (12/8).',
        '"Pasukan kami merebut Robotyne sehari lalu," kata Zelensky pada Senin.',
        '"Kemarin Robotyne kami rebut. Musuh sudah mundur," kata Zelensky, Senin (12/8).',
    ],
)
def test_days_in_quoted_words_count_from_when_they_were_said(text):
    assert day_of(text, EventType.CAPTURE) == "2024-08-11"


def test_days_in_the_words_of_the_article_count_from_its_own_day():
    text = "Kemarin pasukan Rusia merebut Robotyne, kata Zelensky."
    assert day_of(text, EventType.CAPTURE) == "2024-08-14"


@pytest.mark.parametrize(
    "text",
    [
        "Kemarin pasukan Rusia merebut Robotyne, kata Zelensky pada Senin (12/8).",
        "Zelensky pada Senin (12/8) mengatakan pasukan Rusia kemarin merebut Robotyne.",
        "Zelensky mengatakan pada Senin (12/8) bahwa Rusia kemarin merebut Robotyne.",
    ],
)
def test_days_in_reported_words_count_from_when_they_were_said(text):
    assert day_of(text, EventType.CAPTURE) == "2024-08-11"


def test_a_date_in_a_clause_that_tells_when_the_event_was_held_is_that_of_the_event():
    text = "Rusia dan Ukraina menyelesaikan perundingan yang berlangsung pada 3 Agustus."
    assert day_of(text, EventType.NEGOTIATE) == "2024-08-03"


def test_the_day_of_what_began_then_is_not_that_of_what_went_on_since():
    text = "Ukraina menyerang Kursk sejak Rusia melancarkan invasi pada Februari 2022."
    assert day_of(text, EventType.ATTACK) is None


def test_a_day_that_is_named_goes_on_before_hours_that_are_counted():
    text = "Pada 3 Agustus Ukraina mencatat 90 bentrokan dalam 24 jam. Rusia menyerang Robotyne."
    assert day_of(text, EventType.ATTACK) == "2024-08-03"


@pytest.mark.parametrize(
    "text",
    [
        "Tiga orang tewas di Kherson yang dikuasai Rusia akibat penembakan pada Senin (12/8), kata "
        "kepala wilayah bentukan Rusia, Vladimir Saldo, pada Selasa (13/8).",
        "Dikutip dari Ukrainska Pravda pada Selasa (13/8), tiga orang tewas dalam serangan Rusia "
        "di Kharkiv pada Senin (12/8).",
        "Putin pada Selasa (13/8) membantah tiga orang tewas dalam serangan di Kharkiv pada Senin "
        "(12/8).",
    ],
)
def test_the_day_of_the_words_gives_way_to_that_of_what_they_tell(text):
    assert day_of(text, EventType.CASUALTIES) == "2024-08-12"
