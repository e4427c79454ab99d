"""One program writes at a time, and a program that is gone keeps no one out."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bonemet_prep.domain.errors import NotebookInUse
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.lock import NotebookLock, call_open_window, take_call

HOLD = """
import sys, time
from pathlib import Path
from bonemet_prep.domain.errors import NotebookInUse
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.lock import NotebookLock
try:
    lock = NotebookLock(NotebookFolder(Path(sys.argv[1])))
except NotebookInUse:
    print("in use", flush=True)
else:
    print("mine", flush=True)
time.sleep(60)
"""


def start(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)], stdout=subprocess.PIPE, text=True
    )


def answer(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def kill(process: subprocess.Popen[str]) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert process.stdout is not None
    process.stdout.close()


def test_of_several_processes_exactly_one_gets_it_and_its_death_frees_it(tmp_path: Path) -> None:
    for _ in range(3):
        processes = [start(tmp_path) for _ in range(4)]
        try:
            answers = [answer(process) for process in processes]
            assert sorted(answers) == ["in use"] * 3 + ["mine"]
            holder = processes[answers.index("mine")].pid
            with pytest.raises(NotebookInUse) as refused:
                NotebookLock(NotebookFolder(tmp_path))
            assert refused.value.details == {"path": str(tmp_path), "process": str(holder)}
        finally:
            for process in processes:
                kill(process)
    with NotebookLock(NotebookFolder(tmp_path)):
        assert (tmp_path / "notebook.lock").read_text() == f"{os.getpid()}\n"


def test_it_can_be_taken_again_after_it_was_released(tmp_path: Path) -> None:
    folder = NotebookFolder(tmp_path)
    for _ in range(2):
        lock = NotebookLock(folder)
        with pytest.raises(NotebookInUse):
            NotebookLock(folder)
        lock.release()
        lock.release()


def test_a_second_start_touches_the_file_the_window_watches(tmp_path: Path) -> None:
    folder = NotebookFolder(tmp_path)
    assert call_open_window(folder) == folder.call
    os.utime(folder.call, (0, 0))
    call_open_window(folder)
    assert folder.call.stat().st_mtime > 0


def test_a_file_to_open_is_handed_over_once(tmp_path: Path) -> None:
    folder = NotebookFolder(tmp_path)
    sent = tmp_path / "für Ana.bonemet"
    call_open_window(folder, sent)
    assert take_call(folder) == sent
    assert take_call(folder) is None
    call_open_window(folder, sent)
    call_open_window(folder)
    assert take_call(folder) is None


def test_a_name_that_is_no_text_is_handed_over_too(tmp_path: Path) -> None:
    folder = NotebookFolder(tmp_path)
    sent = Path(os.fsdecode(b"/tmp/f\xfcr Ana.bonemet"))
    call_open_window(folder, sent)
    assert take_call(folder) == sent


def test_a_call_that_is_gone_asks_for_nothing(tmp_path: Path) -> None:
    assert take_call(NotebookFolder(tmp_path)) is None
