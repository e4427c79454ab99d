"""The pain log as CSV, for table and other programs; made to be read back unchanged."""

import csv
import io
from collections.abc import Iterable

from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.pain_fields import PAIN_FIELDS, FieldKind
from bonemet_prep.exchange.csv_cells import CELLS, defused

TOLD_FIELDS = tuple(
    field for field in PAIN_FIELDS if field.kind is not FieldKind.MOMENT and field.id != "private"
)
"""The fields with a column each; private entries stay out, so none is marked as one."""

ID, TIME, UNTIL, ZONE, RECORDED = "id", "time", "until", "zone", "recorded"

COLUMNS = (ID, TIME, UNTIL, *(field.id for field in TOLD_FIELDS), ZONE, RECORDED)
"""The header. `time` is ISO with its offset; `until` is the last day of a catch-up entry."""


def write_csv(entries: Iterable[PainEntry]) -> bytes:
    """Return the entries that are not private as UTF-8 CSV, one line each, in the order given."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for entry in entries:
        if not entry.private:
            writer.writerow(_cells(entry))
    return text.getvalue().encode("utf-8")


def time_cell(lived: str, offset_minutes: int) -> str:
    """Return a lived moment with its offset: ``2026-11-22T10:40-05:00``."""
    sign = "-" if offset_minutes < 0 else "+"
    hours, minutes = divmod(abs(offset_minutes), 60)
    return f"{lived}{sign}{hours:02}:{minutes:02}"


def _cells(entry: PainEntry) -> list[str]:
    told = [CELLS[field.kind].write(field.id, getattr(entry, field.id)) for field in TOLD_FIELDS]
    time = time_cell(entry.lived, entry.offset_minutes)
    return [entry.id, time, entry.until, *told, defused(entry.zone), entry.recorded]
