"""A visit, or everything, goes from laptop to laptop by the command line, back and forth."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.tables import TABLES
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from tests.cli.conftest import Cli, is_one_sentence
from tests.cli.notebook_files import one, put, remove, values


@pytest.fixture
def helper(tmp_path: Path) -> Path:
    return tmp_path / "helper"


@pytest.fixture
def send(cli: Cli, tmp_path: Path) -> Callable[..., str]:
    """Share from one folder, open in the other; give what opening said."""

    def run(here: Path, there: Path, *options: str) -> str:
        file = tmp_path / "visit.bonemet"
        ended = cli("--data-dir", here, "export", file, *options)
        assert (ended.code, ended.err) == (0, "")
        ended = cli("--data-dir", there, "import", file)
        assert (ended.code, ended.err) == (0, "")
        return ended.out

    return run


def test_a_shared_visit_opens_on_the_helpers_laptop(send, patient, helper):
    told = send(patient, helper)
    assert "1 new question" in told
    there = values(helper)
    assert [question.id for question in there["questions"]] == ["q1"]
    assert [visit.provider for visit in there["visits"]] == ["Dr. Osei"]


def test_the_whole_story_of_two_laptops(send, patient, helper):
    send(patient, helper)
    put(helper, "questions", Question("q3", "v1", "see-dentist", position=1))
    put(helper, "questions", replace(one(helper, "questions", "q1"), answer="A lamp by the bed"))
    put(patient, "questions", replace(one(patient, "questions", "q1"), note="around 3, and at 5"))
    assert "1 new question, 1 changed question" in send(helper, patient)
    merged = one(patient, "questions", "q1")
    assert (merged.note, merged.answer) == ("around 3, and at 5", "A lamp by the bed")
    assert "1 changed question" in send(patient, helper)
    for table in ("visits", "pain_entries", "about"):
        assert values(helper)[table] == values(patient)[table]
    assert one(helper, "questions", "q1") == merged
    assert "nothing new" in send(helper, patient)
    assert "nothing new" in send(patient, helper)


def test_the_same_note_edited_on_both_keeps_both_texts_and_tells(send, patient, helper):
    send(patient, helper)
    put(patient, "questions", replace(one(patient, "questions", "q1"), note="patient says"))
    put(helper, "questions", replace(one(helper, "questions", "q1"), note="helper says"))
    told = send(helper, patient)
    assert "patient says" in told
    assert "helper says" in told
    both = one(patient, "questions", "q1").note
    assert both.split("\n") == ["helper says", "patient says"]
    told = send(patient, helper)
    assert "Both" not in told
    assert one(helper, "questions", "q1").note == both


def test_a_number_edited_on_both_is_told_and_settles_to_the_same(send, patient, helper):
    send(patient, helper, "--visit", "next")
    put(patient, "visits", replace(one(patient, "visits", "v1"), time="09:00"))
    put(helper, "visits", replace(one(helper, "visits", "v1"), time="10:00"))
    told = send(helper, patient)
    assert "09:00" in told
    assert "10:00" in told
    send(patient, helper)
    assert one(helper, "visits", "v1") == one(patient, "visits", "v1")


def test_a_removed_question_goes_there_too_and_does_not_come_back(
    cli, send, patient, helper, tmp_path
):
    old = tmp_path / "old.bonemet"
    cli("--data-dir", patient, "export", old)
    send(patient, helper)
    remove(helper, "questions", "q1")
    assert "1 removed question" in send(helper, patient)
    assert [question.id for question in values(patient)["questions"]] == ["q2"]
    ended = cli("--data-dir", patient, "import", old)
    assert "nothing new" in ended.out
    assert [question.id for question in values(patient)["questions"]] == ["q2"]


def test_what_one_side_added_to_a_removed_question_can_be_brought_back(send, patient, helper):
    send(patient, helper)
    remove(patient, "questions", "q1")
    put(helper, "questions", replace(one(helper, "questions", "q1"), answer="Use two pillows"))
    assert "Use two pillows" not in str(values(patient))
    assert "removed" in send(helper, patient)
    assert [question.id for question in values(patient)["questions"]] == ["q2"]
    with Database.open(patient, clock=computer_clock) as database:
        (row,) = database.deleted_rows()
        assert (row.value.note, row.value.answer) == ("around 3", "Use two pillows")
        database.write(Change((RowChange(row.table, None, row.value),)))
    send(patient, helper)
    assert one(helper, "questions", "q1") == one(patient, "questions", "q1")


def test_a_deletion_of_something_never_here_is_not_offered_to_bring_back(send, patient, helper):
    remove(patient, "questions", "q1")
    send(patient, helper)
    with Database.open(helper, clock=computer_clock) as database:
        assert not database.deleted_rows()


def test_a_version_kept_of_both_goes_with_its_row_for_good(send, patient, helper):
    send(patient, helper)
    put(patient, "visits", replace(one(patient, "visits", "v1"), time="09:11"))
    put(helper, "visits", replace(one(helper, "visits", "v1"), time="10:22"))
    send(helper, patient)
    file = NotebookFolder(patient).notebook
    assert b"09:11" in file.read_bytes()
    assert b"10:22" in file.read_bytes()
    with Database.open(patient, clock=computer_clock) as database:
        database.purge([("visits", "v1")])
    backups = list(NotebookFolder(patient).backups.glob("*.db"))
    assert backups
    for path in (file, *backups):
        assert b"09:11" not in path.read_bytes()
        assert b"10:22" not in path.read_bytes()


def test_an_import_is_backed_up_before(cli, send, patient, helper):
    send(patient, helper)
    put(helper, "questions", Question("q3", "v1", "see-dentist"))
    send(helper, patient)
    assert "1 backup" in cli("--data-dir", patient, "check").out


def test_a_dry_run_tells_and_changes_nothing(cli, patient, helper, tmp_path):
    file = tmp_path / "visit.bonemet"
    cli("--data-dir", patient, "export", file)
    ended = cli("--data-dir", helper, "import", file, "--dry-run")
    assert ended.code == 0
    assert "Nothing was changed" in ended.out
    assert "1 new question" in ended.out
    assert not helper.exists()
    before = NotebookFolder(patient).notebook.read_bytes()
    assert cli("--data-dir", patient, "import", file, "--dry-run").code == 0
    assert NotebookFolder(patient).notebook.read_bytes() == before


@pytest.mark.parametrize(("include", "ids"), [([], ["q1"]), (["private"], ["q1", "q2"])])
def test_what_is_private_goes_only_when_it_is_asked_for(send, patient, helper, include, ids):
    send(patient, helper, *(word for name in include for word in ("--include", name)))
    assert [question.id for question in values(helper)["questions"]] == ids


# --- everything -------------------------------------------------------------------------------


def test_everything_goes_to_another_computer_exactly(send, example, tmp_path):
    there = tmp_path / "there"
    send(example, there, "--everything")
    assert values(there) == values(example)
    assert "nothing new" in send(example, there, "--everything")
    assert "example" in [setting.id for setting in values(there)["settings"]]


def test_every_table_of_the_notebook_is_in_a_file_with_everything(cli, example, tmp_path):
    file = tmp_path / "all.bonemet"
    cli("--data-dir", example, "export", file, "--everything")
    rows = json.loads(file.read_text(encoding="utf-8"))["rows"]
    assert rows.keys() == TABLES.keys()
    assert all(rows.values())


def test_the_example_does_not_mix_with_a_notebook_of_ones_own(cli, example, patient, tmp_path):
    file = tmp_path / "all.bonemet"
    cli("--data-dir", example, "export", file, "--everything")
    before = NotebookFolder(patient).notebook.read_bytes()
    for options in ([], ["--dry-run"]):
        ended = cli("--data-dir", patient, "import", file, *options)
        assert ended.code == 3
        assert is_one_sentence(ended.err)
    assert NotebookFolder(patient).notebook.read_bytes() == before
