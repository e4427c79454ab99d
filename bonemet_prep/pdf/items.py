"""The small things on paper: lines to write on, tick boxes, frames, rows of words, tables."""

from collections.abc import Sequence
from contextlib import nullcontext
from copy import copy

from bonemet_prep.pdf.flow import Column, Item, Row
from bonemet_prep.tagged_pdf.canvas import TaggedCanvas

HAIR, THIN, MEDIUM, THICK = 0.25, 0.5, 1.0, 1.5
"""Widths of lines in points; all are pure black, greys would break into dots."""

_CORNER = 5.0
_CELL_X, _CELL_Y = 8.0, 2.5
"""Space between columns and above and below a row."""
_A_LITTLE_MORE = 1.25
_BETWEEN_LINES = 2.0
_WIDEST_LINES, _HIGHEST_ROW = 26.0, 46.0
"""From line to line where a page has room to spare: what a hand needs at most."""
_FEWEST_ROWS = 3
"""What stays above, the head among them, when the last row of a table gets company."""
_TALLEST_HEAD = 120.0
"""A head comes again only if a row of any height that stays whole still fits below it."""


class Rule(Item):
    """A line across."""

    def __init__(self, width: float, before: float = 0.0, after: float = 0.0) -> None:
        self.height = width
        self.before, self.after = before, after

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw it."""
        y = top - self.height / 2
        canvas.draw_line(x, y, x + self.width, y, self.height)


class RuledLines(Item):
    """Lines to write on, `gap` points apart."""

    to_fill_in = True

    def __init__(self, count: int, gap: float) -> None:
        self.count = count
        self.gap = gap

    def wrap(self, width: float) -> float:
        """Take the height of the lines."""
        self.width = width
        self.height = self.count * self.gap
        return self.height

    def spread(self, factor: float) -> None:
        """Move the lines apart, as far as helps."""
        self.gap = max(self.gap, min(self.gap * factor, _WIDEST_LINES))

    def split(self, height: float) -> tuple[Item, Item] | None:
        """Cut between two lines."""
        fits = int(height / self.gap)
        if not 0 < fits < self.count:
            return None
        first, rest = RuledLines(fits, self.gap), RuledLines(self.count - fits, self.gap)
        first.before = self.before
        first.wrap(self.width)
        rest.wrap(self.width)
        return first, rest

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the lines."""
        for number in range(1, self.count + 1):
            y = top - number * self.gap + THIN
            canvas.draw_line(x, y, x + self.width, y, THIN)


class TickBox(Item):
    """A square to tick, `size` points wide, in the middle of a line of text `height` high."""

    def __init__(self, size: float, height: float) -> None:
        self.size = size
        self.height = height

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the square."""
        y = top - (self.height + self.size) / 2
        canvas.paint(f"{MEDIUM:g} w {x + 0.5:.2f} {y:.2f} {self.size:.2f} {self.size:.2f} re S")


class Frame(Item):
    """An item in a frame with round corners."""

    whole = 1.0

    def __init__(self, inside: Item, pad: float) -> None:
        self.items = (inside,)
        self.pad = pad

    def wrap(self, width: float) -> float:
        """Lay out what is inside."""
        self.width = width
        self.height = self.items[0].wrap(width - 2 * self.pad) + 2 * self.pad
        return self.height

    def split(self, height: float) -> tuple[Item, Item] | None:
        """Cut the inside; both parts have a frame."""
        cut = self.items[0].split(height - 2 * self.pad)
        return self.parts(cut[:1], cut[1:]) if cut else None

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the frame and what is inside."""
        canvas.setLineWidth(THICK)
        low, wide, tall = top - self.height + THICK / 2, self.width - THICK, self.height - THICK
        canvas.roundRect(x + THICK / 2, low, wide, tall, _CORNER)
        self.items[0].draw(canvas, x + self.pad, top - self.pad)


