"""Files in and out through the command line, as two laptops and a clinic meet them."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from fhir.resources.R4B.bundle import Bundle

from bonemet_prep.domain.change import Change, RowChange
from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.domain.question import Question
from bonemet_prep.domain.tables import TABLES, Value
from bonemet_prep.domain.visit import Visit
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from tests.cli.conftest import Cli, is_one_sentence

YESTERDAY = (computer_clock() - timedelta(days=1)).date().isoformat()


def values(folder: Path) -> dict[str, list[Value]]:
    with Database.open(folder, clock=computer_clock, read_only=True) as database:
        return {
            table: sorted(held, key=lambda one: one.id) for table, held in database.read().items()
        }


def put(folder: Path, table: str, *held: Value) -> None:
    """Insert or change rows, as the window would."""
    with Database.open(folder, clock=computer_clock) as database:
        before = {one.id: one for one in database.read([table])[table]}
        database.write(Change(tuple(RowChange(table, before.get(v.id), v) for v in held)))


def remove(folder: Path, table: str, id: str) -> None:
    with Database.open(folder, clock=computer_clock) as database:
        (value,) = (one for one in database.read([table])[table] if one.id == id)
        database.write(Change((RowChange(table, value, None),)))


def one(folder: Path, table: str, id: str) -> Value:
    return next(value for value in values(folder)[table] if value.id == id)


@pytest.fixture
def patient(tmp_path: Path) -> Path:
    """The patient's notebook: a visit to come, two questions, a day of pain."""
    folder = tmp_path / "patient"
    put(folder, "visits", Visit("v1", "2030-11-26", provider="Dr. Osei"))
    put(
        folder,
        "questions",
        Question("q1", "v1", "pain-night", note="around 3"),
        Question("q2", "v1", wording="For me alone", private=True, position=1),
    )
    put(folder, "pain_entries", PainEntry("e1", f"{YESTERDAY}T10:00", now=5))
    return folder


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


# --- two laptops ------------------------------------------------------------------------------


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
    for path in (file, *NotebookFolder(patient).backups.glob("*.db")):
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


def test_everything_goes_to_another_computer_exactly(cli, send, example, tmp_path):
    there = tmp_path / "there"
    send(example, there, "--everything")
    assert values(there) == values(example)
    assert "nothing new" in send(example, there, "--everything")
    assert "example" in [setting.id for setting in values(there)["settings"]]


def test_the_example_does_not_mix_with_a_notebook_of_ones_own(cli, example, patient, tmp_path):
    file = tmp_path / "all.bonemet"
    cli("--data-dir", example, "export", file, "--everything")
    before = NotebookFolder(patient).notebook.read_bytes()
    for options in ([], ["--dry-run"]):
        ended = cli("--data-dir", patient, "import", file, *options)
        assert ended.code == 3
        assert is_one_sentence(ended.err)
    assert NotebookFolder(patient).notebook.read_bytes() == before


# --- refusals ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b'{"format": "bonemet-prep", "version": 99}',
        b'{"format": "someone-else"}',
        b"[" * 100_000,
        b'{"format": "bonemet-prep", "format": "bonemet-prep"}',
        b"{" + b" " * (65 * 1024 * 1024),
    ],
    ids=["empty", "text", "newer", "foreign", "deep", "twice", "large"],
)
def test_a_file_that_cannot_be_right_is_one_sentence_and_changes_nothing(
    cli, patient, tmp_path, content
):
    file = tmp_path / "bad.bonemet"
    file.write_bytes(content)
    before = NotebookFolder(patient).notebook.read_bytes()
    for folder in (patient, tmp_path / "none"):
        ended = cli("--data-dir", folder, "import", file)
        assert ended.code == 3
        assert is_one_sentence(ended.err)
        assert not ended.out
    assert NotebookFolder(patient).notebook.read_bytes() == before
    assert not (tmp_path / "none").exists()


def test_a_file_cut_in_half_is_refused(cli, patient, tmp_path):
    file = tmp_path / "visit.bonemet"
    cli("--data-dir", patient, "export", file)
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    ended = cli("--data-dir", tmp_path / "none", "import", file)
    assert ended.code == 3
    assert "line" in ended.err


@pytest.mark.parametrize("name", ["missing.bonemet", "missing.csv", "folder.bonemet"])
def test_a_file_that_is_not_there_is_one_sentence(cli, tmp_path, name):
    (tmp_path / "folder.bonemet").mkdir()
    ended = cli("--data-dir", tmp_path / "none", "import", tmp_path / name)
    assert ended.code == 3
    assert is_one_sentence(ended.err)
    assert not (tmp_path / "none").exists()


