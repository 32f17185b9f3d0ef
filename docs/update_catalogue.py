"""Writes the page's messages into ``src/klaim/web/locale/id.po``: ``make catalogue``.

Messages are gathered from the templates, the Python modules and the front end's words. What is
translated already stays; what is new is added without a translation, which a test then misses.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

KLAIM = Path(__file__).parents[1] / "src" / "klaim"
WEB = KLAIM / "web"
WORDING = KLAIM / "wording.py"
CATALOGUE = WEB / "locale" / "id.po"

_KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "say": None, "ngettext": (1, 2)}
_JINJA = {"trimmed": "true", "extensions": "jinja2.ext.do"}

_HEADER = r"""# The page of klaim in Indonesian. `make catalogue` adds and drops messages.
msgid ""
msgstr ""
"Language: id\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

"""

Message = str | tuple[str, ...]


def messages() -> dict[Message, None]:
    """Return every message of the page, in the order in which the sources have them."""
    found: dict[Message, None] = {}
    for path in sorted(WEB.glob("templates/*.html")):
        found.update(dict.fromkeys(_extracted("jinja2.ext:babel_extract", path)))
    for path in (*sorted(WEB.rglob("*.py")), WORDING):
        found.update(dict.fromkeys(_extracted("python", path)))
    words = json.loads((WEB / "static" / "words.json").read_text(encoding="utf-8"))
    found.update(dict.fromkeys(words.values()))
    return found


def catalogue() -> Catalog:
    """Return the catalogue as it is kept."""
    return read_po(BytesIO(CATALOGUE.read_bytes()), locale="id")


def updated() -> Catalog:
    """Return the catalogue with every message of the page and no other."""
    kept = catalogue()
    fresh = Catalog(locale="id", project="klaim", charset="utf-8", fuzzy=False)
    for message in messages():
        known = kept.get(message if isinstance(message, str) else message[0])
        alike = known is not None and isinstance(known.id, str) == isinstance(message, str)
        fresh.add(message, known.string if known and alike else "")
    return fresh


def _extracted(method: str, path: Path) -> Iterator[Message]:
    with path.open("rb") as source:
        options = _JINJA if path.suffix == ".html" else {}
        for _, message, _, _ in extract(method, source, keywords=_KEYWORDS, options=options):
            if message:
                yield message


def write(filled: Catalog) -> None:
    """Write a catalogue, without the day on which that was done."""
    body = BytesIO()
    write_po(body, filled, omit_header=True, width=0, sort_output=True)
    CATALOGUE.write_bytes(_HEADER.encode() + body.getvalue())


def main() -> None:
    """Write the catalogue anew."""
    write(updated())


if __name__ == "__main__":
    main()
