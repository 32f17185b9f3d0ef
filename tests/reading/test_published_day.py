from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from klaim.errors import InputError
from klaim.reading import Document, Hints, read_document
from klaim.records import Article, Dating

TITLE = "Pasar Induk Ditutup Lima Bulan\n\n"
PERIOD = (date(2022, 1, 1), date(2026, 11, 1))
Read = Callable[..., Article]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Senin, 12 Sep 2022 19:39 WIB", date(2022, 9, 12)),
        ("MINGGU, 27 APRIL 2025 | 17:18 WIB | LAPORAN: ANI WIJAYA", date(2025, 4, 27)),
        ("Kompas.com - 15/09/2022, 08:10 WIB", date(2022, 9, 15)),
        ("22 Mei 2022, 19:29 WIB", date(2022, 5, 22)),
        ("Rabu, 4 Juni 2025 - 09:12 WIB", date(2025, 6, 4)),
        ("Kabar Pasar - Kamis, 13 Maret 2025 | 20.45 WIB", date(2025, 3, 13)),
        ("Diperbarui 20 November 2025", date(2025, 11, 20)),
        ("2023-08-28 20:31", date(2023, 8, 28)),
        ("Ekonomi . 13/11/2022, 13:38 WIB", date(2022, 11, 13)),
        ("1 Nov 20251 Nov 2025", date(2025, 11, 1)),
        ("Sabtu,1 November 2025", date(2025, 11, 1)),
        ("Sabtu, 1 November 2025 14:13 Reporter: Ani Wijaya", date(2025, 11, 1)),
        ("1 November 2025 oleh Ani Wijaya", date(2025, 11, 1)),
        ("Terbit: 1 November 2025 Update: 2 November 2025", date(2025, 11, 1)),
        ("1November 2025", date(2025, 11, 1)),
        ("17.10.2025 10:30 WIB", date(2025, 10, 17)),
    ],
)
def test_a_date_line_above_the_text_gives_the_day(
    read: Read, body: str, line: str, day: date
) -> None:
    article = read(f"{TITLE}{line}\n\n{body}", period=PERIOD)
    assert (article.published, article.dating) == (day, Dating.GIVEN)
    assert line[:20] in article.dating_reason


def test_a_full_date_in_the_dateline_gives_the_day(read: Read, body: str) -> None:
    article = read(f"KYIV, Jumat (27/1/2023) - {body}", period=PERIOD)
    assert (article.published, article.dating) == (date(2023, 1, 27), Dating.GIVEN)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://contoh.vn/pasar-185250207204745774.htm", date(2025, 2, 7)),
        ("https://contoh.vn/pasar-185250801071533.htm", date(2025, 8, 1)),
        ("https://contoh.com/read/2022/09/15/081026470/pasar", date(2022, 9, 15)),
        ("https://contoh.com/internasional/20221004141319-134-856189/pasar", date(2022, 10, 4)),
        ("https://contoh.in/dunia/pasar-2025-08-15-947712", date(2025, 8, 15)),
        ("https://contoh.vn/pasar-20251217093011204.htm", date(2025, 12, 17)),
        ("https://contoh.com/2025/1217/pasar", date(2025, 12, 17)),
    ],
)
def test_the_digits_of_the_source_line_give_the_day(
    read: Read, body: str, url: str, day: date
) -> None:
    article = read(f"{body}\nSumber: {url}\n", period=PERIOD)
    assert (article.published, article.dating) == (day, Dating.GIVEN)


@pytest.mark.parametrize(
    "url",
    ["https://contoh.com/081026470/pasar", "https://contoh.com/d-6285011", "https://a.id/99999999"],
)
def test_other_digits_of_an_address_give_no_day(read: Read, body: str, url: str) -> None:
    article = read(f"{body}\nSumber: {url}\n", period=PERIOD)
    assert (article.published, article.dating) == (None, Dating.UNKNOWN)
    assert "--published" in article.dating_reason


def test_a_weekday_with_day_and_month_fixes_the_year(read: Read, body: str) -> None:
    article = read(f"Sejak Sabtu (10/9), pasar itu ditutup.\n{body}", period=PERIOD)
    assert (article.published, article.dating) == (date(2022, 9, 10), Dating.INFERRED)
    assert "Sabtu (10/9)" in article.dating_reason


def test_a_weekday_that_fits_two_years_of_a_long_period_leaves_the_day_open(
    read: Read, body: str
) -> None:
    period = (date(2014, 1, 1), date(2030, 12, 31))
    article = read(f"Sejak Sabtu (10/9), pasar itu ditutup.\n{body}", period=period)
    assert article.published is None


def test_a_caption_bounds_the_article_and_fixes_the_year_of_a_later_day(
    read: Read, body: str
) -> None:
    caption = "Pedagang menata cabai di pasar, Rabu, 20 Agustus 2025. (Ani Wijaya/Foto AP)"
    article = read(f"{body}\n{caption}\n{body}Itu terjadi pada 24 Desember.", period=PERIOD)
    assert (article.published, article.dating) == (date(2025, 12, 24), Dating.INFERRED)


def test_an_anniversary_in_the_news_does_not_move_the_day_ahead(read: Read, body: str) -> None:
    text = f"{body}Demikian AFP, Senin (12/12/2022). Kota itu jatuh pada 24 Februari.\n"
    assert read(text, period=PERIOD).published == date(2022, 12, 12)


