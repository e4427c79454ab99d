"""After everything is deleted, nothing that was typed is found anywhere."""

from pathlib import Path

import pytest

from bonemet_prep.domain.errors import NotebookInUse
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.erase import delete_everything
from bonemet_prep.storage.notebook import Notebook
from bonemet_prep.storage.restore import restore
from tests.storage.notebooks import fill


def test_nothing_is_left_of_a_notebook(
    notebook: Notebook, database: Database, folder: Path
) -> None:
    fill(notebook)
    backup = database.back_up()
    assert backup is not None
    with pytest.raises(NotebookInUse):
        delete_everything(folder)
    database.close()
    restore(folder, backup)  # leaves a copy of what was there
    assert (folder / "damaged").is_dir()
    delete_everything(folder)
    assert not folder.exists()


def test_files_of_others_stay(notebook: Notebook, database: Database, folder: Path) -> None:
    database.close()
    (folder / "holiday.jpg").write_bytes(b"sea")
    delete_everything(folder)
    assert [path.name for path in folder.iterdir()] == ["holiday.jpg"]
