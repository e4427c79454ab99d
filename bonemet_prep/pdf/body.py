"""The body outline on paper: front and back with the pain numbers where they belong."""

import math
from collections.abc import Mapping
from functools import lru_cache

from bonemet_prep.domain.body import BodyOutline, Point, Region, View, parse_body
from bonemet_prep.pdf.flow import Item
from bonemet_prep.pdf.items import MEDIUM, THIN
from bonemet_prep.tagged_pdf.canvas import TaggedCanvas
from bonemet_prep.tagged_pdf.tag_tree import Elem
from bonemet_prep.tagged_pdf.write import write_line
from bonemet_prep.typesetting.fonts import ShippedFonts
from bonemet_prep.typesetting.wrap import wrap

_HEIGHT = 15.0
"""Of the outline, in sizes of the type."""

body_outline = lru_cache(maxsize=1)(parse_body)
"""Reads the drawing of the body; it is read once, and only for a sheet that shows it."""


class BodyMap(Item):
    """Both views side by side; `numbers` has the text for each place that has one.

    A place that is seen from both sides shows its number on both.
    """

    whole = 1.0

    def __init__(
        self,
        outline: BodyOutline,
        numbers: Mapping[str, str],
        elem: Elem,
        fonts: ShippedFonts,
        size: float,
    ) -> None:
        self._outline = outline
        self._numbers = numbers
        self._elem = elem
        self._fonts = fonts
        self._size = size
        self._scale = self._wide = 0.0

    def wrap(self, width: float) -> float:
        """Scale to the wished height, or less where the width is small."""
        self.width = width
        views = self._outline.views.values()
        tall, wide = max(view.height for view in views), sum(view.width for view in views)
        self._scale = min(_HEIGHT * self._size / tall, width / wide)
        self._wide = wide * self._scale
        self.height = tall * self._scale
        return self.height

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the outlines, the places that have a number, and the numbers."""
        x += (self.width - self._wide) / 2
        box = f"[{x:.2f} {top - self.height:.2f} {x + self._wide:.2f} {top:.2f}]"
        self._elem.attributes = f"/O/Layout/BBox{box}/Placement/Block"
        with canvas.marked(self._elem):
            for view in View:
                for path in self._outline.views[view].outline:
                    canvas.paint(f"{MEDIUM} w {self._path(path, x, top)} S")
                for region in self._outline.regions_of(view):
                    if region.id in self._numbers:
                        self._draw_number(canvas, region, x, top)
                x += self._outline.views[view].width * self._scale

    def _draw_number(self, canvas: TaggedCanvas, region: Region, x: float, top: float) -> None:
        canvas.paint(f"{THIN} w {self._path(region.polygon, x, top)} S")
        half = 0.62 * self._size
        middle_x, middle_y = (
            x + region.label_at[0] * self._scale,
            top - region.label_at[1] * self._scale,
        )
        for line in wrap(self._numbers[region.id], self._fonts, True, math.inf)[:1]:
            wide = max(line.width * self._size / 2 + 2.5, half)
            canvas.paint(f"q 1 g {MEDIUM} w")
            canvas.roundRect(middle_x - wide, middle_y - half, 2 * wide, 2 * half, half, 1, 1)
            canvas.paint("Q")
            start = middle_x - line.width * self._size / 2
            write_line(canvas, line, start, middle_y - 0.34 * self._size, self._size)

    def _path(self, points: tuple[Point, ...], x: float, top: float) -> str:
        steps = [f"{x + px * self._scale:.1f} {top - py * self._scale:.1f}" for px, py in points]
        return f"{steps[0]} m {' '.join(f'{step} l' for step in steps[1:])} h"
