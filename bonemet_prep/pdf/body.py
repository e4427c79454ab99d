"""The body outline on paper: front and back with the pain numbers where they belong."""

from bonemet_prep.domain.body import BodyOutline, BodyView, Point, Region, View
from bonemet_prep.pdf.canvas import TaggedCanvas
from bonemet_prep.pdf.flow import Item
from bonemet_prep.pdf.fonts import ShippedFonts
from bonemet_prep.pdf.items import MEDIUM
from bonemet_prep.pdf.tag_tree import Elem
from bonemet_prep.pdf.wrap import wrap
from bonemet_prep.pdf.write import write_line

_HEIGHT = 15.0
"""Of the outline, in sizes of the type."""


class BodyMap(Item):
    """Both views side by side; `numbers` has the text for each place that has one.

    A place that is seen from both sides shows its number in front.
    """

    whole = 1.0

    def __init__(
        self,
        outline: BodyOutline,
        numbers: dict[str, str],
        elem: Elem,
        fonts: ShippedFonts,
        size: float,
    ) -> None:
        self._outline = outline
        self._numbers = numbers
        self._elem = elem
        self._fonts = fonts
        self._size = size
        self._scale = 1.0

    def wrap(self, width: float) -> float:
        """Scale to the wished height, or less where the width is small."""
        self.width = width
        views = self._outline.views.values()
        tall = max(view.height for view in views)
        wide = sum(view.width for view in views)
        self._scale = min(_HEIGHT * self._size / tall, width / wide)
        self.height = tall * self._scale
        return self.height

    def draw(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        """Draw the outlines, the places with a number, and the numbers."""
        wide = sum(view.width for view in self._outline.views.values()) * self._scale
        x += (self.width - wide) / 2
        box = f"[{x:.2f} {top - self.height:.2f} {x + wide:.2f} {top:.2f}]"
        self._elem.attributes = f"/O/Layout/BBox{box}/Placement/Block"
        left = set(self._numbers)
        with canvas.marked(self._elem):
            for view in View:
                shape = self._outline.views[view]
                self._draw_view(canvas, shape, x, top)
                for region in self._outline.regions_of(view):
                    if region.id in left:
                        left.remove(region.id)
                        self._draw_number(canvas, region, x, top)
                x += shape.width * self._scale

    def _draw_view(self, canvas: TaggedCanvas, view: BodyView, x: float, top: float) -> None:
        for path in view.outline:
            canvas.paint(f"{MEDIUM:g} w {self._path(path, x, top)} S")

    def _draw_number(self, canvas: TaggedCanvas, region: Region, x: float, top: float) -> None:
        """Fill the place lightly with lines of its own edge and put the number on white."""
        canvas.paint(f".5 w {self._path(region.polygon, x, top)} S")
        text = self._numbers[region.id]
        wide = self._fonts.width(text, True) * self._size
        middle_x = x + region.label_at[0] * self._scale
        middle_y = top - region.label_at[1] * self._scale
        half_x, half_y = max(wide / 2 + 2.5, 0.62 * self._size), 0.62 * self._size
        canvas.paint("q 1 g 1 w")
        canvas.roundRect(middle_x - half_x, middle_y - half_y, 2 * half_x, 2 * half_y, half_y, 1, 1)
        canvas.paint("Q")
        for line in wrap(text, self._fonts, True, float("inf")):
            write_line(canvas, line, middle_x - wide / 2, middle_y - 0.34 * self._size, self._size)

    def _path(self, points: tuple[Point, ...], x: float, top: float) -> str:
        steps = [f"{x + px * self._scale:.1f} {top - py * self._scale:.1f}" for px, py in points]
        return f"{steps[0]} m {' '.join(f'{step} l' for step in steps[1:])} h"
