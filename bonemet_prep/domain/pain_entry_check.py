"""Whether a pain entry can be kept as it is; what cannot be kept is refused, never changed."""

import re
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.moment import instant
from bonemet_prep.domain.pain import EntryKind, Interference, PainEntry, PlacePain
from bonemet_prep.domain.pain_fields import (
    CATCH_UP_FIELDS,
    PAIN_FIELD,
    PAIN_FIELDS,
    FieldKind,
    PainField,
)

EARLIEST_DAY = "2000-01-01"
"""An older day is a slip of the keyboard, not a lived moment of this log."""

_LIVED = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")
_WIDEST_OFFSET = 18 * 60
"""Minutes east or west of UTC; no place on earth was ever further."""

_EMPTY = PainEntry(id="", lived="")
_SAYS_NOTHING = {"id", "lived", "offset_minutes", "zone", "recorded", "kind", "until"} | {
    "entered_by",
    "private",
}
_TOLD = tuple(field.name for field in fields(PainEntry) if field.name not in _SAYS_NOTHING)


def asks_place(now: int | None) -> bool:
    """Whether the form asks for a place: not when nothing hurts right now."""
    return now != 0


def check_entry(entry: PainEntry, now: datetime) -> PainEntry:
    """The entry, if it can be kept; `now` is the present, aware.

    Raises EntryRefused with `field` and one of the reasons of ``pain.refused`` in the content file:
    ``not-a-day``, ``too-early``, ``future``, ``empty``, ``not-a-number``, ``not-in-range``,
    ``not-an-option``, ``alone``, ``twice``, ``too-long``, ``span-missing``, ``span-backwards``,
    ``span-future``, ``now-in-catch-up``, ``span-on-moment``.
    """
    _check_when(entry, now)
    if entry.kind is EntryKind.CATCH_UP:
        _check_span(entry, now)
    elif entry.until:
        raise EntryRefused(field="until", reason="span-on-moment")
    for field in PAIN_FIELDS:
        if check := _CHECKS.get(field.kind):
            check(field, getattr(entry, field.id))
    if all(getattr(entry, name) == getattr(_EMPTY, name) for name in _TOLD):
        raise EntryRefused(field="now", reason="empty")
    return entry


def as_catch_up(entry: PainEntry, until: str) -> PainEntry:
    """The entry as a catch-up from its day to `until`, without what only holds for one moment."""
    kept = {name: getattr(entry, name) for name in CATCH_UP_FIELDS}
    return replace(
        _EMPTY,
        id=entry.id,
        lived=entry.lived,
        offset_minutes=entry.offset_minutes,
        zone=entry.zone,
        recorded=entry.recorded,
        kind=EntryKind.CATCH_UP,
        until=until,
        **kept,
    )


def _check_when(entry: PainEntry, now: datetime) -> None:
    try:
        if not _LIVED.fullmatch(entry.lived) or abs(entry.offset_minutes) > _WIDEST_OFFSET:
            raise ValueError("not a lived moment")
        if date.fromisoformat(entry.day) < date.fromisoformat(EARLIEST_DAY):
            raise EntryRefused(field="lived", reason="too-early", typed=entry.day)
        lived = instant(entry.lived, entry.offset_minutes)
    except (ValueError, OverflowError):
        raise EntryRefused(field="lived", reason="not-a-day", typed=entry.lived) from None
    if lived > now.astimezone(UTC):
        raise EntryRefused(field="lived", reason="future", typed=entry.lived)


def _check_span(entry: PainEntry, now: datetime) -> None:
    if not entry.until:
        raise EntryRefused(field="until", reason="span-missing")
    try:
        last = date.fromisoformat(entry.until)
    except ValueError:
        raise EntryRefused(field="until", reason="not-a-day", typed=entry.until) from None
    if last.isoformat() != entry.until:
        raise EntryRefused(field="until", reason="not-a-day", typed=entry.until)
    if entry.until < entry.day:
        raise EntryRefused(field="until", reason="span-backwards")
    here_now = now.astimezone(UTC) + timedelta(minutes=entry.offset_minutes)
    if last > here_now.date():
        raise EntryRefused(field="until", reason="span-future", typed=entry.until)
    if entry.now is not None:
        raise EntryRefused(field="now", reason="now-in-catch-up")


def _check_level_or_number(field: PainField, value: int | None) -> None:
    _check_number(field, field.id, value)


def _check_places(field: PainField, places: tuple[PlacePain, ...]) -> None:
    for place in places:
        _check_number(PAIN_FIELD["now"], field.id, place.level)
    _check_once(field, tuple(place.region for place in places))


def _check_text(field: PainField, text: str) -> None:
    if len(text) > field.high:
        raise EntryRefused(field=field.id, reason="too-long", limit=str(field.high))


def _check_choice(field: PainField, option: str) -> None:
    if option:
        _check_option(field, option)


def _check_choices(field: PainField, options: tuple[str, ...]) -> None:
    _check_once(field, options)
    for option in options:
        _check_option(field, option)
    if field.alone in options and len(options) > 1:
        raise EntryRefused(field=field.id, reason="alone")


def _check_interference(field: PainField, lines: tuple[Interference, ...]) -> None:
    _check_once(field, tuple(line.area for line in lines))
    for line in lines:
        _check_option(field, line.amount)
        if line.area not in field.areas:
            raise EntryRefused(field=field.id, reason="not-an-option", typed=line.area)


_CHECKS: dict[FieldKind, Callable[[PainField, Any], None]] = {
    FieldKind.LEVEL: _check_level_or_number,
    FieldKind.NUMBER: _check_level_or_number,
    FieldKind.PLACES: _check_places,
    FieldKind.TEXT: _check_text,
    FieldKind.CHOICE: _check_choice,
    FieldKind.CHOICES: _check_choices,
    FieldKind.INTERFERENCE: _check_interference,
}
"""How the value of each kind of field is checked; a moment and yes or no cannot go wrong here."""


def _check_number(bounds: PainField, field: str, value: int | None) -> None:
    if value is None:
        return
    details = {
        "field": field,
        "typed": str(value),
        "low": str(bounds.low),
        "high": str(bounds.high),
    }
    if type(value) is not int:  # True is an int to Python, but no pain number
        raise EntryRefused(reason="not-a-number", **details)
    if not bounds.low <= value <= bounds.high:
        raise EntryRefused(reason="not-in-range", **details)


def _check_option(field: PainField, option: str) -> None:
    if option not in field.options:
        raise EntryRefused(field=field.id, reason="not-an-option", typed=option)


def _check_once(field: PainField, options: tuple[str, ...]) -> None:
    if len(set(options)) < len(options):
        raise EntryRefused(field=field.id, reason="twice")
