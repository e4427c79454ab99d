"""Values to rows of the file and back, by the types of their fields."""

import json
from collections.abc import Callable, Sequence
from dataclasses import fields
from enum import StrEnum
from functools import cache, cached_property, lru_cache
from operator import itemgetter
from types import NoneType, UnionType
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints
from zlib import crc32

from bonemet_prep.domain.plain_values import reader, to_plain
from bonemet_prep.domain.tables import TABLES, Value

META = ("id", "revision", "versions", "deleted", "purged")
"""What the file keeps of every row beside its fields and the checksum."""

Cell = str | int | None

_KEPT = 500
"""Texts of JSON whose values are remembered, and so shared: ten years of pain name few places."""


class StoredRow(NamedTuple):
    """A row as the file holds it.

    `revision` counts its changes here, `versions` is the JSON of its history, `deleted` the UTC
    time of deletion or empty. A `purged` row is a tombstone: only the id and the history are left.
    """

    value: Value
    revision: int
    versions: str
    deleted: str = ""
    purged: bool = False


class Kind(StrEnum):
    """How a field is kept: as it is, or turned into a number or into JSON text."""

    TEXT = "text"
    NUMBER = "number"
    FLAG = "flag"
    CHOICE = "choice"
    JSON = "json"


class Column(NamedTuple):
    """One field of a value as a column."""

    name: str
    kind: Kind
    optional: bool
    type: Any


def columns_of(value_type: type[Value]) -> tuple[Column, ...]:
    """Return the columns of a value type, in the order of its fields."""
    hints = get_type_hints(value_type)
    return tuple(_column(part.name, hints[part.name]) for part in fields(value_type))


def _column(name: str, hint: Any) -> Column:
    optional = get_origin(hint) is UnionType and NoneType in get_args(hint)
    inner = next(kind for kind in get_args(hint) if kind is not NoneType) if optional else hint
    if inner is str:
        kind = Kind.TEXT
    elif inner is int:
        kind = Kind.NUMBER
    elif inner is bool:
        kind = Kind.FLAG
    elif isinstance(inner, type) and issubclass(inner, StrEnum):
        kind = Kind.CHOICE
    else:
        kind = Kind.JSON
    return Column(name, kind, optional, hint if kind is Kind.JSON else inner)


def checksum(cells: Sequence[Cell]) -> int:
    """Return the CRC-32 of a row: all columns but the checksum, in the order of their names."""
    return crc32(json.dumps(cells, separators=(",", ":")).encode("ascii"))


class TableCodec:
    """Turns the values of one table into rows and back.

    `columns` are all columns of the table but the checksum, in the order of their names, so that
    the order does not depend on when a column was added.
    """

    def __init__(self, table: str, value_type: type[Value]) -> None:
        self.table = table
        self._type = value_type
        self._fields = columns_of(value_type)
        self.columns = tuple(sorted({*META, *(field.name for field in self._fields)}))
        self._decoders = [
            (place, decode)
            for place, field in enumerate(self._fields)
            if (decode := _decoder(field)) is not None
        ]

    def encode(self, row: StoredRow) -> tuple[Cell, ...]:
        """Return the cells of `row` in the order of `columns`."""
        cells: dict[str, Cell] = {
            field.name: _encoded(field, getattr(row.value, field.name)) for field in self._fields
        }
        cells["revision"] = row.revision
        cells["versions"] = row.versions
        cells["deleted"] = row.deleted
        cells["purged"] = int(row.purged)
        return tuple(cells[name] for name in self.columns)

    def decode(self, cells: Sequence[Cell]) -> Value:
        """Return the value in `cells`; ValueError when they cannot have been written by us."""
        parts: list[Any] = list(self._pick_fields(cells))
        for place, decode in self._decoders:
            parts[place] = decode(parts[place])
        return self._type(*parts)

    def decode_row(self, cells: Sequence[Cell]) -> StoredRow:
        """Return the row in `cells`."""
        meta: dict[str, Any] = dict(zip(self.columns, cells, strict=True))
        value = self.decode(cells)
        return StoredRow(
            value, meta["revision"], meta["versions"], meta["deleted"], bool(meta["purged"])
        )

    def blank(self, value: Value) -> Value:
        """Return `value` without content: only its own id and that of its visit stay."""
        kept = {name: getattr(value, name) for name in ("id", "visit_id") if hasattr(value, name)}
        needed = {part.name: "" for part in fields(value) if part.name in ("lived", "value")}
        return self._type(**{**needed, **kept})

    @cached_property
    def _pick_fields(self) -> Callable[[Sequence[Cell]], Sequence[Cell]]:
        return itemgetter(*(self.columns.index(field.name) for field in self._fields))


def _encoded(field: Column, held: Any) -> Cell:
    if field.kind is Kind.JSON:
        return json.dumps(to_plain(held), ensure_ascii=False, separators=(",", ":"))
    if held is None:
        return None
    return (
        int(held) if field.kind is Kind.FLAG else str(held) if field.kind is Kind.CHOICE else held
    )


def _decoder(field: Column) -> Callable[[Any], Any] | None:
    if field.kind is Kind.FLAG:
        return lambda cell: None if cell is None else bool(cell)
    if field.kind is Kind.CHOICE:
        return {str(member): member for member in field.type}.__getitem__
    if field.kind is Kind.JSON:
        read = reader(field.type)
        return lru_cache(_KEPT)(lambda cell: read(json.loads(cell)))
    return None


@cache
def codec_of(table: str) -> TableCodec:
    """Return the codec of a table; made when first asked for, as the first page needs not all."""
    return TableCodec(table, TABLES[table])
