"""The pain chart on paper: each mark stands where its day and its number are."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest

from bonemet_prep.domain.chart import ChartPicture, DayBar, Mark
from bonemet_prep.domain.sheet_blocks import Chart, Sheet, Text
from bonemet_prep.pdf import RenderedSheet, ShippedFonts
from tests.pdf import paper, sheets
from tests.pdf.drawing import Shape, figures, shapes
from tests.pdf.paper import Box, Page

HAIR, THIN, MEDIUM, BAR = 0.25, 0.5, 1.0, 2.2
SQUARE, DOT = 5.6, 2.9
"""Side of the square of the lowest, radius of the dot of the highest, in points."""


class Drawn:
    """A chart as it stands on paper, with its axes found."""

    def __init__(self, rendered: RenderedSheet) -> None:
        self.page: Page = paper.pages(rendered.data)[0]
        self.shapes: list[Shape] = shapes(rendered.data)
        (self.figure,) = figures(rendered.data)
        inside = [one for one in self.shapes if self.figure.holds(one, -DOT)]
        self.inside: list[Shape] = inside
        self.grid = [one for one in inside if one.is_across and one.pen in (HAIR, MEDIUM)]

    def level(self, number: float) -> float:
        """The height of a pain number."""
        zero, ten = self.grid[0].bottom, self.grid[-1].bottom
        return zero + number / 10 * (ten - zero)

    def day(self, share: float) -> float:
        """The place of a day: the first and the last have room for half a square beside them."""
        axis = self.grid[0]
        return axis.left + SQUARE + share * (axis.right - axis.left - 2 * SQUARE)

    def centred_on(self, x: float, y: float, painted: str) -> list[Shape]:
        """The closed shapes around a point."""
        near = pytest.approx((x, y), abs=0.02)
        return [
            one
            for one in self.inside
            if len(one.points) > 2 and one.painted == painted and one.middle == near
        ]


Draw = Callable[[ChartPicture], Drawn]


@pytest.fixture
def chart(draw: Callable[[Sheet], RenderedSheet]) -> Draw:
    legend = "What the marks are."
    return lambda picture: Drawn(
        draw(sheets.of_blocks(Text("Above."), Chart(picture, "A chart.", legend), Text("Below.")))
    )


@pytest.fixture
def full(chart: Draw) -> Drawn:
    return chart(sheets.full_picture())


def test_the_numbers_stand_beside_their_lines_at_even_steps(full: Drawn) -> None:
    assert len(full.grid) == 6
    assert [line.pen for line in full.grid] == [MEDIUM, *[HAIR] * 5]
    heights = [line.bottom for line in full.grid]
    steps = [after - before for before, after in pairwise(heights)]
    assert min(steps) > 10 and steps == pytest.approx([steps[0]] * 5, abs=0.02)
    for number, line in zip(range(0, 11, 2), full.grid, strict=True):
        beside = [
            one
            for one in full.page.all_words(str(number))
            if one.right < line.left and abs(one.middle[1] - line.bottom) < 5
        ]
        (label,) = beside
        assert label.middle[1] == pytest.approx(line.bottom, abs=0.3)
        assert 6 <= line.left - label.right < 7.5
        assert label.left >= full.figure.left


def test_the_lines_reach_from_the_axis_to_the_end_of_the_picture(full: Drawn) -> None:
    assert {line.left for line in full.grid} == {full.grid[0].left}
    assert {line.right for line in full.grid} == {full.figure.right}
    assert full.figure.left == 45 and full.figure.right == full.page.width - 45


def test_a_day_is_a_bar_from_the_square_of_its_lowest_to_the_dot_of_its_highest(
    full: Drawn,
) -> None:
    bars = [one for one in full.inside if one.is_upright and one.pen == BAR]
    wanted = sheets.picture().bars
    assert [(bar.left, bar.bottom, bar.top) for bar in bars] == [
        pytest.approx((full.day(d.x), full.level(d.lowest), full.level(d.highest)), abs=0.02)
        for d in wanted
    ]
    for day in wanted:
        (square,) = full.centred_on(full.day(day.x), full.level(day.lowest), "both")
        assert square.filled_white and square.pen == MEDIUM
        assert (square.right - square.left, square.top - square.bottom) == (
            pytest.approx((SQUARE, SQUARE), abs=0.01)
        )
        (dot,) = full.centred_on(full.day(day.x), full.level(day.highest), "fill")
        assert not dot.filled_white
        assert (dot.right - dot.left, dot.top - dot.bottom) == pytest.approx((2 * DOT, 2 * DOT))


def test_where_highest_and_lowest_are_one_the_square_is_seen_around_the_dot(chart: Draw) -> None:
    one = replace(sheets.picture(), bars=(DayBar("Nov 9", 0.0, 4, 4),))
    drawn = chart(one)
    (square,) = drawn.centred_on(drawn.day(0), drawn.level(4), "both")
    (dot,) = drawn.centred_on(drawn.day(0), drawn.level(4), "fill")
    assert square.holds(dot, 0.8)


def test_a_day_without_an_entry_is_a_cross_on_the_zero_line(full: Drawn) -> None:
    (gap,) = sheets.picture().gaps
    strokes = [
        one
        for one in full.inside
        if len(one.points) == 2 and not (one.is_across or one.is_upright) and one.clip is None
    ]
    first, second = strokes
    assert {first.pen, second.pen} == {MEDIUM}
    assert first.middle == second.middle
    assert first.middle[0] == pytest.approx(full.day(gap.x), abs=0.02)
    rises = [one.points[1][1] - one.points[0][1] for one in strokes]
    assert rises == [pytest.approx(4.8, abs=0.02), pytest.approx(-4.8, abs=0.02)]
    assert [one.right - one.left for one in strokes] == pytest.approx([4.8, 4.8], abs=0.02)
    assert 0 < first.bottom - full.level(0) < 4


def test_a_span_told_from_memory_is_hatched_all_over_and_named_above(full: Drawn) -> None:
    (span,) = sheets.full_picture().spans
    (box,) = [
        one for one in full.inside if one.painted == "line" and len(one.points) == 4 and one.clip
    ]
    assert box.pen == THIN
    assert (box.left, box.bottom, box.right, box.top) == pytest.approx(
        (
            full.day(span.x_from) - DOT,
            full.level(span.lowest) - DOT,
            full.day(span.x_to) + DOT,
            full.level(span.highest) + DOT,
        ),
        abs=0.02,
    )
    hatches = [one for one in full.shapes if one.clip and len(one.points) == 2]
    assert all(one.clip == box.clip and one.pen == THIN for one in hatches)
    assert box.clip == Box(box.left, box.bottom, box.right, box.top)
    assert all(one.right - one.left == pytest.approx(one.top - one.bottom) for one in hatches)
    assert {(one.bottom, one.top) for one in hatches} == {(box.bottom, box.top)}
    starts = [one.left for one in hatches]
    steps = {round(after - before, 1) for before, after in pairwise(starts)}
    assert steps == {4.5}
    assert starts[0] == pytest.approx(box.left - (box.top - box.bottom), abs=0.02)
    assert box.right - 4.5 < starts[-1] <= box.right
    words = full.page.words(span.label)
    assert words.middle[0] == pytest.approx(box.middle[0], abs=0.6)
    assert 1 < words.bottom - box.top < 5


def test_a_treatment_is_a_dotted_line_up_to_its_words_and_no_words_touch(full: Drawn) -> None:
    lines = [one for one in full.inside if one.is_upright and one.dashed]
    labels = [full.page.words(mark.label) for mark in sheets.full_picture().treatments]
    for mark, line, label in zip(sheets.full_picture().treatments, lines, labels, strict=True):
        assert line.left == pytest.approx(full.day(mark.x), abs=0.02)
        assert line.bottom == pytest.approx(full.level(0), abs=0.02)
        assert label.baseline - line.top == pytest.approx(2.5, abs=0.02)
        assert label.middle[0] == pytest.approx(line.left, abs=0.6)
        assert label.bottom > full.level(10) and full.figure.holds(label)
    lower, higher = labels
    assert higher.baseline - lower.baseline == pytest.approx(1.25 * 10.5, abs=0.02)


def test_words_of_treatments_far_apart_share_a_line(chart: Draw) -> None:
    places = (("pills", 0.2), ("shot", 0.8), ("drops", 0.25), ("rays", 0.82), ("cream", 0.23))
    drawn = chart(replace(sheets.picture(), treatments=tuple(Mark("", x, n) for n, x in places)))
    pills, shot, drops, rays, cream = (drawn.page.words(name).baseline for name, _ in places)
    assert pills == shot < drops == rays < cream


@pytest.mark.parametrize("rows", [0, 1, 2])
def test_the_picture_is_as_high_as_its_words_need(rows: int, chart: Draw) -> None:
    treatments = sheets.full_picture().treatments[:rows]
    drawn = chart(replace(sheets.picture(), treatments=treatments))
    above = (1.25 * rows + 0.5) * 10.5
    assert drawn.figure.top - drawn.level(10) == pytest.approx(above, abs=0.03)
    assert drawn.level(10) - drawn.level(0) == pytest.approx(7.2 * 11.5, abs=0.03)
    assert drawn.level(0) - drawn.figure.bottom == pytest.approx(1.5 * 10.5, abs=0.03)


def test_words_at_the_ends_of_the_days_stay_within_the_picture(chart: Draw) -> None:
    ends = (Mark("", 0.0, "the very first tablets"), Mark("", 1.0, "the very last tablets"))
    drawn = chart(replace(sheets.picture(), treatments=ends))
    first, last = (drawn.page.words(mark.label) for mark in ends)
    assert 0 <= first.left - drawn.grid[0].left < 1
    assert 0 <= drawn.grid[0].right - last.right < 1


def test_the_days_stand_below_their_marks_on_one_line(full: Drawn) -> None:
    labels = [full.page.all_words(mark.label)[0] for mark in sheets.picture().day_labels]
    assert len({label.baseline for label in labels}) == 1
    for mark, label in list(zip(sheets.picture().day_labels, labels, strict=True))[1:]:
        assert label.middle[0] == pytest.approx(full.day(mark.x), abs=0.8)
    assert 0 <= labels[0].left - full.grid[0].left < 1.5
    assert 4 < full.level(0) - labels[0].top < 8


def test_a_place_is_a_letter_on_white_at_its_number_and_is_named_below(full: Drawn) -> None:
    picture = sheets.full_picture()
    for mark in picture.place_marks:
        x, y = full.day(mark.x), full.level(mark.level)
        (white,) = full.centred_on(x, y, "fill")[-1:]
        assert white.filled_white
        assert (white.right - white.left, white.top - white.bottom) == pytest.approx((10.5, 10.5))
        letters = full.page.all_words("ABCDEF"[mark.mark])
        (letter,) = [one for one in letters if white.holds(one)]
        assert letter.middle == pytest.approx((x, y), abs=0.6)
    names = [full.page.words(f"{'ABCDEF'[n]} {name}") for n, name in enumerate(picture.places)]
    assert len({name.baseline for name in names}) == 1
    assert names[0].start == pytest.approx(full.grid[0].left, abs=0.02)
    gaps = [after.left - before.right for before, after in pairwise(names)]
    assert min(gaps) > 14 and max(gaps) < 18
    days = full.page.words(picture.day_labels[0].label)
    assert names[0].top < days.bottom and all(full.figure.holds(name) for name in names)


def test_the_picture_keeps_to_its_room_and_the_words_around_it_keep_out(
    full: Drawn, fonts: ShippedFonts
) -> None:
    assert full.inside
    assert all(full.figure.holds(one, -0.01) for one in full.inside if not one.clip)
    legend = full.page.words("What the marks are.")
    assert full.page.words("Above.").bottom > full.figure.top
    assert legend.top < full.figure.bottom
    assert legend.start == pytest.approx(45, abs=0.02)
    small = fonts.width("What the marks are.", False) * 10.5
    assert legend.right - legend.left == pytest.approx(small, abs=1)
