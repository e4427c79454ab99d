"""Numbers, days and clock times as people type them, read or refused in a sentence."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.pain import HIGHEST_PAIN, LOWEST_PAIN
from bonemet_prep.domain.pain_fields import PAIN_FIELD
from bonemet_prep.domain.typed_date import read_date

_YEAR = timedelta(days=365)
_MINUS_SIGNS = str.maketrans({"\u2212": "-", "\u2013": "-", "\uff0d": "-", "\uff0b": "+"})


def whole_number(text: str, field: str, low: int, high: int) -> int | None:
    """The whole number typed for `field`, None when nothing was typed.

    The decimal digits of every script count ("\u0667" is 7). Raises EntryRefused with the reason
    ``of-ten`` ("6/10"), ``not-whole`` ("3.5", "3,5"), ``not-in-range`` or ``not-a-number``.
    """
    typed = _latin_digits(text.strip())
    if not typed:
        return None
    if re.fullmatch(r"[+-]?\d{1,9}", typed):
        number = int(typed)
        if low <= number <= high:
            return number
        reason = "not-in-range"
    elif re.fullmatch(r"[+-]?\d+", typed):
        reason = "not-in-range"
    elif re.fullmatch(r"\d+\s*(/|of|out of)\s*\d+", typed, re.IGNORECASE):
        reason = "of-ten"
    elif re.fullmatch(r"[+-]?\d*[.,\u066b\u00b7]\d+|[+-]?\d+[.,]|\d*\s*[\u00bc-\u00be]", typed):
        reason = "not-whole"
    else:
        reason = "not-a-number"
    raise EntryRefused(field=field, reason=reason, typed=text.strip(), low=str(low), high=str(high))


def pain_number(text: str, field: str = "now") -> int | None:
    """The pain number typed, 0 to 10; see `whole_number`."""
    return whole_number(text, field, LOWEST_PAIN, HIGHEST_PAIN)


def field_number(text: str, field: str) -> int | None:
    """The number typed for a level or number of the field table; see `whole_number`."""
    row = PAIN_FIELD[field]
    return whole_number(text, field, row.low, row.high)


def typed_day(
    text: str, today: str, *, month_first: bool, month_names: Sequence[Sequence[str]] = ()
) -> str:
    """The ISO day typed in one of the ways of `read_date`, or as a day of the month alone (``16``).

    What is missing is filled so that the day is the latest that is not after `today`.
    Raises EntryRefused (``not-a-day``).
    """
    now = date.fromisoformat(today)
    day_of_month = _latin_digits(text.strip()).removesuffix(".")
    if re.fullmatch(r"\d{1,2}", day_of_month):
        found = _latest_day_of_month(int(day_of_month), now)
    else:
        read = partial(read_date, text, month_first=month_first, month_names=month_names)
        found = read(now)
        if found and found > now:  # where no year was typed, the same day a year ago is meant
            found = read(now - _YEAR)
    if found is None:
        raise EntryRefused(field="lived", reason="not-a-day", typed=text.strip())
    return found.isoformat()


def typed_time(text: str) -> str:
    """The clock time typed as ``9``, ``9:30``, ``9.30``, ``0930``, ``9pm`` or ``21:15``: HH:MM.

    Half of the day may be written in any way: ``am``, ``a.m.``, in Spanish ``a. m.``

    Raises EntryRefused (``not-a-time``).
    """
    typed = _latin_digits(text.strip()).lower()
    parts = re.fullmatch(r"(\d{1,2})(?:[:.h]?(\d{2}))?\s*(?:([ap])\.?\s*m\.?)?", typed)
    if parts is None:
        raise EntryRefused(field="lived", reason="not-a-time", typed=text.strip())
    hour, minute, half = int(parts[1]), int(parts[2] or 0), parts[3]
    if (half and not 1 <= hour <= 12) or hour > 23 or minute > 59:
        raise EntryRefused(field="lived", reason="not-a-time", typed=text.strip())
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02}:{minute:02}"


def _latin_digits(text: str) -> str:
    return "".join(
        str(unicodedata.decimal(sign)) if unicodedata.category(sign) == "Nd" else sign
        for sign in text.translate(_MINUS_SIGNS)
    )


def _latest_day_of_month(day: int, now: date) -> date | None:
    """The latest date up to `now` with this day of the month."""
    month = now.replace(day=1)
    for _ in range(3):  # a 31st is never more than two months back
        try:
            found = month.replace(day=day)
        except ValueError:
            found = date.max
        if found <= now:
            return found
        month = (month - timedelta(days=1)).replace(day=1)
    return None
