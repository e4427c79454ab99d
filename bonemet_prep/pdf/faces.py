"""The fonts: those that are shipped, the system's where asked for, each opened once and kept."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol, TypeVar

import uharfbuzz as hb

from bonemet_prep.resource_files import read_bytes

_Key = TypeVar("_Key")
_Kept = TypeVar("_Kept")

_SHIPPED = (
    ("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf"),
    ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    ("NotoSansHebrew-Regular.ttf", "NotoSansHebrew-Bold.ttf"),
    ("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"),
    ("NotoSansDevanagari-Regular.ttf", "NotoSansDevanagari-Bold.ttf"),
    ("NotoSansThai-Regular.ttf", "NotoSansThai-Bold.ttf"),
    ("DejaVuSans-Symbols.ttf", "DejaVuSans-Symbols.ttf"),
    ("NotoEmoji-Regular.ttf", "NotoEmoji-Regular.ttf"),
)
"""Regular and bold, in the order in which they are asked for a character."""

_NEEDS_NO_GLYPH = frozenset("\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f")
"""Joiners, direction marks and the like, which are never seen."""

_MOST_KEPT = 20_000
_RESTRICTED = 0x0002
_DRAWABLE = {"glyf", "CFF ", "CFF2"}


class Glyph(NamedTuple):
    """A placed glyph: its number, the index of its text, advance and offset in em."""

    gid: int
    cluster: int
    advance: float
    dx: float
    dy: float


class Face:
    """One font, open in HarfBuzz; lengths are in em.

    Raises ValueError for bytes that are no font with outlines, or one that forbids embedding.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.hb_face = hb.Face(hb.Blob(data))
        if not self.hb_face.glyph_count or not _DRAWABLE & set(self.hb_face.table_tags):
            raise ValueError("not a font with outlines")
        if _embedding_rights(self.hb_face) == _RESTRICTED:
            raise ValueError("this font may not be embedded")
        self.hb_font = hb.Font(self.hb_face)
        self.em: int = self.hb_face.upem
        extents = self.hb_font.get_font_extents("ltr")
        self.ascent: float = extents.ascender / self.em
        self.descent: float = -extents.descender / self.em
        self._covered: dict[str, bool] = {}
        self._shaped: dict[tuple[str, bool], tuple[Glyph, ...]] = {}

    @property
    def name(self) -> str:
        """The PostScript name."""
        return str(self.hb_face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or "Font")

    def covers(self, text: str) -> bool:
        """Tell whether there is a glyph for every character that needs one."""
        known = self._covered.get(text)
        if known is None:
            _keep_bounded(self._covered)
            glyph = self.hb_font.get_nominal_glyph
            known = all(glyph(ord(char)) or char in _NEEDS_NO_GLYPH for char in text)
            self._covered[text] = known
        return known

    def advance(self, gid: int) -> float:
        """The width of a glyph as the font has it, before kerning."""
        return float(self.hb_font.get_glyph_h_advance(gid)) / self.em

    def shape(self, text: str, right_to_left: bool) -> tuple[Glyph, ...]:
        """Return the glyphs of text of one direction, from left to right."""
        key = text, right_to_left
        known = self._shaped.get(key)
        if known is None:
            _keep_bounded(self._shaped)
            known = self._shaped[key] = tuple(self._place(text, right_to_left))
        return known

    def _place(self, text: str, right_to_left: bool) -> Iterator[Glyph]:
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if right_to_left else "ltr"
        hb.shape(self.hb_font, buffer)
        em = self.em
        for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            yield Glyph(
                info.codepoint, info.cluster, at.x_advance / em, at.x_offset / em, at.y_offset / em
            )


class FontSource(Protocol):
    """Where the faces of a sheet come from."""

    def faces(self, bold: bool) -> Iterator[Face]:
        """Yield the faces to try, best first; the first is the face of the sheet."""

    def system_face(self, char: str) -> Face | None:
        """Return a face outside the shipped ones that has this character."""


class ShippedFonts:
    """The shipped fonts, then what `system_font` gives: the bytes of a font with that character.

    Keep one for the whole process: it keeps what it has opened.
    """

    def __init__(self, system_font: Callable[[str], bytes | None] | None = None) -> None:
        self._system_font = system_font
        self._opened: dict[str, Face] = {}
        self._of_system: list[Face] = []
        self._by_char: dict[str, Face | None] = {}

    def faces(self, bold: bool) -> Iterator[Face]:
        """Yield the shipped faces; one is opened only when those before it were not enough."""
        for names in _SHIPPED:
            name = names[bold]
            if name not in self._opened:
                self._opened[name] = Face(read_bytes(f"fonts/{name}"))
            yield self._opened[name]

    def system_face(self, char: str) -> Face | None:
        """Return the system's face for a character, or None when there is none to be used."""
        if self._system_font is None:
            return None
        if char not in self._by_char:
            _keep_bounded(self._by_char)
            data = self._system_font(char)
            face = self._face_of(data) if data else None
            self._by_char[char] = face if face and face.covers(char) else None
        return self._by_char[char]

    def _face_of(self, data: bytes) -> Face | None:
        known = next((face for face in self._of_system if face.data == data), None)
        if known:
            return known
        try:
            face = Face(data)
        except ValueError:
            return None
        self._of_system.append(face)
        return face


def _embedding_rights(face: hb.Face) -> int:
    """Return the licence bits of the OS/2 table (fsType, OpenType specification)."""
    table = bytes(face.reference_table("OS/2").data or b"")
    return int.from_bytes(table[8:10], "big") & 0x000F


def _keep_bounded(cache: dict[_Key, _Kept]) -> None:
    """Forget everything rather than grow for as long as the window is open."""
    if len(cache) >= _MOST_KEPT:
        cache.clear()
