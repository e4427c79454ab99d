"""What a start costs: the window, and the command line, load only what they need."""

import json
import os
import subprocess
import sys
from pathlib import Path

# Start as a person does; when the first page has been painted, tell what was loaded, and close.
PROBE = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from bonemet_prep import cli

run = QApplication.exec

def run_and_look(*_):
    def look():
        windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        print(json.dumps({"windows": len(windows), "modules": sorted(sys.modules)}))
        QApplication.closeAllWindows()
    QTimer.singleShot(700, look)
    return run()

QApplication.exec = run_and_look
sys.exit(cli.main(sys.argv[1:]))
"""

HEAVY = {"reportlab", "pypdfium2", "uharfbuzz", "bidi", "pikepdf", "PIL"}


def start(code: str, data_dir: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, "--data-dir", str(data_dir), *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


def test_a_started_window_has_loaded_nothing_it_does_not_need_yet(tmp_path: Path) -> None:
    done = start(PROBE, tmp_path)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["windows"] == 1
    assert "bonemet_prep.ui.main_window" in seen["modules"]
    loaded = {module.split(".")[0] for module in seen["modules"]}
    assert not loaded & HEAVY
    assert "PySide6.QtNetwork" not in seen["modules"]
    assert not [module for module in seen["modules"] if module.startswith("bonemet_prep.pdf")]


def test_the_command_line_works_without_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from bonemet_prep import cli; code = cli.main(sys.argv[1:]); "
        "print(*[name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]); "
        "sys.exit(code)"
    )
    assert start(code, tmp_path, "example").returncode == 0
    done = start(code, tmp_path, "sheet", str(tmp_path / "sheet.txt"))
    assert done.returncode == 0, done.stderr
    assert "PySide6" not in done.stdout


def test_without_a_screen_one_sentence_is_all_a_person_sees(tmp_path: Path) -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    done = subprocess.run(
        [sys.executable, "-m", "bonemet_prep", "--data-dir", tmp_path],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={name: value for name, value in os.environ.items() if name not in screens},
    )
    assert done.returncode == 3
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr
