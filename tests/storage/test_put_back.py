"""What was deleted comes back so that it fits into the notebook as it is by then."""

from itertools import count

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.domain.question import TOP_THREE
from bonemet_prep.domain.tables import TABLES
from bonemet_prep.storage.deleted import DeletedRow, deleted_together
from bonemet_prep.storage.notebook import Notebook
from bonemet_prep.storage.put_back import put_back


def a_notebook(questions: int) -> tuple[Notebook, str]:
    """A notebook with a visit and so many questions, the first three of them starred."""
    numbers = count(1)
    notebook = Notebook(
        dict.fromkeys(TABLES, ()), clock=computer_clock, new_id=lambda: f"id-{next(numbers)}"
    )
    notebook.visits.add()
    visit = notebook.visits.in_order()[0].id
    notebook.questions.add_own(visit, [f"question {number}" for number in range(questions)])
    for question in notebook.questions.of(visit)[:TOP_THREE]:
        notebook.questions.star(question.id)
    return notebook, visit


def rows_deleted(change: Change, at: str) -> list[DeletedRow]:
    return [
        DeletedRow(row.table, row.before, at)
        for row in change.rows
        if row.before is not None and row.after is None
    ]


def test_a_starred_question_comes_back_without_its_star_where_three_others_have_one() -> None:
    notebook, visit = a_notebook(5)
    first = notebook.questions.of(visit)[0]
    gone = rows_deleted(notebook.questions.remove(first.id), "2026-11-22T10:00:00Z")
    other = next(one for one in notebook.questions.of(visit) if not one.starred)
    notebook.questions.star(other.id)
    put_back(notebook, gone, gone)
    back = notebook.questions.get(first.id)
    assert back is not None and not back.starred
    assert sum(one.starred for one in notebook.questions.of(visit)) == TOP_THREE
    assert back.wording == first.wording


def test_a_starred_question_keeps_its_star_where_there_is_room() -> None:
    notebook, visit = a_notebook(3)
    first = notebook.questions.of(visit)[0]
    gone = rows_deleted(notebook.questions.remove(first.id), "2026-11-22T10:00:00Z")
    put_back(notebook, gone, gone)
    back = notebook.questions.get(first.id)
    assert back is not None and back.starred


def test_a_visit_with_its_list_is_one_thing_and_comes_back_as_it_was() -> None:
    notebook, visit = a_notebook(5)
    before = notebook.questions.of(visit)
    gone = rows_deleted(notebook.visits.remove(visit), "2026-11-22T10:00:00Z")
    (group,) = deleted_together(gone)
    assert group[0].table == "visits" and len(group) == 6
    put_back(notebook, group, gone)
    assert {one.id: one.starred for one in notebook.questions.of(visit)} == {
        one.id: one.starred for one in before
    }


def test_a_question_deleted_earlier_stands_alone_and_brings_its_visit_along() -> None:
    notebook, visit = a_notebook(2)
    first = notebook.questions.of(visit)[0]
    gone = rows_deleted(notebook.questions.remove(first.id), "2026-11-21T10:00:00Z")
    gone += rows_deleted(notebook.visits.remove(visit), "2026-11-22T10:00:00Z")
    alone = next(group for group in deleted_together(gone) if group[0].value.id == first.id)
    assert len(alone) == 1
    put_back(notebook, alone, gone)
    assert notebook.visits.get(visit) is not None
    assert [one.id for one in notebook.questions.of(visit)] == [first.id]
