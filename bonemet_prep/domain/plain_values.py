"""Values as plain JSON data and back, by the types of their fields."""

from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints


def to_plain(value: object) -> Any:
    """Return `value` (dataclass, tuple, enum, text, number, None) as JSON data."""
    if is_dataclass(value) and not isinstance(value, type):
        return {part.name: to_plain(getattr(value, part.name)) for part in fields(value)}
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    return value.value if isinstance(value, StrEnum) else value


def from_plain(kind: Any, plain: object) -> Any:
    """Return the value of the type `kind` that `plain` describes.

    Fields that are missing get their default. Raises ValueError, naming the place, for a wrong
    type, an unknown field, an unknown member of an enum and a missing field without a default.
    """
    return reader(kind)(plain)


@cache
def reader(kind: Any) -> Callable[[Any], Any]:
    """Return the function that reads values of the type `kind`."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        (inner,) = (argument for argument in arguments if argument is not NoneType)
        read_inner = reader(inner)
        return lambda plain: None if plain is None else read_inner(plain)
    if origin is tuple:
        return _tuple_reader(reader(arguments[0]))
    if is_dataclass(kind):
        return _dataclass_reader(kind)
    if issubclass(kind, StrEnum):
        return _enum_reader(kind)
    return _exact_reader(kind)


def _exact_reader(kind: type) -> Callable[[Any], Any]:
    def read(plain: object) -> object:
        if type(plain) is not kind:
            raise ValueError(f"not {kind.__name__}")
        return plain

    return read


def _enum_reader(kind: type[StrEnum]) -> Callable[[Any], Any]:
    def read(plain: object) -> StrEnum:
        if type(plain) is not str:
            raise ValueError(f"not {kind.__name__}")
        return kind(plain)

    return read


def _tuple_reader(read_item: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def read(plain: object) -> tuple[Any, ...]:
        if type(plain) is not list:
            raise ValueError("not a list")
        return tuple(_at(f"[{place}]", read_item, item) for place, item in enumerate(plain))

    return read


def _dataclass_reader(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    readers = {part.name: reader(hints[part.name]) for part in fields(kind)}
    needed = {part.name for part in fields(kind) if part.default is MISSING}

    def read(plain: object) -> Any:
        if type(plain) is not dict:
            raise ValueError("not an object")
        if unknown := plain.keys() - readers.keys():
            raise ValueError(f"unknown field {min(unknown)!r}")
        if missing := needed - plain.keys():
            raise ValueError(f"missing field {min(missing)!r}")
        return kind(**{name: _at(f".{name}", readers[name], held) for name, held in plain.items()})

    return read


def _at(place: str, read: Callable[[Any], Any], plain: object) -> Any:
    try:
        return read(plain)
    except ValueError as error:
        raise ValueError(f"{place}{'' if str(error)[:1] in '.[' else ': '}{error}") from None
