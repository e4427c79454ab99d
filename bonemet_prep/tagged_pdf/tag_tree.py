"""The tree of tags: what each mark on a page is, in the order of reading, and how it is written."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFObjectReference

from bonemet_prep.tagged_pdf.embed import utf16_hex


class Mark(NamedTuple):
    """One marked piece of one page: the name of the page object and its number there (MCID)."""

    page: str
    mcid: int


class Elem:
    """One node of the tree, named by a standard structure type; only leaves carry marks."""

    __slots__ = ("actual", "alt", "attributes", "kids", "kind", "parent")

    def __init__(self, kind: str, parent: "Elem | None" = None, alt: str = "") -> None:
        self.kind = kind
        self.parent: Elem | None = None
        self.alt = alt
        self.actual = ""
        self.attributes = ""
        self.kids: list[Elem | Mark] = []
        if parent is not None:
            parent.adopt(self)

    def adopt(self, kid: "Elem") -> None:
        """Take a node as the last below this one."""
        kid.parent = self
        self.kids.append(kid)

    def walk(self) -> Iterator["Elem"]:
        """Yield this node and all below it, in the order of reading."""
        todo = [self]
        while todo:
            elem = todo.pop()
            yield elem
            todo.extend(kid for kid in reversed(elem.kids) if isinstance(kid, Elem))

    def prune(self) -> None:
        """Take out what nothing was drawn for; an empty cell stays, its row needs it."""
        for elem in reversed(list(self.walk())):
            if not elem.kids and elem.parent is not None and elem.kind not in {"TD", "TH"}:
                elem.parent.kids.remove(elem)


class _StructElem(pdfdoc.PDFObject):  # type: ignore[misc]  # reportlab ships without types
    """One element, written as one string: nested dictionaries cost three times as much."""

    __RefOnly__ = 1

    def __init__(self, elem: Elem, names: Mapping[Elem, str], root: str) -> None:
        self._elem = elem
        self._names = names
        self._parent = names[elem.parent] if elem.parent else root

    def format(self, document: PDFDocument) -> bytes:
        """Return the dictionary."""
        elem, numbers = self._elem, document.idToObjectNumberAndVersion
        pages = {kid.page for kid in elem.kids if isinstance(kid, Mark)}
        only = pages.pop() if len(pages) == 1 else ""
        kids = []
        for kid in elem.kids:
            if isinstance(kid, Elem):
                kids.append(f"{numbers[self._names[kid]][0]} 0 R")
            elif only:
                kids.append(str(kid.mcid))
            else:
                page = numbers[kid.page][0]
                kids.append(f"<</Type/MCR/Pg {page} 0 R/MCID {kid.mcid}>>")
        parts = [f"<</S/{elem.kind}/P {numbers[self._parent][0]} 0 R"]
        if only:
            parts.append(f"/Pg {numbers[only][0]} 0 R")
        if kids:
            parts.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]")
        if elem.alt:
            parts.append(f"/Alt{pdf_text(elem.alt)}")
        if elem.actual:
            parts.append(f"/ActualText{pdf_text(elem.actual)}")
        if elem.attributes:
            parts.append(f"/A<<{elem.attributes}>>")
        return ("".join(parts) + ">>").encode("ascii")


def pdf_text(text: str) -> str:
    """Return clean text as a PDF string."""
    if text.isascii() and text.isprintable():
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return f"({escaped})"
    return f"<FEFF{utf16_hex(text)}>"


def write_tree(document: PDFDocument, tree: Elem, by_page: list[list[Elem]]) -> None:
    """Add the tree and its index to the document; `by_page` has the leaf of each mark."""
    names = {elem: f"Elem{number}" for number, elem in enumerate(tree.walk())}
    root = PDFDictionary({"Type": "/StructTreeRoot"})
    document.Catalog.StructTreeRoot = document.Reference(root, "StructTreeRoot")
    for elem, name in names.items():
        document.Reference(_StructElem(elem, names, "StructTreeRoot"), name)
    index: list[object] = []
    for key, elems in enumerate(by_page):
        index += [key, PDFArray([PDFObjectReference(names[elem]) for elem in elems])]
    root["K"] = PDFObjectReference(names[tree])
    root["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(index)}))
    root["ParentTreeNextKey"] = len(by_page)


_XMP = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<pdf:Producer>{producer}</pdf:Producer><pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def xmp(title: str, producer: str) -> bytes:
    """Return the metadata that says that this is PDF/UA-1, and the title."""
    filled = _XMP.replace("{producer}", _xml_text(producer))
    return filled.replace("{title}", _xml_text(title)).encode("utf-8")


def _xml_text(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
