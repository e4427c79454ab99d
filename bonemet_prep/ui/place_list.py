"""The list twin of the body outline: every place as a box to tick, by part of the body."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonemet_prep.ui.tick_box import TickBox
from bonemet_prep.ui.toggles import show_checked
from bonemet_prep.ui.widgets import Column, label


def _pair(name: str) -> tuple[str, str]:
    return f"right-{name}", f"left-{name}"


class PlaceList(Column):
    """Emits `placeToggled` with the place when the person ticks or unticks it."""

    placeToggled = Signal(str)

    def __init__(self, name_of: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=2)
        self.boxes: dict[str, TickBox] = {}
        for title, places in self._groups():
            self.column.addWidget(label(title, "h3"))
            for place in places:
                box = TickBox(name_of(place))
                box.clicked.connect(lambda _on, place=place: self.placeToggled.emit(place))
                self.column.addWidget(box)
                self.boxes[place] = box
        self.column.addStretch()

    def show_chosen(self, chosen: Iterable[str]) -> None:
        """Show which places are chosen."""
        ticked = set(chosen)
        for place, box in self.boxes.items():
            show_checked(box, place in ticked)

    def _groups(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        back = ("upper-back", "middle-back", "lower-back", "tailbone")
        return (
            (self.tr("Back"), (*back, *_pair("shoulder-blade"), *_pair("back-ribs"))),
            (self.tr("Hips and seat"), ("groin", *_pair("hip"), *_pair("buttock"))),
            (self.tr("Chest and belly"), ("breastbone", *_pair("ribs"), "belly")),
            (
                self.tr("Legs"),
                (*_pair("thigh"), *_pair("knee"), *_pair("lower-leg"), *_pair("foot")),
            ),
            (
                self.tr("Arms"),
                (*_pair("shoulder"), *_pair("upper-arm"), *_pair("forearm"), *_pair("hand")),
            ),
            (self.tr("Head and neck"), ("head", "neck")),
        )
