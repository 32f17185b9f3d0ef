"""A report as one JSON object."""

from __future__ import annotations

from typing import Any

from klaim.evaluation.calibration import Reliability
from klaim.evaluation.mistakes import Mistake
from klaim.evaluation.report import EventFigures, Measured, Report, StyleFigures

Wire = dict[str, Any]


def report_to_wire(report: Report, *, mistakes: bool = False) -> Wire:
    """Return a report as a JSON object, with the mistakes if asked for."""
    wire: Wire = {
        "articles": report.articles,
        "figures": list(map(figure_to_wire, report.figures)),
        "events": list(map(event_to_wire, report.events)),
        "styles": list(map(style_to_wire, report.styles)),
        "reliability": list(map(reliability_to_wire, report.reliability)),
    }
    return wire | {"mistakes": list(map(_mistake, report.mistakes))} if mistakes else wire


def figure_to_wire(figure: Measured) -> Wire:
    """Return a figure as a JSON object; ``value`` is ``null`` where nothing was measured."""
    return {
        "name": figure.name,
        "value": figure.value,
        "low": figure.bounds.low if figure.bounds else None,
        "high": figure.bounds.high if figure.bounds else None,
        "of": figure.of,
    }


def event_to_wire(figures: EventFigures) -> Wire:
    """Return the figures of one type of event as a JSON object."""
    return {
        "event": figures.event.value,
        "gold": figures.gold,
        "claims": figures.claims,
        "right": figures.right,
        "whole": figures.whole,
        "f1": figures.f1,
    }


def style_to_wire(figures: StyleFigures) -> Wire:
    """Return the figures of one style of writing as a JSON object."""
    return {
        "style": figures.style,
        "articles": figures.articles,
        "figures": list(map(figure_to_wire, figures.figures)),
    }


def reliability_to_wire(part: Reliability) -> Wire:
    """Return how often claims of one tenth of confidence were right as a JSON object."""
    return {
        "confidence": part.expected / part.claims,
        "claims": part.claims,
        "right": part.right,
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
