"""Text as a person may type or paste it: what cannot exist in text is replaced, visibly."""

import re
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar, cast

TEXT_LIMIT = 20_000
"""Characters in one text field; far beyond what anyone writes, and quick to print."""

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

T = TypeVar("T")

_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_CANNOT_STAY = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def clean(text: str) -> str:
    """Return `text` with every line end as a line feed and no character that cannot be kept.

    Control characters become their pictures (NUL is shown as U+2400), half a surrogate pair and
    noncharacters become U+FFFD. Everything else stays as typed, also tabs and emoji.
    """
    if not _CANNOT_STAY.search(text):
        return text
    return _CANNOT_STAY.sub(lambda found: _picture(found[0]), _LINE_END.sub("\n", text))


def _picture(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else REPLACEMENT


def cleaned(value: T) -> T:
    """Return `value` with every text in it cleaned: a text, a tuple or a dataclass of them."""
    return cast("T", _cleaned(value))


def _cleaned(value: Any) -> Any:
    if type(value) is str:
        return clean(value)
    if isinstance(value, tuple):
        items = tuple(_cleaned(item) for item in value)
        return value if items == value else items
    kind: Any = type(value)
    changes = {}
    for name in _field_names(kind):
        old = getattr(value, name)
        if old and (new := _cleaned(old)) is not old:  # most fields hold nothing
            changes[name] = new
    return replace(value, **changes) if changes else value


@cache
def _field_names(kind: Any) -> tuple[str, ...]:
    """The fields of a dataclass; asked once, because there may be many thousand rows."""
    return tuple(part.name for part in fields(kind)) if is_dataclass(kind) else ()


def lines(text: str) -> tuple[str, ...]:
    """Return the lines of a pasted `text`, trimmed, without the empty ones."""
    return tuple(line.strip() for line in clean(text).split("\n") if line.strip())
