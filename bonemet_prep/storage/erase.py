"""Deleting a notebook for good, with everything that was ever written beside it."""

import shutil
from contextlib import suppress
from pathlib import Path

from bonemet_prep.storage.faults import known_errors
from bonemet_prep.storage.folders import NotebookFolder, flush_folder
from bonemet_prep.storage.lock import NotebookLock


def delete_everything(folder: Path) -> None:
    """Delete the notebook in `folder`, its backups and damaged copies; no window may be open.

    Files of other programs stay, and the folder with them. Raises NotebookInUse, NoPermission,
    FileInUse or DiskFault; then what is left can be deleted by trying again.
    """
    files = NotebookFolder(folder)
    with NotebookLock(files), known_errors(folder):
        for part in (files.backups, files.damaged):
            if part.is_dir():
                shutil.rmtree(part)
        unfinished_journal = files.unfinished.with_name(f"{files.unfinished.name}-journal")
        for path in (files.notebook, files.journal, files.unfinished, unfinished_journal):
            path.unlink(missing_ok=True)
        files.call.unlink(missing_ok=True)
        flush_folder(folder)
    with known_errors(folder), suppress(OSError):  # the last ones hold no words of anyone
        files.lock.unlink(missing_ok=True)
        folder.rmdir()
