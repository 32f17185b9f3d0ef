from __future__ import annotations

from collections.abc import Callable

import pytest

from klaim.reading import Document, read_document
from klaim.records import Article

Marks = Callable[[str], dict[str, str]]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("ADVERTISEMENT", "advert"),
        ("SCROLL TO CONTINUE WITH CONTENT", "advert"),
        ("[iklan_3]", "advert"),
        ("KLIK DI SINI UNTUK BERLANGGANAN BULETIN KAMI", "advert"),
        ("BARUAnda sekarang dapat mendengarkan artikel ini!", "advert"),
        ("Baca berita tanpa iklan. Gabung Contoh.com+", "advert"),
        ("Dapatkan berita pilihan langsung di ponsel melalui WhatsApp Channel kami", "advert"),
        ("Baca Juga: Harga Cabai Naik Lagi di Pasar Induk", "crosslink"),
        ("BACA JUGA HARGA CABAI NAIK LAGI", "crosslink"),
        ("Lihat juga: Foto-foto Banjir", "crosslink"),
        ("Simak Video 'Detik-detik Gunung Meletus'", "crosslink"),
        ("[Gambas:Video CNN]", "crosslink"),
        ("Pilihan Editor: Gempa di Laut Banda", "crosslink"),
        ("HARGA CABAI NAIK LAGI DI PASAR INDUK dan Petani Senang", "headline"),
        ("Gubernur tinjau pasar yang terbakar semalam", "headline"),
        ("Penutupan Pasar Induk Timur", "headline"),
        ("Gubernur Tinjau Pasar Induk Timur Yang Terbakar.", "headline"),
        ("Mengapa pasar itu penting?", "headline"),
        ("Foto: Kementerian Perdagangan", "credit"),
        ("Pedagang menata cabai di pasar, Senin. (Foto oleh Ani Wijaya/Kantor Foto)", "caption"),
        ("Pedagang menata cabai di Pasar Induk. (AFP/ANI WIJAYA)", "caption"),
        ("Pedagang menata cabai di Pasar Induk. Foto: Dinas Pasar", "caption"),
        ("Wali Kota meninjau pasar bersama rombongan/Net", "caption"),
        ("Pedagang menata cabai. ANTARA FOTO/Ani Wijaya", "caption"),
        ("Pedagang menata cabai di Pasar Induk. (Twitter/@dinas_pasar)", "caption"),
        ("Ilustrasi pasar yang terbakar. /Pixabay/ani_w", "caption"),
        ("Pedagang menata cabai pada 2022. /Foto: REUTERS/Ani Wijaya/", "caption"),
        ("(ani/bud)", "credit"),
        ("(*)", "credit"),
        ("Penulis : Ani Wijaya", "byline"),
        ("Editor: Budi Santoso", "byline"),
        ("• EMAS 1.965.000 0 0,00%", "footer"),
        ("Komentar (0)", "footer"),
        ("Copyright © ANTARA 2023", "footer"),
        ("Bagikan: Facebook WhatsApp", "footer"),
        ("LAPORAN: ANI WIJAYA", "byline"),
        ("Sumber: https://contoh.id/berita/2023/01/02/pasar", "source"),
    ],
)
def test_furniture_between_paragraphs_is_noise(
    marks: Marks, body: str, line: str, kind: str
) -> None:
    first, second = body.split("\n\n")
    found = marks(f"{first}\n\n{line}\n\n{second}")
    assert found == {line: kind}


