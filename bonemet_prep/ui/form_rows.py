"""The only way to add a row to a form: label, buddy, accessible name and description in one go."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bonemet_prep.ui.widgets import label


def add_row(
    column: QVBoxLayout,
    text: str,
    field: QWidget,
    *,
    hint: str = "",
    role: str = "h3",
    beside: QWidget | None = None,
) -> None:
    """Append a labelled field; `hint` is a second line under the label and its description.

    A mnemonic in `text` (``&Where``) focuses the field. `beside` stands at the end of the label's
    line.
    """
    title = label(text, role, buddy=field)
    title.setTextFormat(Qt.TextFormat.AutoText)  # a buddy's mnemonic needs it; `text` is ours
    line = QHBoxLayout()
    line.addWidget(title, 1)
    if beside is not None:
        line.addWidget(beside)
    column.addLayout(line)
    if hint:
        column.addWidget(label(hint, "muted"))
        field.setAccessibleDescription(hint)
    field.setAccessibleName(text.replace("&", ""))
    column.addWidget(field)
