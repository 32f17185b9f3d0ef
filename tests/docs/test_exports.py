"""The page on exports is that of the columns."""

import runpy
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_is_that_of_the_columns():
    page = runpy.run_path(str(DOCS / "generate_exports.py"), run_name="exports")["page"]()
    assert (DOCS / "exports.md").read_text(encoding="utf-8") == page, "run: make docs"


def test_no_cell_breaks_the_table():
    for line in (DOCS / "exports.md").read_text(encoding="utf-8").splitlines():
        assert not line.startswith("|") or line.count("|") == 3, line
