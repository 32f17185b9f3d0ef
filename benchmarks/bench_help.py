"""CPU seconds of ``klaim --help``, against the target and against an idle Python."""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys

TARGET = 0.4
RUNS = 7


def cpu_seconds(*command: str) -> float:
    """Return the median CPU seconds of a command, user and system together."""
    return statistics.median(one_run(command) for _ in range(RUNS))


def one_run(command: tuple[str, ...]) -> float:
    """Return the CPU seconds of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Print the figures; return 1 where the target is missed."""
    cpu_seconds(sys.executable, "-m", "klaim", "--help")  # compiles what is not compiled yet
    idle = cpu_seconds(sys.executable, "-c", "pass")
    spent = cpu_seconds(sys.executable, "-m", "klaim", "--help")
    print(f"klaim --help     {spent:.3f} s of CPU, target {TARGET} s: {spent / TARGET:.2f} of it")
    print(f"python -c pass   {idle:.3f} s of CPU: klaim takes {spent / idle:.1f} times that")
    return int(spent > TARGET)


if __name__ == "__main__":
    sys.exit(main())
