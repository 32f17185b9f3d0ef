"""The page: an API and pages to look at a ledger with, and the report to publish.

Imported only by the commands that need it: FastAPI takes a second to load.
"""
