"""Each intention is one change that is heard once and can be taken back."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.errors import DiskFull, EntryRefused
from bonemet_prep.domain.versions import Versions
from bonemet_prep.domain.visit import Visit
from bonemet_prep.storage.notebook import Notebook
from tests.storage.notebooks import fill, full_entry, state_of, wordings

TODAY = "2026-11-22"


def test_several_edits_can_be_one_change(notebook: Notebook, visit: str) -> None:
    heard: list[Change] = []
    notebook.listen(heard.append)
    with notebook.transaction() as edit:
        notebook.questions.add_suggested(visit, ["q-a"])
        notebook.visits.update(visit, provider="Dr. Lee")
        notebook.visits.update(visit, provider="Dr. Ruiz")
    assert heard == [edit.change]
    assert len(edit.change.rows) == 2


def test_a_transaction_that_fails_leaves_nothing_behind(notebook: Notebook, visit: str) -> None:
    before = state_of(notebook)
    heard: list[Change] = []
    notebook.listen(heard.append)
    with suppress(RuntimeError), notebook.transaction():
        notebook.questions.add_own(visit, ["a\nb"])
        notebook.pain_entries.add(full_entry())
        notebook.visits.remove(visit)
        raise RuntimeError
    assert state_of(notebook) == before
    assert heard == []


def test_an_inner_failure_that_is_caught_takes_back_only_its_own_part(
    notebook: Notebook, visit: str
) -> None:
    with notebook.transaction() as edit:
        notebook.questions.add_own(visit, ["kept"])
        with pytest.raises(EntryRefused):
            notebook.questions.add_own(visit, ["dropped", "x" * 20_001])
    assert wordings(notebook, visit) == ["kept"]
    assert len(edit.change.rows) == 1


def test_what_could_not_be_written_stays_in_memory(notebook: Notebook, visit: str) -> None:
    def full(change: Change) -> None:
        raise DiskFull(path="")

    notebook.listen(full)
    with pytest.raises(DiskFull):
        notebook.visits.update(visit, changes="a long story")
    kept = notebook.visits.get(visit)
    assert kept is not None and kept.changes == "a long story"


def test_everything_can_be_taken_back_step_by_step(
    notebook: Notebook, new_id: Callable[[], str], folder: Path
) -> None:
    steps: list[Change] = []
    notebook.listen(steps.append)
    empty = state_of(notebook)
    fill(notebook)
    full = state_of(notebook)
    done = list(steps)
    for change in reversed(done):
        notebook.apply(change.inverse)
    assert state_of(notebook) == empty
    for change in done:
        notebook.apply(change)
    assert state_of(notebook) == full


def test_a_merged_change_keeps_its_history_on_the_way_to_the_file(notebook: Notebook) -> None:
    heard: list[Change] = []
    notebook.listen(heard.append)
    history = Versions({}, {"there": 5})
    rows = (
        RowChange("visits", None, Visit("v"), history),
        RowChange("visits", None, None, history, gone=Visit("w")),
    )
    notebook.apply(Change(rows))
    assert heard == [Change(rows)]
    assert notebook.visits.get("w") is None
