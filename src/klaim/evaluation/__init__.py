"""Evaluation: annotated articles against what klaim finds in them.

>>> report = evaluate_gold(load_gold_folder(Path("corpus/develop")))
>>> report.value("claims_f1")
"""

from klaim.evaluation.agreement import measure_agreement
from klaim.evaluation.floors import Floors, GuardedFolder, data_hash, load_floors, parse_bounds
from klaim.evaluation.loading import load_gold, load_gold_folder
from klaim.evaluation.report import Report, evaluate
from klaim.evaluation.running import evaluate_gold
from klaim.evaluation.wire import (
    event_to_wire,
    figure_to_wire,
    reliability_to_wire,
    report_to_wire,
    style_to_wire,
)

__all__ = [
    "Floors",
    "GuardedFolder",
    "Report",
    "data_hash",
    "evaluate",
    "evaluate_gold",
    "event_to_wire",
    "figure_to_wire",
    "load_floors",
    "load_gold",
    "load_gold_folder",
    "measure_agreement",
    "parse_bounds",
    "reliability_to_wire",
    "report_to_wire",
    "style_to_wire",
]
