"""Lines of type one below the other, with more room for letters that are taller than most."""

from collections.abc import Iterable
from typing import NamedTuple

from bonemet_prep.typesetting.faces import Face, Line

LEADING = 1.27
"""From line to line, in sizes of the type."""

_MOST_EXTRA = 0.6
"""More room for letters that are taller than those of the main face, in em."""


class PlacedLine(NamedTuple):
    """A line, its height, and how far its baseline is below its top, in points."""

    line: Line
    height: float
    baseline: float


def lead(lines: Iterable[Line], main: Face, size: float) -> list[PlacedLine]:
    """Give each line of type of a size, in points, its height; `main` sets that of most."""
    slack = (LEADING - main.ascent - main.descent) / 2
    placed = []
    for line in lines:
        up = min(max([0.0, *(run.up - main.ascent for run in line.runs)]), _MOST_EXTRA)
        down = min(max([0.0, *(run.down - main.descent for run in line.runs)]), _MOST_EXTRA)
        tall, baseline = LEADING + up + down, slack + main.ascent + up
        placed.append(PlacedLine(line, tall * size, baseline * size))
    return placed
