"""Fetching a page: the only place where reading touches the network."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

from klaim.errors import InputError
from klaim.reading.decoding import MAX_BYTES, too_large

TIMEOUT = 20.0
PATIENCE = 60.0
MAX_REDIRECTS = 5
_AGENT = "klaim (reads news articles; one page at a time)"


@dataclass(frozen=True, slots=True)
class Page:
    """What a server answered."""

    content: bytes
    url: str
    charset: str | None


def is_url(source: str) -> bool:
    """Tell whether the user means an address (of any scheme) and no path."""
    return "://" in source


def canonical_url(url: str) -> str:
    """Return a URL without its fragment, scheme and host in lower case."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url  # fetching it will say what is wrong with it
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path, parts.query, ""))


def fetch(url: str, *, timeout: float = TIMEOUT, patience: float = PATIENCE) -> Page:
    """Fetch a page, at most ``MAX_BYTES`` of it.

    Args:
        url: An http or https address.
        timeout: Seconds to wait for a connection or for the next bytes.
        patience: Seconds that the whole answer may take.

    Raises:
        InputError: The address is none, or the server gives no page in time and size.
    """
    import httpx2  # 0.1 s to import, needed by few runs

    if url.partition("://")[0].lower() not in ("http", "https"):
        raise InputError(f"{url} cannot be read: klaim opens only http and https addresses.")
    client = httpx2.Client(
        timeout=timeout,
        follow_redirects=True,
        max_redirects=MAX_REDIRECTS,
        headers={"User-Agent": _AGENT},
    )
    try:
        with client, client.stream("GET", url) as response:
            if not response.is_success:
                raise InputError(
                    f"{url} answered {response.status_code} {response.reason_phrase}; "
                    "check the address in a browser."
                )
            content = _read(response.iter_bytes(), url, time.monotonic() + patience)
            return Page(content, str(response.url), response.charset_encoding)
    except httpx2.TimeoutException as error:
        raise InputError(f"{url} did not answer within {timeout:g} seconds; try again.") from error
    except httpx2.TooManyRedirects as error:
        raise InputError(
            f"{url} redirects in circles; open it in a browser and save it."
        ) from error
    except (httpx2.HTTPError, httpx2.InvalidURL, ValueError, UnicodeError) as error:
        reason = str(error) or type(error).__name__
        raise InputError(f"{url} cannot be fetched ({reason}); check the address.") from error


def _read(chunks: Iterator[bytes], url: str, deadline: float) -> bytes:
    content = bytearray()
    for chunk in chunks:
        content += chunk
        if len(content) > MAX_BYTES:
            raise too_large(url)
        if time.monotonic() > deadline:
            raise InputError(f"{url} answers too slowly; save the page and read the file.")
    return bytes(content)
