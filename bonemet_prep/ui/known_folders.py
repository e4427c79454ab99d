"""The folders people know, and a name in them that is still free."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from bonemet_prep.storage.faults import known_errors

Place = QStandardPaths.StandardLocation


def documents() -> Path:
    """The person's folder for documents, made when it is missing; raises a KnownError."""
    folder = Path(QStandardPaths.writableLocation(Place.DocumentsLocation))
    with known_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def downloads() -> str:
    """Where what came by e-mail mostly lies."""
    return QStandardPaths.writableLocation(Place.DownloadLocation)


def free_name(folder: Path, name: str, suffix: str) -> Path:
    """A path for a new file in `folder`: what was saved before is never replaced."""
    return next(path for path in _names(folder, name, suffix) if not path.exists())


def _names(folder: Path, name: str, suffix: str) -> Iterator[Path]:
    yield folder / f"{name}{suffix}"
    for number in count(2):
        yield folder / f"{name}-{number}{suffix}"


def show_folder(folder: Path) -> bool:
    """Open a folder in the computer's own program; False when there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
