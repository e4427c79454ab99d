"""Deleting a notebook for good, with everything that was ever written beside it."""

from contextlib import suppress
from pathlib import Path

from bonemet_prep.storage.faults import known_errors
from bonemet_prep.storage.folders import NotebookFolder, flush_folder
from bonemet_prep.storage.lock import NotebookLock
from bonemet_prep.storage.written_files import FOLDERS, written_files


def delete_everything(folder: Path) -> None:
    """Delete the notebook in `folder` and every file the program wrote; no window may be open.

    Files of other programs, and notebooks of further people, stay, and the folder with them.
    Raises NotebookInUse, NoPermission, FileInUse or DiskFault; then what is left can be deleted by
    trying again.
    """
    files = NotebookFolder(folder)
    with NotebookLock(files), known_errors(folder):
        for path in written_files(folder):
            if path != files.lock:
                path.unlink(missing_ok=True)
        for name in FOLDERS:
            _remove_empty(folder / name)
        flush_folder(folder)
    with suppress(OSError):  # an empty file; what matters is gone
        files.lock.unlink(missing_ok=True)
    _remove_empty(folder)


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):  # not there, or a file of someone else's stands in it
        folder.rmdir()