class InARow(Item):
    """Short items one behind the other, `gap` points apart, on as many lines as needed.

    `natural` has the width each would like.
    """

    def __init__(self, items: Sequence[Item], natural: Sequence[float], gap: float) -> None:
        self.items = items
        self._natural = natural
        self._gap = gap
        self._places: list[tuple[float, float]] = []

    def wrap(self, width: float) -> float:
        """Fill line after line."""
        self.width = width
        self._places = []
        x = y = tall = 0.0
        for item, natural in zip(self.items, self._natural, strict=True):
            each = min(natural, width)
            if x and x + each > width:
                x, y, tall = 0.0, y + tall + _BETWEEN_LINES, 0.0
            tall = max(tall, item.wrap(each))
            self._places.append((x, y))
            x += each + self._gap
        self.height = y + tall
        return self.height

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw them."""
        for item, (right, down) in zip(self.items, self._places, strict=True):
            item.draw(canvas, x + right, top - down)


class TableRow(Row):
    """Cells above a line. Rows to fill in by pen are `high`, at least, with upright lines."""

    whole = 1.0

    def __init__(self, cells: Sequence[Item], high: float = 0.0, line: float = THIN) -> None:
        super().__init__(cells, (), _CELL_X)
        self.repeated = False
        self.to_fill_in = high > 0
        self.high = high
        self._line = line

    def wrap(self, width: float) -> float:
        """Lay out the cells in the widths the table gave."""
        self.width = width
        self.height = max(self.wrap_in(self.given) + 2 * _CELL_Y, self.high)
        return self.height

    def spread(self, factor: float) -> None:
        """Make a row to fill in higher, as far as helps."""
        self.high = max(self.high, min(self.high * factor, _HIGHEST_ROW))

    def split(self, height: float) -> tuple[Item, Item] | None:
        """Cut within the cells."""
        return super().split(height - 2 * _CELL_Y)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw cells and lines; a head is read once, and repeated for the eye only."""
        foot = top - self.height
        with canvas.furniture() if self.repeated else nullcontext():
            super().draw(canvas, x, top - _CELL_Y)
        canvas.draw_line(x, foot, x + self.width, foot, self._line)
        if self.to_fill_in:
            for width in self.widths[:-1]:
                x += width + _CELL_X
                canvas.draw_line(x - _CELL_X / 2, top, x - _CELL_X / 2, foot, THIN)


class Table(Column):
    """Rows below a head, which comes again on every page.

    A column is as wide as what stands in it; what is left goes to those that would have more, by
    their `shares`.
    """

    def __init__(
        self, head: TableRow | None, rows: Sequence[TableRow], shares: Sequence[float]
    ) -> None:
        super().__init__([head, *rows] if head else rows)
        self._head = head
        self._shares = shares
        cells = zip(*(row.items for row in self._rows()), strict=True)
        self._natural = [max(cell.natural_width for cell in column) for column in cells]

    def _rows(self) -> list[TableRow]:
        return [item for item in self.items if isinstance(item, TableRow)]

    def wrap(self, width: float) -> float:
        """Share the width out and lay out the rows."""
        widths = self._widths(width - _CELL_X * (len(self._shares) - 1))
        for row in self._rows():
            row.given = widths
        return super().wrap(width)

    def _widths(self, room: float) -> list[float]:
        open_, widths = set(range(len(self._shares))), list(self._natural)
        while open_:
            left = room - sum(widths[n] for n in range(len(widths)) if n not in open_)
            unit = left / sum(self._shares[n] for n in open_)
            content = {
                n for n in open_ if self._natural[n] <= self._shares[n] * unit * _A_LITTLE_MORE
            }
            if not content or content == open_:
                break
            open_ -= content
        extra = left - sum(widths[n] for n in open_)
        total = sum(self._shares[n] for n in open_)
        for n in open_:
            share = self._shares[n] / total
            widths[n] = widths[n] + share * extra if extra >= 0 else share * left
        return widths

    def split(self, height: float) -> tuple[Item, Item] | None:
        """Cut between rows, no row left alone; one that no page holds is cut within its cells."""
        cut = super().split(height)
        if cut is None:
            return None
        first, rest = list(cut[0].items), list(cut[1].items)
        if len(rest) == 1 and len(first) > _FEWEST_ROWS and rest[0] is self.items[-1]:
            rest.insert(0, first.pop())
        if self._head is not None and self._head.height <= _TALLEST_HEAD:
            if len(first) == 1:
                return None
            again = copy(self._head)
            again.repeated = True
            rest.insert(0, again)
        return self.parts(first, rest)
