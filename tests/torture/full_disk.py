"""A disk that is full: what was told stays, what was typed waits, and no rubbish is left."""

import json
import random
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from bonemet_prep.domain.change import Change
from bonemet_prep.domain.errors import DiskFull
from bonemet_prep.storage.atomic_file import write_atomically
from bonemet_prep.storage.database import Database
from tests.torture.figures import Figures
from tests.torture.subject import Script, clock, digest_in, digest_of

SIZE = 1_000_000


def run(count: int, seconds: float) -> Figures:
    """Fill a small disk in memory `count` times, in a process that may mount one for itself."""
    figures = Figures("full disk")
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="full") as place:
        own = ["unshare", "--user", "--map-root-user", "--mount"]
        inner = [sys.executable, "-m", "tests.torture.full_disk", place, str(count), str(seconds)]
        done = subprocess.run([*own, *inner], capture_output=True, text=True, check=False)
    if done.returncode == 0:
        told = json.loads(done.stdout)
        figures.tried = told["tried"]
        figures.seen.update(told["seen"])
        figures.losses.update(told["losses"])
    else:
        figures.losses[done.stderr.strip().rsplit("\n", 1)[-1][-80:]] += 1
    figures.seconds = time.monotonic() - began
    return figures


def fill_again_and_again(place: Path, count: int, seconds: float) -> Figures:
    """Do the rounds on a disk of one megabyte, mounted at `place`."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "full", place], check=True)
    figures = Figures("full disk")
    began, chance = time.monotonic(), random.Random(7)
    while figures.tried < count and time.monotonic() - began < seconds:
        figures.tried += 1
        loss = _round(figures, place / str(figures.tried), chance)
        if loss:
            figures.losses[loss] += 1
        subprocess.run(["find", place, "-mindepth", "1", "-delete"], check=True)
    return figures


def _round(figures: Figures, folder: Path, chance: random.Random) -> str:
    seed = chance.randrange(1000)
    script, waiting = Script(seed), list[Change]()
    script.notebook.listen(waiting.append)
    ballast = folder.parent / "ballast"
    ballast.write_bytes(bytes(chance.randrange(SIZE // 4, SIZE * 3 // 4)))
    with Database.open(folder, clock=clock) as database:
        told = -1
        for number in range(1000):
            script.edit()
            try:
                _write(database, waiting)
                told = number
            except DiskFull:
                figures.seen["disk full"] += 1
                break
        for _ in range(5):  # typing goes on
            script.edit()
        if digest_of(database.read()) != _state(seed, told + 1):
            return "edits lost while full"
        if loss := _other_writers(database, folder):
            return loss
        ballast.unlink()
        _write(database, waiting)
        with suppress(DiskFull):  # twice the notebook may not fit
            database.back_up()
    if digest_in(folder) != _state(seed, told + 7):
        return "edits lost afterwards"
    return ""


def _state(seed: int, edits: int) -> str:
    """Return the state after `edits` edits, from a second notebook that does the same."""
    return Script(seed).states(edits)[edits]


def _write(database: Database, waiting: list[Change]) -> None:
    while waiting:
        database.write(waiting[0])
        waiting.pop(0)


def _other_writers(database: Database, folder: Path) -> str:
    """A file and a copy that do not fit are refused; the old ones stay and nothing is left over."""
    kept = folder / "visit.pdf"
    kept.write_bytes(b"")
    before = sorted(folder.rglob("*"))
    for attempt in (lambda: write_atomically(kept, bytes(SIZE)), lambda: database.save_copy(kept)):
        try:
            attempt()
        except DiskFull:
            continue
        return "more than the disk holds"
    return "" if sorted(folder.rglob("*")) == before else "left over"


if __name__ == "__main__":
    found = fill_again_and_again(Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]))
    print(json.dumps({"tried": found.tried, "seen": found.seen, "losses": found.losses}))