def test_reading_in_waits_for_the_window_to_be_closed_but_export_does_not(cli, patient, tmp_path):
    file = tmp_path / "visit.bonemet"
    with Database.open(patient, clock=computer_clock):
        for name in (file, tmp_path / "log.csv", tmp_path / "visit.fhir.json"):
            assert cli("--data-dir", patient, "export", name).code == 0
        ended = cli("--data-dir", patient, "import", file)
        assert ended.code == 3
        assert is_one_sentence(ended.err)
        assert cli("--data-dir", patient, "import", file, "--dry-run").code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "out.txt"],
        ["export", "out.json"],
        ["export", "out.csv", "--everything"],
        ["export", "out.bonemet", "--with-name"],
        ["export", "out.bonemet", "--include", "all"],
        ["import", "in.json"],
    ],
)
def test_wrong_usage_is_code_2(cli, arguments):
    assert cli(*arguments).code == 2


def test_without_a_visit_there_is_nothing_to_share(cli, tmp_path):
    folder = tmp_path / "empty"
    put(folder, "pain_entries", PainEntry("e1", "2026-06-01T10:00", now=5))
    ended = cli("--data-dir", folder, "export", tmp_path / "out.bonemet")
    assert ended.code == 3
    assert is_one_sentence(ended.err)
    assert not (tmp_path / "out.bonemet").exists()


# --- pain log and clinic ----------------------------------------------------------------------


def test_the_pain_log_goes_out_and_in_as_csv(cli, example, tmp_path):
    file, there = tmp_path / "log.csv", tmp_path / "there"
    put(example, "pain_entries", PainEntry("e-private", "2026-06-01T10:00", now=5, private=True))
    ended = cli("--data-dir", example, "export", file)
    assert "1 private entry" in ended.out
    rows = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"), newline="")))
    logged = values(example)["pain_entries"]
    assert len(rows) == len(logged) - 1
    ended = cli("--data-dir", there, "import", file)
    assert (ended.code, ended.err) == (0, "")
    assert f"{len(rows)} new pain entries" in ended.out
    taken = values(there)["pain_entries"]
    assert taken == [entry for entry in logged if not entry.private]
    ended = cli("--data-dir", there, "import", file)
    assert "0 new pain entries" in ended.out
    assert values(there)["pain_entries"] == taken


def test_a_foreign_table_tells_how_it_was_read_and_what_was_left_out(cli, patient, tmp_path):
    file = tmp_path / "other.csv"
    file.write_text("Date,Pain,Mood\n2026-05-01,4,low\n2026-05-02,12,ok\n")
    ended = cli("--data-dir", patient, "import", file, "--dry-run")
    assert '"Mood" goes into the note' in ended.out
    assert "1 new pain entry" in ended.out
    assert "Line 3" in ended.err
    assert len(values(patient)["pain_entries"]) == 1
    assert cli("--data-dir", patient, "import", file).code == 0
    assert len(values(patient)["pain_entries"]) == 2
    assert "0 new pain entries" in cli("--data-dir", patient, "import", file).out


def test_a_table_that_is_none_makes_no_notebook(cli, tmp_path):
    file = tmp_path / "other.csv"
    file.write_text("hello\n")
    ended = cli("--data-dir", tmp_path / "none", "import", file)
    assert ended.code == 3
    assert is_one_sentence(ended.err)
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("with_name", [False, True])
def test_a_visit_goes_to_a_clinic(cli, example, tmp_path, with_name):
    file = tmp_path / "visit.fhir.json"
    options = ["--with-name"] if with_name else []
    ended = cli("--data-dir", example, "export", file, *options)
    assert ended.code == 0
    text = file.read_text(encoding="utf-8")
    Bundle.model_validate_json(text)
    assert ("Walter" in text) is with_name
    assert "Some evenings are hard" not in text
    kinds = [entry["resource"]["resourceType"] for entry in json.loads(text)["entry"]]
    assert kinds.count("QuestionnaireResponse") == 1
    assert kinds.count("Observation") == len(values(example)["pain_entries"])


def test_a_file_from_elsewhere_does_not_steer_the_terminal(cli, patient, tmp_path):
    file = tmp_path / "other.csv"
    file.write_text("Date,Pain,\x1b[2JMood\n2026-05-01,\x1b[31m4,x\n")
    ended = cli("--data-dir", patient, "import", file)
    assert ended.out
    assert ended.err
    assert "\x1b" not in ended.out + ended.err


def test_every_table_of_the_notebook_is_in_a_file_with_everything(cli, example, tmp_path):
    file = tmp_path / "all.bonemet"
    cli("--data-dir", example, "export", file, "--everything")
    rows = json.loads(file.read_text(encoding="utf-8"))["rows"]
    assert rows.keys() == TABLES.keys()
    assert all(rows.values())
