"""The made-up person's notebook: a whole one, marked as an example, never over one's own."""

from pathlib import Path

import pytest

from bonemet_prep import resource_files
from bonemet_prep.domain.errors import FolderNotEmpty
from bonemet_prep.domain.library import parse_library
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.example_notebook import fill_with_example
from bonemet_prep.storage.notebook import Notebook
from tests.storage.conftest import StandingClock

LIBRARY = parse_library(resource_files.read_bytes("content/en.json"))


def test_it_is_whole_marked_and_dated_from_today(folder: Path, clock: StandingClock) -> None:
    fill_with_example(folder, LIBRARY, clock)
    with Database.open(folder, clock=clock) as database:
        assert database.check()["pain_entries"]
        notebook = Notebook(database.read(), clock=clock, new_id=lambda: "new")
    assert notebook.settings.get("example") is True
    assert notebook.visits.next("2026-11-22") is not None
    latest = notebook.pain_entries.latest()
    assert latest is not None and latest.day <= "2026-11-22"


def test_it_never_takes_the_place_of_a_notebook(closed: Path, clock: StandingClock) -> None:
    before = closed.read_bytes()
    with pytest.raises(FolderNotEmpty) as refused:
        fill_with_example(closed.parent, LIBRARY, clock)
    assert refused.value.details == {"path": str(closed.parent)}
    assert closed.read_bytes() == before
