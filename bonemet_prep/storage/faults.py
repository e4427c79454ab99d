"""The one place where errors of SQLite and of the operating system become errors we can tell."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bonemet_prep.domain.errors import (
    DiskFault,
    DiskFull,
    FileInUse,
    FileMissing,
    KnownError,
    NoPermission,
    NotebookInUse,
    NotebookMoved,
    NotebookReadOnly,
)

OS_ERRORS: dict[int, type[KnownError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EFBIG: DiskFull,
    errno.EACCES: NoPermission,
    errno.EPERM: NoPermission,
    errno.EROFS: NoPermission,
    errno.EISDIR: NoPermission,
    errno.ENOENT: FileMissing,
    errno.ENOTDIR: FileMissing,
    errno.ENAMETOOLONG: FileMissing,
    errno.EBUSY: FileInUse,
    errno.ETXTBSY: FileInUse,
    errno.EEXIST: FileInUse,
}
"""Every other number (EIO, EMFILE, ENOLCK, ...) is a DiskFault: the computer could not do it."""

WINDOWS_SHARING = (32, 33)
"""Windows: another program holds the file, or a part of it."""

SQLITE_ERRORS: dict[int, type[KnownError]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: NotebookReadOnly,
    sqlite3.SQLITE_PERM: NoPermission,
    sqlite3.SQLITE_AUTH: NoPermission,
    sqlite3.SQLITE_BUSY: NotebookInUse,
    sqlite3.SQLITE_LOCKED: NotebookInUse,
    sqlite3.SQLITE_IOERR: DiskFault,
    sqlite3.SQLITE_NOLFS: DiskFault,
    sqlite3.SQLITE_PROTOCOL: DiskFault,
    sqlite3.SQLITE_INTERRUPT: DiskFault,
}
"""Primary result code to error. What is missing here is a bug, or damage (see `DAMAGE`)."""

DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, 0)
"""Codes that may mean damage; believed only after a second, plain reading (`integrity`).

A damaged schema or text shows as SQLITE_ERROR ("no such column"), or as an error of Python's own.
"""


class DamageSuspectedError(Exception):
    """Something read from the file cannot be right; to be confirmed before it is told."""


def primary_code(error: sqlite3.Error) -> int:
    """Return the primary result code of SQLite, 0 when Python itself raised the error."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def known_os_error(error: OSError, path: Path) -> KnownError:
    """Return what `error` at `path` means to a person."""
    if getattr(error, "winerror", None) in WINDOWS_SHARING:
        return FileInUse(path=str(path))
    return OS_ERRORS.get(error.errno or 0, DiskFault)(path=str(path))


def known_sqlite_error(error: sqlite3.Error, path: Path) -> KnownError | None:
    """Return what `error` means to a person; None for possible damage and for bugs."""
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_READONLY_DBMOVED:
        return NotebookMoved(path=str(path))
    code = primary_code(error)
    if code == sqlite3.SQLITE_CANTOPEN:
        return _cannot_open(path)
    kind = SQLITE_ERRORS.get(code)
    return kind(path=str(path)) if kind else None


def _cannot_open(path: Path) -> KnownError:
    """SQLite does not say why it cannot open a file; opening it plainly does."""
    try:
        with path.open("rb"):
            return DiskFault(path=str(path))
    except OSError as error:
        return known_os_error(error, path)


@contextmanager
def known_errors(path: Path) -> Iterator[None]:
    """Raise every error of the block that concerns the file `path` as a KnownError.

    Possible damage is raised as DamageSuspectedError. A broken rule of the schema is a bug and
    passes through as it is.
    """
    try:
        yield
    except sqlite3.Error as error:
        known = known_sqlite_error(error, path)
        if known is not None:
            raise known from error
        if primary_code(error) in DAMAGE:
            raise DamageSuspectedError from error
        raise
    except UnicodeDecodeError as error:  # a name or a text in the file is no text any more
        raise DamageSuspectedError from error
    except OSError as error:
        raise known_os_error(error, path) from error
