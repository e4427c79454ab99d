"""Composes the pages: what stays on the first, in which size, what opens the second, the feet."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from bonemet_prep.domain.sheet_blocks import PAPER_SIZES, Heading, Part, Sheet, SheetQuestion
from bonemet_prep.pdf.flow import Break, Column, Item, Placed, Row, Space, paginate
from bonemet_prep.pdf.items import MEDIUM, THIN, InARow, Rule, RuledLines, Table, TableRow
from bonemet_prep.pdf.paragraph import Cut, Paragraph
from bonemet_prep.pdf.story import Story
from bonemet_prep.pdf.writer import Look, Writer
from bonemet_prep.tagged_pdf.canvas import TaggedCanvas
from bonemet_prep.tagged_pdf.tag_tree import Elem
from bonemet_prep.typesetting.fonts import ShippedFonts

SIDE, HEAD, FOOT = 45.0, 32.0, 28.0
"""Margins in points."""

_LOOKS = tuple(Look(body, max(body - 1, 10.5), 18.0) for body in (11.5, 11.0, 10.5))
"""The steps by which the first page is made to fit; nothing is smaller than 10.5 points."""
_LARGE = Look(18.0, 16.0, 30.0, large=True)
_FURNITURE_LARGE = 13.0
_REST_GAP = 24.0
_MUCH_FREE = 0.45
_ABOVE_FOOT = 8.0
_UNKNOWN_PAGE = 88
_IN_A_FOOT = Cut(3, "…")
"""Whatever was typed as a name or a number, the foot leaves room for the page."""


class Layout(NamedTuple):
    """Pages that are laid out, what stands above and below them, and the tree of tags."""

    pages: Sequence[Sequence[Placed]]
    heads: Sequence[Item]
    feet: Sequence[Item]
    tree: Elem

    def draw(self, canvas: TaggedCanvas, height: float) -> None:
        """Draw all pages. Head and foot are read on the first, and are furniture after that."""
        for number, page in enumerate(self.pages):
            head, foot = self.heads[number], self.feet[number]
            with canvas.furniture(read=number == 0):
                head.draw(canvas, SIDE, height - HEAD)
            for placed in page:
                placed.item.draw(canvas, SIDE, height - HEAD - head.height - placed.down)
            with canvas.furniture(read=number == 0):
                foot.draw(canvas, SIDE, FOOT + foot.height)
            canvas.showPage()


class _FirstPage(NamedTuple):
    """What stays on the first page, in which look, and the items and tags made of it."""

    parts: list[Part]
    look: Look
    items: list[Item]
    section: Elem


class Composer:
    """Lays out one sheet."""

    def __init__(self, sheet: Sheet, fonts: ShippedFonts, outline: bytes) -> None:
        self._sheet = sheet
        self._fonts = fonts
        self._outline = outline
        self._paper = PAPER_SIZES[sheet.paper]
        self._width = self._paper[0] - 2 * SIDE
        self._looks = (_LARGE,) if sheet.large_print else _LOOKS
        self._furniture = _FURNITURE_LARGE if sheet.large_print else _LOOKS[0].small
        questions = (block for block in sheet.rest if isinstance(block, SheetQuestion))
        self._whole_on = {block.key: _UNKNOWN_PAGE for block in questions}

    def compose(self) -> Layout:
        """Return the pages: the first, then what it has no room for, then the rest."""
        head, *feet = self._laid_out(self._head(None), self._foot(0, 0), self._foot(1, 0))

        def room(number: int) -> float:
            foot = feet[min(number, 1)].height
            return self._paper[1] - HEAD - FOOT - _ABOVE_FOOT - head.height - foot

        first = self._first_page(room(0))
        rest = Elem("Sect")
        look = self._looks[0]._replace(gap=max(self._looks[0].gap, _REST_GAP))
        story = Story(Writer(self._fonts, look, rest), self._outline, {}, level=1)
        moved = (part for part in self._sheet.first_page if part not in first.parts)
        below = story.items([block for part in moved for block in part.blocks])
        below += story.items(self._sheet.rest)
        if self._ends_page(first, below, room(0)):
            _widen(first.items, room(0) - self._height(first) - 1)
            below.insert(0, Break())
        pages = paginate([*first.items, *below], self._width, room)
        if not self._sheet.first_page:
            _widen_forms(pages, room)
            pages = paginate([*first.items, *below], self._width, room)
        if any(isinstance(i, Paragraph) and i.is_cut for item in first.items for i in item.walk()):
            self._whole_on |= _pages_of_questions(pages, self._whole_on)
            first = self._build(first.parts, first.look)
            _widen(first.items, room(0) - self._height(first) - 1)
            pages = paginate([*first.items, *below], self._width, room)

        tree, later = Elem("Document"), range(1, len(pages))
        heads = [self._head(tree), *(self._head(None) for _ in later)]
        tree.adopt(first.section)
        tree.adopt(rest)
        read_after = first.section if self._sheet.first_page else rest
        feet = [self._foot(0, len(pages), read_after)]
        feet += [self._foot(number, len(pages)) for number in later]
        return Layout(pages, self._laid_out(*heads), self._laid_out(*feet), tree)

    def _laid_out(self, *items: Item) -> list[Item]:
        for item in items:
            item.wrap(self._width)
        return list(items)

    # --- the first page ---

    def _first_page(self, room: float) -> _FirstPage:
        """Keep as much as has room in the smallest look; then take the largest that has room."""
        parts = list(self._sheet.first_page)
        smallest = self._build(parts, self._looks[-1])
        while self._height(smallest) > room:
            movable = [part for part in parts if part.rank > 0]
            if not movable:
                return smallest
            parts.remove(max(movable, key=lambda part: part.rank))  # what ranks lowest goes first
            smallest = self._build(parts, self._looks[-1])
        larger = (self._build(parts, look) for look in self._looks[:-1])
        return next((first for first in larger if self._height(first) <= room), smallest)

    def _height(self, first: _FirstPage) -> float:
        return Column(first.items).wrap(self._width)

    def _build(self, parts: list[Part], look: Look) -> _FirstPage:
        section = Elem("Sect")
        story = Story(Writer(self._fonts, look, section), self._outline, self._whole_on)
        items = self._title(story)
        for part in parts:
            items += story.items(part.blocks)
            if part.id == "header":
                items.append(Rule(MEDIUM, look.body * 0.4, look.body * 0.4))
        return _FirstPage(parts, look, items, section)

    def _ends_page(self, first: _FirstPage, below: list[Item], room: float) -> bool:
        """Tell whether the rest starts a page of its own.

        Not where it fits, where much is free, or where the first page goes on on the second anyway.
        """
        free = room - self._height(first)
        if not self._sheet.first_page or not 0 <= free <= _MUCH_FREE * room:
            return False
        return not below or Column([Rule(0), *below]).wrap(self._width) > free

    def _title(self, story: Story) -> list[Item]:
        """Return the title with the corner on the same line, if there is room for both."""
        look = story.writer.look
        title = story.heading(Heading(self._sheet.title, 1))[0]
        title.after = look.body * 0.15
        if not self._sheet.corner:
            return [title]
        corner = story.writer.paragraph(self._sheet.corner, look.heading(2), True)
        wide = title.natural_width
        if wide + corner.natural_width + look.body > self._width:
            return [title, corner]
        corner.align_end = True
        self._laid_out(title, corner)
        down = Space(title.first_baseline - corner.first_baseline)
        return [Row([title, Column([down, corner])], [wide, None], look.body / 2)]

    # --- head and foot of every page ---

    def _head(self, root: Elem | None) -> Item:
        """Return what stands above every page: that this is an example, or nothing."""
        if not self._sheet.watermark:
            return Column([])
        writer = Writer(self._fonts, self._looks[0], root)
        words = writer.paragraph(self._sheet.watermark, self._furniture, True)
        words.short = _IN_A_FOOT
        return Column([words, Rule(THIN), Space(self._furniture * 0.4)])

    def _foot(self, number: int, pages: int, root: Elem | None = None) -> Item:
        """Return the foot: on the first page the numbers to call, on every page who made it."""
        look, sheet = self._looks[0], self._sheet
        writer, unread = Writer(self._fonts, look, root), Writer(self._fonts, look, None)
        size = self._furniture
        items: list[Item] = [Rule(MEDIUM, after=size * 0.25)]
        if sheet.numbers and not number:
            numbers = [writer.body(text, True) for text in sheet.numbers]
            for item in numbers:
                item.short = _IN_A_FOOT
            items.append(InARow(numbers, [item.natural_width for item in numbers], look.body * 1.4))
        words = sheet.page_of.replace("{page}", str(number + 1))
        page = unread.paragraph(words.replace("{pages}", str(pages or _UNKNOWN_PAGE)), size, False)
        page.align_end = True
        made_by = writer.paragraph(sheet.made_by, size, False)
        made_by.short, made_by.balanced = _IN_A_FOOT, True
        items.append(Row([made_by, page], [None, page.natural_width], size))
        return Column(items)


def _widen(items: Iterable[Item], left: float) -> None:
    """Give the room that is left, in points, to those who write."""
    inside = [part for item in items for part in item.walk()]
    lines = [part for part in inside if isinstance(part, RuledLines | TableRow) and part.to_fill_in]
    filled = sum(part.height for part in lines)
    if left > 0 and filled:
        for part in lines:
            part.spread(1 + left / filled)


def _widen_forms(pages: Sequence[Sequence[Placed]], room: Callable[[int], float]) -> None:
    """Give the room that is left on each page to those who write; not on a page that goes on."""
    for number, page in enumerate(pages):
        last = page[-1] if page else None
        if last and not isinstance(last.item, Table):
            _widen(
                (placed.item for placed in page), room(number) - last.down - last.item.height - 1
            )


def _pages_of_questions(
    pages: Sequence[Sequence[Placed]], wanted: Mapping[str, int]
) -> dict[str, int]:
    """Return the page on which each wanted question stands whole: where it stands last."""
    return {
        item.key: number
        for number, page in enumerate(pages, 1)
        for placed in page
        for item in placed.item.walk()
        if item.key in wanted
    }
