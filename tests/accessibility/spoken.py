"""What a screen reader is given: every object of a view with role, name and description."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

_MOST_CHILDREN = 300  # of a long list, enough to hear how its rows read


@dataclass(frozen=True)
class Spoken:
    """One object of the accessibility tree."""

    role: QAccessible.Role
    name: str
    description: str
    focusable: bool


def spoken(view: QWidget) -> Iterator[Spoken]:
    """Walk everything that is visible in a view."""
    QAccessible.setActive(True)
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface is not None
    yield from _walk(interface)


def _walk(interface: QAccessibleInterface) -> Iterator[Spoken]:
    state = interface.state()
    if state.invisible:
        return
    yield Spoken(
        interface.role(),
        interface.text(QAccessible.Text.Name),
        interface.text(QAccessible.Text.Description),
        bool(state.focusable),
    )
    for number in range(min(interface.childCount(), _MOST_CHILDREN)):
        child = interface.child(number)
        if child is not None:
            yield from _walk(child)


def shown_texts(view: QWidget) -> set[str]:
    """Return every text of a view, also what waits in empty fields and in lists."""
    texts = {view.windowTitle()}
    for one in spoken(view):
        texts |= {one.name, one.description}
    for widget in view.findChildren(QWidget):
        if not widget.isVisible():
            continue
        texts.add(widget.toolTip())
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            texts.add(widget.placeholderText())
        elif isinstance(widget, QComboBox):
            texts |= {widget.itemText(row) for row in range(widget.count())}
    return texts - {""}
