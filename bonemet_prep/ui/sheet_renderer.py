"""Makes the finished file of a sheet; the PDF layer is loaded with the first one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bonemet_prep import resource_files
from bonemet_prep.domain.sheet_blocks import Sheet
from bonemet_prep.ui.system_fonts import system_font

if TYPE_CHECKING:
    from bonemet_prep.pdf import RenderedSheet, ShippedFonts


class SheetRenderer:
    """Called on the render thread; keeps the fonts it has opened."""

    def __init__(self) -> None:
        self._fonts: ShippedFonts | None = None
        self._outline = b""

    def __call__(self, sheet: Sheet) -> RenderedSheet:
        """The file of `sheet`, with fonts of the system for what the shipped ones do not have."""
        from bonemet_prep import pdf

        if self._fonts is None:
            self._fonts = pdf.ShippedFonts(system_font)
            self._outline = resource_files.read_bytes("body_outline.json")
        return pdf.render(sheet, self._fonts, self._outline)
