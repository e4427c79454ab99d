"""Page 1 keeps what has the right to stay, nothing is too small, cut or out of the margins."""

import io
import re
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest

from bonemet_prep.domain.sheet_blocks import (
    BigNumber,
    BodyMap,
    Box,
    Bullets,
    Chart,
    Heading,
    PageBreak,
    Paper,
    Part,
    RuledLines,
    Sheet,
    SheetQuestion,
    Table,
    Text,
)
from bonemet_prep.pdf import RenderedSheet
from tests.pdf import paper, sheets
from tests.tagged_pdf.ua_checker import check

Draw = Callable[[Sheet], RenderedSheet]

MARGIN = 44.0
"""What a printer may cut off is less than this, in points."""


def type_sizes(data: bytes) -> set[float]:
    """Every size of type in a file, in points."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        streams = [bytes(page.Contents.read_bytes()) for page in pdf.pages]
    return {float(size) for stream in streams for size in re.findall(rb"/F\d+ ([\d.]+) Tf", stream)}


def first_page_text(data: bytes) -> str:
    return paper.pages(data)[0].text


@pytest.mark.parametrize("size", list(Paper))
def test_the_paper_has_the_size_that_was_chosen(size: Paper, draw: Draw) -> None:
    page = paper.pages(draw(replace(sheets.example(), paper=size)).data)[0]
    known = {Paper.LETTER: (612, 792), Paper.A4: (595.28, 841.89)}
    assert (page.width, page.height) == pytest.approx(known[size])


def test_what_is_on_page_1_in_life_fits_and_nothing_is_under_10_and_a_half_points(
    example: bytes,
) -> None:
    text = first_page_text(example)
    for words in ("My top three", "Since last visit", "Pain, last 14 days", "Agreed today", "911"):
        assert words in text
    assert min(type_sizes(example)) == 10.5
    assert "Other questions" not in text


def test_a_short_first_page_is_set_larger(draw: Draw) -> None:
    short = replace(sheets.example(), first_page=sheets.first_page()[:2])
    assert 11.5 in type_sizes(draw(short).data)


def test_large_print_is_18_points(draw: Draw) -> None:
    parts = sheets.first_page()[:2]
    rendered = draw(replace(sheets.example(), large_print=True, first_page=parts))
    assert 18.0 in type_sizes(rendered.data)
    assert "My top three" in first_page_text(rendered.data)


def test_the_top_three_in_large_print_go_on_on_the_next_page_after_a_long_header(
    draw: Draw,
) -> None:
    header = Part("header", (Text("Allergies, in many words. " * 18),))
    first_page = (header, *sheets.example().first_page[1:])
    rendered = draw(replace(sheets.example(), large_print=True, first_page=first_page))
    first, second = (page.text.replace("\r\n", " ") for page in paper.pages(rendered.data)[:2])
    questions = [question.text for question in sheets.TOP_THREE]
    assert questions[0] in first and questions[-1] not in first
    assert questions[-1] in second and "Since last visit" in second


def test_what_loses_its_place_opens_page_2_highest_rank_first_in_reading_order(
    draw: Draw,
) -> None:
    parts = [Part("stays", (Text("zero " * 400),), 0)]
    parts += [
        Part(name, (Text(f"{name} " * 250),), rank)
        for name, rank in (("one", 1), ("three", 3), ("two", 2))
    ]
    report = check(draw(replace(sheets.example(), first_page=tuple(parts))).data)
    pages = paper.pages(draw(replace(sheets.example(), first_page=tuple(parts))).data)
    assert "one" in pages[0].text and "two" in pages[0].text
    assert "three" not in pages[0].text
    assert pages[1].text.startswith("three")
    read = [text.split(" ")[0] for text in report.of("P")]
    assert [word for word in read if word in {"zero", "one", "two", "three"}] == [
        *("zero", "one", "two", "three")
    ]


def test_a_long_note_of_the_top_three_says_on_which_page_it_is_whole(draw: Draw) -> None:
    asked = sheets.question(
        1, "A question?", sheets.LONG_NOTE, note_lines=2, more="more on page {page}"
    )
    whole = replace(asked, note_lines=0, lines=0)
    filler = tuple(Text(f"filler {n} " * 900) for n in range(2))
    parts = (sheets.header(), sheets.top_three((asked,)), *sheets.first_page()[2:])
    sheet = replace(sheets.example(), first_page=parts, rest=(*filler, Heading("Notes"), whole))
    rendered = draw(sheet)
    pages = paper.pages(rendered.data)
    whole_on = next(n for n, page in enumerate(pages, 1) if "bother anyone" in page.text)
    assert whole_on > 2
    first, second = check(rendered.data).of("LBody")[0], check(rendered.data).of("LBody")[-1]
    assert first.endswith(f"… more on page {whole_on}")
    assert second == f"A question?\n{sheets.LONG_NOTE}"


def test_a_note_that_stands_nowhere_else_is_never_cut(draw: Draw) -> None:
    asked = sheets.question(1, "Q?", sheets.LONG_NOTE, note_lines=1, more="more on page {page}")
    report = check(draw(sheets.of_blocks(Box((asked,)))).data)
    assert sheets.LONG_NOTE in report.of("LBody")[0]


def test_a_question_stays_with_its_first_lines(draw: Draw) -> None:
    for filler in range(28, 44):
        asked = (sheets.question(n, f"Is this question {n}?", "And note.") for n in range(1, 4))
        lines = (Text("line"),) * filler
        pages = paper.pages(draw(sheets.of_blocks(*lines, *asked)).data)
        for page in pages:
            assert page.text.count("Is this question") == page.text.count("And note.")


def test_a_heading_never_ends_a_page(draw: Draw) -> None:
    for filler in range(30, 50):
        blocks = (*(Text("line"),) * filler, Heading("Heading"), Text("below " * 40))
        pages = paper.pages(draw(sheets.of_blocks(*blocks)).data)
        assert ["Heading" in page.text for page in pages] == ["below" in p.text for p in pages]


def test_a_heading_and_its_picture_are_on_one_page_and_so_is_what_explains_the_picture(
    draw: Draw,
) -> None:
    for filler in range(24, 46):
        chart = Chart(sheets.picture(), "The pain by day.", "What the marks are.")
        blocks = (*(Text("line"),) * filler, Heading("Heading"), chart)
        pages = paper.pages(draw(sheets.of_blocks(*blocks)).data)
        on = {
            words: [number for number, page in enumerate(pages) if words in page.text]
            for words in ("Heading", "Nov 12", "What the marks are.")
        }
        assert len({tuple(numbers) for numbers in on.values()}) == 1, (filler, on)


def test_a_box_is_cut_only_where_no_page_could_hold_it(draw: Draw) -> None:
    box = Box(tuple(Text(f"in the box {n}") for n in range(20)))
    pages = paper.pages(draw(sheets.of_blocks(*(Text("line"),) * 30, box)).data)
    assert [page.text.count("in the box") for page in pages] == [0, 20]
    huge = Box(tuple(Text(f"in the box {n}") for n in range(120)))
    pages = paper.pages(draw(sheets.of_blocks(*(Text("line"),) * 30, huge)).data)
    assert sum(page.text.count("in the box") for page in pages) == 120
    assert pages[0].text.count("in the box") > 0


def test_every_page_says_which_it_is_and_that_this_is_an_example(draw: Draw) -> None:
    sheet = replace(sheets.example(), watermark="EXAMPLE. Not a real person.")
    rendered = draw(sheet)
    assert rendered.pages > 2
    for number, page in enumerate(paper.pages(rendered.data), 1):
        assert f"Page {number} of {rendered.pages}" in page.text
        assert page.text.startswith("EXAMPLE. Not a real person.")
        assert "Not in the medical record" in page.text
    read = check(rendered.data).texts
    assert read[0] == sheet.watermark and read.count(sheet.watermark) == 1


def test_the_rest_goes_on_below_where_the_first_page_is_nearly_empty(draw: Draw) -> None:
    short = replace(sheets.example(), first_page=(sheets.header(),), rest=(Text("the rest"),))
    assert draw(short).pages == 1


def test_a_page_break_starts_a_page_and_never_leaves_an_empty_one(draw: Draw) -> None:
    blocks = (Text("one"), PageBreak(), PageBreak(), Text("two"), PageBreak())
    assert [
        ("one" in page.text, "two" in page.text)
        for page in paper.pages(draw(sheets.of_blocks(*blocks)).data)
    ] == [
        (True, False),
        (False, True),
    ]


def test_numbers_to_call_are_in_large_digits(draw: Draw) -> None:
    rendered = draw(sheets.of_blocks(BigNumber("Emergency", "911")))
    assert max(type_sizes(rendered.data)) >= 26
    assert check(rendered.data).of("P")[:2] == ["Emergency", "911"]


def test_there_is_a_line_to_write_on_for_each_that_was_asked_for(draw: Draw) -> None:
    def strokes(count: int) -> int:
        """Count the lines that reach across the page, beside those above the feet."""
        data = draw(sheets.of_blocks(Text("x"), RuledLines(count))).data
        with pikepdf.open(io.BytesIO(data)) as pdf:
            contents = [page.Contents.read_bytes().decode() for page in pdf.pages]
        drawn = re.findall(r"([\d.]+) [\d.]+ m ([\d.]+) [\d.]+ l S", "\n".join(contents))
        across = sum(float(end) - float(start) > 500 for start, end in drawn)
        return across - len(contents)

    assert (strokes(20), strokes(70)) == (20, 70)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("size", list(Paper))
@pytest.mark.parametrize("rows", [14, 60])
def test_a_form_uses_the_whole_page_for_those_who_fill_it_in(
    rows: int, size: Paper, large: bool, draw: Draw
) -> None:
    blank = Table(("When", "Now"), (("", ""),) * rows, (0.5, 0.5), False, 30.0)
    sheet = sheets.of_blocks(blank, Text("last"))
    pages = paper.pages(draw(replace(sheet, paper=size, large_print=large)).data)
    assert len(pages) == (1 if rows == 14 else 3)
    last = [letter for letter in pages[-1].letters if letter.top < pages[-1].height / 2]
    assert rows == 60 or max(letter.bottom for letter in last if letter.text == "l") < 130


def test_a_place_seen_from_both_sides_has_its_number_on_both_figures(draw: Draw) -> None:
    for place, times in (("head", 2), ("lower-back", 1)):
        drawn = paper.pages(draw(sheets.of_blocks(BodyMap({place: "7"}, "Seven."))).data)[0]
        assert [letter.text for letter in drawn.letters].count("7") == times


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("size", list(Paper))
def test_every_letter_is_inside_the_margins(size: Paper, large: bool, draw: Draw) -> None:
    words = "Donaudampfschifffahrtsgesellschaftskapitän " * 4
    notes = tuple(sheets.question(n, words, words * 4) for n in range(1, 6))
    blocks = (
        Heading(words),
        *notes,
        Bullets((words,)),
        Table((words,) * 9, ((words,) * 9,), (1,) * 9),
    )
    sheet = replace(
        sheets.example(),
        paper=size,
        large_print=large,
        corner=words,
        rest=(*sheets.rest(), *blocks),
    )
    for page in paper.pages(draw(sheet).data):
        for letter in page.letters:
            assert letter.left > MARGIN and letter.right < page.width - MARGIN
            assert letter.bottom > 26 and letter.top < page.height - 30


def test_no_two_lines_of_type_touch(example: bytes) -> None:
    for page in paper.pages(example):
        boxes = sorted(page.letters, key=lambda letter: letter.left)
        for number, one in enumerate(boxes):
            for other in boxes[number + 1 :]:
                if other.left >= one.right:
                    break
                overlap = min(one.top, other.top) - max(one.bottom, other.bottom)
                across = min(one.right, other.right) - other.left
                assert overlap <= 0.5 or across <= 0.8, (one, other)


def test_the_number_column_is_wide_enough_for_every_number(draw: Draw) -> None:
    asked = tuple(SheetQuestion(str(n), n, "Question?") for n in (8, 11, 108, 110))
    assert check(draw(sheets.of_blocks(*asked)).data).of("Lbl") == ["8.", "11.", "108.", "110."]
    page = paper.pages(draw(sheets.of_blocks(*asked)).data)[0]
    for number in ("8.", "11.", "108.", "110."):
        assert f"{number} Question?" in page.text.replace("\r\n", "\n").replace("\n", " ")
