"""How the main window tells what happened: errors, what is saved, what was done."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from bonemet_prep.domain.errors import KnownError, NotebookMoved
from bonemet_prep.ui.announcer import announce
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.header import Header
from bonemet_prep.ui.navigation import Navigation
from bonemet_prep.ui.notice_bar import NoticeBar


class Teller(QObject):
    """Speaks through the notice bar, the foot of the navigation, and a screen reader.

    In a narrow window `header` says what the foot of the navigation says in a wide one.
    """

    def __init__(
        self,
        context: WindowContext,
        navigation: Navigation,
        header: Header,
        notice: NoticeBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._navigation = navigation
        self._header = header
        self._notice = notice
        self._unsaved = False
        self._no_backup_told: set[str] = set()
        context.announced.connect(self._on_announced)
        context.refused.connect(self.tell_error)

    def tell_error(self, error: KnownError) -> None:
        """One calm sentence with the next step, over the page."""
        what, next_step = self._context.error_text(error)
        self._notice.tell(f"{what} {next_step}".strip(), [])

    def tell_not_saved(
        self, error: KnownError, retry: Callable[[], object], reopen: Callable[[], object]
    ) -> None:
        """Something is not on disk yet; it stays in the window and is tried again.

        `reopen` opens the file that another program put in the place of the one opened.
        """
        what, next_step = self._context.error_text(error)
        kept = self.tr("What you typed is still here, but not saved yet.")
        actions = [(self.tr("Try again"), retry)]
        if isinstance(error, NotebookMoved):
            actions.append((self.tr("Use the file that is there now"), reopen))
        self._notice.tell(f"{kept} {what} {next_step}", actions)
        for place in (self._navigation.saved, self._header.saved):
            place.setText(self.tr("Not saved yet."))
        self._unsaved = True

    def tell_no_backup(self, error: KnownError) -> None:
        """A backup could not be made; everything typed is saved all the same. Told once a fault."""
        if error.code not in self._no_backup_told:
            self._no_backup_told.add(error.code)
            what, _ = self._context.error_text(error)
            self._notice.tell(
                self.tr("Your notebook is saved, but no backup could be made. {what}").format(
                    what=what
                ),
                [],
            )

    def show_saved(self) -> None:
        """Everything asked for is on disk."""
        if self._unsaved:
            self._unsaved = False
            self._notice.hide()
        now = self._context.time_text(self._context.clock().strftime("%H:%M"))
        self._navigation.saved.setText(
            self.tr("Saved {time}. Everything stays on this computer.").format(time=now)
        )
        self._header.saved.setText(self.tr("Saved {time}").format(time=now))

    def _on_announced(self, text: str) -> None:
        self._navigation.announcement.setText(text)
        announce(self._navigation, text)
