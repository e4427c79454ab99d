"""Every system call of the notebook fails in turn, once and for good, or is the last one."""

import os
import random
import re
import subprocess
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from bonemet_prep.domain.errors import KnownError
from bonemet_prep.storage.folders import NotebookFolder
from tests.torture.damage import memory_place
from tests.torture.figures import Figures
from tests.torture.subject import Script, digest_in
from tests.torture.trace import task_command

EDITS, SEED = 8, 4

ERRORS = {
    "openat": ("EACCES", "EMFILE", "EIO", "ENOSPC"),
    "newfstatat": ("EACCES", "EIO"),
    "stat": ("EACCES", "EIO"),
    "fstat": ("EIO",),
    "lseek": ("EIO",),
    "read": ("EIO",),
    "pread64": ("EIO",),
    "write": ("EIO", "ENOSPC"),
    "pwrite64": ("EIO", "ENOSPC"),
    "fsync": ("EIO", "ENOSPC"),
    "fdatasync": ("EIO", "ENOSPC"),
    "ftruncate": ("EIO", "ENOSPC"),
    "unlink": ("EACCES", "EIO"),
    "rename": ("EACCES", "EIO", "ENOSPC"),
    "mkdir": ("EACCES", "ENOSPC"),
    "flock": ("ENOLCK",),
    "fcntl": ("ENOLCK", "EIO"),
}
"""System call to what it can fail with."""

KILL = "kill"


@dataclass(frozen=True, slots=True)
class Case:
    """The `when`-th call of a kind fails, or is the last; `lasting`: all later ones fail too."""

    call: str
    fault: str
    when: int
    lasting: bool = False

    @property
    def option(self) -> str:
        """The case in the words of strace."""
        fault = "signal=KILL" if self.fault == KILL else f"error={self.fault}"
        return f"inject={self.call}:{fault}:when={self.when}{'+' if self.lasting else ''}"


def run(count: int, seconds: float) -> Figures:
    """Try `count` cases, or as many as the time allows, in random order."""
    figures = Figures("every call failing in turn")
    script = Script(SEED)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="faults", dir=memory_place()) as place:
        cases = _cases(Path(place) / "count")
        figures.seen["cases there are"] = len(cases)
        random.Random(SEED).shuffle(cases)
        for number, case in enumerate(cases[:count]):
            if time.monotonic() - began > seconds:
                break
            figures.tried += 1
            _try_one(figures, Path(place) / str(number), case, script)
    figures.seconds = time.monotonic() - began
    return figures


def _try_one(figures: Figures, folder: Path, case: Case, script: Script) -> None:
    words, errors, code = work(folder, [*_watched(folder), "-e", case.option], *_task(folder))
    figures.seen[KILL if case.fault == KILL else "errors told"] += (
        1 if case.fault == KILL else sum(not word.isdigit() for word in words)
    )
    where = f"({case.option.removeprefix('inject=')})"
    if "damaged" in words:
        figures.losses[f"false damage {where}"] += 1
    if code != 0 and case.fault != KILL:
        figures.losses[f"untyped {errors[-60:]} {where}"] += 1
    told = max((int(word) for word in words if word.isdigit()), default=0)
    try:
        found = digest_in(folder)
    except KnownError as error:
        figures.losses[f"{error.code} afterwards {where}"] += 1
        return
    if found not in script.states(told + 1)[told : told + 2]:
        figures.losses[f"edits lost {where}"] += 1


def work(folder: Path, options: list[str], *task: str) -> tuple[list[str], str, int]:
    """Run a task under strace; return what it told, its last error and how it ended."""
    done = subprocess.run(
        ["strace", "-f", "-o", f"{folder}.trace", *options, *task_command(*task)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    return done.stdout.split(), done.stderr.strip().rsplit("\n", 1)[-1], done.returncode


def count_calls(folder: Path) -> Counter[str]:
    """Return how often each call was made in the last `work` on the folder."""
    lines = Path(f"{folder}.trace").read_text().splitlines()
    return Counter(found[1] for line in lines if (found := re.match(r"\d+ +(\w+)\(", line)))


def _watched(folder: Path) -> list[str]:
    """Return the options that leave alone what Python does for itself."""
    files = NotebookFolder(folder)
    paths = [files.path, files.notebook, files.journal, files.unfinished, files.lock, files.backups]
    return [f"-P{path}" for path in (*paths, f"{files.unfinished}-journal")]


def _task(folder: Path) -> tuple[str, ...]:
    return "write-whatever-happens", str(folder), str(EDITS), str(SEED)


def _cases(folder: Path) -> list[Case]:
    """Count the calls of an undisturbed run, and return a case for each call and fault."""
    work(folder, _watched(folder), *_task(folder))
    counted = count_calls(folder)
    cases = []
    for call, faults in ERRORS.items():
        for when in range(1, counted[call] + 1):
            cases += [Case(call, fault, when) for fault in (*faults, KILL)]
            cases += [Case(call, fault, when, lasting=True) for fault in faults]
    return cases
