"""Small `.bonemet` files to test with."""

from bonemet_prep.domain.tables import TABLES
from bonemet_prep.domain.versions import WHOLE_ROW, Versions
from bonemet_prep.domain.voice import Voice
from bonemet_prep.exchange.bundle import Bundle, BundleKind, read_bundle
from bonemet_prep.exchange.rows import Row
from tests.exchange.strategies import PLACES

MADE = "2026-11-22T15:40:00+00:00"


def read(data: bytes | str, **options) -> Bundle:
    if isinstance(data, str):
        data = data.encode()
    return read_bundle(data, places=PLACES, **options)


def row(value, counter=1) -> Row:
    return Row(value, Versions().stamped([WHOLE_ROW], (counter, "a")))


def bundle_of(*values, kind=BundleKind.EVERYTHING, **parts) -> Bundle:
    rows = {table: {} for table in TABLES}
    for value in values:
        held = value if isinstance(value, Row) else row(value)
        table = next(table for table, type_ in TABLES.items() if type(held.value) is type_)
        rows[table][held.id] = held
    return Bundle(kind, MADE, Voice.PATIENT, rows, **parts)
