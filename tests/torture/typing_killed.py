"""The window killed while someone types without a pause: how much of the text is gone."""

import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import astuple
from pathlib import Path

from bonemet_prep.storage.database import Database
from bonemet_prep.storage.notebook import Notebook
from tests.torture.figures import Figures
from tests.torture.subject import clock
from tests.torture.typist import TYPED

ALLOWED_SECONDS = 1.5


def run(count: int, seconds: float, seed: int = 6) -> Figures:
    """Kill `count` windows after 2 to 5 seconds of typing, or as many as the time allows."""
    figures = Figures("typing when killed")
    chance = random.Random(seed)
    began, longest = time.monotonic(), 0.0
    while figures.tried < count and time.monotonic() - began < seconds:
        with tempfile.TemporaryDirectory(prefix="typing") as place:
            _prepare(Path(place))
            typed, lost = _type_and_kill(Path(place), chance.uniform(2.0, 5.0))
        figures.tried += 1
        figures.seen["keys typed"] += typed
        longest = max(longest, lost)
        if lost > ALLOWED_SECONDS:
            figures.losses[f"over {ALLOWED_SECONDS} s"] += 1
        if not typed:
            figures.losses["nothing typed"] += 1
    figures.seen["ms lost at most"] = round(1000 * longest)
    figures.seconds = time.monotonic() - began
    return figures


def _prepare(folder: Path) -> None:
    """Make a notebook past its first start, with a visit to type into."""
    with Database.open(folder, clock=clock) as database:
        notebook = Notebook({}, clock=clock, new_id=lambda: "visit")
        notebook.listen(database.write)
        notebook.settings.set("started", True)
        notebook.visits.add()


def _type_and_kill(folder: Path, after: float) -> tuple[int, float]:
    """Return how many keys were typed, and how many seconds of it were not on the disk."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.torture.typist", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    told: list[float] = []
    first = threading.Event()

    def listen() -> None:
        assert process.stdout is not None
        for _ in process.stdout:
            told.append(time.monotonic())
            first.set()
        first.set()

    listener = threading.Thread(target=listen)
    listener.start()
    first.wait()
    time.sleep(after)
    killed = time.monotonic()
    process.send_signal(signal.SIGKILL)
    process.wait()
    listener.join()
    assert process.stdout is not None
    process.stdout.close()
    saved = _saved(folder)
    unsaved = [moment for moment in told[saved:] if moment <= killed]
    return len(told), killed - unsaved[0] if unsaved else 0.0


def _saved(folder: Path) -> int:
    """Return how many typed characters the file holds."""
    with Database.open(folder, clock=clock) as database:
        database.check()
        rows = database.read()
    texts = [cell for values in rows.values() for value in values for cell in astuple(value)]
    found = (text for text in texts if isinstance(text, str) and text.startswith(TYPED[:3]))
    return max(map(len, found), default=0)
