"""A paragraph of plain text: laid out into lines, cut between pages, written on the canvas."""

import math
from collections.abc import Sequence
from copy import copy
from itertools import groupby
from typing import NamedTuple

from bonemet_prep.pdf.canvas import TaggedCanvas
from bonemet_prep.pdf.faces import Line
from bonemet_prep.pdf.flow import Item
from bonemet_prep.pdf.fonts import ShippedFonts
from bonemet_prep.pdf.tag_tree import Elem
from bonemet_prep.pdf.wrap import cut, wrap
from bonemet_prep.pdf.write import write_line

LEADING = 1.27
"""From line to line, in sizes of the type."""

_ROUNDING = 0.01
_MOST_BALANCED, _STEPS = 3, 5
_MOST_EXTRA = 0.6
"""More room for letters that are taller than those of the face of the sheet, in em."""


class Cut(NamedTuple):
    """Keep at most `most` lines; `end` says that there is more, and where."""

    most: int
    end: str


class PlacedLine(NamedTuple):
    """A line, its height, and how far its baseline is below its top, in points."""

    line: Line
    height: float
    baseline: float


class Paragraph(Item):
    """Clean text in one size, in points, and weight.

    `elems` has the leaf of the tag tree for each line typed; with none the text is not read.
    `bookmark` is title and level of a line in the bookmarks. `balanced` is for a few lines that
    should be about as long as each other.
    """

    align_end = balanced = False
    is_cut = False
    bookmark: tuple[str, int] | None = None
    short: Cut | None = None

    def __init__(
        self, text: str, fonts: ShippedFonts, size: float, bold: bool, elems: Sequence[Elem]
    ) -> None:
        self.text = text
        self.size = size
        self._fonts = fonts
        self._bold = bold
        self._elems = elems
        self.lines: list[PlacedLine] = []

    @property
    def natural_width(self) -> float:  # type: ignore[override]  # measured when asked for
        """The width if no line were broken."""
        lines = wrap(self.text, self._fonts, self._bold, math.inf)
        return max(line.width for line in lines) * self.size + _ROUNDING

    @property
    def first_baseline(self) -> float:
        """How far the first baseline is below the top, in points; known once laid out."""
        return self.lines[0].baseline

    def wrap(self, width: float) -> float:
        """Break into lines; a line with letters taller than the sheet's face gets more room."""
        if self.width != width:
            self.width, room = width, width / self.size
            lines = wrap(self.text, self._fonts, self._bold, room)
            if self.balanced and 1 < len(lines) <= _MOST_BALANCED:
                lines = self._balance(lines, room)
            if self.short and len(lines) > self.short.most:
                self.is_cut = True
                lines = cut(self.text, self._fonts, self._bold, room, *self.short)
            main = self._fonts.main(self._bold)
            slack = (LEADING - main.ascent - main.descent) / 2
            self.lines = []
            for line in lines:
                up = min(max([0.0, *(run.up - main.ascent for run in line.runs)]), _MOST_EXTRA)
                down = min(max([0.0, *(run.down - main.descent for run in line.runs)]), _MOST_EXTRA)
                tall, baseline = LEADING + up + down, slack + main.ascent + up
                self.lines.append(PlacedLine(line, tall * self.size, baseline * self.size))
            self.height = sum(placed.height for placed in self.lines)
        return self.height

    def _balance(self, lines: list[Line], room: float) -> list[Line]:
        """Return the same number of lines, as even as they can be: no word left alone."""
        low, high = room / 2, room
        for _ in range(_STEPS):
            middle = (low + high) / 2
            tried = wrap(self.text, self._fonts, self._bold, middle)
            if len(tried) == len(lines):
                lines, high = tried, middle
            else:
                low = middle
        return lines

    def split(self, height: float) -> tuple[Item, Item] | None:
        """Cut between lines so that no single line of a paragraph stands alone."""
        count, used = 0, 0.0
        for line in self.lines:
            used += line.height
            if used > height + 1e-6:
                break
            count += 1
        if len(self.lines) - count == 1:
            count -= 1
        if count < min(2, len(self.lines)):
            return None
        one, other = copy(self), copy(self)
        one.lines, other.lines = self.lines[:count], self.lines[count:]
        one.height = sum(line.height for line in one.lines)
        other.height = self.height - one.height
        one.after, other.before, other.bookmark = 0.0, 0.0, None
        return one, other

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Write the lines; those of one typed line belong to one element."""
        if self.bookmark:
            canvas.bookmark(*self.bookmark, top)
        for number, some in groupby(self.lines, key=lambda placed: placed.line.paragraph):
            elem = self._elems[min(number, len(self._elems) - 1)] if self._elems else None
            with canvas.marked(elem):
                for line, height, baseline in some:
                    start = self._start(line) if line.base or self.align_end else 0.0
                    write_line(canvas, line, x + start, top - baseline, self.size)
                    top -= height

    def _start(self, line: Line) -> float:
        """Return where a line starts that does not start at the left; its last spaces hang over."""
        text = line.text
        spaces = (len(text) - len(text.rstrip(" "))) * self._fonts.width(" ", self._bold)
        if line.base:
            return -spaces * self.size if self.align_end else self.width - line.width * self.size
        return self.width - (line.width - spaces) * self.size
