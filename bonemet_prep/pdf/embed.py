"""Faces as embedded fonts: a subset by glyph number, widths, and what each glyph reads as."""

import re

import uharfbuzz as hb
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFString,
)

from bonemet_prep.pdf.faces import Face
from bonemet_prep.pdf.shape import Run

_SYMBOLIC = 4
_NOT_NEEDED = (
    "GSUB GPOS GDEF BASE JSTF DSIG FFTM STAT MATH kern vhea vmtx VORG post name OS/2 cmap gasp hdmx"
    " VDMX LTSH meta prop feat morx COLR CPAL SVG sbix CBDT CBLC MVAR HVAR"
).split()
_SUBSET = (
    hb.SubsetFlags.RETAIN_GIDS
    | hb.SubsetFlags.NO_HINTING
    | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    | hb.SubsetFlags.NOTDEF_OUTLINE
    | hb.SubsetFlags.CFF_IDENTITY_CHARSET
    | hb.SubsetFlags.DOWNGRADE_CFF2
)
_TOUNICODE = """\
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

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self._texts: dict[int, str] = {}
        self._plain_runs: dict[Run, str] = {}

    def reads_as(self, gid: int, text: str) -> bool:
        """Use a glyph; tell whether it stands for this text wherever it is shown."""
        return self._texts.setdefault(gid, text) == text

    def plain(self, run: Run) -> str:
        """Return the operand of TJ for a run that is read glyph by glyph, "" for one that is not."""
        known = self._plain_runs.get(run)
        if known is None:
            known = self._plain_runs[run] = self._plain(run)
        return known

    def _plain(self, run: Run) -> str:
        if run.level % 2:
            return ""
        out = []
        for text, glyphs in run.pieces:
            gid, _, advance, dx, dy = glyphs[0]
            if len(glyphs) > 1 or dx or dy or not self.reads_as(gid, text):
                return ""
            kern = self.face.advance(gid) - advance
            out.append(f"{gid:04X}>{kern * 1000:.0f}<" if abs(kern) > 5e-4 else f"{gid:04X}")
        return "".join(out)

    def write(self, document: PDFDocument) -> PDFObjectReference:
        """Add the font to the document."""
        gids = sorted(self._texts)
        data = self._subset(gids)
        is_cff = data[:4] == b"OTTO"
        base = PDFName(f"{self._tag()}+{re.sub('[^A-Za-z0-9-]', '', self.face.name)}")
        program = _compressed(data)
        if is_cff:
            program.dictionary["Subtype"] = PDFName("OpenType")
        else:
            program.dictionary["Length1"] = len(data)
        thousand = 1000 / self.face.em
        bounds = [round(n * thousand) for n in _head_bounds(self.face)]
        descriptor = {
            "Type": PDFName("FontDescriptor"),
            "FontName": base,
            "Flags": _SYMBOLIC,
            "FontBBox": PDFArray(bounds),
            "ItalicAngle": 0,
            "StemV": 80,
            "Ascent": round(self.face.ascent * 1000),
            "Descent": -round(self.face.descent * 1000),
            "CapHeight": round(self.face.ascent * 700),
            "FontFile3" if is_cff else "FontFile2": document.Reference(program),
        }
        widths: list[object] = []
        for gid in gids:
            widths += [gid, PDFArray([round(self.face.advance(gid) * 1000, 2)])]
        descendant = {
            "Type": PDFName("Font"),
            "Subtype": PDFName("CIDFontType0" if is_cff else "CIDFontType2"),
            "BaseFont": base,
            "CIDSystemInfo": PDFDictionary(
                {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
            ),
            "FontDescriptor": document.Reference(PDFDictionary(descriptor)),
            "DW": 1000,
            "W": PDFArray(widths),
        }
        if not is_cff:
            descendant["CIDToGIDMap"] = PDFName("Identity")
        font = {
            "Type": PDFName("Font"),
            "Subtype": PDFName("Type0"),
            "BaseFont": base,
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([document.Reference(PDFDictionary(descendant))]),
            "ToUnicode": document.Reference(_compressed(self._to_unicode(gids).encode("ascii"))),
        }
        return document.Reference(PDFDictionary(font))

    def _subset(self, gids: list[int]) -> bytes:
        order = hb.SubsetInput()
        order.glyph_set.update(gids)
        order.flags = _SUBSET
        order.drop_table_tag_set.update(
            int.from_bytes(tag.ljust(4).encode("ascii"), "big") for tag in _NOT_NEEDED
        )
        if self.face.hb_face.has_var_data:
            order.pin_all_axes_to_default(self.face.hb_face)
        return bytes(order.subset(self.face.hb_face).blob.data)

    def _tag(self) -> str:
        """Return the six letters that mark a subset, different for each font of the document."""
        number = int(self.name[1:])
        return "".join(chr(65 + number // 26**place % 26) for place in range(5, -1, -1))

    def _to_unicode(self, gids: list[int]) -> str:
        rows = [f"<{gid:04X}> <{utf16_hex(self._texts[gid])}>" for gid in gids]
        parts = [rows[start : start + 100] for start in range(0, len(rows), 100)]
        blocks = ["\n".join([f"{len(some)} beginbfchar", *some, "endbfchar"]) for some in parts]
        return _TOUNICODE.replace("{blocks}", "\n".join(blocks))


class FontBook:
    """The fonts of one document, in the order of first use, and what none of them has."""

    def __init__(self) -> None:
        self.missing: dict[str, int] = {}
        self._fonts: dict[Face, EmbeddedFont] = {}

    def font(self, face: Face) -> EmbeddedFont:
        """Return the embedded font of a face."""
        font = self._fonts.get(face)
        if font is None:
            font = self._fonts[face] = EmbeddedFont(face, f"F{len(self._fonts)}")
        return font

    def count_missing(self, text: str) -> None:
        """Remember a character that is drawn as a box."""
        self.missing[text] = self.missing.get(text, 0) + 1

    def write(self, document: PDFDocument) -> None:
        """Add all fonts to the document."""
        resources = document.idToObject[pdfdoc.BasicFonts].dict
        for font in self._fonts.values():
            resources[font.name] = font.write(document)


def utf16_hex(text: str) -> str:
    """Return text as the digits of a PDF string, without byte order mark."""
    return text.encode("utf-16-be").hex().upper()


def _compressed(data: bytes) -> PDFStream:
    return PDFStream(content=data, filters=[pdfdoc.PDFZCompress])


def _head_bounds(face: Face) -> list[int]:
    """Return the box around all glyphs, from the table `head`, in units of the font."""
    head = bytes(face.hb_face.reference_table("head").data)
    return [int.from_bytes(head[at : at + 2], "big", signed=True) for at in range(36, 44, 2)]
