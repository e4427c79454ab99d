"""A calendar date as people type it, with numbers or with the name of the month."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, timedelta

_HALF_YEAR = timedelta(days=183)
_NUMBERS = re.compile(r"(\d{1,4})\s*[-/. ]\s*(\d{1,2})(?:\s*[-/. ]\s*(\d{1,4}))?\.?")
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")


def read_date(
    text: str, today: date, *, month_first: bool, month_names: Sequence[Sequence[str]]
) -> date | None:
    """The date typed as ``2026-11-26``, ``11/26/2026``, ``26.11.26`` or ``Thursday, Nov 26``.

    `month_names` are lists of twelve names in order (long and short ones). `month_first` tells
    how ``3/4`` is read where both ways are possible; dots always mean day first. Without a year
    it is the date nearest to `today`. None when it is no date: nothing is guessed or mended.
    """
    typed = unicodedata.normalize("NFC", text).strip().casefold()
    try:
        numbers = _NUMBERS.fullmatch(typed)
        if numbers is not None:
            one, two, three = numbers.groups()
            return _from_numbers(one, two, three, month_first and "." not in typed, today)
        return _from_words(typed, today, month_names)
    except ValueError:  # the thirtieth of February
        return None


def _from_numbers(
    one: str, two: str, three: str | None, month_first: bool, today: date
) -> date | None:
    if len(one) > 2:
        return date(int(one), int(two), int(three)) if three and len(one) == 4 else None
    first, second = int(one), int(two)
    if first > 12 or second > 12:
        month_first = second > 12
    month, day = (first, second) if month_first else (second, first)
    return _in_year(three, month, day, today)


def _from_words(typed: str, today: date, month_names: Sequence[Sequence[str]]) -> date | None:
    months = {
        number
        for word in _WORD.findall(typed)
        for names in month_names
        for number, name in enumerate(names, 1)
        if word == name.casefold().rstrip(".")
    }
    days, years = _DAY.findall(typed), _YEAR.findall(typed)
    if len(months) != 1 or not 1 <= len(days) <= 2 or len(years) > 1 or (years and len(days) > 1):
        return None
    year = years[0] if years else days[1] if len(days) == 2 else None
    return _in_year(year, months.pop(), int(days[0]), today)


def _in_year(typed: str | None, month: int, day: int, today: date) -> date | None:
    if typed is None:
        return _nearest(month, day, today)
    if len(typed) == 4:
        return date(int(typed), month, day)
    return date(today.year // 100 * 100 + int(typed), month, day) if len(typed) == 2 else None


def _nearest(month: int, day: int, today: date) -> date:
    """The date of this year, or of the next or last one where that is nearer."""
    this_year = date(today.year, month, day)
    if this_year - today > _HALF_YEAR:
        return this_year.replace(year=today.year - 1)
    return this_year.replace(year=today.year + 1) if today - this_year > _HALF_YEAR else this_year
