"""Damage to plant in a good file: what a broken writer of tags could leave behind."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

Damage = Callable[[pikepdf.Pdf], object]


def elems(pdf: pikepdf.Pdf, kind: str) -> list[Any]:
    """All elements of a type, in the order of reading."""

    def walk(elem: Any) -> Iterator[Any]:
        if elem.get("/S") == Name(f"/{kind}"):
            yield elem
        kids = elem.get("/K", Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, Dictionary) and "/S" in kid:
                yield from walk(kid)

    return list(walk(pdf.Root.StructTreeRoot.K))


def first_leaf(pdf: pikepdf.Pdf, kind: str = "P") -> Any:
    return next(elem for elem in elems(pdf, kind) if isinstance(elem.get("/K"), int))


def rewrite(old: bytes, new: bytes, count: int = 1) -> Damage:
    """Replace a piece of the first page by a regular expression."""

    def damage(pdf: pikepdf.Pdf) -> None:
        contents = pdf.pages[0].Contents
        before = bytes(contents.read_bytes())
        after = re.sub(old, new, before, count=count, flags=re.DOTALL)
        assert after != before
        contents.write(after)

    return damage


def setting(target: Callable[[pikepdf.Pdf], Any], key: str, value: Any) -> Damage:
    def damage(pdf: pikepdf.Pdf) -> None:
        target(pdf)[key] = value

    return damage


def without(target: Callable[[pikepdf.Pdf], Any], key: str) -> Damage:
    def damage(pdf: pikepdf.Pdf) -> None:
        del target(pdf)[key]

    return damage


def fonts(pdf: pikepdf.Pdf) -> Any:
    return next(iter(pdf.pages[0].Resources.Font.values()))


def _edit_xmp(old: bytes, new: bytes) -> Damage:
    def damage(pdf: pikepdf.Pdf) -> None:
        before = bytes(pdf.Root.Metadata.read_bytes())
        assert old in before
        pdf.Root.Metadata.write(before.replace(old, new))

    return damage


def _first_code_reads(digits: bytes) -> Damage:
    """Let the first glyph of a font read as something else, or as nothing."""

    def damage(pdf: pikepdf.Pdf) -> None:
        cmap = fonts(pdf).ToUnicode
        line = rb"(beginbfchar\n<\w{4}> )<\w{4}>"
        cmap.write(re.sub(line, rb"\1<" + digits + rb">", bytes(cmap.read_bytes()), count=1))

    return damage


def _shift_parent_tree(pdf: pikepdf.Pdf) -> None:
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    leaves = list(numbers[1])
    numbers[1] = Array([leaves[-1], *leaves])


def _claim_twice(pdf: pikepdf.Pdf) -> None:
    leaf = first_leaf(pdf)
    leaf.K = Array([leaf.K, leaf.K])


def _swap_parent(pdf: pikepdf.Pdf) -> None:
    first_leaf(pdf).P = elems(pdf, "Table")[0]


def _drop_last_cell(pdf: pikepdf.Pdf) -> None:
    del elems(pdf, "TR")[2].K[-1]


def _loose_annotation(pdf: pikepdf.Pdf) -> None:
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9])
    pdf.pages[0].Annots = Array([pdf.make_indirect(link)])


def _narrow_glyph(pdf: pikepdf.Pdf) -> None:
    fonts(pdf).DescendantFonts[0].W[1][0] = 77


DAMAGES: dict[str, Damage] = {
    "a tree that is not said to be one": without(lambda pdf: pdf.Root.StructTreeRoot, "/Type"),
    "not said to be tagged": without(lambda pdf: pdf.Root, "/MarkInfo"),
    "tagged by guessing": setting(lambda pdf: pdf.Root.MarkInfo, "/Suspects", True),
    "no language": without(lambda pdf: pdf.Root, "/Lang"),
    "a language that is none": setting(lambda pdf: pdf.Root, "/Lang", String("English, please")),
    "title not shown": without(lambda pdf: pdf.Root, "/ViewerPreferences"),
    "no XMP": without(lambda pdf: pdf.Root, "/Metadata"),
    "XMP without PDF/UA": _edit_xmp(b"<pdfuaid:part>1</pdfuaid:part>", b""),
    "XMP without title": _edit_xmp(b"Visit sheet", b""),
    "two titles": setting(lambda pdf: pdf.docinfo, "/Title", String("Another")),
    "no tree": without(lambda pdf: pdf.Root, "/StructTreeRoot"),
    "no root element": setting(lambda pdf: pdf.Root.StructTreeRoot.K, "/S", Name.Sect),
    "no order of tabs": without(lambda pdf: pdf.pages[1].obj, "/Tabs"),
    "page outside the tree": without(lambda pdf: pdf.pages[1].obj, "/StructParents"),
    "a mark taken away": rewrite(rb"/P <</MCID \d+>> BDC\n(.*?)\nEMC", rb"\1"),
    "an artifact taken away": rewrite(rb"/Artifact BMC\n(.*?)\nEMC", rb"\1"),
    "a mark used twice": rewrite(rb"/MCID 4>>", b"/MCID 3>>"),
    "a mark without a number": rewrite(rb"<</MCID 4>>", b"<<>>"),
    "a mark never ended": rewrite(rb"EMC\n", b""),
    "a mark ended twice": rewrite(rb"EMC\n", b"EMC\nEMC\n"),
    "an artifact inside content": rewrite(
        rb"(/P <</MCID \d+>> BDC\n)(.*?)(EMC)", rb"\1/Artifact BMC\n\2EMC\n\3"
    ),
    "content inside an artifact": rewrite(
        rb"(/P <</MCID \d+>> BDC\n.*?EMC)", rb"/Artifact BMC\n\1\nEMC"
    ),
    "the wrong tag": rewrite(rb"/P <</MCID", b"/H2 <</MCID"),
    "a mark beyond the index": rewrite(rb"/MCID 4>>", b"/MCID 4000>>"),
    "the index shifted": _shift_parent_tree,
    "a mark read twice": _claim_twice,
    "a mark read by no one": without(first_leaf, "/K"),
    "a kind that does not exist": setting(first_leaf, "/S", Name("/Paragraf")),
    "the wrong parent": _swap_parent,
    "a row in a list": setting(lambda pdf: elems(pdf, "L")[0], "/S", Name.Table),
    "a cell outside a row": setting(lambda pdf: elems(pdf, "TR")[0], "/S", Name.Div),
    "a level left out": setting(lambda pdf: elems(pdf, "H2")[0], "/S", Name.H4),
    "a figure without words": without(lambda pdf: elems(pdf, "Figure")[0], "/Alt"),
    "a figure without a place": without(lambda pdf: elems(pdf, "Figure")[0], "/A"),
    "a head without scope": without(lambda pdf: elems(pdf, "TH")[0], "/A"),
    "a row too short": _drop_last_cell,
    "a font not embedded": without(
        lambda pdf: fonts(pdf).DescendantFonts[0].FontDescriptor, "/FontFile2"
    ),
    "a font without text": without(fonts, "/ToUnicode"),
    "a glyph that reads as nothing": _first_code_reads(b""),
    "a glyph that reads as NUL": _first_code_reads(b"0000"),
    "a glyph with half a character": _first_code_reads(b"1F600"),
    "a private character": _first_code_reads(b"E001"),
    "the glyph of nothing": rewrite(rb"\[<\w{4}", b"[<0000"),
    "a wrong width": _narrow_glyph,
    "a font that hides its glyphs": without(
        lambda pdf: fonts(pdf).DescendantFonts[0], "/CIDToGIDMap"
    ),
    "an annotation outside the tree": _loose_annotation,
}
