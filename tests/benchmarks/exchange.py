"""How long ten years take through a file and a merge: `python -m tests.benchmarks.exchange`.

Medians of the processor's time, which other programs on the computer do not stretch. The bar: two
notebooks with 11,000 entries each merge in under 2 s, whatever was changed in them.
"""

import statistics
import time
from collections.abc import Callable
from datetime import UTC, date, datetime

from bonemet_prep.domain.body import parse_body
from bonemet_prep.domain.library import parse_library
from bonemet_prep.domain.tables import TABLES
from bonemet_prep.domain.versions import WHOLE_ROW, Versions
from bonemet_prep.domain.voice import Voice
from bonemet_prep.exchange.bundle import Bundle, BundleKind, read_bundle, write_bundle
from bonemet_prep.exchange.csv_log import write_csv
from bonemet_prep.exchange.csv_read import read_csv
from bonemet_prep.exchange.merge import merge
from bonemet_prep.exchange.rows import Row as HeldRow
from bonemet_prep.exchange.rows import changed
from bonemet_prep.resource_files import read_bytes
from tests.benchmarks.row import Row, table
from tests.ten_years import ENTRIES, ten_years

ROUNDS = 5
MERGE_BAR_MS = 2000
Rows = dict[str, dict[str, HeldRow]]
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def rows_of_ten_years(prefix: str, replica: str) -> Rows:
    """Every row made by one notebook; the ids of the entries start with `prefix`."""
    values = ten_years(date(2026, 11, 22), parse_library(read_bytes("content/en.json")))
    once = Versions({WHOLE_ROW: (1, replica)}, {replica: 1})
    rows = {name: {value.id: HeldRow(value, once) for value in values[name]} for name in TABLES}
    rows["pain_entries"] = {
        prefix + row.id: HeldRow(changed(row.value, id=prefix + row.id), once)
        for row in rows["pain_entries"].values()
    }
    return rows


def all_changed(rows: Rows, replica: str) -> Rows:
    """Every pain entry given another note and number by one notebook."""
    entries = {
        id: HeldRow(
            changed(row.value, note=f"{replica} {number}", worst=number % 11),
            row.versions.stamped(["note", "worst"], (number + 2, replica)),
        )
        for number, (id, row) in enumerate(rows["pain_entries"].items())
    }
    return {**rows, "pain_entries": entries}


def measured(name: str, work: Callable[[], object], bar: float = 0) -> Row:
    """The median time of `work`."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(1000 * (time.process_time() - start))
    return Row(name, statistics.median(times), bar=bar)


def measure() -> list[Row]:
    """Merges of all that can differ, and each file out and in."""
    places = parse_body(read_bytes("body_outline.json")).places
    mine, others = rows_of_ten_years("", "a"), rows_of_ten_years("other-", "b")
    stamp = 10**6, "a"
    bundle = Bundle(BundleKind.EVERYTHING, NOW.isoformat(), Voice.PATIENT, mine)
    data = write_bundle(bundle)
    entries = [row.value for row in mine["pain_entries"].values()]
    csv = write_csv(entries)
    a, b = all_changed(mine, "a"), all_changed(mine, "b")
    size = f"{ENTRIES:,} entries"

    def merged(name: str, ours: Rows, theirs: Rows) -> Row:
        return measured(
            f"merge, {size}: {name}", lambda: merge(ours, theirs, stamp=stamp), MERGE_BAR_MS
        )

    return [
        merged("as many others there", mine, others),
        merged("the same again", mine, mine),
        merged("all changed there", mine, b),
        merged("all changed on both sides", a, b),
        measured(f"write .bonemet, {size}", lambda: write_bundle(bundle)),
        measured(f"read .bonemet, {size}", lambda: read_bundle(data, places=places)),
        measured(f"write .csv, {size}", lambda: write_csv(entries)),
        measured(
            f"read .csv, {size}",
            lambda: read_csv(csv, clock=lambda: NOW, month_first=True, places=places),
        ),
    ]


if __name__ == "__main__":
    print(table(measure()))
