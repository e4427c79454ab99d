"""The order in which Tab goes through widgets that are made, moved and removed."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain(start: QWidget, widgets: Iterable[QWidget]) -> QWidget:
    """Let Tab go on from `start` through `widgets` and what is in them, as they stand.

    Where `start` holds the widgets and takes no focus itself, Tab comes to them from what stands
    before it. Returns the last of them that Tab comes to, to go on from.
    """
    before = start if _takes_focus(start) else _stop_before(start)
    for widget in widgets:
        for stop in _stops(widget):
            if before is not None:
                QWidget.setTabOrder(before, stop)
            before = stop
    return before or start


def last_stop(widget: QWidget) -> QWidget:
    """The last one in `widget` that takes the focus, by Tab or by click: to go on from.

    Qt goes on only from what takes the focus itself.
    """
    takers = [one for one in widget.findChildren(QWidget) if _takes_focus(one)]
    return takers[-1] if takers else widget


def _takes_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def _stop_before(holder: QWidget) -> QWidget | None:
    """What takes the focus before Tab comes to the parts of `holder`, if anything does."""
    stop = holder.previousInFocusChain()
    while stop is not holder and (holder.isAncestorOf(stop) or not _takes_focus(stop)):
        stop = stop.previousInFocusChain()
    return None if stop is holder else stop


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """Where Tab comes to in `widget`, now or once another choice of a group is the chosen one."""
    if _takes_focus(widget):
        yield widget
        return
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield from _stops(child)
