"""Whatever is typed is printed as typed: no mark-up, no failure, nothing past the margins."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bonemet_prep.domain.sheet_blocks import (
    Bullets,
    Columns,
    Heading,
    Part,
    Prompt,
    RuledLines,
    Sheet,
    SheetQuestion,
    Table,
    Text,
    TickRow,
)
from bonemet_prep.pdf import RenderedSheet, clean
from tests.pdf import paper, sheets
from tests.tagged_pdf.ua_checker import check

Draw = Callable[[Sheet], RenderedSheet]

MARKUP = (
    "<b>bold</b> <b>never closed",
    "&amp; &lt; &nosuch; &#0; & <dose>",
    '<img src="/etc/hostname"> <img src="http://example.com/x.png"/>',
    '<a href="javascript:alert(1)">link</a>',
    '<font color="[[1,2]]">x</font>',
    "<para><seq id='a'/></para><br/>{page} {pages} %s {0}",
    "(unbalanced \\( ) \\n \\101 ) ( \\",
    "endstream endobj %%EOF >> /JS (app.alert(1))",
    "]]>--><!-- ?> <?xml version='1.0'?>",
    "'; DROP TABLE visits; --",
)


@pytest.mark.parametrize("typed", MARKUP)
def test_mark_up_is_text(typed: str, draw: Draw) -> None:
    sheet = sheets.of_blocks(
        Heading(typed),
        Text(typed),
        Bullets((typed,)),
        SheetQuestion("q", 1, typed, typed, typed, typed),
        Table((typed,), ((typed,),), (1,)),
        Prompt(typed),
        TickRow(typed, (typed,)),
        title=typed,
    )
    rendered = draw(sheet)
    report = check(rendered.data)
    assert not report.faults
    assert report.of("H1", "H2") == [typed, typed]
    assert report.of("LBody") == [typed, "\n".join([typed] * 4), typed, typed]
    assert report.of("TH") == [typed, typed]
    assert rendered.missing == ""


def test_the_file_holds_nothing_of_another_file_and_no_link(draw: Draw) -> None:
    data = draw(sheets.of_blocks(*map(Text, MARKUP))).data
    for sign in (b"/URI", b"/JavaScript", b"/XObject <<", b"/Launch", b"/EmbeddedFile"):
        assert sign not in data


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("NUL \0 here", "NUL \ufffd here"),
        ("bell \a escape \x1b", "bell \ufffd escape \ufffd"),
        ("half \ud83d of a pair", "half \ufffd of a pair"),
        ("two halves \ud83d\ude00", "two halves 😀"),
        ("no character \ufffe \U0001ffff", "no character \ufffd \ufffd"),
        ("tab\there", "tab    here"),
        ("turned \u202eback\u202c, \u2066in\u2069", "turned back, in"),
        ("mark \ufefffirst", "mark first"),
        ("e\u0301", "é"),
        ("joiners \u200d\u200d\u200d", "joiners \u200d"),
        ("one\r\ntwo\rthree\u2028four\x85five\x0bsix", "one\ntwo\nthree\nfour\nfive\nsix"),
    ],
)
def test_what_cannot_exist_is_replaced_where_one_sees_it(
    typed: str, printed: str, draw: Draw
) -> None:
    assert clean(typed) == printed
    report = check(draw(sheets.of_blocks(Text(typed), title=typed)).data)
    assert not report.faults
    assert "\n".join(report.of("P")[:-1]) == printed


@pytest.mark.parametrize(
    "typed",
    [
        "x" * 20_000,
        "疼" * 3_000,
        "ش" * 5_000,
        "e\u0301\u0302\u0303" * 1_000,
        "-" * 5_000,
        "(" * 5_000,
        "word " * 2_000,
        "\n" * 1_000,
        " " * 5_000 + "end",
        "a" + "\u0301" * 2_000,
        "👨‍👩‍👧‍👦" * 500,
        "\u200d" * 5_000,
    ],
    ids=str.split("latin han arabic marks hyphens brackets words lines spaces zalgo emoji joiners"),
)
def test_very_long_notes_are_printed_whole_inside_the_margins(typed: str, draw: Draw) -> None:
    rendered = draw(sheets.of_blocks(SheetQuestion("q", 1, "Question?", typed)))
    report = check(rendered.data)
    assert not report.faults
    read = report.of("LBody")[0]
    assert read.replace("\n", "") == ("Question?" + clean(typed).replace("\n", ""))
    for page in paper.pages(rendered.data):
        for letter in page.letters:
            assert letter.right < page.width - 44 or letter.left >= letter.right
            assert letter.bottom > 26


def test_a_hundred_thousand_characters_without_a_space(draw: Draw) -> None:
    rendered = draw(sheets.of_blocks(Text("W" * 100_000)))
    printed = sum(page.text.count("W") for page in paper.pages(rendered.data))
    assert printed == 100_000


def test_five_hundred_questions(draw: Draw) -> None:
    asked = tuple(SheetQuestion(str(n), n, f"Question {n}?", "note") for n in range(1, 501))
    report = check(draw(sheets.of_blocks(*asked)).data)
    assert not report.faults
    assert report.of("LBody") == [f"Question {n}?\nnote" for n in range(1, 501)]


def test_everything_empty(draw: Draw) -> None:
    rendered = draw(sheets.nothing())
    assert rendered.pages == 1 and rendered.missing == ""
    hollow = sheets.of_blocks(
        Heading(""),
        Text(""),
        Bullets(()),
        Bullets(("",)),
        SheetQuestion("", 0, "", lines=0),
        RuledLines(0),
        Table((), (), ()),
        Table(("",), (("",),), (1,)),
        Columns((), ()),
        Columns(((), ()), (0.5, 0.5)),
        TickRow("", ()),
        Prompt(""),
    )
    assert not check(draw(hollow).data).faults


def test_a_first_page_that_is_too_long_goes_on_and_loses_nothing(draw: Draw) -> None:
    long = tuple(sheets.question(n, f"Question {n}?", "x" * 20_000) for n in (1, 2, 3))
    parts = (sheets.header(), sheets.top_three(long), *sheets.first_page()[2:])
    rendered = draw(replace(sheets.example(), first_page=parts))
    assert not check(rendered.data).faults
    assert sum(page.text.count("x") for page in paper.pages(rendered.data)) >= 60_000
    for page in paper.pages(rendered.data):
        assert all(letter.bottom > 26 for letter in page.letters)


def test_a_part_taller_than_a_page_moves_and_is_cut(draw: Draw) -> None:
    tall = Part("tall", tuple(Text(f"line {n}") for n in range(200)), 1)
    rendered = draw(replace(sheets.example(), first_page=(sheets.header(), tall)))
    text = " ".join(page.text for page in paper.pages(rendered.data))
    assert not [n for n in range(200) if f"line {n}" not in text]


def test_a_foot_leaves_room_for_the_page_whatever_was_typed(draw: Draw) -> None:
    typed = "5550142 " * 2_000
    sheet = replace(sheets.example(), numbers=(typed,) * 3, made_by=typed, watermark=typed)
    rendered = draw(sheet)
    assert not check(rendered.data).faults
    assert rendered.pages < 8
    for page in paper.pages(rendered.data):
        assert all(letter.bottom > 26 for letter in page.letters)
