"""Plain text in any script: direction (UAX #9), fallback from face to face, shaped runs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import uharfbuzz as hb
from bidi import get_base_level, get_display

from bonemet_prep.pdf.faces import Face, FontSource, Glyph

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
MISSING_WIDTH = 0.72
"""The box that stands for a character no font has, in em."""

# Three invisible tag characters behind each character carry its index through the reordering. They
# are transparent to it and take the direction of their character, so the four stay together, in
# this order or exactly turned round. A letter at the end, in the base direction, which is what UAX
# #9 has there in any case, keeps the last of them from counting as white space of the line's end.
_HALF, _FIRST, _OTHER = 48, 0xE0020, 0xE0050
_LONGEST = _HALF**3

_no_font = hb.Font(hb.Face(hb.Blob(b"")))


def graphemes(text: str) -> list[str]:
    """Cut text where a person sees one character end and the next begin."""
    if text.isascii():
        return list(text)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "ltr"
    hb.shape(_no_font, buffer)
    starts = sorted({info.cluster for info in buffer.glyph_infos} | {0})
    return [text[start:end] for start, end in pairwise([*starts, len(text)])]


def bidi_levels(paragraph: str) -> tuple[int, Sequence[int]]:
    """Return the base level of a paragraph and the level of each character.

    An odd level runs from right to left. No levels means that everything runs from left to right.
    """
    if not _RIGHT_TO_LEFT.search(paragraph) or len(paragraph) > _LONGEST:
        return 0, ()
    base = int(get_base_level(paragraph))
    marked = "".join(
        char
        + chr(_FIRST + index // _HALF**2)
        + chr(_OTHER + index // _HALF % _HALF)
        + chr(_OTHER + index % _HALF)
        for index, char in enumerate(paragraph)
    )
    shown = str(get_display(marked + "aא"[base], base_dir="LR"[base]))
    shown = shown[1:] if base else shown[:-1]
    order = []
    levels = [0] * len(paragraph)
    for at in range(0, len(shown), 4):
        unit = shown[at : at + 4]
        turned = ord(unit[1]) >= _OTHER
        _, first, second, third = map(ord, reversed(unit) if turned else unit)
        index = ((first - _FIRST) * _HALF + second - _OTHER) * _HALF + third - _OTHER
        levels[index] = 1 if turned else 2
        order.append(index)
    if base == 0:
        _set_level_zero(order, levels)
    return base, levels


def _set_level_zero(order: list[int], levels: list[int]) -> None:
    """Tell level 0 from 2: what the reordering leaves in its place is on level 0."""
    start, furthest = 0, -1
    for place, index in enumerate(order):
        furthest = max(furthest, index)
        if furthest == place:
            if start == place and levels[place] == 2:
                levels[place] = 0
            start = place + 1


@dataclass(slots=True, eq=False)
class Run:
    """Text in one face and one direction; `face` is None where no font has it. Width in em."""

    text: str
    face: Face | None
    level: int
    width: float
    glyphs: tuple[Glyph, ...] = ()
    _pieces: tuple[tuple[str, tuple[Glyph, ...]], ...] | None = field(default=None, repr=False)

    @property
    def pieces(self) -> tuple[tuple[str, tuple[Glyph, ...]], ...]:
        """Text and glyphs of each cluster, from left to right."""
        if self._pieces is None:
            self._pieces = tuple(self._cut())
        return self._pieces

    def _cut(self) -> list[tuple[str, tuple[Glyph, ...]]]:
        together: dict[int, list[Glyph]] = {}
        for glyph in self.glyphs:
            together.setdefault(glyph.cluster, []).append(glyph)
        ends = dict(pairwise([*sorted(together), len(self.text)]))
        return [(self.text[start : ends[start]], tuple(some)) for start, some in together.items()]


class Shaper:
    """Turns words into runs and remembers them for one sheet."""

    def __init__(self, fonts: FontSource) -> None:
        self._fonts = fonts
        self._words: dict[tuple[str, bool, Sequence[int]], tuple[Run, ...]] = {}

    def main_face(self, bold: bool) -> Face:
        """The face of the sheet, which sets the height of a line."""
        return next(iter(self._fonts.faces(bold)))

    def width(self, text: str, bold: bool) -> float:
        """The width of text on one line, in em."""
        return sum(run.width for run in self.word(text, bold, bidi_levels(text)[1]))

    def word(self, word: str, bold: bool, levels: Sequence[int] = ()) -> tuple[Run, ...]:
        """Return the runs of a word in the order of reading; `levels` as of `bidi_levels`.

        A word stays in one face where one face has all of it; else each grapheme finds its own.
        """
        key = word, bold, tuple(levels)
        runs = self._words.get(key)
        if runs is None:
            runs = self._words[key] = tuple(self._runs(word, bold, levels))
        return runs

    def _runs(self, word: str, bold: bool, levels: Sequence[int]) -> list[Run]:
        whole = next((face for face in self._fonts.faces(bold) if face.covers(word)), None)
        if whole and not any(levels):
            return [_run(word, whole, 0)]
        parts: list[tuple[str, Face | None, int]] = []
        at = 0
        for grapheme in graphemes(word):
            face = whole or self._face_for(grapheme, bold)
            level = levels[at] if levels else 0
            at += len(grapheme)
            if parts:
                text, last_face, last_level = parts[-1]
                # A space may end the line, where it must not move a word that runs to the left.
                apart = level % 2 and (grapheme == " ") != text.endswith(" ")
                if face and (face, level) == (last_face, last_level) and not apart:
                    parts[-1] = text + grapheme, face, level
                    continue
            parts.append((grapheme, face, level))
        return [_run(*part) for part in parts]

    def _face_for(self, grapheme: str, bold: bool) -> Face | None:
        for face in self._fonts.faces(bold):
            if face.covers(grapheme):
                return face
        base = self._fonts.system_face(grapheme[0])
        return base if base and base.covers(grapheme) else None


def _run(text: str, face: Face | None, level: int) -> Run:
    if face is None:
        return Run(text, None, level, MISSING_WIDTH)
    glyphs = face.shape(text, bool(level % 2))
    return Run(text, face, level, sum(glyph.advance for glyph in glyphs), glyphs)
