"""Where it hurts: the usual places as chips, all others on the body outline, a number for each."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.pain import PlacePain
from bonemet_prep.ui.chips import Chips
from bonemet_prep.ui.number_row import NumberRow
from bonemet_prep.ui.pain_texts import PainTexts
from bonemet_prep.ui.tab_order import chain
from bonemet_prep.ui.widgets import Column, button, clear_layout, label

Places = tuple[PlacePain, ...]


def toggled(places: Places, region: str) -> Places:
    """The places with this one chosen, or no longer."""
    if any(place.region == region for place in places):
        return tuple(place for place in places if place.region != region)
    return (*places, PlacePain(region))


def levelled(places: Places, region: str, level: int | None) -> Places:
    """The places with a number for this one, which is chosen if it was not."""
    if all(place.region != region for place in places):
        return (*places, PlacePain(region, level))
    return tuple(replace(one, level=level) if one.region == region else one for one in places)


class PlaceLevels(Column):
    """A number row for each place; `levelChanged` carries the place and its number."""

    levelChanged = Signal(str, object)

    def __init__(self, texts: PainTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=6)
        self._texts = texts
        self.rows: dict[str, NumberRow] = {}

    def show_places(self, places: Places) -> None:
        """Show these places with their numbers."""
        if list(self.rows) != [place.region for place in places]:
            clear_layout(self.column)
            self.rows = {}
            if places:
                hint = self.tr("A number for each place, if you like")
                self.column.addWidget(label(hint, "muted", parent=self))
            for place in places:
                self._add(place.region)
        for place in places:
            self.rows[place.region].show_value(place.level)

    def _add(self, region: str) -> None:
        name = self._texts.place(region)
        row = NumberRow(name, self)
        row.valueChanged.connect(lambda level: self.levelChanged.emit(region, level))
        self.column.addWidget(label(name, "strong", parent=self))
        self.column.addWidget(row)
        self.rows[region] = row


class PlacesField(Column):
    """Chips of the usual places and what else is chosen, then "Body outline…".

    `placesChanged` carries the places, `outlineRequested` asks for the whole body,
    `characterTyped` passes on a key that found no place. The numbers appear from two places on:
    a single place has the number of the entry.
    """

    characterTyped = Signal(str)
    outlineRequested = Signal()
    placesChanged = Signal(tuple)

    def __init__(self, name: str, texts: PainTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=8)
        self._name, self._texts = name, texts
        self.places: Places = ()
        self._usual: tuple[str, ...] = ()
        self._offered: tuple[str, ...] | None = None
        self.chips = Chips(name, {}, several=True, parent=self)
        self.outline_button = button(
            self.tr("Body outline…"), self.outlineRequested.emit, role="chip", parent=self.chips
        )
        self.levels = PlaceLevels(texts, self)
        self.levels.levelChanged.connect(
            lambda region, level: self._take(levelled(self.places, region, level))
        )
        self.column.addWidget(self.chips)
        self.column.addWidget(self.levels)
        self._refresh()

    def show_usual(self, usual: Iterable[str]) -> None:
        """Offer these places, most used first."""
        self._usual = tuple(usual)
        self._refresh()

    def show_places(self, places: Places) -> None:
        """Show what is chosen."""
        self.places = places
        self._refresh()

    def focus(self) -> None:
        """Put the focus on the first place."""
        self.chips.focus()

    def _take(self, places: Places) -> None:
        self.show_places(places)
        self.placesChanged.emit(places)

    def _on_chosen(self, chosen: tuple[str, ...]) -> None:
        kept = tuple(place for place in self.places if place.region in chosen)
        known = {place.region for place in kept}
        self._take(kept + tuple(PlacePain(region) for region in chosen if region not in known))

    def _refresh(self) -> None:
        chosen = tuple(place.region for place in self.places)
        offered = tuple(dict.fromkeys((*self._usual, *chosen)))
        if offered != self._offered:
            self._offered = offered
            self._rebuild()
        self.chips.show_chosen(chosen)
        several = self.places if len(self.places) > 1 else ()
        self.levels.show_places(several)
        self.levels.setVisible(bool(several))
        chain(self.outline_button, [self.levels])

    def _rebuild(self) -> None:
        had_focus = self.chips.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        before = self.chips
        names = {region: self._texts.place(region) for region in self._offered or ()}
        # In this window from the start: the outline button must not lose its place for Tab.
        self.chips = Chips(self._name, names, several=True, parent=self)
        self.chips.chosenChanged.connect(self._on_chosen)
        self.chips.characterTyped.connect(self.characterTyped)
        self.chips.add(self.outline_button)
        self.column.replaceWidget(before, self.chips)
        chain(self.outline_button, [self.chips])
        before.hide()
        before.deleteLater()
        if had_focus:
            self.chips.focus()
