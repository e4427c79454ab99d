"""The canvas tags whatever is painted on it, and everything else is an artifact."""

import io

import pikepdf
import pytest

from bonemet_prep.tagged_pdf.canvas import TaggedCanvas
from bonemet_prep.tagged_pdf.tag_tree import Elem
from bonemet_prep.tagged_pdf.write import write_line
from bonemet_prep.typesetting.fonts import ShippedFonts
from bonemet_prep.typesetting.wrap import wrap
from tests.tagged_pdf.ua_checker import Report, check


class Page:
    """A page with a tree to write on."""

    def __init__(self) -> None:
        self.fonts = ShippedFonts()
        self.tree = Elem("Document")
        self.canvas = TaggedCanvas((300.0, 200.0), "A page", "en")

    def write(self, text: str, elem: Elem | None) -> None:
        with self.canvas.marked(elem):
            for number, line in enumerate(wrap(text, self.fonts, False, 20.0)):
                write_line(self.canvas, line, 20.0, 150.0 - 14 * number, 11.0)

    def read(self) -> Report:
        report = check(self.canvas.finish(self.tree))
        assert not report.faults
        return report


@pytest.fixture
def page() -> Page:
    return Page()


def test_what_is_marked_is_read_and_the_rest_is_not(page: Page) -> None:
    page.write("First", Elem("P", page.tree))
    page.canvas.draw_line(20, 100, 200, 100, 1)
    page.write("only seen", None)
    page.write("second", Elem("P", page.tree))
    assert page.read().of("P") == ["First", "second"]


def test_the_order_of_reading_is_that_of_the_tree_not_of_the_paint(page: Page) -> None:
    first, second = Elem("P", page.tree), Elem("P", page.tree)
    page.write("second", second)
    page.write("first", first)
    assert page.read().of("P") == ["first", "second"]


def test_furniture_is_read_on_one_page_and_seen_on_all(page: Page) -> None:
    foot = Elem("P", page.tree)
    for number in range(3):
        with page.canvas.furniture(read=number == 0):
            page.write("Made with care", foot)
        page.canvas.showPage()
    report = page.read()
    assert report.of("P") == ["Made with care"]


def test_an_element_that_nothing_was_painted_for_is_not_in_the_file(page: Page) -> None:
    page.write("text", Elem("P", page.tree))
    with page.canvas.marked(Elem("P", Elem("Sect", page.tree))):
        pass
    report = page.read()
    assert report.of("P") == ["text"] and not report.of("Sect")


def test_only_a_leaf_can_be_marked(page: Page) -> None:
    outer = Elem("P", page.tree)
    with (
        pytest.raises(RuntimeError, match="P inside a P"),
        page.canvas.marked(outer),
        page.canvas.marked(Elem("P", outer)),
    ):
        pass


def test_a_character_no_font_has_is_drawn_as_a_box_and_read_as_itself(page: Page) -> None:
    page.write("so \u75bc much", Elem("P", page.tree))
    assert list(page.canvas.fonts.missing) == ["\u75bc"]
    assert page.read().of("P") == ["so \u75bc much"]


def test_bookmarks_never_skip_a_level(page: Page) -> None:
    page.write("text", Elem("P", page.tree))
    for title, level in (("one", 0), ("far below", 3), ("two", 0)):
        page.canvas.bookmark(title, level, 190.0)
    data = page.canvas.finish(page.tree)
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        assert [line.title for line in outline.root] == ["one", "two"]
        assert [line.title for line in outline.root[0].children] == ["far below"]
