"""How long the full check of ten years takes: ``python -m tests.benchmarks.full_check``.

The floor is SQLite's own check of the same file.
"""

import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from tests.benchmarks.notebooks import fill_with_ten_years
from tests.benchmarks.row import Row, table
from tests.ten_years import ENTRIES

BAR_MS, TIMES = 300, 7


def measure() -> list[Row]:
    """The check of a notebook of ten years; it runs off the window's thread."""
    ours, floor = [], []
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        fill_with_ten_years(folder)
        with Database.open(folder, clock=computer_clock, read_only=True) as database:
            for _ in range(TIMES):
                ours.append(timed(database.check))
                floor.append(timed(lambda: sqlites_own(NotebookFolder(folder).notebook)))
            assert database.check()["pain_entries"] == ENTRIES
    return [Row(f"full check of {ENTRIES:,} entries", median(ours), median(floor), BAR_MS)]


def timed(work: Callable[[], object]) -> float:
    """Milliseconds by the clock."""
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


def sqlites_own(file: Path) -> None:
    """What SQLite looks at by itself: the pages, not what is in them."""
    connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    connection.execute("PRAGMA integrity_check").fetchall()
    connection.close()


if __name__ == "__main__":
    print(table(measure()))
