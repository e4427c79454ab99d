"""The body outline on paper: every number stands in the middle of its ring, on its own place."""

from collections.abc import Callable, Iterator

import pytest

from bonemet_prep.domain.body import Region, View, parse_body
from bonemet_prep.domain.sheet_blocks import BodyMap, Columns, Sheet, Text
from bonemet_prep.pdf import RenderedSheet
from tests.pdf import paper, sheets
from tests.pdf.conftest import OUTLINE
from tests.pdf.drawing import Shape, figures, shapes
from tests.pdf.paper import Box

BODY = parse_body(OUTLINE)
NUMBERS = {"head": "7", "lower-back": "10", "left-hip": "2, 5", "right-knee": "1"}
SIZE = 10.5

Draw = Callable[[Sheet], RenderedSheet]


@pytest.fixture
def drawn(draw: Draw) -> RenderedSheet:
    """The body alone on the width of a page."""
    return draw(sheets.of_blocks(BodyMap(NUMBERS, "Where it hurts.")))


def scale_of(figure: Box) -> float:
    return (figure.right - figure.left) / sum(view.width for view in BODY.views.values())


def places_of(figure: Box) -> Iterator[tuple[Region, float]]:
    """Every place with a number, and the left edge of the view it is seen in."""
    left = figure.left
    for view in View:
        for region in BODY.regions_of(view):
            if region.id in NUMBERS:
                yield region, left
        left += BODY.views[view].width * scale_of(figure)


def on_paper(points: tuple[tuple[float, float], ...], left: float, figure: Box) -> list[object]:
    scale = scale_of(figure)
    return [pytest.approx((left + x * scale, figure.top - y * scale), abs=0.07) for x, y in points]


def rings(drawn: RenderedSheet) -> list[Shape]:
    return [one for one in shapes(drawn.data) if one.painted == "both"]


def test_both_views_stand_in_the_middle_of_the_page_at_the_wished_height(
    drawn: RenderedSheet,
) -> None:
    (figure,) = figures(drawn.data)
    page = paper.pages(drawn.data)[0]
    assert figure.middle[0] == pytest.approx(page.width / 2, abs=0.02)
    assert figure.top - figure.bottom == pytest.approx(15 * SIZE, abs=0.02)
    tallest = max(view.height for view in BODY.views.values())
    assert scale_of(figure) == pytest.approx(15 * SIZE / tallest, abs=0.001)


def test_where_there_is_little_room_the_body_takes_the_width_and_no_more(draw: Draw) -> None:
    beside = Columns(((Text("beside"),), (BodyMap(NUMBERS, "x"),)), (0.85, 0.15))
    drawn = draw(sheets.of_blocks(beside, Text("below")))
    (figure,) = figures(drawn.data)
    page = paper.pages(drawn.data)[0]
    assert figure.right == pytest.approx(page.width - 45, abs=0.02)
    assert figure.right - figure.left < 90
    tallest = max(view.height for view in BODY.views.values())
    assert figure.top - figure.bottom == pytest.approx(tallest * scale_of(figure), abs=0.05)
    assert page.words("below").top < figure.bottom


def test_the_outlines_are_those_of_the_drawing_side_by_side(drawn: RenderedSheet) -> None:
    (figure,) = figures(drawn.data)
    lines = [list(one.points) for one in shapes(drawn.data) if len(one.points) > 2]
    left = figure.left
    for view in View:
        for path in BODY.views[view].outline:
            assert on_paper(path, left, figure) in lines
        left += BODY.views[view].width * scale_of(figure)
    assert all(figure.holds(one, -SIZE) for one in rings(drawn))


def test_a_place_with_a_number_is_outlined_and_no_other(drawn: RenderedSheet) -> None:
    (figure,) = figures(drawn.data)
    thin = [list(one.points) for one in shapes(drawn.data) if one.pen == 0.5]
    wanted = [on_paper(region.polygon, left, figure) for region, left in places_of(figure)]
    assert thin == wanted


def test_every_number_is_in_the_middle_of_a_white_ring_on_its_place(drawn: RenderedSheet) -> None:
    (figure,) = figures(drawn.data)
    page, found = paper.pages(drawn.data)[0], rings(drawn)
    places = list(places_of(figure))
    assert len(found) == len(places) > len(NUMBERS)  # some are seen from both sides
    for ring, (region, left) in zip(found, places, strict=True):
        assert ring.filled_white and ring.pen == 1
        at = on_paper((region.label_at,), left, figure)
        assert [ring.middle] == at
        assert ring.top - ring.bottom == pytest.approx(1.24 * SIZE, abs=0.02)
        numbers = page.all_words(NUMBERS[region.id])
        (number,) = [one for one in numbers if ring.holds(one, 1)]
        assert number.middle[0] == pytest.approx(ring.middle[0], abs=0.6)
        digits = [one for one in page.letters if ring.holds(one) and one.text.isdigit()]
        assert digits[0].middle[1] == pytest.approx(ring.middle[1], abs=0.3)


def test_a_ring_is_round_for_one_digit_and_as_long_as_its_words_for_more(
    drawn: RenderedSheet,
) -> None:
    (figure,) = figures(drawn.data)
    page = paper.pages(drawn.data)[0]
    for ring, (region, _) in zip(rings(drawn), places_of(figure), strict=True):
        wide, tall = ring.right - ring.left, ring.top - ring.bottom
        if len(NUMBERS[region.id]) == 1:
            assert wide == pytest.approx(tall, abs=0.02)
        else:
            (words,) = [one for one in page.all_words(NUMBERS[region.id]) if ring.holds(one)]
            assert 4 < wide - (words.right - words.left) < 7
