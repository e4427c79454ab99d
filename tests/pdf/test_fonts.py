"""A font of the system is used with care."""

import io

import pikepdf
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

from bonemet_prep.domain.sheet_blocks import Text
from bonemet_prep.pdf import ShippedFonts, render
from tests.pdf import paper, sheets
from tests.tagged_pdf.ua_checker import check
from tests.typesetting.system_fonts import HANGUL


def cff_font(char: str) -> bytes:
    """A font of PostScript outlines with one glyph, a square."""
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder([".notdef", "one"])
    builder.setupCharacterMap({ord(char): "one"})
    pen = T2CharStringPen(800, None)
    pen.moveTo((100, 0))
    for corner in ((700, 0), (700, 700), (100, 700)):
        pen.lineTo(corner)
    pen.closePath()
    empty = T2CharStringPen(500, None)
    glyphs = {".notdef": empty.getCharString(), "one": pen.getCharString()}
    builder.setupCFF("TestSquare", {"FullName": "TestSquare"}, glyphs, {})
    builder.setupHorizontalMetrics({".notdef": (500, 0), "one": (800, 100)})
    builder.setupHorizontalHeader(ascent=900, descent=-200)
    builder.setupNameTable({"familyName": "TestSquare", "psName": "TestSquare"})
    builder.setupOS2(fsType=0)
    builder.setupPost()
    out = io.BytesIO()
    builder.save(out)
    return out.getvalue()


def with_rights(data: bytes, rights: int) -> bytes:
    """The font with other rights to embed it."""
    out = io.BytesIO()
    with TTFont(io.BytesIO(data)) as font:
        font["OS/2"].fsType = rights
        font.save(out)
    return out.getvalue()


def test_a_font_of_postscript_outlines_is_embedded_and_drawn() -> None:
    data = cff_font("疼")
    rendered = render(sheets.of_blocks(Text("疼")), ShippedFonts(lambda _: data))
    assert rendered.missing == ""
    report = check(rendered.data)
    assert not report.faults and report.of("P")[0] == "疼"
    grey = paper.ink(rendered.data, scale=2.0)
    assert grey.count(0) > 400  # the square is solid


@pytest.mark.parametrize("data", [b"", b"no font", with_rights(HANGUL, 2)[:40]])
def test_what_is_no_font_is_not_used(data: bytes) -> None:
    rendered = render(sheets.of_blocks(Text("오")), ShippedFonts(lambda _: data))
    assert rendered.missing == "오"


@pytest.mark.parametrize(("rights", "missing"), [(0, ""), (2, "오"), (4, ""), (8, "")])
def test_a_font_that_forbids_embedding_is_not_used(rights: int, missing: str) -> None:
    data = with_rights(HANGUL, rights)
    rendered = render(sheets.of_blocks(Text("오")), ShippedFonts(lambda _: data))
    assert rendered.missing == missing


def test_a_font_that_lacks_the_character_after_all_is_not_used() -> None:
    rendered = render(sheets.of_blocks(Text("疼")), ShippedFonts(lambda _: HANGUL))
    assert rendered.missing == "疼"


def test_the_system_is_asked_only_for_what_no_shipped_font_has_and_once() -> None:
    asked: list[str] = []

    def system(char: str) -> bytes:
        asked.append(char)
        return HANGUL

    fonts = ShippedFonts(system)
    sheet = sheets.of_blocks(Text("Pain боль כאב ألم दर्द ปวด 😀 ✓ 오오 오"))
    render(sheet, fonts)
    render(sheet, fonts)
    assert asked == ["오"]


def test_a_font_of_the_system_is_in_the_file_once_however_often_it_is_handed_over() -> None:
    def fonts_of(typed: str) -> int:
        fonts = ShippedFonts(lambda _: bytes(bytearray(HANGUL)))
        data = render(sheets.of_blocks(Text(typed)), fonts).data
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return len(pdf.pages[0].Resources.Font)

    assert fonts_of("Plain 오 늘 밤") == fonts_of("Plain") + 1
