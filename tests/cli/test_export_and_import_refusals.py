"""What export and import refuse: in one sentence, and with nothing changed."""

import pytest

from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.domain.pain import PainEntry
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from tests.cli.conftest import is_one_sentence
from tests.cli.notebook_files import put


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


def test_a_table_that_is_none_makes_no_notebook(cli, tmp_path):
    file = tmp_path / "other.csv"
    file.write_text("hello\n")
    ended = cli("--data-dir", tmp_path / "none", "import", file)
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
