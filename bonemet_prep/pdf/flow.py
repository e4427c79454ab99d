"""A small page flow: everything is laid out first, so pages are known before anything is drawn."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from typing import NamedTuple

from bonemet_prep.tagged_pdf.canvas import TaggedCanvas

_HAIR = 1e-6
_NEVER_CUT = 360.0
"""What is to be whole is not cut below this height, which every page can hold."""
_START_OF_NEXT = 64.0
"""What a heading wants to see of the thing it stands above, in points."""


class Item:
    """Something with a height that can be drawn. Lengths are in points.

    `before` and `after` are the least space to its neighbours. `keep` holds it together with the
    next item. It is not cut while it takes no more than the share `whole` of a page. `key` names
    a question. `natural_width` is what it would take if no line were broken. `items` are inside.
    """

    before = after = 0.0
    keep = False
    whole = 0.0
    width = height = natural_width = 0.0
    key = ""
    items: "Sequence[Item]" = ()

    def wrap(self, width: float) -> float:
        """Lay out for a width; returns the height."""
        self.width = width
        return self.height

    def split(self, height: float) -> "tuple[Item, Item] | None":  # noqa: ARG002  # no part fits
        """Return a first part of at most `height` and the rest, or None."""
        return None

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Paint at a place; `top` counts upwards from the foot of the page."""

    def walk(self) -> "Iterator[Item]":
        """Yield this item and all inside it, in the order of reading."""
        yield self
        for item in self.items:
            yield from item.walk()

    def parts(self, first: "Sequence[Item]", rest: "Sequence[Item]") -> "tuple[Item, Item]":
        """Return two items like this one, laid out, with these items inside."""
        one, other = copy(self), copy(self)
        one.items, other.items = first, rest
        one.after, other.before, other.key = 0.0, 0.0, ""
        one.wrap(self.width)
        other.wrap(self.width)
        return one, other


class Break(Item):
    """What follows starts on a new page."""


class Space(Item):
    """Nothing, so and so high."""

    def __init__(self, height: float) -> None:
        self.height = height


class Column(Item):
    """Items one below the other."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.tops: list[float] = []

    def wrap(self, width: float) -> float:
        """Stack the items; between two stands the larger of their wishes, which may be negative."""
        self.width = width
        y = wish = 0.0
        self.tops = []
        for item in self.items:
            if self.tops:
                y += max(wish, item.before) if item.before >= 0 else item.before
            self.tops.append(y)
            y += item.wrap(width)
            wish = item.after
        self.height = y
        return y

    def split(self, height: float) -> tuple[Item, Item] | None:
        """Cut where the room ends: between two items, else within one."""
        for number, (item, top) in enumerate(zip(self.items, self.tops, strict=True)):
            if top + item.height <= height + _HAIR:
                continue
            uncut = item.whole and item.height < _NEVER_CUT
            parts = None if uncut else item.split(height - top)
            if parts:
                first, rest = parts
                return self.parts([*self.items[:number], first], [rest, *self.items[number + 1 :]])
            cut = number
            while cut and self.items[cut - 1].keep:
                cut -= 1
            return self.parts(self.items[:cut], self.items[cut:]) if cut else None
        return None

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw all items."""
        for item, down in zip(self.items, self.tops, strict=True):
            item.draw(canvas, x, top - down)


class Row(Item):
    """Columns side by side. A width is in points; None takes an equal share of what is left.

    With `at_foot` the columns stand on one line at the foot instead of hanging from the top.
    """

    def __init__(
        self,
        items: Sequence[Item],
        widths: Sequence[float | None],
        gap: float,
        at_foot: bool = False,
    ) -> None:
        self.items = items
        self.given = widths
        self.gap = gap
        self.at_foot = at_foot
        self.widths: list[float] = []

    def wrap(self, width: float) -> float:
        """Lay out all columns; the tallest gives the height."""
        self.width = width
        left = width - self.gap * (len(self.items) - 1)
        left -= sum(given for given in self.given if given is not None)
        share = left / max(1, sum(given is None for given in self.given))
        return self.wrap_in([share if given is None else given for given in self.given])

    def wrap_in(self, widths: Sequence[float | None]) -> float:
        """Lay out each column in its width."""
        self.widths = [each or 0.0 for each in widths]
        tall = [item.wrap(each) for item, each in zip(self.items, self.widths, strict=True)]
        self.height = max(tall, default=0.0)
        return self.height

    def split(self, height: float) -> tuple[Item, Item] | None:
        """Cut every column at the same height; a column that ends above stays whole."""
        done = Column([])
        cuts = [
            (item, done) if item.height <= height + _HAIR else item.split(height)
            for item in self.items
        ]
        if None in cuts:
            return None
        first, rest = zip(*(cut for cut in cuts if cut), strict=True)
        return self.parts(first, rest)

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the columns."""
        for item, width in zip(self.items, self.widths, strict=True):
            item.draw(canvas, x, top - (self.height - item.height) * self.at_foot)
            x += width + self.gap


class Shares(Row):
    """A row whose columns take shares of what the gaps leave."""

    def wrap(self, width: float) -> float:
        """Give each column its share."""
        self.width = width
        shares = [given or 0.0 for given in self.given]
        left = (width - self.gap * (len(self.items) - 1)) / (sum(shares) or 1.0)
        return self.wrap_in([share * left for share in shares])


class Placed(NamedTuple):
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
        fits = top + tall + _wanted_below(item, todo, width, height) <= height + _HAIR
        if fits or (not page and tall <= height):
            page.append(Placed(item, top))
            y, wish = top + tall, item.after
            continue
        stays_whole = item.keep or tall <= item.whole * height_of(len(pages))
        parts = None if stays_whole and page else item.split(height - top)
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
