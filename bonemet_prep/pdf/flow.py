"""A small page flow: everything is laid out first, so pages are known before anything is drawn."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bonemet_prep.pdf.canvas import TaggedCanvas

_HAIR = 1e-6
_START_OF_NEXT = 64.0
"""What a heading wants to see of the thing it stands above, in points."""


class Item:
    """Something with a height that can be drawn. Lengths are in points.

    `before` and `after` are the least space to its neighbours. `keep` holds it together with the
    next item. It is not cut while it takes no more than the share `whole` of a page.
    """

    before = after = 0.0
    keep = False
    whole = 0.0
    width = height = 0.0
    key = ""

    def wrap(self, width: float) -> float:
        """Lay out for a width; returns the height."""
        self.width = width
        return self.height

    def split(self, height: float) -> "tuple[Item, Item] | None":  # noqa: ARG002  # no part fits
        """Return a first part of at most `height` and the rest, or None."""
        return None

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Paint at a place; `top` counts upwards from the foot of the page."""

    def parts(self) -> "Iterable[Item]":
        """Yield the items inside."""
        return ()

    def walk(self) -> "Iterator[Item]":
        """Yield this item and all inside it, in the order of reading."""
        yield self
        for part in self.parts():
            yield from part.walk()


class Break(Item):
    """What follows starts on a new page."""


class Space(Item):
    """Nothing, so and so high."""

    def __init__(self, height: float) -> None:
        self.height = height


class Column(Item):
    """Items one below the other."""

    def __init__(self, items: Sequence[Item], whole: float = 0.0) -> None:
        self.items = list(items)
        self.whole = whole
        self._tops: list[float] = []

    def wrap(self, width: float) -> float:
        """Stack the items; between two stands the larger of their wishes."""
        self.width = width
        y = wish = 0.0
        self._tops = []
        for item in self.items:
            if self._tops:
                y += max(wish, item.before)
            self._tops.append(y)
            y += item.wrap(width)
            wish = item.after
        self.height = y
        return y

    def split(self, height: float) -> tuple[Item, Item] | None:
        """Cut where the room ends: between two items, else within one."""
        for number, (item, top) in enumerate(zip(self.items, self._tops, strict=True)):
            if top + item.height <= height + _HAIR:
                continue
            parts = None if item.whole and number else item.split(height - top)
            first = self.items[:number]
            rest = self.items[number:]
            if parts:
                first, rest = [*first, parts[0]], [parts[1], *rest[1:]]
            else:
                while first and first[-1].keep:
                    rest.insert(0, first.pop())
            if not first:
                return None
            return self._part(first), self._part(rest)
        return None

    def _part(self, items: list[Item]) -> "Column":
        part = Column(items)
        part.wrap(self.width)
        return part

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw all items."""
        for item, down in zip(self.items, self._tops, strict=True):
            item.draw(canvas, x, top - down)

    def parts(self) -> Iterable[Item]:
        """Yield the items."""
        return self.items


class Row(Item):
    """Columns side by side. A width is in points; None takes an equal share of what is left."""

    def __init__(
        self,
        columns: Sequence[Item],
        widths: Sequence[float | None],
        gap: float,
        whole: float = 0.0,
    ) -> None:
        self.columns = list(columns)
        self.widths = widths
        self.gap = gap
        self.whole = whole
        self._widths: list[float] = []

    def wrap(self, width: float) -> float:
        """Lay out all columns; the tallest gives the height."""
        self.width = width
        fixed = sum(given for given in self.widths if given is not None)
        left = width - fixed - self.gap * (len(self.columns) - 1)
        share = left / max(1, sum(given is None for given in self.widths))
        self._widths = [share if given is None else given for given in self.widths]
        heights = [
            column.wrap(each) for column, each in zip(self.columns, self._widths, strict=True)
        ]
        self.height = max(heights, default=0.0)
        return self.height

    def split(self, height: float) -> tuple[Item, Item] | None:
        """Cut every column at the same height; a column that ends above stays whole."""
        parts: list[tuple[Item, Item]] = []
        for column in self.columns:
            done = column.height <= height + _HAIR
            cut = (column, Column([])) if done else column.split(height)
            if cut is None:
                return None
            parts.append(cut)
        first, rest = (Row(half, self.widths, self.gap) for half in zip(*parts, strict=True))
        first.wrap(self.width)
        rest.wrap(self.width)
        first.key = self.key
        first.before, rest.after = self.before, self.after
        return first, rest

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the columns."""
        for column, width in zip(self.columns, self._widths, strict=True):
            column.draw(canvas, x, top)
            x += width + self.gap

    def parts(self) -> Iterable[Item]:
        """Yield the columns."""
        return self.columns


class Shares(Row):
    """A row whose columns take shares of what the gaps leave."""

    def __init__(self, columns: Sequence[Item], shares: Sequence[float], gap: float) -> None:
        super().__init__(columns, [None] * len(shares), gap)
        self._shares = shares

    def wrap(self, width: float) -> float:
        """Give each column its share."""
        left = width - self.gap * (len(self.columns) - 1)
        self.widths = [share * left / sum(self._shares) for share in self._shares]
        return super().wrap(width)


@dataclass(frozen=True, slots=True)
class Placed:
    """An item on a page; `down` is how far below the top of the page's frame it starts."""

    item: Item
    down: float


def paginate(
    items: Iterable[Item], width: float, height_of: Callable[[int], float]
) -> list[list[Placed]]:
    """Put items on pages; `height_of(number)` is the room on a page, the first being 0.

    Never fails for size: what is taller than a page and cannot be cut stands alone on one.
    """
    pages: list[list[Placed]] = [[]]
    todo = list(items)[::-1]
    y = wish = 0.0
    while todo:
        item = todo.pop()
        page, height = pages[-1], height_of(len(pages) - 1)
        if isinstance(item, Break):
            if page:
                pages.append([])
            continue
        tall = item.wrap(width)
        top = y + max(wish, item.before) if page else 0.0
        room = height - top
        if tall + _wanted_below(item, todo, width, height) <= room + _HAIR or (
            not page and tall <= room
        ):
            page.append(Placed(item, top))
            y, wish = top + tall, item.after
            continue
        stays_whole = item.keep or tall <= item.whole * height_of(len(pages))
        parts = None if stays_whole and page else item.split(room)
        if parts:
            page.append(Placed(parts[0], top))
            todo.append(parts[1])
        elif page:
            todo.append(item)
        else:
            page.append(Placed(item, 0.0))
        if todo:
            pages.append([])
    return [page for page in pages if page] or [[]]


def _wanted_below(item: Item, todo: Sequence[Item], width: float, page: float) -> float:
    """Return the room that must be left below an item which keeps with the next."""
    wanted = 0.0
    for following in reversed(todo):
        if not item.keep or isinstance(following, Break):
            break
        tall = following.wrap(width)
        all_of_it = following.keep or tall <= following.whole * page
        wanted += max(item.after, following.before)
        wanted += tall if all_of_it else min(tall, _START_OF_NEXT)
        item = following
    return wanted
