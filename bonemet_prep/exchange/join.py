"""Joining two copies of one row, field by field, so that every order of joining ends the same.

Each field is a set of *siblings*: values with the dot of the change that made them. A sibling that
the other copy has seen and no longer holds was replaced there, so it goes; the others stay. Mostly
one is left. Where two are left, two people changed the field apart: the one with the highest dot
is shown, the others are kept in the history until someone settles it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bonemet_prep.domain.tables import Value
from bonemet_prep.domain.versions import DELETED, NEVER, WHOLE_ROW, Dot, Versions
from bonemet_prep.exchange.rows import (
    KEPT_OF_A_TOMBSTONE,
    Field,
    Row,
    dot_of,
    fields_of,
    plain_field,
)

Siblings = Mapping[Dot, object]
"""Dot to value, as plain JSON data."""

_DELETED_FIELD = Field(DELETED, default=False, type=bool)


@dataclass(frozen=True, slots=True)
class Joined:
    """The joined row, and the names of the fields that the two sides changed apart."""

    row: Row
    apart: tuple[str, ...] = ()


def join(mine: Row, theirs: Row) -> Joined:
    """Return what both copies know in one row; the same whichever of them is `mine`."""
    if mine.versions == theirs.versions and mine == theirs:
        return Joined(mine)
    parts: dict[str, Any] = {"id": mine.id}
    merged = _Fields({}, {}, {})
    apart = [
        field.name
        for field in _all_fields(mine.value)
        if _join_field(field, mine, theirs, parts, merged)
    ]
    deleted = bool(parts.pop(DELETED))
    seen = {
        replica: max(mine.versions.seen.get(replica, 0), theirs.versions.seen.get(replica, 0))
        for replica in {*mine.versions.seen, *theirs.versions.seen}
    }
    star = max(
        mine.versions.fields.get(WHOLE_ROW, NEVER), theirs.versions.fields.get(WHOLE_ROW, NEVER)
    )
    kind: Any = type(mine.value)
    value: Value = kind(**parts)
    versions = Versions(
        _compact(value, deleted, merged.dots, star), seen, merged.kept, merged.unseen
    )
    return Joined(Row(value, versions, deleted), tuple(apart))


def siblings(row: Row, field: Field) -> Siblings:
    """Return the values of a field with their dots: none for one that nobody set."""
    dot = dot_of(row, field)
    kept = dict(row.versions.kept.get(field.name, ()))
    return kept if dot == NEVER else {dot: plain_field(row, field.name), **kept}


def _all_fields(value: Value) -> tuple[Field, ...]:
    return (*fields_of(value), _DELETED_FIELD)


@dataclass(frozen=True, slots=True)
class _Fields:
    """The history of the joined row, while it grows field by field."""

    dots: dict[str, Dot]
    kept: dict[str, tuple[tuple[Dot, object], ...]]
    unseen: dict[str, tuple[Dot, ...]]


def _join_field(
    field: Field, mine: Row, theirs: Row, parts: dict[str, Any], merged: _Fields
) -> bool:
    """Fill `parts` and `merged` for one field; say whether the two sides changed it apart."""
    name = field.name
    plain = not (
        mine.versions.kept.get(name)
        or theirs.versions.kept.get(name)
        or mine.versions.unseen.get(name)
        or theirs.versions.unseen.get(name)
    )
    my_dot, their_dot = dot_of(mine, field), dot_of(theirs, field)
    if plain and my_dot == their_dot and _held(mine, name) == _held(theirs, name):
        _take(mine, name, my_dot, parts, merged)
        return False
    if plain and my_dot != their_dot:
        i_know, they_know = mine.versions.has_seen(their_dot), theirs.versions.has_seen(my_dot)
        if i_know != they_know and NEVER not in (my_dot, their_dot):
            _take(mine if i_know else theirs, name, my_dot if i_know else their_dot, parts, merged)
            return False
    return _join_siblings(field, mine, theirs, parts, merged)


def _join_siblings(
    field: Field, mine: Row, theirs: Row, parts: dict[str, Any], merged: _Fields
) -> bool:
    name = field.name
    ours, other = siblings(mine, field), siblings(theirs, field)
    left: dict[Dot, object] = {}
    for held, known, beside in ((ours, theirs, other), (other, mine, ours)):
        for dot, value in held.items():
            if dot in beside:  # an honest dot has one value; a forged one is settled the same way
                left[dot] = max(value, beside[dot], key=repr)
            elif not _knows(known.versions, name, dot):
                left[dot] = value
    left = left or {**ours, **other}
    unseen = {
        dot
        for one, another in ((mine, theirs), (theirs, mine))
        for dot in one.versions.unseen.get(name, ())
        if not _knows(another.versions, name, dot) and dot not in left
    }
    if unseen:
        merged.unseen[name] = tuple(sorted(unseen))
    if not left:
        either = _held(mine, name) or _held(theirs, name)
        parts[name] = either if name in KEPT_OF_A_TOMBSTONE else field.default
        return False
    winner = max(left)
    parts[name] = field.read(left[winner])
    merged.dots[name] = winner
    others = tuple((dot, left[dot]) for dot in sorted(left) if dot != winner)
    if others:
        merged.kept[name] = others
    return len({repr(value) for value in left.values()}) > 1 and not left.keys() <= ours.keys()


def _knows(versions: Versions, name: str, dot: Dot) -> bool:
    return versions.has_seen(dot) and dot not in versions.unseen.get(name, ())


def _held(row: Row, name: str) -> object:
    return row.deleted if name == DELETED else getattr(row.value, name)


def _take(row: Row, name: str, dot: Dot, parts: dict[str, Any], merged: _Fields) -> None:
    parts[name] = _held(row, name)
    if dot != NEVER:
        merged.dots[name] = dot


def _compact(value: Value, deleted: bool, dots: Mapping[str, Dot], star: Dot) -> dict[str, Dot]:
    """The dots to write down: those that the dot of the whole row does not stand for."""
    told = {} if star == NEVER else {WHOLE_ROW: star}
    for field in _all_fields(value):
        dot = dots.get(field.name)
        held = deleted if field.name == DELETED else getattr(value, field.name)
        if dot is not None and (dot != star or held == field.default):
            told[field.name] = dot
    return told
