"""What must hold for any bytes at all: the same for the fuzzer and for the tests."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from bonemet_prep.domain.body import parse_body
from bonemet_prep.domain.errors import ImportRefused
from bonemet_prep.domain.pain_entry_check import check_entry
from bonemet_prep.exchange.bundle import read_bundle, write_bundle
from bonemet_prep.exchange.csv_log import write_csv
from bonemet_prep.exchange.csv_read import read_csv
from bonemet_prep.exchange.merge import merge
from bonemet_prep.resource_files import read_bytes

_PLACES = parse_body(read_bytes("body_outline.json")).places
_NOW = datetime(2026, 11, 22, 10, 40, tzinfo=UTC)
_LATER = _NOW.replace(year=2027)


def _check_place(refusal: ImportRefused) -> None:
    assert refusal.details["place"]


def bundle(data: bytes) -> None:
    """A `.bonemet` file is refused, or reads back unchanged and merges without a trace."""
    try:
        read = read_bundle(data, places=_PLACES)
    except ImportRefused as refusal:
        _check_place(refusal)
        return
    assert read_bundle(write_bundle(read), places=_PLACES) == read
    merge({}, read.rows, stamp=(1, "fuzz"))
    assert not merge(read.rows, read.rows, stamp=(1, "fuzz")).change


def csv(data: bytes) -> None:
    """A table is refused, or gives entries that can be kept and read back unchanged."""
    try:
        read = read_csv(data, clock=lambda: _NOW, month_first=True, places=_PLACES)
    except ImportRefused as refusal:
        _check_place(refusal)
        return
    for entry in read.entries:
        check_entry(entry, _LATER)
    again = read_csv(write_csv(read.entries), clock=lambda: _NOW, month_first=True, places=_PLACES)
    assert again.entries == read.entries


TARGETS: Mapping[str, Callable[[bytes], None]] = {"bundle": bundle, "csv": csv}
"""Name to target."""
