"""The pain chart on paper: a bar from square to dot for each day, readable on a bad copy too."""

import math

from bonemet_prep.domain.chart import ChartPicture, Mark
from bonemet_prep.pdf.canvas import TaggedCanvas
from bonemet_prep.pdf.flow import Item
from bonemet_prep.pdf.fonts import ShippedFonts
from bonemet_prep.pdf.items import THIN
from bonemet_prep.pdf.tag_tree import Elem
from bonemet_prep.pdf.wrap import wrap
from bonemet_prep.pdf.write import write_line

_SCALE = range(0, 11, 2)
_HIGHEST = 10
_BAR = 2.2
_DOT = 2.9
_SQUARE = 5.6
_CROSS = 2.4
_CIRCLE = 0.5523


class Chart(Item):
    """The picture as a figure with its own words; `size` is that of its labels in points."""

    whole = 1.0

    def __init__(
        self, picture: ChartPicture, elem: Elem, fonts: ShippedFonts, size: float, large: bool
    ) -> None:
        self._picture = picture
        self._elem = elem
        self._fonts = fonts
        self._size = size
        self._share = 0.3 if large else 0.21
        self._rows: list[int] = []

    def wrap(self, width: float) -> float:
        """Make room for the plot, the days below it and the treatments above it."""
        self.width = width
        self._gutter = self._text_width(str(_HIGHEST)) + 6
        self._rows = self._treatment_rows()
        self._above = self._size * (1.25 * (max(self._rows, default=-1) + 1) + 0.5)
        self._plot = (width - self._gutter - _DOT, width * self._share)
        self.height = self._above + self._plot[1] + 1.5 * self._size
        self.height += 1.3 * self._size * bool(self._picture.places)
        return self.height

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw grid, treatments, gaps, spans, bars and places, in this order."""
        foot = top - self.height
        box = f"[{x:.2f} {foot:.2f} {x + self.width:.2f} {top:.2f}]"
        self._elem.attributes = f"/O/Layout/BBox{box}/Placement/Block"
        self._left, self._base = x + self._gutter, top - self._above - self._plot[1]
        with canvas.marked(self._elem):
            self._draw_grid(canvas)
            self._draw_treatments(canvas, top)
            self._draw_gaps(canvas)
            self._draw_spans(canvas)
            self._draw_bars(canvas)
            self._draw_places(canvas, foot)

    def _x(self, share: float) -> float:
        return self._left + _SQUARE + share * (self._plot[0] - 2 * _SQUARE)

    def _y(self, number: float) -> float:
        return self._base + number / _HIGHEST * self._plot[1]

    def _text_width(self, text: str) -> float:
        return self._fonts.width(text, False) * self._size

    def _write(self, canvas: TaggedCanvas, text: str, x: float, y: float) -> None:
        for line in wrap(text, self._fonts, False, math.inf)[:1]:
            write_line(canvas, line, x, y, self._size)

    def _write_centred(self, canvas: TaggedCanvas, text: str, middle: float, y: float) -> None:
        self._write(canvas, text, self._start(text, middle), y)

    def _start(self, text: str, middle: float) -> float:
        """Return where a centred label starts, moved so that it stays within the chart."""
        wide = self._text_width(text)
        left = self._left - self._gutter
        return max(left, min(middle - wide / 2, left + self.width - wide))

    def _draw_grid(self, canvas: TaggedCanvas) -> None:
        right = self._left + self._plot[0]
        for number in _SCALE:
            y, label = self._y(number), str(number)
            canvas.draw_line(self._left, y, right, y, 0.9 if number == 0 else 0.25)
            self._write(
                canvas, label, self._left - 6 - self._text_width(label), y - 0.34 * self._size
            )
        for day in self._picture.day_labels:
            self._write_centred(canvas, day.label, self._x(day.x), self._base - 1.35 * self._size)

    def _treatment_rows(self) -> list[int]:
        """Put each label on the lowest row above the plot where it touches no other."""
        ends: list[float] = []
        rows = []
        self._left = self._gutter
        self._plot = (self.width - self._gutter - _DOT, 0.0)
        for mark in self._picture.treatments:
            start = self._start(mark.label, self._x(mark.x))
            row = next((n for n, end in enumerate(ends) if end < start), len(ends))
            ends[row : row + 1] = [start + self._text_width(mark.label) + self._size / 2]
            rows.append(row)
        return rows

    def _draw_treatments(self, canvas: TaggedCanvas, top: float) -> None:
        plot_top = top - self._above
        for mark, row in zip(self._picture.treatments, self._rows, strict=True):
            y = plot_top + self._size * (0.6 + 1.25 * row)
            self._draw_dotted(canvas, mark, y - 0.25 * self._size)
            self._write_centred(canvas, mark.label, self._x(mark.x), y)

    def _draw_dotted(self, canvas: TaggedCanvas, mark: Mark, to_y: float) -> None:
        x = self._x(mark.x)
        canvas.paint(f"q [1 2.4] 0 d 1 w {x:.2f} {self._base:.2f} m {x:.2f} {to_y:.2f} l S Q")

    def _draw_gaps(self, canvas: TaggedCanvas) -> None:
        y = self._base + 2 * _CROSS
        for gap in self._picture.gaps:
            x = self._x(gap.x)
            for slope in (_CROSS, -_CROSS):
                canvas.draw_line(x - _CROSS, y - slope, x + _CROSS, y + slope, 0.9)

    def _draw_spans(self, canvas: TaggedCanvas) -> None:
        for span in self._picture.spans:
            left, right = self._x(span.x_from) - _DOT, self._x(span.x_to) + _DOT
            low, high = self._y(span.lowest) - _DOT, self._y(span.highest) + _DOT
            box = f"{left:.2f} {low:.2f} {right - left:.2f} {high - low:.2f} re"
            canvas.paint(f"q {THIN:g} w {box} W S")
            x = left - (high - low)
            while x < right:
                canvas.draw_line(x, low, x + high - low, high, 0.4)
                x += 4.5
            canvas.paint("Q")
            self._write_centred(canvas, span.label, (left + right) / 2, high + 0.3 * self._size)

    def _draw_bars(self, canvas: TaggedCanvas) -> None:
        half = _SQUARE / 2
        for bar in self._picture.bars:
            x, low, high = self._x(bar.x), self._y(bar.lowest), self._y(bar.highest)
            canvas.draw_line(x, low, x, high, _BAR)
            canvas.paint(
                f"1 g 1 w {x - half:.2f} {low - half:.2f} {_SQUARE:g} {_SQUARE:g} re B 0 g"
            )
            canvas.paint(_circle(x, high, _DOT if bar.highest > bar.lowest else _DOT - 1) + " f")

    def _draw_places(self, canvas: TaggedCanvas, foot: float) -> None:
        for mark in self._picture.place_marks:
            draw_mark(canvas, mark.mark, self._x(mark.x), self._y(mark.level))
        x, y = self._left, foot + 0.3 * self._size
        for number, name in enumerate(self._picture.places):
            draw_mark(canvas, number, x + 3, y + 0.34 * self._size)
            self._write(canvas, name, x + 10, y)
            x += self._text_width(name) + 10 + 1.5 * self._size


def draw_mark(canvas: TaggedCanvas, number: int, x: float, y: float) -> None:
    """Draw the mark of a place: a shape of its own, told apart without colour."""
    arm = 3.4
    corners = {
        0: [(0, arm), (arm, -arm * 0.8), (-arm, -arm * 0.8)],
        1: [(0, arm), (arm, 0), (0, -arm), (-arm, 0)],
        2: [(0, -arm), (arm, arm * 0.8), (-arm, arm * 0.8)],
    }.get(number)
    if corners is None:
        sides = number + 2
        turns = [2 * math.pi * n / sides for n in range(sides)]
        corners = [(arm * math.sin(turn), arm * math.cos(turn)) for turn in turns]
    points = " l ".join(f"{x + dx:.2f} {y + dy:.2f}" for dx, dy in corners)
    canvas.paint(f"1 g .9 w {points.replace(' l', ' m', 1)} l h B 0 g")


def _circle(x: float, y: float, radius: float) -> str:
    """Return the path of a circle."""
    k = _CIRCLE * radius
    turns = (
        (radius, 0, radius, k, k, radius, 0, radius),
        (0, radius, -k, radius, -radius, k, -radius, 0),
        (-radius, 0, -radius, -k, -k, -radius, 0, -radius),
        (0, -radius, k, -radius, radius, -k, radius, 0),
    )
    path = [f"{x + radius:.2f} {y:.2f} m"]
    for turn in turns:
        points = " ".join(f"{(y, x)[n % 2 == 0] + value:.2f}" for n, value in enumerate(turn[2:]))
        path.append(f"{points} c")
    return " ".join(path)
