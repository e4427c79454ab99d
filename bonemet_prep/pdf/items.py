"""The small things on paper: rules, lines to write on, tick boxes, frames, words in a row."""

from collections.abc import Iterable, Sequence

from bonemet_prep.pdf.canvas import TaggedCanvas
from bonemet_prep.pdf.flow import Column, Item

THIN, MEDIUM, THICK = 0.5, 1.0, 1.5
"""Widths of lines in points; all are pure black, greys would break into dots."""

_CORNER = 5.0


def draw_line(
    canvas: TaggedCanvas, x: float, y: float, to_x: float, to_y: float, width: float
) -> None:
    """Draw a straight black line."""
    canvas.paint(f"{width:g} w {x:.2f} {y:.2f} m {to_x:.2f} {to_y:.2f} l S")


class Rule(Item):
    """A line across."""

    def __init__(self, width: float = MEDIUM, before: float = 0.0, after: float = 0.0) -> None:
        self._line = width
        self.before, self.after = before, after
        self.height = width

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw it."""
        y = top - self._line / 2
        draw_line(canvas, x, y, x + self.width, y, self._line)


class RuledLines(Item):
    """Lines to write on, `gap` points apart."""

    def __init__(self, count: int, gap: float) -> None:
        self.count = count
        self.gap = gap
        self.height = count * gap

    def split(self, height: float) -> tuple[Item, Item] | None:
        """Cut between two lines."""
        fits = int(height / self.gap)
        if not 0 < fits < self.count:
            return None
        first, rest = RuledLines(fits, self.gap), RuledLines(self.count - fits, self.gap)
        first.wrap(self.width)
        rest.wrap(self.width)
        return first, rest

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the lines."""
        for number in range(1, self.count + 1):
            y = top - number * self.gap + THIN
            draw_line(canvas, x, y, x + self.width, y, THIN)


class TickBox(Item):
    """A square to tick, `size` points wide, whose middle is `middle` below the top."""

    def __init__(self, size: float, middle: float) -> None:
        self.size = size
        self.middle = middle
        self.height = middle + size / 2

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the square."""
        y = top - self.middle - self.size / 2
        canvas.paint(f"{MEDIUM:g} w {x + 0.5:.2f} {y:.2f} {self.size:.2f} {self.size:.2f} re S")


class Frame(Item):
    """Items in a frame with round corners."""

    whole = 1.0

    def __init__(self, inside: Column, pad: float, line: float = MEDIUM) -> None:
        self.inside = inside
        self.pad = pad
        self.line = line

    def wrap(self, width: float) -> float:
        """Lay out what is inside."""
        self.width = width
        self.height = self.inside.wrap(width - 2 * self.pad) + 2 * self.pad
        return self.height

    def split(self, height: float) -> tuple[Item, Item] | None:
        """Cut the inside; both parts have a frame."""
        parts = self.inside.split(height - 2 * self.pad)
        if parts is None:
            return None
        first, rest = (Frame(Column([part]), self.pad, self.line) for part in parts)
        first.wrap(self.width)
        rest.wrap(self.width)
        first.before, rest.after = self.before, self.after
        return first, rest

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the frame and what is inside."""
        half = self.line / 2
        canvas.setLineWidth(self.line)
        canvas.roundRect(
            x + half,
            top - self.height + half,
            self.width - self.line,
            self.height - self.line,
            _CORNER,
        )
        self.inside.draw(canvas, x + self.pad, top - self.pad)

    def parts(self) -> Iterable[Item]:
        """Yield what is inside."""
        return (self.inside,)


class InARow(Item):
    """Short items one behind the other, `gap` points apart at least, on as many lines as needed.

    `natural` has the width each would like. With `spread` a single line fills the width.
    """

    def __init__(
        self, items: Sequence[Item], natural: Sequence[float], gap: float, *, spread: bool = False
    ) -> None:
        self._items = list(items)
        self._natural = natural
        self._gap = gap
        self._spread = spread
        self._places: list[tuple[float, float]] = []

    def wrap(self, width: float) -> float:
        """Fill line after line."""
        self.width = width
        self._places = []
        x = y = tall = 0.0
        for item, natural in zip(self._items, self._natural, strict=True):
            each = min(natural, width)
            if x and x + each > width:
                x, y, tall = 0.0, y + tall, 0.0
            tall = max(tall, item.wrap(each))
            self._places.append((x, y))
            x += each + self._gap
        self.height = y + tall
        if self._spread and not y and len(self._items) > 1:
            extra = min((width - x + self._gap) / (len(self._items) - 1), self._gap)
            self._places = [(at + extra * n, 0.0) for n, (at, _) in enumerate(self._places)]
        return self.height

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw them."""
        for item, (right, down) in zip(self._items, self._places, strict=True):
            item.draw(canvas, x + right, top - down)

    def parts(self) -> Iterable[Item]:
        """Yield the items."""
        return self._items
