"""Errors a person can meet: named here, told in one calm sentence by code at the edge."""


class KnownError(Exception):
    """Something the person can meet and act on.

    `code` finds the sentence and the next step in the content file (``errors``); `details` fill
    its placeholders. Everything that is not a KnownError is a bug.
    """

    code = "unknown"

    def __init__(self, **details: str) -> None:
        super().__init__(self.code)
        self.details = details


class ContentDamaged(KnownError):
    """The content file is not what the loader expects; `place` says where."""

    code = "content-damaged"


class NotebookError(KnownError):
    """The notebook cannot be used as asked."""


class NotebookNewer(NotebookError):
    """A newer version of the program wrote it."""

    code = "notebook-newer"


class NotebookForeign(NotebookError):
    """The file belongs to another program."""

    code = "notebook-foreign"


class NotebookEmpty(NotebookError):
    """The file has no content although it should."""

    code = "notebook-empty"


class NotebookVanished(NotebookError):
    """The file is gone although backups of it exist."""

    code = "notebook-vanished"


class NotebookDamaged(NotebookError):
    """The file is damaged, confirmed by a second reading."""

    code = "notebook-damaged"


class BackupDamaged(NotebookDamaged):
    """A backup is not as it was written."""

    code = "backup-damaged"


class NotebookInUse(NotebookError):
    """Another window has the notebook open."""

    code = "notebook-in-use"


class NotebookReadOnly(NotebookError):
    """The notebook can be read but not written."""

    code = "notebook-read-only"


class NotebookMoved(NotebookError):
    """Another program swapped the file while it was open."""

    code = "notebook-moved"


class NotSaved(KnownError):
    """A fault of the program kept a change from being written; it waits in the window."""

    code = "not-saved"


class NoPermission(KnownError):
    """The computer does not allow it; `path` says where."""

    code = "no-permission"


class DiskFull(KnownError):
    """There is no room left on the disk."""

    code = "disk-full"


class DiskFault(KnownError):
    """The disk reported a fault while reading or writing."""

    code = "disk-fault"


class FileMissing(KnownError):
    """The file or folder is not there; `path` says where."""

    code = "file-missing"


class FileInUse(KnownError):
    """Another program holds the file open; `path` says which."""

    code = "file-in-use"


class FolderNotEmpty(KnownError):
    """The folder already holds a notebook; `path` says where."""

    code = "folder-not-empty"


class ImportRefused(KnownError):
    """A file to import is not what it should be; `reason` and `place` say why and where."""

    code = "import-refused"


class EntryRefused(KnownError):
    """Something typed cannot be taken as it is; `field` and `reason` say what and why."""

    code = "entry-refused"


class VisitMissing(KnownError):
    """There is no such visit; `visit` is what was asked for."""

    code = "visit-missing"


class NoScreen(KnownError):
    """The window cannot open because there is no screen."""

    code = "no-screen"
