"""Maps of who controls what, as others publish them: reading them, and laying places on them.

A map is one more voice and an outsider's: it stands beside the claims of the ledger. Shapes
are shapely's inside this room and well-known binary outside of it. shapely comes with the
extra ``klaim[maps]``.
"""

from klaim.reference.holders import Rules
from klaim.reference.reading import read_maps

__all__ = ["Rules", "read_maps"]
