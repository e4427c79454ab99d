"""Copies of a notebook that no list shows: set aside when damaged, or left by a write cut short."""

import shutil
from pathlib import Path

from bonemet_prep.storage.atomic_file import flush_file
from bonemet_prep.storage.faults import known_errors
from bonemet_prep.storage.folders import (
    NotebookFolder,
    create_private_file,
    flush_folder,
    make_private_folder,
)

_CUT_SHORT = (".notebook*.part", "backups/.notebook*.part")


def keep_aside(files: NotebookFolder) -> None:
    """Copy the notebook as it is, with an unfinished journal, to the folder ``damaged``.

    Either may be missing. Needs the lock.
    """
    sources = [files.notebook] if files.notebook.exists() else []
    if files.journal.exists() and files.journal.stat().st_size:
        sources.append(files.journal)
    if not sources:
        return
    make_private_folder(files.damaged)
    number = 1 + max(
        (int(path.name[:6]) for path in files.damaged.glob("[0-9]" * 6 + "-*")), default=0
    )
    for source in sources:
        _copy(source, files.damaged / f"{number:06d}-{source.name}")
    flush_folder(files.damaged)


def kept_aside(files: NotebookFolder) -> list[Path]:
    """Return the files in the folder ``damaged``."""
    with known_errors(files.damaged):
        if not files.damaged.is_dir():
            return []
        return [path for path in files.damaged.iterdir() if path.is_file()]


def delete_unlisted(files: NotebookFolder) -> None:
    """Delete all that was set aside or cut short: no row can be taken out of damaged bytes.

    Needs the lock. Raises NoPermission, FileInUse or DiskFault; then it can be tried again.
    """
    unlisted = kept_aside(files)
    with known_errors(files.path):
        for pattern in _CUT_SHORT:
            unlisted.extend(files.path.glob(pattern))
        for path in unlisted:
            path.unlink(missing_ok=True)
        for folder in {path.parent for path in unlisted}:
            flush_folder(folder)


def _copy(source: Path, target: Path) -> None:
    create_private_file(target)
    with source.open("rb") as old, target.open("r+b") as new:
        shutil.copyfileobj(old, new)
        new.flush()
        flush_file(new.fileno())
