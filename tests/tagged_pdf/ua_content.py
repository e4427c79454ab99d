"""The content of pages for the PDF/UA checks: marks, artifacts, fonts, the text of each mark."""

import io
import re
from dataclasses import dataclass
from typing import Any

import pikepdf
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name

_SHOW = {"Tj", "TJ", "'", '"'}
_PAINT = _SHOW | {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "INLINE IMAGE"}
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")

Place = tuple[int, int]
"""Page and number of a mark."""


@dataclass(slots=True)
class _Font:
    """What a font says about its codes."""

    width: int
    texts: dict[int, str]


class Content:
    """What stands on the pages: `texts` has the text, `owners` the element of each mark."""

    def __init__(self, faults: list[str]) -> None:
        self.texts: dict[Place, str] = {}
        self.owners: dict[Place, Any] = {}
        self._faults = faults
        self._fonts: dict[tuple[int, int], _Font] = {}

    def _fault(self, fault: str) -> None:
        self._faults.append(fault)

    def check_page(self, number: int, page: Any, by_page: dict[int, Any]) -> None:
        where = f"page {number + 1}: "
        if page.get("/Tabs") != Name.S:
            self._fault(where + "the order of tabs is not that of the tree")
        key = int(page.get("/StructParents", -1))
        if key not in by_page:
            self._fault(where + "not in the parent tree")
        elems = list(by_page.get(key, ()))
        for annotation in page.get("/Annots", []):
            if "/StructParent" not in annotation:
                self._fault(where + "an annotation outside the tree")
        self._read_stream(where, number, page, elems)

    def _read_stream(self, where: str, number: int, page: Any, elems: Any) -> None:
        marks: list[tuple[str, int | None]] = []
        font: _Font | None = None
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in {"BMC", "BDC"}:
                self._open(where, number, operands, marks, elems)
            elif name == "EMC":
                if not marks:
                    self._fault(where + "a mark ends that was not opened")
                else:
                    marks.pop()
            elif name == "Tf":
                font = self._font(page.Resources.Font[str(operands[0])])
            if name in _PAINT and not marks:
                self._fault(where + f"{name} is neither read nor an artifact")
            if name in _SHOW and font:
                self._show(where, number, operands, marks, font)
        if marks:
            self._fault(where + "a mark is left open")

    def _open(
        self,
        where: str,
        number: int,
        operands: Any,
        marks: list[tuple[str, int | None]],
        elems: Any,
    ) -> None:
        tag = str(operands[0])
        properties = operands[1] if len(operands) > 1 else {}
        mcid = properties.get("/MCID") if isinstance(properties, Dictionary) else None
        around = {name for name, _ in marks}
        if tag == "/Artifact" and marks:
            self._fault(where + "an artifact inside a mark")
        elif mcid is None and tag != "/Artifact":
            self._fault(where + f"{tag} without a number")
        elif mcid is not None:
            mcid = int(mcid)
            if "/Artifact" in around:
                self._fault(where + "content inside an artifact")
            elif around:
                self._fault(where + "content inside content")
            if (number, mcid) in self.texts:
                self._fault(where + f"mark {mcid} twice")
            self.texts.setdefault((number, mcid), "")
            if mcid >= len(elems):
                self._fault(where + f"mark {mcid} is not in the parent tree")
            else:
                self.owners[number, mcid] = elems[mcid].objgen
                if f"/{str(elems[mcid].S)[1:]}" != tag:
                    self._fault(where + f"mark {tag} belongs to a {elems[mcid].S}")
            if "/ActualText" in properties:
                self.texts[number, mcid] = str(properties["/ActualText"])
                tag += "!"
        marks.append((tag, mcid))

    def _show(
        self,
        where: str,
        number: int,
        operands: Any,
        marks: list[tuple[str, int | None]],
        font: _Font,
    ) -> None:
        parts = operands[0] if isinstance(operands[0], Array) else operands[-1:]
        raw = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))
        tag, mcid = marks[-1] if marks else ("", None)
        for at in range(0, len(raw), font.width):
            code = int.from_bytes(raw[at : at + font.width], "big")
            text = font.texts.get(code, "")
            if code == 0 or not text or set(text) & {"\0", "\ufeff", "\ufffe"}:
                self._fault(where + f"glyph {code} reads as nothing")
            elif _PRIVATE.search(text) and not tag.endswith("!"):
                self._fault(where + "a private character without its text")
            if mcid is not None and not tag.endswith("!"):
                self.texts[number, mcid] += text

    # --- fonts ---

    def _font(self, font: Any) -> _Font:
        known = self._fonts.get(font.objgen)
        if known:
            return known
        below = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        descriptor = below.get("/FontDescriptor", {})
        name = str(font.get("/BaseFont"))
        programs = [key for key in ("/FontFile", "/FontFile2", "/FontFile3") if key in descriptor]
        if not programs:
            self._fault(f"{name} is not embedded")
        elif programs[0] == "/FontFile2":
            self._check_widths(name, below, descriptor.FontFile2)
        if (
            below.get("/Subtype") == Name.CIDFontType2
            and below.get("/CIDToGIDMap") != Name.Identity
        ):
            self._fault(f"{name} does not say which glyph a code is")
        if "/ToUnicode" not in font:
            self._fault(f"{name} has no text")
        texts = _to_unicode(font) if "/ToUnicode" in font else {}
        found = self._fonts[font.objgen] = _Font(2 if below is not font else 1, texts)
        return found

    def _check_widths(self, name: str, font: Any, program: Any) -> None:
        with TTFont(io.BytesIO(program.read_bytes())) as embedded:
            metrics, order = embedded["hmtx"].metrics, embedded.getGlyphOrder()
            em = embedded["head"].unitsPerEm
        items = list(font.get("/W", []))
        for first, widths in zip(items[::2], items[1::2], strict=True):
            for gid, width in enumerate(widths, int(first)):
                if abs(float(width) - metrics[order[gid]][0] * 1000 / em) > 1:
                    self._fault(f"{name}: glyph {gid} is not as wide as it is said to be")


def _to_unicode(font: Any) -> dict[int, str]:
    """Return the text of each code, "" where it cannot be read."""
    cmap = bytes(font.ToUnicode.read_bytes()).decode("latin-1")
    texts = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, digits in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            try:
                texts[int(code, 16)] = bytes.fromhex(digits).decode("utf-16-be")
            except ValueError:
                texts[int(code, 16)] = ""
    return texts
