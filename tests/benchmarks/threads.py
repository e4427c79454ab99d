"""How soon the two threads beside the window answer: ``python -m tests.benchmarks.threads``.

From a tick to "Saved", beside one durable transaction of SQLite on the same disk; and from a change
to the pages of the sheet on the screen, beside the same pages made with nothing else to do.
"""

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEventLoop, SignalInstance
from PySide6.QtWidgets import QApplication

from bonemet_prep.app import OpenNotebook
from bonemet_prep.domain.sheet import build_sheet
from bonemet_prep.domain.sheet_choices import SheetKind
from bonemet_prep.pdf import ShippedFonts, render
from bonemet_prep.resource_files import read_bytes
from bonemet_prep.storage.connection import connect
from bonemet_prep.ui.render import page_pictures
from bonemet_prep.ui.sheet_source import current_choices, sheet_input
from bonemet_prep.ui.tick_box import TickBox
from tests.benchmarks.notebooks import fill_with_ten_years
from tests.benchmarks.rest import rest
from tests.benchmarks.row import Row, table

TIMES = 9
RENEWED_MS = 500
REST_MS = 60
DOTS_PER_POINT = 1.0


def measure() -> list[Row]:
    """Both, on ten years of entries."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        fill_with_ten_years(folder)
        opened = OpenNotebook(application, folder)
        opened.show()
        while not opened.notebook.pain_entries.loaded:
            rest(10)
        rows = [saved(opened, folder), renewed(opened)]
        opened.close()
        opened.deleteLater()
    return rows


def saved(opened: OpenNotebook, folder: Path) -> Row:
    """From a tick to the moment when the writer says that it is on the disk."""
    opened.main_window.show_page("questions")
    rest(10 * REST_MS)
    page = opened.main_window.page("questions")
    box = next(box for box in page.findChildren(TickBox) if not box.visibleRegion().isEmpty())
    ours = [until(opened.writer.saved, box.click) for _ in range(TIMES)]
    return Row("from a tick to “Saved”", median(ours), median(bare_transactions(folder)))


def bare_transactions(folder: Path) -> list[float]:
    """One row written by SQLite alone, as durably."""
    file = folder / "bare.db"
    sqlite3.connect(file).close()
    connection = connect(file)
    connection.execute("CREATE TABLE kept (id INTEGER PRIMARY KEY, text TEXT)")
    times = [
        timed(lambda: connection.execute("INSERT INTO kept (text) VALUES ('a note')"))
        for _ in range(TIMES)
    ]
    connection.close()
    return times


def renewed(opened: OpenNotebook) -> Row:
    """From a changed setting to the first page drawn anew; half of it is waiting for more."""
    window, settings = opened.main_window, opened.notebook.settings
    thread = window.page("sheet").render_thread

    def drawn_after(act: Callable[[], object]) -> float:
        return until(thread.fileReady, act) + until(thread.pageReady, lambda: None)

    drawn_after(lambda: window.show_page("sheet"))
    papers = ("a4", "letter") * TIMES
    ours = []
    for paper in papers[:TIMES]:
        rest(REST_MS)
        ours.append(drawn_after(lambda paper=paper: settings.set("paper", paper)))
    given = sheet_input(opened.context, current_choices(opened.context, frozenset()))
    fonts, outline = ShippedFonts(), read_bytes("body_outline.json")

    def bare() -> None:
        sheet = build_sheet(given, SheetKind.VISIT)
        next(page_pictures(render(sheet, fonts, outline).data, DOTS_PER_POINT))

    bare()
    floor = [timed(bare) for _ in range(TIMES)]
    return Row("from a change to the renewed sheet", median(ours), median(floor), RENEWED_MS)


def until(signal: SignalInstance, act: Callable[[], object]) -> float:
    """Milliseconds from doing it until the signal arrives."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    began = time.perf_counter()
    act()
    loop.exec()
    taken = 1000 * (time.perf_counter() - began)
    signal.disconnect(loop.quit)
    return taken


def timed(work: Callable[[], object]) -> float:
    """Milliseconds by the clock."""
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


if __name__ == "__main__":
    print(table(measure()))
