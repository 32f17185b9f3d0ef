"""Ids that depend on content alone."""

from __future__ import annotations

import hashlib


def stable_id(*parts: object) -> str:
    """Return a 16-digit hexadecimal id that depends on the parts and their order only."""
    joined = "\x1f".join(str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]
