"""Reading a pain log from CSV: our own, or a simple table of another program."""

import codecs
import csv
import io
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import NAMESPACE_URL, uuid5

from bonemet_prep.domain.errors import EntryRefused, ImportRefused
from bonemet_prep.domain.moment import Clock
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.pain_entry_check import check_entry
from bonemet_prep.domain.plain_text import cleaned
from bonemet_prep.exchange.csv_columns import ColumnMatch, is_own, match_columns
from bonemet_prep.exchange.csv_rows import ForeignRows, OwnRows, Row

MAX_BYTES = 64 * 1024 * 1024
"""A log of 100,000 entries with a note each is well below."""

_CLOCKS_DIFFER = timedelta(days=1)
"""How far the clock of another computer may be ahead of this one."""

_DELIMITERS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that was left out: its number in the file, and the `details` of its EntryRefused."""

    line: int
    details: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CsvReading:
    """What a file holds: entries, how its columns were understood, and the lines left out."""

    entries: tuple[PainEntry, ...]
    columns: tuple[ColumnMatch, ...]
    bad: tuple[BadLine, ...]
    own: bool


def read_csv(
    data: bytes, *, clock: Clock, month_first: bool, places: Collection[str]
) -> CsvReading:
    """Read the entries in `data`; a line that cannot be kept is left out and listed.

    `month_first` tells how ``3/4/2026`` is read, `places` are the ids of the body outline. Raises
    ImportRefused with `reason` ``size``, ``not-text``, ``no-columns`` (no time or nothing to log)
    or ``not-a-table``, and the `place`.
    """
    lines = _lines(_decoded(data))
    _, heads = next(lines, (1, []))
    own = is_own(heads)
    columns = (
        tuple(ColumnMatch(head.strip(), head.strip()) for head in heads)
        if own
        else match_columns(heads)
    )
    found = {column.field for column in columns} - {""}
    rows: Row = (
        OwnRows(columns, frozenset(places))
        if own
        else ForeignRows(columns, frozenset(places), clock, month_first=month_first)
    )
    if not rows.has_time(found) or len(found) < 2:
        raise ImportRefused(reason="no-columns", place="line 1")
    entries: dict[str, PainEntry] = {}
    bad = []
    now = clock() + (_CLOCKS_DIFFER if own else timedelta())
    for number, cells in lines:
        if not any(cell.strip() for cell in cells):
            continue
        try:
            entry = check_entry(cleaned(_with_id(rows.entry(cells))), now)
        except EntryRefused as refusal:
            bad.append(BadLine(number, refusal.details))
        else:
            entries.setdefault(entry.id, entry)
    return CsvReading(tuple(entries.values()), columns, tuple(bad), own)


def new_entries(read: Iterable[PainEntry], existing: Iterable[PainEntry]) -> tuple[PainEntry, ...]:
    """Return the entries not in the log yet: neither the same id nor the same in all it tells."""
    existing = tuple(existing)
    ids = {entry.id for entry in existing}
    told = {_told(entry) for entry in existing}
    fresh = []
    for entry in read:
        if entry.id not in ids and _told(entry) not in told:
            fresh.append(entry)
            told.add(_told(entry))
    return tuple(fresh)


def _told(entry: PainEntry) -> PainEntry:
    """The entry without what does not come from the person."""
    return replace(entry, id="", recorded="", zone="", private=False)


def _with_id(entry: PainEntry) -> PainEntry:
    """The entry, with an id made of what it tells where it has none, so that it comes in once."""
    if entry.id:
        return entry
    return replace(entry, id=str(uuid5(NAMESPACE_URL, f"bonemet-prep/csv/{entry!r}")))


def _decoded(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise ImportRefused(reason="size", place="size")
    two_bytes = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if two_bytes else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise ImportRefused(reason="not-text", place=f"byte {error.start}") from error


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Every record with the number of the line it starts on."""
    first = text[: text.find("\n")] if "\n" in text else text
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise ImportRefused(reason="not-a-table", place=f"line {number}") from error
        yield number, cells
