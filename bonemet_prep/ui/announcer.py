"""Speaks to a screen reader."""

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say `text` without moving the focus, once the window is there."""
    if not widget.window().isVisible():
        return
    # Not at the top: it makes Python learn all that Qt knows of accessibility.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
