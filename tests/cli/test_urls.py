"""Addresses, answered by a server on this machine."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from klaim.reading import fetching

from .conftest import CLAIM

TEN_GB = 10 * 1024**3
PAGE = f"<html><body><article><h1>Siversk</h1>{f'<p>{CLAIM}</p>' * 3}</article></body></html>"


class Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        getattr(self, self.path.strip("/").replace("-", "_"))()

    def page(self) -> None:
        self._begin(200, len(PAGE.encode()))
        self.wfile.write(PAGE.encode())

    def gone(self) -> None:
        self._begin(404, 0)

    def slow(self) -> None:
        time.sleep(3)

    def huge(self) -> None:
        self._begin(200, TEN_GB)
        self._pour()

    def endless(self) -> None:
        self._begin(200, None)
        self._pour()

    def circle(self) -> None:
        self.send_response(302)
        self.send_header("Location", "/circle")
        self.end_headers()

    def _begin(self, status: int, length: int | None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def _pour(self) -> None:
        try:
            while True:
                self.wfile.write(b"<p>Siversk</p>" * 10_000)
        except OSError:
            pass

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(fetching.fetch.__kwdefaults__, "timeout", 0.3)


def test_a_page_is_read_under_its_address(klaim, server):
    result = klaim("read", f"{server}/page")
    assert result.exit_code == 0, result.output
    assert f"{server}/page" in result.stdout
    assert klaim("show", f"{server}/page").exit_code == 0
    assert "1 unchanged" in klaim("read", f"{server}/page").stdout


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("gone", "404"),
        ("slow", "did not answer"),
        ("huge", "too large"),
        ("endless", "too large"),
        ("circle", "redirects"),
    ],
)
def test_an_address_that_fails_says_why_and_the_rest_goes_on(klaim, server, article, path, reason):
    result = klaim("read", f"{server}/{path}", article)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"klaim: {server}/{path}")
    assert reason in result.stderr
    assert result.stderr.count("\n") == 1
    assert "1 new" in result.stdout


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/x", "ftp://example.org/x", "http://", "http://["]
)
def test_an_address_that_leads_nowhere(klaim, url):
    result = klaim("read", url)
    assert result.exit_code == 1
    assert url in result.stderr
    assert "Traceback" not in result.output
