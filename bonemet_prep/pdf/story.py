"""Turns blocks of a sheet into items on paper and elements of the tag tree, in reading order."""

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Any

from bonemet_prep.domain import sheet_blocks as blocks
from bonemet_prep.pdf.body import BodyMap, body_outline
from bonemet_prep.pdf.chart import Chart
from bonemet_prep.pdf.flow import Break, Column, Item, Row, Shares
from bonemet_prep.pdf.forms import prompts, questions, tick_row
from bonemet_prep.pdf.items import MEDIUM, Frame, RuledLines, Table, TableRow
from bonemet_prep.pdf.paragraph import Paragraph
from bonemet_prep.pdf.writer import Writer
from bonemet_prep.tagged_pdf.tag_tree import Elem
from bonemet_prep.typesetting.clean import clean

_CHART = 7.2
"""The height of the plot, in sizes of the body."""
_WHOLE_BOX = 0.4
"""A box of questions in large print is not cut while it takes less than this share of a page."""
_BIG_NUMBER = 26.0
"""The least size of a telephone number to be read from afar, in points."""


class Story:
    """Tells blocks in order. `level` is that of the last heading above them.

    `whole_on` has the page on which the question of each key stands whole.
    """

    def __init__(
        self,
        writer: Writer,
        outline: bytes,
        whole_on: Mapping[str, int],
        level: int = 0,
    ) -> None:
        self.writer = writer
        self._outline = outline
        self._whole_on = whole_on
        self._level = level

    def items(self, some: Sequence[blocks.Block]) -> list[Item]:
        """Return the items of the blocks; questions, and lines with a label, line up."""
        items: list[Item] = []
        for kind, group in groupby(some, key=type):
            if kind is blocks.SheetQuestion:
                items += questions(self.writer, list(group), self._whole_on)  # type: ignore[arg-type]  # groupby told the kind
            elif kind is blocks.Prompt:
                items += prompts(self.writer, list(group))  # type: ignore[arg-type]  # groupby told the kind
            else:
                for block in group:
                    items += _TELL[kind](self, block)
        return items

    def heading(self, block: blocks.Heading) -> list[Paragraph]:
        """Return a heading; no level is left out in the tree, whatever the block says."""
        text = clean(block.text).replace("\n", " ")
        level = min(block.level, self._level + 1)
        size = self.writer.look.heading(block.level)
        item = self.writer.paragraph(text, size, True, f"H{level}")
        item.balanced = True
        if text:  # one without words is not in the tree
            self._level = level
            item.bookmark = text, level - 1
        item.before, item.after, item.keep = size * 0.55, size * 0.12, True
        return [item]

    def text(self, block: blocks.Text) -> list[Item]:
        """Return a paragraph."""
        look, style = self.writer.look, block.style
        sizes = {blocks.TextStyle.SMALL: look.small, blocks.TextStyle.LARGE: look.body * 1.4}
        bold = style == blocks.TextStyle.STRONG
        item = self.writer.paragraph(block.text, sizes.get(style, look.body), bold)
        item.before = item.after = look.body * (0.4 if style == blocks.TextStyle.QUOTE else 0.06)
        return [item]

    def bullets(self, block: blocks.Bullets) -> list[Item]:
        """Return a list."""
        look, listing = self.writer.look, Elem("L", self.writer.root)
        rows: list[Item] = []
        for text in block.items:
            one = Elem("LI", listing)
            sign = self.writer.paragraph("•", look.body, False, "Lbl", one)
            words = self.writer.paragraph(text, look.body, False, "LBody", one)
            row = Row([sign, words], [look.body * 0.5, None], look.body * 0.35)
            row.before = row.after = look.body * 0.06
            rows.append(row)
        return rows

    def big_number(self, block: blocks.BigNumber) -> list[Item]:
        """Return a telephone number in large digits below what it is for."""
        look = self.writer.look
        label = self.writer.body(block.label, True)
        number = self.writer.paragraph(block.number, max(look.body * 1.6, _BIG_NUMBER), True)
        label.before, label.keep, number.after = look.body * 0.6, True, look.body * 0.4
        return [label, number]

    def ruled_lines(self, block: blocks.RuledLines) -> list[Item]:
        """Return lines to write on."""
        return [RuledLines(block.count, self.writer.look.gap)]

    def chart(self, block: blocks.Chart) -> list[Item]:
        """Return the chart with its legend."""
        look, fonts = self.writer.look, self.writer.fonts
        elem = Elem("Figure", self.writer.root, alt=clean(block.alt))
        tall = _CHART * look.body
        items: list[Item] = [Chart(block.picture, elem, fonts, look.small, tall)]
        if block.legend:
            items[0].keep = True
            items += self.text(blocks.Text(block.legend, blocks.TextStyle.SMALL))
        return items

    def body_map(self, block: blocks.BodyMap) -> list[Item]:
        """Return the body outline with its numbers, where there is an outline."""
        if not self._outline:
            return self.text(blocks.Text(block.alt))
        elem = Elem("Figure", self.writer.root, alt=clean(block.alt))
        numbers = {place: clean(text) for place, text in block.numbers.items()}
        size = self.writer.look.small
        return [BodyMap(body_outline(self._outline), numbers, elem, self.writer.fonts, size)]

    def table(self, block: blocks.Table) -> list[Item]:
        """Return a table."""
        if not block.widths:
            return []
        table, cell = Elem("Table", self.writer.root), self.writer.cell
        head = None
        if any(block.columns):
            row = Elem("TR", Elem("THead", table))
            names = [cell(text, row, True, "Column") for text in block.columns]
            head = TableRow(names, line=MEDIUM)
        body, rows = Elem("TBody", table), []
        for texts in block.rows:
            row = Elem("TR", body)
            scope = "Row" if block.row_heads else ""
            cells = [cell(text, row, False, "" if n else scope) for n, text in enumerate(texts)]
            rows.append(TableRow(cells, block.row_height))
        item = Table(head, rows, block.widths)
        item.before = item.after = self.writer.look.body * 0.4
        return [item]

    def box(self, block: blocks.Box) -> list[Item]:
        """Return blocks in a frame; in large print questions may go on on the next page."""
        body, large = self.writer.look.body, self.writer.look.large
        frame = Frame(Column(self.items(block.blocks)), body * 0.75)
        if large and any(isinstance(inside, blocks.SheetQuestion) for inside in block.blocks):
            frame.whole = _WHOLE_BOX
        frame.before = frame.after = body * 0.5
        return [frame]

    def columns(self, block: blocks.Columns) -> list[Item]:
        """Return columns; in large print they come one below the other."""
        columns = [self.items(some) for some in block.columns]
        if self.writer.look.large:
            return [item for column in columns for item in column]
        body = self.writer.look.body
        row = Shares([Column(some) for some in columns], block.shares, body * 1.6)
        row.before = row.after = body * 0.55
        return [row]

    def page_break(self, _: blocks.PageBreak) -> list[Item]:
        """Return the end of a page."""
        return [Break()]

    def tick_row(self, block: blocks.TickRow) -> list[Item]:
        """Return boxes to tick by pen."""
        return [tick_row(self.writer, block)]


_TELL: dict[type, Callable[[Story, Any], Sequence[Item]]] = {
    blocks.Heading: Story.heading,
    blocks.Text: Story.text,
    blocks.Bullets: Story.bullets,
    blocks.BigNumber: Story.big_number,
    blocks.TickRow: Story.tick_row,
    blocks.RuledLines: Story.ruled_lines,
    blocks.Chart: Story.chart,
    blocks.BodyMap: Story.body_map,
    blocks.Table: Story.table,
    blocks.Box: Story.box,
    blocks.Columns: Story.columns,
    blocks.PageBreak: Story.page_break,
}
