"""Histories of rows say who changed what, and what was seen; how two join: tests/exchange."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.versions import NEVER, WHOLE_ROW, Versions

NAMES = ("note", "wording", "answer")


dots = st.tuples(st.integers(1, 99), st.sampled_from("abc"))
histories = st.builds(
    Versions,
    st.dictionaries(st.sampled_from((WHOLE_ROW, *NAMES)), dots),
    st.dictionaries(st.sampled_from("abc"), st.integers(1, 99)),
    st.dictionaries(
        st.sampled_from(NAMES), st.lists(st.tuples(dots, st.text()), min_size=1).map(tuple)
    ),
    st.dictionaries(st.sampled_from(NAMES), st.lists(dots, min_size=1).map(tuple)),
)


@given(st.lists(st.sampled_from(NAMES)))
def test_an_edit_is_seen_by_its_own_history_alone(names: list[str]) -> None:
    one = Versions().stamped({WHOLE_ROW}, (1, "a"))
    for counter, name in enumerate(names, start=2):
        before, one = one, one.stamped({name}, (counter, "a"))
        assert one.has_seen(one.dot(name))
        assert not before.has_seen(one.dot(name))


def test_an_edit_settles_what_two_notebooks_said_of_the_field() -> None:
    apart = Versions(
        {WHOLE_ROW: (1, "a")},
        {"a": 1, "b": 1},
        {"note": (((1, "b"), "theirs"),), "answer": (((1, "b"), "theirs"),)},
        {"helper_note": ((1, "b"),)},
    )
    settled = apart.stamped({"note"}, (2, "a"))
    assert settled.kept.keys() == {"answer"}
    assert settled.unseen == apart.unseen


@given(histories)
def test_a_history_survives_being_written_down(history: Versions) -> None:
    assert Versions.from_json(history.to_json()) == history


def test_a_field_that_was_never_changed_is_as_old_as_its_row() -> None:
    history = Versions().stamped({WHOLE_ROW}, (4, "a")).stamped({"note"}, (7, "a"))
    assert history.dot("answer") == (4, "a")
    assert history.dot("note") == (7, "a")
    assert Versions().dot("note") == NEVER
    assert Versions().has_seen(NEVER)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "7",
        '{"fields": [], "seen": {}}',
        '{"fields": {"note": 3}, "seen": {}}',
        '{"fields": {"note": [1]}, "seen": {}}',
        '{"fields": {"note": ["1", "a"]}, "seen": {}}',
        '{"fields": {}, "seen": {"a": -1}}',
        '{"fields": {}, "seen": {"a": true}}',
        '{"fields": {}, "seen": {}, "kept": {"note": [[1, "x"]]}}',
        '{"fields": {}, "seen": {}, "unseen": {"note": [1]}}',
        "[" * 100_000,
    ],
)
def test_anything_else_is_no_history(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - also a JSON error, which is one
        Versions.from_json(text)
