"""Words, boxes and lines on paper stand in line with each other, with the space meant for them."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from bonemet_prep.domain.sheet_blocks import (
    Box,
    Bullets,
    Columns,
    Part,
    Prompt,
    Sheet,
    SheetQuestion,
    Text,
    TextStyle,
    TickRow,
)
from bonemet_prep.pdf import RenderedSheet, ShippedFonts
from tests.pdf import paper, sheets
from tests.pdf.drawing import shapes
from tests.pdf.first_page import BODY, SIDE, FirstPage, exactly, line_of

HEAD, FOOT = 32.0, 28.0
QUESTION = 12.0
TICK = 0.95 * BODY
GAP = 26.0
"""From one line to write on to the next, where the page has room to spare."""

Draw = Callable[[Sheet], RenderedSheet]


# --- words ---------------------------------------------------------------------------------------


def test_text_starts_at_the_margin_and_goes_down_line_by_line(
    on_page: Callable[..., FirstPage], fonts: ShippedFonts
) -> None:
    page = on_page(*(Text(f"line {n}") for n in range(4)), Text("wide " * 60)).page
    lines = [page.words(f"line {n}") for n in range(4)]
    assert [line.start for line in lines] == [exactly(SIDE)] * 4
    steps = [above.baseline - below.baseline for above, below in pairwise(lines)]
    assert steps == [exactly(line_of(fonts, BODY).height + 0.06 * BODY)] * 3
    starts = {one.baseline: one.start for one in reversed(page.all_words("wide"))}
    assert len(starts) > 2 and list(starts.values()) == [exactly(SIDE)] * len(starts)


def test_a_quote_stands_a_little_apart(
    on_page: Callable[..., FirstPage], fonts: ShippedFonts
) -> None:
    page = on_page(Text("above"), Text("quoted", TextStyle.QUOTE), Text("below")).page
    heights = [page.words(words).baseline for words in ("above", "quoted", "below")]
    apart = exactly(line_of(fonts, BODY).height + 0.4 * BODY)
    assert [above - below for above, below in pairwise(heights)] == [apart] * 2


def test_a_frame_stands_on_the_line_for_what_no_font_has(
    on_page: Callable[..., FirstPage], fonts: ShippedFonts
) -> None:
    drawn = on_page(Text("Hy\U00012000Hy"))
    before, after = drawn.page.all_words("Hy")
    (frame,) = drawn.ticks
    assert after.start - before.start == exactly((fonts.width("Hy", False) + 0.72) * BODY)
    assert before.right < frame.left and frame.right < after.start
    assert frame.middle[0] == exactly(after.start - 0.36 * BODY)
    assert frame.right - frame.left == exactly(0.6 * BODY)
    assert frame.bottom == exactly(before.baseline - 0.08 * BODY)
    assert before.bottom < frame.bottom and frame.top == pytest.approx(before.top, abs=1.5)


def test_letters_stand_as_close_as_the_font_wants_them(
    on_page: Callable[..., FirstPage], fonts: ShippedFonts
) -> None:
    page = on_page(Text("AVATAR To |")).page
    apart = sum(fonts.width(letter, False) for letter in "AVATAR To ")
    wide = fonts.width("AVATAR ", False) + fonts.width("To ", False)
    assert apart - wide > 0.1  # in em: they move together
    assert page.words("|").start - SIDE == exactly(wide * BODY)


def test_text_from_right_to_left_ends_at_the_other_margin(
    on_page: Callable[..., FirstPage],
) -> None:
    drawn = on_page(Text("שלום לכם"), Text("שלום לכם   "))
    first, second = (one.right for one in drawn.page.all_words("ש"))
    assert first == second == pytest.approx(drawn.end, abs=1)


def test_signs_of_a_list_and_its_words_have_an_edge_each(
    on_page: Callable[..., FirstPage], fonts: ShippedFonts
) -> None:
    short = "wondering about mornings"
    page = on_page(Bullets((short, "wide " * 40))).page
    signs, words = page.all_words("•"), page.words(short)
    assert [sign.start for sign in signs] == [exactly(SIDE)] * 2
    edge = exactly(SIDE + 0.5 * BODY + 0.35 * BODY)
    assert words.start == edge and words.baseline == signs[0].baseline
    assert words.right - words.left == pytest.approx(fonts.width(short, False) * BODY, abs=1.5)
    lines = {one.baseline: one.start for one in reversed(page.all_words("wide"))}
    assert len(lines) > 1 and list(lines.values()) == [edge] * len(lines)
    assert max(lines) == signs[1].baseline


def test_columns_share_the_width_and_start_on_one_line(on_page: Callable[..., FirstPage]) -> None:
    drawn = on_page(Columns(((Text("left " * 40),), (Text("right " * 20),)), (0.25, 0.75)))
    gap = 1.6 * BODY
    room = drawn.page.width - 2 * SIDE - gap
    left, right = drawn.page.all_words("left"), drawn.page.all_words("right")
    assert left[0].baseline == right[0].baseline
    assert min(one.start for one in right) == exactly(SIDE + 0.25 * room + gap)
    assert max(one.right for one in left) <= SIDE + 0.25 * room


def test_the_corner_ends_at_the_margin_on_the_line_of_the_title(draw: Draw) -> None:
    page = paper.pages(draw(sheets.example()).data)[0]
    title, corner = page.words("Visit sheet"), page.words(sheets.example().corner)
    assert title.start == exactly(SIDE)
    assert corner.baseline == exactly(title.baseline)
    assert corner.right == pytest.approx(page.width - SIDE, abs=1)


def test_the_number_of_the_page_ends_at_the_margin_on_the_line_of_who_made_it(draw: Draw) -> None:
    for page in paper.pages(draw(sheets.example()).data):
        number, made_by = page.words(f"Page {page.letters[0].page + 1} of"), page.words("By Maria")
        last = max(one.right for one in page.letters if one.baseline == number.baseline)
        assert last == pytest.approx(page.width - SIDE, abs=1)
        assert number.baseline == exactly(made_by.baseline)
        assert made_by.start == exactly(SIDE) and made_by.bottom > FOOT


# --- what is drawn ------------------------------------------------------------------------------


def test_nothing_is_drawn_beyond_the_margins(draw: Draw) -> None:
    for sheet in (sheets.example(), replace(sheets.example(), large_print=True)):
        rendered = draw(sheet)
        for number, page in enumerate(paper.pages(rendered.data)):
            inside = paper.Box(SIDE, FOOT, page.width - SIDE, page.height - HEAD)
            drawn = shapes(rendered.data, number)
            assert drawn
            assert [one for one in drawn if not inside.holds(one.clip or one)] == []


def test_the_line_below_the_head_of_the_first_page_has_the_same_room_on_both_sides(
    draw: Draw, fonts: ShippedFonts
) -> None:
    header, below = Part("header", (Text("Ágy"),)), Part("next", (Text("Ágy"),))
    drawn = FirstPage(
        draw(replace(sheets.example(), first_page=(header, below), corner="", rest=()))
    )
    above, under = drawn.page.all_words("Ágy")
    line = line_of(fonts, BODY)
    (rule,) = drawn.lines
    assert (rule.left, rule.right, rule.pen) == (SIDE, drawn.end, 1)
    room = 0.4 * BODY + 0.5
    assert above.baseline - rule.bottom == exactly(line.height - line.baseline + room)
    assert rule.bottom - under.baseline == exactly(line.baseline + room)


def test_a_frame_has_the_same_room_around_its_words_on_every_side(
    on_page: Callable[..., FirstPage], fonts: ShippedFonts
) -> None:
    drawn = on_page(Text("before"), Box((Text("first"), Text("last"))), Text("after"))
    (frame,) = [one for one in drawn.shapes if one.pen == 1.5]
    assert (frame.left, frame.right) == (exactly(SIDE + 0.75), exactly(drawn.end - 0.75))
    pad, line = 0.75 * BODY - 0.75, line_of(fonts, BODY)
    first, last = drawn.page.words("first"), drawn.page.words("last")
    assert first.start - frame.left == exactly(pad)
    assert frame.top - first.baseline == exactly(pad + line.baseline)
    assert last.baseline - frame.bottom == exactly(pad + line.height - line.baseline)
    around = 0.5 * BODY + 0.75
    before, after = drawn.page.words("before"), drawn.page.words("after")
    assert before.baseline - frame.top == exactly(line.height - line.baseline + around)
    assert frame.bottom - after.baseline == exactly(line.baseline + around)


# --- what is filled in by pen -------------------------------------------------------------------


def test_boxes_numbers_and_words_of_questions_have_an_edge_each(
    on_page: Callable[..., FirstPage], fonts: ShippedFonts
) -> None:
    asked = [SheetQuestion(str(n), n, f"Ask {n}?", f"Note {n}") for n in (8, 11, 108)]
    drawn = on_page(*asked)
    assert [(one.left, one.right) for one in drawn.ticks] == [
        (exactly(SIDE + 0.5), exactly(SIDE + 0.5 + TICK))
    ] * 3
    numbers = [drawn.page.all_words(f"{one.number}.")[0] for one in asked]
    edge = exactly(SIDE + TICK + 1 + BODY / 2)
    assert [one.start for one in drawn.page.all_words("8.")[:1]] == [edge]
    assert [one.start for one in numbers[1:]] == [edge] * 2
    words = [drawn.page.words(one.text) for one in asked]
    column = fonts.width("108.", True) * QUESTION
    assert [one.start for one in words] == [
        pytest.approx(SIDE + TICK + 1 + BODY + column, abs=0.2)
    ] * 3
    assert [drawn.page.words(one.note).start for one in asked] == [one.start for one in words]
    for tick, text in zip(drawn.ticks, words, strict=True):
        assert tick.top - tick.bottom == exactly(TICK)
        assert tick.middle[1] - text.baseline == pytest.approx(0.36 * QUESTION, abs=1)


def test_a_question_and_its_answer_are_bold_and_the_note_between_them_is_not(
    on_page: Callable[..., FirstPage], fonts: ShippedFonts
) -> None:
    words = "wondering about mornings"
    asked = SheetQuestion("q", 1, words, words, answer=words, status=words)
    page = on_page(asked).page
    wide = [one.right - one.left for one in page.all_words(words)]
    assert wide == [
        pytest.approx(fonts.width(words, bold) * size, abs=1.5)
        for bold, size in ((True, QUESTION), (False, 10.5), (False, BODY), (True, BODY))
    ]


def test_the_first_line_to_write_on_is_as_far_below_the_words_as_the_next_below_it(
    on_page: Callable[..., FirstPage],
) -> None:
    drawn = on_page(SheetQuestion("q", 1, "Ask?", lines=3))
    asked = drawn.page.words("Ask?")
    assert [one.left for one in drawn.lines] == [exactly(asked.start)] * 3
    assert [one.right for one in drawn.lines] == [exactly(drawn.end)] * 3
    heights = [asked.baseline, *(one.bottom for one in drawn.lines)]
    assert heights[0] - heights[1] == pytest.approx(GAP, abs=1)
    assert [above - below for above, below in pairwise(heights[1:])] == [exactly(GAP)] * 2


def test_lines_behind_labels_start_at_one_edge_and_the_label_stands_on_them(
    on_page: Callable[..., FirstPage],
) -> None:
    labels = ("Short", "A good deal longer", "Mid length")
    drawn = on_page(*(Prompt(label) for label in labels))
    words = [drawn.page.words(label) for label in labels]
    assert [one.start for one in words] == [exactly(SIDE + TICK + 1 + BODY / 2)] * 3
    assert {one.left for one in drawn.lines} == {drawn.lines[0].left}
    assert {one.right for one in drawn.lines} == {drawn.end}
    widest = max(one.right for one in words)
    assert drawn.lines[0].left - widest == pytest.approx(BODY / 2, abs=1)
    for tick, label, line in zip(drawn.ticks, words, drawn.lines, strict=True):
        assert 2 < label.baseline - line.bottom < 5
        assert tick.middle[1] - label.baseline == pytest.approx(0.36 * BODY, abs=1)
        assert tick.left == exactly(SIDE + 0.5) and tick.right < label.left
    assert [above.bottom - below.bottom for above, below in pairwise(drawn.lines)] == [
        exactly(GAP)
    ] * 2


def test_each_thing_to_tick_has_its_box_before_it_and_no_line_is_too_long(
    on_page: Callable[..., FirstPage],
) -> None:
    options = tuple(f"{name} one to tick" for name in ("Ape", "Bee", "Cow", "Doe", "Eel", "Fox"))
    drawn = on_page(TickRow("Label:", options, "Then."))
    words = [drawn.page.words(option) for option in options]
    label, then = drawn.page.words("Label:"), drawn.page.words("Then.")
    for tick, option in zip(drawn.ticks, words, strict=True):
        assert option.start - tick.left == exactly(TICK + 0.5 + 0.3 * BODY)
        assert tick.middle[1] - option.baseline == pytest.approx(0.36 * BODY, abs=1)
    assert len({one.baseline for one in words}) == 2
    assert label.start == exactly(SIDE) and label.baseline == exactly(words[0].baseline)
    ends = [label, *words]
    for before, tick, option in zip(ends, drawn.ticks, words, strict=False):
        if before.baseline == option.baseline:
            assert tick.left - before.right == pytest.approx(BODY, abs=1.5)
        else:
            assert tick.left == exactly(SIDE + 0.5)
    assert then.baseline == words[-1].baseline and then.left > words[-1].right
    assert max(one.right for one in (*words, then)) <= drawn.end
