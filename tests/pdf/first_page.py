"""The first page of a sheet, measured."""

import pytest

from bonemet_prep.pdf import RenderedSheet, ShippedFonts
from bonemet_prep.typesetting.faces import Line
from bonemet_prep.typesetting.leading import PlacedLine, lead
from tests.pdf import paper
from tests.pdf.drawing import Shape, shapes
from tests.pdf.paper import Page

SIDE = 45.0
"""The margin, in points."""
BODY = 11.5
"""The size of the body where a page has room to spare, in points."""


class FirstPage:
    """The first page of a sheet: its words, and what is drawn on it above the foot."""

    def __init__(self, rendered: RenderedSheet) -> None:
        self.page: Page = paper.pages(rendered.data)[0]
        self.shapes: list[Shape] = [one for one in shapes(rendered.data) if one.bottom > 60]
        self.ticks = [one for one in self.shapes if len(one.points) == 4]
        self.lines = [one for one in self.shapes if one.is_across]
        self.end = self.page.width - SIDE


def exactly(number: float) -> object:
    """As near as a file tells, which has two digits."""
    return pytest.approx(number, abs=0.03)


def line_of(fonts: ShippedFonts, size: float, bold: bool = False) -> PlacedLine:
    """The height of a line of type, and where its baseline is in it."""
    return lead([Line(0, 0)], fonts.main(bold), size)[0]
