"""What each field of the notebook may hold: one table for entry, import and the file's checks."""

import re
from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime

from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.pain import HIGHEST_PAIN, LOWEST_PAIN, PainEntry
from bonemet_prep.domain.pain_fields import PAIN_FIELDS, FieldKind
from bonemet_prep.domain.plain_text import TEXT_LIMIT
from bonemet_prep.domain.tables import Value

SETTING_LIMIT = 1_000_000
"""Characters in one setting; a half-typed form may hold several long texts."""

COUNT_LIMIT = 1_000_000
"""Highest place in a list; only keeps nonsense out."""

_COUNT = (0, COUNT_LIMIT)
_NUMBERS = (FieldKind.LEVEL, FieldKind.NUMBER)

RANGES: Mapping[str, Mapping[str, tuple[int, int]]] = {
    "medicines": {"position": _COUNT},
    "treatments": {"position": _COUNT},
    "phone_numbers": {"position": _COUNT},
    "questions": {"position": _COUNT},
    "pain_entries": {
        "offset_minutes": (-1439, 1439),
        **{field.id: (field.low, field.high) for field in PAIN_FIELDS if field.kind in _NUMBERS},
    },
}
"""Table and field to the lowest and highest whole number (offsets: minutes east of UTC)."""

YEARS = (1900, 2200)
"""First and last year of any date; also keeps UTC arithmetic in range."""

FORMS: Mapping[str, Mapping[str, str]] = {
    "visits": {"date": "date", "time": "time"},
    "treatments": {"date": "date"},
    "pain_entries": {"lived": "moment", "until": "date"},
}
"""Table and field to the form of a text that is not free: ISO date, time or both, or empty."""

_DATE, _TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}", "[0-9]{2}:[0-9]{2}(:[0-9]{2})?"
_SHAPES = {
    "date": re.compile(_DATE),
    "time": re.compile(_TIME),
    "moment": re.compile(f"{_DATE}T{_TIME}"),
}


def text_limit(table: str) -> int:
    """Return how many characters one text field of `table` may hold."""
    return SETTING_LIMIT if table == "settings" else TEXT_LIMIT


def check_limits(table: str, value: Value) -> None:
    """Raise EntryRefused with `field` and `reason` for what `table` cannot hold.

    Reasons: ``too-long``, ``out-of-range``, ``not-a-date``, ``not-a-time``, ``not-a-moment``.
    """
    limit, ranges, forms = text_limit(table), RANGES.get(table, {}), FORMS.get(table, {})
    for part in fields(value):
        held = getattr(value, part.name)
        if isinstance(held, str) and len(held) > limit:
            raise EntryRefused(field=part.name, reason="too-long", limit=str(limit))
    for name, (lowest, highest) in ranges.items():
        number = getattr(value, name)
        if number is not None and not lowest <= number <= highest:
            raise EntryRefused(field=name, reason="out-of-range")
    for name, form in forms.items():
        _check_form(name, form, getattr(value, name))
    if isinstance(value, PainEntry):
        _check_pain_entry(value)


def _check_form(name: str, form: str, text: str) -> None:
    if not text:
        return
    try:
        moment = datetime.fromisoformat(f"2000-01-01T{text}" if form == "time" else text)
    except ValueError as error:
        raise EntryRefused(field=name, reason=f"not-a-{form}") from error
    if not _SHAPES[form].fullmatch(text):
        raise EntryRefused(field=name, reason=f"not-a-{form}")
    if not YEARS[0] <= moment.year <= YEARS[1]:
        raise EntryRefused(field=name, reason="out-of-range")


def _check_pain_entry(entry: PainEntry) -> None:
    if not entry.lived:
        raise EntryRefused(field="lived", reason="not-a-moment")
    for place in entry.places:
        if place.level is not None and not LOWEST_PAIN <= place.level <= HIGHEST_PAIN:
            raise EntryRefused(field="places", reason="out-of-range")
