"""Backup, going back and bringing up to date, cut short at every call that writes."""

import random
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bonemet_prep.domain.errors import KnownError
from bonemet_prep.storage.backups import list_backups
from bonemet_prep.storage.database import Database
from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.storage.restore import look_inside, restore
from tests.torture.damage import memory_place
from tests.torture.faults import KILL, Case, count_calls, work
from tests.torture.figures import Figures
from tests.torture.subject import NEXT, Script, clock, digest_in, digest_of

WRITING = ("write", "pwrite64", "fsync", "fdatasync", "ftruncate", "unlink", "rename", "mkdir")
"""Calls that Python does not make for itself, so that they can be counted without their paths."""

FAULTS = (KILL, "EIO", "ENOSPC")
SEED = 5
DAMAGE = b"no notebook any more " * 400


def run(count: int, seconds: float) -> Figures:
    """Cut short `count` times, or as often as the time allows, in random order."""
    figures = Figures("backup, restore, update cut short")
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="interrupted", dir=memory_place()) as place:
        sound, wanted = Path(place) / "sound", ""
        wanted = _make(sound)
        cases = [(task, case) for task in CHECKS for case in _cases(Path(place), sound, task)]
        figures.seen["cases there are"] = len(cases)
        random.Random(SEED).shuffle(cases)
        for number, (task, case) in enumerate(cases[:count]):
            if time.monotonic() - began > seconds:
                break
            folder = _prepared(Path(place) / str(number), sound, task)
            words, error, code = work(folder, ["-e", case.option], task, str(folder))
            figures.tried += 1
            where = f"({task}, {case.option.removeprefix('inject=')})"
            if case.fault != KILL and code != 0 and "bonemet_prep.domain.errors" not in error:
                figures.losses[f"untyped {error[-60:]} {where}"] += 1
            try:
                loss = CHECKS[task](folder, wanted, "done" in words)
            except KnownError as known:
                loss = known.code
            if loss:
                figures.losses[f"{loss} {where}"] += 1
            shutil.rmtree(folder)
    figures.seconds = time.monotonic() - began
    return figures


def _check_backup(folder: Path, wanted: str, done: bool) -> str:
    """The notebook and the earlier backup are whole, and the next backup works."""
    if digest_in(folder) != wanted:
        return "notebook changed"
    with Database.open(folder, clock=clock) as database:
        database.back_up(even_if_unchanged=True)
    found = list_backups(NotebookFolder(folder))
    if {digest_of(look_inside(backup)) for backup in found} != {wanted}:
        return "bad backup"
    return "" if len(found) >= 2 + done else "backup lost"


def _check_going_back(folder: Path, wanted: str, done: bool) -> str:
    """What was damaged is still somewhere, and going back once more works."""
    files = NotebookFolder(folder)
    places = [files.notebook, *files.damaged.glob("*.db")]
    if DAMAGE not in [path.read_bytes() for path in places if path.exists()]:
        return "damaged file lost"
    if not done:
        restore(folder, list_backups(files)[0])
    return "" if digest_in(folder) == wanted else "not restored"


def _check_update(folder: Path, wanted: str, done: bool) -> str:
    """Opened again, it is up to date and whole; the backup holds it as it was."""
    with Database.open(folder, clock=clock, schema=NEXT) as database:
        database.check()
        found = database.read()
    places = {visit.place for visit in found["visits"]}  # type: ignore[union-attr]  # visits they are
    if places != {"moved"}:
        return "not up to date"
    backups = list_backups(NotebookFolder(folder))
    return "" if digest_of(look_inside(backups[0])) == wanted else "bad backup"


CHECKS: dict[str, Callable[[Path, str, bool], str]] = {
    "back-up": _check_backup,
    "go-back": _check_going_back,
    "bring-up-to-date": _check_update,
}


def _make(folder: Path) -> str:
    """Make a notebook with one backup; return its state's name."""
    script = Script(SEED)
    with Database.open(folder, clock=clock) as database:
        script.notebook.listen(database.write)
        for _ in range(30):
            script.edit()
        database.back_up()
    return digest_in(folder)


def _prepared(folder: Path, sound: Path, task: str) -> Path:
    shutil.copytree(sound, folder)
    if task == "go-back":
        NotebookFolder(folder).notebook.write_bytes(DAMAGE)
    return folder


def _cases(place: Path, sound: Path, task: str) -> list[Case]:
    folder = _prepared(place / f"count-{task}", sound, task)
    work(folder, [], task, str(folder))
    counted = count_calls(folder)
    return [
        Case(call, fault, when)
        for call in WRITING
        for when in range(1, counted[call] + 1)
        for fault in FAULTS
    ]