@pytest.mark.parametrize(
    "sentence",
    [
        "Rapat akan digelar pada 5 Maret 2023.",
        "Perang berkobar sejak 24 Februari 2022.",
        "Sebanyak 3/4 pedagang pindah pada 2022.",
        "Rapat itu digelar pada 24 Desember.",
    ],
)
def test_plans_background_and_dates_without_a_year_give_no_day(
    read: Read, body: str, sentence: str
) -> None:
    article = read(f"{body}{sentence}\n", period=PERIOD)
    assert (article.published, article.dating) == (None, Dating.UNKNOWN)


def test_the_dates_of_other_headlines_do_not_count(read: Read, body: str) -> None:
    sidebar = "Populer\n\nPedagang Kecewa di Pasar\n\nJumat, 30 Januari 2026 | 02:25\n"
    assert read(f"{body}\n{sidebar}", period=PERIOD).published is None
    dated = read(f"{TITLE}Minggu, 27 April 2025\n\n{body}\n{sidebar}", period=PERIOD)
    assert dated.published == date(2025, 4, 27)


def test_a_labelled_day_below_the_text_gives_the_day(read: Read, body: str) -> None:
    line = "Artikel ini telah diterbitkan di Contoh.com pada Senin, 13 Mei 2024 - 08:35 WIB"
    assert read(f"{body}\n{line}", period=PERIOD).published == date(2024, 5, 13)


def test_the_day_that_a_war_is_counted_to_fixes_the_year(read: Read, body: str) -> None:
    title = "Konflik di Ukraina, hari ke-1.203\n\n"
    article = read(f"{title}{body}Rapat itu digelar pada 9 Juni.\n", period=PERIOD)
    assert (article.published, article.dating) == (date(2025, 6, 9), Dating.INFERRED)


def test_the_day_that_a_war_is_counted_to_is_the_day_where_no_other_is_named(
    read: Read, body: str
) -> None:
    article = read(f"Konflik di Ukraina, hari ke-1.203\n\n{body}", period=PERIOD)
    assert (article.published, article.dating) == (date(2025, 6, 10), Dating.INFERRED)
    assert "hari ke-1.203" in article.dating_reason


@pytest.mark.parametrize(
    ("words", "day"),
    [("pada Sabtu", 10), ("pada Sabtu pekan lalu", 9), ("pada Minggu", 9), ("akan tiba Sabtu", 9)],
)
def test_a_report_that_names_the_weekday_after_is_of_that_day(
    read: Read, body: str, words: str, day: int
) -> None:
    text = f"{body}Pasar itu terbakar pada Jumat (9/8/2024), kata wali kota {words}.\n"
    assert read(text, period=PERIOD).published == date(2024, 8, day)


def test_the_copyright_year_helps_a_day_without_year(read: Read, body: str) -> None:
    article = read(
        f"{body}Rapat itu digelar pada 24 Mei.\n\nCopyright © ANTARA 2024", period=PERIOD
    )
    assert (article.published, article.dating) == (date(2024, 5, 24), Dating.INFERRED)


def test_the_weekday_of_a_datelines_sentence_fixes_its_year(read: Read) -> None:
    text = "2 Oktober (UPI) — Tentara pada hari Rabu menyatakan telah keluar dari kota itu.\n"
    article = read(text, period=PERIOD)
    assert (article.published, article.dating) == (date(2024, 10, 2), Dating.INFERRED)


def test_a_day_in_the_future_is_not_believed(read: Read, body: str) -> None:
    assert read(f"{TITLE}Senin, 4 Mei 2048\n\n{body}", period=PERIOD).published is None


def test_the_users_day_wins(read: Read, body: str) -> None:
    article = read(f"{TITLE}12 Mei 2022, 19:29 WIB\n{body}", published=date(2023, 1, 1))
    assert (article.published, article.dating) == (date(2023, 1, 1), Dating.OVERRIDDEN)


def test_meta_data_win_over_the_text(body: str) -> None:
    hints = Hints(published=date(2023, 2, 1), title="Judul", outlet="kompas.com", author="Ani")
    document = Document(source="x", content=f"12 Mei 2022, 19:29 WIB\n{body}", hints=hints)
    article = read_document(document)
    assert (article.published, article.dating) == (date(2023, 2, 1), Dating.GIVEN)
    assert (article.title, article.outlet, article.author) == ("Judul", "Kompas.com", "Ani")


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_no_article_appeared_on_a_day_far_off(read: Read, body: str, day: date) -> None:
    with pytest.raises(InputError, match="give a day from 1900 to 2100"):
        read(body, published=day)


def test_what_was_about_to_be_done_on_a_day_is_news_of_it(read: Read, body: str) -> None:
    article = read(f"Pasukan itu diusir saat akan memasuki kota, Minggu (27/2/2022).\n\n{body}")
    assert article.published == date(2022, 2, 27)


def test_a_date_line_of_another_season_than_the_news_is_that_of_the_visit(
    read: Read, body: str
) -> None:
    told = f"{body}\n\nPasar dibuka lagi, kata Wali Kota pada Jumat (24/6)."
    article = read(f"{TITLE}Jumat, 26/04/2024 03:34 WIB\n\n{told}", period=PERIOD)
    assert (article.published, article.dating) == (date(2022, 6, 24), Dating.INFERRED)


def test_a_slip_in_a_weekday_leaves_the_date_line(read: Read, body: str) -> None:
    told = f"{body}\n\nPasar dibuka lagi, kata Wali Kota pada Jumat (24/6)."
    article = read(f"{TITLE}Rabu, 26/06/2024 03:34 WIB\n\n{told}", period=PERIOD)
    assert article.published == date(2024, 6, 26)
