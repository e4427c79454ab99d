"""What cannot be printed is replaced, and nothing else is touched."""

from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.typesetting.clean import clean


@given(st.text(st.characters(), max_size=200))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert "\0" not in once.encode("utf-8").decode("utf-8")


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E) | st.just("\n"), max_size=200))
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert clean(text) == text
