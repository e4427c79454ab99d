"""A canvas on which everything painted is either an element of the tag tree or an artifact."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from reportlab.lib.utils import TimeStamp
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from bonemet_prep.tagged_pdf.embed import FontBook
from bonemet_prep.tagged_pdf.tag_tree import Elem, Mark, pdf_text, write_tree, xmp

PRODUCER = "Bonemet Prep"
_ARTIFACT = "/Artifact BMC"
_PAGINATION = "/Artifact <</Type/Pagination>> BDC"


class _Info(pdfdoc.PDFInfo):  # type: ignore[misc]  # reportlab ships without types
    """Title and program, and a date only where one is asked for: nothing about who or where."""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        facts = {"Title": pdfdoc.PDFString(self.title), "Producer": pdfdoc.PDFString(PRODUCER)}
        if os.environ.get("SOURCE_DATE_EPOCH", "").strip():
            date = pdfdoc.PDFDate(ts=TimeStamp(invariant=1))
            facts |= {"CreationDate": date, "ModDate": date}
        return bytes(PDFDictionary(facts).format(document))


class TaggedCanvas(Canvas):  # type: ignore[misc]  # reportlab ships without types
    """reportlab's canvas with tags (PDF/UA-1), fonts by glyph and no fonts of its own."""

    def __init__(self, size: tuple[float, float], title: str, language: str) -> None:
        super().__init__(None, pagesize=size, pdfVersion=(1, 7), lang=language, invariant=1)
        self.fonts = FontBook()
        self._by_page: list[list[Elem]] = []
        self._on_page: list[Elem] = []
        self._open: Elem | None = None
        self._loose_from = 0
        self._muted = False
        self._artifact = _ARTIFACT
        self._bookmarks, self._last_bookmark = 0, -1
        document = self._doc
        document.info = _Info()
        self.setTitle(title)
        self.setViewerPreference("DisplayDocTitle", "true")
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        document.Catalog.Metadata = pdfdoc.XMP(creator=lambda _: xmp(title, PRODUCER))

    def _make_preamble(self) -> None:
        """Leave out what reportlab starts a page with: it names a font that is not embedded."""
        self._preamble = ""

    # --- marks ---

    def paint(self, operators: str) -> None:
        """Add operators to the page."""
        self._code.append(operators)

    def draw_line(self, x: float, y: float, to_x: float, to_y: float, width: float) -> None:
        """Draw a straight black line."""
        self.paint(f"{width:g} w {x:.2f} {y:.2f} m {to_x:.2f} {to_y:.2f} l S")

    @contextmanager
    def marked(self, elem: Elem | None) -> Iterator[None]:
        """Let everything painted inside belong to a leaf of the tree; None is an artifact."""
        if elem is None or self._muted:
            yield
            return
        if self._open is not None:
            raise RuntimeError(f"a {elem.kind} inside a {self._open.kind}: only leaves have marks")
        self._end_artifact()
        self._start(elem)
        self._open = elem
        yield
        self._open = None
        self._end(elem)
        self._loose_from = len(self._code)

    def paint_as(self, text: str, operators: str) -> None:
        """Paint a part of the open element that reads as `text`, whatever its glyphs are."""
        elem = self._open
        if elem is None:
            self._code.append(operators)
            return
        self._end(elem)
        span = Elem("Span")
        span.actual = text
        span.parent = elem
        elem.kids.append(span)
        self._start(span)
        self._code.append(operators)
        self._end(span)
        self._start(elem)

    @contextmanager
    def furniture(self, *, read: bool = False) -> Iterator[None]:
        """Let what is painted inside belong to every page: it is read once, or was read before."""
        self._end_artifact()
        self._muted, self._artifact = not read, _PAGINATION
        yield
        self._end_artifact()
        self._muted, self._artifact = False, _ARTIFACT

    def _start(self, elem: Elem) -> None:
        actual = f"/ActualText{pdf_text(elem.actual)}" if elem.actual else ""
        self._code.append(f"/{elem.kind} <</MCID {len(self._on_page)}{actual}>> BDC")
        elem.kids.append(Mark(self._doc.thisPageName(), len(self._on_page)))
        self._on_page.append(elem)
        self._started_at = len(self._code)

    def _end(self, elem: Elem) -> None:
        if len(self._code) > self._started_at:
            self._code.append("EMC")
            return
        self._code.pop()  # nothing was painted: there is nothing to mark
        self._on_page.pop()
        elem.kids.pop()

    def _end_artifact(self) -> None:
        if len(self._code) > self._loose_from:
            self._code.insert(self._loose_from, self._artifact)
            self._code.append("EMC")
        self._loose_from = len(self._code)

    # --- pages ---

    def bookmark(self, title: str, level: int, top: float) -> None:
        """Add a line to the bookmarks that leads to `top` on this page; level 0 is the topmost."""
        self._last_bookmark = min(level, self._last_bookmark + 1)
        self._bookmarks += 1
        key = f"mark{self._bookmarks}"
        self.bookmarkPage(key, fit="XYZ", left=0, top=round(top))
        self.addOutlineEntry(title, key, self._last_bookmark)

    def showPage(self) -> None:  # noqa: N802  # the name is reportlab's
        """End the page."""
        self._end_artifact()
        content = "\n".join(self._code)
        super().showPage()
        document = self._doc
        document.updateSignature(content)
        page = document.Pages.pages[-1]
        page.Contents = PDFStream(content=content, filters=[pdfdoc.PDFZCompress])
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._by_page)
        page.Tabs = PDFName("S")
        self._by_page.append(self._on_page)
        self._on_page = []
        self._loose_from = 0

    def finish(self, tree: Elem) -> bytes:
        """Return the whole file; the canvas is used up."""
        if self._code or not self._by_page:
            self.showPage()
        tree.prune()
        write_tree(self._doc, tree, self._by_page)
        self.fonts.write(self._doc)
        return bytes(self.getpdfdata())
