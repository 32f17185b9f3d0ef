"""Writes the table of figures in README.md: ``python docs/generate_figures.py``.

The figures are those of ``klaim evaluate`` on the two splits of the corpus.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from klaim.evaluation import evaluate_gold, load_gold_folder
from klaim.evaluation.figures import FIGURES, Figure
from klaim.evaluation.report import Report

ROOT = Path(__file__).parents[1]
FILE = ROOT / "README.md"
SPLITS = ("develop", "test")
BLOCK = re.compile(r"(?<=<!-- figures -->\n).*?(?=<!-- /figures -->)", re.DOTALL)


def table() -> str:
    """Return the table of figures."""
    reports = {split: evaluate_gold(load_gold_folder(ROOT / "corpus" / split)) for split in SPLITS}
    heads = [f"{split} ({report.articles} articles)" for split, report in reports.items()]
    rows = [["figure", "meaning", *heads], ["---"] * (2 + len(heads))]
    for figure in FIGURES:
        cells = (cell(figure, report) for report in reports.values())
        rows.append([f"`{figure.name}`", figure.meaning, *cells])
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def cell(figure: Figure, report: Report) -> str:
    """Return a figure with its interval in brackets."""
    measured = next(one for one in report.figures if one.name == figure.name)
    written = replace(figure, decimals=min(2, figure.decimals)).written
    if measured.bounds is None or measured.bounds.low == measured.bounds.high:
        return written(measured.value)
    low, high = map(written, measured.bounds)
    return f"{written(measured.value)} ({low}–{high})"


if __name__ == "__main__":
    readme = FILE.read_text(encoding="utf-8")
    written = table()
    FILE.write_text(BLOCK.sub(lambda _: written, readme), encoding="utf-8")
