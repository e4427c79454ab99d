"""Window geometry, text size and theme: they belong to the computer, not to the notebook."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QWidget

from bonemet_prep.storage.folders import NotebookFolder
from bonemet_prep.ui.theme import TEXT_SIZES, THEME_CHOICES, Theme


class WindowState:
    """Reads and writes ``window.ini`` in the data folder; a broken value means the default."""

    def __init__(self, folder: Path) -> None:
        path = NotebookFolder(folder).window_state
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

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

    @property
    def language(self) -> str:
        """The language of the notebook when it was last open; empty before."""
        return self._settings.value("language", "", type=str)

    def remember_language(self, code: str) -> None:
        """Keep the language, for what has to be told before the notebook is open."""
        if code != self.language:  # else it would be written at every start
            self._settings.setValue("language", code)

    @property
    def told_of_sync(self) -> str:
        """The service the person was told of, because it copies the data folder; or empty."""
        return self._settings.value("told_of_sync", "", type=str)

    def remember_sync(self, service: str) -> None:
        """Keep that the person was told of a service."""
        self._settings.setValue("told_of_sync", service)

    def forget(self) -> None:
        """Keep nothing any more, also not in the memory of Qt.

        Nor the folders seen in file dialogs, which Windows and macOS keep for Qt in places of
        their own.
        """
        dialogs = QSettings(QSettings.Scope.UserScope, "QtProject")
        for key in ("history", "lastVisited"):
            dialogs.remove(f"FileDialog/{key}")
        self._settings.clear()
        for settings in (dialogs, self._settings):
            settings.sync()

    def remember_theme(self, theme: Theme) -> None:
        """Keep the text size and theme in force."""
        self.remember_look(theme.choice, theme.text_size)

    def remember_look(self, theme: str, text_size: int) -> None:
        """Keep one of `THEME_CHOICES` and of `TEXT_SIZES`."""
        self._settings.setValue("text_size", text_size)
        self._settings.setValue("theme", theme)

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
