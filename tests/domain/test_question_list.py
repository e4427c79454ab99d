"""The order of my list, the top three, and what goes on to the next visit."""

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonemet_prep.domain import question_list
from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.question import Question, QuestionStatus


@st.composite
def question_lists(draw: st.DrawFn, size: int = 8) -> list[Question]:
    """A list in its own order with at most three stars, in any order of rows."""
    number = draw(st.integers(1, size))
    starred = draw(st.sets(st.integers(0, number - 1), max_size=3))
    made = [
        Question(
            f"q{place}",
            "visit",
            position=place,
            starred=place in starred,
            note=draw(st.sampled_from(["", "a note"])),
            answer=draw(st.sampled_from(["", "an answer"])),
            status=draw(st.sampled_from(QuestionStatus)),
        )
        for place in range(number)
    ]
    return draw(st.permutations(made))


def ids(questions: list[Question]) -> list[str]:
    return [question.id for question in questions]


@given(question_lists())
def test_the_top_three_stand_first_and_each_part_keeps_its_order(made: list[Question]) -> None:
    own_order = question_list.by_position(made)
    shown = question_list.shown(made)
    assert [q for q in shown if q.starred] == [q for q in own_order if q.starred]
    assert [q for q in shown if not q.starred] == [q for q in own_order if not q.starred]
    assert [q.starred for q in shown] == sorted((q.starred for q in shown), reverse=True)


@given(question_lists(), st.data())
def test_a_moved_question_stands_where_it_was_put_within_its_part(
    made: list[Question], data: st.DataObject
) -> None:
    before = question_list.shown(made)
    moved = data.draw(st.sampled_from(made))
    to_index = data.draw(st.integers(-3, len(made) + 3))
    order = question_list.move(made, moved, to_index)
    changed = {q.id: q for q in question_list.renumbered(order)}
    after = question_list.shown([changed.get(q.id, q) for q in made])

    stars = sum(q.starred for q in made)
    first, last = (0, stars - 1) if moved.starred else (stars, len(made) - 1)
    assert ids(after).index(moved.id) == max(first, min(to_index, last))
    rest = [id for id in ids(after) if id != moved.id]
    assert rest == [id for id in ids(before) if id != moved.id]
    assert sorted(q.position for q in after) == list(range(len(made)))


def test_a_star_taken_off_puts_a_question_back_to_its_place() -> None:
    made = [Question(f"q{place}", "visit", position=place) for place in range(5)]
    starred = [replace(q, starred=q.id == "q3") for q in made]
    assert ids(question_list.shown(starred)) == ["q3", "q0", "q1", "q2", "q4"]
    order = question_list.move(starred, starred[0], 2)
    renumbered = {q.id: q for q in question_list.renumbered(order)}
    moved = [replace(renumbered.get(q.id, q), starred=False) for q in starred]
    assert ids(question_list.shown(moved)) == ["q1", "q0", "q2", "q3", "q4"]


def test_equal_places_after_a_merge_are_told_apart_and_mended() -> None:
    made = [Question("b", "visit", position=0), Question("a", "visit", position=0)]
    order = question_list.by_position(made)
    assert ids(order) == ["a", "b"]
    assert question_list.renumbered(order) == [Question("b", "visit", position=1)]


def test_the_fourth_star_is_refused() -> None:
    made = [Question(f"q{place}", "visit", starred=place < 3) for place in range(5)]
    question_list.check_star(made[1:])
    with pytest.raises(EntryRefused) as refused:
        question_list.check_star(made)
    assert refused.value.details == {"field": "star", "reason": "full"}


@given(question_lists())
def test_what_was_not_answered_goes_on_with_note_and_star(made: list[Question]) -> None:
    numbers = count()
    carried = question_list.carried_over(made, "next", lambda: f"new{next(numbers)}")
    open_before = [
        q for q in question_list.by_position(made) if q.status in question_list.UNANSWERED
    ]
    assert [q.carried_from for q in carried] == ids(open_before)
    for place, (old, new) in enumerate(zip(open_before, carried, strict=True)):
        assert new == replace(
            old,
            id=new.id,
            visit_id="next",
            position=place,
            status=QuestionStatus.OPEN,
            answer="",
            carried_from=old.id,
        )
    assert len({q.id for q in [*made, *carried]}) == len(made) + len(carried)
