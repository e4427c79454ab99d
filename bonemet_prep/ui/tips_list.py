"""The self-care tips: those kept first, those hidden only on demand."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bonemet_prep.domain.library_entries import Tip
from bonemet_prep.domain.voice import Voice
from bonemet_prep.ui.context import WindowContext
from bonemet_prep.ui.doors import open_doors
from bonemet_prep.ui.tab_order import chain
from bonemet_prep.ui.tip_card import TipCard
from bonemet_prep.ui.widgets import Column, button, label

_AT_A_TIME = 4
_KEPT_TIPS, _HIDDEN_TIPS = "kept_tips", "hidden_tips"
"""The settings that hold their ids."""
_KEPT, _REST, _HIDDEN = range(3)
"""The groups, in the order they stand in."""


class TipsList(Column):
    """Shows the tips for whoever is at the keyboard and does what the cards ask for."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=6)
        self._context = context
        self._hidden_shown = False
        self._cards: dict[str, TipCard] = {}
        self._kept_title = label(self.tr("Tips you keep"), "h3")
        self._rest_title = label(self.tr("More tips"), "h3")
        self._hidden_button = button("", self._toggle_hidden, role="link")
        self._tips = self._find_tips()
        tips = sorted(self._tips, key=self._group)  # what is seen first is made first
        self._add(tips[:_AT_A_TIME])
        self.parts: tuple[Callable[[], None], ...] = tuple(
            partial(self._add, tips[place : place + _AT_A_TIME])
            for place in range(_AT_A_TIME, len(tips), _AT_A_TIME)
        )
        """What adds the rest of the tips, to be called one after the other."""
        context.visitChosen.connect(self._on_changed)
        context.signals.visitsChanged.connect(self._on_changed)
        context.signals.questionsChanged.connect(self._on_changed)
        context.signals.settingsChanged.connect(self._on_settings)

    def _add(self, tips: list[Tip]) -> None:
        for tip in tips:
            card = TipCard(self._context, tip, self)
            card.askRequested.connect(self._ask)
            card.keepChosen.connect(self._keep)
            card.hideChosen.connect(self._hide)
            self._cards[tip.id] = card
        self._show()

    def card(self, tip_id: str) -> TipCard:
        """The card of a tip."""
        return self._cards[tip_id]

    def focus_first(self) -> None:
        """Put the focus into the first tip."""
        first = next((card for card in self._in_order() if not card.isHidden()), None)
        if first is not None:
            stop = first.see_button if first.ask_button.isHidden() else first.ask_button
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def _find_tips(self) -> list[Tip]:
        voice = self._context.voice
        other = "caregiver" if voice is Voice.PATIENT else "patient"
        doors = open_doors(self._context)
        return [
            tip
            for tip in self._context.library.tips
            if tip.audience != other and (not tip.door or tip.door in doors)
        ]

    # -- what the person asks for -----------------------------------------------------------------

    def _ask(self, tip_id: str) -> None:
        context = self._context
        # An own question is printed as it stands, so it is worded for whoever asks on paper.
        asker = Voice(context.notebook.settings.get("sheet_voice"))
        question = context.library.tip(tip_id).ask_for(asker)
        visit = context.ensure_visit()
        change = context.edit(
            self.tr("ask about a tip"),
            lambda: context.notebook.questions.add_own(visit.id, [question], context.voice),
        )
        if change:
            context.announce(self.tr("Added to your list: {question}").format(question=question))

    def _keep(self, tip_id: str, keep: bool) -> None:
        self._mark(_KEPT_TIPS, tip_id, keep, self.tr("keep a tip"))

    def _hide(self, tip_id: str, hide: bool) -> None:
        following = self._following(tip_id)
        self._mark(_HIDDEN_TIPS, tip_id, hide, self.tr("hide a tip"))
        if following is not None:
            following.hide_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._hidden_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._context.announce(
            self.tr("The tip is hidden. You can show it again.")
            if hide
            else self.tr("The tip is shown again.")
        )

    def _mark(self, key: str, tip_id: str, on: bool, text: str) -> None:
        settings = self._context.notebook.settings
        others = [one for one in settings.get(key) if one != tip_id]
        self._context.edit(text, lambda: settings.set(key, others + [tip_id] * on))

    def _following(self, tip_id: str) -> TipCard | None:
        shown = [card for card in self._in_order() if not card.isHidden()]
        index = [card.tip.id for card in shown].index(tip_id)
        rest = [*shown[index + 1 :], *reversed(shown[:index])]
        return rest[0] if rest else None

    def _in_order(self) -> list[TipCard]:
        items = (self.column.itemAt(place).widget() for place in range(self.column.count()))
        return [widget for widget in items if isinstance(widget, TipCard)]

    def _toggle_hidden(self) -> None:
        self._hidden_shown = not self._hidden_shown
        self._show()

    # -- showing ----------------------------------------------------------------------------------

    def _on_changed(self, _what: object) -> None:
        self._show()

    def _on_settings(self, ids: frozenset[str]) -> None:
        if ids & {_KEPT_TIPS, _HIDDEN_TIPS}:
            self._show()

    def _show(self) -> None:
        asked = self._asked()
        groups: dict[int, list[TipCard]] = {_KEPT: [], _REST: [], _HIDDEN: []}
        for tip in self._tips:
            if (card := self._cards.get(tip.id)) is None:
                continue
            group = self._group(tip)
            groups[group].append(card)
            question_id = asked.get(tip.ask) or asked.get(tip.helper_ask) or ""
            card.show_state(kept=group == _KEPT, hidden=group == _HIDDEN, question_id=question_id)
        kept, rest, hidden = groups.values()
        self._place(self._kept_title, *kept, self._rest_title, *rest, self._hidden_button, *hidden)
        self._kept_title.setVisible(bool(kept))
        self._rest_title.setVisible(bool(kept and rest))
        for card in kept + rest:
            card.show()
        for card in hidden:
            card.setVisible(self._hidden_shown)
        count = sum(self._group(tip) == _HIDDEN for tip in self._tips)
        told = self.tr("Close hidden tips") if self._hidden_shown else self.tr("Show hidden tips")
        self._hidden_button.setText(f"{told} ({count})")
        self._hidden_button.setVisible(bool(count))

    def _group(self, tip: Tip) -> int:
        settings = self._context.notebook.settings
        if tip.id in settings.get(_HIDDEN_TIPS):
            return _HIDDEN
        return _KEPT if tip.id in settings.get(_KEPT_TIPS) else _REST

    def _asked(self) -> dict[str, str]:
        visit = self._context.visit()
        listed = self._context.notebook.questions.of(visit.id) if visit else ()
        return {question.wording: question.id for question in listed if question.wording}

    def _place(self, *widgets: QWidget) -> None:
        for place, widget in enumerate(widgets):
            if self.column.indexOf(widget) != place:
                self.column.removeWidget(widget)
                self.column.insertWidget(place, widget)
        chain(self._hidden_button, widgets)
