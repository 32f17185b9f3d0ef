"""Texts that no newsroom writes, to any length: what klaim must read without stumbling.

``TEXTS`` and ``PAGES`` hold, by name, functions that return about ``length`` characters. Each
begins as an article about a war does, so that nothing of it is passed over for being about
something else. A few repeat one piece; in others every sentence is new.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

OPENING = (
    "Perang Rusia dan Ukraina berlanjut. Kementerian Pertahanan Rusia mengatakan pada Senin (12/9)"
    " bahwa pasukan Rusia merebut Toretsk, sedangkan tentara Ukraina membantah. "
)
_TOWNS = ("Toretsk", "Bakhmut", "Avdiivka", "Kupiansk", "Lyman", "Siversk", "Izium", "Robotyne")
_DEEDS = ("merebut", "menyerang", "menguasai", "mundur dari", "menembaki", "mempertahankan")
_SPEAKERS = (
    "Kementerian Pertahanan Rusia mengatakan",
    "Staf Umum Ukraina membantah",
    "Juru bicara Kremlin Dmitry Peskov menyebut",
    "Menurut gubernur Kharkiv,",
    "Zelensky mengakui",
)
_FAR = 900
"""Numbers stay below the years of history, which would make the text one about the past."""

Text = Callable[[int], str]

_REPEATED = {
    "quotes": '"',
    "opening quotes": "“",
    "nested quotes": '“«"Rusia ‘merebut’ Toretsk"»” ',
    "unclosed quotes": '"kata “Rusia ‘merebut «',
    "quoted letters": '"a',
    "brackets": "([{",
    "bracketed words": "(Rusia) ",
    "digits": "1",
    "numbers": "12 ",
    "grouped digits": "1.",
    "number words": "dua puluh ",
    "scales": "juta ",
    "counts": "12 tentara tewas ",
    "names": "Vladimir Putin ",
    "unknown names": "Ahmad ",
    "titles": "Presiden ",
    "parties": "Rusia dan Ukraina ",
    "troops": "pasukan Rusia ",
    "cues": "mengatakan bahwa ",
    "closing cues": "kata Peskov, ",
    "relays": "seperti dikutip TASS ",
    "sources": "menurut ",
    "that": "bahwa ",
    "which": "yang ",
    "pronouns": "dia mengatakan mereka ",
    "triggers": "menyerang ",
    "negations": "tidak ",
    "places": "Toretsk ",
    "listed places": "Toretsk, ",
    "places with nouns": "di Kota Toretsk dan ",
    "mixed scripts": "Rusia Київ merebut كييف Toretsk 基辅 ",
    "Chinese": "基",
    "numeric dates": "Senin (12/8) ",
    "dates": "12 Agustus 2024 ",
    "weekdays": "Senin ",
    "parts of days": "pagi ",
    "slashes": "12/8/",
    "ranges": "10-12-14-",
    "days in brackets": "(12/8)",
    "one endless sentence": "pasukan Rusia menyerang kota itu dan ",
    "clauses": "pasukan Rusia menyerang kota itu, ",
    "no full stop": "pasukan Rusia menyerang kota itu ",
    "right-to-left marks": "\u200fRusia\u202e ",
    "blanks of no width": "\u200b",
    "accents": "e\u0301",
    "control characters": "\x00",
    "escape sequences": "\x1b[31m",
    "letters": "x",
    "hyphens": "kota-",
    "blanks": " ",
    "line ends": "\n",
    "full stops": ".",
    "initials": "V. ",
    "addresses": "http://a.b/",
    "mail": "a@b.",
    "emoji": "🙂",
}
_NEW = {
    "sentences": "{speaker} bahwa pasukan Rusia {deed} {town} pada {day}/{month}, {n} tewas. ",
    "paragraphs": "{speaker} bahwa pasukan Rusia {deed} {town}, {n} tentara tewas.\n\n",
    "sentences about that town": "{speaker} kota itu {deed} pasukan Rusia ke-{n}. ",
    "denials": "Ukraina membantah hal itu {n}. ",
    "silences": "Kremlin belum memberikan komentar soal {n}. ",
    "quotations": "“Itu tidak benar untuk {n} tentara di {town},” kata juru bicara Ukraina. ",
    "open quotations": "“Musuh {n} mundur\n",
    "sentences of pronouns": "Dia mengatakan pasukan {n} merebut kota itu. ",
    "unknown people": "Wali Kota Ahmad{n} mengatakan pasukan Rusia menyerang {town}. ",
    "short names": "Badan Ahmad (AB{n}) menyerang. ",
    "units": "Brigade Mekanis ke-{n} menyerang {town}. ",
    "homonyms": "Pasukan {n} menyerang Ivanivka dan Novoselivka. ",
    "oblasts": "Pasukan Rusia menyerang Oblast Kharkiv ke-{n} dan Oblast Kherson. ",
    "hard-wrapped lines": "{speaker} bahwa pasukan ke-{n} merebut\ndesa itu dan tentara Ukraina\n",
    "headlines": "Rusia Merebut {town} Nomor {n}\n",
    "capitals": "RUSIA MEREBUT {town} {n}\n",
    "bullets": "- Rusia merebut {town} {n}\n",
    "cross-links": "Baca juga: Rusia merebut {town} {n}\n",
    "captions": "Tentara {n} di {town}. (Foto: Reuters)\n",
    "datelines": "KYIV, KOMPAS.com - Pasukan {n} menyerang.\n",
    "date lines": "Senin, {day} Agustus 2024 | 19:{day} WIB {n}\n",
    "days without a year": "pada {day} Agustus, {n}. ",
    "days of the war": "hari ke-{n} perang. ",
}
_MARKUP = {
    "paragraphs": "<p>{speaker} bahwa pasukan Rusia {deed} {town}, {n} tewas.</p>",
    "plain text": "Rusia merebut {town} {n}. ",
    "open divisions": "<div>Rusia {n}",
    "open bold": "<b>",
    "open font": "<font><i><u>x",
    "open tables": "<table><tr><td>Rusia {n}",
    "open lists": "<ul><li>Rusia {n}",
    "links": "<a href='/x{n}'>Rusia merebut {town}</a> ",
    "line breaks": "Rusia merebut {town}<br>",
    "headings": "<h1>Rusia {n}</h1>",
    "times": "<time datetime='2024-08-{day}'>x</time>",
    "comments": "<!-- {n} ",
    "scripts": "<script>var x{n};",
    "angles": "<",
    "attributes": "<a x{n}='",
    "entities": "Rusia &amp; &#82;usia ",
    "half entities": "&amp",
}


def _repeating(piece: str) -> Text:
    return lambda length: OPENING + piece * (length // len(piece))


def _new(template: str) -> Text:
    return lambda length: OPENING + _filled(template, length)


def _page(template: str) -> Text:
    head = f"<html><head><title>Perang</title></head><body><article><p>{OPENING * 3}</p>"
    return lambda length: head + _filled(template, length)


def _filled(template: str, length: int) -> str:
    """Return a template over and over, its numbers, names and days new each time."""
    pieces: list[str] = []
    written = 0
    for n in count():
        if written >= length:
            break
        round_, rest = divmod(n, _FAR)
        pieces.append(
            template.format(
                n=f"{rest}.{round_:03}" if round_ else rest,
                town=_TOWNS[n % len(_TOWNS)],
                deed=_DEEDS[n % len(_DEEDS)],
                speaker=_SPEAKERS[n % len(_SPEAKERS)],
                day=n % 27 + 1,
                month=n % 12 + 1,
            )
        )
        written += len(pieces[-1])
    return "".join(pieces)


TEXTS: dict[str, Text] = {
    **{name: _repeating(piece) for name, piece in _REPEATED.items()},
    **{f"new {name}": _new(template) for name, template in _NEW.items()},
}
PAGES: dict[str, Text] = {name: _page(template) for name, template in _MARKUP.items()}
