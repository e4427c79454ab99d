"""What is asked and what is filled in by pen: questions, rows to tick, lines with a label."""

from collections.abc import Mapping, Sequence

from bonemet_prep.domain.sheet_blocks import Prompt, SheetQuestion, TickRow
from bonemet_prep.pdf.flow import Column, Item, Row
from bonemet_prep.pdf.items import InARow, RuledLines, TickBox
from bonemet_prep.pdf.paragraph import Cut, Paragraph
from bonemet_prep.pdf.writer import Writer
from bonemet_prep.tagged_pdf.tag_tree import Elem
from bonemet_prep.typesetting.clean import clean

_WHOLE_QUESTION = 0.4
"""A question is not cut while it takes less than this share of a page."""
_WIDEST_LABEL = 14.0


def questions(
    writer: Writer, some: Sequence[SheetQuestion], whole_on: Mapping[str, int]
) -> list[Item]:
    """Return questions one below the other, with their numbers in one column.

    `whole_on` has the page on which a question stands whole; one that is not there is never cut.
    """
    listing = Elem("L", writer.root)
    widest = max(writer.fonts.width(f"{block.number}.", True) for block in some)
    column = (widest + 0.01) * writer.look.question
    return [_question(writer, block, listing, column, whole_on) for block in some]


def _question(
    writer: Writer,
    block: SheetQuestion,
    listing: Elem,
    column: float,
    whole_on: Mapping[str, int],
) -> Item:
    look, one = writer.look, Elem("LI", listing)
    number = writer.paragraph(f"{block.number}.", look.question, True, "Lbl", one)
    body = Elem("LBody", one)

    def part(text: str, size: float, bold: bool) -> Paragraph:
        return writer.paragraph(text, size, bold, "P", body)

    question = part(block.text, look.question, block.strong)
    question.keep = question.balanced = True
    inside: list[Item] = [question]
    if block.status.strip():
        inside.append(part(block.status, look.small, False))
    if block.note.strip():
        note = part(block.note, look.body, False)
        if block.note_lines and block.key in whole_on:
            more = clean(block.more).replace("{page}", str(whole_on[block.key]))
            note.short = Cut(block.note_lines, f"… {more}")
        inside.append(note)
    if block.answer.strip():
        inside.append(part(block.answer, look.body, True))
    if block.lines:
        lines = RuledLines(block.lines, look.gap)
        lines.before = -0.25 * look.body  # from baseline to line as from line to line
        inside.append(lines)
    tick = TickBox(look.tick, look.line + 0.6)
    row = Row([tick, number, Column(inside)], [look.tick + 1, column, None], look.body * 0.5)
    row.whole, row.key = _WHOLE_QUESTION, block.key
    row.before = row.after = look.body * 0.45
    return row


def tick_row(writer: Writer, block: TickRow) -> Item:
    """Return a label, behind it boxes to tick with a pen, and what is told behind those."""
    look = writer.look
    label = writer.body(block.label, True)
    listing = Elem("L", writer.root)
    items: list[Item] = [label]
    natural = [label.natural_width]
    for text in block.options:
        words = writer.paragraph(text, look.body, False, "LBody", Elem("LI", listing))
        box = TickBox(look.tick, look.line)
        items.append(Row([box, words], [look.tick + 1, None], look.body * 0.3))
        natural.append(look.tick + 1 + look.body * 0.3 + words.natural_width)
    if block.then:
        then = writer.body(block.then)
        items.append(then)
        natural.append(then.natural_width)
    row = InARow(items, natural, look.body)
    row.before, row.after = look.body * 0.5, look.body * 0.1
    return row


def prompts(writer: Writer, some: Sequence[Prompt]) -> list[Item]:
    """Return tick boxes with labels, each with a line to write on that starts at one edge."""
    look, listing = writer.look, Elem("L", writer.root)
    labels = [
        writer.paragraph(block.label, look.body, True, "LBody", Elem("LI", listing))
        for block in some
    ]
    widest = min(max(label.natural_width for label in labels), _WIDEST_LABEL * look.body)
    rows: list[Item] = []
    for label in labels:
        columns = [TickBox(look.tick, look.line), label, RuledLines(1, look.gap)]
        row = Row(columns, [look.tick + 1, widest, None], look.body * 0.5, at_foot=True)
        row.whole = 1.0
        rows.append(row)
    return rows
