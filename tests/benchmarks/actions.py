"""How long each action holds the window: ``python -m tests.benchmarks.actions``.

Every page, dialog and step on ten years of entries, in the real window with its writer, a watchdog
beside it. The wall clock tells, the median of several runs; run it on a quiet computer.
"""

import gc
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from bonemet_prep.app import OpenNotebook, Session
from bonemet_prep.ui.chips import Chip
from bonemet_prep.ui.garbage import GarbageCollector
from bonemet_prep.ui.main_window import MainWindow
from bonemet_prep.ui.question_card import QuestionCard
from bonemet_prep.ui.text_fields import TextBox
from bonemet_prep.ui.tick_box import TickBox
from tests.benchmarks.notebooks import fill_with_ten_years
from tests.benchmarks.own_process import answer, run_in_own_process
from tests.benchmarks.rest import rest
from tests.benchmarks.row import Row
from tests.benchmarks.watchdog import Watchdog

ON_THE_LIST = 60
BAR_MS = 50
RUNS = 3
REST_MS = 700
"""Long enough for what an action starts: saving, the pages of the sheet, rows that come later."""

Step = tuple[str, Callable[[], object]]


def measure() -> list[Row]:
    """The longest time that each action kept the window from answering, in milliseconds."""
    with tempfile.TemporaryDirectory() as place:
        runs = [one_run(Path(place) / str(number)) for number in range(RUNS)]
    return [Row(name, median(run[name] for run in runs), bar=BAR_MS) for name in runs[0]]


def one_run(folder: Path) -> dict[str, float]:
    """The same, measured once, as when the program was just started."""
    fill_with_ten_years(folder, ON_THE_LIST)
    return run_in_own_process("actions", folder)


def do_everything(folder: Path) -> dict[str, float]:
    """Take every step in a window on the notebook in `folder`; how long each held it."""
    application = QApplication(sys.argv[:1])
    session = Session(application, folder)
    session.start()
    gc.freeze()
    GarbageCollector(application)  # as in the program
    opened = session.opened
    opened.main_window.resize(1280, 900)
    while not opened.notebook.pain_entries.loaded:
        rest(10)
    watchdog = Watchdog(time.perf_counter, opened)
    times = {name: held(watchdog, act) for name, act in steps(opened)}
    session.close()
    return times


def held(watchdog: Watchdog, act: Callable[[], object]) -> float:
    """Do it, let everything it starts end, and return the longest hold; dialogs are closed."""
    rest(REST_MS)
    watchdog.begin()
    act()
    rest(REST_MS)
    worst = watchdog.worst
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog) and window.isVisible():
            window.close()
    return worst


def steps(opened: OpenNotebook) -> Iterator[Step]:
    """What a person does, in an order in which each can be done."""
    window = opened.main_window
    for page in ("visit", "questions", "pain", "self-care", "sheet", "help"):
        yield f"{page}: open for the first time", lambda page=page: window.go_to(page)
    for page in ("visit", "questions", "pain", "self-care", "sheet"):
        yield f"{page}: open again", lambda page=page: window.go_to(page)
    yield from on_visit(window)
    yield from on_questions(window)
    yield from on_pain(window)
    yield "undo", window.undo
    yield "redo", window.redo
    window.show_page("sheet")
    yield "sheet: large print", lambda: opened.notebook.settings.set("large_print", True)
    yield from on_looks(opened)
    yield "the helper's voice", lambda: opened.notebook.settings.set("voice", "helper")
    for name in ("settings", "about", "keys", "my-data", "backups", "deleted", "everything"):
        yield f"dialog: {name}", window.actions_by_id[name].trigger
    yield "another language", lambda: opened.notebook.settings.set("language", "es")


def on_looks(opened: OpenNotebook) -> Iterator[Step]:
    """Up to the largest text and back, which on the way stacks the columns; then the colours."""
    window, pages = opened.main_window, ("visit", "questions", "pain", "self-care", "sheet")
    for page in pages:
        window.show_page(page)
        yield f"{page}: larger text", window.larger_text
    for page in pages:
        window.show_page(page)
        yield f"{page}: smaller text", window.smaller_text
    window.show_page("questions")
    yield "dark", lambda: opened.theme.set_choice("dark")
    yield "light", lambda: opened.theme.set_choice("light")


def on_visit(window: MainWindow) -> Iterator[Step]:
    """Type into a field, letter by letter."""
    window.show_page("visit")
    box = next(box for box in window.findChildren(TextBox) if box.isVisible())
    yield "visit: a letter", lambda: QTest.keyClick(box, "x")


def on_questions(window: MainWindow) -> Iterator[Step]:
    """Search, tick, star, move, write."""
    window.show_page("questions")
    page = window.page("questions")
    field = page.findChild(QLineEdit)
    yield "questions: a letter in the search", lambda: QTest.keyClick(field, "p")
    yield "questions: the search emptied", lambda: QTest.keyClick(field, Qt.Key.Key_Backspace)
    box = next(box for box in page.findChildren(TickBox) if not box.visibleRegion().isEmpty())
    yield "questions: tick", box.click
    yield "questions: untick", box.click
    card = next(one for one in page.findChildren(QuestionCard) if "10 of" in one.accessibleName())
    alt = Qt.KeyboardModifier.AltModifier
    yield "questions: move", lambda: QTest.keyClick(card, Qt.Key.Key_Down, alt)
    yield "questions: write a note", card.edit_note
    yield "questions: write answers", window.type_answers


def on_pain(window: MainWindow) -> Iterator[Step]:
    """Log an entry, look at all of them, change and delete one."""
    window.show_page("pain")
    page = window.page("pain")
    yield "pain: a number", lambda: QTest.keyClick(page.form.number, "6")
    yield "pain: more", page.form.more_button.click
    yield "pain: save", page.form.save
    chart = page.chart
    yield "pain: chart of all days", chart.ranges.findChildren(Chip)[-1].click
    yield "pain: places in the chart", chart.places_button.click
    yield "pain: chart as a table", chart.table_button.click
    yield "pain: change an entry", lambda: page.change_entry(page.entries.current_id)
    yield "pain: leave it as it was", page.form.cancel_button.click
    yield "pain: delete an entry", page.entries.delete_button.click
    yield "pain: body outline", page.form.open_outline
    yield "pain: catch up", page.catch_up_button.click
    yield "pain: type in from paper", page.paper_button.click


if __name__ == "__main__":
    sys.exit(answer(do_everything, measure))
