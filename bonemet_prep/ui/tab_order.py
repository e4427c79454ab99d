"""The order in which Tab goes through widgets that are made, moved and removed.

What stands before a widget is never asked of Qt: PySide6 takes the answer for a part of the widget
that was asked, and ends it with that one, or with both when nothing else holds them.
"""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain(start: QWidget, widgets: Iterable[QWidget]) -> QWidget:
    """Let Tab go on from `start` through `widgets` and what is in them, as they stand.

    `start` takes the focus itself. Where it is one of the widgets it stays at its place in the
    window, and Tab comes to those before it just before. Returns the last of them that Tab comes
    to, to go on from.
    """
    before = start
    for widget in widgets:
        for stop in _stops(widget):
            if stop is not before:
                QWidget.setTabOrder(before, stop)
            before = stop
    return before


def first_stop(widget: QWidget) -> QWidget:
    """The first one in `widget` that takes the focus, by Tab or by click: to start from."""
    return next(_stops(widget), widget)


def last_stop(widget: QWidget) -> QWidget:
    """The last one in `widget` that takes the focus, by Tab or by click: to go on from.

    Qt goes on only from what takes the focus itself.
    """
    takers = [one for one in widget.findChildren(QWidget) if _takes_focus(one)]
    return takers[-1] if takers else widget


def _takes_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """Where Tab comes to in `widget`, now or once another choice of a group is the chosen one.

    What hands its focus to a part of its own counts as one: Qt moves all of it together.
    """
    if _takes_focus(widget):
        yield widget
        return
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield from _stops(child)
