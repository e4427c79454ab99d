"""A file given alone, as a desktop gives it at a double click, opens the window with it."""

from pathlib import Path

import pytest

from bonemet_prep import app


@pytest.fixture
def opened(monkeypatch) -> list[tuple[Path, Path | None]]:
    """What the window was asked to open; no window does."""
    asked: list[tuple[Path, Path | None]] = []
    monkeypatch.setattr(app, "run", lambda folder, file: asked.append((folder, file)) or 0)
    return asked


def test_a_file_alone_opens_the_window_with_it(cli, opened, home, monkeypatch):
    monkeypatch.chdir(home)
    assert cli("sent.bonemet").code == 0
    assert opened == [(home / "notebook", home / "sent.bonemet")]


def test_a_file_after_the_folder_of_the_notebook_does_too(cli, opened, tmp_path):
    sent = tmp_path / "From Ana.BONEMET"
    cli("--data-dir", tmp_path, sent)
    cli(f"--data-dir={tmp_path}", sent)
    cli("--open", sent, "--data-dir", tmp_path)
    assert opened == [(tmp_path, sent)] * 3


def test_without_a_file_the_window_opens_alone(cli, opened, tmp_path):
    cli("--data-dir", tmp_path)
    assert opened == [(tmp_path, None)]


def test_commands_keep_their_files(cli, opened, tmp_path):
    assert cli("--data-dir", tmp_path, "import", tmp_path / "gone.bonemet").code == 3
    assert cli("--data-dir", tmp_path / "none", "export", tmp_path / "out.bonemet").code == 3
    assert cli("other.txt").code == 2
    assert opened == []
