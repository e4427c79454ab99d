"""The whole window as a person may use it, in a process of its own.

``python -m tests.privacy.tour DATA_FOLDER OUT_FOLDER [--erase]`` writes `MARKER` into every field,
opens every page and dialog, saves, shares, meets a fault of its own, and prints what it saw as
JSON. With ``--erase`` it deletes everything at the end.
"""

import argparse
import json
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from bonemet_prep import app
from bonemet_prep.app.application import Application
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.ui.confirm_dialog import ConfirmDialog
from bonemet_prep.ui.crash_dialog import CrashDialog
from bonemet_prep.ui.data_dialog import DataDialog
from bonemet_prep.ui.pages import PAGES
from bonemet_prep.ui.pain_form import PainForm
from bonemet_prep.ui.tick_box import TickBox
from tests.privacy.window_driver import (
    Closer,
    Steps,
    dialog,
    fill_fields,
    pause,
    press,
    visible,
    window,
    windows,
)

MARKER = "zanzibar-marker"
"""Stands for whatever a person types."""

PATIENCE_SECONDS = 60.0
_STEP_MS = 10
_NOT_IN_THE_TOUR = {"quit", "undo", "redo", "larger", "smaller"}


class OwnFaultError(Exception):
    """A fault of the program, with words of the person in its message."""


def tour(out: Path, closer: Closer, told: dict[str, object]) -> Steps:
    """Use everything once."""
    QGuiApplication.clipboard().setText("mine")
    yield from press(window(), "Look around with an example")
    yield lambda: any(w.band.isVisible() for w in windows())
    yield lambda: window().context.notebook.pain_entries.loaded
    yield from press(window(), "Start mine")
    yield lambda: any(not w.band.isVisible() for w in windows())
    yield from press(window(), "Start")
    window().context.theme.set_choice("dark")
    yield from pages()
    told["copied too early"] = QGuiApplication.clipboard().text() != "mine"
    yield from actions()
    for language in ("es", "en"):
        before = window()
        before.context.notebook.settings.set("language", language)
        yield lambda before=before: windows() not in ([], [before])
    notebook = window().context.notebook
    notebook.pain_entries.remove(notebook.pain_entries.all()[-1].id)
    window().actions_by_id["deleted"].trigger()
    yield pause(0.3)
    yield from share(out)
    told["copied when asked"] = MARKER in QGuiApplication.clipboard().text()
    yield from meet_a_fault(closer, told)


def pages() -> Steps:
    """Open every page, type into every field, put something on the list and into the log."""
    for page in PAGES:
        window().show_page(page.id)
        yield pause(0.05)
        shown = window().page(page.id)
        if page.id == "questions":
            next(visible(shown, TickBox)).click()
            yield from press(shown, "Add a note")
        if page.id == "pain":
            shown.findChild(PainForm).more_button.click()
            yield from press(shown, "7")
        fill_fields(shown, MARKER)
        if page.id == "pain":
            yield from press(shown, "Save this entry")


def actions() -> Steps:
    """Do everything in the menu; the dialogs close by themselves."""
    for name in [one for one in window().actions_by_id if one not in _NOT_IN_THE_TOUR]:
        QTimer.singleShot(0, window().actions_by_id[name].trigger)
        yield pause(0.2)
        yield lambda: QApplication.activeModalWidget() is None


def share(out: Path) -> Steps:
    """Save the sheet and copy it as text."""
    window().show_page("sheet")
    sheet = window().page("sheet")
    yield from press(sheet, "Save PDF")
    yield lambda: any(out.glob("*.pdf"))
    yield from press(sheet, "Copy as text")


def meet_a_fault(closer: Closer, told: dict[str, object]) -> Steps:
    """Have a slot raise with words of the person; keep the details that are shown."""
    closer.paused = True

    def fail() -> None:
        raise OwnFaultError(MARKER)

    QTimer.singleShot(0, window(), fail)
    yield lambda: dialog(CrashDialog)
    shown = dialog(CrashDialog)
    assert shown is not None
    told["details"] = shown.findChild(QPlainTextEdit).toPlainText()
    yield from press(shown, "Go on")


def erase() -> Steps:
    """Delete everything, by the two clicks."""
    QGuiApplication.clipboard().clear()
    window().actions_by_id["my-data"].trigger()
    yield lambda: dialog(DataDialog)
    my_data = dialog(DataDialog)
    assert isinstance(my_data, DataDialog)
    my_data.erase.toggle()
    yield from press(my_data, "Delete everything …")
    yield lambda: dialog(ConfirmDialog)
    before = window()
    yield from press(dialog(ConfirmDialog), "Yes, delete everything now")
    yield lambda: windows() not in ([], [before])
    yield from press(window(), "Start")


def seen_from_inside(folder: Path) -> dict[str, object]:
    """What only the process itself can tell, and the files as they are before the end."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    told: dict[str, object] = {
        "modules": sorted(sys.modules),
        "modes": {
            str(path.relative_to(folder)): path.stat().st_mode & 0o777
            for path in [folder, *folder.rglob("*")]
        },
        "marked": [path.name for path in files if MARKER.encode() in path.read_bytes()],
        "log": NotebookFolder(folder).faults.read_text(encoding="utf-8"),
    }
    maps = Path("/proc/self/maps")
    if maps.exists():
        lines = maps.read_text().splitlines()
        told["libraries"] = sorted({Path(line.split()[-1]).name for line in lines if "/" in line})
    if sys.platform != "win32":
        import resource

        told["core"] = resource.getrlimit(resource.RLIMIT_CORE)[0]
    return told


class Toured(Application):
    """The program with someone at the window, from the first event to the last."""

    folder, out, erases = Path(), Path(), False
    told: dict[str, object] = {}  # noqa: RUF012 - there is one program to a process

    def exec(self) -> int:
        self._closer = Closer(self.out, self)
        self._steps = self._all_steps()
        self._ready: Callable[[], object] = lambda: True
        self._give_up = time.monotonic() + PATIENCE_SECONDS
        self._timer = QTimer(self, interval=_STEP_MS)
        self._timer.timeout.connect(self._step)
        self._timer.start()
        return QApplication.exec()

    def _all_steps(self) -> Steps:
        yield from tour(self.out, self._closer, self.told)
        self.told["dialogs"] = sorted(self._closer.seen)
        self.told |= seen_from_inside(self.folder)
        if self.erases:
            yield from erase()

    def _step(self) -> None:
        try:
            if self._ready():
                self._ready = next(self._steps)
                self._give_up = time.monotonic() + PATIENCE_SECONDS
            assert time.monotonic() < self._give_up, "waited too long"
        except StopIteration:
            self._end()
        except Exception:  # noqa: BLE001 - told to who started the tour
            self.told["failed"] = traceback.format_exc()
            self._end()

    def _end(self) -> None:
        self._timer.stop()
        self.closeAllWindows()
        self.quit()


def main() -> int:
    """Start the program as its command does."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--erase", action="store_true")
    given = parser.parse_args()
    Toured.folder, Toured.out, Toured.erases = given.folder, given.out, given.erase
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    app.Application = Toured
    code = app.run(given.folder)
    print(json.dumps(Toured.told))
    return code


if __name__ == "__main__":
    sys.exit(main())
