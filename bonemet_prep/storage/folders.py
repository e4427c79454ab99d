"""Where the files of one notebook are, and that they are nobody else's business."""

import os
from pathlib import Path
from typing import NamedTuple

from bonemet_prep.storage.faults import known_errors

PRIVATE_FOLDER, PRIVATE_FILE = 0o700, 0o600
"""Permissions on systems that have them; on Windows the user's own folders are private."""

SYNC_FOLDERS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "mobile documents": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pclouddrive": "pCloud",
    "megasync": "MEGA",
    "box sync": "Box",
    "syncthing": "Syncthing",
}
"""Start of a folder's name, in lower case, to the service that keeps copies of it elsewhere."""


class NotebookFolder(NamedTuple):
    """The folder of one notebook and every file the program keeps in it."""

    path: Path

    @property
    def notebook(self) -> Path:
        """The notebook itself."""
        return self.path / "notebook.bonemet.db"

    @property
    def journal(self) -> Path:
        """SQLite's way back from a transaction that was cut short."""
        return self.path / "notebook.bonemet.db-journal"

    @property
    def unfinished(self) -> Path:
        """A new notebook while it is made."""
        return self.path / "notebook.bonemet.db.new"

    @property
    def lock(self) -> Path:
        """Held by the one program that writes."""
        return self.path / "notebook.lock"

    @property
    def call(self) -> Path:
        """Touched by a second start to call the window that is open."""
        return self.path / "show-window"

    @property
    def faults(self) -> Path:
        """Faults of the program, without anything a person typed."""
        return self.path / "errors.log"

    @property
    def older_faults(self) -> Path:
        """The log of faults before the present one."""
        return self.path / "errors.old.log"

    @property
    def window_state(self) -> Path:
        """Size of the window and of the text, colors."""
        return self.path / "window.ini"

    @property
    def backups(self) -> Path:
        """Earlier states of the notebook."""
        return self.path / "backups"

    @property
    def damaged(self) -> Path:
        """Damaged notebooks, kept as they were found."""
        return self.path / "damaged"


def make_private_folder(path: Path) -> None:
    """Make the folder, and those above it that are missing, readable by its owner only.

    A folder that is there already keeps its permissions. Raises NoPermission, DiskFull, FileMissing
    or DiskFault.
    """
    with known_errors(path):
        if path.is_dir():
            return
        for folder in [*reversed(path.parents), path]:
            if not folder.is_dir():
                folder.mkdir(PRIVATE_FOLDER, exist_ok=True)
                flush_folder(folder.parent)


def create_private_file(path: Path) -> None:
    """Make an empty file that only its owner can read; one that is there is an OSError."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE))


def flush_folder(path: Path) -> None:
    """Wait until names in the folder are on the disk; Windows has no way to ask for it."""
    if os.name == "nt":
        return
    folder = os.open(path, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def sync_service(path: Path) -> str:
    """Return the name of the service that copies this folder elsewhere, or "" when none is seen."""
    for part in path.absolute().parts:
        for start, service in SYNC_FOLDERS.items():
            if part.casefold().startswith(start):
                return service
    folders = (path.absolute(), *path.absolute().parents)
    return "Syncthing" if any((folder / ".stfolder").exists() for folder in folders) else ""
