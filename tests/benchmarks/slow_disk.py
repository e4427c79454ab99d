"""Whether the window ever waits for the disk: ``python -m tests.benchmarks.slow_disk``.

Keys and clicks in the real window, each timed until the window is idle again, on this disk and on
one where every flush takes 20 ms longer (strace; the usual home disk).
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bonemet_prep.app import OpenNotebook
from bonemet_prep.ui.text_fields import TextBox
from bonemet_prep.ui.tick_box import TickBox
from tests.benchmarks.rest import rest

SLOWER_MS = 20
ALLOWED_MS = 50
KEYS = 200

_SLOW = ("strace", "-f", "--seccomp-bpf", "-qq", "-o", os.devnull, "-e", "trace=fsync,fdatasync")
_DELAY = ("-e", f"inject=fsync,fdatasync:delay_exit={SLOWER_MS * 1000}")


def use_the_window(folder: Path) -> dict[str, list[float]]:
    """Type and tick; return the milliseconds each key and each click took."""
    application = QApplication(sys.argv[:1])
    opened = OpenNotebook(application, folder)
    opened.notebook.settings.set("started", True)
    opened.show()
    opened.main_window.start()
    while not opened.notebook.pain_entries.loaded:
        rest(10)

    def timed(act: object) -> float:
        began = time.perf_counter()
        act()
        application.processEvents()
        return 1000 * (time.perf_counter() - began)

    field = next(box for box in opened.main_window.findChildren(TextBox) if box.isVisible())
    field.setFocus()
    keys = []
    for number in range(KEYS):
        keys.append(timed(lambda number=number: QTest.keyClick(field, "abcde "[number % 6])))
        rest(15)
    opened.main_window.show_page("questions")
    rest(300)
    page = opened.main_window.page("questions")
    ticks = []
    for box in [box for box in page.findChildren(TickBox) if box.isVisible()]:
        ticks.append(timed(box.click))
        rest(60)
    opened.close()
    return {"key": keys, "click": ticks}


def measure(*before: str) -> dict[str, list[float]]:
    """Use the window in a process of its own, with `before` before the command."""
    with tempfile.TemporaryDirectory() as place:
        command = [*before, sys.executable, "-m", "tests.benchmarks.slow_disk", place]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(command, env=environment, capture_output=True, check=True)
        return json.loads(done.stdout)


def main() -> int:
    """Measure both, print the table, say whether a flush was ever waited for."""
    waits: list[float] = []
    for what, before in (("this disk", ()), (f"{SLOWER_MS} ms slower", (*_SLOW, *_DELAY))):
        for kind, times in measure(*before).items():
            late = quantiles(times, n=100)[98]
            print(
                f"{what:14} {kind:6} median {median(times):5.1f} ms, "
                f"99th {late:5.1f}, worst {max(times):5.1f} of {len(times)}"
            )
            waits += times if before else ()
    return 0 if max(waits) <= ALLOWED_MS else 1


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(use_the_window(Path(sys.argv[1]) / "notebook")))
        sys.exit(0)
    sys.exit(main())
