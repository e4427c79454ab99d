"""The pages of the sheet on screen: pictures of the real file, one under the other."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from bonemet_prep.ui.accessible_roles import set_accessible_role
from bonemet_prep.ui.render import PagePicture

_EDGE = 3


class SheetPageView(QWidget):
    """One page, as wide as there is room; its text is its accessible description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_accessible_role(self, QAccessible.Role.Document)
        self._picture: PagePicture | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_place(self, number: int, total: int) -> None:
        """Say which page this is; its picture comes later."""
        self.setAccessibleName(
            self.tr("Page {number} of {total} of the sheet").format(number=number, total=total)
        )

    def show_picture(self, picture: PagePicture) -> None:
        """Show a page and what it says."""
        self._picture = picture
        self.setAccessibleDescription(picture.text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._picture is None:
            return round(width * 1.3)
        return round(width * self._picture.height / self._picture.width)

    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(480))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 310)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.fillRect(area, QColor(Qt.GlobalColor.white))  # paper is white in every theme
        if self._picture is not None:
            painter.drawImage(area, self._picture.image)
        role = QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.Mid
        painter.setPen(QPen(self.palette().color(role), _EDGE if self.hasFocus() else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)


class SheetPages(QWidget):
    """All pages; keeps the ones that stay, so that scrolling keeps its place.

    `resized` is emitted when the pages are shown at another width.
    """

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._views: list[SheetPageView] = []

    def page_width(self) -> float:
        """Width at which a page is shown, in device pixels."""
        return max(self.width() - 2 * _EDGE, 1) * self.devicePixelRatioF()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.resized.emit()

    def set_count(self, count: int) -> None:
        """Make room for `count` pages."""
        while len(self._views) < count:
            view = SheetPageView()
            self._views.append(view)
            self._column.addWidget(view)
        for view in self._views[count:]:
            view.hide()
            view.deleteLater()
        del self._views[count:]
        for number, view in enumerate(self._views, 1):
            view.show_place(number, count)

    def show_page(self, index: int, picture: PagePicture) -> None:
        """Show the picture of page `index`."""
        if index < len(self._views):
            self._views[index].show_picture(picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}.get(Qt.Key(event.key()))
        focused = self.focusWidget()
        if steps and focused in self._views:
            index = self._views.index(focused) + steps
            if 0 <= index < len(self._views):
                self._views[index].setFocus()
            return
        super().keyPressEvent(event)
