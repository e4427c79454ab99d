"""Lines are never too long and lose nothing; directions are those of the Unicode algorithm."""

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.pdf import ShippedFonts, clean
from bonemet_prep.typesetting.bidi import bidi_levels, graphemes, visual_order
from bonemet_prep.typesetting.wrap import cut, wrap

ANY = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("ab אב عر नमस् ก็ 12 ().,- \n\u00ad\u200d\u0301疼。「😀"),
    ),
    max_size=150,
).map(clean)

BOTH_WAYS = st.text("abc אבג ابج 123 ٣٤ .,-+$%()[]{}<> ־،:/\u0301\u200f\u200e", max_size=40)


@given(text=ANY, room=st.floats(2, 60), bold=st.booleans())
def test_lines_fit_and_together_are_the_text(
    text: str, room: float, bold: bool, fonts: ShippedFonts
) -> None:
    lines = wrap(text, fonts, bold, room)
    by_paragraph = [""] * (text.count("\n") + 1)
    for line in lines:
        by_paragraph[line.paragraph] += line.text
        spaces = len(line.text) - len(line.text.rstrip(" "))
        width = line.width - spaces * fonts.width(" ", bold)
        assert width <= room + 1e-6 or len(graphemes(line.text.strip())) <= 1
    assert "\n".join(by_paragraph) == text


@given(text=ANY, room=st.floats(12, 60), most=st.integers(1, 4))
def test_a_cut_text_keeps_its_start_and_says_where_the_rest_is(
    text: str, room: float, most: int, fonts: ShippedFonts
) -> None:
    lines = cut(text, fonts, False, room, most, "… more")
    whole = wrap(text, fonts, False, room)
    if len(whole) <= most:
        assert lines == whole
        return
    told = "\n".join(line.text for line in lines)
    assert len(lines) <= most and told.endswith("… more")
    kept = told.removesuffix("… more").replace("\n", "").replace(" ", "")
    assert text.replace("\n", "").replace(" ", "").startswith(kept)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("e\u0301a", ["e\u0301", "a"]),
        ("👨‍👩‍👧🇩🇪🇫🇷👍🏽1️⃣", ["👨‍👩‍👧", "🇩🇪", "🇫🇷", "👍🏽", "1️⃣"]),
        ("ก็ที่", ["ก็", "ที่"]),
        ("한국", ["한", "국"]),
        ("שָׁלוֹם", ["שָׁ", "ל", "וֹ", "ם"]),
        ("", []),
    ],
)
def test_graphemes_are_what_a_person_sees(text: str, pieces: list[str]) -> None:
    assert graphemes(text) == pieces


@given(ANY)
def test_graphemes_together_are_the_text(text: str) -> None:
    pieces = graphemes(text)
    assert "".join(pieces) == text
    assert all(0 < len(piece) <= 32 for piece in pieces)


@given(BOTH_WAYS)
def test_levels_turn_text_as_the_unicode_algorithm_does(text: str) -> None:
    base, given_levels = bidi_levels(text)
    levels = list(given_levels) or [0] * len(text)
    for index in range(len(text) - 1, -1, -1):  # rule L1: spaces at the end of a line
        if text[index] != " ":
            break
        levels[index] = base
    shown = "".join(text[index] for index in visual_order(levels))
    assert shown == get_display(text)


def test_numbers_in_hebrew_keep_their_order_and_brackets_their_words() -> None:
    text = "כאב (10.5) Femara"
    base, levels = bidi_levels(text)
    assert base == 1
    assert [levels[text.index(char)] for char in "(1.5)F"] == [1, 2, 2, 2, 1, 2]


def test_a_word_breaks_at_its_hyphen_and_a_number_does_not(fonts: ShippedFonts) -> None:
    room = fonts.width("555-0142 a ", False)
    lines = [line.text for line in wrap("555-0142 a follow-up-visit", fonts, False, room)]
    assert lines == ["555-0142 a ", "follow-up-", "visit"]
    room = fonts.width("555-0142", False)
    assert [line.text for line in wrap("at 555-0142", fonts, False, room)] == ["at ", "555-0142"]
