"""Where the next page of a list begins: the values by which the last item shown is ordered.

They travel through an address and come back as anybody's text, so they are checked.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from typing import Any

from klaim.errors import UsageError

_LARGEST = 2**62


def named(values: Sequence[str | int | None]) -> str:
    """Return the values as one word for an address."""
    written = json.dumps(list(values), separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(written).decode().rstrip("=")


def values_of(name: str, *kinds: type) -> tuple[Any, ...]:
    """Return the values of a word that :func:`named` gave.

    Args:
        name: The word, as it came back.
        kinds: The type of every value after the first, which is a day or ``None``.

    Raises:
        UsageError: It is no such word.
    """
    try:
        padded = name + "=" * (-len(name) % 4)
        day, *rest = json.loads(base64.urlsafe_b64decode(padded))
    except (binascii.Error, ValueError, TypeError, RecursionError):
        raise _unknown() from None
    if not (day is None or isinstance(day, str)) or [type(value) for value in rest] != list(kinds):
        raise _unknown()
    if any(isinstance(value, int) and abs(value) > _LARGEST for value in rest):
        raise _unknown()
    return day, *rest


def _unknown() -> UsageError:
    return UsageError("There is no such page of the list: begin again at its first.")
