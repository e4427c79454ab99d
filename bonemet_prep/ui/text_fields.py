"""The shared text fields: they save as one types, let Tab out and pass Undo on when empty of it."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QToolTip, QWidget

from bonemet_prep.domain.plain_text import TEXT_LIMIT, clean
from bonemet_prep.ui.announcer import announce

IDLE_MS = 600
"""Text is saved after this much rest ..."""
LONGEST_MS = 1000
"""... and at least this often while the person types on."""


class Autosave:
    """Calls `commit` with the text after a rest, at least every second, and on leaving.

    Used by both text fields. `merge_key` names the focus visit, so that all saves of one visit to
    the field are one undo step.
    """

    def __init__(self, owner: QWidget, read: Callable[[], str], commit: Callable[[str, str], None]):
        self._read = read
        self._commit = commit
        self._saved = read()
        self._visits = 0
        self._idle = QTimer(owner, singleShot=True, interval=IDLE_MS)
        self._longest = QTimer(owner, singleShot=True, interval=LONGEST_MS)
        self._idle.timeout.connect(self.flush)
        self._longest.timeout.connect(self.flush)

    @property
    def pending(self) -> bool:
        """True while something typed has not been handed to `commit`."""
        return self._read() != self._saved

    def start_visit(self) -> None:
        """The field was entered: what follows is a new undo step."""
        self._visits += 1

    def touch(self) -> None:
        """The person typed."""
        self._idle.start()
        if not self._longest.isActive():
            self._longest.start()

    def flush(self) -> None:
        """Hand over what is not yet saved."""
        self._idle.stop()
        self._longest.stop()
        text = self._read()
        if text != self._saved:
            self._saved = text
            self._commit(text, str(self._visits))

    def reset(self, text: str) -> None:
        """The notebook's text is now `text`; nothing to save."""
        self._idle.stop()
        self._longest.stop()
        self._saved = text


class LineField(QLineEdit):
    """One line of text. `edited(text, visit)` is emitted as it is to be saved."""

    edited = Signal(str, str)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(clean(text), parent)
        self.setMaxLength(TEXT_LIMIT)
        self._autosave = Autosave(self, lambda: clean(self.text()), self.edited.emit)
        self.textEdited.connect(self._autosave.touch)

    def show_text(self, text: str) -> None:
        """Show the notebook's text, unless the person is in the middle of typing here."""
        if not self._autosave.pending and text != self.text():
            self.setText(text)
            self.setCursorPosition(0)
            self._autosave.reset(text)

    def flush(self) -> None:
        """Save now."""
        self._autosave.flush()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._autosave.start_visit()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._autosave.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _passes_on(event, self.isUndoAvailable(), self.isRedoAvailable()):
            event.ignore()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.ignore()  # a file is for the window, not its name for the text
        else:
            super().dragEnterEvent(event)

    def event(self, event) -> bool:  # type: ignore[no-untyped-def]  # Qt's QEvent
        if _is_free_override(event, self.isUndoAvailable(), self.isRedoAvailable()):
            event.ignore()
            return True
        return super().event(event)


class TextBox(QPlainTextEdit):
    """Several lines of plain text that grow with the box's content, up to a limit.

    `left` is emitted when the focus goes elsewhere in the window.
    """

    edited = Signal(str, str)
    left = Signal()

    def __init__(self, text: str = "", lines: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(clean(text), parent)
        self.limit = TEXT_LIMIT
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lines = lines
        self._height = 0
        self._autosave = Autosave(
            self,
            lambda: clean(self.toPlainText()),
            self.edited.emit,
        )
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def show_text(self, text: str) -> None:
        """Show the notebook's text, unless the person is in the middle of typing here."""
        if not self._autosave.pending and text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            self._autosave.reset(text)
            self._fit()

    def flush(self) -> None:
        """Save now."""
        self._autosave.flush()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._autosave.start_visit()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._autosave.flush()
        if event.reason() != Qt.FocusReason.PopupFocusReason and self.window().isActiveWindow():
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        history = self.document()
        if _passes_on(event, history.isUndoAvailable(), history.isRedoAvailable()):
            event.ignore()
            return
        super().keyPressEvent(event)

    def event(self, event) -> bool:  # type: ignore[no-untyped-def]  # Qt's QEvent
        history = self.document()
        if _is_free_override(event, history.isUndoAvailable(), history.isRedoAvailable()):
            event.ignore()
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()  # another width wraps the lines anew

    def changeEvent(self, event) -> None:  # type: ignore[no-untyped-def]  # Qt's QEvent
        super().changeEvent(event)
        self._fit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        # A file is for the window, not its name for the text.
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        room = self.limit - self.document().characterCount() + 1
        if len(source.text()) <= room + len(self.textCursor().selectedText()):
            super().insertFromMimeData(source)
        else:
            self._refuse(self.tr("That is too long to paste here. Nothing was pasted."))

    def _on_text_changed(self) -> None:
        if self.document().characterCount() > self.limit + 1:
            self.document().undo()
            self._refuse(self.tr("There is no more room here. Please use another note."))
        self._autosave.touch()

    def _refuse(self, sentence: str) -> None:
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), sentence, self)
        announce(self, sentence)

    def _fit(self) -> None:
        rows = max(self._lines, min(round(self.document().size().height()), self._lines + 6))
        frame = 2 * (self.frameWidth() + self.document().documentMargin()) + 2
        height = round(rows * self.fontMetrics().lineSpacing() + frame)
        # Asked for, not set: Qt would not lay out anew what it is laying out just now.
        if height != self._height:
            self._height = height
            self.updateGeometry()


def _history_key(event: QKeyEvent) -> str:
    from PySide6.QtGui import QKeySequence  # every key Qt knows; until one is typed, nobody asks

    if event.matches(QKeySequence.StandardKey.Undo):
        return "undo"
    return "redo" if event.matches(QKeySequence.StandardKey.Redo) else ""


def _passes_on(event: QKeyEvent, can_undo: bool, can_redo: bool) -> bool:
    """True where the field has no typing left to undo and the window's undo should have the key."""
    key = _history_key(event)
    return (key == "undo" and not can_undo) or (key == "redo" and not can_redo)


def _is_free_override(event: object, can_undo: bool, can_redo: bool) -> bool:
    """True for Qt's question "may a shortcut have this key?" where the field has no use for it."""
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QKeyEvent.Type.ShortcutOverride
        and _passes_on(event, can_undo, can_redo)
    )
