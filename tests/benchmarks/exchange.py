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
from bonemet_prep.exchange.rows import Row, changed
from bonemet_prep.resource_files import read_bytes
from tests.ten_years import ENTRIES, ten_years

ROUNDS = 5
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def rows_of_ten_years(prefix: str, replica: str) -> dict[str, dict[str, Row]]:
    """Every row made by one notebook; the ids of the entries start with `prefix`."""
    values = ten_years(date(2026, 11, 22), parse_library(read_bytes("content/en.json")))
    once = Versions({WHOLE_ROW: (1, replica)}, {replica: 1})
    rows = {table: {value.id: Row(value, once) for value in values[table]} for table in TABLES}
    rows["pain_entries"] = {
        prefix + row.id: Row(changed(row.value, id=prefix + row.id), once)
        for row in rows["pain_entries"].values()
    }
    return rows


def all_changed(rows: dict[str, dict[str, Row]], replica: str) -> dict[str, dict[str, Row]]:
    """Every pain entry given another note and number by one notebook."""
    entries = {
        id: Row(
            changed(row.value, note=f"{replica} {number}", worst=number % 11),
            row.versions.stamped(["note", "worst"], (number + 2, replica)),
        )
        for number, (id, row) in enumerate(rows["pain_entries"].items())
    }
    return {**rows, "pain_entries": entries}


def measured(name: str, work: Callable[[], object]) -> None:
    """Print the median time of `work`."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    print(f"{name:<52} {statistics.median(times):6.2f} s")


def main() -> None:
    """Print the table."""
    places = parse_body(read_bytes("body_outline.json")).places
    mine, others = rows_of_ten_years("", "a"), rows_of_ten_years("other-", "b")
    stamp = 10**6, "a"
    bundle = Bundle(BundleKind.EVERYTHING, NOW.isoformat(), Voice.PATIENT, mine)
    data = write_bundle(bundle)
    entries = [row.value for row in mine["pain_entries"].values()]
    table = write_csv(entries)
    a, b = all_changed(mine, "a"), all_changed(mine, "b")
    print(f"{ENTRIES:,} entries; .bonemet {len(data) / 1e6:.1f} MB, .csv {len(table) / 1e6:.1f} MB")
    measured("merge: 11,000 here, 11,000 others there", lambda: merge(mine, others, stamp=stamp))
    measured("merge: the same notebook again", lambda: merge(mine, mine, stamp=stamp))
    measured("merge: every entry changed there", lambda: merge(mine, b, stamp=stamp))
    measured("merge: every entry changed on both sides", lambda: merge(a, b, stamp=stamp))
    measured("write .bonemet", lambda: write_bundle(bundle))
    measured("read .bonemet", lambda: read_bundle(data, places=places))
    measured("write .csv", lambda: write_csv(entries))
    measured(
        "read .csv", lambda: read_csv(table, clock=lambda: NOW, month_first=True, places=places)
    )


if __name__ == "__main__":
    main()