@pytest.mark.parametrize(
    "line",
    [
        "Pasukan itu mundur.",
        "Rusia mengakui kekalahan.",
        '"Kami menang," katanya.',
        "“Kami tidak mundur”",
        "Berikut rangkumannya:",
        "• Rusia mengklaim tiga desa telah direbut pasukannya",
        "1. Ukraina menembak jatuh 12 drone.",
        "- Gubernur mengatakan lima orang tewas.",
        "Gubernur menjadi anggota Organisasi Contoh Dunia (OCD).",
        "Foto satelit memperlihatkan pangkalan yang hancur akibat serangan itu.",
        "Baca bibirnya, kata sang jenderal, dan lihat siapa yang berdusta.",
        "Video itu, menurut tentara, direkam pada malam hari di tepi kota.",
        '"Kami akan bertahan di sini," kata komandan brigade itu kepada wartawan',
        "Rusia mundur dari kota itu pada malam hari. Ukraina lalu masuk dari utara",
        "Laporan TASS menyebut gubernur meminta warga pergi.",
        "“Itu bohong,” kata Peskov",
        'Zelensky menulis di Telegram: "Kami akan menang"',
        "Menurut Reuters, pasukan itu telah meninggalkan kota di timur laut",
        "Oleh Rusia, kota itu disebut Artyomovsk.",
        "Selanjutnya, pasukan itu bergerak ke barat.",
        "Gabung ke NATO, kata Zelensky, adalah tujuan negaranya.",
        "Sumber: kata dia, berasal dari intelijen yang menyebut pasukan itu telah mundur semalam.",
        "404 tentara gugur.",
        "Warga diminta pergi (dari Kherson), kata Saldo.",
    ],
)
def test_running_text_is_never_noise(marks: Marks, body: str, line: str) -> None:
    first, second = body.split("\n\n")
    assert marks(f"{first}\n\n{line}\n\n{second}") == {}


@pytest.mark.parametrize(
    ("prefix", "outlet"),
    [
        ("Jakarta, CNN Indonesia -- ", "CNN Indonesia"),
        ("KYIV, KOMPAS.com - ", "Kompas.com"),
        ("KOMPAS.com – ", "Kompas.com"),
        ("MOSKOW - ", None),
        ("Moskow (ANTARA) - ", "ANTARA"),
        ("Contohkini.com -", "Contohkini"),
        ("TEMPO.CO, Jakarta - ", "Tempo"),
        ("KIEV, iNews.id", "iNews"),
        ("Kyiv, Senin (12/9/2022) - ", None),
    ],
)
def test_only_the_dateline_of_the_first_sentence_is_noise(
    read: Callable[..., Article], body: str, prefix: str, outlet: str | None
) -> None:
    article = read(prefix + body)
    (dateline,) = article.noise
    assert dateline.kind == "dateline"
    assert dateline.span.of(article.text) == prefix
    assert article.outlet == outlet


def test_a_caption_glued_to_the_first_sentence_is_marked_apart(
    read: Callable[..., Article], body: str
) -> None:
    article = read(f"Api membakar pasar itu semalam. (Twitter/@dinas_pasar)JAKARTA - {body}")
    assert [(noise.kind, noise.span.of(article.text)) for noise in article.noise] == [
        ("caption", "Api membakar pasar itu semalam. (Twitter/@dinas_pasar)"),
        ("dateline", "JAKARTA - "),
    ]


def test_a_credit_above_opens_a_paragraph_that_is_a_caption(marks: Marks, body: str) -> None:
    picture = "ANI WIJAYA/KANTOR FOTO/REUTERS\nPedagang menata cabai di pasar, Kamis (24/2/2022)."
    first, second = body.split("\n\n")
    found = marks(f"{first}\n\n{picture}\n\n{second}")
    assert list(found.values()) == ["credit", "caption"]


def test_a_caption_printed_twice_is_one_both_times(marks: Marks, body: str) -> None:
    caption = "Pedagang menata cabai di pasar pada 2022."
    assert set(marks(f"{caption}\n{caption} /Foto: REUTERS/Ani Wijaya/\n\n{body}").values()) == {
        "caption"
    }


def test_a_caption_printed_above_and_below_its_credit_is_one_both_times(
    marks: Marks, body: str
) -> None:
    caption = "Pedagang dari Pasar Induk menata cabai di kios, Kamis 27 April 2023."
    found = marks(f"{caption}\nFoto: Kantor Foto/Ani Wijaya\n{caption}\n\n{body}")
    assert list(found.values()) == ["caption", "credit"]


