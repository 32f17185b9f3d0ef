"""The recipe for the shipped gazetteer: ``python -m klaim.gazetteer.build``."""
