"""Work that makes many records at once, without Python's search for cycles among them."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_search_for_cycles() -> Iterator[None]:
    """Let records go by counting references alone, as they can: none of them is in a cycle.

    Making thousands of records sets off the search again and again, each time through all that
    is loaded: a third of the time that it takes to derive a place of which much is said.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()
