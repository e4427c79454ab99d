"""A paragraph of plain text: laid out into lines, cut between pages, written on the canvas."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from bonemet_prep.pdf.canvas import TaggedCanvas
from bonemet_prep.pdf.flow import Item
from bonemet_prep.pdf.shape import MISSING_WIDTH, Run, Shaper
from bonemet_prep.pdf.tag_tree import Elem
from bonemet_prep.pdf.wrap import Line, cut, wrap

LEADING = 1.36
"""From line to line, in sizes of the type."""


@dataclass(frozen=True, slots=True)
class Type:
    """Size in points and weight."""

    size: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """Keep at most `most` lines; `ending` says that there is more, and where."""

    most: int
    ending: str


class Paragraph(Item):
    """Text in one type. `elems` has the leaf of the tag tree for each line typed, or nothing.

    `bookmark` is title and level of a line in the bookmarks.
    """

    def __init__(
        self,
        text: str,
        shaper: Shaper,
        type_: Type,
        elems: Sequence[Elem] = (),
        *,
        align_end: bool = False,
        short: Cut | None = None,
        bookmark: tuple[str, int] | None = None,
    ) -> None:
        self.text = text
        self.shaper = shaper
        self.type = type_
        self.elems = elems
        self.align_end = align_end
        self.bookmark = bookmark
        self.is_cut = False
        self._short = short
        self._lines: list[Line] = []
        self._heights: list[tuple[float, float]] = []
        self._laid_out_for = -1.0

    @property
    def natural_width(self) -> float:
        """The width on one line, in points."""
        return self.shaper.width(self.text.replace("\n", " "), self.type.bold) * self.type.size

    def wrap(self, width: float) -> float:
        """Break into lines; a line with letters taller than the sheet's face gets more room."""
        if self._laid_out_for == width:
            return self.height
        room, bold = width / self.type.size, self.type.bold
        lines = wrap(self.text, self.shaper, bold, room)
        if self._short and len(lines) > self._short.most:
            self.is_cut = True
            lines = cut(self.text, self.shaper, bold, room, self._short.most, self._short.ending)
        self._take(lines, width)
        return self.height

    def _take(self, lines: list[Line], width: float) -> None:
        self.width = self._laid_out_for = width
        self._lines = lines
        self._heights = [self._height_of(line) for line in lines]
        self.height = sum(height for height, _ in self._heights)

    def _height_of(self, line: Line) -> tuple[float, float]:
        """Return the height of a line and how far its baseline is below its top, in points."""
        main = self.shaper.main_face(self.type.bold)
        up = down = 0.0
        for run in line.runs:
            if run.face not in {None, main}:
                up = max(up, run.face.ascent - main.ascent)
                down = max(down, run.face.descent - main.descent)
        size = self.type.size
        slack = (LEADING - main.ascent - main.descent) / 2
        return (LEADING + up + down) * size, (slack + main.ascent + up) * size

    @property
    def first_baseline(self) -> float:
        """How far the first baseline is below the top, in points; known once laid out."""
        return self._heights[0][1]

    def split(self, height: float) -> tuple[Item, Item] | None:
        """Cut between lines so that no single line of a paragraph stands alone."""
        count, used = 0, 0.0
        while count < len(self._lines) and used + self._heights[count][0] <= height + 1e-6:
            used += self._heights[count][0]
            count += 1
        if len(self._lines) - count == 1:
            count -= 1
        if count < min(2, len(self._lines)):
            return None
        head, tail = self._part(self._lines[:count]), self._part(self._lines[count:])
        head.before, tail.after = self.before, self.after
        head.bookmark = self.bookmark
        return head, tail

    def _part(self, lines: list[Line]) -> "Paragraph":
        part = Paragraph(self.text, self.shaper, self.type, self.elems, align_end=self.align_end)
        part._take(lines, self.width)  # noqa: SLF001  # a part of this very paragraph
        return part

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Write the lines; those of one typed line belong to one element."""
        if self.bookmark:
            canvas.bookmark(*self.bookmark, top)
        rows = zip(self._lines, self._heights, strict=True)
        for number, some in groupby(rows, key=lambda row: row[0].paragraph):
            elem = self.elems[min(number, len(self.elems) - 1)] if self.elems else None
            with canvas.marked(elem):
                for line, (height, baseline) in some:
                    self._draw_line(canvas, line, x, top - baseline)
                    top -= height

    def _draw_line(self, canvas: TaggedCanvas, line: Line, x: float, y: float) -> None:
        if bool(line.base) != self.align_end:
            trailing = len(line.text) - len(line.text.rstrip(" "))
            hanging = trailing * self.shaper.width(" ", self.type.bold)
            x += self.width - (line.width - hanging) * self.type.size
            if line.base:
                x -= hanging * self.type.size
        write_line(canvas, line, x, y, self.type.size)


def write_line(canvas: TaggedCanvas, line: Line, x: float, y: float, size: float) -> None:
    """Write a line from `x` on the baseline `y`: placed as seen, told in the order of reading.

    The spaces at its end are written too: they part its last word from the next line.
    """
    places = _places(line, x, size)
    waiting: list[str] = []
    font_name, start, end = "", 0.0, 0.0

    def flush() -> None:
        if waiting:
            canvas.paint(
                f"BT /{font_name} {size:g} Tf {start:.2f} {y:.2f} Td [<{''.join(waiting)}>] TJ ET"
            )
            waiting.clear()

    for run, at in zip(line.runs, places, strict=True):
        if run.face is None:
            flush()
            canvas.fonts.count_missing(run.text)
            canvas.paint_as(run.text, _box(at, y, size))
            continue
        font = canvas.fonts.font(run.face)
        plain = font.plain(run)
        if plain:
            if font.name != font_name or abs(at - end) > 1e-3:
                flush()
                font_name, start = font.name, at
            waiting.append(plain)
            end = at + run.width * size
        else:
            flush()
            _write_placed(canvas, run, at, y, size)
            font_name = ""
    flush()


def _places(line: Line, x: float, size: float) -> list[float]:
    """Return where each run starts: rules L1 and L2 of UAX #9, on runs instead of characters."""
    runs = line.runs
    levels = [run.level for run in runs]
    for index in range(len(runs) - 1, -1, -1):
        if runs[index].text.strip(" "):
            break
        levels[index] = line.base
    order = list(range(len(runs)))
    for level in range(max(levels, default=0), 0, -1):
        start = 0
        while start < len(order):
            stop = start
            while stop < len(order) and levels[order[stop]] >= level:
                stop += 1
            order[start:stop] = reversed(order[start:stop])
            start = max(stop, start + 1)
    places = [0.0] * len(runs)
    for index in order:
        places[index] = x
        x += runs[index].width * size
    return places


