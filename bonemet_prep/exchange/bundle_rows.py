"""One row of a `.bonemet` file: written without what is as it always is, read without any trust."""

import re
from collections.abc import Mapping
from typing import Any

from bonemet_prep.domain.errors import EntryRefused, ImportRefused
from bonemet_prep.domain.plain_text import clean
from bonemet_prep.domain.plain_values import from_plain, to_plain
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.strict_json import child, item
from bonemet_prep.domain.tables import TABLES, Value
from bonemet_prep.domain.versions import DELETED, WHOLE_ROW, Dot, Versions
from bonemet_prep.exchange.row_check import check_value
from bonemet_prep.exchange.rows import KEPT_OF_A_TOMBSTONE, Field, Row, Rows, fields_of

MOST_ROWS = 200_000
"""Of one table."""

_HIGHEST_COUNTER = 2**53
_MOST_REPLICAS, _MOST_KEPT = 64, 16
_ID = re.compile(r"[0-9A-Za-z._-]{1,64}")
_BLANK = {"pain_entries": {"lived": ""}, "settings": {"value": ""}}
"""What a tombstone leaves out although it has no default."""

_KEYS = {"value", "fields", "seen", "kept", "unseen", "deleted"}


def row_as_plain(row: Row) -> dict[str, Any]:
    """Return a row as JSON data; a field that holds what it holds at first is left out."""
    told = {
        field.name: to_plain(held)
        for field in fields_of(row.value)
        if (held := getattr(row.value, field.name)) != field.default
    }
    plain: dict[str, Any] = {
        "value": {"id": row.id, **told},
        "fields": dict(row.versions.fields),
        "seen": dict(row.versions.seen),
    }
    if row.versions.kept:
        plain["kept"] = dict(row.versions.kept)
    if row.versions.unseen:
        plain["unseen"] = dict(row.versions.unseen)
    if row.deleted:
        plain["deleted"] = True
    return plain


def read_rows(plain: object, places: frozenset[str]) -> Rows:
    """Return the rows of a file; ImportRefused (``value``) with the place of what cannot be."""
    tables = _object(plain, "rows")
    if tables.keys() != TABLES.keys():
        raise _refused(child("rows", min(tables.keys() ^ TABLES.keys())))
    rows = {table: _read_table(table, tables[table], places) for table in TABLES}
    for number, row in enumerate(rows["questions"].values()):
        if isinstance(row.value, Question) and row.value.visit_id not in rows["visits"]:
            raise _refused(child(item("rows.questions", number), "visit_id"))
    return rows


def _read_table(table: str, plain: object, places: frozenset[str]) -> dict[str, Row]:
    top = child("rows", table)
    if not isinstance(plain, list) or len(plain) > MOST_ROWS:
        raise _refused(top)
    rows: dict[str, Row] = {}
    for number, one in enumerate(plain):
        place = item(top, number)
        row = _read_row(table, _object(one, place), place, places)
        if row.id in rows or not _ID.fullmatch(row.id):
            raise _refused(child(place, "id"))
        rows[row.id] = row
    return rows


def _read_row(table: str, plain: Mapping[str, Any], place: str, places: frozenset[str]) -> Row:
    if unknown := plain.keys() - _KEYS:
        raise _refused(child(place, min(unknown)))
    deleted = plain.get("deleted", False)
    if type(deleted) is not bool:
        raise _refused(child(place, "deleted"))
    told = _object(plain.get("value"), child(place, "value"))
    blank = _BLANK.get(table, {}) if deleted else {}
    value = _value(table, {**blank, **told}, place)
    if not deleted:
        try:
            check_value(table, value, places)
        except EntryRefused as refusal:
            raise _refused(child(place, refusal.details["field"])) from refusal
    elif unknown := told.keys() - set(KEPT_OF_A_TOMBSTONE):
        raise _refused(child(place, min(unknown)))
    return Row(value, _versions(plain, value, place, deleted=deleted), deleted)


