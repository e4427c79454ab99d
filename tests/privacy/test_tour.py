"""After a tour through the whole window: what went out, what was written, what stays."""

import os
from pathlib import Path

import pytest

from bonemet_prep.storage.written_files import WRITTEN_FILES
from bonemet_prep.ui.data_dialog import FILE_TEXTS
from tests.privacy.proof import PROJECT, STRACE, Proof, take_tour
from tests.privacy.tour import MARKER


@pytest.fixture(scope="module")
def proof(tmp_path_factory: pytest.TempPathFactory) -> Proof:
    return take_tour(tmp_path_factory.mktemp("tour") / "home")


def test_the_tour_met_the_person_s_words_and_the_dialogs(proof: Proof) -> None:
    assert "notebook.bonemet.db" in proof.told["marked"]
    assert {"BackupsDialog", "RecentlyDeletedDialog", "DataDialog", "QFileDialog"} <= set(
        proof.told["dialogs"]
    )
    assert list(proof.out.glob("*.pdf"))


def test_nothing_of_the_network_is_loaded(proof: Proof) -> None:
    assert not {"PySide6.QtNetwork", "ssl", "http.client"} & set(proof.told["modules"])
    assert not [name for name in proof.told.get("libraries", ()) if "QtNetwork" in name]
    assert not [name for name in proof.told.get("libraries", ()) if "Qt6Network" in name]


def test_a_fault_is_told_and_logged_without_words_of_the_person(proof: Proof) -> None:
    assert "OwnFaultError" in proof.told["details"] and "OwnFaultError" in proof.told["log"]
    assert MARKER not in proof.told["details"] + proof.told["log"]


def test_words_are_copied_only_when_asked(proof: Proof) -> None:
    assert not proof.told["copied too early"]
    assert proof.told["copied when asked"]


def test_after_delete_everything_no_file_holds_words_of_the_person(proof: Proof) -> None:
    assert proof.marked == []


if os.name == "posix":

    def test_what_is_written_is_the_owner_s_alone_and_memory_is_not_dumped(proof: Proof) -> None:
        open_to_others = {name: mode for name, mode in proof.told["modes"].items() if mode & 0o077}
        assert proof.told["modes"] and not open_to_others
        assert proof.told["core"] == 0


if STRACE:

    def test_no_socket_is_opened(proof: Proof) -> None:
        assert proof.trace
        assert proof.sockets == []

    def test_every_file_written_is_in_the_table_that_the_window_shows(proof: Proof) -> None:
        assert proof.folder / "notebook.bonemet.db" in proof.written
        assert proof.untold == set()

    def test_the_trace_would_show_a_file_that_is_not_told(proof: Proof) -> None:
        line = f'1 openat(AT_FDCWD, "{proof.home}/.cache/words", O_WRONLY|O_CREAT, 0600) = 3'
        assert Proof(proof.home, {}, (line,)).untold == {Path(f"{proof.home}/.cache/words")}


def test_the_window_and_the_readme_tell_every_kind_of_file() -> None:
    assert {kind.id for kind in WRITTEN_FILES} == set(FILE_TEXTS)
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    for kind in WRITTEN_FILES:
        told = ", ".join(f"`{pattern}`" for pattern in kind.patterns)
        assert f"| {told} |" in readme
