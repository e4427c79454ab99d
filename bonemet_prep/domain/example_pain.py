"""The pain log of the made-up person: a table of numbers, and what stands around them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from bonemet_prep.domain.moment import instant
from bonemet_prep.domain.pain import HIGHEST_PAIN, EntryKind, Interference, PainEntry, PlacePain
from bonemet_prep.domain.voice import Voice
from bonemet_prep.domain.words import Words

LOGGED_DAYS = 60
"""How many days the log covers, today included."""

# One sign a day from 60 days ago to today, "." is no entry. A day without any is a gap;
# the three days from _CATCH_UP_FROM are told by one catch-up entry.
_MORNING = "45.54545.5466.5655...7667.67566..87665544.4344.564555.5.5464"
_AFTERNOON = "..6..6...7..6..6......7...6..7.....7.6...5..4.....5..4...4.."
_EVENING = "5..5.4..5..5..6.......6..7..6....7..6..5...4..4.4..5..4..5.."
_CATCH_UP_FROM, _CATCH_UP_DAYS, _CATCH_UP_LEVEL = 18, 3, 6

_EMPTY = PainEntry(id="", lived="")

MakeId = Callable[..., str]
"""Gives the same id for the same parts, whenever it is asked."""


def example_pain_entries(
    today: date, words: Words, make_id: MakeId, offset_minutes: int
) -> tuple[PainEntry, ...]:
    """The pain log of the made-up person: the `LOGGED_DAYS` days up to `today`, oldest first.

    `offset_minutes` east of UTC is where the made-up person lives; no clock changes there.
    """
    first = today - timedelta(days=LOGGED_DAYS - 1)
    entries: list[PainEntry] = []
    for number in range(LOGGED_DAYS):
        day = (first + timedelta(days=number)).isoformat()
        if number == _CATCH_UP_FROM:
            until = first + timedelta(days=number + _CATCH_UP_DAYS - 1)
            entries.append(_catch_up(day, until.isoformat(), words))
        if _MORNING[number] != ".":
            entries.append(_morning(day, number, int(_MORNING[number]), words))
        if _AFTERNOON[number] != ".":
            entries.append(_afternoon(day, number, int(_AFTERNOON[number]), words))
        if _EVENING[number] != ".":
            entries.append(_evening(day, int(_EVENING[number]), words))
    return tuple(_finished(entry, make_id, offset_minutes) for entry in entries)


def _finished(entry: PainEntry, make_id: MakeId, offset_minutes: int) -> PainEntry:
    """The entry with its id and place in time, written down a little later."""
    recorded = instant(entry.until + "T12:00" if entry.until else entry.lived, offset_minutes)
    recorded += timedelta(minutes=5)
    return replace(
        entry,
        id=make_id("entry", entry.lived),
        offset_minutes=offset_minutes,
        recorded=recorded.strftime("%Y-%m-%dT%H:%M:%SZ"),
    )


def _catch_up(day: str, until: str, words: Words) -> PainEntry:
    """Days recalled later; they enter no day value."""
    return replace(
        _EMPTY,
        lived=f"{day}T12:00",
        kind=EntryKind.CATCH_UP,
        until=until,
        worst=_CATCH_UP_LEVEL,
        places=(PlacePain("right-hip"),),
        woke=True,
        note=words("example.entries.catch-up"),
    )


def _morning(day: str, number: int, level: int, words: Words) -> PainEntry:
    woke = level >= 5
    entry = replace(
        _EMPTY,
        lived=f"{day}T06:40",
        now=level,
        night=level + 1 if woke else level,
        woke=woke,
        places=(PlacePain("lower-back", level), PlacePain("right-hip", max(level - 1, 0))),
    )
    if number % 5:
        return entry
    return replace(
        entry,
        feels=("aching", "dull"),
        timing="constant",
        triggers=("turning-in-bed",),
        medicine=words("example.entries.slow-medicine"),
        medicine_use="regular",
        relief="half",
        side_effects=("constipated", "sleepy"),
        last_bowel_days=2,
        live_with=3,
    )


def _afternoon(day: str, number: int, level: int, words: Words) -> PainEntry:
    entry = replace(
        _EMPTY,
        lived=f"{day}T15:20",
        now=level - 1,
        rest=level - 2,
        moving=level,
        places=(PlacePain("right-hip", level - 1), PlacePain("left-ribs", 2)),
        triggers=("walking", "standing"),
    )
    if level < 6:
        return entry
    return replace(
        entry,
        feels=("sharp",),
        timing="comes-and-goes",
        helped_by=("resting", "new-position"),
        interference=(Interference("moving-about", "a-lot"),),
        note=words("example.entries.stairs") if number % 5 == 2 else "",
    )


def _evening(day: str, level: int, words: Words) -> PainEntry:
    entry = replace(
        _EMPTY,
        lived=f"{day}T20:50",
        now=level,
        worst=min(level + 1, HIGHEST_PAIN),
        places=(PlacePain("right-hip", level),),
        helped_by=("heat",),
    )
    if level < 5:
        return entry
    return replace(
        entry,
        feels=("aching", "gnawing"),
        spreads=words("example.entries.spreads") if level == 7 else "",
        helped_by=("heat", "medicine"),
        medicine=words("example.entries.quick-medicine"),
        medicine_use="extra",
        relief="most",
        relief_minutes=30,
        wore_off=True if level == 7 else None,
        interference=(Interference("sleep", "some"), Interference("mood", "some")),
        entered_by=Voice.HELPER if level == 6 else Voice.PATIENT,
    )
