"""The pain chart on paper: a bar from square to dot for each day, readable on a bad copy too."""

import math

from bonemet_prep.domain.chart import ChartPicture, Mark
from bonemet_prep.pdf.flow import Item
from bonemet_prep.pdf.items import HAIR, MEDIUM, THIN
from bonemet_prep.tagged_pdf.canvas import TaggedCanvas
from bonemet_prep.tagged_pdf.tag_tree import Elem
from bonemet_prep.tagged_pdf.write import write_line
from bonemet_prep.typesetting.fonts import ShippedFonts
from bonemet_prep.typesetting.wrap import wrap

_HIGHEST = 10
_BAR, _DOT, _SQUARE, _CROSS = 2.2, 2.9, 5.6, 2.4
_HATCH = 4.5
_MIDDLE = 0.34
"""From the baseline to the middle of a digit, in sizes of the type."""
_LABEL_ROW = 1.25


class Chart(Item):
    """The picture as a figure with its own words; `size` is that of its labels.

    All is drawn from the left end of the zero line, where the axes meet.
    """

    whole = 1.0

    def __init__(
        self, picture: ChartPicture, elem: Elem, fonts: ShippedFonts, size: float, tall: float
    ) -> None:
        self._picture = picture
        self._elem = elem
        self._fonts = fonts
        self._size = size
        self._gutter = self._text_width(str(_HIGHEST)) + 6
        self._tall = tall
        self._wide = 0.0
        self._rows: list[int] = []

    def wrap(self, width: float) -> float:
        """Make room for the plot, the days below it and the treatments above it."""
        self.width = width
        self._wide = width - self._gutter
        self._rows = self._label_rows(self._picture.treatments)
        above = self._size * (_LABEL_ROW * (max(self._rows, default=-1) + 1) + 0.5)
        below = self._size * (1.5 + 1.3 * bool(self._picture.places))
        self.height = above + self._tall + below
        self._foot = -below
        return self.height

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw grid, treatments, gaps, spans, bars and places, in this order."""
        foot = top - self.height
        box = f"[{x:.2f} {foot:.2f} {x + self.width:.2f} {top:.2f}]"
        self._elem.attributes = f"/O/Layout/BBox{box}/Placement/Block"
        with canvas.marked(self._elem):
            canvas.paint(f"q 1 0 0 1 {x + self._gutter:.2f} {foot - self._foot:.2f} cm")
            self._draw_grid(canvas)
            self._draw_treatments(canvas)
            self._draw_gaps(canvas)
            self._draw_spans(canvas)
            self._draw_bars(canvas)
            self._draw_places(canvas)
            canvas.paint("Q")

    def _x(self, share: float) -> float:
        return _SQUARE + share * (self._wide - 2 * _SQUARE)

    def _y(self, number: float) -> float:
        return number / _HIGHEST * self._tall

    def _text_width(self, text: str) -> float:
        return self._fonts.width(text, False) * self._size

    def _write(self, canvas: TaggedCanvas, text: str, x: float, y: float) -> None:
        for line in wrap(text.replace("\n", " "), self._fonts, False, math.inf):
            write_line(canvas, line, x, y, self._size)

    def _start(self, text: str, middle: float) -> float:
        """Return where a centred label starts, moved so that it stays beside the axis."""
        wide = self._text_width(text)
        return max(0.0, min(middle - wide / 2, self._wide - wide))

    def _draw_grid(self, canvas: TaggedCanvas) -> None:
        for number in range(0, _HIGHEST + 1, 2):
            y, label = self._y(number), str(number)
            canvas.draw_line(0, y, self._wide, y, HAIR if number else MEDIUM)
            x = -6 - self._text_width(label)
            self._write(canvas, label, x, y - _MIDDLE * self._size)
        for day in self._picture.day_labels:
            self._write(
                canvas, day.label, self._start(day.label, self._x(day.x)), -1.35 * self._size
            )

    def _label_rows(self, marks: tuple[Mark, ...]) -> list[int]:
        """Put each label on the lowest row above the plot where it touches no other."""
        ends: list[float] = []
        rows = []
        for mark in marks:
            start = self._start(mark.label, self._x(mark.x))
            row = next((n for n, end in enumerate(ends) if end < start), len(ends))
            ends[row : row + 1] = [start + self._text_width(mark.label) + self._size / 2]
            rows.append(row)
        return rows

    def _draw_treatments(self, canvas: TaggedCanvas) -> None:
        for mark, row in zip(self._picture.treatments, self._rows, strict=True):
            x, y = self._x(mark.x), self._tall + self._size * (0.6 + _LABEL_ROW * row)
            canvas.paint(f"q [1 2.4] 0 d {MEDIUM} w {x:.2f} 0 m {x:.2f} {y - 2.5:.2f} l S Q")
            self._write(canvas, mark.label, self._start(mark.label, x), y)

    def _draw_gaps(self, canvas: TaggedCanvas) -> None:
        for gap in self._picture.gaps:
            x, y = self._x(gap.x), 2 * _CROSS
            for rise in (_CROSS, -_CROSS):
                canvas.draw_line(x - _CROSS, y - rise, x + _CROSS, y + rise, MEDIUM)

    def _draw_spans(self, canvas: TaggedCanvas) -> None:
        for span in self._picture.spans:
            left, right = self._x(span.x_from) - _DOT, self._x(span.x_to) + _DOT
            low, high = self._y(span.lowest) - _DOT, self._y(span.highest) + _DOT
            box = f"{left:.2f} {low:.2f} {right - left:.2f} {high - low:.2f} re"
            canvas.paint(f"q {box} W n {THIN} w {box} S")
            for step in range(int((right - left + high - low) / _HATCH) + 1):
                x = left - (high - low) + step * _HATCH
                canvas.draw_line(x, low, x + high - low, high, THIN)
            canvas.paint("Q")
            start = self._start(span.label, (left + right) / 2)
            self._write(canvas, span.label, start, high + 0.3 * self._size)

    def _draw_bars(self, canvas: TaggedCanvas) -> None:
        half = _SQUARE / 2
        for bar in self._picture.bars:
            x, low, high = self._x(bar.x), self._y(bar.lowest), self._y(bar.highest)
            canvas.draw_line(x, low, x, high, _BAR)
            box = f"{x - half:.2f} {low - half:.2f} {_SQUARE} {_SQUARE} re"
            canvas.paint(f"1 g {MEDIUM} w {box} B 0 g")
            radius = _DOT if bar.highest > bar.lowest else _DOT - 1
            canvas.circle(x, high, radius, stroke=0, fill=1)

    def _draw_places(self, canvas: TaggedCanvas) -> None:
        """Draw a letter for each place, on white, and the letters with their places below."""
        for mark in self._picture.place_marks:
            x, y, letter = self._x(mark.x), self._y(mark.level), chr(ord("A") + mark.mark)
            half = self._size / 2
            canvas.paint(f"1 g {x - half:.2f} {y - half:.2f} {2 * half} {2 * half} re f 0 g")
            middle = self._text_width(letter) / 2
            self._write(canvas, letter, x - middle, y - _MIDDLE * self._size)
        x = 0.0
        for number, name in enumerate(self._picture.places):
            words = f"{chr(ord('A') + number)} {name}"
            self._write(canvas, words, x, self._foot + 0.3 * self._size)
            x += self._text_width(words) + 1.5 * self._size
