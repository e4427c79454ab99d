"""The `.bonemet` file: rows with their history as one strict JSON file, read without any trust.

README, "The .bonemet file", tells the format to others.
"""

import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from bonemet_prep.domain.errors import ImportRefused
from bonemet_prep.domain.plain_text import clean
from bonemet_prep.domain.strict_json import NotStrictJson, read_strict_json
from bonemet_prep.domain.tables import TABLES
from bonemet_prep.domain.voice import Voice
from bonemet_prep.exchange.bundle_rows import read_rows, row_as_plain
from bonemet_prep.exchange.rows import Rows

FORMAT, VERSION = "bonemet-prep", 1
SUFFIX = ".bonemet"

SHARED_LIMIT = 5 * 1024 * 1024
"""Bytes of a file about one visit; one that is larger is not one of ours."""

WHOLE_LIMIT = 64 * 1024 * 1024
"""Bytes of a file with everything; 100,000 pain entries need 50 million."""

_MOST_VALUES = 4_000_000  # each needs a comma, and about 100 bytes of memory
_DEEPEST = 9  # person_then holds lists of objects
_LONGEST_NAME, _LONGEST_PLACE = 500, 80
_UNUSUAL = re.compile(r"[^\x21-\x7e ]")
Member = TypeVar("Member", bound=StrEnum)

_HEAD = {"format", "version", "kind", "made", "by", "name", "example", "rows"}


class BundleKind(StrEnum):
    """What a file is for: one visit to share, or everything for another computer."""

    SHARED = "shared"
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class Bundle:
    """What a file holds.

    `made` is a UTC time, `by` the voice at the keyboard when it was made, `name` the person's name
    where one was given, `example` the mark of the made-up person.
    """

    kind: BundleKind
    made: str
    by: Voice
    rows: Rows
    name: str = ""
    example: bool = False


def write_bundle(bundle: Bundle) -> bytes:
    """Return the file. Raises ImportRefused (``size``) when it would be too large to be read."""
    head = {
        "format": FORMAT,
        "version": VERSION,
        "kind": bundle.kind.value,
        "made": bundle.made,
        "by": bundle.by.value,
        "name": bundle.name,
        "example": bundle.example,
    }
    lines = [f"{_json(key)}: {_json(value)},\n" for key, value in head.items()]
    data = "".join(["{\n", *lines, '"rows": {\n', ",\n".join(_tables(bundle.rows)), "\n}\n}\n"])
    encoded = data.encode("utf-8")
    if len(encoded) > _limit(bundle.kind):
        raise ImportRefused(reason="size", place="size")
    return encoded


def read_bundle(data: bytes, *, places: Collection[str], max_bytes: int = WHOLE_LIMIT) -> Bundle:
    """Return what the file holds; `places` are the ids of the body outline.

    Raises ImportRefused with `place` and a `reason`: ``size``, ``damaged`` (cut off or no strict
    JSON), ``foreign`` (someone else's), ``newer``, or ``value`` (what cannot be).
    """
    try:
        return _read(data, frozenset(places), max_bytes)
    except ImportRefused as refusal:
        # A place may hold keys of the file, and those may hold anything.
        place = _UNUSUAL.sub("?", refusal.details["place"])[:_LONGEST_PLACE] or "top"
        raise ImportRefused(reason=refusal.details["reason"], place=place) from refusal


def _read(data: bytes, places: frozenset[str], max_bytes: int) -> Bundle:
    top = _strict(data, max_bytes)
    if not isinstance(top, dict) or top.get("format") != FORMAT:
        raise ImportRefused(reason="foreign", place="format")
    version = top.get("version")
    if type(version) is not int or version < 1:
        raise ImportRefused(reason="value", place="version")
    if version > VERSION:
        raise ImportRefused(reason="newer", place="version")
    if top.keys() != _HEAD:
        raise ImportRefused(reason="value", place=min(top.keys() ^ _HEAD))
    kind = _one_of(top, "kind", BundleKind)
    if len(data) > _limit(kind):
        raise ImportRefused(reason="size", place="size")
    return Bundle(
        kind,
        _time(top["made"]),
        _one_of(top, "by", Voice),
        read_rows(top["rows"], places),
        _name(top["name"]),
        _flag(top["example"]),
    )


def _tables(rows: Rows) -> Iterator[str]:
    """One row per line, so that two files can be compared by eye."""
    for table in TABLES:
        lines = (_json(row_as_plain(row)) for row in rows.get(table, {}).values())
        yield f'"{table}": [\n' + ",\n".join(lines) + "\n]"


def _json(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _limit(kind: BundleKind) -> int:
    return SHARED_LIMIT if kind is BundleKind.SHARED else WHOLE_LIMIT


def _strict(data: bytes, max_bytes: int) -> Any:
    if data.count(b",") > _MOST_VALUES:
        raise ImportRefused(reason="size", place="size")
    try:
        return read_strict_json(data, max_bytes=max_bytes, max_depth=_DEEPEST)
    except NotStrictJson as error:
        reason = "size" if error.place == "size" else "damaged"
        raise ImportRefused(reason=reason, place=error.place) from error


def _one_of(top: dict[str, Any], key: str, kind: type[Member]) -> Member:
    try:
        return kind(top[key])
    except ValueError as error:
        raise ImportRefused(reason="value", place=key) from error


def _time(plain: object) -> str:
    try:
        if isinstance(plain, str) and datetime.fromisoformat(plain).tzinfo is not None:
            return plain
    except ValueError:
        pass
    raise ImportRefused(reason="value", place="made")


def _name(plain: object) -> str:
    if isinstance(plain, str) and len(plain) <= _LONGEST_NAME and clean(plain) == plain:
        return plain
    raise ImportRefused(reason="value", place="name")


def _flag(plain: object) -> bool:
    if isinstance(plain, bool):
        return plain
    raise ImportRefused(reason="value", place="example")
