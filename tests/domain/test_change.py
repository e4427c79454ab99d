"""A change and its inverse are all of undo."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.tables import TABLES, Value
from bonemet_prep.domain.versions import Versions
from bonemet_prep.domain.visit import Visit

VISITS = [Visit(id, provider=provider) for id in "abc" for provider in ("", "Lee", "Ruiz")]

Rows = dict[str, Value]


@st.composite
def histories(draw: st.DrawFn) -> tuple[Rows, list[Change]]:
    """A start and changes that follow on it, each with true images before."""
    start: Rows = {v.id: v for v in draw(st.lists(st.sampled_from(VISITS), max_size=3))}
    rows, changes = dict(start), []
    for _ in range(draw(st.integers(0, 6))):
        changed = []
        for id in draw(st.sets(st.sampled_from("abc"), max_size=3)):
            after = draw(st.sampled_from([None, *(v for v in VISITS if v.id == id)]))
            if rows.get(id) != after:
                changed.append(RowChange("visits", rows.get(id), after))
        changes.append(Change(tuple(changed)))
        rows = applied(rows, changes[-1])
    return start, changes


def applied(rows: Rows, change: Change) -> Rows:
    rows = dict(rows)
    for row in change.rows:
        assert rows.pop(row.id, None) == row.before
        if row.after is not None:
            rows[row.id] = row.after
    return rows


@given(histories())
def test_the_inverses_lead_back_to_the_start(history: tuple[Rows, list[Change]]) -> None:
    start, changes = history
    rows = start
    for change in changes:
        rows = applied(rows, change)
    for change in reversed(changes):
        rows = applied(rows, change.inverse)
    assert rows == start


@given(histories())
def test_changes_joined_do_what_they_did_one_by_one(history: tuple[Rows, list[Change]]) -> None:
    start, changes = history
    rows, joined = start, Change()
    for change in changes:
        rows, joined = applied(rows, change), joined.then(change)
    assert applied(start, joined) == rows
    assert bool(joined) == (rows != start)
    assert len({row.id for row in joined.rows}) == len(joined.rows)


def test_ids_tell_the_rows_of_one_table() -> None:
    question = TABLES["questions"](id="q", visit_id="a")  # type: ignore[call-arg]  # of its type
    change = Change((RowChange("visits", None, VISITS[0]), RowChange("questions", question, None)))
    assert change.ids("visits") == {"a"}
    assert change.ids("questions") == {"q"}
    assert change.ids("settings") == frozenset()


def test_the_inverse_is_an_edit_made_here() -> None:
    merged = RowChange("visits", None, VISITS[0], Versions({}, {"there": 3}))
    assert Change((merged,)).inverse == Change((RowChange("visits", VISITS[0], None),))


def test_a_row_deleted_elsewhere_and_never_here_is_kept_but_not_brought_back_by_undo() -> None:
    gone = RowChange("visits", None, None, Versions({}, {"there": 3}), gone=VISITS[0])
    change = Change().then(Change((gone,)))
    assert change.rows == (gone,)
    assert change.ids("visits") == {"a"}
    assert not change.inverse


def test_a_merged_row_that_looks_the_same_still_counts() -> None:
    row = RowChange("visits", VISITS[0], replace(VISITS[0]), Versions({}, {"there": 3}))
    assert Change().then(Change((row,))).rows == (row,)


def test_a_row_without_any_value_is_a_bug() -> None:
    with pytest.raises(ValueError, match="value"):
        _ = RowChange("visits", None, None).id
