"""Running the page on this machine."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import uvicorn

from klaim.errors import UsageError
from klaim.theatres import load_theatre
from klaim.web.app import make_app
from klaim.web.desk import Desk
from klaim.web.safety import check_loopback

LOOPBACK = "127.0.0.1"
_MOST_AT_ONCE = 64
_PATIENCE = 10.0


def listen(host: str, port: int) -> socket.socket:
    """Return a socket on which this machine alone can reach the page.

    Args:
        host: A loopback address.
        port: 0 takes any free one.

    Raises:
        UsageError: The host is no loopback address, or the port is taken.
    """
    check_loopback(host)
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM
        )[0]
        bound = socket.socket(family, kind, protocol)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
    except (OSError, OverflowError) as error:
        raise UsageError(
            f"Port {port} of {host} cannot be had ({error}): name another one with --port."
        ) from error
    return bound


def address_of(bound: socket.socket) -> str:
    """Return the address to open in a browser."""
    host, port = bound.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def serve(bound: socket.socket, desk: Desk) -> None:
    """Answer requests until interrupted."""
    _server(desk).run(sockets=[bound])


@contextmanager
def serving(ledger: Path, theatre: str | None = None) -> Iterator[str]:
    """Serve a ledger on a free port while the ``with`` lasts, and give the address."""
    with (
        closing(listen(LOOPBACK, 0)) as bound,
        Desk.open(ledger, load_theatre(theatre)) as desk,
    ):
        server = _server(desk)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
        thread.start()
        given_up = time.monotonic() + _PATIENCE
        while not server.started and time.monotonic() < given_up:
            time.sleep(0.01)
        try:
            yield address_of(bound)
        finally:
            server.should_exit = True
            thread.join(_PATIENCE)


def _server(desk: Desk) -> uvicorn.Server:
    return uvicorn.Server(
        uvicorn.Config(
            make_app(desk),
            log_level="warning",
            access_log=False,
            server_header=False,
            limit_concurrency=_MOST_AT_ONCE,
            h11_max_incomplete_event_size=16_384,
            timeout_keep_alive=5,
        )
    )
