"""What keeps the page to its reader: loopback only, nothing from outside, nothing for long.

The page shows what strangers wrote. It is served on this machine alone, asks for nothing from
elsewhere, runs no script but its own, and takes no request that it did not expect. Other pages in
the reader's browser may send requests here under a name of theirs (DNS rebinding), so the name
that a request asks for is checked as well.
"""

from __future__ import annotations

import asyncio
import ipaddress

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from klaim.errors import UsageError

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
"""The Content-Security-Policy of every answer."""

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

LONGEST_QUERY = 8_192
SECONDS = 30.0
"""How long an answer may take."""

_METHODS = ("GET", "HEAD")
_NAMES = ("localhost",)


def check_loopback(host: str) -> None:
    """Refuse to listen where other machines could reach the ledger.

    Raises:
        UsageError: The host is no loopback address.
    """
    if not _is_loopback(host):
        raise UsageError(
            f"{host} is not this machine alone: the page has no passwords, so it is served on"
            " 127.0.0.1, ::1 or localhost only. To publish, write a report: `klaim report --help`."
        )


class Guard:
    """Turns away what no reader's browser sends, and sets the headers of every answer."""

    def __init__(self, app: ASGIApp, seconds: float = SECONDS) -> None:
        self._app = app
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answer, begun = self._refusal(scope) or self._app, False
        if scope["method"] == "HEAD":  # the server sends the headers of what GET would get
            scope = {**scope, "method": "GET"}

        async def send_guarded(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        try:
            await asyncio.wait_for(answer(scope, receive, send_guarded), self._seconds)
        except TimeoutError:
            if not begun:
                late = PlainTextResponse("This took too long: ask for less.", 503)
                await late(scope, receive, send_guarded)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        if not _is_ours(headers.get("host", "")):
            return PlainTextResponse("This page answers to this machine's own name only.", 421)
        if scope["method"] not in _METHODS:
            return PlainTextResponse("Nothing can be written here.", 405, {"Allow": "GET, HEAD"})
        if len(scope["query_string"]) > LONGEST_QUERY:
            return PlainTextResponse("The address is too long.", 414)
        if headers.get("content-length", "0") != "0" or "transfer-encoding" in headers:
            return PlainTextResponse("No request here has a body.", 413)
        return None


def _is_ours(host_header: str) -> bool:
    name = host_header.rpartition("]")[0][1:] if "[" in host_header else host_header.split(":")[0]
    return _is_loopback(name)


def _is_loopback(host: str) -> bool:
    if host in _NAMES:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
