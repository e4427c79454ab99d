"""How the command line is called: version, help, the folder, and what is not understood."""

import pytest

from bonemet_prep import __version__
from bonemet_prep.storage.folders import NotebookFolder


def test_it_says_its_version(cli):
    ended = cli("--version")
    assert (ended.code, ended.out) == (0, f"Bonemet Prep {__version__}\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["sheet"],
        ["sheet", "out.docx"],
        ["sheet", "out.pdf", "--paper", "a3"],
        ["sheet", "out.pdf", "--nonsense"],
        ["check", "more"],
    ],
)
def test_wrong_usage_is_code_2_and_touches_nothing(cli, home, arguments):
    ended = cli(*arguments)
    assert ended.code == 2
    assert ended.err
    assert not (home / "notebook").exists()


def test_help_names_every_command(cli):
    ended = cli("--help")
    assert ended.code == 0
    for command in ("example", "sheet", "export", "import", "check"):
        assert command in ended.out


def test_the_folder_can_come_from_the_environment(cli, tmp_path, monkeypatch):
    monkeypatch.setenv("BONEMET_PREP_DATA_DIR", str(tmp_path / "from-environment"))
    assert cli("example").code == 0
    assert NotebookFolder(tmp_path / "from-environment").notebook.exists()


def test_without_a_folder_it_is_the_local_one_of_this_person(cli, home, monkeypatch):
    monkeypatch.delenv("BONEMET_PREP_DATA_DIR")
    ended = cli("check")
    assert ended.code == 3
    assert str(home) in ended.err
