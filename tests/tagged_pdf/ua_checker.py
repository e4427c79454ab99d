"""PDF/UA-1 (ISO 14289-1) as far as a program can check it: faults, and the text as it is read.

A file without a fault is well tagged; that its text is the right one, in the right order and on
the paper, is for the tests to compare (`Report.text`).
"""

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from tests.tagged_pdf.ua_content import Content, Place

_KINDS = frozenset(
    re.findall(
        r"\w+",
        "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct P H1 H2 H3 H4 H5 H6"
        " L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Link Annot Figure Form",
    )
)
_KIDS = {
    "Table": {"THead", "TBody", "TFoot", "TR", "Caption"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"LI", "Caption"},
    "LI": {"Lbl", "LBody"},
}
_PARENTS = {
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"},
    "TD": {"TR"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "LI": {"L"},
    "Lbl": {"LI"},
    "LBody": {"LI"},
}


@dataclass(slots=True)
class Node:
    """An element: its type, what a screen reader says for it, and the elements below."""

    kind: str
    text: str = ""
    kids: list["Node"] = field(default_factory=list)

    def walk(self) -> Iterator["Node"]:
        yield self
        for kid in self.kids:
            yield from kid.walk()


@dataclass(slots=True)
class Report:
    """What is wrong with a file, each fault in one line, and its tree."""

    faults: list[str]
    tree: Node | None

    @property
    def texts(self) -> list[str]:
        """The text of each leaf, in the order of reading."""
        nodes = self.tree.walk() if self.tree else iter(())
        return [node.text for node in nodes if not node.kids]

    def of(self, *kinds: str) -> list[str]:
        """The text of each element of these types, in the order of reading."""
        nodes = self.tree.walk() if self.tree else iter(())
        return [_whole_text(node) for node in nodes if node.kind in kinds]


def _whole_text(node: Node) -> str:
    return node.text if not node.kids else "\n".join(_whole_text(kid) for kid in node.kids)


def check(data: bytes) -> Report:
    """Check a file."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return _Checker(pdf).check()


class _Checker:
    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._faults: list[str] = []
        self._content = Content(self._faults)
        self._claims: Counter[Place] = Counter()
        self._level = 0

    def _fault(self, fault: str) -> None:
        self._faults.append(fault)

    def check(self) -> Report:
        self._check_catalog()
        self._check_metadata()
        root = self._pdf.Root.get("/StructTreeRoot")
        if root is None:
            self._fault("there is no tree")
            return Report(self._faults, None)
        by_page = self._parent_tree(root)
        for number, page in enumerate(self._pdf.pages):
            self._content.check_page(number, page, by_page)
        pages = {page.objgen: number for number, page in enumerate(self._pdf.pages)}
        top = root.get("/K")
        if not isinstance(top, Dictionary) or top.get("/S") != Name.Document:
            self._fault("the tree does not start with one Document")
            return Report(self._faults, None)
        tree = self._read(top, root, "", pages)
        self._check_claims()
        return Report(self._faults, tree)

    # --- the document ---

    def _check_catalog(self) -> None:
        root = self._pdf.Root
        if not self._pdf.pdf_version.startswith("1."):
            self._fault("not PDF 1.x")
        marks = root.get("/MarkInfo", {})
        if marks.get("/Marked") is not True:
            self._fault("not said to be tagged")
        if marks.get("/Suspects") is True:
            self._fault("said to be tagged by guessing")
        if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*", str(root.get("/Lang", ""))):
            self._fault("no language")
        if root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
            self._fault("the title is not shown")
        if root.get("/StructTreeRoot", {}).get("/Type") != "/StructTreeRoot":
            self._fault("the tree of tags is not said to be one")
        outlines = root.get("/Outlines", {})
        if outlines and "/First" not in outlines:
            self._fault("bookmarks without a line")

    def _check_metadata(self) -> None:
        if "/Metadata" not in self._pdf.Root:
            self._fault("no XMP")
            return
        with self._pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as meta:
            if str(meta.get("pdfuaid:part")) != "1":
                self._fault("not said to be PDF/UA-1")
            title = meta.get("dc:title")
        if not title:
            self._fault("no title")
        elif str(self._pdf.docinfo.get("/Title", "")) != title:
            self._fault("two different titles")

    def _parent_tree(self, root: Any) -> dict[int, Any]:
        numbers = list(root.get("/ParentTree", {}).get("/Nums", []))
        if root.get("/ParentTreeNextKey", 0) < len(numbers) / 2:
            self._fault("ParentTreeNextKey is taken")
        return {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}

    # --- the tree ---

    def _read(self, elem: Any, parent: Any, around: str, pages: dict[Any, int]) -> Node:
        kind = str(elem.get("/S", "/"))[1:]
        node = Node(kind)
        if elem.get("/P", {}).objgen != parent.objgen:
            self._fault(f"a {kind} does not know its parent")
        self._check_kind(elem, kind, around)
        kids = elem.get("/K", Array())
        parts: list[str] = []
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, Dictionary) and "/S" in kid:
                below = self._read(kid, elem, kind, pages)
                if below.kind == "Span":
                    parts.append(below.text)
                else:
                    node.kids.append(below)
            else:
                parts.append(self._claim(kid, elem, kind, pages))
        node.text = str(elem["/ActualText"]) if "/ActualText" in elem else "".join(parts)
        if kind == "TR":
            self._check_row(elem)
        if kind == "Table":
            rows = [len(row.kids) for row in node.walk() if row.kind == "TR"]
            if len(set(rows)) > 1:
                self._fault("a table with rows of different length")
        if parts and node.kids:
            self._fault(f"a {kind} has content beside elements")
        if kind == "Figure":
            node.text = str(elem.get("/Alt", ""))
        return node

    def _check_kind(self, elem: Any, kind: str, around: str) -> None:
        if kind not in _KINDS:
            self._fault(f"{kind} is no standard type")
        if kind in _PARENTS and around not in _PARENTS[kind]:
            self._fault(f"a {kind} in a {around}")
        if around in _KIDS and kind not in _KIDS[around]:
            self._fault(f"a {kind} in a {around}")
        attributes = elem.get("/A", {})
        if kind == "Figure" and not str(elem.get("/Alt", "")).strip():
            self._fault("a figure without words")
        if kind == "Figure" and "/BBox" not in attributes:
            self._fault("a figure without a place")
        if kind == "TH" and attributes.get("/Scope") not in {Name.Row, Name.Column}:
            self._fault("a table head that does not say for what")
        if heading := re.fullmatch(r"H([1-6])", kind):
            level = int(heading[1])
            if level > self._level + 1:
                self._fault(f"H{level} after H{self._level}")
            self._level = level

    def _check_row(self, elem: Any) -> None:
        if "/K" not in elem:
            self._fault("a row without cells")

    def _claim(self, kid: Any, elem: Any, kind: str, pages: dict[Any, int]) -> str:
        page = kid.get("/Pg", elem.get("/Pg")) if isinstance(kid, Dictionary) else elem.get("/Pg")
        mcid = int(kid.get("/MCID", -1)) if isinstance(kid, Dictionary) else int(kid)
        at = (pages.get(page.objgen, -1) if page is not None else -1, mcid)
        if at not in self._content.texts:
            self._fault(f"a {kind} has mark {mcid}, which is on no page")
            return ""
        if self._content.owners.get(at) != elem.objgen:
            self._fault(f"a {kind} has mark {mcid} of another")
        self._claims[at] += 1
        return self._content.texts[at]

    def _check_claims(self) -> None:
        for number, mcid in self._content.texts:
            if self._claims[number, mcid] != 1:
                times = self._claims[number, mcid]
                self._fault(f"page {number + 1}: mark {mcid} is read {times} times")
