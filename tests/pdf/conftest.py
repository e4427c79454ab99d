"""Fonts that are opened once, and a way to draw a sheet and read it back."""

from collections.abc import Callable

import pytest

from bonemet_prep.domain.sheet_blocks import Sheet
from bonemet_prep.pdf import RenderedSheet, ShippedFonts, render
from bonemet_prep.resource_files import read_bytes
from tests.pdf import sheets
from tests.pdf.first_page import FirstPage
from tests.tagged_pdf.ua_checker import Report, check

OUTLINE = read_bytes("body_outline.json")


@pytest.fixture(scope="session")
def fonts() -> ShippedFonts:
    return ShippedFonts()


@pytest.fixture
def draw(fonts: ShippedFonts) -> Callable[[Sheet], RenderedSheet]:
    return lambda sheet: render(sheet, fonts, OUTLINE)


@pytest.fixture
def on_page(draw: Callable[[Sheet], RenderedSheet]) -> Callable[..., FirstPage]:
    """Draw blocks alone, and measure them."""
    return lambda *blocks: FirstPage(draw(sheets.of_blocks(*blocks)))


@pytest.fixture
def read(draw: Callable[[Sheet], RenderedSheet]) -> Callable[[Sheet], Report]:
    """Draw a sheet, and return what a screen reader finds in it; it must be well tagged."""

    def read_back(sheet: Sheet) -> Report:
        report = check(draw(sheet).data)
        assert not report.faults
        return report

    return read_back


@pytest.fixture(scope="session")
def example(fonts: ShippedFonts) -> bytes:
    """The file of the example sheet."""
    return render(sheets.example(), fonts, OUTLINE).data
