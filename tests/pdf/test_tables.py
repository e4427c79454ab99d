"""Tables on paper: cells inside their rows, columns with one edge, rows that stay whole."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from bonemet_prep.domain.sheet_blocks import Sheet, Table
from bonemet_prep.pdf import RenderedSheet, ShippedFonts
from tests.pdf import paper, sheets
from tests.pdf.first_page import SIDE, FirstPage, exactly, line_of

SMALL = 10.5
CELL_X, CELL_Y = 8.0, 2.5
"""Room between two columns, and above and below what stands in a row."""

Draw = Callable[[Sheet], RenderedSheet]
OnPage = Callable[..., FirstPage]

LOG = Table(("Head", "Words"), (("one", "few"), ("two", "many " * 60), ("three", "few")), (1, 2))


def test_what_stands_in_a_row_has_the_same_room_above_and_below(
    on_page: OnPage, fonts: ShippedFonts
) -> None:
    drawn = on_page(LOG)
    line = line_of(fonts, SMALL)
    assert [one.pen for one in drawn.lines] == [1, 0.5, 0.5, 0.5]
    head, many = drawn.page.words("Head"), drawn.page.all_words("many")
    assert head.baseline - drawn.lines[0].bottom == exactly(line.height - line.baseline + CELL_Y)
    firsts = [drawn.page.words(name).baseline for name in ("one", "two", "three")]
    lasts = [firsts[0], min(one.baseline for one in many), firsts[2]]
    for above, below, first, last in zip(
        drawn.lines[:-1], drawn.lines[1:], firsts, lasts, strict=True
    ):
        assert above.bottom - first == exactly(line.baseline + CELL_Y)
        assert last - below.bottom == exactly(line.height - line.baseline + CELL_Y)
    assert max(one.baseline for one in many) == firsts[1] > lasts[1]


def test_the_head_is_bold_and_the_rows_are_not(on_page: OnPage, fonts: ShippedFonts) -> None:
    words = "wondering about mornings"
    page = on_page(Table((words,), ((words,),), (1,))).page
    wide = [one.right - one.left for one in page.all_words(words)]
    assert wide == [
        pytest.approx(fonts.width(words, bold) * SMALL, abs=1.5) for bold in (True, False)
    ]


def test_columns_have_one_edge_and_lines_go_across_all_of_them(on_page: OnPage) -> None:
    drawn = on_page(LOG)
    first = [drawn.page.words(name).start for name in ("Head", "one", "two", "three")]
    assert first == [exactly(SIDE)] * 4
    second = [drawn.page.words("Words"), *drawn.page.all_words("few")]
    starts = {one.baseline: one.start for one in reversed(drawn.page.all_words("many"))}
    edge = exactly(second[0].start)
    assert [one.start for one in second] + list(starts.values()) == [edge] * (3 + len(starts))
    assert {(one.left, one.right) for one in drawn.lines} == {(SIDE, drawn.end)}
    widest = max(drawn.page.words(name).right for name in ("Head", "one", "two", "three"))
    assert second[0].start - widest == pytest.approx(CELL_X, abs=1.5)


def test_cells_to_fill_in_are_even_and_parted_in_the_middle_between_columns(
    on_page: OnPage,
) -> None:
    drawn = on_page(Table(("X", "X", "X"), (("", "", ""),) * 4, (1, 1, 1), False, 30.0))
    heights = [one.bottom for one in drawn.lines]
    assert [above - below for above, below in pairwise(heights)] == [exactly(30)] * 4
    a, b, c = (one.start for one in drawn.page.all_words("X"))
    upright = [one for one in drawn.shapes if one.is_upright]
    assert [one.left for one in upright] == [
        exactly(b - CELL_X / 2),
        exactly(c - CELL_X / 2),
    ] * 4
    assert [(one.top, one.bottom) for one in upright[::2]] == [
        (exactly(above), exactly(below)) for above, below in pairwise(heights)
    ]
    assert a == exactly(SIDE)
    assert c - b == exactly(b - a)
    assert drawn.end - c == exactly(c - b - CELL_X)


def test_rows_of_a_table_are_not_cut_and_its_head_comes_again(draw: Draw) -> None:
    rows = tuple((f"row {n}", "begin " + "words " * 60 + "end") for n in range(40))
    pages = paper.pages(draw(sheets.of_blocks(Table(("Name", "Words"), rows, (1, 2)))).data)
    assert len(pages) > 2
    for page in pages:
        assert page.text.count("begin") == page.text.count("end") > 0
        assert page.text.count("Name") == 1


def test_no_row_of_a_table_stands_alone_on_the_last_page(draw: Draw) -> None:
    for count in range(34, 46):
        log = Table(("Name", "Words"), tuple((f"row {n}", "words") for n in range(count)), (1, 2))
        rows = [page.text.count("row ") for page in paper.pages(draw(sheets.of_blocks(log)).data)]
        assert sum(rows) == count and rows[-1] > 1


def test_a_row_that_no_page_holds_is_cut_and_loses_nothing(draw: Draw) -> None:
    rows = (("short", "word " * 3000), ("after", "it"))
    rendered = draw(sheets.of_blocks(Table(("Name", "Words"), rows, (1, 2))))
    text = " ".join(page.text for page in paper.pages(rendered.data))
    assert text.count("word") == 3000
    assert "after" in text


def test_columns_of_a_table_are_wide_enough_for_their_words(draw: Draw) -> None:
    log = Table(("When", "Movement"), (("Nov 22", "7"),) * 3, (0.95, 0.05))
    page = paper.pages(draw(sheets.of_blocks(log)).data)[0]
    assert "Movement" in page.text
