"""Every shipped font is free, small and whole."""

import io
from pathlib import Path

import pytest
import uharfbuzz as hb
from fontTools.ttLib import TTFont

from bonemet_prep.resource_files import names, read_bytes
from bonemet_prep.typesetting.faces import Face
from bonemet_prep.typesetting.fonts import ShippedFonts

FONTS = [name for name in names("fonts") if name.endswith(".ttf")]


def test_all_fonts_together_are_small() -> None:
    assert sum(len(read_bytes(name)) for name in FONTS) < 3_000_000


def test_every_font_has_an_origin_and_a_licence() -> None:
    origin = read_bytes("fonts/ORIGIN.md").decode("utf-8")
    for name in FONTS:
        family = Path(name).stem.partition("-")[0]
        line = next(line for line in origin.splitlines() if line.startswith(f"| {family}"))
        licences = [part for part in line.split("`") if part.endswith(".txt")]
        assert line.endswith("same |") or read_bytes(f"fonts/{licences[-1]}")


def test_every_shipped_font_may_be_embedded_and_opens() -> None:
    fonts = ShippedFonts()
    for bold in (False, True):
        assert len(list(fonts.faces(bold))) == 8


def test_the_fonts_of_the_window_are_whole() -> None:
    for style in ("Regular", "Bold", "Italic"):
        with TTFont(io.BytesIO(read_bytes(f"fonts/AtkinsonHyperlegibleNext-{style}.ttf"))) as font:
            assert len(font.getBestCmap()) > 350
            assert font["name"].getDebugName(1) == "Atkinson Hyperlegible Next"


def test_a_font_without_outlines_is_refused() -> None:
    with pytest.raises(ValueError, match="outlines"):
        Face(bytes(hb.Face(hb.Blob(b"")).blob.data or b""))
