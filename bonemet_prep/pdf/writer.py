"""Sizes and words: turns typed text into paragraphs that are leaves of the tag tree."""

from typing import NamedTuple

from bonemet_prep.pdf.paragraph import Paragraph
from bonemet_prep.tagged_pdf.tag_tree import Elem
from bonemet_prep.typesetting.clean import clean
from bonemet_prep.typesetting.fonts import ShippedFonts
from bonemet_prep.typesetting.leading import LEADING


class Look(NamedTuple):
    """Sizes in points, made from the size of the body; `gap` is between two lines to write on."""

    body: float
    small: float
    gap: float
    large: bool = False

    @property
    def question(self) -> float:
        """The size of a question."""
        return self.body + 0.5

    @property
    def tick(self) -> float:
        """The side of a tick box."""
        return self.body * 0.95

    @property
    def line(self) -> float:
        """From line to line."""
        return self.body * LEADING

    def heading(self, level: int) -> float:
        """The size of a heading."""
        return self.body * {1: 1.85, 2: 1.16}.get(level, 1.0)


class Writer(NamedTuple):
    """Makes paragraphs below one element of the tag tree; without one they are not read."""

    fonts: ShippedFonts
    look: Look
    root: Elem | None

    def body(self, text: str, bold: bool = False) -> Paragraph:
        """Return text in the size of the body."""
        return self.paragraph(text, self.look.body, bold)

    def paragraph(
        self, text: str, size: float, bold: bool, kind: str = "P", parent: Elem | None = None
    ) -> Paragraph:
        """Return text as it was typed, with one leaf of `kind` for each line typed."""
        cleaned = clean(text)
        leaves = _leaves(kind, cleaned.count("\n") + 1, parent or self.root)
        return Paragraph(cleaned, self.fonts, size, bold, leaves)

    def cell(self, text: str, row: Elem, bold: bool, scope: str) -> Paragraph:
        """Return a cell of a table; one with a scope ("Row" or "Column") is a head."""
        cell = Elem("TH" if scope else "TD", row)
        if scope:
            cell.attributes = f"/O/Table/Scope/{scope}"
        cleaned = clean(text)
        lines = cleaned.count("\n") + 1
        leaves = _leaves("P", lines, cell) if lines > 1 else [cell]
        return Paragraph(cleaned, self.fonts, self.look.small, bold, leaves)


def _leaves(kind: str, count: int, parent: Elem | None) -> list[Elem]:
    """Return a leaf for each line typed; what may stand only once holds paragraphs instead."""
    if parent is None:
        return []
    if count > 1 and kind != "P":
        parent, kind = Elem(kind, parent), "P"
    return [Elem(kind, parent) for _ in range(count)]
