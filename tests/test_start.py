"""What a start costs: the window, and the command line, load only what they need."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.notebooks import fill_with_nothing

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

# What the first page does not need: each name stands for all that is in it.
LATER = (
    "PySide6.QtNetwork",
    "bonemet_prep.commands.arguments",
    "bonemet_prep.domain.example",
    "bonemet_prep.domain.library_entries",
    "bonemet_prep.domain.limits",
    "bonemet_prep.domain.pain_fields",
    "bonemet_prep.domain.sheet",
    "bonemet_prep.domain.term_finder",
    "bonemet_prep.domain.typed_date",
    "bonemet_prep.exchange",
    "bonemet_prep.pdf",
    "bonemet_prep.storage.backups",
    "bonemet_prep.storage.table_definitions",
    "bonemet_prep.tagged_pdf",
    "bonemet_prep.typesetting",
    "bonemet_prep.ui.about_me_form",
    "bonemet_prep.ui.dialog",
    "bonemet_prep.ui.help_page",
    "bonemet_prep.ui.history",
    "bonemet_prep.ui.pain_page",
    "bonemet_prep.ui.questions_page",
    "bonemet_prep.ui.self_care_page",
    "bonemet_prep.ui.sharing",
    "bonemet_prep.ui.sheet_page",
    "bonemet_prep.ui.visits_list",
    "bonemet_prep.ui.window_actions",
    "platform",
)
MOST_OF_OURS = 100
"""Modules of the program until the first page is painted; each one costs about 0.3 ms."""

# Start with a double click on a notebook in use; tell what was loaded at the first paint of a page.
PAINTED = """
import json, os, sys
from bonemet_prep import cli

load_qt = cli.load_qt

def load_and_watch():
    load_qt()
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    class Watcher(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint:
                print(json.dumps(sorted(sys.modules)), flush=True)
                os._exit(0)
            return False

    run = QApplication.exec

    def watch_and_run(*_):
        (window,) = (window for window in QApplication.topLevelWidgets() if window.isVisible())
        watcher = Watcher(window)
        window.stack.currentWidget().installEventFilter(watcher)
        return run()

    QApplication.exec = watch_and_run

cli.load_qt = load_and_watch
sys.exit(cli.main([]))
"""


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


def test_the_first_page_is_painted_before_anything_is_loaded_that_it_does_not_need(
    tmp_path: Path,
) -> None:
    fill_with_nothing(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", PAINTED],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "BONEMET_PREP_DATA_DIR": str(tmp_path),
        },
    )
    assert done.returncode == 0, done.stderr
    loaded = json.loads(done.stdout)
    assert "bonemet_prep.ui.visit_page" in loaded
    too_early = [
        name for name in loaded for later in LATER if name == later or name.startswith(later + ".")
    ]
    assert too_early == []
    assert sum(name.startswith("bonemet_prep") for name in loaded) <= MOST_OF_OURS


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
