"""Filling an empty folder with the notebook of a made-up person."""

from pathlib import Path

from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.errors import FolderNotEmpty
from bonemet_prep.domain.example import example_rows
from bonemet_prep.domain.library import Library
from bonemet_prep.domain.moment import Clock, lived_now
from bonemet_prep.domain.tables import TABLES
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.notebook import Notebook, new_id


def fill_with_example(folder: Path, library: Library, clock: Clock) -> None:
    """Make a notebook in `folder`, marked as an example for good, dated relative to today.

    Raises FolderNotEmpty when there is a notebook already, and what keeps it from being written.
    """
    if NotebookFolder(folder).notebook.exists():
        raise FolderNotEmpty(path=str(folder))
    rows = example_rows(clock().date(), library, lived_now(clock).offset_minutes)
    change = Change(
        tuple(RowChange(table, None, value) for table in TABLES for value in rows.get(table, ()))
    )
    with Database.open(folder, clock=clock) as database:
        notebook = Notebook(dict.fromkeys(TABLES, ()), clock=clock, new_id=new_id)
        notebook.listen(database.write)
        notebook.apply(change)
