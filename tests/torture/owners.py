"""Several processes at once: each round has exactly one owner, and its death frees the notebook."""

import os
import signal
import tempfile
import time
from pathlib import Path

from bonemet_prep.domain.errors import NotebookInUse
from bonemet_prep.storage.database import Database
from tests.torture.figures import Figures
from tests.torture.subject import clock

PROCESSES = 6


def run(count: int, seconds: float) -> Figures:
    """Let six processes open one notebook at once, kill them all, and again."""
    figures = Figures("rounds of six processes")
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="owners") as place:
        folder = Path(place)
        Database.open(folder, clock=clock).close()
        while figures.tried < count and time.monotonic() - began < seconds:
            answers = _round(folder)
            figures.tried += 1
            figures.seen["kept out"] += answers.count(b"n")
            if sorted(answers) != [b"n"] * (PROCESSES - 1) + [b"y"]:
                figures.losses[f"{answers.count(b'y')} owners"] += 1
    figures.seconds = time.monotonic() - began
    return figures


def _round(folder: Path) -> list[bytes]:
    start_reading, start_writing = os.pipe()
    children, pipes = [], []
    for _ in range(PROCESSES):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.read(start_reading, 1)
            os.write(writing, _answer(folder))
            signal.pause()
        os.close(writing)
        children.append(child)
        pipes.append(reading)
    os.write(start_writing, b"g" * PROCESSES)
    answers = [os.read(pipe, 1) for pipe in pipes]
    for child in children:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    for pipe in (*pipes, start_reading, start_writing):
        os.close(pipe)
    return answers


_held: list[Database] = []


def _answer(folder: Path) -> bytes:
    try:
        _held.append(Database.open(folder, clock=clock))
    except NotebookInUse:
        return b"n"
    except BaseException:  # noqa: BLE001 - told to the harness, which counts it
        return b"?"
    return b"y"
