"""``python -m tests.torture``: run the parts, print the table, exit 1 when a promise was broken.

``python -m tests.torture --part kills --count 1000`` runs one part; ``--seconds`` bounds each part.
"""

import argparse
import sys
from collections.abc import Callable
from functools import partial

from tests.torture import (
    damage,
    faults,
    full_disk,
    interrupted,
    kills,
    owners,
    replay,
    typing_killed,
)
from tests.torture.figures import Figures, table

PARTS: dict[str, tuple[Callable[[int, float], Figures], int]] = {
    "kills": (kills.run, 1000),
    "power-cuts": (replay.run, 10_000),
    "control-nothing-flushed": (partial(replay.run, durable="nothing flushed"), 1000),
    "control-journal-deleted": (partial(replay.run, durable="journal deleted"), 1000),
    "faults": (faults.run, 100_000),
    "interrupted": (interrupted.run, 100_000),
    "damage": (damage.run, 10_000),
    "full-disk": (full_disk.run, 50),
    "owners": (owners.run, 100),
    "typing": (typing_killed.run, 20),
}
"""Part to what runs it, and how often unless told otherwise."""


def main(arguments: list[str]) -> int:
    """Run what was asked for; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument(
        "--part", action="append", choices=PARTS, help="only this part (repeatable)"
    )
    parser.add_argument("--count", type=int, help="how often, for each part")
    parser.add_argument("--seconds", type=float, default=3600.0, help="time bound of each part")
    options = parser.parse_args(arguments)
    lines = []
    for name in options.part or PARTS:
        run, usual = PARTS[name]
        lines.append(run(options.count or usual, options.seconds))
        print(table(lines[-1:]).splitlines()[-1], flush=True)
    print("\n" + table(lines))
    return 0 if all(line.passed for line in lines) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