def test_a_pair_of_names_before_a_dash_is_no_dateline(marks: Marks, body: str) -> None:
    assert marks("Rusia-Ukraina sepakat menukar tawanan dalam perundingan itu.\n" + body) == {}


def test_an_advert_glued_into_a_paragraph_is_marked_alone(
    read: Callable[..., Article], body: str
) -> None:
    first, second = body.strip().split("\n\n")
    article = read(f"{first} [Gambas:Video CNN] {second}")
    assert [noise.span.of(article.text) for noise in article.noise] == ["[Gambas:Video CNN]"]


@pytest.mark.parametrize(
    "ending", [". Menurut tentara, desa itu kosong.", "Menurut tentara, desa itu kosong."]
)
def test_a_link_inside_a_paragraph_ends_with_its_headline(
    marks: Marks, body: str, ending: str
) -> None:
    first, second = body.strip().split("\n\n")
    found = marks(f"{first} Baca juga: Harga Cabai Naik Lagi{ending} {second}")
    (words,) = found
    assert words.startswith("Baca juga: Harga Cabai Naik Lagi")
    assert "Menurut" not in words


def test_a_headline_inside_a_line_leaves_the_sentence_after_it(
    read: Callable[..., Article], body: str
) -> None:
    line = "Baca juga: Harga Cabai Naik Lagi Presiden Ukraina mengatakan negaranya siap."
    article = read(body.strip().replace("\n\n", f" {line} "))
    (noise,) = article.noise
    assert noise.span.of(article.text) == "Baca juga: Harga Cabai Naik Lagi"


def test_initials_after_the_last_sentence_are_marked_alone(marks: Marks, body: str) -> None:
    assert marks(body.strip() + " (ani/bud)") == {" (ani/bud)": "credit"}


def test_a_sidebar_with_times_is_noise_to_the_end(marks: Marks, body: str) -> None:
    sidebar = [
        "Populer",
        "Pedagang Kecewa, Pasar Induk Ditutup Lima Bulan",
        "Jumat, 30 Januari 2026 | 02:25",
        "Enam Pengusaha Berebut Kursi Ketua, Siapa Saja?",
        "Kamis, 22 Januari 2026 | 13:37",
        "UPDATE",
        "Harga Cabai Turun Juga Akhirnya!",
        "Selengkapnya",
    ]
    found = marks(body + "\n" + "\n\n".join(sidebar))
    assert list(found) == sidebar
    assert set(found.values()) == {"footer"}


def test_text_after_a_list_of_links_is_running_text_again(marks: Marks, body: str) -> None:
    first, second = body.strip().split("\n\n")
    found = marks(f"{first}\n\nBACA JUGA:\nHarga Cabai Naik\nHujan di Bogor\n\n{second}")
    assert list(found) == ["BACA JUGA:", "Harga Cabai Naik", "Hujan di Bogor"]


def test_a_standfirst_that_comes_again_is_noise_and_its_repetition_is_not(
    read: Callable[..., Article], body: str
) -> None:
    lead = "Pasar Induk ditutup setelah kebakaran hebat pada malam hari."
    article = read(
        f"Pasar Induk Ditutup Lima Bulan\n{lead}\nJakarta, CNN Indonesia --\n{lead}\n{body}"
    )
    running = "".join(span.of(article.text) for span in article.running_text())
    assert running.count(lead) == 1
    assert article.noise[1].span.of(article.text) == lead


def test_what_stands_above_the_dateline_is_a_caption_or_a_standfirst(
    marks: Marks, body: str
) -> None:
    above = "Pedagang menata cabai yang baru tiba di pasar itu, Senin (4/8/2025)."
    found = marks(f"Pasar Induk Ditutup Lima Bulan\n\n{above}\n\nJAKARTA, KOMPAS.com - {body}")
    assert found[above] == "caption"


