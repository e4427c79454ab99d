"""A line whose text is read as something (a date, a time): taken only when it can be read."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bonemet_prep.ui.text_fields import LineField
from bonemet_prep.ui.widgets import Column, label


class _SettlingLine(LineField):
    """Says `settled` when the person is done typing: on leaving, Enter, or when all is saved."""

    settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.returnPressed.connect(self.settled)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(hint.width(), self.fontMetrics().averageCharWidth() * 26), hint.height())

    def flush(self) -> None:
        super().flush()
        self.settled.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settled.emit()


class ReadingField(Column):
    """Shows a value in words and takes another one as typed.

    `read` turns typed text into a value or None, `tell` a value into the text of the field. The
    line below says how text is read while it is typed (`explain`), what belongs to the value
    (`remark`), or `complaint` while the text cannot be read: then it stays, and the value is not
    changed. `valueChosen` carries the new value; an empty one means that nothing is known.
    `unreadChanged` carries text that was left although it cannot be read, or none once it can.
    """

    unreadChanged = Signal(str)
    valueChosen = Signal(str)

    def __init__(
        self,
        *,
        read: Callable[[str], str | None],
        tell: Callable[[str], str],
        explain: Callable[[str], str],
        remark: Callable[[str], str],
        complaint: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, spacing=2)
        self._read, self._tell, self._explain, self._remark = read, tell, explain, remark
        self._complaint = complaint
        self._value = ""
        self._unread = ""
        self.line = _SettlingLine()
        self.line.settled.connect(self._settle)
        self.line.textEdited.connect(self._on_typed)
        self.setFocusProxy(self.line)
        self.setFocusPolicy(self.line.focusPolicy())  # one place for Tab, with all its parts
        self._below = label("", "small")
        self._below.hide()
        self.row = QHBoxLayout()
        self.row.setSpacing(6)
        self.row.addWidget(self.line, 1)
        self.column.addLayout(self.row)
        self.column.addWidget(self._below)

    @property
    def value(self) -> str:
        """The value shown, empty for none."""
        return self._value

    @property
    def readable(self) -> bool:
        """Whether the text can be read; an empty one can."""
        typed = self.line.text().strip()
        return not typed or self._read(typed) is not None

    @property
    def message(self) -> str:
        """What the line below says."""
        return self._below.text()

    def show_value(self, value: str, unread: str = "") -> None:
        """Show the notebook's value, or text that was left `unread`; typing is not disturbed."""
        if (value, unread) != (self._value, self._unread):
            self._value, self._unread = value, unread
            self._show_told()
        elif value and not self.line.isModified():
            self._say(self._remark(value))  # another day may have begun

    def setAccessibleName(self, name: str) -> None:
        """Name the line, which has the focus."""
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def take(self, value: str) -> None:
        """The person chose `value`, by typing or otherwise."""
        self._keep_unread("")
        changed = value != self._value
        self._value = value
        self._show_told()
        if changed:
            self.valueChosen.emit(value)

    def _settle(self) -> None:
        typed = self.line.text().strip()
        value = self._read(typed) if typed else ""
        if value is None:
            self._keep_unread(typed)
            self._say(self._complaint)
        elif value != self._value or typed != self._told():
            self.take(value)

    def _keep_unread(self, text: str) -> None:
        if text != self._unread:
            self._unread = text
            self.unreadChanged.emit(text)

    def _on_typed(self, typed: str) -> None:
        value = self._read(typed.strip())
        self._say(self._explain(value) if value else "")

    def _told(self) -> str:
        return self._tell(self._value) if self._value else ""

    def _show_told(self) -> None:
        self.line.setText(self._unread or self._told())
        remark = self._remark(self._value) if self._value else ""
        self._say(self._complaint if self._unread else remark)

    def _say(self, text: str) -> None:
        self._below.setText(text)
        self._below.setVisible(bool(text))
        self.line.setAccessibleDescription(text)
