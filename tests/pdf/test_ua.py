"""The sheet is PDF/UA-1, and the checker that says so sees what is broken."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pdfua
import pikepdf
import pytest

from bonemet_prep.domain.sheet_blocks import BodyMap, Chart, Heading, Paper, Sheet, Table
from bonemet_prep.pdf import RenderedSheet
from tests.pdf import sheets
from tests.tagged_pdf.damage import DAMAGES
from tests.tagged_pdf.ua_checker import check

Draw = Callable[[Sheet], RenderedSheet]

SHEETS = {
    "example": sheets.example(),
    "a4": replace(sheets.example(), paper=Paper.A4),
    "large print": replace(sheets.example(), large_print=True),
    "marked as an example": replace(sheets.example(), watermark="EXAMPLE. Not a real person."),
    "nothing": sheets.nothing(),
    "pictures": sheets.of_blocks(
        Heading("Pictures"),
        Chart(sheets.full_picture(), "The pain by day.", ""),
        BodyMap({"lower-back": "7", "left-hip": "10"}, "Lower back 7, left hip 10."),
    ),
    "a heading without words": sheets.of_blocks(Heading(""), Heading("Part", 3), Heading("Next")),
    "levels left out": sheets.of_blocks(Heading("One", 3), Heading("Two", 3), Heading("Three")),
}


@pytest.mark.parametrize("name", SHEETS)
def test_no_fault_is_found(name: str, draw: Draw, tmp_path: Path) -> None:
    data = draw(SHEETS[name]).data
    assert not check(data).faults
    file = tmp_path / "sheet.pdf"
    file.write_bytes(data)
    assert not [finding.message for finding in pdfua.validate(str(file)).findings]


@pytest.mark.parametrize("name", DAMAGES)
def test_the_checker_sees_planted_damage(name: str, example: bytes) -> None:
    broken = io.BytesIO()
    with pikepdf.open(io.BytesIO(example)) as pdf:
        DAMAGES[name](pdf)
        pdf.save(broken, fix_metadata_version=False)
    assert check(broken.getvalue()).faults


def test_bookmarks_lead_to_the_headings(example: bytes) -> None:
    with pikepdf.open(io.BytesIO(example)) as pdf, pdf.open_outline() as outline:
        (top,) = outline.root
        assert top.title == "Visit sheet"
        lines = [line.title for line in top.children]
    assert lines == check(example).of("H2")


def test_words_beside_a_figure_are_those_of_the_sheet(draw: Draw) -> None:
    assert check(draw(SHEETS["pictures"]).data).of("Figure") == [
        "The pain by day.",
        "Lower back 7, left hip 10.",
    ]


def test_the_head_of_a_table_is_read_once_however_often_it_is_printed(draw: Draw) -> None:
    log = replace(sheets.LOG, rows=sheets.LOG.rows * 8)
    rendered = draw(sheets.of_blocks(log))
    assert rendered.pages > 2
    heads = [text for text in check(rendered.data).of("TH") if text in log.columns]
    assert heads == list(log.columns)


def test_the_first_cell_of_a_row_is_its_head_only_where_it_names_the_row(draw: Draw) -> None:
    rows = (("one", "two"), ("three", "four"))
    for named, heads in ((True, ["A", "B", "one", "three"]), (False, ["A", "B"])):
        report = check(draw(sheets.of_blocks(Table(("A", "B"), rows, (1, 1), named))).data)
        assert report.of("TH") == heads
