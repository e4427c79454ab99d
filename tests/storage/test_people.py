"""A notebook for each person: found in their order, told by name, the next one in a free folder."""

from pathlib import Path

from bonemet_prep.storage import people
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.notebook import Notebook
from bonemet_prep.storage.people import PersonsNotebook
from tests.storage.conftest import StandingClock


def make(folder: Path, name: str, clock: StandingClock) -> Path:
    with Database.open(folder, clock=clock) as database:
        notebook = Notebook({}, clock=clock, new_id=lambda: "new")
        notebook.listen(database.write)
        notebook.person.update_about(name=name)
    return folder


def test_people_are_told_by_name_in_the_order_they_came(
    tmp_path: Path, clock: StandingClock
) -> None:
    assert people.folders(tmp_path) == ()
    first = make(tmp_path, "Rosa", clock)
    tenth = make(tmp_path / "people" / "10", "Bo", clock)
    second = make(tmp_path / "people" / "2", "", clock)
    (tmp_path / "people" / "3").mkdir()  # no notebook in it
    assert people.folders(tmp_path) == (first, second, tenth)
    assert people.notebooks(tmp_path, clock) == (
        PersonsNotebook(first, "Rosa"),
        PersonsNotebook(second, ""),
        PersonsNotebook(tenth, "Bo"),
    )


def test_a_notebook_that_cannot_be_read_has_no_name(tmp_path: Path, clock: StandingClock) -> None:
    make(tmp_path, "Rosa", clock)
    NotebookFolder(tmp_path).notebook.write_bytes(b"damage" * 100)
    assert people.notebooks(tmp_path, clock) == (PersonsNotebook(tmp_path, ""),)


def test_the_next_person_gets_a_folder_no_one_had(tmp_path: Path) -> None:
    assert people.folder_for_new(tmp_path) == tmp_path / "people" / "2"
    for name in ("2", "9", "holiday"):
        (tmp_path / "people" / name).mkdir(parents=True)
    assert people.folder_for_new(tmp_path) == tmp_path / "people" / "10"
