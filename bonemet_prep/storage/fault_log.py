"""The log of the program's own faults: kinds and places, so that someone who helps can read it."""

import os
from contextlib import suppress
from pathlib import Path

from bonemet_prep.domain.moment import Clock
from bonemet_prep.storage.folders import PRIVATE_FILE, NotebookFolder

MOST_BYTES = 64 * 1024
"""From here on the log is begun anew; the one before is kept beside it."""


def keep_fault(folder: Path, clock: Clock, report: str) -> None:
    """Add a report without words of the person to the log; raises nothing, whatever the disk says.

    Nothing is written where the folder is not there yet.
    """
    files = NotebookFolder(folder)
    text = f"{clock().isoformat(timespec='seconds')}\n{report}\n\n"
    with suppress(OSError):
        if files.faults.exists() and files.faults.stat().st_size > MOST_BYTES:
            files.faults.replace(files.older_faults)
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
        with os.fdopen(os.open(files.faults, flags, PRIVATE_FILE), "ab") as log:
            log.write(text.encode("utf-8", "replace"))
