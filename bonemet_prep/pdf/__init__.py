"""The sheet as a tagged PDF (PDF/UA-1) in any script. Import it when it is needed: it is heavy."""

from typing import NamedTuple

from bonemet_prep.domain.sheet_blocks import PAPER_SIZES, Sheet
from bonemet_prep.pdf.pages import Composer
from bonemet_prep.tagged_pdf.canvas import PRODUCER, TaggedCanvas
from bonemet_prep.typesetting.clean import clean
from bonemet_prep.typesetting.fonts import ShippedFonts

__all__ = ["RenderedSheet", "ShippedFonts", "clean", "render"]


class RenderedSheet(NamedTuple):
    """The file, its number of pages, and every character that was drawn as a box, once each."""

    data: bytes
    pages: int
    missing: str


def render(sheet: Sheet, fonts: ShippedFonts, outline: bytes = b"") -> RenderedSheet:
    """Draw a sheet.

    `fonts` is kept by the caller for as long as the process lives, `outline` is the drawing of the
    body (`body_outline.json`). The same sheet and fonts give the same bytes. Whatever was typed is
    printed: nothing in the texts can make this fail. Raises ContentDamaged for a broken outline.
    """
    layout = Composer(sheet, fonts, outline).compose()
    size = PAPER_SIZES[sheet.paper]
    title = clean(sheet.title).replace("\n", " ").strip() or PRODUCER
    canvas = TaggedCanvas(size, title, sheet.language)
    layout.draw(canvas, size[1])
    data = canvas.finish(layout.tree)
    return RenderedSheet(data, len(layout.pages), "".join(canvas.fonts.missing))
