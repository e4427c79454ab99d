"""A half-typed pain entry as plain data for a setting, and back; what does not fit is left out."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from enum import StrEnum
from typing import Any

from bonemet_prep.domain.pain import EntryKind, Interference, PainEntry, PlacePain
from bonemet_prep.domain.voice import Voice

EMPTY_ENTRY = PainEntry(id="", lived="")
"""A form nobody touched: `lived` is empty until another time than now is chosen."""


def draft_of(entry: PainEntry) -> dict[str, Any]:
    """The fields of `entry` that say something, as JSON would keep them."""
    told = asdict(entry)
    empty = asdict(EMPTY_ENTRY)
    return {name: value for name, value in told.items() if value != empty[name]}


def entry_from(draft: Mapping[str, Any]) -> PainEntry:
    """The entry of a draft; a field of another shape than it should have stays empty."""
    taken: dict[str, Any] = {"id": "", "lived": ""}
    for field in fields(PainEntry):
        value = _READERS[field.type](draft.get(field.name))
        if value is not None:
            taken[field.name] = value
    return PainEntry(**taken)


def _exactly(kind: type) -> Callable[[Any], Any]:
    return lambda value: value if type(value) is kind else None


def _one_of(kind: type[StrEnum]) -> Callable[[Any], Any]:
    return lambda value: kind(value) if isinstance(value, str) and value in set(kind) else None


def _texts(value: Any) -> tuple[str, ...] | None:
    if not isinstance(value, list | tuple):
        return None
    return tuple(item for item in value if isinstance(item, str))


def _places(value: Any) -> tuple[PlacePain, ...] | None:
    match value:
        case [*items]:
            return tuple(place for item in items for place in _place(item))
    return None


def _place(item: Any) -> list[PlacePain]:
    match item:
        case {"region": str() as region, "level": int() | None as level}:
            return [PlacePain(region, level)]
    return []


def _interference(value: Any) -> tuple[Interference, ...] | None:
    match value:
        case [*items]:
            return tuple(line for item in items for line in _line(item))
    return None


def _line(item: Any) -> list[Interference]:
    match item:
        case {"area": str() as area, "amount": str() as amount}:
            return [Interference(area, amount)]
    return []


_READERS: Mapping[Any, Callable[[Any], Any]] = {
    str: _exactly(str),
    int: _exactly(int),
    int | None: _exactly(int),
    bool: _exactly(bool),
    bool | None: _exactly(bool),
    Voice: _one_of(Voice),
    EntryKind: _one_of(EntryKind),
    tuple[str, ...]: _texts,
    tuple[PlacePain, ...]: _places,
    tuple[Interference, ...]: _interference,
}
"""How the value of a field of each type is read; None for a value that does not fit."""
