"""A run of a benchmark in a process of its own, where nothing was imported or shown before."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any


def run_in_own_process(module: str, folder: Path) -> dict[str, Any]:
    """What `module` of the benchmarks prints as JSON when it is given `folder`."""
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", str(folder)]
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    measured: dict[str, Any] = json.loads(done.stdout)
    return measured
