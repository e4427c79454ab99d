"""One writer per notebook: a lock of the operating system that ends with the process."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from bonemet_prep.domain.errors import NotebookInUse, NotebookReadOnly
from bonemet_prep.storage.faults import known_errors
from bonemet_prep.storage.folders import (
    PRIVATE_FILE,
    NotebookFolder,
    create_private_file,
    make_private_folder,
)

if sys.platform == "win32":
    import msvcrt

    _LOCKED_BYTE = 4096  # beyond the process id, which stays readable

    def _take(file: int) -> None:
        os.lseek(file, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        os.lseek(file, 0, os.SEEK_SET)

else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class NotebookLock:
    """Held from construction until `release`, or until the process ends in whatever way.

    Raises NotebookInUse with the `process` number when another process, or another lock of this
    one, holds it. The file stays: deleting it would let two processes lock two files.
    """

    def __init__(self, folder: NotebookFolder) -> None:
        self._file: int | None = None
        with known_errors(folder.lock):
            file = os.open(folder.lock, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
            try:
                _take(file)
            except (BlockingIOError, PermissionError):
                holder = os.read(file, 20).decode("ascii", "replace").strip()
                os.close(file)
                raise NotebookInUse(path=str(folder.path), process=holder) from None
            except OSError:
                os.close(file)
                raise
            self._file = file
            with suppress(OSError):  # only tells who holds it; a full disk must not keep us out
                os.ftruncate(file, 0)
                os.write(file, f"{os.getpid()}\n".encode("ascii"))

    def release(self) -> None:
        """Let the next one in; releasing twice is no error."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.release()


def lock_to_write(folder: NotebookFolder) -> NotebookLock:
    """Return the lock of a notebook that is to be written; its folder is made when missing.

    Raises NotebookReadOnly when the file or its folder cannot be written, before anything is.
    """
    make_private_folder(folder.path)
    with known_errors(folder.notebook):
        there = folder.notebook.exists()
    if there and not all(os.access(path, os.W_OK) for path in (folder.path, folder.notebook)):
        raise NotebookReadOnly(path=str(folder.notebook))
    return NotebookLock(folder)


def call_open_window(folder: NotebookFolder, file: Path | None = None) -> Path:
    """Write the file that an open window watches, so that it comes to the front.

    `file` is one to open there.
    """
    with known_errors(folder.call):
        if not folder.call.exists():
            create_private_file(folder.call)
        folder.call.write_text(f"{file or ''}\n", encoding="utf-8", errors="surrogateescape")
    return folder.call


def take_call(folder: NotebookFolder) -> Path | None:
    """Return the file that a second start asked the open window to open, once.

    None when it asked for none, or its call cannot be read any more.
    """
    try:
        asked = folder.call.read_text(encoding="utf-8", errors="surrogateescape").strip("\n")
        if asked:
            folder.call.write_text("", encoding="utf-8")
    except OSError:
        return None
    return Path(asked) if asked else None
