"""Ties a field to one value of the notebook: it shows what is there and saves what is typed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox

from bonemet_prep.domain.change import Change
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.drafts import Drafts
from bonemet_prep.ui.reading_field import ReadingField
from bonemet_prep.ui.text_fields import LineField, TextBox
from bonemet_prep.ui.toggles import show_checked


class FieldBinding(QObject):
    """Lives and dies with its field; `show` brings the notebook's value into it."""

    def __init__(self, context: WindowContext, field: QObject, show: Callable[[], None]) -> None:
        super().__init__(field)
        self._show = show
        context.signals.changed.connect(self._on_changed)
        show()

    def show(self) -> None:
        """Show the notebook's value now: the field was turned to another row."""
        self._show()

    def _on_changed(self, _change: object) -> None:
        self._show()


def bind_field(
    context: WindowContext,
    field: LineField | TextBox,
    *,
    read: Callable[[], str],
    write: Callable[[str], Change],
    text: str,
    key: str,
) -> FieldBinding:
    """Tie a text field to the notebook.

    `read` gives the notebook's text, `write` is the edit that stores another one, `text` names it
    for undo ("change the place") and `key` names row and attribute (``visits:ID:place``): all
    saves of one focus visit to the field are one undo step. Text being typed is never replaced.
    """
    field.edited.connect(
        lambda typed, focus: context.edit(text, lambda: write(typed), f"{key}:{focus}")
    )
    return FieldBinding(context, field, lambda: field.show_text(read()))


def bind_tick(
    context: WindowContext,
    box: QCheckBox,
    *,
    read: Callable[[], bool],
    write: Callable[[bool], Change],
    text: str,
) -> FieldBinding:
    """Tie a box to tick to the notebook; each tick is an undo step named `text`."""

    def show() -> None:
        show_checked(box, read())

    def on_clicked(ticked: bool) -> None:
        context.edit(text, lambda: write(ticked))
        show()  # a refused edit leaves the notebook, and so the box, as it was

    box.clicked.connect(on_clicked)
    return FieldBinding(context, box, show)


def bind_choice(
    context: WindowContext,
    choice: QComboBox,
    *,
    read: Callable[[], str],
    write: Callable[[str], Change],
    text: str,
) -> FieldBinding:
    """Tie a list to choose from to the notebook; the items' data are the values."""

    def show() -> None:
        blocker = QSignalBlocker(choice)
        choice.setCurrentIndex(max(0, choice.findData(read())))
        blocker.unblock()

    def on_activated(index: int) -> None:
        context.edit(text, lambda: write(choice.itemData(index)))
        show()

    choice.activated.connect(on_activated)
    return FieldBinding(context, choice, show)


def bind_reading(
    context: WindowContext,
    field: ReadingField,
    *,
    read: Callable[[], str],
    write: Callable[[str], Change],
    text: str,
    draft: Callable[[], str],
) -> FieldBinding:
    """Tie a date or time field to the notebook.

    What was typed and cannot be read is kept as a draft under the name that `draft` gives, so
    that closing the window does not lose it.
    """
    drafts = Drafts(context)

    def show() -> None:
        field.show_value(read(), drafts.get(draft()).get("text", ""))

    def keep(unread: str) -> None:
        drafts.put(draft(), {"text": unread} if unread else {})

    field.valueChosen.connect(lambda value: context.edit(text, lambda: write(value)))
    field.unreadChanged.connect(keep)
    return FieldBinding(context, field, show)
