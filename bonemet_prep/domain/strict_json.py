"""JSON read strictly: one value per key, no NaN, nothing too large or too deep."""

import json
from typing import Any


class NotStrictJson(ValueError):
    """The bytes are not strict JSON; `place` says where ("line 3", "questions[3].id", "size")."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


class _Pairs(list[tuple[str, Any]]):
    """An object as it stands in the file, before its keys are known to differ."""


class _NotANumber:
    """Stands where the file says NaN or Infinity, until the place is known."""

    def __init__(self, name: str) -> None:
        self.name = name


def child(place: str, key: str) -> str:
    """The place of `key` inside `place`: ``help`` and ``boxes`` give ``help.boxes``."""
    return f"{place}.{key}" if place else key


def item(place: str, index: int) -> str:
    """The place of the item at `index` inside `place`: ``questions[3]``."""
    return f"{place}[{index}]"


def read_strict_json(data: bytes, *, max_bytes: int, max_depth: int) -> Any:
    """The value in `data` (UTF-8), made of dict, list, str, int, float, bool and None.

    Raises NotStrictJson for anything else: bad syntax, a key that stands twice, NaN, more than
    `max_bytes` bytes, or more than `max_depth` objects and lists inside each other.
    """
    if len(data) > max_bytes:
        raise NotStrictJson("size")
    try:
        raw = json.loads(
            data.decode("utf-8"),
            object_pairs_hook=_Pairs,
            parse_constant=_NotANumber,
        )
    except json.JSONDecodeError as error:
        raise NotStrictJson(f"line {error.lineno}") from error
    except UnicodeDecodeError as error:
        raise NotStrictJson(f"byte {error.start}") from error
    except RecursionError as error:
        raise NotStrictJson("depth") from error
    except ValueError as error:  # a whole number of more digits than Python reads
        raise NotStrictJson("number") from error
    return _settled(raw, "", max_depth)


def _settled(value: Any, place: str, depth: int) -> Any:
    if isinstance(value, _NotANumber):
        raise NotStrictJson(place or "top")
    if isinstance(value, list) and depth == 0:
        raise NotStrictJson(place or "depth")
    if isinstance(value, _Pairs):
        settled: dict[str, Any] = {}
        for key, part in value:
            if key in settled:
                raise NotStrictJson(child(place, key))
            settled[key] = _settled(part, child(place, key), depth - 1)
        return settled
    if isinstance(value, list):
        return [_settled(part, item(place, i), depth - 1) for i, part in enumerate(value)]
    return value
