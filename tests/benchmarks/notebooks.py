"""The notebooks that are measured: a new one, the example, and ten years of use."""

from pathlib import Path

from bonemet_prep import resource_files
from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.library import Library, parse_library
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.setting import Setting
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.example_notebook import fill_with_example
from tests.ten_years import ten_years


def fill_with_nothing(folder: Path) -> None:
    """Write a notebook that was started, and no more."""
    with Database.open(folder, clock=computer_clock) as database:
        database.write(Change((RowChange("settings", None, Setting("started", "true")),)))


def fill_with_the_example(folder: Path) -> None:
    """Write the made-up person."""
    fill_with_example(folder, _library(), computer_clock)


def fill_with_ten_years(folder: Path, on_the_list: int = 0) -> None:
    """Write ten years of use; own questions bring the next visit's list to `on_the_list`."""
    rows = dict(ten_years(computer_clock().date(), _library()))
    visit = max(rows["visits"], key=lambda visit: visit.date).id
    listed = sum(question.visit_id == visit for question in rows["questions"])
    own = (
        Question(f"own-{number}", visit, wording=f"Own question {number}, about the weeks to come?")
        for number in range(on_the_list - listed)
    )
    rows["questions"] = (*rows["questions"], *own)
    everything = [RowChange(name, None, value) for name, values in rows.items() for value in values]
    with Database.open(folder, clock=computer_clock) as database:
        database.write(Change(tuple(everything)))


def _library() -> Library:
    return parse_library(resource_files.read_bytes("content/en.json"))
