"""Text stays as typed; what cannot exist in text is replaced where one can see it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.person import AboutMe, Person
from bonemet_prep.domain.plain_text import clean, cleaned, lines
from bonemet_prep.domain.visit import Visit

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)  # half surrogates too


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("pain < 5 & <dose> <b>ok</b>?", "pain < 5 & <dose> <b>ok</b>?"),
        ("tab\there, 🙂👩‍👩‍👧, עברית, ไทย", "tab\there, 🙂👩‍👩‍👧, עברית, ไทย"),
        ("a\x00b", "a␀b"),
        ("a\x1b[0mb\x7f", "a␛[0mb␡"),
        ("half \ud83d pair", "half \ufffd pair"),
        ("a\r\nb\rc\vd\fe\u2028f\u2029g\x85h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("\ufffe\uffff\ufdd0\x9f", "\ufffd\ufffd\ufffd\ufffd"),
    ],
)
def test_text_is_kept_or_replaced_visibly(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@given(ANY_TEXT)
def test_clean_text_can_be_stored_and_stays_the_same(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert once.encode("utf-8").decode("utf-8") == once
    assert "\x00" not in once


@given(ANY_TEXT)
def test_no_character_is_lost_without_a_trace(text: str) -> None:
    assert len(clean(text)) == len(text) - text.count("\r\n")


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs", "M")), max_size=60))
def test_what_people_write_is_not_touched(text: str) -> None:
    assert clean(text) is text


def test_values_are_cleaned_in_every_depth_and_left_alone_when_clean() -> None:
    visit = Visit("v", needs_note="a\x00", person_then=Person(AboutMe(name="b\x00"), ()))
    assert cleaned(visit) == Visit("v", needs_note="a␀", person_then=Person(AboutMe(name="b␀")))
    entry = PainEntry("e", "2026-11-22T10:40", feels=("aching",))
    assert cleaned(entry) is entry


@given(st.lists(ANY_TEXT, max_size=8))
def test_pasted_lines_come_out_one_by_one(texts: list[str]) -> None:
    found = lines("\n".join(texts))
    assert all(line == line.strip() and line and "\n" not in line for line in found)
    assert found == tuple(
        line.strip() for text in texts for line in clean(text).split("\n") if line.strip()
    )
