"""Bringing back what was deleted, so that it fits into the notebook as it is now."""

from collections.abc import Iterable
from dataclasses import replace

from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.question import TOP_THREE, Question
from bonemet_prep.storage.deleted import DeletedRow
from bonemet_prep.storage.notebook import Notebook


def put_back(
    notebook: Notebook, rows: Iterable[DeletedRow], deleted: Iterable[DeletedRow]
) -> Change:
    """Bring back `rows`; a question brings its visit along when that is among the `deleted`.

    A question goes to the end of its list, without its star where three others have one by now.
    """
    wanted = {(row.table, row.value.id): row for row in rows}
    visits = {row.value.id: row for row in deleted if row.table == "visits"}
    for row in tuple(wanted.values()):
        if isinstance(row.value, Question) and notebook.visits.get(row.value.visit_id) is None:
            visit = visits.get(row.value.visit_id)
            if visit is not None:
                wanted.setdefault((visit.table, visit.value.id), visit)
    in_order = sorted(wanted.values(), key=lambda row: row.table != "visits")
    with notebook.transaction() as edit:
        for row in in_order:
            value = row.value
            if isinstance(value, Question):
                value = _fitting(notebook, value)
            edit.apply(RowChange(row.table, None, value))
    return edit.change


def _fitting(notebook: Notebook, question: Question) -> Question:
    listed = notebook.questions.of(question.visit_id)
    others = sum(one.starred for one in listed)
    return replace(
        question,
        position=max(question.position, len(listed)),
        starred=question.starred and others < TOP_THREE,
    )
