"""A paragraph of plain text: laid out into lines, cut between pages, written on the canvas."""

import math
from collections.abc import Sequence
from copy import copy
from itertools import groupby
from typing import NamedTuple

from bonemet_prep.pdf.flow import Item
from bonemet_prep.tagged_pdf.canvas import TaggedCanvas
from bonemet_prep.tagged_pdf.tag_tree import Elem
from bonemet_prep.tagged_pdf.write import write_line
from bonemet_prep.typesetting.faces import Line
from bonemet_prep.typesetting.fonts import ShippedFonts
from bonemet_prep.typesetting.leading import PlacedLine, lead
from bonemet_prep.typesetting.wrap import balance, cut, wrap

_ROUNDING = 0.01


class Cut(NamedTuple):
    """Keep at most `most` lines; `end` says that there is more, and where."""

    most: int
    end: str


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
            set_in = self.text, self._fonts, self._bold, room
            lines = balance(*set_in) if self.balanced else wrap(*set_in)
            if self.short and len(lines) > self.short.most:
                self.is_cut = True
                lines = cut(*set_in, *self.short)
            self.lines = lead(lines, self._fonts.main(self._bold), self.size)
            self.height = sum(placed.height for placed in self.lines)
        return self.height

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
