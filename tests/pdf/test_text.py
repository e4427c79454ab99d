"""Every word that was typed is on the paper and in the text layer, in order, in any script."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.sheet_blocks import (
    Box,
    Bullets,
    Columns,
    Heading,
    Prompt,
    RuledLines,
    Sheet,
    SheetQuestion,
    Table,
    Text,
    TickRow,
)
from bonemet_prep.pdf import RenderedSheet, ShippedFonts, clean, render
from tests.pdf import paper, sheets
from tests.tagged_pdf.ua_checker import Report, check
from tests.typesetting.system_fonts import of_system

Draw = Callable[[Sheet], RenderedSheet]
Read = Callable[[Sheet], Report]

SCRIPTS = {
    "Latin": "Größe, façade, œuvre, Łódź, İstanbul, ﬁrst: 1½ × 10 µg – “so”…",
    "Greek": "Ο πόνος είναι χειρότερος τη νύχτα (7 στα 10). Ἀσκληπιός",
    "Cyrillic": "Ночью болит сильнее, просыпаюсь в 3:00. Їжак, ќ",
    "Vietnamese": "Ban đêm tôi đau hơn, thức dậy ba lần. Ngưỡng đỗ",
    "Hebrew": "הכאב בגב (7 מתוך 10) חזק יותר בלילה. Femara 2.5 mg! שָׁלוֹם",
    "Arabic": "الألم في الظهر (٧ من ١٠) أشد ليلاً. Femara 2.5 mg، لا أنام",
    "Devanagari": "रात में दर्द ज़्यादा होता है, क्षत्रिय द्विज र्कि 10 में से 7",
    "Thai": "ตอนกลางคืนปวดมากขึ้น นอนไม่หลับ ที่ก็น้ำ 7/10",
    "symbols": "☐ ✓ ▲ ▼ ● → × ≤ ≥ ½ € ₹ ₪ ♥ ℃",
    "emoji": "😀 👩‍👧 👍🏽 ❤️ 🇩🇪 1️⃣ 🦴",
    "marks": "e\u0301 o\u0308 a\u0328\u0301 z\u0335",
    "joiners": "co\u00adop\u200berate می\u200cخواهم 10\u00a0mg",
}


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_script_is_read_back_as_typed(name: str, draw: Draw) -> None:
    typed = SCRIPTS[name]
    rendered = draw(sheets.of_blocks(Text(typed), Bullets((typed, typed)), Text(f"{typed} " * 9)))
    report = check(rendered.data)
    assert not report.faults
    assert rendered.missing == ""
    assert report.of("LBody") == [clean(typed)] * 2
    assert clean(typed) in report.of("P")
    assert clean(f"{typed} " * 9) in report.of("P")


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_script_leaves_ink_for_each_word(name: str, draw: Draw) -> None:
    words = [word for word in SCRIPTS[name].split(" ") if word.isalpha()] or ["☐", "😀"]
    for word in words:
        with_it = paper.ink(draw(sheets.of_blocks(Text(word))).data)
        without = paper.ink(draw(sheets.of_blocks(Text(" "))).data)
        assert with_it != without


def test_chinese_japanese_and_korean_come_from_the_system() -> None:
    typed = (
        "我今天很疼。晚上更疼,夜里醒了三次",
        "今夜も痛いです。「腰」が痛い",
        "오늘 허리가 많이 아파요",
    )
    rendered = render(sheets.of_blocks(Bullets(typed)), ShippedFonts(of_system))
    report = check(rendered.data)
    assert not report.faults
    assert rendered.missing == ""
    assert report.of("LBody") == list(typed)


def test_hundreds_of_letters_of_one_font_are_read_back(read: Read) -> None:
    typed = "".join(filter(str.isalpha, map(chr, range(0x41, 0x180))))
    assert len(typed) > 200
    assert typed in read(sheets.of_blocks(Text(typed))).of("P")


def test_ideographs_break_anywhere_but_not_before_a_full_stop() -> None:
    typed = "我今天很疼。" * 60
    rendered = render(sheets.of_blocks(Text(typed)), ShippedFonts(of_system))
    lines = paper.pages(rendered.data)[0].text.replace("\r", "").split("\n")
    of_it = [line for line in lines if "疼" in line]
    assert len(of_it) > 5
    assert not [line for line in of_it if line.startswith("。")]


def test_a_character_no_font_has_is_a_box_that_is_read_and_counted(draw: Draw) -> None:
    typed = "Pain 我 and 疼, then 我 again"
    rendered = draw(sheets.of_blocks(Text(typed)))
    assert rendered.missing == "我疼"
    report = check(rendered.data)
    assert not report.faults
    assert typed in report.of("P")
    blank = draw(sheets.of_blocks(Text("Pain \u2003 and \u2003, then \u2003 again")))
    assert paper.ink(rendered.data) != paper.ink(blank.data)


def test_a_word_of_two_scripts_is_whole(read: Read) -> None:
    typed = "IL-6受体 Ω3-שומן naïve-наив x\u0301عربي"
    assert read(sheets.of_blocks(Bullets((typed,)))).of("LBody") == [clean(typed)]


def test_right_to_left_text_stands_at_the_right_and_turns_its_brackets(draw: Draw) -> None:
    page = paper.pages(draw(sheets.of_blocks(Text("כאב (10.5) Femara"))).data)[0]
    place = {letter.text: letter.left for letter in page.letters if letter.bottom > 600}
    assert place["כ"] > 540
    assert place["כ"] > place["א"] > place["ב"] > place["F"]
    assert place["1"] < place["0"] < place["."] < place["5"]
    assert place["F"] < place["m"]


def test_lines_that_were_typed_are_paragraphs_of_their_own(read: Read) -> None:
    note = "First line\n\n  indented, two  spaces\nlast"
    asked = SheetQuestion("q", 1, "Question?", note)
    assert read(sheets.of_blocks(asked)).of("LBody") == [
        "Question?\nFirst line\n  indented, two  spaces\nlast"
    ]
    cells = Table(("A",), (("one\ntwo",),), (1.0,))
    assert read(sheets.of_blocks(cells)).of("TH") == ["A", "one\ntwo"]


def test_everything_is_read_in_the_order_of_the_sheet(read: Read) -> None:
    blocks = (
        Heading("Part"),
        Text("one"),
        Columns(((Text("two"), Text("three")), (Text("four"),)), (0.3, 0.7)),
        Box((Heading("Inner", 3), Prompt("five"), Prompt("six"))),
        TickRow("seven", ("eight",), "nine"),
        RuledLines(3),
        SheetQuestion("q", 1, "ten", "eleven", "twelve", "thirteen"),
        Bullets(("fourteen",)),
        Table(("a", "b"), (("c", "d"),), (0.5, 0.5)),
    )
    assert read(sheets.of_blocks(*blocks)).texts == [
        *("Visit sheet", "Part", "one", "two", "three", "four", "Inner", "five", "six", "seven"),
        *("eight", "nine", "1.", "ten", "thirteen", "eleven", "twelve", "•", "fourteen"),
        *("a", "b", "c", "d", sheets.example().made_by),
    ]


def test_the_first_page_ends_with_the_numbers_to_call(read: Read) -> None:
    texts = read(sheets.example()).texts
    foot = [*sheets.example().numbers, sheets.example().made_by]
    at = texts.index(foot[0])
    assert texts[at : at + 5] == [*foot, "Other questions"]
    assert texts[:3] == ["Visit sheet", sheets.example().corner, sheets.header().blocks[0].text]


def _blocks() -> st.SearchStrategy[object]:
    typed = st.text(
        st.one_of(
            st.characters(codec="utf-8"),
            st.sampled_from("abc אבג عرب नमस् ก็ 123 ().,-–\n\t 😀👍🏽\u200d\u0301疼"),
        ),
        max_size=120,
    )
    question = st.builds(
        SheetQuestion, st.uuids().map(str), st.integers(1, 999), typed, typed, typed
    )
    return st.one_of(
        st.builds(Heading, typed, st.integers(1, 3)),
        st.builds(Text, typed),
        st.builds(Bullets, st.lists(typed, max_size=3).map(tuple)),
        st.builds(Prompt, typed),
        st.builds(TickRow, typed, st.lists(typed, max_size=4).map(tuple), typed),
        question,
        typed.map(lambda text: Table(("a", "b"), ((text, "x"), ("y", text)), (0.4, 0.6))),
    )


@given(some=st.lists(_blocks(), max_size=8), large=st.booleans())
def test_any_sheet_in_any_script_is_well_tagged_and_stays_on_the_paper(
    some: list[object], large: bool, fonts: ShippedFonts
) -> None:
    sheet = sheets.of_blocks(*some, large_print=large)  # type: ignore[arg-type]  # built of blocks
    rendered = render(sheet, fonts)
    report = check(rendered.data)
    assert not report.faults
    typed = [clean(block.text) for block in some if isinstance(block, Text)]
    lines = [line for text in typed for line in text.split("\n") if line]
    assert not [line for line in lines if line not in report.of("P")]
    for page in paper.pages(rendered.data):
        for letter in page.letters:
            if letter.right > letter.left:
                assert letter.left > 20 and letter.right < page.width - 20
                assert letter.bottom > 5 and letter.top < page.height - 5
