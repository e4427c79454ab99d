"""Which backups to keep: all of two days, then one a day, one a week, one a month."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

ALL_DAYS, DAYS, WEEKS, MONTHS = 2, 12, 10, 9
"""Days of which every backup stays, then how many days, weeks and months one backup each stays."""

B = TypeVar("B")


def kept(
    backups: Iterable[B], today: date, number: Callable[[B], int], day: Callable[[B], date]
) -> set[int]:
    """Return the numbers of the backups to keep.

    `number` orders them: the clock may have been wrong. A day, week or month counts only when it
    has a backup, so a long pause or a clock that once stood in the future costs no backup; the
    newest one always stays.
    """
    newest_first = sorted(backups, key=number, reverse=True)
    stay = {number(backup) for backup in newest_first[:1]}
    older = []
    for backup in newest_first:
        if (today - day(backup)).days < ALL_DAYS:
            stay.add(number(backup))
        else:
            older.append(backup)
    periods: tuple[tuple[int, Callable[[date], object]], ...] = (
        (DAYS, lambda made: made),
        (WEEKS, lambda made: made.isocalendar()[:2]),
        (MONTHS, lambda made: (made.year, made.month)),
    )
    for limit, period in periods:
        newest_of: dict[object, int] = {}
        for backup in older:
            newest_of.setdefault(period(day(backup)), number(backup))
        stay.update(sorted(newest_of.values(), reverse=True)[:limit])
    return stay
