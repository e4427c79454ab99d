"""What was written is there again, and a write that fails leaves the file as it was."""

import sqlite3
import stat
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.errors import DiskFault, DiskFull, KnownError, NotebookInUse
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.tables import TABLES, Value
from bonemet_prep.domain.versions import Dot, Versions
from bonemet_prep.storage import rows as rows_module
from bonemet_prep.storage.codec import StoredRow, codec_of
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.notebook import Notebook
from tests.storage.conftest import StandingClock
from tests.storage.notebooks import fill, state_in, state_of

texts = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=20)


def test_everything_is_there_after_closing(
    notebook: Notebook, database: Database, folder: Path, clock: StandingClock
) -> None:
    fill(notebook)
    database.close()
    with Database.open(folder, clock=clock) as again:
        assert state_in(again) == state_of(notebook)
        reopened = Notebook(again.read(), clock=clock, new_id=str)
        assert state_of(reopened) == state_of(notebook)
        assert reopened.person.get() == notebook.person.get()
        assert reopened.settings.get("sheet_sections") == {"checkup": ["chart"]}
        counts = again.check()
        assert counts["questions"] == 8
        assert counts["pain_entries"] == 2


@given(st.data())
def test_any_value_survives_the_way_to_a_row_and_back(data: st.DataObject) -> None:
    table = data.draw(st.sampled_from(sorted(TABLES)))
    value: Value = data.draw(st.from_type(TABLES[table]))
    row = StoredRow(value, 3, Versions().to_json(), "2026-11-22", purged=True)
    cells = codec_of(table).encode(row)
    assert codec_of(table).decode_row(cells) == row
    assert repr(codec_of(table).decode(cells)) == repr(value)  # an enum equals its text, but shows
    assert all(cell is None or type(cell) in (str, int) for cell in cells)


@settings(max_examples=10)
@given(texts)
def test_any_text_can_be_written(text: str) -> None:
    """Through a real file, for what the codec alone does not meet."""
    import tempfile

    with tempfile.TemporaryDirectory() as place:
        clock = StandingClock()
        with Database.open(Path(place), clock=clock) as database:
            notebook = Notebook({}, clock=clock, new_id=lambda: "v")
            notebook.listen(database.write)
            notebook.visits.add(changes=text)
            assert database.read(["visits"])["visits"] == [notebook.visits.get("v")]


def test_files_and_folders_are_for_their_owner_only(
    notebook: Notebook, database: Database, folder: Path
) -> None:
    fill(notebook)
    database.back_up()
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in [folder, *folder.rglob("*")]}
    assert set(modes.values()) == {0o600, 0o700}
    assert all(mode == (0o700 if path.is_dir() else 0o600) for path, mode in modes.items())


# --- writes that fail --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        (sqlite3.SQLITE_FULL, DiskFull),
        (sqlite3.SQLITE_IOERR_FSYNC, DiskFault),
        (sqlite3.SQLITE_BUSY, NotebookInUse),
        (sqlite3.SQLITE_CORRUPT, DiskFault),  # the file is whole: the disk only said so
        (sqlite3.SQLITE_ERROR, DiskFault),
        (sqlite3.SQLITE_CANTOPEN, DiskFault),
    ],
)
def test_a_failed_write_leaves_the_file_as_it_was_and_can_be_tried_again(
    notebook: Notebook,
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
    raised: int,
    told: type[KnownError],
) -> None:
    visit = fill(notebook)
    before = state_in(database)

    def fail(
        connection: sqlite3.Connection, rows: Sequence[tuple[str, StoredRow]], dot: Dot
    ) -> None:
        write(connection, rows, dot)
        error = sqlite3.OperationalError("as SQLite would")
        error.sqlite_errorcode = raised
        raise error

    write = rows_module.write_rows
    monkeypatch.setattr(rows_module, "write_rows", fail)
    with pytest.raises(told) as refused:
        notebook.visits.update(visit, changes="typed and kept")
    assert type(refused.value) is told
    monkeypatch.undo()
    assert state_in(database) == before
    (row,) = notebook.visits.update(visit, provider="Dr. Ruiz").rows
    database.write(Change((RowChange("visits", None, row.after),)))
    assert state_in(database) == state_of(notebook)
    database.check()


def test_a_broken_rule_of_the_schema_is_a_bug_and_changes_nothing(
    notebook: Notebook, database: Database
) -> None:
    fill(notebook)
    impossible = PainEntry("e", "2026-11-22T10:40", now=11)
    with pytest.raises(sqlite3.IntegrityError):
        database.write(Change((RowChange("pain_entries", None, impossible),)))
    assert state_in(database) == state_of(notebook)


def test_a_question_without_its_visit_is_a_bug_and_changes_nothing(
    notebook: Notebook, database: Database
) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        notebook.questions.add_own("no such visit", ["text"])
    assert not any(state_in(database).values())
