"""How long the full check of ten years takes: ``python -m tests.benchmarks.full_check``."""

import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from bonemet_prep import resource_files
from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.library import parse_library
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.storage.database import Database
from tests.ten_years import ENTRIES, ten_years

ALLOWED_MS, TIMES = 300, 7


def main() -> int:
    """Check a notebook of ten years some times and tell the quickest, by the clock and the work."""
    library = parse_library(resource_files.read_bytes("content/en.json"))
    rows = ten_years(date(2026, 11, 22), library)
    everything = [RowChange(name, None, value) for name, values in rows.items() for value in values]
    clock, work = [], []
    with (
        tempfile.TemporaryDirectory() as place,
        Database.open(Path(place), clock=computer_clock) as database,
    ):
        database.write(Change(tuple(everything)))
        for _ in range(TIMES):
            began, worked = time.perf_counter(), time.process_time()
            assert database.check()["pain_entries"] == ENTRIES
            clock.append(1000 * (time.perf_counter() - began))
            work.append(1000 * (time.process_time() - worked))
    print(f"full check of {ENTRIES} entries: {min(clock):.0f} ms, {min(work):.0f} ms of work")
    return 0 if min(clock) <= ALLOWED_MS else 1


if __name__ == "__main__":
    sys.exit(main())
