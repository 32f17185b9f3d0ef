"""Names of places to places: every homonym of a name, and the one an article means."""

from klaim.gazetteer.candidates import Candidate
from klaim.gazetteer.contexts import PlaceContext, Resolution
from klaim.gazetteer.lookup import Gazetteer
from klaim.gazetteer.store import GazetteerFileError, beside

__all__ = [
    "Candidate",
    "Gazetteer",
    "GazetteerFileError",
    "PlaceContext",
    "Resolution",
    "beside",
]
