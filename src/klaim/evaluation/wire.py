"""A report as one JSON object."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from klaim.evaluation.mistakes import Mistake
from klaim.evaluation.report import Measured, Report

Wire = dict[str, Any]


def report_to_wire(report: Report, *, mistakes: bool = False) -> Wire:
    """Return a report as a JSON object, with the mistakes if asked for."""
    wire: Wire = {
        "articles": report.articles,
        "figures": _figures(report.figures),
        "events": {
            item.event.value: {
                "gold": item.gold,
                "claims": item.claims,
                "right": item.right,
                "whole": item.whole,
                "f1": item.f1,
            }
            for item in report.events
        },
        "styles": {
            item.style: {"articles": item.articles, "figures": _figures(item.figures)}
            for item in report.styles
        },
    }
    return wire | {"mistakes": list(map(_mistake, report.mistakes))} if mistakes else wire


def _figures(figures: Iterable[Measured]) -> Wire:
    return {
        figure.name: {
            "value": figure.value,
            "low": figure.bounds.low if figure.bounds else None,
            "high": figure.bounds.high if figure.bounds else None,
            "of": figure.of,
        }
        for figure in figures
    }


def _mistake(mistake: Mistake) -> Wire:
    return {
        "kind": mistake.kind.value,
        "article": mistake.article,
        "summary": mistake.summary,
        "text": mistake.text,
        "before": mistake.before,
        "after": mistake.after,
        "differences": [
            {"field": d.field, "gold": d.gold, "found": d.found} for d in mistake.differences
        ],
    }
