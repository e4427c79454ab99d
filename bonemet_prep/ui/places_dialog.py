"""The whole body to choose places on: the outline and its list twin side by side."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from bonemet_prep.domain.pain import HIGHEST_PAIN
from bonemet_prep.ui.body_outline import BodyFigure
from bonemet_prep.ui.pain_places import PlaceLevels, Places, levelled, toggled
from bonemet_prep.ui.pain_texts import PainTexts
from bonemet_prep.ui.place_list import PlaceList
from bonemet_prep.ui.scrolling import VerticalScroll
from bonemet_prep.ui.widgets import button, label

_STACK_LINES = 44  # narrower than this many lines of text, the list goes under the figure


class PlacesDialog(QDialog):
    """Every click counts at once: `placesChanged` carries the places as they are now.

    `single_level` is the number a single place inherits, shown on the outline.
    """

    placesChanged = Signal(tuple)

    def __init__(
        self,
        title: str,
        texts: PainTexts,
        places: Places,
        single_level: int | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.places = places
        self._single_level = single_level
        self._one_typed_on = ""
        self.figure = BodyFigure(texts.place)
        self.list = PlaceList(texts.place)
        self.levels = PlaceLevels(texts)
        self._pointed = label("", "strong")
        self._pointed.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._texts = texts
        self._build(title)
        self.figure.placeToggled.connect(lambda region: self._take(toggled(self.places, region)))
        self.figure.digitTyped.connect(self._on_digit)
        self.figure.placeChanged.connect(self._on_pointed)
        self.list.placeToggled.connect(lambda region: self._take(toggled(self.places, region)))
        self.levels.levelChanged.connect(
            lambda region, level: self._take(levelled(self.places, region, level))
        )
        self._refresh()

    def _build(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addWidget(label(title, "h2"))
        hint = self.tr("Click where it hurts, or use the list. Left and right are your own.")
        column.addWidget(label(hint, "muted"))
        left = QWidget()
        picture = QVBoxLayout(left)
        picture.setContentsMargins(0, 0, 0, 0)
        picture.addWidget(self.figure, 1)
        picture.addWidget(self._pointed)
        picture.addWidget(self.levels)
        self._places = VerticalScroll()
        self._places.column.addWidget(self.list)
        self._scroll = VerticalScroll()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(18)
        self._columns.addWidget(left, 3)
        self._columns.addWidget(self._places, 2)
        self._scroll.column.addLayout(self._columns)
        column.addWidget(self._scroll, 1)
        row = QHBoxLayout()
        row.addStretch()
        done = button(self.tr("Done"), self.accept, role="primary")
        done.setDefault(True)
        row.addWidget(done)
        column.addLayout(row)
        line = self.fontMetrics().lineSpacing()
        room = self.screen().availableGeometry()
        self.resize(min(line * 50, room.width() - 40), min(line * 42, room.height() - 60))
        self.figure.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.fontMetrics().lineSpacing() * _STACK_LINES
        way = QBoxLayout.Direction
        self._columns.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._places.set_flat(narrow)
        # Beside the list, which scrolls alone, the figure makes do with the height there is.
        policy = QSizePolicy.Policy
        self.figure.setSizePolicy(policy.Expanding, policy.Expanding if narrow else policy.Ignored)

    def _take(self, places: Places) -> None:
        self.places = places
        self._refresh()
        self.placesChanged.emit(places)

    def _refresh(self) -> None:
        levels = {place.region: place.level for place in self.places}
        if len(levels) == 1 and None in levels.values():
            levels = dict.fromkeys(levels, self._single_level)
        self.figure.show_levels(levels)
        self.list.show_chosen(levels)
        several = self.places if len(self.places) > 1 else ()
        self.levels.show_places(several)
        self.levels.setVisible(bool(several))
        self._on_pointed(self.figure.pointed_at)

    def _on_digit(self, region: str, character: str) -> None:
        """The same keys as in a number row: 0 right after 1 makes ten."""
        level = int(character)
        if level == 0 and self._one_typed_on == region:
            level = HIGHEST_PAIN
        self._one_typed_on = region if level == 1 else ""
        self._take(levelled(self.places, region, level))

    def _on_pointed(self, region: str) -> None:
        chosen = ", ".join(self.figure.tell(place.region) for place in self.places)
        self._pointed.setText(self.figure.tell(region) if region else chosen)
