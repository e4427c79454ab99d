"""The command `example` makes a notebook of a made-up person, and never over anything."""

from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from tests.cli.conftest import is_one_sentence


def test_the_example_is_marked_for_good_and_not_written_over_anything(cli, tmp_path):
    example = tmp_path / "new"
    ended = cli("--data-dir", example, "example")
    assert (ended.code, ended.err) == (0, "")
    assert str(example) in ended.out
    before = NotebookFolder(example).notebook.read_bytes()
    with Database.open(example, clock=computer_clock, read_only=True) as database:
        (mark,) = (row for row in database.read(["settings"])["settings"] if row.id == "example")
    assert mark.value == "true"
    ended = cli("--data-dir", example, "example")
    assert ended.code == 3
    assert is_one_sentence(ended.err)
    assert NotebookFolder(example).notebook.read_bytes() == before


def test_the_example_needs_a_folder_to_be_named(cli, monkeypatch):
    monkeypatch.delenv("BONEMET_PREP_DATA_DIR")
    assert cli("example").code == 2


def test_the_example_refuses_a_file_in_place_of_the_folder(cli, tmp_path):
    (tmp_path / "file").write_text("mine")
    ended = cli("--data-dir", tmp_path / "file", "example")
    assert ended.code == 3
    assert is_one_sentence(ended.err)
    assert (tmp_path / "file").read_text() == "mine"
