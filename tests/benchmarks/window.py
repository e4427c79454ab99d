"""How long the window takes to answer: ``python -m tests.benchmarks.window``.

Ten years of use and 60 questions on the list, in the real window with its writer. Every figure is
the work of the window's own thread until all is painted, the median of many; the floor is a bare
window of Qt doing the same.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from statistics import median

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from bonemet_prep.app import OpenNotebook
from bonemet_prep.ui.question_card import QuestionCard
from bonemet_prep.ui.read_ahead import ReadAhead
from bonemet_prep.ui.tick_box import TickBox
from tests.benchmarks.notebooks import fill_with_ten_years
from tests.benchmarks.own_process import answer, run_in_own_process
from tests.benchmarks.rest import rest
from tests.benchmarks.row import Row

ON_THE_LIST = 60
RUNS, TIMES = 5, 12
OPEN_MS, ACT_MS = 100, 16
SIZE = (1280, 900)
TYPED = ("pain", "radiation", "walk")
PAUSE_MS = 40
"""Between two keys of a quick typist there is more."""
READ_MS = 800
"""Before the second page is opened, a person at least looks at the first."""

MEASURED = (
    ("My visit opens", "bare page", OPEN_MS),
    ("Questions opens", "bare page", OPEN_MS),
    ("a key in the search", "bare field", ACT_MS),
    ("a tick", "bare box", ACT_MS),
    ("a move", "bare list", ACT_MS),
)
"""What is measured, the floor it stands beside, and its bar."""


def measure() -> list[Row]:
    """Every row, each beside what Qt alone needs; every window in a process of its own."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "notebook"
        fill_with_ten_years(folder, ON_THE_LIST)
        runs = [run_in_own_process("window", folder) for _ in range(RUNS)]
    times = {name: [one for run in runs for one in run[name]] for name in runs[0]}
    return [
        Row(name, median(times[name]), median(times[floor]), bar) for name, floor, bar in MEASURED
    ]


def use_the_window(folder: Path) -> dict[str, list[float]]:
    """Open both pages and work on the list; the times of everything done, the floor's too."""
    application = QApplication(sys.argv[:1])
    times = bare_window()
    notebook = OpenNotebook(application, folder)
    shown = notebook.main_window
    shown.resize(*SIZE)
    shown.show()
    notebook.writer.finish_opening()
    while not notebook.notebook.pain_entries.loaded:
        rest(10)
    while shown.findChild(ReadAhead) is not None:
        rest(10)
    times["My visit opens"] = [timed(lambda: shown.show_page("visit"))]
    rest(READ_MS)
    times["Questions opens"] = [timed(lambda: shown.show_page("questions"))]
    times |= use_the_list(shown.page("questions"))
    notebook.close()
    return times


def timed(act: Callable[[], object]) -> float:
    """Milliseconds of work of this thread until `act` is done and painted."""
    began = time.thread_time()
    act()
    QApplication.processEvents()
    return 1000 * (time.thread_time() - began)


def use_the_list(page: QWidget) -> dict[str, list[float]]:
    """Search, tick and move, on a page that is complete."""
    while len(page.findChildren(QuestionCard)) < ON_THE_LIST:
        rest(10)
    rest(PAUSE_MS)
    field = page.findChild(QLineEdit)
    keys = [pressed(field, key) for word in TYPED for key in word]
    while field.text():
        keys.append(pressed(field, Qt.Key.Key_Backspace))
    boxes = [box for box in page.findChildren(TickBox) if not box.visibleRegion().isEmpty()]
    card = next(
        card for card in page.findChildren(QuestionCard) if "10 of" in card.accessibleName()
    )
    alt = Qt.KeyboardModifier.AltModifier
    arrows = (Qt.Key.Key_Down, Qt.Key.Key_Up)
    return {
        "a key in the search": keys,
        "a tick": [clicked(box) for box, _ in zip(cycle(boxes), range(TIMES))],
        "a move": [pressed(card, arrow, alt) for arrow, _ in zip(cycle(arrows), range(TIMES))],
    }


def pressed(
    widget: QWidget,
    key: Qt.Key | str,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> float:
    """What one key takes, once the window is at rest."""
    rest(PAUSE_MS)
    return timed(lambda: QTest.keyClick(widget, key, modifier))


def clicked(widget: QWidget) -> float:
    """What one click takes, once the window is at rest."""
    rest(PAUSE_MS)
    return timed(lambda: QTest.mouseClick(widget, Qt.MouseButton.LeftButton))


def bare_window() -> dict[str, list[float]]:
    """The floor: a window with as many plain widgets, and nothing else."""
    stack = QStackedWidget()
    stack.resize(*SIZE)
    stack.show()
    rest(PAUSE_MS)
    opened = timed(lambda: open_bare_page(stack))
    field, box, listed = (stack.findChild(kind) for kind in (QLineEdit, QCheckBox, QListWidget))
    times = {
        "bare page": [opened],
        "bare field": [pressed(field, key) for word in TYPED for key in word],
        "bare box": [clicked(box) for _ in range(TIMES)],
        "bare list": [pressed(listed, Qt.Key.Key_Down) for _ in range(TIMES)],
    }
    stack.close()
    return times


def open_bare_page(stack: QStackedWidget) -> None:
    """Fill a page of plain widgets and show it."""
    page = QWidget(stack)
    column = QVBoxLayout(page)
    listed = QListWidget(page)
    listed.addItems([f"Question {n}" for n in range(ON_THE_LIST)])
    for widget in (QLineEdit(page), listed):
        column.addWidget(widget)
    for number in range(ON_THE_LIST // 2):
        column.addWidget(QCheckBox(f"Question {number}", page))
        column.addWidget(QLabel(f"Question {number}", page))
    stack.addWidget(page)
    stack.setCurrentWidget(page)


if __name__ == "__main__":
    sys.exit(answer(use_the_window, measure))
