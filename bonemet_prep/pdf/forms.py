"""What is asked and what is filled in by pen: questions, rows to tick, lines with a label."""

from collections.abc import Mapping, Sequence

from bonemet_prep.domain.sheet_blocks import Prompt, SheetQuestion, TickRow
from bonemet_prep.pdf.clean import clean
from bonemet_prep.pdf.flow import Column, Item, Row, Space
from bonemet_prep.pdf.items import InARow, RuledLines, TickBox
from bonemet_prep.pdf.paragraph import Cut
from bonemet_prep.pdf.tag_tree import Elem
from bonemet_prep.pdf.writer import Writer

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
    widest = max((f"{block.number}." for block in some), key=len)
    column = writer.shaper.width(widest, True) * writer.look.question
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
    question = writer.paragraph(block.text, look.question, block.strong, "P", body)
    question.keep = True
    short = None
    if block.note_lines and block.key in whole_on:
        page = str(whole_on[block.key])
        short = Cut(block.note_lines, f"… {clean(block.more).replace('{page}', page)}")
    inside: list[Item] = [question]
    if block.status.strip():
        inside.append(writer.paragraph(block.status, look.small, False, "P", body))
    if block.note.strip():
        inside.append(writer.paragraph(block.note, look.body, False, "P", body, short=short))
    if block.answer.strip():
        inside.append(writer.paragraph(block.answer, look.body, True, "P", body))
    if block.lines:
        inside.append(RuledLines(block.lines, look.gap))
    tick = TickBox(look.tick, look.line / 2 + 0.3)
    widths = [look.tick + 1, column, None]
    row = Row([tick, number, Column(inside)], widths, look.body * 0.5, _WHOLE_QUESTION)
    row.key = block.key
    row.before = row.after = look.body * 0.55
    return row


def tick_row(writer: Writer, block: TickRow) -> list[Item]:
    """Return a label and, below it, boxes to tick with a pen."""
    look = writer.look
    label = writer.paragraph(block.label, look.body, True)
    label.keep, label.before, label.after = True, look.body * 0.5, look.body * 0.15
    listing = Elem("L", writer.root)
    options, natural = [], []
    for text in block.options:
        words = writer.paragraph(text, look.body, False, "LBody", Elem("LI", listing))
        box = TickBox(look.tick, look.line / 2)
        options.append(Row([box, words], [look.tick + 1, None], look.body * 0.4))
        natural.append(look.tick + 1 + look.body * 0.4 + words.natural_width + 0.01)
    row = InARow(options, natural, look.body * 1.1, spread=True)
    row.after = look.body * 0.15
    return [label, row]


def prompts(writer: Writer, some: Sequence[Prompt]) -> list[Item]:
    """Return tick boxes with labels, each with a line to write on that starts at one edge."""
    look, listing = writer.look, Elem("L", writer.root)
    labels = [
        writer.paragraph(block.label, look.body, True, "LBody", Elem("LI", listing))
        for block in some
    ]
    widest = min(max(label.natural_width for label in labels) + 0.01, _WIDEST_LABEL * look.body)
    height = look.gap * 1.1
    rows: list[Item] = []
    for label in labels:
        down = Space(max(height - 0.92 * look.line, 0.0))  # the words stand on their line
        box = TickBox(look.tick, down.height + look.line / 2)
        columns = [box, Column([down, label]), RuledLines(1, height)]
        rows.append(Row(columns, [look.tick + 1, widest, None], look.body * 0.5, 1.0))
    return rows
