"""One point of a list: a dot, and text that wraps beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bonemet_prep.ui.widgets import label


def bullet(text: str, role: str = "") -> QWidget:
    """A point with `text` in a role of the style sheet."""
    made = QWidget()
    made.setObjectName("Clear")
    dot = label("\N{BULLET}", role)
    dot.setWordWrap(False)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(text, role), 1)
    return made
