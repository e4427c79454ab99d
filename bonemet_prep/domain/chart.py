"""The pain chart as values: pure numbers, drawn by the window and by the sheet.

Coordinates are shares of the plot area: x from 0 (left) to 1 (right), y from 0 (pain 0, bottom)
to 1 (pain 10, top). Whoever draws multiplies by a size in its own unit.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DayBar:
    """One logged day: lowest (square) to highest (dot), as pain numbers and as heights.

    Over long ranges a bar stands for several days, from `day` to `last_day`.
    """

    day: str
    x: float
    lowest: int
    highest: int
    last_day: str = ""


@dataclass(frozen=True, slots=True)
class CatchUpSpan:
    """A recalled gap, drawn hatched; it has no day value."""

    x_from: float
    x_to: float
    lowest: int
    highest: int
    label: str


@dataclass(frozen=True, slots=True)
class PlaceMark:
    """One place's highest number of one day, with the mark (0, 1, 2 ...) that stands for it."""

    day: str
    x: float
    level: int
    mark: int


@dataclass(frozen=True, slots=True)
class Mark:
    """Something at one x: a gap day (no entry), a treatment date or a day label."""

    day: str
    x: float
    label: str


@dataclass(frozen=True, slots=True)
class ChartPicture:
    """All there is to draw, in the order of drawing. `places` names the places by mark number.

    `days_per_bar` is 1 unless the range has more days than bars fit; `last_day` of the last bar
    may then stand for fewer days.
    """

    first_day: str
    last_day: str
    bars: tuple[DayBar, ...]
    gaps: tuple[Mark, ...]
    spans: tuple[CatchUpSpan, ...]
    treatments: tuple[Mark, ...]
    day_labels: tuple[Mark, ...]
    place_marks: tuple[PlaceMark, ...]
    places: tuple[str, ...]
    days_per_bar: int = 1
