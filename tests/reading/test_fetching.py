from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from klaim.errors import InputError
from klaim.reading import Document, discover, read_document
from klaim.reading.decoding import MAX_BYTES
from klaim.reading.fetching import fetch

ARTICLE = (
    b"<html><body><article><p>Kementerian Pertahanan Rusia mengumumkan pasukannya merebut desa itu"
    b" pada malam hari, kata juru bicaranya.</p></article></body></html>"
)


class Handler(BaseHTTPRequestHandler):
    """A server that behaves well under /2022/09/15/a and badly elsewhere."""

    sent = 0
    release = threading.Event()

    def do_GET(self) -> None:
        if self.path == "/moved":
            self._answer(302, b"", Location="/2022/09/15/a")
        elif self.path == "/circle":
            self._answer(302, b"", Location="/circle")
        elif self.path == "/away":
            self._answer(302, b"", Location="file:///etc/passwd")
        elif self.path == "/slow":
            self.release.wait(5)
        elif self.path == "/endless":
            self._stream(1 << 20, 10_000)
        elif self.path == "/drip":
            self._stream(10, 10_000, pause=0.05)
        elif self.path.startswith("/2022/09/15/"):
            self._answer(200, ARTICLE, **{"Content-Type": "text/html; charset=utf-8"})
        else:
            self._answer(404, b"no")

    def _answer(self, status: int, content: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _stream(self, size: int, times: int, pause: float = 0.0) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(times):
                self.wfile.write(b"a" * size)
                Handler.sent += size
                if pause and self.release.wait(pause):
                    return
        except OSError:
            return

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    """The address of a local server."""
    Handler.release.clear()
    Handler.sent = 0
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        thread = threading.Thread(target=running.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{running.server_address[1]}"
        Handler.release.set()
        running.shutdown()
        thread.join()


@pytest.mark.parametrize("path", ["/2022/09/15/a", "/moved"])
def test_a_page_is_read_from_its_address(server: str, path: str) -> None:
    (document,) = discover([server + path])
    assert isinstance(document, Document)
    article = read_document(document)
    assert "merebut desa" in article.text
    assert article.source == server + path
    assert str(article.published) == "2022-09-15"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/nothing", "404"),
        ("/circle", "circles"),
        ("/away", "cannot be fetched"),
    ],
)
def test_an_address_without_a_page_fails_with_the_reason(
    server: str, path: str, reason: str
) -> None:
    with pytest.raises(InputError, match=reason):
        fetch(server + path)


def test_a_silent_server_is_not_waited_for(server: str) -> None:
    with pytest.raises(InputError, match=r"within 0\.2 seconds"):
        fetch(server + "/slow", timeout=0.2)


def test_a_server_that_drips_is_not_waited_for(server: str) -> None:
    with pytest.raises(InputError, match="too slowly"):
        fetch(server + "/drip", patience=0.2)


def test_an_endless_answer_stops_at_the_limit(server: str) -> None:
    with pytest.raises(InputError, match="20 MB"):
        fetch(server + "/endless")
    assert Handler.sent < 2 * MAX_BYTES


@pytest.mark.parametrize(
    "url", ["ftp://contoh.id/a", "file:///etc/passwd", "http://", "http://[", "x://y"]
)
def test_other_addresses_are_refused(url: str) -> None:
    (document,) = discover([url])
    assert isinstance(document, Document)
    with pytest.raises(InputError):
        read_document(document)


def test_a_closed_door_fails_with_the_reason() -> None:
    with pytest.raises(InputError, match="cannot be fetched"):
        fetch("http://127.0.0.1:9/a")
