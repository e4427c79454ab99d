"""A row of a notebook with its history, as it is exchanged and merged."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, replace
from functools import cache
from typing import Any, cast, get_type_hints

from bonemet_prep.domain.plain_values import reader, to_plain
from bonemet_prep.domain.tables import Value
from bonemet_prep.domain.versions import DELETED, NEVER, Dot, Versions

KEPT_OF_A_TOMBSTONE = ("id", "visit_id")
"""The fields a deleted row keeps: without them nobody would know what it was."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its value, its history, and whether it is deleted.

    A deleted row that is exchanged is a tombstone: it has no content any more.
    """

    value: Value
    versions: Versions
    deleted: bool = False

    @property
    def id(self) -> str:
        """The id of the value."""
        return self.value.id


Rows = Mapping[str, Mapping[str, Row]]
"""Table to id to row."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind of value: its name, its value when nobody set it, and how to read it."""

    name: str
    default: object
    type: Any

    def read(self, plain: object) -> object:
        """Return the value that plain JSON data describes; ValueError names the fault."""
        return reader(self.type)(plain)


def fields_of(value: Value) -> tuple[Field, ...]:
    """Return the fields of a value, without the id."""
    kind: Any = type(value)
    return _fields_of_kind(kind)


def field_of(value: Value, name: str) -> Field:
    """Return one field of a value; KeyError for an unknown one."""
    return {field.name: field for field in fields_of(value)}[name]


@cache
def _fields_of_kind(kind: Any) -> tuple[Field, ...]:
    hints = get_type_hints(kind)
    return tuple(
        Field(part.name, "" if part.default is MISSING else part.default, hints[part.name])
        for part in fields(kind)
        if part.name != "id"
    )


def dot_of(row: Row, field: Field) -> Dot:
    """Return the dot of the last change of a field; NEVER for one that nobody set.

    The dot of the whole row stands only for fields that were filled when the row was made.
    """
    dot = row.versions.fields.get(field.name)
    if dot is not None:
        return dot
    held = row.deleted if field.name == DELETED else getattr(row.value, field.name)
    return NEVER if held == field.default else row.versions.dot(field.name)


def tombstone(row: Row) -> Row:
    """Return a deleted row without any content: only that it was here and is deleted."""
    kept: dict[str, Any] = {
        part.name: getattr(row.value, part.name) if part.name in KEPT_OF_A_TOMBSTONE else ""
        for part in fields(row.value)
        if part.name in KEPT_OF_A_TOMBSTONE or part.default is MISSING
    }
    kind: Any = type(row.value)
    hidden = {
        field.name: _hidden(row, field)
        for field in fields_of(row.value)
        if field.name not in KEPT_OF_A_TOMBSTONE
    }
    versions = Versions(
        {DELETED: row.versions.dot(DELETED)},
        row.versions.seen,
        unseen={name: dots for name, dots in hidden.items() if dots},
    )
    return Row(kind(**kept), versions, deleted=True)


def without(row: Row, name: str) -> Row:
    """Return a row as it is told to someone who shall not see the field `name`."""
    field = field_of(row.value, name)
    unseen = {**row.versions.unseen, name: _hidden(row, field)}
    versions = Versions(
        {part: dot for part, dot in row.versions.fields.items() if part != name},
        row.versions.seen,
        {part: held for part, held in row.versions.kept.items() if part != name},
        {part: dots for part, dots in unseen.items() if dots},
    )
    return Row(changed(row.value, **{name: field.default}), versions, row.deleted)


def _hidden(row: Row, field: Field) -> tuple[Dot, ...]:
    """The dots of what a field holds, for who gets the row without it."""
    dots = {dot for dot, _ in row.versions.kept.get(field.name, ())}
    return tuple(
        sorted({*dots, dot_of(row, field), *row.versions.unseen.get(field.name, ())} - {NEVER})
    )


def plain_field(row: Row, name: str) -> object:
    """Return what a field holds as plain JSON data."""
    return row.deleted if name == DELETED else to_plain(getattr(row.value, name))


def changed(value: Value, **parts: object) -> Value:
    """Return the value with some fields changed."""
    return cast("Value", replace(cast("Any", value), **parts))