def _value(table: str, plain: Mapping[str, Any], place: str) -> Value:
    try:
        value: Value = from_plain(TABLES[table], dict(plain))
    except ValueError as error:
        inner = str(error).split(":", 1)[0] if str(error).startswith(".") else ""
        raise _refused(place + inner) from error
    if not _is_clean(plain):
        raise _refused(place)
    return value


def _is_clean(plain: object) -> bool:
    """Say whether every text in the data could be kept as it is."""
    if isinstance(plain, str):
        return clean(plain) == plain
    if isinstance(plain, dict):
        return all(map(_is_clean, plain.values()))
    return not isinstance(plain, list) or all(map(_is_clean, plain))


def _versions(plain: Mapping[str, Any], value: Value, place: str, *, deleted: bool) -> Versions:
    known = {field.name: field for field in fields_of(value)}
    seen = _object(plain.get("seen"), child(place, "seen"))
    if len(seen) > _MOST_REPLICAS or not all(map(_ID.fullmatch, seen)):
        raise _refused(child(place, "seen"))
    if not all(_is_counter(counter) for counter in seen.values()):
        raise _refused(child(place, "seen"))
    fields = {
        name: _dot(dot, seen, child(place, "fields"))
        for name, dot in _object(plain.get("fields"), child(place, "fields")).items()
    }
    first = DELETED if deleted else WHOLE_ROW
    if first not in fields or (not deleted and fields.keys() - known - {WHOLE_ROW, DELETED}):
        raise _refused(child(place, "fields"))
    if deleted and fields.keys() != {DELETED}:
        raise _refused(child(place, "fields"))
    return Versions(
        fields,
        dict(seen),
        _kept(plain.get("kept", {}), known, seen, child(place, "kept")),
        _unseen(plain.get("unseen", {}), known, seen, child(place, "unseen")),
    )


def _kept(
    plain: object, known: Mapping[str, Field], seen: Mapping[str, int], place: str
) -> dict[str, tuple[tuple[Dot, object], ...]]:
    kept: dict[str, tuple[tuple[Dot, object], ...]] = {}
    flag = Field(DELETED, default=False, type=bool)
    for name, held in _object(plain, place).items():
        field = flag if name == DELETED else known.get(name)
        if field is None or not isinstance(held, list) or not 0 < len(held) <= _MOST_KEPT:
            raise _refused(child(place, name))
        values = []
        for one in held:
            if not isinstance(one, list) or len(one) != 2:
                raise _refused(child(place, name))
            try:
                field.read(one[1])
            except ValueError as error:
                raise _refused(child(place, name)) from error
            if not _is_clean(one[1]):
                raise _refused(child(place, name))
            values.append((_dot(one[0], seen, child(place, name)), one[1]))
        kept[name] = tuple(values)
    return kept


def _unseen(
    plain: object, known: Mapping[str, Field], seen: Mapping[str, int], place: str
) -> dict[str, tuple[Dot, ...]]:
    unseen: dict[str, tuple[Dot, ...]] = {}
    for name, dots in _object(plain, place).items():
        if name not in known or not isinstance(dots, list) or not 0 < len(dots) <= _MOST_REPLICAS:
            raise _refused(child(place, name))
        unseen[name] = tuple(_dot(dot, seen, child(place, name)) for dot in dots)
    return unseen


def _dot(plain: object, seen: Mapping[str, int], place: str) -> Dot:
    if not isinstance(plain, list) or len(plain) != 2 or not _is_counter(plain[0]):
        raise _refused(place)
    counter, replica = plain
    if not isinstance(replica, str) or counter > seen.get(replica, 0):
        raise _refused(place)
    return counter, replica


def _is_counter(plain: object) -> bool:
    return type(plain) is int and 0 < plain <= _HIGHEST_COUNTER


def _object(plain: object, place: str) -> Mapping[str, Any]:
    if not isinstance(plain, dict):
        raise _refused(place)
    return plain


def _refused(place: str) -> ImportRefused:
    return ImportRefused(reason="value", place=place)
