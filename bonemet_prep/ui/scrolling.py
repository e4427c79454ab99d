"""Vertical scrolling: whole pages, and columns that scroll alone where the window is wide."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from bonemet_prep.ui.widgets import Column


class VerticalScroll(QScrollArea):
    """Scrolls its `content` up and down only; `column` takes the widgets.

    `set_flat(True)` makes it as tall as its content, so that an outer page scrolls instead.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flat = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Qt's own would be filled; and asking for it makes Python learn every widget class of Qt.
        viewport = QWidget(self)
        self.setViewport(viewport)
        self.content = Column(viewport, spacing=10)
        self.content.setObjectName("Clear")
        self.column = self.content.column
        self.setWidget(self.content)
        self.content.installEventFilter(self)

    def set_flat(self, flat: bool) -> None:
        """Stop (True) or start (False) scrolling by itself."""
        self._flat = flat
        policy = (
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if flat else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        self.setVerticalScrollBarPolicy(policy)
        size_policy = QSizePolicy(
            QSizePolicy.Policy.Preferred,
            QSizePolicy.Policy.Minimum if flat else QSizePolicy.Policy.Expanding,
        )
        size_policy.setHeightForWidth(flat)
        self.setSizePolicy(size_policy)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return self._flat

    def heightForWidth(self, width: int) -> int:
        return self._content_height(width)

    def sizeHint(self) -> QSize:
        if self._flat:
            return QSize(super().sizeHint().width(), self._content_height(self.width()))
        # Small on purpose: a column that scrolls by itself takes what height the page has left.
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        width = self.content.minimumSizeHint().width()
        if self._flat:
            return QSize(width, self._content_height(max(self.width(), width)))
        return QSize(width + self.verticalScrollBar().sizeHint().width(), 80)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            # Qt would lay out all that is inside at once, time and again while the window is being
            # styled. What changes its size says so, and that is done when all is styled.
            return QAbstractScrollArea.event(self, event)
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._flat and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _content_height(self, width: int) -> int:
        layout = self.content.layout()
        if layout.hasHeightForWidth():
            return int(layout.totalHeightForWidth(width))
        return int(layout.totalMinimumSize().height())
