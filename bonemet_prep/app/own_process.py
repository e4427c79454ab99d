"""What the process itself gives away: nothing in new files to others, nothing in a core dump."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSettings

if sys.platform != "win32":
    import resource

OWNER_ONLY = 0o077
"""What is taken away from the permissions of every new file."""


def keep_to_ourselves(data_dir: Path) -> None:
    """Make what the process leaves behind readable by its owner only, and keep memory off the disk.

    Qt's own notes (folders seen in file dialogs) go to `data_dir`, where they can be deleted with
    all else; on Windows and macOS the system keeps them.
    """
    os.umask(OWNER_ONLY)
    if sys.platform != "win32":
        _, hard = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(data_dir))
