"""Checks that a JSON value holds what a content file must hold, naming the place of a fault."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from bonemet_prep.domain.errors import ContentDamaged
from bonemet_prep.domain.strict_json import child, item
from bonemet_prep.domain.words import PLACEHOLDER

MAX_TEXT = 1_000
"""Characters in one text; a text meant for reading is far shorter."""

FILLED_IN = frozenset({"EMERGENCY_NUMBER", "EMERGENCY_PLACE", "CRISIS_NUMBER"})
"""The placeholders `Library.fill_in` knows; there are no others outside ``words``."""

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters and half surrogate pairs: they cannot be drawn, printed or stored."""

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)

Reader = Callable[[Any, str], Any]
"""Checks a JSON value and gives what the entry holds, or raises ContentDamaged(place)."""


def require(good: bool, place: str) -> None:
    """Raise ContentDamaged(place) unless `good`."""
    if not good:
        raise ContentDamaged(place=place or "top")


def _plain(value: Any, place: str) -> str:
    require(isinstance(value, str) and len(value) <= MAX_TEXT, place)
    require(not _UNPRINTABLE.search(value), place)
    require("{" not in value or "{" not in PLACEHOLDER.sub("", value), place)
    return str(value)


def maybe_text(value: Any, place: str) -> str:
    """A text that can be drawn, printed and stored; it may be empty."""
    text = _plain(value, place)
    require(FILLED_IN.issuperset(PLACEHOLDER.findall(text)), place)
    return text


def some_text(value: Any, place: str) -> str:
    """A text with something in it."""
    require(bool(maybe_text(value, place).strip()), place)
    return str(value)


def maybe_date(value: Any, place: str) -> str:
    """A day, month or year in ISO form, as far as it is known; it may be empty."""
    text = maybe_text(value, place)
    require(text == "" or _DATE.fullmatch(text) is not None, place)
    return text


def flag(value: Any, place: str) -> bool:
    """True or false."""
    require(isinstance(value, bool), place)
    return bool(value)


def one_of(*allowed: Any) -> Reader:
    """One of the values allowed."""

    def read(value: Any, place: str) -> Any:
        require(isinstance(value, (str, int)) and value in allowed, place)
        return value

    return read


def many(reader: Reader) -> Reader:
    """A list of what `reader` reads."""

    def read(value: Any, place: str) -> tuple[Any, ...]:
        require(isinstance(value, list), place)
        return tuple(reader(part, item(place, i)) for i, part in enumerate(value))

    return read


def some(reader: Reader) -> Reader:
    """A list with at least one of what `reader` reads."""

    def read(value: Any, place: str) -> tuple[Any, ...]:
        require(bool(value), place)
        return tuple(many(reader)(value, place))

    return read


def table(reader: Reader) -> Reader:
    """An object whose values are what `reader` reads, under keys of any name."""

    def read(value: Any, place: str) -> Mapping[str, Any]:
        require(isinstance(value, dict), place)
        return {
            some_text(key, place): reader(part, child(place, key)) for key, part in value.items()
        }

    return read


def fields_of(value: Any, place: str, readers: Mapping[str, Reader]) -> dict[str, Any]:
    """An object with exactly the keys of `readers`."""
    require(isinstance(value, dict), place)
    for key in (*readers, *value):  # one that is missing, or one that is unknown
        require(key in value and key in readers, child(place, key))
    return {key: reader(value[key], child(place, key)) for key, reader in readers.items()}


def entry_of(entry: Callable[..., Any], **readers: Reader) -> Reader:
    """An object with exactly these keys, made into an `entry`."""
    return lambda value, place: entry(**fields_of(value, place, readers))


def word_tree(value: Any, place: str) -> Any:
    """A text, a list of texts, or a group of those; a plural is a group of its forms.

    What a placeholder of these is called is agreed between the text and the code that asks for it.
    """
    if isinstance(value, dict):
        return {some_text(k, place): word_tree(part, child(place, k)) for k, part in value.items()}
    if isinstance(value, list):
        return [some_text(part, item(place, i)) for i, part in enumerate(value)]
    require(bool(_plain(value, place).strip()), place)
    return value
