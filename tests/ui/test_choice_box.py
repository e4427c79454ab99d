"""A list to choose from stays where its form put it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bonemet_prep.ui.choice_box import ChoiceBox
from tests.ui.resizes import Widths


def test_a_list_to_choose_from_takes_its_width_once(qtbot: QtBot) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    box = ChoiceBox()
    box.addItems(["one", "another"])
    QVBoxLayout(form).addWidget(box)
    form.resize(600, 100)
    widths = Widths(box)
    form.show()
    qtbot.wait(60)  # Qt adjusts lists of some kinds a while after they were filled
    assert len(set(widths.given)) == 1
