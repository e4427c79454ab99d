"""What both sides changed: the two versions side by side, once, to keep one or both."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from bonemet_prep.domain.plain_text import TEXT_LIMIT
from bonemet_prep.ui.chips import Chips
from bonemet_prep.ui.merge_texts import MergeTexts
from bonemet_prep.ui.widgets import Card, Column, button, label

if TYPE_CHECKING:
    from bonemet_prep.exchange.merge import Choice, Conflict

_MINE, _THEIRS, _BOTH = "mine", "theirs", "both"

_LONG_TEXTS = frozenset(
    {"note", "helper_note", "answer", "changes", "matters", "needs_note", "next_steps"}
) | {"allergies", "cancer", "bones"}
"""Fields with room for the texts of both."""

_AT_ONCE = 12
"""Cards made in one go; more on demand."""

_STACK_LINES = 30  # narrower than this many lines of text, the versions stand one under the other


def takes_both(conflict: Conflict) -> bool:
    """Whether both versions can be kept, one under the other."""
    if conflict.field not in _LONG_TEXTS or not conflict.takes_both:
        return False
    both = str(conflict.mine), str(conflict.theirs)
    return all(both) and sum(map(len, both)) < TEXT_LIMIT


class ConflictCard(Card):
    """One field that was changed on both sides; both texts are kept unless someone chooses."""

    def __init__(
        self, conflict: Conflict, texts: MergeTexts, parent: QWidget | None = None
    ) -> None:
        super().__init__(margin=14, parent=parent)
        self.conflict = conflict
        what = texts.what(conflict)
        self.column.addWidget(label(texts.title(conflict), "h3"))
        self.column.addWidget(label(what))
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for head, held in (
            (self.tr("Mine, on this computer"), conflict.mine),
            (self.tr("Theirs, in the file"), conflict.theirs),
        ):
            side = Card(role="notice", margin=10)
            side.column.setSpacing(4)
            side.column.addWidget(label(head, "strong"))
            side.column.addWidget(label(texts.version(conflict, held)))
            side.column.addStretch()
            self._columns.addWidget(side, 1)
        self.column.addLayout(self._columns)
        options = {
            _MINE: self.tr("Keep mine"),
            _THEIRS: self.tr("Keep theirs"),
        }
        if takes_both(conflict):
            options[_BOTH] = self.tr("Keep both texts")
        self._chosen = _BOTH if takes_both(conflict) else _MINE
        self._chips = Chips(what, options)
        self._chips.show_chosen((self._chosen,))
        self._chips.chosenChanged.connect(self._on_chosen)
        self.column.addWidget(self._chips)
        self.setAccessibleName(f"{texts.title(conflict)} {what}")

    @property
    def chosen(self) -> str:
        """``mine``, ``theirs`` or ``both``."""
        return self._chosen

    def _on_chosen(self, chosen: tuple[str, ...]) -> None:
        self._chosen = chosen[0] if chosen else self._chosen
        self._chips.show_chosen((self._chosen,))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self.fontMetrics().lineSpacing() * _STACK_LINES
        way = QBoxLayout.Direction
        self._columns.setDirection(way.TopToBottom if narrow else way.LeftToRight)


class ConflictList(Column):
    """All conflicts of one merge; what is not looked at keeps both texts, or what is here."""

    def __init__(
        self,
        conflicts: tuple[Conflict, ...],
        texts: MergeTexts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, spacing=10)
        self._conflicts = conflicts
        self._texts = texts
        self.cards: list[ConflictCard] = []
        self._more = button(self.tr("Show more of them"), self._show_more, role="link")
        self.column.addWidget(self._more)
        self._show_more()

    def _show_more(self) -> None:
        shown = len(self.cards)
        for conflict in self._conflicts[shown : shown + _AT_ONCE]:
            card = ConflictCard(conflict, self._texts)
            self.cards.append(card)
            self.column.insertWidget(self.column.count() - 1, card)
        self._more.setVisible(len(self.cards) < len(self._conflicts))

    @property
    def choices(self) -> Mapping[Conflict, Choice]:
        """What to keep of each conflict."""
        from bonemet_prep.exchange.merge import Choice

        chosen = {one: Choice.BOTH if takes_both(one) else Choice.MINE for one in self._conflicts}
        return chosen | {card.conflict: Choice(card.chosen) for card in self.cards}
