"""A list to choose from stays where its form put it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.ui.choice_box import ChoiceBox


class _Sizes(QObject):
    """Remembers how wide a widget was made, each time."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.widths: list[int] = []
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.widths.append(event.size().width())
        return super().eventFilter(watched, event)


def test_a_list_to_choose_from_takes_its_width_once(qtbot: QtBot) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    box = ChoiceBox()
    box.addItems(["one", "another"])
    QVBoxLayout(form).addWidget(box)
    form.resize(600, 100)
    sizes = _Sizes(box)
    form.show()
    qtbot.wait(60)  # Qt adjusts lists of some kinds a while after they were filled
    assert len(set(sizes.widths)) == 1
