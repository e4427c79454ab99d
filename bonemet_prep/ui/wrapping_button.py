"""A push button whose text goes on in a second line where one line has no room."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)


class WrappingButton(QPushButton):
    """For long texts that stand alone in their row; looks like any other push button."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        further = len(self._lines(width)) - 1
        return self.sizeHint().height() + further * self.fontMetrics().lineSpacing()

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        widest = max((self._advance(word) for word in self.text().split()), default=0)
        return QSize(hint.width() - self._advance(self.text()) + widest, hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = "\n".join(self._lines(self.width()))
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _advance(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text.replace("&", ""))

    def _lines(self, width: int) -> list[str]:
        """The text as it breaks in a button of this width."""
        if width >= self.sizeHint().width():
            return [self.text()]
        room = width - (self.sizeHint().width() - self._advance(self.text()))
        lines: list[str] = []
        for word in self.text().split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self._advance(longer) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines or [""]
