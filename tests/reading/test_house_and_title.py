from __future__ import annotations

from collections.abc import Callable

import pytest

from klaim.records import Article

Read = Callable[..., Article]


def test_the_headline_above_the_date_line_is_the_title(read: Read, body: str) -> None:
    head = "Berita\n\nWali Kota di pasar/Net\n\nDunia\n\nPasar Induk Ditutup Lima Bulan\n\n"
    article = read(f"{head}MINGGU, 27 APRIL 2025 | 17:18 WIB | LAPORAN: ANI WIJAYA\n\n{body}")
    assert article.title == "Pasar Induk Ditutup Lima Bulan"
    assert article.author == "Ani Wijaya"
    assert article.outlet == "RMOL"
    title = next(noise for noise in article.noise if noise.kind == "title")
    assert title.span.of(article.text) == article.title


def test_a_text_that_begins_with_its_first_sentence_has_no_title(read: Read, body: str) -> None:
    assert read(body).title is None


def test_quotation_marks_around_a_title_are_no_part_of_it(read: Read, body: str) -> None:
    assert (
        read(f'"Pasar Induk Ditutup Lima Bulan"\n\n{body}').title
        == "Pasar Induk Ditutup Lima Bulan"
    )


def test_the_windows_title_gives_way_to_the_headline(read: Read, body: str) -> None:
    text = f"Pasar Induk Ditutup Lima Bulan - Kompas\nPasar Induk Ditutup Lima Bulan\n{body}"
    assert read(text).title == "Pasar Induk Ditutup Lima Bulan"


@pytest.mark.parametrize(
    "head",
    [
        "Beranda\nDunia\n{}\nKompas.com - 15/09/2022, 08:10 WIB\nTim Redaksi\nBagikan:\n"
        "Lihat Foto\n"
        "Pasar usai terbakar. (AFP/ANI)\n\nBOGOR, KOMPAS.com - ",
        "{}\nAni Wijaya\nSenin, 12 September 2022 | 19:39 WIB\nPasar itu. (Reuters)\n"
        "TEMPO.CO, Jakarta - ",
        "{} - Halaman all\n12 September 2022\n",
        "{}\nRep: Ani/ Red: Budi\nPasar usai terbakar. Foto: AP\nREPUBLIKA.CO.ID, BOGOR -- ",
        "NEWS / EKONOMI\n\n{}\n\nOleh Ani Wijaya\nSenin, 12 September 2022 - 19:39 WIB\n\n",
        "Senin, 12 September 2022\n{}\n",
        "{}\nEditor\nAni Wijaya\n12 September 2022 19:39\n",
    ],
)
def test_all_that_stands_above_the_text_is_noise(read: Read, body: str, head: str) -> None:
    article = read(head.format("Pasar Induk Ditutup Lima Bulan") + body)
    assert article.title == "Pasar Induk Ditutup Lima Bulan"
    running = "".join(span.of(article.text) for span in article.running_text())
    assert running.split() == body.split()


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Penulis: Ani Wijaya | Editor: Budi", "Ani Wijaya"),
        ("Oleh : Ani Wijaya", "Ani Wijaya"),
        ("Ani Wijaya - detikNews", "Ani Wijaya"),
        ("Pewarta: Ani Wijaya", "Ani Wijaya"),
        ("(Contoh.com/Ani Wijaya)", "Ani Wijaya"),
        ("Editor: Budi Santoso", None),
    ],
)
def test_a_byline_names_the_author(read: Read, body: str, line: str, author: str | None) -> None:
    assert read(f"{body}\n{line}\n").author == author


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("{body}\nCOPYRIGHT © ANTARA 2022", "ANTARA"),
        (
            "Pasar Induk Ditutup Lima Bulan\nCNN Indonesia\nSenin, 12 Sep 2022 19:39 WIB\n{body}",
            "CNN Indonesia",
        ),
        (
            "Pasar Ditutup Lima Bulan\nKabar Pasar - Kamis, 13 Maret 2025 | 20.45 WIB\n{body}",
            "Kabar Pasar",
        ),
        ("{body}\nSumber: https://www.thanhnien.vn/a.htm", "Thanh Nien"),
        ("{body}\nKLIK DI SINI UNTUK MENGUNDUH APLIKASI FOX NEWS", "Fox News"),
        ("{body}", None),
    ],
)
def test_the_outlet_is_told_by_the_page(
    read: Read, body: str, text: str, outlet: str | None
) -> None:
    assert read(text.format(body=body)).outlet == outlet


def test_the_outlets_of_a_theatre_are_known_by_their_domains(read: Read, body: str) -> None:
    text = f"{body}\nSumber: https://berita.contoh.ua/a.htm"
    assert read(text, outlets={"contoh.ua": "Kabar Contoh"}).outlet == "Kabar Contoh"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Kementerian itu mengumumkan bahwa pasukannya telah mundur dari kota pada malam hari.",
            "id",
        ),
        ("The ministry announced that its troops had left the town during the night.", "en"),
        ("Міністерство повідомило, що війська залишили місто вночі після важких боїв.", "uk"),
        ("Das Ministerium teilte mit, die Truppen hätten die Stadt in der Nacht verlassen.", "de"),
    ],
)
def test_every_language_is_told_and_read(read: Read, text: str, language: str) -> None:
    assert read(text).language == language
