"""Tells screen readers what an own-drawn widget is, where Qt would only say "client"."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_PROPERTY = "accessibleRole"
_kept: list[QAccessibleInterface] = []  # Qt holds a bare pointer; Python must not free them
_installed: list[bool] = []


def set_accessible_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Give `widget` a role; name and description stay those of the widget.

    Call it first in the constructor: once Qt has made an interface for a widget, it keeps it.
    """
    if not _installed:
        QAccessible.installFactory(_make)
        _installed.append(True)
    widget.setProperty(_PROPERTY, role.value)


def _make(_class_name: str, found: QObject) -> QAccessibleInterface | None:
    if not isinstance(found, QWidget) or found.property(_PROPERTY) is None:
        return None
    made = QAccessibleWidget(found, QAccessible.Role(found.property(_PROPERTY)))
    _kept.append(made)
    return made
