"""A table: a head that comes again on every page, rows that stay whole where a page can hold them."""

from collections.abc import Sequence

from bonemet_prep.pdf.canvas import TaggedCanvas
from bonemet_prep.pdf.flow import Column, Item
from bonemet_prep.pdf.items import MEDIUM, THIN, draw_line

_PAD_X, _PAD_Y = 4.0, 2.5
_LEAST_TO_CUT = 60.0

Cells = Sequence[Item]


class Table(Item):
    """Rows of cells. `shares` divides the width, `row_height` is the least height of a row.

    With `ruled` there are lines between the columns too, as in a form to fill by pen.
    """

    def __init__(
        self,
        head: Cells,
        rows: Sequence[Cells],
        shares: Sequence[float],
        *,
        row_height: float = 0.0,
        ruled: bool = False,
        continued: bool = False,
    ) -> None:
        self.head = head
        self.rows = rows
        self.shares = shares
        self.row_height = row_height
        self.ruled = ruled
        self.continued = continued
        self._widths: list[float] = []
        self._heights: list[float] = []
        self._head_height = 0.0

    def wrap(self, width: float) -> float:
        """Lay out all cells."""
        self.width = width
        total = sum(self.shares)
        self._widths = [share * width / total for share in self.shares]
        self._head_height = self._row_height(self.head) if self.head else 0.0
        self._heights = [max(self._row_height(row), self.row_height) for row in self.rows]
        self.height = self._head_height + sum(self._heights)
        return self.height

    def _row_height(self, row: Cells) -> float:
        inner = [
            cell.wrap(width - 2 * _PAD_X) for cell, width in zip(row, self._widths, strict=True)
        ]
        return max(inner, default=0.0) + 2 * _PAD_Y

    def split(self, height: float) -> tuple[Item, Item] | None:
        """Cut between rows; a row that no page holds is cut within its cells."""
        used, count = self._head_height, 0
        while count < len(self.rows) and used + self._heights[count] <= height + 1e-6:
            used += self._heights[count]
            count += 1
        first, rest = list(self.rows[:count]), list(self.rows[count:])
        if not count:
            cut = self._cut_row(rest[0], height - used - 2 * _PAD_Y) if rest else None
            if cut is None:
                return None
            first, rest = [cut[0]], [cut[1], *rest[1:]]
        if not rest:
            return None
        return self._part(first, self.continued), self._part(rest, True)

    @staticmethod
    def _cut_row(row: Cells, room: float) -> tuple[Cells, Cells] | None:
        if room < _LEAST_TO_CUT:
            return None
        parts: list[tuple[Item, Item]] = []
        for cell in row:
            cut = (cell, Column([])) if cell.height <= room else cell.split(room)
            if cut is None:
                return None
            parts.append(cut)
        return [part[0] for part in parts], [part[1] for part in parts]

    def _part(self, rows: Sequence[Cells], continued: bool) -> "Table":
        part = Table(
            self.head,
            rows,
            self.shares,
            row_height=self.row_height,
            ruled=self.ruled,
            continued=continued,
        )
        part.wrap(self.width)
        return part

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw head, rows and the lines between them."""
        y = top
        if self.head:
            if self.continued:
                with canvas.repeated():
                    self._draw_row(canvas, self.head, x, y)
            else:
                self._draw_row(canvas, self.head, x, y)
            y -= self._head_height
            draw_line(canvas, x, y, x + self.width, y, MEDIUM)
        for row, height in zip(self.rows, self._heights, strict=True):
            self._draw_row(canvas, row, x, y)
            y -= height
            draw_line(canvas, x, y, x + self.width, y, THIN)
        if self.ruled:
            self._draw_uprights(canvas, x, top, y)

    def _draw_row(self, canvas: TaggedCanvas, row: Cells, x: float, top: float) -> None:
        for cell, width in zip(row, self._widths, strict=True):
            cell.draw(canvas, x + _PAD_X, top - _PAD_Y)
            x += width

    def _draw_uprights(self, canvas: TaggedCanvas, x: float, top: float, foot: float) -> None:
        for width in self._widths[:-1]:
            x += width
            draw_line(canvas, x, top, x, foot, THIN)
