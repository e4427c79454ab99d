"""Every row knows which notebook changed it when, so that two notebooks can be joined."""

from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.tables import TABLES
from bonemet_prep.domain.versions import DELETED, WHOLE_ROW, Versions
from bonemet_prep.domain.visit import Visit
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.notebook import Notebook
from tests.storage.notebooks import fill, history, only_id


def test_each_change_is_stamped_with_its_own_dot(notebook: Notebook, database: Database) -> None:
    visit = only_id(notebook.visits.add(), "visits")
    assert history(database, "visits", visit) == Versions({WHOLE_ROW: (1, "here")}, {"here": 1})
    notebook.visits.update(visit, provider="Dr. Lee", place="Room 4")
    notebook.visits.update(visit, place="Room 5")
    assert history(database, "visits", visit) == Versions(
        {WHOLE_ROW: (1, "here"), "provider": (2, "here"), "place": (3, "here")}, {"here": 3}
    )
    removed = notebook.visits.remove(visit)
    notebook.apply(removed.inverse)
    assert history(database, "visits", visit).dot(DELETED) == (5, "here")
    (row,) = database.stored_rows("visits")
    assert (row.revision, row.deleted) == (5, "")
    assert database.identity().counter == 5


def test_a_merged_row_keeps_the_history_it_came_with(
    notebook: Notebook, database: Database
) -> None:
    there = Versions().stamped({WHOLE_ROW}, (7, "there"))
    notebook.apply(Change((RowChange("visits", None, Visit("v", place="Room 4"), there),)))
    assert history(database, "visits", "v") == there
    notebook.visits.update("v", place="Room 5")
    here = history(database, "visits", "v")
    assert here.dot("place") == (2, "here")
    assert here.dot("provider") == there.dot("provider")
    assert here.has_seen(there.dot("place")) and not there.has_seen(here.dot("place"))


def test_a_dot_given_out_by_a_merge_is_not_given_out_again(
    notebook: Notebook, database: Database
) -> None:
    """The merge stamped a choice with the dot it expected; edits came in between or will."""
    chosen = Versions().stamped({"place"}, (9, "here"))
    notebook.apply(Change((RowChange("visits", None, Visit("v"), chosen),)))
    notebook.visits.update("v", place="Room 5")
    assert history(database, "visits", "v").dot("place") > (9, "here")


def test_a_row_deleted_elsewhere_is_remembered_as_deleted(
    notebook: Notebook, database: Database
) -> None:
    there = Versions().stamped({WHOLE_ROW}, (7, "there")).stamped({DELETED}, (8, "there"))
    notebook.apply(Change((RowChange("visits", None, None, there, gone=Visit("v")),)))
    assert notebook.visits.get("v") is None
    (row,) = database.stored_rows("visits")
    assert row.deleted and Versions.from_json(row.versions) == there


def test_writing_the_same_change_again_is_harmless(notebook: Notebook, database: Database) -> None:
    steps: list[Change] = []
    notebook.listen(steps.append)
    fill(notebook)
    rows = {table: database.stored_rows(table) for table in TABLES}
    counter = database.identity().counter
    database.write(steps[-1])
    assert {table: database.stored_rows(table) for table in TABLES} == rows
    assert database.identity().counter == counter
