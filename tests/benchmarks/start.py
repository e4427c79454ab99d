"""How long a double click takes, and how much memory: ``python -m tests.benchmarks.start``.

The wall time of the whole process until the first page is painted, beside that of a bare window
with one label, by turns.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from tests.benchmarks.notebooks import (
    fill_with_nothing,
    fill_with_ten_years,
    fill_with_the_example,
)
from tests.benchmarks.row import Row, table

RUNS = 15
HERE = Path(__file__).parent
NOTEBOOKS: dict[str, tuple[Callable[[Path], None], float]] = {
    "an empty notebook": (fill_with_nothing, 1.5),
    "the example": (fill_with_the_example, 1.5),
    "ten years": (fill_with_ten_years, 1.6),
}
"""What is opened, and how many times the bare window it may take."""

MEMORY_TIMES = 1.4


def measure() -> list[Row]:
    """Time and peak memory of every start, beside the bare window's."""
    seen: dict[str, list[tuple[float, float]]] = {name: [] for name in ("floor", *NOTEBOOKS)}
    with tempfile.TemporaryDirectory() as place:
        for name, (fill, _) in NOTEBOOKS.items():
            fill(Path(place) / name)
            start("first_page.py", Path(place) / name)  # the first one compiles
        for _ in range(RUNS):
            seen["floor"].append(start("bare_label.py", Path(place)))
            for name in NOTEBOOKS:
                seen[name].append(start("first_page.py", Path(place) / name))
    time_, memory = (
        {name: median(one[which] for one in runs) for name, runs in seen.items()}
        for which in (0, 1)
    )
    return [
        *(
            Row(f"start to the first page, {name}", time_[name], time_["floor"], times=times)
            for name, (_, times) in NOTEBOOKS.items()
        ),
        *(
            Row(f"memory, {name}", memory[name], memory["floor"], times=MEMORY_TIMES, unit="MB")
            for name in NOTEBOOKS
        ),
    ]


def start(script: str, folder: Path) -> tuple[float, float]:
    """Milliseconds and megabytes of one process."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "BONEMET_PREP_DATA_DIR": str(folder),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # else every start compiles the program
    command = [sys.executable, str(HERE / script)]
    began = time.perf_counter()
    done = subprocess.run(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True
    )
    return 1000 * (time.perf_counter() - began), int(done.stdout) / 1024


if __name__ == "__main__":
    print(table(measure()))
