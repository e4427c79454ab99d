"""Composes the pages: what stays on the first and at which size, what opens the second, the feet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bonemet_prep.domain.body import BodyOutline
from bonemet_prep.domain.sheet_blocks import Heading, Paper, Part, Sheet, SheetQuestion
from bonemet_prep.pdf.canvas import TaggedCanvas
from bonemet_prep.pdf.flow import Break, Column, Item, Placed, Row, Space, paginate
from bonemet_prep.pdf.items import MEDIUM, THIN, InARow, Rule, RuledLines
from bonemet_prep.pdf.paragraph import Paragraph
from bonemet_prep.pdf.shape import Shaper
from bonemet_prep.pdf.story import Story
from bonemet_prep.pdf.tag_tree import Elem
from bonemet_prep.pdf.writer import Look, Writer

SIZES = {Paper.LETTER: (612.0, 792.0), Paper.A4: (595.28, 841.89)}
SIDE, HEAD, FOOT = 45.0, 40.0, 34.0
"""Margins in points."""

_LOOKS = tuple(Look(body, max(body - 1, 10.5), 19.0) for body in (11.5, 11.0, 10.5))
"""The steps by which the first page is made to fit; nothing is smaller than 10.5 points."""
_LARGE = Look(18.0, 16.0, 30.0, large=True)
_WIDEST_GAP = 26.0
_REST_GAP = 24.0
_FOOT_LARGE = 13.0
_ABOVE_FOOT = 10.0
_UNKNOWN_PAGE = 88


@dataclass(frozen=True, slots=True)
class Layout:
    """Pages that are laid out, and the tree they are tagged with."""

    pages: Sequence[Sequence[Placed]]
    heads: Sequence[Item]
    feet: Sequence[Item]
    tree: Elem

    def draw(self, canvas: TaggedCanvas, height: float) -> None:
        """Draw all pages. Head and foot are read on the first, and are furniture after that."""
        for number, page in enumerate(self.pages):
            if number:
                with canvas.page_furniture():
                    self._draw_furniture(canvas, number, height)
            else:
                self._draw_furniture(canvas, number, height)
            top = height - HEAD - self.heads[number].height
            for placed in page:
                placed.item.draw(canvas, SIDE, top - placed.down)
            canvas.showPage()

    def _draw_furniture(self, canvas: TaggedCanvas, number: int, height: float) -> None:
        self.heads[number].draw(canvas, SIDE, height - HEAD)
        self.feet[number].draw(canvas, SIDE, FOOT + self.feet[number].height)


def lay_out(sheet: Sheet, shaper: Shaper, outline: BodyOutline | None) -> Layout:
    """Lay out a sheet."""
    return _Composer(sheet, shaper, outline).compose()


class _Composer:
    def __init__(self, sheet: Sheet, shaper: Shaper, outline: BodyOutline | None) -> None:
        self._sheet = sheet
        self._shaper = shaper
        self._outline = outline
        self._paper = SIZES[sheet.paper]
        self._width = self._paper[0] - 2 * SIDE
        self._looks = (_LARGE,) if sheet.large_print else _LOOKS
        self._whole_on = {
            block.key: _UNKNOWN_PAGE for block in sheet.rest if isinstance(block, SheetQuestion)
        }

    def compose(self) -> Layout:
        """Return the pages: the first part, what it has no room for, the rest."""
        heads = [self._head(None)]
        feet = [self._foot(number, _UNKNOWN_PAGE, None) for number in (0, 1)]
        for item in (*heads, *feet):
            item.wrap(self._width)

        def room(number: int) -> float:
            foot = feet[min(number, 1)].height
            return self._paper[1] - HEAD - FOOT - _ABOVE_FOOT - heads[0].height - foot

        stays, moved, look = self._choose(room(0))
        rest_section = Elem("Sect")
        rest_look = replace(self._looks[0], gap=max(self._looks[0].gap, _REST_GAP))
        rest = Story(Writer(self._shaper, rest_look, rest_section), self._outline, {}, 1)
        below = rest.items([block for part in moved for block in part.blocks])
        below += rest.items(self._sheet.rest)
        if self._sheet.first_page:
            below.insert(0, Break())
        for _ in range(2):
            section = Elem("Sect")
            first = self._first(stays, look, section)
            pages = paginate([*first, *below], self._width, room)
            if not any(_is_cut(item) for item in first):
                break
            self._whole_on |= _pages_of_questions(pages, self._whole_on)

        tree = Elem("Document")
        heads = [self._head(tree), *(self._head(None) for _ in pages[1:])]
        tree.adopt(section)
        feet = [self._foot(0, len(pages), section)]
        feet += [self._foot(number, len(pages), None) for number in range(1, len(pages))]
        tree.adopt(rest_section)
        for item in (*heads, *feet):
            item.wrap(self._width)
        return Layout(pages, heads, feet, tree)

    # --- the first page ---

    def _choose(self, room: float) -> tuple[list[Part], list[Part], Look]:
        """Return what stays on the first page, what moves to the second, and the largest look."""
        stays = list(self._sheet.first_page)
        moved: list[Part] = []
        while True:
            for look in self._looks:
                height = self._height(stays, look)
                if height <= room:
                    return stays, moved, self._with_wider_lines(stays, look, room - height)
            movable = [part for part in stays if part.rank > 0]
            if not movable:
                return stays, moved, self._looks[-1]
            least = max(movable, key=lambda part: part.rank)
            stays.remove(least)
            moved = [part for part in self._sheet.first_page if part not in stays]

    def _height(self, parts: Sequence[Part], look: Look) -> float:
        return Column(self._first(parts, look, Elem("Sect"))).wrap(self._width)

    def _with_wider_lines(self, parts: Sequence[Part], look: Look, left: float) -> Look:
        """Give the room that is left to those who write: wider lines."""
        column = Column(self._first(parts, look, Elem("Sect")))
        column.wrap(self._width)
        ruled = sum(item.height for item in column.walk() if isinstance(item, RuledLines))
        if not ruled:
            return look
        wider = min(look.gap * (1 + max(left - 1, 0) / ruled), max(_WIDEST_GAP, look.gap))
        return replace(look, gap=wider)

    def _first(self, parts: Sequence[Part], look: Look, section: Elem) -> list[Item]:
        story = Story(Writer(self._shaper, look, section), self._outline, self._whole_on)
        items = self._title(story)
        for part in parts:
            items += story.items(part.blocks)
            if part.id == "header":
                items.append(Rule(MEDIUM, look.body * 0.4, look.body * 0.4))
        return items

    def _title(self, story: Story) -> list[Item]:
        """Return the title with the corner on the same line, if there is room for both."""
        look = story.writer.look
        title = story.heading(Heading(self._sheet.title, 1))[0]
        title.after = look.body * 0.15
        assert isinstance(title, Paragraph)
        if not self._sheet.corner:
            return [title]
        corner = story.writer.paragraph(self._sheet.corner, look.heading(2), True)
        wide = title.natural_width + 0.01
        if wide + corner.natural_width + look.body > self._width:
            return [title, corner]
        corner.align_end = True
        title.wrap(wide)
        corner.wrap(self._width)
        down = Space(title.first_baseline - corner.first_baseline)
        return [Row([title, Column([down, corner])], [wide, None], look.body / 2)]

    # --- head and foot of every page ---

    def _head(self, root: Elem | None) -> Item:
        """Return what stands above every page: that this is an example, or nothing."""
        if not self._sheet.watermark:
            return Column([])
        look = self._looks[0]
        words = Writer(self._shaper, look, root).paragraph(self._sheet.watermark, look.small, True)
        return Column([words, Rule(THIN), Space(look.body * 0.6)])

    def _foot(self, number: int, pages: int, root: Elem | None) -> Item:
        """Return the foot: on the first page the numbers to call, on every page who made it."""
        size = _FOOT_LARGE if self._sheet.large_print else _LOOKS[0].small
        look = self._looks[0]
        writer, unread = Writer(self._shaper, look, root), Writer(self._shaper, look, None)
        items: list[Item] = [Rule(MEDIUM, after=size * 0.25)]
        if self._sheet.numbers and not number:
            numbers = [writer.paragraph(text, look.body, True) for text in self._sheet.numbers]
            natural = [item.natural_width + 0.01 for item in numbers]
            items.append(InARow(numbers, natural, look.body * 2))
        page_of = self._sheet.page_of.replace("{page}", str(number + 1))
        page = unread.paragraph(page_of.replace("{pages}", str(pages)), size, align_end=True)
        made_by = writer.paragraph(self._sheet.made_by, size)
        items.append(Row([made_by, page], [None, page.natural_width + 0.01], size))
        return Column(items)


def _is_cut(item: Item) -> bool:
    return any(isinstance(part, Paragraph) and part.is_cut for part in item.walk())


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
