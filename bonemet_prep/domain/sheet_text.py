"""The sheet as plain text: 80 columns, for a portal, an e-mail or a reader without a printer.

One walk over the blocks: nothing is left out and nothing is said that is not on the paper. What
is only there for a pen (ruled lines, empty rows) is not told, nor the body outline, whose numbers
stand in the table beside it.
"""

from collections.abc import Callable, Iterable, Iterator
from textwrap import wrap
from typing import Any

from bonemet_prep.domain.sheet_blocks import (
    BigNumber,
    Block,
    BodyMap,
    Box,
    Bullets,
    Chart,
    Columns,
    Heading,
    PageBreak,
    Prompt,
    RuledLines,
    Sheet,
    SheetQuestion,
    Table,
    Text,
    TickRow,
)

WIDTH = 80
"""Characters in a line."""

_UNDERLINE = {1: "=", 2: "-"}
_BOX = "[ ] "


def sheet_text(sheet: Sheet) -> str:
    """The whole sheet as text with line feeds; the numbers to call stand at its end."""
    title = " · ".join(filter(None, (sheet.title, sheet.corner)))
    blocks = [block for part in sheet.first_page for block in part.blocks]
    lines = [
        *([sheet.watermark, ""] if sheet.watermark else []),
        *_heading(Heading(title, 1)),
        *_told(list(_flat([*blocks, *sheet.rest]))),
        "",
        *(line for number in sheet.numbers for line in _wrapped(number)),
        *_wrapped(sheet.made_by),
    ]
    return "\n".join(line.rstrip() for line in lines).strip() + "\n"


def _flat(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks in reading order, without what only puts them somewhere on paper."""
    for block in blocks:
        if isinstance(block, Box):
            yield from _flat(block.blocks)
        elif isinstance(block, Columns):
            for column in block.columns:
                yield from _flat(column)
        elif not isinstance(block, PageBreak | RuledLines | BodyMap):
            yield block


def _told(blocks: list[Block]) -> Iterator[str]:
    """Each block told once; a heading only with something to tell under it."""
    heading: Heading | None = None
    keys: set[str] = set()
    before: type = Heading
    for block in blocks:
        if isinstance(block, Heading):
            heading = block
            continue
        if isinstance(block, SheetQuestion):
            if block.key in keys:
                continue
            keys.add(block.key)
        lines = list(_TELL[type(block)](block))
        if not lines:
            continue
        if heading:
            yield from ("", *_heading(heading))
            heading = None
        elif type(block) is not before or isinstance(block, SheetQuestion):
            yield ""
        yield from lines
        before = type(block)


def _heading(block: Heading) -> list[str]:
    lines = _wrapped(block.text)
    sign = _UNDERLINE.get(block.level)
    return [*lines, sign * max(map(len, lines))] if sign and lines else lines


def _text(block: Text) -> list[str]:
    return _wrapped(block.text)


def _bullets(block: Bullets) -> list[str]:
    return [line for item in block.items for line in _wrapped(item, "- ")]


def _question(block: SheetQuestion) -> list[str]:
    start = f"{block.number}. "
    lines = _wrapped(block.text, start)
    for text in (block.status, block.note, block.answer):
        lines += _wrapped(text, " " * len(start))
    return lines


def _tick_row(block: TickRow) -> list[str]:
    return [
        *_wrapped(block.label),
        *(line for one in block.options for line in _wrapped(one, _BOX)),
        *_wrapped(block.then),
    ]


def _prompt(block: Prompt) -> list[str]:
    return _wrapped(f"{block.label}:", _BOX)


def _chart(block: Chart) -> list[str]:
    return _wrapped(block.alt)


def _table(block: Table) -> list[str]:
    """Each row as one line that names its columns, without empty cells; an empty form its heads."""
    if not any(map(any, block.rows)):
        return _wrapped(" | ".join(block.columns))
    lines = []
    for row in block.rows:
        if any(row):
            first, *others = zip(block.columns, row, strict=True)
            told = [f"{column} {cell}" for column, cell in others if cell]
            lines += _wrapped(f"{first[1]}: {'; '.join(told)}", "- ")
    return lines


def _big_number(block: BigNumber) -> list[str]:
    return _wrapped(f"{block.label}: {block.number}")


_TELL: dict[type, Callable[[Any], list[str]]] = {
    Text: _text,
    Bullets: _bullets,
    SheetQuestion: _question,
    TickRow: _tick_row,
    Prompt: _prompt,
    Chart: _chart,
    Table: _table,
    BigNumber: _big_number,
}


def _wrapped(text: str, start: str = "") -> list[str]:
    """The text in lines of `WIDTH`; line feeds stay, and a first line begins with `start`."""
    indent = " " * len(start)
    lines: list[str] = []
    for line in text.splitlines():
        lines += wrap(
            line,
            WIDTH,
            initial_indent=indent if lines else start,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return lines
