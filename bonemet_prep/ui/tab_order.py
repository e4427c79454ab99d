"""The order in which Tab goes through widgets that are made, moved and removed."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain(start: QWidget, widgets: Iterable[QWidget]) -> QWidget:
    """Let Tab go on from `start` through `widgets` and what is in them, as they stand.

    Returns the last of them that Tab comes to, to go on from.
    """
    before = start
    for widget in widgets:
        for stop in _stops(widget):
            QWidget.setTabOrder(before, stop)
            before = stop
    return before


def last_stop(widget: QWidget) -> QWidget:
    """The last one in `widget` that takes the focus, by Tab or by click: to go on from.

    Qt goes on only from what takes the focus itself.
    """
    inner = widget.findChildren(QWidget)
    takers = [one for one in inner if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
    return takers[-1] if takers else widget


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
        return
    if widget.focusProxy() is not None:
        yield widget  # Tab comes by here too, so it has to stand before its own parts
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield from _stops(child)
