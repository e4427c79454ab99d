"""The body outline to click on: front and back side by side, a number on each chosen place."""

from collections.abc import Callable, Mapping
from functools import cache

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bonemet_prep import resource_files
from bonemet_prep.domain.body import BodyOutline, Direction, Point, Region, View, parse_body
from bonemet_prep.ui.accessible_roles import set_accessible_role
from bonemet_prep.ui.announcer import announce

_ARROWS = {
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
}
_UNITS_PER_LINE = 20  # drawing units to one line of text at the preferred size
_NEAR = 9  # drawing units a click may miss a narrow place by
_ROLES = QPalette.ColorRole


@cache
def body_drawing() -> BodyOutline:
    """The shipped drawing, read once."""
    return parse_body(resource_files.read_bytes("body_outline.json"))


@cache
def _region_path(region_key: tuple[View, str]) -> QPainterPath:
    region = body_drawing().region(*region_key)
    assert region is not None
    return _path(region.polygon)


@cache
def _outline_path(view: View) -> QPainterPath:
    whole = QPainterPath()
    for polygon in body_drawing().views[view].outline:
        whole.addPath(_path(polygon))
    return whole


def _path(polygon: tuple[Point, ...]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in polygon]))
    path.closeSubpath()
    return path


class BodyFigure(QWidget):
    """Shows `levels` (place to number, or None where it has none) and lets places be chosen.

    `name_of` gives a place its everyday name. `placeToggled` is emitted for a click, Space or
    Enter, `digitTyped` for a number key on a place, `placeChanged` when another is pointed at.
    """

    digitTyped = Signal(str, str)
    placeChanged = Signal(str)
    placeToggled = Signal(str)

    def __init__(self, name_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_accessible_role(self, QAccessible.Role.Graphic)
        self._body = body_drawing()
        self._name_of = name_of
        self._levels: Mapping[str, int | None] = {}
        self._current: Region | None = None
        self._hovered: Region | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Body outline, front and back"))
        self.show_levels({})

    @property
    def pointed_at(self) -> str:
        """The place under the pointer, else the one the keys are on; empty for none."""
        region = self._hovered or (self._current if self.hasFocus() else None)
        return region.id if region else ""

    def show_levels(self, levels: Mapping[str, int | None]) -> None:
        """Show which places are chosen, with their numbers."""
        self._levels = dict(levels)
        chosen = ", ".join(self.tell(place) for place in self._levels)
        self.setAccessibleDescription(
            self.tr("Arrow keys go from place to place, Space chooses. Chosen: {places}.").format(
                places=chosen or self.tr("none")
            )
        )
        self.update()

    def tell(self, place: str) -> str:
        """The place with its number: "Left hip 6"."""
        level = self._levels.get(place)
        return self._name_of(place) if level is None else f"{self._name_of(place)} {level}"

    def sizeHint(self) -> QSize:
        unit = self.fontMetrics().lineSpacing() / _UNITS_PER_LINE
        return QSize(round(self._units_wide() * unit), round(self._units_high() * unit))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() * 0.7

    # -- where things are -------------------------------------------------------------------------

    def _units_wide(self) -> float:
        return sum(view.width for view in self._body.views.values())

    def _units_high(self) -> float:
        return max(view.height for view in self._body.views.values()) + _UNITS_PER_LINE

    def view_transform(self, view: View) -> QTransform:
        """From units of the drawing to pixels of the widget."""
        scale = min(self.width() / self._units_wide(), self.height() / self._units_high())
        left = (self.width() - self._units_wide() * scale) / 2
        top = (self.height() - self._units_high() * scale) / 2 + _UNITS_PER_LINE * scale
        before = self._body.views[View.FRONT].width if view == View.BACK else 0.0
        return QTransform(scale, 0, 0, scale, left + before * scale, top)

    def region_at(self, position: QPointF) -> Region | None:
        """The place at a pixel, or the nearest one just beside it."""
        for view in View:
            back, _ = self.view_transform(view).inverted()
            point = back.map(position)
            for reach in (0, _NEAR / 2, _NEAR):
                for way_x, way_y in ((0, 0), (-1, 0), (1, 0), (0, -1), (0, 1)):
                    x, y = point.x() + way_x * reach, point.y() + way_y * reach
                    if found := self._body.region_at(view, x, y):
                        return found
        return None

    # -- pointer and keys -------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.region_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        region = self.region_at(event.position())
        if region and event.button() == Qt.MouseButton.LeftButton:
            self._current = region
            self.placeToggled.emit(region.id)
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current is None:
            chosen = (r for r in self._body.regions if r.id in self._levels)
            self._current = next(chosen, self._body.regions[0])
        self._tell_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.placeChanged.emit(self.pointed_at)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self._current
        key = Qt.Key(event.key())
        if here is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _ARROWS:
            self._current = self._body.neighbour(here, _ARROWS[key]) or here
            self._hovered = None
            self._tell_current()
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.placeToggled.emit(here.id)
            self._tell_current()
        elif event.text().isdecimal():
            self.digitTyped.emit(here.id, event.text())
            self._tell_current()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            region = self.region_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.tell(region.id) if region else "", self)
            return True
        return super().event(event)

    def _hover(self, region: Region | None) -> None:
        if region != self._hovered:
            self._hovered = region
            shape = Qt.CursorShape.PointingHandCursor if region else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.placeChanged.emit(self.pointed_at)
            self.update()

    def _tell_current(self) -> None:
        self.placeChanged.emit(self.pointed_at)
        self.update()
        if self._current is None:
            return
        place, view = self._current.id, self._current.view
        side = self.tr("front") if view == View.FRONT else self.tr("back")
        state = self.tr("chosen") if place in self._levels else self.tr("not chosen")
        announce(self, f"{self.tell(place)}, {side}, {state}")

    # -- drawing ----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for view in View:
            self._paint_view(painter, view)
        self._paint_sides(painter)
        painter.end()

    def _paint_view(self, painter: QPainter, view: View) -> None:
        to_pixels = self.view_transform(view)
        palette = self.palette()
        figure = to_pixels.map(_outline_path(view))
        painter.fillPath(figure, palette.brush(_ROLES.AlternateBase))
        for region in self._body.regions_of(view):
            path = to_pixels.map(_region_path((view, region.id)))
            if region.id in self._levels:
                painter.fillPath(path, palette.highlight())
            elif self._hovered and region.id == self._hovered.id:
                painter.fillPath(path, palette.base())
            painter.strokePath(path, QPen(palette.color(_ROLES.Mid), 1))
        painter.strokePath(figure, QPen(palette.color(_ROLES.Highlight), 2))
        self._paint_title(painter, view)
        if self.hasFocus() and self._current and self._current.view == view:
            path = to_pixels.map(_region_path((view, self._current.id)))
            painter.strokePath(path, QPen(palette.color(_ROLES.Base), 7))
            painter.strokePath(path, QPen(palette.color(_ROLES.Accent), 3.5))
        for region in self._body.regions_of(view):
            if region.id in self._levels:
                self._paint_level(painter, to_pixels.map(QPointF(*region.label_at)), region.id)

    def _paint_title(self, painter: QPainter, view: View) -> None:
        to_pixels = self.view_transform(view)
        line = self.fontMetrics().lineSpacing() / to_pixels.m11()
        title = self.tr("Front") if view == View.FRONT else self.tr("Back")
        painter.setPen(self.palette().color(_ROLES.Text))
        top = to_pixels.mapRect(QRectF(0, 4 - line, self._body.views[view].width, line))
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, title)

    def _paint_sides(self, painter: QPainter) -> None:
        """Whose left and right it is stands beside the heads, where the drawing leaves room.

        The left side of both is in the middle, as the front looks out and the back looks away.
        """
        front, back = (
            self.view_transform(view).mapRect(
                QRectF(size.width * 0.36, 30, size.width * 0.28, _UNITS_PER_LINE)
            )
            for view, size in self._body.views.items()
        )
        gap = self.fontMetrics().averageCharWidth()
        left, right = self.tr("Your left"), self.tr("Your right")
        painter.setPen(self.palette().color(_ROLES.Dark))
        for begin, end, side, text in (
            (0.0, front.left(), Qt.AlignmentFlag.AlignRight, right),
            (front.right(), back.left(), Qt.AlignmentFlag.AlignHCenter, left),
            (back.right(), float(self.width()), Qt.AlignmentFlag.AlignLeft, right),
        ):
            box = QRectF(begin, front.top(), end - begin, 2 * self.fontMetrics().lineSpacing())
            middle = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            flags = side | middle | Qt.TextFlag.TextWordWrap
            painter.drawText(box.adjusted(gap, 0, -gap, 0), flags, text)

    def _paint_level(self, painter: QPainter, middle: QPointF, place: str) -> None:
        """The number in a disc, so that it stays readable on places narrower than a digit."""
        level = self._levels[place]
        radius = self.fontMetrics().lineSpacing() * 0.62
        palette = self.palette()
        painter.setPen(QPen(palette.color(_ROLES.HighlightedText), 1.5))
        painter.setBrush(palette.highlight())
        painter.drawEllipse(middle, radius, radius)
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        text = "\N{CHECK MARK}" if level is None else str(level)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.setFont(self.font())
        painter.setBrush(Qt.BrushStyle.NoBrush)
