"""Every file the program writes by itself, as one table: to tell them, and to erase them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WrittenFiles:
    """Files of one kind; ``files.<id>`` of the words tells what they are for.

    `patterns` are globs relative to the folder of a notebook.
    """

    id: str
    patterns: tuple[str, ...]


WRITTEN_FILES = (
    WrittenFiles("notebook", ("notebook.bonemet.db",)),
    WrittenFiles("backups", ("backups/notebook-*.bonemet.db", "backups/notebook-*.json")),
    WrittenFiles("damaged", ("damaged/*",)),
    WrittenFiles("window", ("window.ini", "window.ini.*")),
    WrittenFiles("dialogs", ("QtProject.conf", "QtProject.conf.*")),
    WrittenFiles("faults", ("errors.log", "errors.old.log")),
    WrittenFiles(
        "moments",
        (
            "notebook.bonemet.db-journal",
            "notebook.bonemet.db.new",
            "notebook.bonemet.db.new-journal",
            ".*.part",
            "backups/.*.part",
        ),
    ),
    WrittenFiles("signs", ("notebook.lock", "show-window")),
)
"""In the folder of a notebook; further people have a folder each in ``people``, with the same."""

FOLDERS = ("backups", "damaged")
"""Folders in the folder of a notebook."""

TEMPORARY_PATTERNS = ("bonemet-prep-example-*", "bonemet-prep-*.txt")
"""In the system's folder for temporary files: the example, and a fault of the command line."""


def written_files(folder: Path) -> Iterator[Path]:
    """Every file of the table that is there, the lock last of all."""
    for kind in WRITTEN_FILES:
        for pattern in kind.patterns:
            yield from folder.glob(pattern)
