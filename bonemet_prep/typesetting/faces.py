"""A font open in HarfBuzz, and the runs of text it shapes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple, TypeVar

import uharfbuzz as hb

_Key = TypeVar("_Key")
_Kept = TypeVar("_Kept")

_NEEDS_NO_GLYPH = frozenset("\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f")
"""Joiners, direction marks and the like, which are never seen."""
_MOST_KEPT = 20_000
_RESTRICTED = 0x0002
_DRAWABLE = {"glyf", "CFF ", "CFF2"}
_LEAST_KERN = 0.0005


class Glyph(NamedTuple):
    """A placed glyph: its number in the font, its advance and offset in em."""

    gid: int
    advance: float
    dx: float
    dy: float


class Metrics(NamedTuple):
    """A glyph as the font has it, in em: its advance before kerning, its ink above and below."""

    advance: float
    up: float
    down: float


class Cluster(NamedTuple):
    """The glyphs that together stand for a piece of text."""

    text: str
    glyphs: tuple[Glyph, ...]


@dataclass(slots=True, eq=False)
class Run:
    """Text in one face and one direction; `face` is None where no font has it. Lengths in em.

    `clusters` stand from left to right. `plain` is the operand of TJ (between its brackets) where
    each glyph is read on its own and stands on the line, else "". The ink reaches `up` above the
    line and `down` below it.
    """

    text: str
    face: "Face | None"
    level: int
    width: float
    clusters: tuple[Cluster, ...] = ()
    plain: str = ""
    up: float = 0.0
    down: float = 0.0


@dataclass(slots=True)
class Line:
    """Runs in the order of reading, with the width in em and the number of the paragraph."""

    base: int
    paragraph: int
    width: float = 0.0
    runs: list[Run] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What stands on the line, with the spaces at its end."""
        return "".join(run.text for run in self.runs)


class Face:
    """One font; lengths are in em. It keeps what it has shaped.

    Raises ValueError for bytes that are no font with outlines, or one that forbids embedding.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.hb_face = hb.Face(hb.Blob(data))
        if not self.hb_face.glyph_count or not _DRAWABLE & set(self.hb_face.table_tags):
            raise ValueError("not a font with outlines")
        if int.from_bytes(self.table("OS/2")[8:10], "big") & 0x000F == _RESTRICTED:
            raise ValueError("this font may not be embedded")
        self._font = hb.Font(self.hb_face)
        self.em: int = self.hb_face.upem
        extents = self._font.get_font_extents("ltr")
        self.ascent: float = extents.ascender / self.em
        self.descent: float = -extents.descender / self.em
        self._covered: dict[str, bool] = {}
        self._metrics: dict[int, Metrics] = {}
        self._runs: dict[tuple[str, int], Run] = {}

    @property
    def name(self) -> str:
        """The PostScript name."""
        return str(self.hb_face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or "Font")

    def table(self, tag: str) -> bytes:
        """Return a table of the font, empty where it has none."""
        return bytes(self.hb_face.reference_table(tag).data or b"")

    def glyph(self, char: str) -> int:
        """The number of the glyph of a character on its own, 0 where there is none."""
        return self._font.get_nominal_glyph(ord(char)) or 0

    def covers(self, text: str) -> bool:
        """Tell whether there is a glyph for every character that needs one."""
        known = self._covered.get(text)
        if known is None:
            known = all(self.glyph(char) or char in _NEEDS_NO_GLYPH for char in text)
            keep(self._covered, text, known)
        return known

    def metrics(self, gid: int) -> Metrics:
        """The measures of a glyph as the font has it."""
        known = self._metrics.get(gid)
        if known is None:
            ink, em = self._font.get_glyph_extents(gid), self.em
            known = self._metrics[gid] = Metrics(
                self._font.get_glyph_h_advance(gid) / em,
                ink.y_bearing / em,
                -(ink.y_bearing + ink.height) / em,
            )
        return known

    def run(self, text: str, level: int) -> Run:
        """Shape text of one direction; an odd level runs from right to left."""
        known = self._runs.get((text, level))
        return known or keep(self._runs, (text, level), self._shape(text, level))

    def _shape(self, text: str, level: int) -> Run:
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if level % 2 else "ltr"
        hb.shape(self._font, buffer)
        em, infos = self.em, buffer.glyph_infos
        glyphs = [
            Glyph(info.codepoint, at.x_advance / em, at.x_offset / em, at.y_offset / em)
            for info, at in zip(infos, buffer.glyph_positions, strict=True)
        ]
        clusters = tuple(_clusters(text, [info.cluster for info in infos], glyphs))
        width = up = down = 0.0
        for gid, advance, _, dy in glyphs:
            measured = self.metrics(gid)
            width += advance
            up, down = max(up, measured.up + dy), max(down, measured.down - dy)
        plain = "" if level % 2 else self._plain(clusters)
        return Run(text, self, level, width, clusters, plain, up, down)

    def _plain(self, clusters: tuple[Cluster, ...]) -> str:
        out = []
        for _, glyphs in clusters:
            gid, advance, dx, dy = glyphs[0]
            if len(glyphs) > 1 or dx or dy:
                return ""
            kern = self.metrics(gid).advance - advance
            out.append(f"{gid:04X}>{kern * 1000:.0f}<" if abs(kern) > _LEAST_KERN else f"{gid:04X}")
        return "".join(out)


def _clusters(text: str, starts: list[int], glyphs: Sequence[Glyph]) -> Iterable[Cluster]:
    """Return the clusters as they stand; `starts` says where in the text that of a glyph starts."""
    if starts == list(range(len(text))):  # most often each character has a glyph of its own
        return map(Cluster, text, zip(glyphs, strict=True))
    together: dict[int, list[Glyph]] = {}
    for start, glyph in zip(starts, glyphs, strict=True):
        together.setdefault(start, []).append(glyph)
    ends = dict(pairwise([*sorted(together), len(text)]))
    return (Cluster(text[at : ends[at]], tuple(some)) for at, some in together.items())


def keep(cache: dict[_Key, _Kept], key: _Key, value: _Kept, most: int = _MOST_KEPT) -> _Kept:
    """Remember a value; the cache starts anew rather than grow while the window is open."""
    if len(cache) >= most:
        cache.clear()
    cache[key] = value
    return value
