"""Faces as embedded fonts: a subset by glyph number, widths, and what each glyph reads as."""

import re
from collections.abc import Sequence

import uharfbuzz as hb
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFStream

from bonemet_prep.typesetting.faces import Face, Run

_OUTLINES = {"glyf", "loca", "CFF ", "CFF2", "head", "hhea", "hmtx", "maxp"}
_VARIATIONS = {"fvar", "avar", "gvar", "HVAR"}
_KEPT = _OUTLINES | _VARIATIONS
_SUBSET = (
    hb.SubsetFlags.RETAIN_GIDS
    | hb.SubsetFlags.NO_HINTING
    | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    | hb.SubsetFlags.NOTDEF_OUTLINE
    | hb.SubsetFlags.CFF_IDENTITY_CHARSET
    | hb.SubsetFlags.DOWNGRADE_CFF2
)
_TO_UNICODE = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{blocks}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class EmbeddedFont:
    """A face in one document: the glyphs it used and the text of each."""

    def __init__(self, face: Face, number: int) -> None:
        self.name = f"F{number}"
        self._face = face
        self._tag = "".join(chr(65 + number // 26**place % 26) for place in range(5, -1, -1))
        self._texts: dict[int, str] = {}
        self._plain: dict[Run, bool] = {}

    def reads_as(self, gids: Sequence[int], text: str) -> bool:
        """Use the glyphs of a cluster; tell whether one after the other they read as its text."""
        by_glyph = {self._face.glyph(char): char for char in text} if len(gids) > 1 else {}
        parts = _spread(text, [by_glyph.get(gid, "") for gid in gids])
        known = [self._texts.setdefault(*pair) for pair in zip(gids, parts, strict=True)]
        return known == parts and "".join(parts) == text

    def is_plain(self, run: Run) -> bool:
        """Tell whether a run can be shown by its `plain` operand and read glyph by glyph."""
        known = self._plain.get(run)
        if known is None:
            reads_as = self._texts.setdefault
            known = bool(run.plain) and all(
                reads_as(glyphs[0].gid, text) == text for text, glyphs in run.clusters
            )
            self._plain[run] = known
        return known

    def write(self, document: PDFDocument) -> str:
        """Add the font to the document; returns the reference to it."""
        face, gids = self._face, sorted(self._texts)
        data = self._subset(gids)
        is_cff = data[:4] == b"OTTO"
        name = f"/{self._tag}+{re.sub('[^A-Za-z0-9-]', '', face.name)}"
        kind = {"Subtype": "/OpenType"} if is_cff else {"Length1": len(data)}
        program = _add_stream(document, data, **kind)
        head = face.table("head")
        bounds = [int.from_bytes(head[at : at + 2], "big", signed=True) for at in range(36, 44, 2)]
        descriptor = _add(
            document,
            f"/Type/FontDescriptor/FontName{name}/Flags 4/ItalicAngle 0/StemV 80"
            f"/FontBBox[{' '.join(str(round(n * 1000 / face.em)) for n in bounds)}]"
            f"/Ascent {face.ascent * 1000:.0f}/Descent {face.descent * -1000:.0f}"
            f"/CapHeight {face.ascent * 700:.0f}/FontFile{3 if is_cff else 2} {program}",
        )
        widths = " ".join(f"{gid}[{face.metrics(gid).advance * 1000:.6g}]" for gid in gids)
        descendant = _add(
            document,
            f"/Type/Font/Subtype/CIDFontType{0 if is_cff else 2}/BaseFont{name}"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"{'' if is_cff else '/CIDToGIDMap/Identity'}/FontDescriptor {descriptor}/W[{widths}]",
        )
        texts = _add_stream(document, self._to_unicode(gids))
        return _add(
            document,
            f"/Type/Font/Subtype/Type0/BaseFont{name}/Encoding/Identity-H"
            f"/DescendantFonts[{descendant}]/ToUnicode {texts}",
        )

    def _subset(self, gids: list[int]) -> bytes:
        order, face = hb.SubsetInput(), self._face.hb_face
        order.glyph_set.update(gids)
        order.flags = _SUBSET
        unneeded = (tag.encode("latin-1") for tag in face.table_tags if tag not in _KEPT)
        order.drop_table_tag_set.update(int.from_bytes(tag, "big") for tag in unneeded)
        if face.has_var_data:
            order.pin_all_axes_to_default(face)
        return bytes(order.subset(face).blob.data)

    def _to_unicode(self, gids: list[int]) -> bytes:
        rows = [f"<{gid:04X}> <{utf16_hex(self._texts[gid])}>" for gid in gids]
        parts = [rows[start : start + 100] for start in range(0, len(rows), 100)]
        blocks = ["\n".join([f"{len(some)} beginbfchar", *some, "endbfchar"]) for some in parts]
        return _TO_UNICODE.replace("{blocks}", "\n".join(blocks)).encode("ascii")


def _spread(text: str, own: Sequence[str]) -> list[str]:
    """Return what each glyph of a cluster reads as; `own` has the character of those that are one.

    What is left goes to the glyphs in between, so that together they read as the text if they can.
    """
    parts: list[str] = []
    said, in_order = 0, True
    for number, char in enumerate(own, 1):
        end = len(text) if number == len(own) else said + 1
        part = char or (text[said:end] if in_order else "") or text[-1]
        in_order = in_order and text.startswith(part, said)
        said += len(part)
        parts.append(part)
    return parts


class FontBook:
    """The fonts of one document, in the order of first use, and what none of them has."""

    def __init__(self) -> None:
        self.missing: dict[str, None] = {}
        self._fonts: dict[Face, EmbeddedFont] = {}

    def font(self, face: Face) -> EmbeddedFont:
        """Return the embedded font of a face."""
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = EmbeddedFont(face, len(self._fonts))
        return font

    def write(self, document: PDFDocument) -> None:
        """Add all fonts to the document."""
        resources = document.idToObject[pdfdoc.BasicFonts].dict
        for font in self._fonts.values():
            resources[font.name] = font.write(document)


def utf16_hex(text: str) -> str:
    """Return text as the digits of a PDF string, without byte order mark."""
    return text.encode("utf-16-be").hex().upper()


class _Dictionary(pdfdoc.PDFObject):  # type: ignore[misc]  # reportlab ships without types
    """A dictionary whose entries are written already."""

    __RefOnly__ = 1

    def __init__(self, entries: str) -> None:
        self._entries = entries

    def format(self, _: PDFDocument) -> bytes:
        return f"<<{self._entries}>>".encode("ascii")


def _add(document: PDFDocument, entries: str) -> str:
    """Add a dictionary; returns the reference to it as it is written."""
    return str(document.Reference(_Dictionary(entries)).format(document), "ascii")


def _add_stream(document: PDFDocument, data: bytes, **entries: object) -> str:
    """Add a compressed stream; returns the reference to it as it is written."""
    stream = PDFStream(PDFDictionary(entries), data, [pdfdoc.PDFZCompress])
    return str(document.Reference(stream).format(document), "ascii")
