"""The main job by a screen reader's eyes and hands: the real program on the real bus."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pypdf
import pytest

from bonemet_prep.storage.database import Database

PROJECT = Path(__file__).parent.parent.parent
NOTE = "Worse at night since the new tablets."
MAIN_JOB = Path(__file__).parent / "bus" / "main_job.py"

# The desktop at hand must not lend its own theme, with file dialogs of its own, to the program.
LEFT_OUT = {"DESKTOP_SESSION", "QT_QPA_PLATFORMTHEME", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP"}


@pytest.fixture
def screen() -> Iterator[str]:
    """Start a virtual screen of 1280 by 720; gives its name."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x720x24", "-nolisten", "tcp"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    with os.fdopen(read_end) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


def test_the_main_job_is_done_by_names_and_roles_alone(screen: str, tmp_path: Path) -> None:
    pdf, folder = tmp_path / "sheet.pdf", tmp_path / "notebook"
    done = subprocess.run(
        [
            *("dbus-run-session", "--", "/usr/bin/python3", str(MAIN_JOB), NOTE, str(pdf)),
            *(sys.executable, "-m", "bonemet_prep", "--data-dir", str(folder)),
        ],
        cwd=PROJECT,
        env={
            **{name: value for name, value in os.environ.items() if name not in LEFT_OUT},
            "DISPLAY": screen,
            "LC_ALL": "C.UTF-8",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-2000:]

    database = Database.open(folder, clock=lambda: datetime.now().astimezone(), read_only=True)
    rows = database.read(("questions", "pain_entries"))
    database.close()
    (question,), (entry,) = rows["questions"], rows["pain_entries"]
    assert (question.library_id, question.starred, question.note) == ("pain-choices", True, NOTE)
    assert (entry.now, [place.region for place in entry.places]) == (6, ["lower-back"])

    read = " ".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)
    words = " ".join(read.split())
    assert "What choices do I have to control my bone pain?" in words
    assert NOTE in words and "Highest 6" in words
