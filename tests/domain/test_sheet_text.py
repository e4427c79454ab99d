from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from bonemet_prep.domain.library import Library
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.sheet import build_sheet
from bonemet_prep.domain.sheet_blocks import (
    BigNumber,
    Block,
    Bullets,
    Chart,
    Heading,
    Prompt,
    RuledLines,
    SheetQuestion,
    Table,
    Text,
    TickRow,
)
from bonemet_prep.domain.sheet_choices import SheetChoices, SheetKind
from bonemet_prep.domain.sheet_text import WIDTH, sheet_text
from tests.domain.sheet_reading import flat
from tests.domain.sheet_samples import EVERYTHING, example_input, full_input


def squeezed(text: str) -> str:
    """The text without any white space, so that wrapping does not matter."""
    return "".join(text.split())


def texts_of(block: Block) -> list[str]:
    """What a block says, in reading order; the body outline says what the table beside it says."""
    if isinstance(block, Table):
        return [cell for row in block.rows for cell in row]
    if isinstance(block, Bullets):
        return list(block.items)
    if isinstance(block, TickRow):
        return [block.label, *block.options, block.then]
    told = {
        Heading: ("text",),
        Text: ("text",),
        SheetQuestion: ("text", "note", "answer"),
        Prompt: ("label",),
        Chart: ("alt",),
        BigNumber: ("label", "number"),
    }
    return [getattr(block, name) for name in told.get(type(block), ())]


@pytest.mark.parametrize(("kind", "large"), list(product(SheetKind, (False, True))))
def test_the_text_tells_all_that_is_on_the_paper_in_order(
    kind: SheetKind, large: bool, library: Library
) -> None:
    sheet = build_sheet(example_input(library, replace(EVERYTHING, large_print=large)), kind)
    told = squeezed(sheet_text(sheet))
    at = 0
    blocks = flat(sheet)
    for block, after in zip(blocks, [*blocks[1:], RuledLines(0)], strict=True):
        only_for_a_pen = isinstance(block, Heading) and isinstance(after, RuledLines)
        for part in () if only_for_a_pen else texts_of(block):
            at = told.find(squeezed(part), at)
            assert at >= 0, part
    for line in (*sheet.numbers, sheet.made_by, sheet.watermark, sheet.title, sheet.corner):
        assert squeezed(line) in told


@pytest.mark.parametrize("kind", SheetKind)
def test_lines_fit_80_columns(kind: SheetKind, library: Library) -> None:
    text = sheet_text(build_sheet(example_input(library, EVERYTHING), kind))
    assert max(map(len, text.splitlines())) <= WIDTH
    assert text.endswith("\n")
    assert not text.startswith("\n")
    assert "\n\n\n" not in text


def test_a_sheet_as_text_can_be_read_out(library: Library) -> None:
    given = full_input(library, SheetChoices())
    text = sheet_text(build_sheet(given))
    assert text.startswith(
        "Visit sheet · Thursday, November 26, 2026, 10:30 AM\n"
        "===================================================\n"
        "\n"
        "with-mark · Follow-up · where-mark\n"
    )
    assert (
        "My top three\n"
        "------------\n"
        "1. question-mark-4\n"
        "   note-mark-4\n"
        "   My helper adds: helper-note-mark-4\n"
        "\n"
        "2. question-mark-6\n"
    ) in text
    assert "[ ] a fall\n[ ] new numbness or weakness\n" in text
    assert "Pain by place, Nov 9 to Nov 22\n------------------------------\n" in text
    assert "- Pelvis or groin: Days 1; Highest 6; Lowest 6\n" in text


@drawn(st.text(max_size=400), st.text(max_size=400))
def test_whatever_was_typed_is_told_word_for_word(
    library: Library, wording: str, note: str
) -> None:
    question = Question("q", "v", wording=wording if wording.strip() else "?", note=note)
    sheet = build_sheet(replace(full_input(library, SheetChoices()), questions=[question]))
    told = squeezed(sheet_text(sheet))
    assert squeezed(wording) in told
    assert squeezed(note) in told


def test_a_word_without_end_is_not_cut(library: Library) -> None:
    endless = "x" * 20_000
    question = Question("q", "v", wording="Why?", note=endless)
    sheet = build_sheet(replace(full_input(library, SheetChoices()), questions=[question]))
    assert endless in sheet_text(sheet)