def test_the_captions_of_a_photo_story_are_its_text(read: Callable[..., Article]) -> None:
    text = (
        "Kondisi Pasar Induk Usai Kebakaran\n\n"
        "Wali kota mengatakan pasar itu ditutup lima bulan. (REUTERS/Ani Wijaya).\n"
        "Polisi menyebut api berasal dari gudang cabai. (AFP/Budi Santoso)"
    )
    running = [span.of(text).strip() for span in read(text).running_text()]
    assert running == [
        "Wali kota mengatakan pasar itu ditutup lima bulan.",
        "Polisi menyebut api berasal dari gudang cabai.",
    ]


def test_numbered_subheads_over_paragraphs_are_noise_and_numbered_claims_are_not(
    marks: Marks, body: str
) -> None:
    first, second = body.strip().split("\n\n")
    found = marks(f"{first}\n\n1. Pasar ditutup\n\n{second}\n\n1. Rusia mundur.\n2. Ukraina maju.")
    assert found == {"1. Pasar ditutup": "headline"}


def test_lines_that_count_below_a_colon_are_a_list_and_no_subheads(marks: Marks, body: str) -> None:
    first, second = body.strip().split("\n\n")
    counts = "Yang dihancurkan sejak awal perang:\n\n274 helikopter\n\n- 16.053 tank"
    assert marks(f"{first}\n\n{counts}\n\n{second}") == {}


def test_who_has_not_commented_is_no_comment_section(marks: Marks, body: str) -> None:
    assert marks(f"{body.strip()}\n\nBelum ada komentar dari Rusia.\n") == {}
    assert marks(f"{body.strip()}\n\nBelum ada komentar\n") == {"Belum ada komentar": "footer"}


def test_a_hard_wrapped_text_keeps_its_sentences(marks: Marks) -> None:
    text = (
        "Kementerian Pertahanan Rusia mengumumkan pasukannya\n"
        "merebut Desa Contohivka pada malam hari setelah\n"
        "pertempuran panjang di tepi sungai itu.\n"
        "\n"
        "Staf Umum Ukraina membantah kabar tersebut dan\n"
        "mengatakan pertempuran masih berlangsung di sana\n"
        "sampai pagi.\n"
    )
    assert marks(text) == {}


def test_a_text_in_capitals_has_no_headlines_in_capitals(marks: Marks, body: str) -> None:
    assert marks(body.upper()) == {}


def test_a_post_of_a_social_network_is_noise(marks: Marks, body: str) -> None:
    first, second = body.strip().split("\n\n")
    post = "Pasar Induk akhirnya dibuka lagi.\n— Ani Wijaya (@aniwijaya) 1 Maret 2023"
    assert list(marks(f"{first}\n\n{post}\n\n{second}")) == post.split("\n")


def test_windows_line_ends_and_a_byte_order_mark_are_dropped_and_nothing_else(body: str) -> None:
    raw = ("\ufeff" + body.replace("\n", "\r\n") + "  spasi  ganda\t\xa0").encode()
    article = read_document(Document.from_text(raw))
    assert article.text == body + "  spasi  ganda\t\xa0"


def test_a_label_above_the_dateline_opens_a_caption(marks: Marks, body: str) -> None:
    above = "RUSAK BERAT - Atap pasar itu runtuh setelah kebakaran pada Senin (4/8/2025)."
    found = marks(f"Pasar Induk Ditutup Lima Bulan\n\n{above}\n\nTRIBUNNEWS.COM -  {body}")
    assert found[above] == "caption"


def test_what_a_picture_shows_is_a_caption(marks: Marks, body: str) -> None:
    caption = "Foto ini menunjukkan pasar yang terbakar di pinggir kota."
    assert marks(f"Pasar Induk Ditutup Lima Bulan\n\n{caption}\n\n{body}")[caption] == "caption"


def test_headlines_behind_bullets_are_noise_without_a_head(marks: Marks, body: str) -> None:
    rows = [
        "- Wali Kota Janjikan Kios Baru bagi Para Pedagang Cabai",
        "- Harga Cabai Merah Naik Dua Kali Lipat Sepekan Ini",
        "- Polisi Periksa Lima Saksi Kebakaran Pasar Induk",
    ]
    found = marks(body + "\n\n" + "\n".join(rows))
    assert {found[row] for row in rows} == {"crosslink"}
