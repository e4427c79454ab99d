"""My list: no doubles, no gaps, three stars at most."""

import pytest

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.errors import EntryRefused
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.voice import Voice
from bonemet_prep.storage.notebook import Notebook
from tests.storage.notebooks import only_id, wordings

TODAY = "2026-11-22"


def test_a_suggested_question_is_never_there_twice(notebook: Notebook, visit: str) -> None:
    notebook.questions.add_suggested(visit, ["q-a", "q-b", "q-a"])
    change = notebook.questions.add_suggested(visit, ["q-b", "q-c"], Voice.HELPER)
    (added,) = change.rows
    assert isinstance(added.after, Question)
    assert (added.after.library_id, added.after.voice) == ("q-c", Voice.HELPER)
    assert wordings(notebook, visit) == ["q-a", "q-b", "q-c"]
    assert set(notebook.questions.by_library_id(visit)) == {"q-a", "q-b", "q-c"}
    assert not notebook.questions.add_suggested(visit, ["q-c"])


def test_pasted_lines_become_questions_in_their_order(notebook: Notebook, visit: str) -> None:
    pasted = "\n".join(f"  line {number}  \r\n" for number in range(2000))
    change = notebook.questions.add_own(visit, [pasted, "last"])
    assert len(change.rows) == 2001
    assert wordings(notebook, visit)[:2] == ["line 0", "line 1"]
    assert wordings(notebook, visit)[-1] == "last"


def test_a_question_that_is_too_long_takes_none_of_the_paste_along(
    notebook: Notebook, visit: str
) -> None:
    with pytest.raises(EntryRefused) as refused:
        notebook.questions.add_own(visit, ["short", "x" * 20_001])
    assert refused.value.details["field"] == "wording"
    assert not notebook.questions.all()


def test_the_fourth_star_is_refused_and_can_be_swapped(notebook: Notebook, visit: str) -> None:
    notebook.questions.add_own(visit, ["a\nb\nc\nd"])
    a, b, c, d = (question.id for question in notebook.questions.of(visit))
    for id in (a, b, c):
        notebook.questions.star(id)
    assert not notebook.questions.star(c)
    with pytest.raises(EntryRefused):
        notebook.questions.star(d)
    change = notebook.questions.swap_star(b, d)
    assert change.ids("questions") == {b, d}
    assert wordings(notebook, visit) == ["a", "c", "d", "b"]


def test_a_removed_question_leaves_no_gap(notebook: Notebook, visit: str) -> None:
    notebook.questions.add_own(visit, ["a\nb\nc"])
    notebook.questions.remove(notebook.questions.of(visit)[1].id)
    assert [(q.wording, q.position) for q in notebook.questions.of(visit)] == [("a", 0), ("c", 1)]


def test_five_hundred_questions_stay_in_order(notebook: Notebook, visit: str) -> None:
    notebook.questions.add_own(visit, ["\n".join(map(str, range(500)))])
    notebook.questions.move(notebook.questions.of(visit)[0].id, 499)
    assert wordings(notebook, visit) == [*map(str, range(1, 500)), "0"]


def test_lists_of_two_visits_do_not_touch(notebook: Notebook, visit: str) -> None:
    other = only_id(notebook.visits.add(), "visits")
    notebook.questions.add_suggested(visit, ["q-a"])
    notebook.questions.add_suggested(other, ["q-a", "q-b"])
    assert [q.position for q in notebook.questions.of(other)] == [0, 1]
    notebook.questions.remove(notebook.questions.of(visit)[0].id)
    assert wordings(notebook, other) == ["q-a", "q-b"]


def test_text_that_cannot_exist_is_replaced_visibly(notebook: Notebook, visit: str) -> None:
    notebook.questions.add_own(visit, ["a\x00b \ud83d"])
    assert wordings(notebook, visit) == ["a␀b \ufffd"]
    assert notebook.questions.update(notebook.questions.of(visit)[0].id, note="c\x07")
    assert notebook.questions.of(visit)[0].note == "c␇"


def test_an_edit_that_changes_nothing_is_no_change(notebook: Notebook, visit: str) -> None:
    heard: list[Change] = []
    notebook.listen(heard.append)
    assert not notebook.visits.update(visit, provider="")
    assert not notebook.settings.set("country", "")
    assert not notebook.person.update_about(name="")
    assert not notebook.questions.add_own(visit, ["  \n "])
    assert heard == []
