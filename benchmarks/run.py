"""Runs every benchmark of this folder, one process each: ``python benchmarks/run.py``.

Each prints what it measured, against what, and a ratio. Trust the ratios: seconds depend on
the machine and on what else it does. A benchmark ends with 1 where it misses its target, and
so does this.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent


def main() -> int:
    """Run the benchmarks in the order of their names; return how many missed a target."""
    missed = 0
    for script in sorted(FOLDER.glob("bench_*.py")):
        print(f"\n== {script.stem.removeprefix('bench_')}", flush=True)
        missed += subprocess.run([sys.executable, script], check=False).returncode != 0
    return missed


if __name__ == "__main__":
    sys.exit(min(1, main()))
