"""Processes killed at random moments: what was told to be saved has to be there."""

import os
import random
import select
import shutil
import signal
import tempfile
import time
from pathlib import Path

from bonemet_prep.domain.errors import KnownError
from tests.torture.figures import Figures
from tests.torture.subject import Script, digest_in, write_edits

EDITS = 2000
"""More than any process lives to write."""


def run(count: int, seconds: float, seed: int = 1) -> Figures:
    """Kill `count` writers, or as many as the time allows."""
    figures = Figures("kill -9 at random moments")
    chance = random.Random(seed)
    script = Script(seed)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="kills") as place:
        while figures.tried < count and time.monotonic() - began < seconds:
            folder = Path(place) / str(figures.tried)
            told = _kill_one(folder, seed, chance.uniform(0.0, 0.12))
            figures.tried += 1
            figures.seen["edits told"] += told
            loss = _loss(folder, script, told)
            if loss:
                figures.losses[loss] += 1
            shutil.rmtree(folder, ignore_errors=True)
    figures.seconds = time.monotonic() - began
    return figures


def _kill_one(folder: Path, seed: int, after: float) -> int:
    """Let a writer begin, kill it a moment after it opened, return the last edit it told."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(writing, 1)
        write_edits(folder, EDITS, seed)
        os._exit(0)
    os.close(writing)
    try:
        heard = os.read(reading, 5)
        deadline = time.monotonic() + after
        while (left := deadline - time.monotonic()) > 0:
            if select.select([reading], [], [], left)[0]:
                heard += os.read(reading, 4096)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        while more := os.read(reading, 4096):
            heard += more
    finally:
        os.close(reading)
    words = heard.decode().split("\n")[:-1]
    return int(words[-1]) if words and words[-1] != "open" else 0


def _loss(folder: Path, script: Script, told: int) -> str:
    try:
        found = digest_in(folder)
    except KnownError as error:
        return error.code
    states = script.states(told + 1)
    return "" if found in states[told : told + 2] else "edits lost"
