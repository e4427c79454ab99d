"""The command `check` says what is in the notebook, and what is damaged."""

import pytest

from bonemet_prep.domain.moment import computer_clock
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from tests.cli.conftest import is_one_sentence


def test_check_counts_what_is_there(cli, example):
    ended = cli("--data-dir", example, "check")
    assert (ended.code, ended.err) == (0, "")
    assert "2 visits, 14 questions" in ended.out
    assert "no backup" in ended.out


def test_check_finds_a_damaged_backup_and_names_it(cli, example):
    with Database.open(example, clock=computer_clock) as database:
        good = database.back_up(even_if_unchanged=True)
        bad = database.back_up(even_if_unchanged=True)
    assert good is not None
    assert "2 backups" in cli("--data-dir", example, "check").out
    data = bytearray(bad.path.read_bytes())
    data[-200] ^= 0xFF
    bad.path.write_bytes(data)
    ended = cli("--data-dir", example, "check")
    assert ended.code == 3
    assert bad.path.name in ended.err
    assert good.path.name not in ended.err


def test_a_damaged_notebook_is_told(cli, example):
    files = NotebookFolder(example)
    data = bytearray(files.notebook.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 400] = b"\xff" * 400
    files.notebook.write_bytes(data)
    ended = cli("--data-dir", example, "check")
    assert ended.code == 3
    assert is_one_sentence(ended.err)
    assert files.notebook.read_bytes() == bytes(data)


@pytest.mark.parametrize(
    "content",
    [b"", b"SQLite format 3\x00" + b"\x00" * 4080, b"hello", b"\x00" * 5000],
    ids=["empty", "foreign", "text", "zeros"],
)
def test_a_notebook_that_is_none_is_refused_with_its_bytes_unchanged(cli, tmp_path, content):
    files = NotebookFolder(tmp_path)
    files.notebook.write_bytes(content)
    for arguments in (["check"], ["sheet", tmp_path / "out.pdf"]):
        ended = cli("--data-dir", tmp_path, *arguments)
        assert ended.code == 3
        assert is_one_sentence(ended.err)
    assert files.notebook.read_bytes() == content


def test_without_a_notebook_it_says_so_and_makes_none(cli, home, tmp_path):
    for arguments in (["check"], ["sheet", tmp_path / "out.pdf"]):
        ended = cli(*arguments)
        assert ended.code == 3
        assert is_one_sentence(ended.err)
    assert not (home / "notebook").exists()
    assert not (tmp_path / "out.pdf").exists()
