"""Window geometry, text size and theme: they belong to the computer, not to the notebook."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QWidget

from bonemet_prep.ui.theme import TEXT_SIZES, THEME_CHOICES, Theme

FILE_NAME = "window.ini"


class WindowState:
    """Reads and writes ``window.ini`` in the data folder; a broken value means the default."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)

    @property
    def text_size(self) -> int:
        """Text size in percent, one of `TEXT_SIZES`."""
        value = self._settings.value("text_size", TEXT_SIZES[0], type=int)
        return value if value in TEXT_SIZES else TEXT_SIZES[0]

    @property
    def theme(self) -> str:
        """One of `THEME_CHOICES`."""
        value = self._settings.value("theme", THEME_CHOICES[0], type=str)
        return value if value in THEME_CHOICES else THEME_CHOICES[0]

    def remember_theme(self, theme: Theme) -> None:
        """Keep the text size and theme in force."""
        self._settings.setValue("text_size", theme.text_size)
        self._settings.setValue("theme", theme.choice)

    def save(self, window: QWidget) -> None:
        """Keep the place and size of the window."""
        self._settings.setValue("geometry", window.saveGeometry())
        self._settings.sync()

    def restore(self, window: QWidget) -> None:
        """Put the window where it was, if that is still on a screen."""
        geometry = self._settings.value("geometry")
        room = window.screen().availableGeometry()
        if not (isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)):
            window.resize(min(1280, room.width()), min(960, room.height()))
        if not any(
            s.availableGeometry().intersects(window.frameGeometry())
            for s in window.screen().virtualSiblings()
        ):
            window.move(room.topLeft())
