"""The register of commands: add a line here and a module with the command beside it."""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """Where a command lives, and what ``klaim --help`` says about it."""

    module: str
    attribute: str
    help: str


COMMANDS: dict[str, Entry] = {
    "read": Entry("klaim.cli.read", "read", "Read articles and keep their claims."),
    "claims": Entry("klaim.cli.claims", "claims", "List who said what."),
    "timeline": Entry("klaim.cli.timeline", "timeline", "Tell who held a place, and how sure."),
    "statements": Entry("klaim.cli.statements", "statements", "List what was said once."),
    "events": Entry("klaim.cli.events", "events", "List what happened, by everybody's word."),
    "record": Entry("klaim.cli.record", "record", "Tell what became of a speaker's claims."),
    "reference": Entry("klaim.cli.reference", "reference", "Lay published maps beside it all."),
    "compare": Entry("klaim.cli.compare", "compare", "Tell who was first: claims or a map."),
    "review": Entry("klaim.cli.review", "review", "Keep what a person found about a claim."),
    "export": Entry("klaim.cli.export", "export", "Write the ledger for other programs."),
    "import": Entry("klaim.cli.import_", "import_claims", "Read exported claims back."),
    "serve": Entry("klaim.cli.serve", "serve", "Show the ledger in your browser."),
    "report": Entry("klaim.cli.report", "report", "Write a report to publish, in one file."),
    "show": Entry("klaim.cli.show", "show", "Show an article with its claims marked."),
    "explain": Entry("klaim.cli.explain", "explain", "Say what made each field of a claim."),
    "remove": Entry("klaim.cli.remove", "remove", "Take articles out of the ledger."),
    "speakers": Entry("klaim.cli.speakers", "speakers", "List who speaks, how often, how."),
    "places": Entry("klaim.cli.places", "places", "List the places that claims are about."),
    "theatre": Entry("klaim.cli.theatre", "theatre", "List, show and check theatres."),
    "evaluate": Entry("klaim.cli.evaluate", "evaluate", "Measure klaim on annotated articles."),
}
"""In the order of ``klaim --help``: that of the work."""
