"""Histories of rows tell newer from conflict, whatever the order of exchange."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.versions import NEVER, WHOLE_ROW, Newer, Versions

NAMES = ("note", "wording", "answer")


class Copy:
    """One copy of a row: each edit writes its own dot as the value."""

    def __init__(self, replica: str) -> None:
        self.replica, self.counter = replica, 0
        self.versions = Versions()

    def edit(self, name: str) -> None:
        self.counter += 1
        self.versions = self.versions.stamped({name}, (self.counter, self.replica))

    def take(self, other: "Copy") -> None:
        self.versions = self.versions.merged(other.versions, {})


@st.composite
def copies(draw: st.DrawFn) -> list[Copy]:
    """Three copies after edits and exchanges in any order."""
    made = [Copy(replica) for replica in "abc"]
    made[0].versions = Versions().stamped({WHOLE_ROW}, (1, "a"))
    made[0].counter = 1
    for copy in made[1:]:
        copy.take(made[0])
    for _ in range(draw(st.integers(0, 12))):
        copy = draw(st.sampled_from(made))
        if draw(st.booleans()):
            copy.edit(draw(st.sampled_from(NAMES)))
        else:
            copy.take(draw(st.sampled_from(made)))
    return made


@given(copies(), st.sampled_from(NAMES))
def test_both_sides_agree_which_is_newer(made: list[Copy], name: str) -> None:
    opposite = {Newer.MINE: Newer.THEIRS, Newer.THEIRS: Newer.MINE}
    for one, other in permutations(made, 2):
        mine = one.versions.newer(other.versions, name)
        assert other.versions.newer(one.versions, name) is opposite.get(mine, mine)


@given(copies())
def test_an_own_edit_is_newer_than_what_was_seen(made: list[Copy]) -> None:
    one, other, _ = made
    one.take(other)
    one.edit("note")
    assert one.versions.newer(other.versions, "note") is Newer.MINE


def test_two_edits_that_did_not_know_of_each_other_are_a_conflict() -> None:
    one, other = Copy("a"), Copy("b")
    one.edit("note")
    other.edit("note")
    assert one.versions.newer(other.versions, "note") is Newer.BOTH
    assert one.versions.newer(other.versions, "answer") is Newer.SAME


def test_a_conflict_that_was_settled_stays_settled() -> None:
    one, other = Copy("a"), Copy("b")
    one.edit("note")
    other.edit("note")
    one.versions = one.versions.merged(other.versions, {"note": Newer.THEIRS})
    assert one.versions.newer(other.versions, "note") is Newer.SAME
    other.take(one)
    assert other.versions == one.versions


@given(copies())
def test_what_was_merged_has_seen_all_of_both(made: list[Copy]) -> None:
    one, other, _ = made
    before = one.versions
    one.take(other)
    for history in (before, other.versions):
        for name in NAMES:
            assert one.versions.has_seen(history.dot(name))


@given(copies())
def test_merging_twice_changes_nothing(made: list[Copy]) -> None:
    one, other, _ = made
    one.take(other)
    once = one.versions
    one.take(other)
    assert one.versions == once


@given(copies())
def test_a_history_survives_being_written_down(made: list[Copy]) -> None:
    for copy in made:
        assert Versions.from_json(copy.versions.to_json()) == copy.versions


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
        "[" * 100_000,
    ],
)
def test_anything_else_is_no_history(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - also a JSON error, which is one
        Versions.from_json(text)