def _write_placed(canvas: TaggedCanvas, run: Run, x: float, y: float, size: float) -> None:
    """Write a run cluster by cluster, where glyphs are not read one by one or run to the left."""
    assert run.face is not None
    font = canvas.fonts.font(run.face)
    head = f"BT /{font.name} {size:g} Tf"
    clusters = []
    for text, glyphs in run.pieces:
        places = []
        for glyph in glyphs:
            places.append(
                f"1 0 0 1 {x + glyph.dx * size:.2f} {y + glyph.dy * size:.2f} Tm <{glyph.gid:04X}> Tj"
            )
            x += glyph.advance * size
        one_by_one = len(glyphs) == 1 and font.reads_as(glyphs[0].gid, text)
        if not one_by_one:
            for glyph in glyphs:
                font.reads_as(glyph.gid, text)
        clusters.append((text, " ".join(places), one_by_one))
    if run.level % 2:
        clusters.reverse()
    for one_by_one, some in groupby(clusters, key=lambda cluster: cluster[2]):
        together = list(some)
        operators = " ".join([head, *(places for _, places, _ in together), "ET"])
        if one_by_one:
            canvas.paint(operators)
        else:
            canvas.paint_as("".join(text for text, _, _ in together), operators)


def _box(x: float, y: float, size: float) -> str:
    """Return the frame that stands for a character no font has."""
    width = (MISSING_WIDTH - 0.12) * size
    return (
        f"q .6 w {x + 0.06 * size:.2f} {y - 0.08 * size:.2f} {width:.2f} {0.84 * size:.2f} re S Q"
    )
