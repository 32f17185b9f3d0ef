"""Lifts the floors of floors.toml towards what is measured now, less a margin.

The margin is what a change that helps one figure may cost another: fields are measured on
the claims found, so finding harder ones costs a little. A floor never falls, unless the data
under it changed: then its folder is measured anew. The project's seeds lie outside of the
repository and are left alone where they are missing.
"""

from __future__ import annotations

import math
from pathlib import Path

from klaim.evaluation import (
    GuardedFolder,
    Report,
    data_hash,
    evaluate_gold,
    load_floors,
    load_gold_folder,
)

FILE = Path(__file__).with_name("floors.toml")
DECIMALS = 100
MARGIN = 0.03


def main() -> None:
    """Rewrite floors.toml."""
    head = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line[:1] == "#"]
    sections = ["\n".join(head), *map(section, load_floors(FILE))]
    FILE.write_text("\n\n".join(sections) + "\n", encoding="utf-8")


def section(folder: GuardedFolder) -> str:
    """Return the lines of a folder with its floors lifted."""
    least, most, sha256 = dict(folder.floors.least), dict(folder.floors.most), folder.sha256
    if folder.gold.is_dir():
        report = evaluate_gold(load_gold_folder(folder.gold), folder.texts)
        sha256 = data_hash(folder.gold, folder.texts)
        changed = sha256 != folder.sha256
        least = {name: lifted(name, 0 if changed else at, report) for name, at in least.items()}
        most = {
            name: lowered(name, math.inf if changed else at, report) for name, at in most.items()
        }
    lines = [
        f"[{folder.name}]",
        f'gold = "{relative(folder.gold)}"',
        f'texts = "{relative(folder.texts)}"',
        f'sha256 = "{sha256}"',
        f"[{folder.name}.min]",
        *(f"{name} = {at:.2f}" for name, at in least.items()),
        f"[{folder.name}.max]",
        *(f"{name} = {at:.2f}" for name, at in most.items()),
    ]
    return "\n".join(lines)


def lifted(name: str, floor: float, report: Report) -> float:
    """Return the floor, or what is measured less the margin where that is higher."""
    measured = (report.value(name) or 0) - MARGIN
    return max(floor, math.floor(measured * DECIMALS) / DECIMALS)


def lowered(name: str, ceiling: float, report: Report) -> float:
    """Return the ceiling, or what is measured where that is lower, rounded up."""
    return min(ceiling, math.ceil((report.value(name) or 0) * DECIMALS) / DECIMALS)


def relative(path: Path) -> str:
    """Return a path of a floors file as it was written there."""
    return str(path.relative_to(FILE.parent))


if __name__ == "__main__":
    main()
