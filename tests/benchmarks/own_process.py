"""A run of a benchmark in a process of its own, where nothing was imported or shown before."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.benchmarks.row import Row, table


def run_in_own_process(module: str, folder: Path) -> dict[str, Any]:
    """What `module` of the benchmarks prints as JSON when it is given `folder`."""
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", str(folder)]
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    measured: dict[str, Any] = json.loads(done.stdout)
    return measured


def answer(run: Callable[[Path], dict[str, Any]], measure: Callable[[], list[Row]]) -> int:
    """What such a module does: one `run` in the folder it is given, or the table without one.

    The exit code says whether every bar was met.
    """
    if len(sys.argv) > 1:
        print(json.dumps(run(Path(sys.argv[1]))))
        return 0
    rows = measure()
    print(table(rows))
    return 0 if all(row.met for row in rows) else 1
